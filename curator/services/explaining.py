"""The ledger of a page: what each of its passages is, and why; found out by reading the capture once more."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from curator.domain.article import Passage
from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.messages import NOTHING, Message
from curator.domain.progress import Progress, silent
from curator.domain.span import Span
from curator.ingest.lines import LINE_BREAK, split_lines
from curator.services import rereading
from curator.services.rereading import Source
from curator.services.segmenting import OF_COMMENTS
from curator.store import articles
from curator.store.collection import Collection

_BY_HAND = Message("said by hand")
_BY_FORMAT = Message("the format of the file says so")
_UNKNOWN = Message("the page profile that it was read with is gone or was changed")


class PagePart(StrEnum):
    """What a line of a page belongs to."""

    BODY = "body"
    COMMENT = "comment"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class PageGrounds:
    """Why import made of a page what it did; it may cross processes.

    `passages` are the kind and the ground of each passage by its range of the transcript, `comments` why the page's own
    pattern of comments was believed. `is_known` is false where the capture can no longer be read as it was.
    """

    passages: dict[Span, tuple[PassageKind, Message]]
    comments: tuple[Message, ...] = ()
    is_known: bool = True

    def of(self, passage: Passage) -> Message:
        """Return why a passage of the article's own capture is what it is."""
        if not self.is_known:
            return _UNKNOWN
        kind, ground = self.passages.get(passage.span, (None, NOTHING))
        if kind is not passage.kind:
            return _BY_HAND
        return ground or _BY_FORMAT


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A line of a page that is not blank, or what a passage holds of one; `number` counts all lines, from 1."""

    number: int
    text: str
    part: PagePart
    passage: Passage
    ground: Message


def grounds(source: Source, progress: Progress = silent) -> PageGrounds:
    """Find out why import made of a page what it did; needs no collection, so it may run in another process."""
    progress(0, 1)
    was = rereading.as_imported(source)
    progress(1, 1)
    return PageGrounds({}, is_known=False) if was is None else _grounds(was)


def ledger(collection: Collection, article: str, known: PageGrounds) -> Sequence[LedgerLine]:
    """Return the lines of an article's own capture, in order, with what each is and why.

    Raises:
        NotFoundError: no article bears the id.
    """
    stood = articles.transcript(collection, article)
    rows = [row for row in articles.passages(collection, article) if row.transcript == stood]
    return list(_lines(articles.capture_text(collection, article), rows, known))


def part_of(passage: Passage) -> PagePart:
    """Return what a passage belongs to."""
    if passage.kind is PassageKind.FURNITURE:
        return PagePart.FURNITURE
    return PagePart.COMMENT if passage.kind in OF_COMMENTS else PagePart.BODY


def _grounds(was: ParsedArticle) -> PageGrounds:
    return PageGrounds({each.span: (each.kind, each.ground) for each in was.passages}, was.grounds)


def _lines(text: str, rows: Sequence[Passage], known: PageGrounds) -> Iterator[LedgerLine]:
    begins = [match.end() for match in LINE_BREAK.finditer(text)]
    for row in rows:
        part, ground = part_of(row), known.of(row)
        for line in split_lines(row.original):
            number = 1 + bisect_right(begins, row.span.start + line.start)
            yield LedgerLine(number, row.original[line.start : line.end], part, row, ground)
