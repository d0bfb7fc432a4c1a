"""Intake: what was recognised in captures, listed before any of them is added to a collection.

A capture that was read is kept aside, in a folder of the caller's, so that a long list holds no pages.
"""

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from curator.domain.article import Comment, Passage
from curator.domain.capture import GAP, ParsedArticle, ParsedCapture
from curator.domain.comments import CommentKind, facts
from curator.domain.errors import CuratorError
from curator.domain.imports import NotAdded
from curator.domain.messages import NOTHING, Message
from curator.domain.metadata import Field
from curator.domain.terms import Term
from curator.ingest.reader import FORMATS
from curator.services.importing import checksum
from curator.services.reading import Outcome, Where
from curator.services.versions import KnownPages, Same


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: an article recognised in a capture, a file that cannot be read, or a word about an archive.

    `where` is the piece that was read, `name` the capture's. `place` says which article of the capture it is, from 0.
    `reader` is the name of the format's reader. `described` holds the first proposal for each field. `remarks` are
    those of the import report. `failure` says why the file cannot be read, `word` what was left out of a folder or an
    archive. `same` is the article of the collection that it is another capture of. `kept` is where the capture lies
    aside, None where it was not kept.
    """

    where: Where
    name: str
    size: int = 0
    sha256: str = ""
    place: int = 0
    reader: str = ""
    profile: str = ""
    encoding: str = ""
    described: Mapping[Field, str] | None = None
    comments: int = 0
    pings: int = 0
    announced: int | None = None
    remarks: tuple[Message, ...] = ()
    failure: CuratorError | None = None
    word: Message = NOTHING
    url: str = ""
    captured_at: str = ""
    same: Same | None = None
    kept: Path | None = None

    @property
    def title(self) -> str:
        """What the article is called; the name of its capture where the page does not tell."""
        return self.value(Field.TITLE) or self.name

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a curator should look at, less the number of comments, which the entry gives itself."""
        return tuple(remark for remark in self.remarks if remark.template != GAP)

    @property
    def is_doubtful(self) -> bool:
        """Tell whether there is anything a curator should look at."""
        return bool(self.remarks or self.same)

    def value(self, field: Field) -> str:
        """Return what is proposed for a field first, "" where nothing is."""
        return (self.described or {}).get(field, "")


def entries_of(outcome: Outcome, kept: Path | None = None, known: KnownPages | None = None) -> tuple[Entry, ...]:
    """Return what was recognised in a file: an entry for each article, or the one of a file that cannot be read."""
    where, read = outcome
    if isinstance(read, CuratorError):
        return (Entry(where, where.name, failure=read),)
    if isinstance(read, Message):
        return (Entry(where, where.name, word=read),)
    size, sha256 = len(read.data), checksum(read.data)
    whole = Entry(where, read.name, size, sha256, url=read.url, captured_at=read.captured_at, kept=kept)
    entries = tuple(_recognised(whole, place, article) for place, article in enumerate(read.articles))
    if known is None:
        return entries
    pages = zip(entries, read.articles, strict=True)
    return tuple(replace(entry, same=_same(known, entry, article)) for entry, article in pages)


def _same(known: KnownPages, entry: Entry, article: ParsedArticle) -> Same | None:
    """Return what an entry is another capture of: an article that is there, or else one that is read with it."""
    return known.same_as(article, entry.url) or known.read_before(article, entry.url, entry.sha256)


def _recognised(whole: Entry, place: int, article: ParsedArticle) -> Entry:
    return replace(
        whole,
        place=place,
        reader=article.transcript.reader,
        profile=article.profile,
        encoding=article.transcript.options.get("encoding", ""),
        described={each.field: each.value for each in reversed(article.metadata)},
        comments=len(article.comments),
        pings=sum(comment.kind is CommentKind.PING for comment in article.comments),
        announced=article.announced_comments,
        remarks=article.remarks,
    )


def format_label(reader: str) -> Term:
    """Return what people call the format that a reader reads."""
    return next((row.label for row in FORMATS if row.name == reader), Term(reader, reader))


def keep(folder: Path, parsed: ParsedCapture) -> Path:
    """Lay a capture that was read aside in a folder of one's own, and return where it lies.

    Raises:
        OSError: there is no room for it, or the folder is gone.
    """
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".capture", delete=False) as file:
        pickle.dump(parsed, file)
    return Path(file.name)


def kept(path: Path) -> ParsedCapture:
    """Return a capture that was laid aside."""
    with path.open("rb") as file:
        return pickle.load(file)  # type: ignore[no-any-return]  # noqa: S301 (`keep` wrote it, in a folder of our own)


def chosen(entries: Iterable[Entry]) -> Iterator[ParsedCapture]:
    """Yield the captures that entries were recognised in, as they were laid aside, each once."""
    for path in dict.fromkeys(entry.kept for entry in entries if entry.kept):
        yield kept(path)


def places(entries: Iterable[Entry]) -> dict[str, set[int]]:
    """Return which articles of their captures entries are, by the captures' checksums."""
    found: dict[str, set[int]] = {}
    for entry in entries:
        found.setdefault(entry.sha256, set()).add(entry.place)
    return found


def not_added(entries: Iterable[Entry]) -> Iterator[NotAdded]:
    """Yield what is to be kept of entries that are no pages."""
    for entry in entries:
        if entry.failure or entry.word:
            yield NotAdded(entry.name, entry.failure.message if entry.failure else entry.word, bool(entry.failure))


def as_page(article: ParsedArticle) -> tuple[list[Passage], dict[str, Comment]]:
    """Return the passages and comments of an article that is in no collection, as if it were in one.

    Ids count from 1 within the article: passages 1, 2 …, comments C001, C002 …
    """
    ids = [f"C{number:03}" for number in range(1, len(article.comments) + 1)]
    owners = {at: id for id, comment in zip(ids, article.comments, strict=True) for at in comment.passages}
    passages = []
    for at, passage in enumerate(article.passages):
        original = passage.span.of(article.text)
        passages.append(Passage(at + 1, "", owners.get(at), passage.kind, passage.span, original, original))
    comments = {
        id: Comment(
            id=id,
            article="",
            reply_to=tuple(ids[target] for target in comment.reply_to),
            lost_replies=comment.lost_replies,
            **facts(comment),  # type: ignore[arg-type]
        )
        for id, comment in zip(ids, article.comments, strict=True)
    }
    return passages, comments
