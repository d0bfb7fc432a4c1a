"""Segmentation by hand: told from what import had made of a page, and put back into a new reading of it.

Works on values alone; `rereading` reads and writes the collection.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from curator.domain.article import Comment, Passage
from curator.domain.capture import ParsedArticle, ParsedComment, ParsedPassage
from curator.domain.comments import ATTRIBUTES
from curator.domain.correction import Correction
from curator.domain.span import Span
from curator.text.places import Correspondence

_KNOWN = (*ATTRIBUTES, "lost_replies")

Key = str | int
"""Who a comment is: the citation id of a stored one, or its index among those of a new reading where it is new."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it is stored: the decoded text, its passages in page order, their layout, its comments.

    `layout` holds the corrections with the rule `LAYOUT`, by passage id. `aside` are those passages that another
    transcript of the page held, `aside_by_hand` those of them that were not as import had made them, and `returning`
    the comments that would come back with them. `giving_way` are comments made by hand that a new reading may change.
    """

    text: str
    passages: Sequence[Passage]
    layout: Mapping[int, Sequence[Correction]]
    comments: Sequence[Comment]
    aside: frozenset[int] = frozenset()
    aside_by_hand: frozenset[int] = frozenset()
    returning: frozenset[str] = frozenset()
    giving_way: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The passages of a new reading with the hand's work in it, and what each comment holds of them, in page order.

    `read_as` says who the comments of the new reading are, by index; those that hold nothing any more are not in
    `held`. `rows` are ids of stored passages, by index of the passage that each one is now. `lost` are the passages
    made by hand that do not fit in.
    """

    passages: tuple[ParsedPassage, ...]
    held: Mapping[Key, tuple[int, ...]]
    read_as: tuple[Key, ...]
    rows: Mapping[int, int]
    lost: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage of the new segmentation, whose it is, and the stored one that it comes from, 0 for none."""

    passage: ParsedPassage
    owner: Key | None
    row: int = 0


def put_back(page: Page, parsed: ParsedArticle, was: ParsedArticle | None, places: Correspondence) -> Segmentation:
    """Put what was made by hand into a new reading of a page, wherever it begins and ends as passages there do.

    Args:
        page: what is stored.
        parsed: the new reading.
        was: what import had made of the page; None where that is not known, so that nothing counts as made by hand.
        places: from the stored text to the new one.
    """
    moved = {row.id: places.span(row.span) for row in page.passages}
    keys = _keys(page, parsed, moved)
    hand = (by_hand(page, was) - page.aside if was else frozenset()) | page.aside_by_hand
    fitting = _Fitting(page, parsed, places, moved, hand)
    stood = {span: row.id for row in reversed(page.passages) if (span := moved[row.id])}
    pieces = _pieces(parsed, stood, keys, fitting)
    held: dict[Key, list[int]] = {}
    for index, piece in enumerate(pieces):
        if piece.owner is not None:
            held.setdefault(piece.owner, []).append(index)
    return Segmentation(
        tuple(piece.passage for piece in pieces),
        {key: tuple(indices) for key, indices in held.items()},
        tuple(keys),
        {index: piece.row for index, piece in enumerate(pieces) if piece.row},
        tuple(row for row in fitting.lost if row.id not in page.aside),
    )


def counterparts(page: Page, was: ParsedArticle) -> dict[int, str]:
    """Return which stored comment each one is that import had made, by index; those taken back by hand are missing."""
    return _paired(page, was, {row.id: row.span for row in page.passages})


def described(stored: Comment, new: ParsedComment | None, was: ParsedComment | None) -> ParsedComment:
    """Return what is known of a comment: by hand where that is not what import had read, else as it is read now.

    Its passages and answers are the caller's care. `new` is None where the new reading has no such comment, `was` where
    a person made it: what that person left open is filled from the new reading.
    """
    known = {name: getattr(stored, name) for name in _KNOWN}
    if new is not None:
        made = was or ParsedComment(())
        known = {name: value for name, value in known.items() if value != getattr(made, name)}
    return replace(new or ParsedComment(()), passages=(), reply_to=(), **known)


def _keys(page: Page, parsed: ParsedArticle, moved: Mapping[int, Span | None]) -> list[Key]:
    paired = _paired(page, parsed, moved)
    return [paired.get(at, at) for at in range(len(parsed.comments))]


def _paired(page: Page, parsed: ParsedArticle, moved: Mapping[int, Span | None]) -> dict[int, str]:
    """Pair the comments of a reading with stored ones: those that begin in the same place, then those that share most.

    Args:
        page: what is stored.
        parsed: the reading.
        moved: where the stored passages stand in its text, by id; None where that cannot be told.
    """
    owned = [(span, row.comment) for row in page.passages if row.comment and (span := moved[row.id])]
    owned.sort(key=lambda each: each[0].start)
    opening: dict[str, int] = {}
    for span, id in owned:
        opening.setdefault(id, span.start)
    opens = {start: id for id, start in opening.items()}
    spans = [[parsed.passages[at].span for at in item.passages] for item in parsed.comments]
    paired = {at: opens[own[0].start] for at, own in enumerate(spans) if own and own[0].start in opens}
    taken = set(paired.values())
    starts = [span.start for span, _ in owned]
    for at, own in enumerate(spans):
        if at not in paired and (shared := _shared(own, owned, starts, taken)):
            paired[at] = max(shared, key=lambda id: shared[id])
            taken.add(paired[at])
    return paired


def _shared(
    own: Sequence[Span], owned: Sequence[tuple[Span, str]], starts: Sequence[int], taken: set[str]
) -> dict[str, int]:
    """Count the characters that a comment shares with each of the stored ones that are not taken."""
    shared: dict[str, int] = {}
    for span in own:
        for other, id in owned[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]:
            if id not in taken and span.overlaps(other):
                common = min(span.end, other.end) - max(span.start, other.start)
                shared[id] = shared.get(id, 0) + common
    return shared


def by_hand(page: Page, was: ParsedArticle) -> frozenset[int]:
    """Return the ids of the passages that are not as import had made them."""
    paired = counterparts(page, was)
    owners = {index: paired.get(at) for at, item in enumerate(was.comments) for index in item.passages}
    made = {
        item.span: (item.kind, item.language, index in owners, owners.get(index), _marks(item.layout))
        for index, item in enumerate(was.passages)
    }
    return frozenset(
        row.id
        for row in page.passages
        if row.comment not in page.giving_way
        and made.get(row.span)
        != (row.kind, row.language, row.comment is not None, row.comment, _marks(page.layout.get(row.id, ())))
    )


def _marks(layout: Sequence[Correction]) -> set[tuple[Span, str, str, str]]:
    return {(item.span, item.found, item.replacement, item.decision) for item in layout}


class _Fitting:
    """Which passages of a new reading the hand's stand in place of, by index of the first of them; and those lost."""

    def __init__(
        self,
        page: Page,
        parsed: ParsedArticle,
        places: Correspondence,
        moved: Mapping[int, Span | None],
        hand: frozenset[int],
    ) -> None:
        self._page, self._text, self._places, self._moved = page, parsed.text, places, moved
        self._begins = {item.span.start: index for index, item in enumerate(parsed.passages)}
        self._ends = {item.span.end: index for index, item in enumerate(parsed.passages)}
        self.found: dict[int, tuple[int, list[_Piece]]] = {}
        self.lost: list[Passage] = []
        for group in self._groups(hand):
            self._fit(group)

    def _groups(self, hand: frozenset[int]) -> Iterator[list[Passage]]:
        """Yield the hand's passages in the smallest groups of neighbours that begin and end where new passages do."""
        group: list[Passage] = []
        for row in self._page.passages:
            if group and (row.id not in hand or (self._begin(row) is not None and self._begin(group[0]) is None)):
                yield group
                group = []
            if row.id in hand:
                group.append(row)
                if self._end(row) is not None and self._begin(group[0]) is not None:
                    yield group
                    group = []
        if group:
            yield group

    def _fit(self, group: Sequence[Passage]) -> None:
        first, last, pieces = self._begin(group[0]), self._end(group[-1]), self._placed(group)
        if first is None or last is None or not pieces:
            self.lost += group
        else:
            self.found[first] = last, pieces

    def _begin(self, row: Passage) -> int | None:
        span = self._moved[row.id]
        return self._begins.get(span.start) if span else None

    def _end(self, row: Passage) -> int | None:
        span = self._moved[row.id]
        return self._ends.get(span.end) if span else None

    def _placed(self, group: Sequence[Passage]) -> list[_Piece] | None:
        """Return the passages as they stand in the new text; None where that would leave some of it out."""
        pieces: list[_Piece] = []
        reached: int | None = None
        for row in group:
            span, layout = self._moved[row.id], self._layout(row)
            if span is None or layout is None or not (words := span.of(self._text)) or words != words.strip():
                return None
            if reached is not None and (span.start < reached or self._text[reached : span.start].strip()):
                return None
            pieces.append(_Piece(ParsedPassage(span, row.kind, layout, row.language), row.comment, row.id))
            reached = span.end
        return pieces

    def _layout(self, row: Passage) -> tuple[Correction, ...] | None:
        moved: list[Correction] = []
        for item in self._page.layout.get(row.id, ()):
            span, whole = self._places.span(item.span.shifted(row.span.start)), self._moved[row.id]
            if span is None or whole is None or not whole.contains(span):
                return None
            moved.append(replace(item, span=span.shifted(-whole.start), found=span.of(self._text), id=0))
        return tuple(moved)


def _pieces(parsed: ParsedArticle, stood: Mapping[Span, int], keys: Sequence[Key], fitting: _Fitting) -> list[_Piece]:
    owners = {index: key for key, item in zip(keys, parsed.comments, strict=True) for index in item.passages}
    pieces: list[_Piece] = []
    index = 0
    while index < len(parsed.passages):
        if index in fitting.found:
            index, placed = fitting.found[index]
            pieces += placed
        else:
            item = parsed.passages[index]
            pieces.append(_Piece(item, owners.get(index), stood.get(item.span, 0)))
        index += 1
    return pieces
