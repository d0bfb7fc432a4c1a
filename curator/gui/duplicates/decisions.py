"""What can be done with a group, as actions with their keys; which of them make sense depends on its state."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.domain.duplicates import DuplicateGroup
from curator.gui.duplicates.groups import State
from curator.gui.icons import Icon, icon


class Decisions:
    """The actions of the stage; whoever makes them connects them."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        translate = QCoreApplication.translate
        self.fold = self._action(translate("DuplicatesStage", "Fold the group"), Icon.FOLD, "F")
        self.distinct = self._action(translate("DuplicatesStage", "Not duplicates"), Icon.REJECT, "N")
        self.unfold = self._action(translate("DuplicatesStage", "Unfold the group"), Icon.UNFOLD, "U")
        self.allow = self._action(translate("DuplicatesStage", "Allow as duplicates again"), Icon.RESTORE, "A")
        self.keep = self._action(translate("DuplicatesStage", "Keep this one"), Icon.KEPT, "S")
        self.take_out = self._action(translate("DuplicatesStage", "Take it out"), Icon.REMOVE, "O")
        self.see = self._action(translate("DuplicatesStage", "See in the text"), Icon.TEXT, "T")
        self.see_kept = self._action(translate("DuplicatesStage", "See the kept one in the text"), Icon.TEXT, "Shift+T")
        self.fold_certain = self._action(
            translate("DuplicatesStage", "Fold the certain ones"), Icon.ACCEPT_ALL, "Shift+F"
        )
        self.next = self._action(translate("DuplicatesStage", "Next group"), Icon.NEXT, "J")
        self.previous = self._action(translate("DuplicatesStage", "Previous group"), Icon.PREVIOUS, "K")
        self.next_copy = self._action(translate("DuplicatesStage", "Next copy"), Icon.EXPAND, "Right")
        self.previous_copy = self._action(translate("DuplicatesStage", "Previous copy"), Icon.BACK, "Left")

    def offer(self, state: State, group: DuplicateGroup | None, read_only: str) -> None:
        """Show what makes sense for a group; `read_only` is the reason why nothing may be edited, or ""."""
        several = group is not None and len(group.members) > 1
        shown: Mapping[QAction, bool] = {
            self.fold: state is State.OPEN,
            self.distinct: state is State.OPEN,
            self.unfold: state is State.FOLDED,
            self.allow: state is State.APART,
            self.keep: state is not State.APART,
            self.take_out: several and state is not State.APART,
        }
        for action, sensible in shown.items():
            action.setVisible(sensible)
            self._enable(action, read_only, enabled=group is not None)
        for action in (self.see, self.see_kept):
            action.setEnabled(group is not None)
        for action in (self.next_copy, self.previous_copy):
            action.setEnabled(several)

    def offer_certain(self, count: int, read_only: str) -> None:
        """Say how many groups can be folded without a look."""
        self.fold_certain.setVisible(count > 0)
        self.fold_certain.setText(
            QCoreApplication.translate("DuplicatesStage", "Fold the certain ones: {}").format(count)
        )
        self._enable(self.fold_certain, read_only, enabled=count > 0)

    def _enable(self, action: QAction, read_only: str, *, enabled: bool) -> None:
        action.setEnabled(enabled and not read_only)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(read_only[:1].upper() + read_only[1:] if read_only else f"{action.text()} ({key})")

    def _action(self, name: str, glyph: Icon, key: str) -> QAction:
        action = QAction(icon(glyph), name, self._page)
        action.setData(glyph)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{name} ({key})")
        self._page.addAction(action)
        return action
