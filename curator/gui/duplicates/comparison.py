"""The kept copy beside one of the others, and the row of the others to choose from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from curator.domain.duplicates import DuplicateGroup, Likeness
from curator.gui.duplicates.groups import Copy, GroupState
from curator.gui.duplicates.variant import Variant
from curator.gui.duplicates.wording import advice, class_in_words, score_in_words
from curator.gui.sentences import in_words
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.diff_view import Change, ShownSegment
from curator.services.comparing import word_diff


class Comparison(QWidget):
    """A group side by side: on the left what is kept, on the right what repeats it.

    `see` are the actions that go to the kept copy and to the other, `actions` what can be done with the other.
    """

    member_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        see: tuple[QAction, QAction],
        actions: Sequence[QAction],
        read: Callable[[str], Copy],
    ) -> None:
        super().__init__()
        self._read = read
        self._group: DuplicateGroup | None = None
        self._state = GroupState.OPEN
        self.members = QTabBar()
        self.members.setDrawBase(False)
        self.members.setExpanding(False)
        self.members.setUsesScrollButtons(True)
        self.members.setAccessibleName(self.tr("Copies of this group"))
        self.kept = Variant(theme, see[0], ())
        self.member = Variant(theme, see[1], actions)
        self.legend = QLabel()
        self.legend.setProperty("role", "muted")
        self.legend.setWordWrap(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self._lay_out()
        self.members.currentChanged.connect(self.on_member_changed)

    def show_group(self, group: DuplicateGroup, state: GroupState) -> None:
        """Show a group; the copy that was looked at stays in hand if it is still there."""
        before = self.current.id if self._group else ""
        self._group, self._state = group, state
        chosen = next((place for place, member in enumerate(group.members) if member.id == before), 0)
        with QSignalBlocker(self.members):
            while self.members.count():
                self.members.removeTab(0)
            for member in group.members:
                self.members.addTab(member.id)
            self.members.setCurrentIndex(chosen)
        self.members.setVisible(len(group.members) > 1)
        self.on_member_changed()

    @property
    def current(self) -> Likeness:
        """The member on the right."""
        if self._group is None:
            raise LookupError("no group is shown")
        return self._group.members[max(0, self.members.currentIndex())]

    def step(self, by: int) -> None:
        """Go to the next member, or the one before; stay at either end."""
        self.members.setCurrentIndex(min(max(self.members.currentIndex() + by, 0), self.members.count() - 1))

    def on_member_changed(self) -> None:
        """Show the member that was chosen."""
        if self._group is None:
            return
        member, kept = self.current, self._read(self._group.kept)
        copy = self._read(member.id)
        left, right = sides(kept.text, copy.text)
        self.kept.show_copy(self._kept_role(), kept, left)
        apart = self._state is GroupState.APART
        self.member.show_copy(
            self._member_role(),
            copy,
            right,
            "" if apart else f"{class_in_words(member.kind)} · {score_in_words(member.score)}",
        )
        self.legend.setText(self._legend(same=kept.text == copy.text))
        self.note.setText(self._advice(member) if self._state is GroupState.OPEN else "")
        self.note.setVisible(bool(self.note.text()))
        self.member_changed.emit()

    def _advice(self, member: Likeness) -> str:
        """Say why a copy may be folded without a look, or why it is asked about, and what can be done."""
        ground = self.tr("Certain: {}.") if member.certain else self.tr("To be looked at: {}.")
        said = ground.format(in_words(member.reason)) if member.reason else ""
        return " ".join(filter(None, (said, advice(member.kind))))

    def _kept_role(self) -> str:
        if self._group is None or self._state is GroupState.APART:
            return self.tr("Set apart")
        if not self._group.reason:
            return self.tr("Kept")
        return self.tr("Kept: {}").format(in_words(self._group.reason))

    def _member_role(self) -> str:
        if self._state is GroupState.APART:
            return self.tr("Not a duplicate of it")
        if self._state is GroupState.FOLDED:
            return self.tr("Folded")
        if self.members.count() > 1:
            return self.tr("Copy {} of {}").format(self.members.currentIndex() + 1, self.members.count())
        return self.tr("Copy")

    def _legend(self, *, same: bool) -> str:
        if same:
            return self.tr("Both read the same, letter by letter.")
        return self.tr("Underlined: only on the left. Struck through: only on the right.")

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.kept, 1)
        columns.addWidget(self.member, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.members)
        layout.addLayout(columns, 1)
        for label in (self.legend, self.note):
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
            layout.addWidget(label)


def sides(kept: str, member: str) -> tuple[list[ShownSegment], list[ShownSegment]]:
    """Return both texts with the words set off that only one of them has."""
    left, right = [], []
    for part in word_diff(kept, member):
        same = part.old == part.new
        if part.old:
            left.append(ShownSegment(part.old, Change.SAME if same else Change.INSERTED))
        if part.new:
            right.append(ShownSegment(part.new, Change.SAME if same else Change.DELETED))
    return left, right
