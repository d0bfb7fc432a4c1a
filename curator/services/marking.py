"""Marking by hand: emphasis, links and the like set on words and taken off, as edits like any other."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from curator.domain.article import Passage
from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.messages import template
from curator.domain.span import Span
from curator.store import articles, corrections, marks
from curator.store.collection import Collection
from curator.text.links import address
from curator.text.marks import carried, covers, in_force, shifted, within, without
from curator.text.overlay import Overlay

Shown = Mapping[int, tuple[Mark, ...]]
"""Marks by passage, on its original; passages without any are left out."""

_PUT = {
    MarkKind.EMPHASIS: template("Emphasise “{words}”"),
    MarkKind.STRONG: template("Set “{words}” in bold"),
    MarkKind.CODE: template("Mark “{words}” as code"),
    MarkKind.SUPERSCRIPT: template("Raise “{words}”"),
    MarkKind.SUBSCRIPT: template("Lower “{words}”"),
    MarkKind.UNDERLINE: template("Underline “{words}”"),
    MarkKind.LINK: template("Link “{words}”"),
}
_TAKE_OFF = {
    MarkKind.EMPHASIS: template("Take the emphasis off “{words}”"),
    MarkKind.STRONG: template("Take the bold off “{words}”"),
    MarkKind.CODE: template("Mark “{words}” as no code"),
    MarkKind.SUPERSCRIPT: template("Raise “{words}” no more"),
    MarkKind.SUBSCRIPT: template("Lower “{words}” no more"),
    MarkKind.UNDERLINE: template("Underline “{words}” no more"),
    MarkKind.LINK: template("Take the link off “{words}”"),
}
BY_HAND = tuple(_PUT)
"""Kinds that can be set on words by hand."""

_KINDS = ", ".join(kind.value for kind in BY_HAND)
_LEFT_BY = {MarkOrigin.READER: MarkOrigin.HAND, MarkOrigin.REPAIR: MarkOrigin.REPAIR, MarkOrigin.HAND: MarkOrigin.HAND}
"""Who makes what is left of a mark that a part was taken out of: what a reader saw was another mark."""
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+")
_LONGEST_NAME = 60  # characters of an address that the name of an edit shows


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Words of a passage, at `place` of its original."""

    row: Passage
    place: Span
    overlay: Overlay

    @property
    def words(self) -> str:
        """The words as they read, cut short for the name of an edit."""
        words = " ".join(self.overlay.to_reading(self.place).of(self.overlay.text).split())
        return words if len(words) <= _LONGEST_NAME else f"{words[:_LONGEST_NAME].rstrip()}…"

    def all_bear(self, kind: MarkKind, found: Iterable[Mark]) -> bool:
        """Tell whether each character that the reading shows of the words bears a mark of `kind`."""
        return covers(carried(self.overlay, found), kind, self.overlay.to_reading(self.place))


@dataclass(frozen=True, slots=True)
class Transfer:
    """From one transcript of a page to another: how an article's marks find their places.

    `held` is what the article holds of the old one, in order; an article beside it may hold more. `find` gives the same
    range of the page in the new one, `back` that of the new one in the old; None where there is none.
    """

    held: Sequence[Span]
    find: Callable[[Span], Span | None]
    back: Callable[[Span], Span | None]

    def concerns(self, span: Span) -> bool:
        """Tell whether a range of the old transcript is the article's, in part at least."""
        before = bisect_left(self.held, span.end, key=lambda each: each.start)
        return before > 0 and self.held[before - 1].overlaps(span)


def put(collection: Collection, passage: int, span: Span, kind: MarkKind, value: str = "") -> ChangeSet:
    """Mark words of a passage, as one undo step; a link takes the place of those that it touches.

    Args:
        collection: open for writing.
        passage: its id.
        span: of its original; blanks at its ends are left out.
        kind: one of `BY_HAND`.
        value: of a link, its address.

    Raises:
        NotFoundError: no passage bears the id.
        InvalidValueError: there is no word in `span`, no such kind by hand, or no address.
    """
    chosen, value = _chosen(collection, passage, span, kind), _checked(kind, value)
    with collection.edit(_PUT[kind], words=chosen.words) as edit:
        if kind is MarkKind.LINK:
            _take_off(collection, chosen.row, chosen.place, kind)
        if not chosen.all_bear(kind, _of_passage(collection, chosen.row)):
            mark = Mark(chosen.place.shifted(chosen.row.span.start), kind, value, MarkOrigin.HAND)
            marks.insert(collection, chosen.row.transcript, [mark])
    return edit.changes


def take_off(collection: Collection, passage: int, span: Span, kind: MarkKind) -> ChangeSet:
    """Let words of a passage bear no mark of a kind any more, as one undo step, whoever made it.

    Arguments as for `put`.

    Raises:
        NotFoundError: no passage bears the id.
        InvalidValueError: there is no word in `span`, or no such kind by hand.
    """
    chosen = _chosen(collection, passage, span, kind)
    with collection.edit(_TAKE_OFF[kind], words=chosen.words) as edit:
        _take_off(collection, chosen.row, chosen.place, kind)
    return edit.changes


def toggle(collection: Collection, passage: int, span: Span, kind: MarkKind) -> ChangeSet:
    """Take a kind off words that all bear it, else put it on them. Arguments and errors as for `put`."""
    chosen = _chosen(collection, passage, span, kind)
    if chosen.all_bear(kind, _of_passage(collection, chosen.row)):
        return take_off(collection, passage, span, kind)
    return put(collection, passage, span, kind)


def of_article(collection: Collection, article: str) -> Shown:
    """Return the marks in force for an article's passages, those that decisions bring included."""
    stored = marks.of_article(collection, article)
    decided = corrections.of_article(collection, article)
    touched = stored.keys() | {id for id, items in decided.items() if any(item.mark for item in items)}
    rows = (row for row in articles.passages(collection, article) if row.id in touched)
    found = {row.id: in_force(len(row.original), stored.get(row.id, ()), decided.get(row.id, ())) for row in rows}
    return {id: items for id, items in found.items() if items}


def of_passage(collection: Collection, passage: int) -> tuple[Mark, ...]:
    """Return the marks in force for a passage, on its original.

    Raises:
        NotFoundError: no passage bears the id.
    """
    return _of_passage(collection, articles.passage(collection, passage))


def brought(collection: Collection, row: Passage) -> tuple[Mark, ...]:
    """Return the marks that decisions bring to a passage, in code points of its transcript."""
    found = in_force(len(row.original), (), corrections.of_passage(collection, row.id))
    return tuple(shifted(mark, row.span.start) for mark in found)


def keep(collection: Collection, held: Sequence[Mark], passages: Iterable[int]) -> None:
    """See that marks still hold for passages that were cut anew; in an edit.

    Of a mark that a repair brings, the share in a passage where that repair is not becomes a mark of its own.
    """
    for row in (articles.passage(collection, id) for id in passages):
        now = _of_passage(collection, row)
        lost = [mark for mark in within(held, row.span) if not _is_said(mark, now)]
        marks.insert(collection, row.transcript, [shifted(mark, row.span.start) for mark in lost])


def carry_over(collection: Collection, old: int, new: int, transfer: Transfer) -> tuple[Mark, ...]:
    """Do to a transcript what was done by hand to the marks of another one of the same page; in an edit.

    One that was read before still has the marks that it had then: those go that are no more where they could be.

    Args:
        collection: open for writing.
        old: id of the transcript that was marked.
        new: id of the other.
        transfer: from the one to the other.

    Returns:
        The marks of the old transcript, not of its reader's making, that have no place in the new one.
    """
    said = [mark for mark in marks.of_transcript(collection, old) if transfer.concerns(mark.span)]
    there = marks.of_transcript(collection, new)
    moved = {mark: transfer.find(mark.span) for mark in said if not _is_read(mark)}
    wanted = {(span, mark.kind, mark.value): replace(mark, span=span) for mark, span in moved.items() if span}
    stale = [mark for mark in there if not _is_read(mark) and _key(mark) not in wanted]
    came_from = {mark: place for mark in stale if (place := transfer.back(mark.span)) and transfer.concerns(place)}
    kept = {_key(mark) for mark in moved} & {_key(mark, place) for mark, place in came_from.items()}
    marks.take_off(collection, [mark.id for mark, place in came_from.items() if _key(mark, place) not in kept])
    known = {_key(mark) for mark in there}
    marks.insert(collection, new, [mark for key, mark in wanted.items() if key not in known])
    taken_off = [mark for mark in marks.of_transcript(collection, old, withdrawn=True) if transfer.concerns(mark.span)]
    withdrawn = {(transfer.find(mark.span), mark.kind) for mark in taken_off}
    marks.take_off(collection, [mark.id for mark in there if _is_read(mark) and (mark.span, mark.kind) in withdrawn])
    return tuple(mark for mark, span in moved.items() if span is None and _key(mark) not in kept)


def _key(mark: Mark, place: Span | None = None) -> tuple[Span, MarkKind, str]:
    """Return what a mark says, and of which range; of `place` where that is given."""
    return place or mark.span, mark.kind, mark.value


def _is_read(mark: Mark) -> bool:
    return mark.origin is MarkOrigin.READER


def _of_passage(collection: Collection, row: Passage) -> tuple[Mark, ...]:
    stored = marks.of_passages(collection, [row.id]).get(row.id, ())
    return in_force(len(row.original), stored, corrections.of_passage(collection, row.id))


def _take_off(collection: Collection, row: Passage, place: Span, kind: MarkKind) -> None:
    """Take a kind off a place of a passage; what its marks say beside the place is said by marks of its own."""
    page = place.shifted(row.span.start)
    stored = [mark for mark in marks.of_transcript(collection, row.transcript) if _says(mark, kind, page)]
    decided = corrections.of_passage(collection, row.id)
    bringing = [item for item in decided if item.applies and item.mark and _says(item.mark, kind, place)]
    marks.take_off(collection, [mark.id for mark in stored])
    corrections.unmark(collection, [item.id for item in bringing])
    said = within((item.mark for item in bringing if item.mark), Span(0, len(row.original)))
    gone = {replace(mark, id=0): None for mark in (*stored, *(shifted(mark, row.span.start) for mark in said))}
    left = (piece for mark in gone for piece in without(mark, page))
    marks.insert(collection, row.transcript, [replace(piece, origin=_LEFT_BY[piece.origin]) for piece in left])


def _says(mark: Mark, kind: MarkKind, place: Span) -> bool:
    return mark.kind is kind and mark.span.overlaps(place)


def _is_said(mark: Mark, now: Iterable[Mark]) -> bool:
    return covers((other for other in now if other.value == mark.value), mark.kind, mark.span)


def _chosen(collection: Collection, passage: int, span: Span, kind: MarkKind) -> _Chosen:
    """Return what is chosen, without the blanks at the ends of the span."""
    if kind not in BY_HAND:
        raise InvalidValueError("{kind} is not set by hand: choose among {kinds}", kind=kind.value, kinds=_KINDS)
    row = articles.passage(collection, passage)
    found = span.of(row.original)
    start = span.start + len(found) - len(found.lstrip())
    place = Span(start, max(start, span.start + len(found.rstrip())))
    chosen = _Chosen(row, place, Overlay(row.original, corrections.of_passage(collection, passage)))
    if not len(place) or not chosen.words:
        raise InvalidValueError("choose the words to mark first")
    return chosen


def _checked(kind: MarkKind, value: str) -> str:
    """Return the address of a link as a link bears it; other kinds have no value."""
    if kind is not MarkKind.LINK:
        return ""
    found = value.strip()
    target = found if _MAIL.fullmatch(found) else address(found)
    if target is None:
        raise InvalidValueError(
            "“{value}” is no address: write it without spaces, as in https://example.org/page", value=value
        )
    return target
