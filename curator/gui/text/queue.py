"""The queue: suspects that wait for a decision, in reading order, narrowed by filters, one of them in hand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from curator.domain.correction import Correction, Suspect, SuspectKind
from curator.gui.session import Session
from curator.gui.text.checker import Checker
from curator.gui.text.places import Places
from curator.services import checking

_KINDS = {
    "spelling": SuspectKind.SPELLING,
    "name": SuspectKind.SPELLING,
    "foreign": SuspectKind.SPELLING,
    "voice": SuspectKind.SPELLING,
    "capital-accent": SuspectKind.TYPOGRAPHY,
    "ligature": SuspectKind.TYPOGRAPHY,
    "guillemets": SuspectKind.TYPOGRAPHY,
    "grammar": SuspectKind.GRAMMAR,
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the queue is shown; None and "" let everything through. `postponed` shows what was put off instead."""

    kind: SuspectKind | None = None
    rule: str = ""
    article: str = ""
    certain: bool = False
    postponed: bool = False


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
        self._by_passage: dict[int, list[Suspect]] = {}
        self.pending: Sequence[Suspect] = ()
        """All that wait for a decision, whatever the filter."""
        self.postponed: Sequence[Suspect] = ()
        self.shown: Sequence[Suspect] = ()
        self.touched: set[int] = set()
        """Passages in which the last reload found something else than the one before."""
        self.filter = Filter()

    @property
    def current(self) -> Suspect | None:
        """The suspect in hand."""
        return self.shown[self._at] if 0 <= self._at < len(self.shown) else None

    @property
    def position(self) -> int:
        """Place of the suspect in hand among those shown, from 1; 0 where there is none."""
        return self._at + 1

    def reload(self) -> None:
        """Read anew what waits for a decision, and keep the place: what was in hand, or what follows it."""
        collection = self._session.collection
        if collection is None:
            return
        found = checking.pending(collection, findings=self._checker.findings)
        self.pending = self._places.in_order(found) if self._checker.findings else found
        self.postponed = [_suspect(item) for item in checking.postponed(collection)]
        before, self._by_passage = self._by_passage, {}
        for item in self.pending:
            self._by_passage.setdefault(item.passage, []).append(item)
        both = before.keys() | self._by_passage.keys()
        self.touched = {passage for passage in both if before.get(passage) != self._by_passage.get(passage)}
        self._show()

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
        return sum(item.safe and wanted in ("", self._places.article(item.passage)) for item in self.pending)

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
        self._at = at
        self.moved.emit()

    def _show(self) -> None:
        before, at = self.shown, max(self._at, 0)
        source = self.postponed if self.filter.postponed else self.pending
        self.shown = [item for item in source if self._passes(item)]
        places = {_identity(item): place for place, item in enumerate(self.shown)}
        following = (places.get(_identity(item)) for item in [*before[at:], *reversed(before[:at])])
        kept = next((place for place in following if place is not None), None)
        self._at = kept if kept is not None else min(0, len(self.shown) - 1)
        self.reloaded.emit()
        self.moved.emit()

    def _passes(self, item: Suspect) -> bool:
        wanted = self.filter
        return (
            (wanted.kind is None or item.kind is wanted.kind)
            and (not wanted.rule or item.rule == wanted.rule)
            and (not wanted.article or self._places.article(item.passage) == wanted.article)
            and (not wanted.certain or item.safe)
        )


def _identity(item: Suspect) -> tuple[int, int, int, str]:
    return item.passage, item.span.start, item.span.end, item.rule


def _suspect(item: Correction) -> Suspect:
    """Return a decision that was put off as the suspect it was about."""
    suggestions = (item.replacement,) if item.replacement != item.found else ()
    kind = _KINDS.get(item.rule, SuspectKind.DAMAGE)
    return replace(Suspect(item.span, item.found, suggestions, item.rule, kind, item.confidence), passage=item.passage)
