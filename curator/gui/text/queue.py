"""The queue: suspects that wait for a decision, in reading order, narrowed by filters, one of them in hand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection as Values
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import QObject, Signal

from curator.domain.changes import ChangeSet, Table
from curator.domain.correction import Correction, Suspect, SuspectKind
from curator.domain.progress import Steps
from curator.domain.rules import rule
from curator.domain.span import Span
from curator.gui.bookmarks import Bookmark
from curator.gui.session import Session
from curator.gui.tasks import StepTask
from curator.gui.text.checker import Checker
from curator.gui.text.places import Places
from curator.services import checking
from curator.store import corrections, suspects
from curator.store.collection import Collection

_ONE_BY_ONE = 200  # suspects, or passages read in one go: some 8 ms, half of what a screen of 60 Hz shows a picture


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the queue is shown; None and "" let everything through. `postponed` shows what was put off instead."""

    kind: SuspectKind | None = None
    rule: str = ""
    article: str = ""
    certain: bool = False
    postponed: bool = False

    @classmethod
    def of(cls, bookmark: Bookmark) -> "Filter":
        """Return the filter that was kept in a bookmark by `as_values`."""
        kinds = {kind.value: kind for kind in SuspectKind}
        return cls(
            kinds.get(bookmark.text("kind")),
            bookmark.text("rule"),
            bookmark.text("article"),
            bool(bookmark.number("certain")),
            bool(bookmark.number("postponed")),
        )

    def as_values(self) -> dict[str, str | int]:
        """Return it for a bookmark: what it narrows by, and nothing where it lets everything through."""
        values: dict[str, str | int] = {
            "kind": self.kind.value if self.kind else "",
            "rule": self.rule,
            "article": self.article,
            "certain": int(self.certain),
            "postponed": int(self.postponed),
        }
        return {name: value for name, value in values.items() if value}


class Queue(QObject):
    """Suspects to decide about.

    `reloaded` follows when there are others, `moved` when another one is in hand (`current`, None for none).
    """

    reloaded = Signal()
    moved = Signal()

    def __init__(self, session: Session, checker: Checker, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._checker = checker
        self._places = places
        self._at = -1
        self._lost: Suspect | None = None
        """What was in hand before its passage was changed and not checked again yet; it comes back in hand then."""
        self._sought: tuple[int, int, int] | None = None
        """Where the work was left, in the reading order: what waits there is taken in hand once it is read."""
        self._settled: frozenset[tuple[int, int, int, str]] = frozenset()
        self._by_passage: dict[int, Sequence[Suspect]] = {}
        self.pending: Sequence[Suspect] = ()
        """All that wait for a decision, whatever the filter."""
        self.postponed: Sequence[Suspect] = ()
        self.shown: Sequence[Suspect] = ()
        self.touched: set[int] = set()
        """Passages in which something else waits than before; for whoever shows them to empty."""
        self.waiting: Counter[str] = Counter()
        """How much waits for a decision, by id of article and of comment."""
        self.filter = Filter()
        self._unread: list[int] = []
        self._reading: StepTask | None = None
        session.closed.connect(self._stop_reading)

    @property
    def is_reading(self) -> bool:
        """Tell whether passages are still being read, and what was found in them is yet to come."""
        return self._reading is not None

    @property
    def current(self) -> Suspect | None:
        """The suspect in hand."""
        return self.shown[self._at] if 0 <= self._at < len(self.shown) else None

    @property
    def position(self) -> int:
        """Place of the suspect in hand among those shown, from 1; 0 where there is none."""
        return self._at + 1

    def reload(self, passages: Values[int] | None = None) -> None:
        """Read anew what waits for a decision, in some passages or in all; the place is kept.

        What was in hand stays so; where it is gone, what follows it is taken. Of many passages those from the place in
        hand on are read at once, the others between the window's events.
        """
        collection = self._session.collection
        if collection is None:
            return
        self._stop_reading()
        self.postponed = [_suspect(item) for item in checking.postponed(collection)]
        if passages is None:
            self._settled = suspects.undoubted(collection)
            self._place_anew()
            passages = self._by_passage.keys() | checking.doubtful(collection, self._checker.findings)
        self._unread = self._from_here({*passages, *self._unread})
        self._read_some(collection)
        self._gather()
        if self._unread:
            self._read_on(collection)

    def _from_here(self, passages: Iterable[int]) -> list[int]:
        """Return passages in the order in which they are wanted: from the one in hand to the end, then the others."""
        turns, wanted = self._places.turns, set(passages)
        here = self._sought[0] if self._sought else self._places.turn(self.current.passage) if self.current else 0
        ids = sorted(wanted & turns.keys(), key=turns.__getitem__)
        at = bisect_left(ids, here, key=turns.__getitem__)
        return [*ids[at:], *ids[:at], *(wanted - turns.keys())]

    def _read_on(self, collection: Collection) -> None:
        self._reading = StepTask("", self._portions(collection), self)
        self._reading.finished.connect(self._on_read)
        self._reading.failed.connect(self._session.failed)
        self._reading.failed.connect(self._on_read)
        self._reading.ended.connect(self._reading.deleteLater)
        self._reading.begin()

    def _on_read(self, *_: object) -> None:
        self._reading = None
        self._gather()

    def _portions(self, collection: Collection) -> Steps[None]:
        total = len(self._unread)
        while self._unread:
            self._read_some(collection)
            yield total - len(self._unread), total

    def _read_some(self, collection: Collection) -> None:
        some, self._unread = self._unread[:_ONE_BY_ONE], self._unread[_ONE_BY_ONE:]
        found = checking.pending_in(collection, some, findings=self._checker.findings)
        for passage in some:
            self._put(passage, self._by_passage.get(passage, ()), found.get(passage, ()))

    def _stop_reading(self) -> None:
        """Leave unread what is not read yet."""
        if self._reading:
            self._reading.cancel()
        self._reading = None

    def _place_anew(self) -> None:
        """Forget what is gone, and count anew where the rest waits."""
        self.waiting = Counter()
        for passage in [*self._by_passage]:
            self._count(passage, len(self._by_passage[passage]))
            if self._places.get(passage) is None:
                del self._by_passage[passage]

    def _gather(self) -> None:
        """Put what waits in reading order, and show it."""
        turns = self._places.turns
        self._by_passage = {id: self._by_passage[id] for id in sorted(self._by_passage, key=turns.__getitem__)}
        self.pending = [*chain.from_iterable(self._by_passage.values())]
        self._show()

    def touched_by(self, changes: ChangeSet) -> set[int] | None:
        """Return the passages whose text or decisions an edit changed; None where that may be all."""
        collection = self._session.collection
        if collection is None or changes.touches(Table.ARTICLE, Table.COMMENT, Table.METADATA):
            return None
        before, self._settled = self._settled, suspects.undoubted(collection)
        ids = {id for id in changes.ids(Table.CORRECTION) if isinstance(id, int)}
        if len(ids) > _ONE_BY_ONE or len(changes.ids(Table.PASSAGE)) > _ONE_BY_ONE:
            return None
        found = {id for id in changes.ids(Table.PASSAGE) if isinstance(id, int)}
        found |= corrections.passages_of(collection, ids).keys()
        found |= suspects.naming(collection, map(str, changes.ids(Table.WORD)))
        return found | {passage for passage, *_ in before ^ self._settled}

    def set_filter(self, filter: Filter) -> None:  # noqa: A002 (there is no better name)
        """Narrow the queue, or widen it."""
        self.filter = filter
        self._show()

    def of_passage(self, passage: int) -> Sequence[Suspect]:
        """Return what waits for a decision in a passage."""
        return self._by_passage.get(passage, ())

    def alike(self, suspect: Suspect) -> list[Suspect]:
        """Return every pending suspect that the same rule found in the same wording, `suspect` among them."""
        source = self.postponed if self.filter.postponed else self.pending
        return [item for item in source if (item.found, item.rule) == (suspect.found, suspect.rule)]

    def rules(self) -> Counter[str]:
        """Count what waits for a decision by rule."""
        return Counter(item.rule for item in self.pending)

    def certain_count(self) -> int:
        """Count what is certain enough to be corrected without a look, where the filter says."""
        wanted = self.filter.article
        certain = [item for item in self.pending if item.safe]
        return sum(self._places.article(item.passage) == wanted for item in certain) if wanted else len(certain)

    def resume(self, passage: int, span: Span) -> None:
        """Take in hand what waits at a place of a passage, or what follows it."""
        self._sought = (self._places.turn(passage), span.start, span.end)
        self.reload(())

    def step(self, by: int) -> None:
        """Take another suspect in hand, around the ends of the queue."""
        if self.shown:
            self._take((self._at + by) % len(self.shown))

    def take(self, suspect: Suspect) -> bool:
        """Take a suspect in hand; where the filter hides it, the filter goes. Tell whether it is there."""
        if suspect not in self.shown and suspect in self.pending:
            self.set_filter(Filter())
        if suspect not in self.shown:
            return False
        self._take(self.shown.index(suspect))
        return True

    def take_in(self, article: str, comment: str | None) -> None:
        """Take the first suspect of a comment, or of an article, in hand, where there is one."""
        for item in self.shown:
            place = self._places.get(item.passage)
            if place and place.article == article and comment in (None, place.comment):
                self._take(self.shown.index(item))
                return

    def _take(self, at: int) -> None:
        self._at, self._lost, self._sought = at, None, None
        self.moved.emit()

    def _put(self, passage: int, before: Sequence[Suspect], found: Sequence[Suspect]) -> None:
        if found != before:
            self.touched.add(passage)
        self._count(passage, -len(self._by_passage.pop(passage, ())))
        if found and self._places.get(passage):
            self._by_passage[passage] = found
            self._count(passage, len(found))

    def _count(self, passage: int, number: int) -> None:
        place = self._places.get(passage)
        if place and number:
            self.waiting[place.article] += number
            if place.comment:
                self.waiting[place.comment] += number

    def _show(self) -> None:
        """Filter, and find the place again by the reading order."""
        held = self._lost or self.current
        anchor = self._sought or (self._key(held) if held else (-1, 0, 0))
        source = self.postponed if self.filter.postponed else self.pending
        self.shown = source if self.filter in (Filter(), Filter(postponed=True)) else [*filter(self._passes, source)]
        self._at = min(bisect_left(self.shown, anchor, key=self._key), len(self.shown) - 1)
        self._lost = held if held and held != self.current and self._awaits_check(held.passage) else None
        if not self._unread:
            self._sought = None
        self.reloaded.emit()
        self.moved.emit()

    def _awaits_check(self, passage: int) -> bool:
        collection = self._session.collection
        return collection is not None and not suspects.cached(collection, [passage])

    def _key(self, item: Suspect) -> tuple[int, int, int]:
        return self._places.turn(item.passage), item.span.start, item.span.end

    def _passes(self, item: Suspect) -> bool:
        wanted = self.filter
        return (
            (wanted.kind is None or item.kind is wanted.kind)
            and (not wanted.rule or item.rule == wanted.rule)
            and (not wanted.article or self._places.article(item.passage) == wanted.article)
            and (not wanted.certain or item.safe)
        )


def _suspect(item: Correction) -> Suspect:
    """Return a decision that was put off as the suspect it was about."""
    suggestions = (item.replacement,) if item.replacement != item.found else ()
    return replace(
        Suspect(item.span, item.found, suggestions, item.rule, rule(item.rule).kind, item.confidence),
        passage=item.passage,
    )
