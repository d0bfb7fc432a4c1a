"""One entry of an import, looked at: what was recognised, what is doubtful, and the page with its kinds."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.metadata import Field
from curator.gui.icons import Icon
from curator.gui.sentences import as_sentence
from curator.gui.sources.cards import Card
from curator.gui.sources.raw_page import Lines, RawPage
from curator.gui.sources.raw_view import RawView
from curator.gui.sources.words import encoding_name
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.services import intake
from curator.services.intake import Entry


class EntryView(QStackedWidget):
    """Shows the page of an entry, or why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._read: ParsedCapture | None = None
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.facts = QLabel()
        self.facts.setProperty("role", "muted")
        self.remarks = QLabel()
        self.remarks.setProperty("role", "proposed")
        self.page = RawView(theme)
        self.empty = EmptyState(Icon.IMPORT, self.tr("What is recognised in each page is listed here as it is read."))
        self._lay_out()

    def show_nothing(self) -> None:
        """Show what this place is for."""
        self._entry = None
        self.setCurrentWidget(self.empty)

    def show_entry(self, entry: Entry, card: Card) -> None:
        """Show what was recognised, over the page."""
        if entry is self._entry:
            return
        former, self._entry = self._entry, entry
        if entry.kept is None:
            self.empty.say(as_sentence(entry.failure.message if entry.failure else entry.word))
            self.setCurrentWidget(self.empty)
            return
        if self._read is None or former is None or former.kept != entry.kept:
            self._read = intake.kept(entry.kept)
        self.title.setText(card.title)
        self.facts.setText("\n".join((*card.lines[:2], *self._facts(entry))))
        remarks = [as_sentence(remark) for remark in entry.remarks]
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.page.show_page(_page(self._read.articles[entry.place]))
        self.setCurrentIndex(1)

    def _facts(self, entry: Entry) -> list[str]:
        shown = (
            (self.tr("Author"), entry.value(Field.CREATOR)),
            (self.tr("Date"), entry.value(Field.DATE)),
            (self.tr("Address"), entry.url or entry.value(Field.SOURCE)),
            (self.tr("Encoding"), encoding_name(entry.encoding)),
            (self.tr("Size"), QLocale().formattedDataSize(entry.size, 1)),
        )
        return [" · ".join(self.tr("{name}: {value}").format(name=name, value=value) for name, value in shown if value)]

    def _lay_out(self) -> None:
        sheet = QWidget()
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID)
        for label in (self.title, self.facts, self.remarks):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addWidget(self.page, 1)
        self.addWidget(self.empty)
        self.addWidget(sheet)


def _page(article: ParsedArticle) -> RawPage:
    passages, comments = intake.as_page(article)
    return RawPage(Lines(article.text), passages, comments)
