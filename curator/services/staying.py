"""Comments that only an earlier capture of a page has: they stay in the article when a later one is taken up.

Their passages go on standing in the transcript of that capture, behind the page, and the rest of it stands there as
furniture. A reading that has such a comment itself gets it back, by way of what is set aside.
"""

from collections.abc import Collection as Values
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from curator.domain.article import Passage
from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.correction import LAYOUT
from curator.domain.span import Span
from curator.services import handwork, setting_aside
from curator.services.handwork import Key, Page, Segmentation
from curator.store import articles, aside, captures, comments, corrections, passages, resources
from curator.store.collection import Collection

Said = tuple[str, str]
"""By what a comment is known in another capture: its author, and its words."""


def said_in(parsed: ParsedArticle) -> Iterator[Said]:
    """Yield by what the comments of a page that was read are known."""
    for item in parsed.comments:
        own = (parsed.passages[at] for at in item.passages)
        texts = [each.span.of(parsed.text) for each in own if each.kind is PassageKind.COMMENT_TEXT]
        yield item.author or "", _words(texts)


def said_by(collection: Collection, article: str, rows: Iterable[Passage]) -> dict[str, Said]:
    """Return by what the comments are known that passages of an article belong to."""
    words: dict[str, list[str]] = {}
    for row in rows:
        if row.comment and row.kind is PassageKind.COMMENT_TEXT:
            words.setdefault(row.comment, []).append(row.original)
    authors = {item.id: item.author or "" for item in articles.comments(collection, article)}
    return {id: (authors[id], _words(texts)) for id, texts in words.items()}


def words_of(collection: Collection, article: str) -> dict[str, str]:
    """Return the words of each comment of an article, as they stand in its captures, in the order of the page."""
    said = said_by(collection, article, articles.passages(collection, article))
    return {item.id: said.get(item.id, ("", ""))[1] for item in articles.comments(collection, article)}


def _words(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).split())


def parted(page: Page, keys: Iterable[Key]) -> tuple[Page, tuple[Passage, ...]]:
    """Part a stored page from the comments that a new reading has not: `keys` are those that it has.

    Returns:
        The page without them, and their passages.
    """
    gone = {item.id for item in page.comments} - {*keys}
    staying = tuple(row for row in page.passages if row.comment in gone)
    left = [row for row in page.passages if row.comment not in gone]
    return replace(page, passages=left, comments=[item for item in page.comments if item.id not in gone]), staying


def others(page: Page, parsed: ParsedArticle, was: ParsedArticle | None, made: Segmentation) -> set[Key]:
    """Return the stored comments in whose place a new reading has one by somebody else."""
    paired = handwork.counterparts(page, was) if was else {}
    authors = {item.id: item.author for item in page.comments}
    authors |= {id: was.comments[at].author for at, id in paired.items()} if was else {}
    read = zip(made.read_as, parsed.comments, strict=True)
    return {key for key, item in read if isinstance(key, str) and _differ(authors.get(key), item.author)}


def _differ(one: str | None, other: str | None) -> bool:
    """Tell whether two names are those of two people: neither is a longer form of the other."""
    if not one or not other:
        return False
    one, other = one.casefold(), other.casefold()
    return not (one.startswith(other) or other.startswith(one))


def leave(collection: Collection, article: str, rows: Sequence[Passage]) -> None:
    """Let passages of an article's own capture stand in that from now on, behind its page; in an edit."""
    if not rows:
        return
    text, _ = articles.page(collection, article)
    stood = articles.transcript(collection, article)
    passages.stay(collection, [row.id for row in rows], stood, len(text) + len(articles.BETWEEN))


def lay_rest(collection: Collection, article: str, text: str, rows: Sequence[Passage]) -> None:
    """Let the rest of the capture that passages stayed in stand beside them, as furniture; in an edit.

    Args:
        collection: open for writing.
        article: citation id.
        text: the transcript that they stand in.
        rows: what stayed there.
    """
    for span in _between([row.span for row in rows], text) if rows else ():
        _lay(collection, rows[0].transcript, article, span, span.of(text))


def take_back(collection: Collection, article: str, resource: int, parsed: ParsedArticle) -> None:
    """Set aside what stayed of other captures and the reading `parsed` of `resource` has itself; in an edit."""
    stood, own = (
        articles.transcript(collection, article),
        {version.resource.id for version in captures.versions(collection, article)},
    )
    others = sorted(
        (row for row in articles.passages(collection, article) if row.transcript != stood), key=attrgetter("transcript")
    )
    said = set(said_in(parsed))
    for transcript, found in groupby(others, key=attrgetter("transcript")):
        rows, stands_in = list(found), resources.transcript(collection, transcript).resource
        if stands_in == resource:
            _set_aside(collection, article, transcript, rows)
        elif stands_in in own:
            again = {id for id, one in said_by(collection, article, rows).items() if one in said}
            _let_go(collection, article, rows, again)


def in_order(now: Sequence[str], stayed: Values[str], before: Sequence[str]) -> list[str]:
    """Return comments in the order of the page, each that stayed behind the one that it stood behind `before`."""
    behind: dict[str | None, list[str]] = {}
    last, there = None, {*now}
    for id in before:
        if id in stayed:
            behind.setdefault(last, []).append(id)
        elif id in there:
            last = id
    first = behind.pop(None, [])
    return [*first, *(id for each in now for id in (each, *behind.get(each, ())))]


def _let_go(collection: Collection, article: str, rows: Sequence[Passage], again: Values[str]) -> None:
    """Set comments aside, and let their places be furniture; where no other has stayed, let all of it go."""
    if not again:
        return
    going = [row for row in rows if row.comment in again]
    staying = [row for row in rows if row.comment not in again and row.kind is not PassageKind.FURNITURE]
    if not staying:
        _set_aside(collection, article, rows[0].transcript, rows)
        return
    for row in going:
        _lay(collection, row.transcript, article, row.span, row.original)
    _set_aside(collection, article, rows[0].transcript, going)


def _set_aside(collection: Collection, article: str, transcript: int, rows: Sequence[Passage]) -> None:
    """Set aside what passages say, and their comments, and take them away; furniture has nothing to say."""
    decided = {row.id: corrections.of_passage(collection, row.id) for row in rows}
    saying = [row for row in rows if row.kind is not PassageKind.FURNITURE or decided[row.id]]
    ids, known = {row.comment for row in saying}, articles.comments(collection, article)
    gone = [item for item in known if item.id in ids]
    layout = {id: [item for item in items if item.rule == LAYOUT] for id, items in decided.items()}
    page = Page("", saying, layout, known)
    left = [item for items in decided.values() for item in items]
    tied = setting_aside.ties(collection, page)
    things = setting_aside.things(page, (), {row.id for row in saying}, left, gone, tied)
    aside.keep(collection, article, transcript, things)
    for row in rows:
        passages.delete(collection, row.id)
    for item in gone:
        comments.delete(collection, item.id)


def _between(spans: Sequence[Span], text: str) -> Iterator[Span]:
    """Yield the places between spans, without the blanks at their ends; none that are blank."""
    reached = 0
    for span in [*sorted(spans, key=attrgetter("start")), Span(len(text), len(text))]:
        part = text[reached : span.start]
        if part.strip():
            begin = reached + len(part) - len(part.lstrip())
            yield Span(begin, begin + len(part.strip()))
        reached = span.end


def _lay(collection: Collection, transcript: int, article: str, span: Span, words: str) -> None:
    row = Passage(0, article, None, PassageKind.FURNITURE, span, words, words, transcript=transcript)
    captures.insert_passage(collection, row)
