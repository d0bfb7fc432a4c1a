"""What is offered where a page is another capture of an article: to compare the two, and to choose what it becomes."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox
from curator.services.versions import Same

_TIP = Qt.ItemDataRole.ToolTipRole


class SameBar(QFrame):
    """`chosen` tells whether the page is to be a later capture; `compared` whether the difference is to be shown."""

    chosen = Signal(bool)
    compared = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(self.tr("What it becomes"))
        self.compare = QPushButton(icon(Icon.COMPARE), self.tr("Compare"))
        self.compare.setCheckable(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.choice)
        row.addWidget(self.compare)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        self.choice.activated.connect(lambda: self.chosen.emit(self.choice.currentData()))
        self.compare.toggled.connect(self.compared)

    def offer(self, same: Same | None, *, version: bool) -> None:
        """Offer the choice for a page that is another capture; hide for one that is none."""
        self.setVisible(same is not None)
        self.compare.setChecked(False)
        if same is None:
            return
        self.sentence.setText(self._said(same))
        self.compare.setVisible(bool(same.article))
        later = self.tr("A later capture of {}").format(same.article) if same.article else self.tr("A later capture")
        self.choice.clear()
        self.choice.addItem(self.tr("An article of its own"), False)  # noqa: FBT003 (the data of the choice)
        self.choice.addItem(later, True)  # noqa: FBT003 (as above)
        self.choice.setItemData(1, self.tr("Comments that only one of the captures has are all kept"), _TIP)
        self.choice.setCurrentIndex(int(version))

    def _said(self, same: Same) -> str:
        if not same.article:
            return self.tr("Another capture of a page that is listed above.")
        share = QLocale().toString(int(100 * same.share))
        said = [
            self.tr("Looks like another capture of {}: {} % of the words are the same.").format(same.article, share)
        ]
        if same.more:
            said.append(self.tr("%n comment(s) are new.", "", same.more))
        if same.gone:
            said.append(self.tr("%n comment(s) are gone.", "", same.gone))
        if same.edited:
            said.append(self.tr("%n comment(s) have other words.", "", same.edited))
        return " ".join(said)
