"""What can be done with a group, as actions with their keys; which of them make sense depends on its state."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.domain.duplicates import DuplicateGroup
from curator.gui.duplicates.groups import GroupState
from curator.gui.icons import Icon
from curator.gui.widgets.key_action import key_action


class Decisions:
    """The actions of the stage; whoever makes them connects them."""

    def __init__(self, page: QWidget) -> None:
        translate = QCoreApplication.translate
        self.fold = key_action(page, translate("DuplicatesStage", "Fold the group"), Icon.FOLD, "F")
        self.distinct = key_action(page, translate("DuplicatesStage", "Not duplicates"), Icon.REJECT, "N")
        self.unfold = key_action(page, translate("DuplicatesStage", "Unfold the group"), Icon.UNFOLD, "U")
        self.allow = key_action(page, translate("DuplicatesStage", "Allow as duplicates again"), Icon.RESTORE, "A")
        self.keep = key_action(page, translate("DuplicatesStage", "Keep this one"), Icon.KEPT, "S")
        self.take_out = key_action(page, translate("DuplicatesStage", "Take it out"), Icon.REMOVE, "O")
        self.see = key_action(page, translate("DuplicatesStage", "See in the text"), Icon.TEXT, "T")
        self.see_kept = key_action(
            page, translate("DuplicatesStage", "See the kept one in the text"), Icon.TEXT, "Shift+T"
        )
        self.fold_certain = key_action(
            page, translate("DuplicatesStage", "Fold the certain ones"), Icon.ACCEPT_ALL, "Shift+F"
        )
        self.next = key_action(page, translate("DuplicatesStage", "Next group"), Icon.NEXT, "J")
        self.previous = key_action(page, translate("DuplicatesStage", "Previous group"), Icon.PREVIOUS, "K")
        self.next_copy = key_action(page, translate("DuplicatesStage", "Next copy"), Icon.EXPAND, "Right")
        self.previous_copy = key_action(page, translate("DuplicatesStage", "Previous copy"), Icon.BACK, "Left")

    @property
    def _names(self) -> Mapping[QAction, tuple[str, str]]:
        """What decides about groups, with its name for one and for several."""
        translate = QCoreApplication.translate
        return {
            self.fold: (
                translate("DuplicatesStage", "Fold the group"),
                translate("DuplicatesStage", "Fold the groups: {}"),
            ),
            self.distinct: (
                translate("DuplicatesStage", "Not duplicates"),
                translate("DuplicatesStage", "Not duplicates: {}"),
            ),
            self.unfold: (
                translate("DuplicatesStage", "Unfold the group"),
                translate("DuplicatesStage", "Unfold the groups: {}"),
            ),
            self.allow: (
                translate("DuplicatesStage", "Allow as duplicates again"),
                translate("DuplicatesStage", "Allow as duplicates again: {}"),
            ),
        }

    def offer(self, state: GroupState, group: DuplicateGroup | None, read_only: str) -> None:
        """Show what makes sense for a group; `read_only` is the reason why nothing may be edited, or ""."""
        several = group is not None and len(group.members) > 1
        shown: Mapping[QAction, bool] = {
            self.fold: state is GroupState.OPEN,
            self.distinct: state is GroupState.OPEN,
            self.unfold: state is GroupState.FOLDED,
            self.allow: state is GroupState.APART,
            self.keep: state is not GroupState.APART,
            self.take_out: several and state is not GroupState.APART,
        }
        for action, sensible in shown.items():
            action.setVisible(sensible)
            self._enable(action, read_only, enabled=group is not None)
        for action in (self.see, self.see_kept):
            action.setEnabled(group is not None)
        for action in (self.next_copy, self.previous_copy):
            action.setEnabled(several)

    def count(self, groups: int) -> None:
        """Say about how many groups that are selected is decided."""
        for action, (one, several) in self._names.items():
            action.setText(several.format(groups) if groups > 1 else one)

    def offer_certain(self, count: int, read_only: str) -> None:
        """Say how many groups can be folded without a look."""
        self.fold_certain.setVisible(count > 0)
        self.fold_certain.setText(
            QCoreApplication.translate("DuplicatesStage", "Fold the certain ones: {}").format(count)
        )
        self._enable(self.fold_certain, read_only, enabled=count > 0)

    def _enable(self, action: QAction, read_only: str, *, enabled: bool) -> None:
        action.setEnabled(enabled and not read_only)
        action.setToolTip(read_only[:1].upper() + read_only[1:])  # where it is empty, the name
