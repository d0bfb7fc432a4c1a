"""The action that says whether the article in hand is checked as the text of a scan."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from curator.domain.changes import ChangeSet, Table
from curator.gui.icons import Icon
from curator.gui.session import Session
from curator.gui.text.reader import Reader
from curator.gui.widgets.key_action import key_action
from curator.services import scans


class ScanAction(QObject):
    """Checked where the article that is read is the text of a scan; it follows edits, undo and redo."""

    def __init__(self, session: Session, reader: Reader, stage: QWidget) -> None:
        super().__init__(stage)
        self._session, self._reader = session, reader
        name = self.tr("Check this article as the text of a scan")
        self.action = key_action(stage, name, Icon.PAGE, "Ctrl+Shift+K", do=self._on_asked)
        self.action.setCheckable(True)
        self.action.setToolTip(self.tr("In the text of a scan, letters were misread: check it by their shapes"))
        reader.article_changed.connect(self._show)
        session.changed.connect(self._on_changed)

    def _on_asked(self) -> None:
        article = self._reader.article
        do = scans.take if self.action.isChecked() else scans.leave
        if article:
            self._session.run(lambda collection: do(collection, [article]))
        self._show()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Table.SETTING):
            self._show()

    def _show(self) -> None:
        collection = self._session.collection
        is_scan = collection is not None and self._reader.article in scans.recognised(collection)
        self.action.setChecked(is_scan)
        self.action.setEnabled(self._session.writable)
