"""The question before closing where what was typed could be kept nowhere."""

from collections.abc import Iterable

from PySide6.QtWidgets import QMessageBox, QWidget


class UnkeptTyping(QMessageBox):
    """Shows the words, so that they can be copied elsewhere; to go on working is what Enter and Escape choose."""

    def __init__(self, texts: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(self.tr("What you typed last could be written neither into the collection nor beside it."))
        self.setInformativeText(self.tr("Make room on the disk and try again, or copy your words elsewhere."))
        self.setDetailedText("\n\n".join(texts))
        self.lose = self.addButton(self.tr("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole))

    def may_be_lost(self) -> bool:
        """Ask, and wait for the answer."""
        self.exec()
        return self.clickedButton() is self.lose
