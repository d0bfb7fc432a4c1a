"""What can be done with the captures that are selected: order, exports, parts, removal; each with its key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from curator.domain.changes import ChangeSet
from curator.gui.icons import Icon
from curator.gui.session import Session
from curator.gui.sources.capture_list import CaptureList
from curator.gui.widgets.key_action import key_action
from curator.services import arranging, continuing, importing
from curator.store.collection import Collection


class Arranger(QObject):
    """Commands on a `CaptureList`, which take their keys while it has the focus; each is one undo step."""

    def __init__(self, session: Session, captures: CaptureList) -> None:
        super().__init__(captures)
        self._session = session
        self._captures = captures
        view = captures.view
        self.up = key_action(view, self.tr("Move up"), Icon.UP, "Alt+Up", do=lambda: self.on_moved(-1))
        self.down = key_action(view, self.tr("Move down"), Icon.DOWN, "Alt+Down", do=lambda: self.on_moved(1))
        self.leave_out = key_action(view, "", Icon.LEFT_OUT, "Ctrl+E", do=self.on_leave_out)
        self.part = key_action(view, self.tr("Begin a part here…"), Icon.PART, "Ctrl+B", do=self.on_part)
        self.go_on = key_action(
            view, self.tr("Continue the article above with this one"), Icon.JOIN, "Ctrl+J", do=self.on_go_on
        )
        self.remove = key_action(view, self.tr("Remove from the collection"), Icon.DELETE, "Delete", do=self.on_remove)
        captures.selection_changed.connect(self.follow)
        captures.dropped.connect(self.on_dropped)
        self.follow()

    def follow(self) -> None:
        """Offer what can be done with those that are selected."""
        writable, selected = self._session.writable, self._captures.selected
        places = [self._captures.model.place(id) for id in selected]
        arranged = self._captures.can_be_arranged and bool(selected)
        self.up.setEnabled(arranged and min(places) > 0)
        self.down.setEnabled(arranged and max(places) < self._captures.model.rowCount() - 1)
        self.leave_out.setEnabled(writable and bool(selected))
        self.leave_out.setText(
            self.tr("Take into exports again") if self._is_left_out() else self.tr("Leave out of exports")
        )
        self.remove.setEnabled(writable and bool(selected))
        self.remove.setText(
            self.tr("Remove %n captures from the collection", "", len(selected))
            if len(selected) > 1
            else self.tr("Remove from the collection")
        )
        self.part.setEnabled(writable and len(selected) == 1)
        self.go_on.setEnabled(writable and len(selected) == 1 and places[0] > 0)

    def on_moved(self, by: int) -> None:
        """Move those that are selected past the article above or below them."""
        selected = set(self._captures.selected)
        ids = [self._captures.model.article(row) for row in range(self._captures.model.rowCount())]
        others = [id for id in ids if id not in selected]
        edge = min(map(ids.index, selected)) - 1 if by < 0 else max(map(ids.index, selected)) + 1
        place = others.index(ids[edge]) - (1 if by < 0 else 0)
        self.on_dropped(others[place] if place >= 0 else "")

    def on_dropped(self, after: str) -> None:
        """Put those that are selected behind an article, or first."""
        if selected := self._captures.selected:
            self._do(lambda collection: arranging.order(collection, selected, after or None), selected)

    def on_leave_out(self) -> None:
        """Leave those that are selected out of exports, or take them in again where the one in hand is left out."""
        selected = self._captures.selected
        verb = arranging.take_in if self._is_left_out() else arranging.leave_out
        self._do(lambda collection: verb(collection, selected), selected)

    def on_part(self) -> None:
        """Ask for the heading of the part that begins at the article in hand."""
        article = self._captures.current
        dialog = QInputDialog(self._captures)
        dialog.setWindowTitle(self.tr("Part of the collection"))
        dialog.setLabelText(self.tr("Heading of the part that begins at {}; empty for none:").format(article))
        dialog.setTextValue(self._captures.model.row(self._captures.model.place(article)).article.part)
        dialog.textValueSelected.connect(
            lambda heading: self._do(lambda collection: arranging.begin_part(collection, article, heading), [article])
        )
        dialog.open()

    def on_remove(self) -> None:
        """Take those that are selected out of the collection."""
        selected = self._captures.selected
        if selected:
            self._session.run(lambda collection: importing.withdraw(collection, *selected))

    def on_go_on(self) -> None:
        """Make the article in hand the end of the one above it."""
        article = self._captures.current
        above = self._captures.above(article)
        if above and self._session.run(lambda collection: continuing.continue_with(collection, above, article)):
            self._captures.take(above)

    def _is_left_out(self) -> bool:
        row = self._captures.model.place(self._captures.current)
        return row >= 0 and self._captures.model.row(row).article.left_out

    def _do(self, verb: Callable[[Collection], ChangeSet], selected: Sequence[str]) -> None:
        if self._session.writable and self._session.run(verb):
            self._captures.select(list(selected))
