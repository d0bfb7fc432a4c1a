"""One entry of an import, looked at: what was recognised, what is doubtful, and the page with its kinds."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from curator.domain.capture import ParsedArticle, ParsedCapture, PassageKind
from curator.domain.metadata import Field
from curator.gui.icons import Icon, icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.sizes import size_in_words
from curator.gui.sources.cards import Card
from curator.gui.sources.raw_page import Lines, RawPage
from curator.gui.sources.raw_view import RawView
from curator.gui.sources.same_bar import SameBar
from curator.gui.sources.words import encoding_name
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.diff_view import Change, DiffView, ShownSegment
from curator.gui.widgets.empty_state import EmptyState
from curator.services import comparing, intake, tables, versions
from curator.services.intake import Entry


class EntryView(QStackedWidget):
    """Shows the page of an entry, or why there is none.

    `version_chosen` tells whether it is to be a later capture; `columns_asked` gives the file whose columns are to be
    named.
    """

    version_chosen = Signal(bool)
    columns_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry: Entry | None = None
        self._read: ParsedCapture | None = None
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.facts = QLabel()
        self.facts.setProperty("role", "muted")
        self.remarks = QLabel()
        self.remarks.setProperty("role", "proposed")
        self.columns = QPushButton(icon(Icon.COMPARE), self.tr("Columns…"))
        self.columns.setToolTip(self.tr("Say what the columns of this table are, where their names do not tell"))
        self.same = SameBar()
        self.page = RawView(theme)
        self.difference = DiffView(theme)
        self.shown = QStackedWidget()
        self.empty = EmptyState(Icon.IMPORT, self.tr("What is recognised in each page is listed here as it is read."))
        self._lay_out()
        self.same.chosen.connect(self.version_chosen)
        self.same.compared.connect(self.on_compared)
        self.columns.clicked.connect(self._on_columns_clicked)
        self.empty.clicked.connect(self._on_columns_clicked)

    def show_nothing(self) -> None:
        """Show what this place is for."""
        self._entry = None
        self.setCurrentWidget(self.empty)

    def show_entry(self, entry: Entry, card: Card, *, version: bool = False) -> None:
        """Show what was recognised, over the page; `version` tells whether it is to be a later capture."""
        if entry is self._entry:
            return
        former, self._entry = self._entry, entry
        has_columns = tables.is_table(entry.where, entry.reader) and not entry.word
        self.columns.setVisible(has_columns)
        if entry.kept is None:
            said = as_sentence(entry.failure.message if entry.failure else entry.word)
            self.empty.say(said, self.columns.text() if has_columns else "")
            self.setCurrentWidget(self.empty)
            return
        if self._read is None or former is None or former.kept != entry.kept:
            self._read = intake.kept(entry.kept)
        self.title.setText(card.title)
        self.facts.setText("\n".join((*card.lines[:2], *self._facts(entry))))
        remarks = [as_sentence(remark) for remark in entry.remarks]
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.same.offer(entry.same, version=version)
        self._show_page(self._read.articles[entry.place])
        self.setCurrentIndex(1)

    def on_compared(self, compared: bool) -> None:  # noqa: FBT001 (what a signal gives)
        """Show the difference from the article of the collection, or the page."""
        entry, collection = self._entry, self._session.collection
        if compared and entry and entry.same and self._read and collection:
            old = versions.own_text(collection, entry.same.article)
            new = versions.own_text_of(self._read.articles[entry.place])
            self.difference.show_segments(list(_pieces("\n\n".join(old), "\n\n".join(new))))
        self.shown.setCurrentWidget(self.difference if compared else self.page)

    def _on_columns_clicked(self) -> None:
        if self._entry:
            self.columns_asked.emit(self._entry.where.path)

    def _show_page(self, article: ParsedArticle) -> None:
        """Show a page from where it begins to be read."""
        passages, comments = intake.as_page(article)
        self.page.show_page(RawPage(Lines(article.text), passages, comments))
        first = next((each for each in passages if each.kind is not PassageKind.FURNITURE), None)
        if first:
            self.page.show_passage(first.id)

    def _facts(self, entry: Entry) -> list[str]:
        shown = (
            (self.tr("Author"), entry.value(Field.CREATOR)),
            (self.tr("Date"), entry.value(Field.DATE)),
            (self.tr("Address"), entry.url or entry.value(Field.SOURCE)),
            (self.tr("Encoding"), encoding_name(entry.encoding)),
            (self.tr("Size"), size_in_words(entry.size)),
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
        for view in (self.page, self.difference):
            self.shown.addWidget(view)
        layout.addWidget(self.columns, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.same)
        layout.addWidget(self.shown, 1)
        self.addWidget(self.empty)
        self.addWidget(sheet)


def _pieces(old: str, new: str) -> Iterator[ShownSegment]:
    for segment in comparing.word_diff(old, new):
        same = segment.kind is comparing.SegmentKind.EQUAL
        if segment.old and not same:
            yield ShownSegment(segment.old, Change.DELETED)
        if segment.new:
            yield ShownSegment(segment.new, Change.SAME if same else Change.INSERTED)
