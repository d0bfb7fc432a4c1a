"""The capture in hand: how it was read and what was found, reading it again otherwise, taking it out."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.domain.article import Article
from curator.domain.capture import GAP
from curator.domain.metadata import Field
from curator.domain.resource import Version
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.sizes import size_in_words
from curator.gui.sources.version_list import VersionList
from curator.gui.sources.words import encoding_name, profile_name
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox
from curator.services import importing


class CapturePanel(QWidget):
    """The import report of one article. `read_again_asked` gives a profile and an encoding, "" to find it.

    `version_asked` gives the number of a capture of its page and a profile; `later_asked` a profile alone.
    """

    read_again_asked = Signal(str, str)
    version_asked = Signal(int, str)
    later_asked = Signal(str)

    def __init__(self, session: Session, remove: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._labels = importing.profile_labels()
        self._versions: Sequence[Version] = ()
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.gap = QLabel()
        self.gap.setProperty("role", "proposed")
        self.gap.setWordWrap(True)
        self.remarks = QLabel()
        self.remarks.setProperty("role", "proposed")
        self.remarks.setWordWrap(True)
        self.facts = QLabel()
        self.facts.setProperty("role", "muted")
        self.facts.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.versions = VersionList()
        self.profile = ChoiceBox()
        self.encoding = ChoiceBox()
        self.again_button = QPushButton(icon(Icon.RESTORE), self.tr("Read again"))
        self.remove_button = QPushButton(icon(Icon.DELETE), remove.text())
        self._remove = remove
        self._fill_choosers()
        self._lay_out()
        self.again_button.clicked.connect(self._on_again_clicked)
        self.versions.read_asked.connect(lambda number: self.version_asked.emit(number, self.profile.currentData()))
        self.versions.later_asked.connect(self.ask_for_later)
        self.remove_button.clicked.connect(remove.trigger)

    def ask_for_later(self) -> None:
        """Ask for a later capture of the page."""
        self.later_asked.emit(self.profile.currentData())

    def show_article(self, article: Article, captured: int, versions: Sequence[Version]) -> None:
        """Show what import made of an article's capture, and which others there are of its page."""
        self._versions = versions
        capture = article.capture
        self.title.setText(article.value(Field.TITLE) or capture.name)
        found = self._found(article.announced_comments, captured)
        complete = article.announced_comments in (None, captured)
        for label, shown in ((self.found, complete), (self.gap, not complete)):
            label.setText(found)
            label.setVisible(shown)
        remarks = [in_words(remark) for remark in article.remarks if remark.template != GAP]
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        imported = QDateTime.fromString(capture.imported_at, Qt.DateFormat.ISODate).toLocalTime()
        locale = QLocale()
        rows = (
            (self.tr("File"), capture.name),
            (self.tr("Imported"), locale.toString(imported, QLocale.FormatType.ShortFormat)),
            (self.tr("Size"), size_in_words(capture.size)),
            (self.tr("Read as"), profile_name(self._labels.get(article.profile, article.profile))),
            (self.tr("Encoding"), encoding_name(capture.encoding)),
            ("SHA-256", f"{capture.sha256[:8]}…{capture.sha256[-8:]}"),
        )
        self.facts.setText("\n".join(self.tr("{name}: {value}").format(name=name, value=value) for name, value in rows))
        self.facts.setToolTip(f"SHA-256 {capture.sha256}")
        self._choose(article)
        self._follow_writable()

    def _found(self, announced: int | None, captured: int) -> str:
        number = QLocale().toString
        if announced is None:
            return self.tr("%n comment(s) captured; the page announces no number", "", captured)
        return self.tr("{} announced, {} captured").format(number(announced), number(captured))

    def _choose(self, article: Article) -> None:
        self.profile.setCurrentIndex(max(0, self.profile.findData(article.profile)))
        encoding = article.capture.encoding.replace("-sig", "").replace("mac-roman", "mac_roman")
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(encoding)))

    def _follow_writable(self) -> None:
        reason = in_words(self._session.read_only_reason)
        tip = self.tr("For reading only: {}").format(reason) if reason else ""
        hints = {
            self.profile: self.tr("By what kind of page the capture is divided"),
            self.encoding: self.tr("How its bytes become letters; try another if accents look wrong"),
            self.again_button: self.tr("Decisions are made again where they still fit; those that do not are listed"),
            self.remove_button: self.tr("The capture and all decisions stay in the file: undo brings them back"),
        }
        for widget, hint in hints.items():
            widget.setEnabled(self._session.writable)
            widget.setToolTip(tip or hint)
        self.versions.show_versions(self._versions, writable=self._session.writable, tip=tip)

    def _on_again_clicked(self) -> None:
        self.read_again_asked.emit(self.profile.currentData(), self.encoding.currentData())

    def _fill_choosers(self) -> None:
        self.profile.setAccessibleName(self.tr("Page profile"))
        self.profile.addItem(self.tr("Find the profile"), "")
        for name, label in self._labels.items():
            self.profile.addItem(profile_name(label), name)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.encoding.addItem(self.tr("Find the encoding"), "")
        for encoding in importing.ENCODINGS:
            self.encoding.addItem(encoding_name(encoding), encoding)
        for chooser in (self.profile, self.encoding):
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(12)

    def _lay_out(self) -> None:
        again = QLabel(self.tr("Read again with…"))
        again.setProperty("role", "heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        for row, (name, chooser) in enumerate(
            ((self.tr("&Profile"), self.profile), (self.tr("&Encoding"), self.encoding))
        ):
            label = QLabel(name)
            label.setBuddy(chooser)
            grid.addWidget(label, row, 0)
            grid.addWidget(chooser, row, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.title, self.found, self.gap, self.remarks, self.facts):
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        layout.addWidget(self.versions)
        layout.addSpacing(GRID)
        layout.addWidget(again)
        layout.addLayout(grid)
        layout.addWidget(self.again_button)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self.remove_button)
        layout.addStretch(1)
