"""Versions: the captures of an article's page, and how one is taken up that is not the one it is read from.

Reading it and carrying the work over is `rereading`'s.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from curator.domain.article import Article
from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.metadata import Field
from curator.domain.resource import Version
from curator.services import importing, staying
from curator.services.rereading import Other, day, item_of
from curator.services.staying import Said
from curator.store import articles, captures
from curator.store.collection import Collection

_ALIKE = 0.5  # share of the words: other articles of a site have a third in common, copies of one nine tenths; by eye
_MOST_WORDS = 100_000  # that are compared; a long book, and a bound
_MOST_COMPARED = 20  # pages of one title, comments of one author: more are a site's title, or nobody's name; a bound
_TELLING = 12  # letters of a title by which a page may be known: not “Accueil”, not “Archives”; by eye
_WORD = re.compile(r"\w+")
_SCHEME = re.compile(r"^https?://(?:www\.)?")
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/[0-9a-z_*]+/")
"""What the Wayback Machine puts before the address of a page."""


class Same(NamedTuple):
    """The article of a collection that a capture is another one of, and the share of the words that both have.

    `more` comments are new in the capture, `gone` are those that it lacks, `edited` have other words in it. Where
    `article` is empty it is another one of a capture that was read before it, which has the checksum `sha256` and is
    not in the collection yet.
    """

    article: str
    share: float = 0
    more: int = 0
    gone: int = 0
    sha256: str = ""
    edited: int = 0


class _Read(NamedTuple):
    """A capture that was read: its checksum and address, and its own text, packed, since a crawl has thousands."""

    sha256: str
    address: str
    packed: bytes

    def is_one_with(self, address: str, words: Counter[str]) -> bool:
        """Tell whether it is of the same page as another: by the addresses, where both have one, or by their words."""
        if self.address and address:
            return self.address == address
        return _share(words, _words([zlib.decompress(self.packed).decode(errors="surrogatepass")])) >= _ALIKE


class KnownPages:
    """The pages of a collection, asked whether a capture is another one of them.

    What has the address or the title of one is compared with it, word by word and in no order: a copy by another tool,
    a print view, a later capture say most of the same.
    """

    def __init__(self, collection: Collection | None) -> None:
        self._collection = collection
        self._ids: dict[str, list[str]] = {}
        self._read: dict[str, list[_Read]] = defaultdict(list)
        for article in articles.all(collection) if collection else ():
            for key in keys_of(article):
                self._ids.setdefault(key, []).append(article.id)

    def same_as(self, parsed: ParsedArticle, url: str = "") -> Same | None:
        """Return the article that a page says most of, with its address or its title; None where there is none."""
        ids = dict.fromkeys(id for key in _keys(parsed, url) for id in self._ids.get(key, ()))
        if not ids or self._collection is None:
            return None
        words = _words(own_text_of(parsed))
        found = [Same(id, _share(words, _words(own_text(self._collection, id)))) for id in ids]
        best = max(found, key=lambda same: same.share)
        return _with_comments(self._collection, best, parsed) if best.share >= _ALIKE else None

    def read_before(self, parsed: ParsedArticle, url: str, sha256: str) -> Same | None:
        """Return the capture that was asked about first of those of a page; None for the first one itself.

        It has the same address; or, where one of the two has none, the same title and most of the words. Two addresses
        are two pages here: a forum has hundreds under one title.
        """
        given = url or next((each.value for each in parsed.metadata if each.field is Field.SOURCE), "")
        address, keys = _key(Field.SOURCE, given), _keys(parsed, url)
        text = "\n".join(own_text_of(parsed))
        words = _words([text])
        read = dict.fromkeys(each for key in keys for each in self._read.get(key, ()))
        first = next((each for each in read if each.sha256 == sha256 or each.is_one_with(address, words)), None)
        if first:
            return Same("", sha256=first.sha256) if first.sha256 != sha256 else None
        mine = _Read(sha256, address, zlib.compress(text.encode(errors="surrogatepass")))
        for key in keys:
            self._read[key] += [mine] * (len(self._read[key]) < _MOST_COMPARED)
        return None


def _with_comments(collection: Collection, same: Same, parsed: ParsedArticle) -> Same:
    """Add how many comments of a page are new, how many it lacks, and how many have other words in it."""
    before = Counter(staying.said_by(collection, same.article, articles.passages(collection, same.article)).values())
    now = Counter(staying.said_in(parsed))
    more, gone = now - before, before - now
    edited = _edited(more.elements(), gone.elements())
    return same._replace(more=more.total() - edited, gone=gone.total() - edited, edited=edited)


def _edited(more: Iterable[Said], gone: Iterable[Said]) -> int:
    """Return how many comments say most of what another one by the same author said."""
    left: dict[str, list[Counter[str]]] = defaultdict(list)
    for author, words in gone:
        left[author].append(_words([words]))
    count = 0
    for author, words in more:
        said, before = _words([words]), left[author]
        at = next((at for at, each in enumerate(before[:_MOST_COMPARED]) if _share(said, each) >= _ALIKE), None)
        if at is not None:
            del before[at]
            count += 1
    return count


def article_of(collection: Collection, same: Same) -> str | None:
    """Return the article that a capture is another one of; None where that is not in the collection after all."""
    return same.article or importing.article_of(collection, same.sha256)


def own_text(collection: Collection, article: str) -> list[str]:
    """Return the passages of an article, without its comments and without furniture."""
    rows = articles.passages(collection, article)
    return [row.original for row in rows if row.comment is None and row.kind is not PassageKind.FURNITURE]


def own_text_of(parsed: ParsedArticle) -> list[str]:
    """Return the passages of a page that was read, without its comments and without furniture."""
    owned = {at for comment in parsed.comments for at in comment.passages}
    own = [each for at, each in enumerate(parsed.passages) if at not in owned]
    return [each.span.of(parsed.text) for each in own if each.kind is not PassageKind.FURNITURE]


def of_article(collection: Collection, article: str) -> list[Version]:
    """Return the captures of an article's page, first to last.

    Raises:
        NotFoundError: no article bears the id.
    """
    articles.get(collection, article)
    return captures.versions(collection, article)


def later(collection: Collection, article: str, path: Path, captured: date | None = None) -> Other:
    """Return a file as a later capture of an article's page, ready to be read.

    Args:
        collection: open.
        article: citation id.
        path: the file.
        captured: the day of the capture, where it is known.

    Raises:
        NotFoundError: no article bears the id, or there is no such file.
        UnreadableCaptureError: the file cannot be read.
        InvalidValueError: it is a capture of the article already.
    """
    item = importing.item_of(path)
    known = {version.resource.sha256: version for version in of_article(collection, article)}
    if version := known.get(importing.checksum(item.data)):
        raise InvalidValueError(
            "{name} is a capture of {article} already, its version {number}",
            name=item.name,
            article=article,
            number=version.number,
        )
    return Other(item, captured)


def known(collection: Collection, article: str, number: int) -> Other:
    """Return a version of an article's page that is in the collection, ready to be read.

    Raises:
        NotFoundError: no article bears the id, or it has no such version.
    """
    for version in of_article(collection, article):
        if version.number == number:
            resource = version.resource
            return Other(item_of(collection, resource.id), day(resource.captured_at), resource.id)
    raise NotFoundError(
        "{article} has no version {number}: “curator show --json” lists them", article=article, number=number
    )


def keys_of(article: Article) -> tuple[str, ...]:
    """Return by what the page of an article may be known in another one: its address and its title."""
    said = ((field, article.value(field) or "") for field in (Field.SOURCE, Field.TITLE))
    return tuple(filter(None, (_key(field, value) for field, value in said)))


def _keys(parsed: ParsedArticle, url: str) -> tuple[str, ...]:
    """Return by what a page may be known: its addresses and titles, each once."""
    said = [(Field.SOURCE, url), *((each.field, each.value) for each in parsed.metadata)]
    return tuple(filter(None, dict.fromkeys(_key(field, value) for field, value in said)))


def _key(field: Field, value: str) -> str:
    """Return what is the same in addresses or titles of one page, "" where it tells none."""
    if field is Field.SOURCE:
        address = _ARCHIVED.sub("", value.strip().casefold())
        return _SCHEME.sub("", address.partition("#")[0]).rstrip("/")
    if field is Field.TITLE:
        letters = " ".join(_WORD.findall(value.casefold()))
        return f"title {letters}" if len(letters) >= _TELLING else ""
    return ""


def _words(texts: Iterable[str]) -> Counter[str]:
    words = chain.from_iterable(_WORD.findall(text.casefold()) for text in texts)
    return Counter(islice(words, _MOST_WORDS))


def _share(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0
