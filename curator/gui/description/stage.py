"""The Description stage: the collection's description on top, all articles in a table, one of them in a form."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from curator.domain.changes import ChangeSet, Table
from curator.domain.metadata import COLLECTION, Field
from curator.gui.bookmarks import Bookmark
from curator.gui.description.article_panel import ArticlePanel
from curator.gui.description.collection_panel import CollectionPanel
from curator.gui.description.describer import Cell, Describer
from curator.gui.description.model import DescriptionModel
from curator.gui.description.table import DescriptionTable, proposed_cells
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.stage import Stage, Target
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.empty_state import EmptyState
from curator.gui.widgets.key_action import key_action
from curator.gui.widgets.key_button import KeyButton
from curator.services import describing, overview
from curator.store import articles
from curator.store.collection import Collection

_ONE_BY_ONE = 50  # articles; more are read faster all at once


class DescriptionStage(Stage):
    """Table and form show the same values; what one changes, the other shows."""

    key, icon = "description", Icon.DESCRIPTION

    def __init__(self, session: Session, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, settings, parent)
        self.describer = Describer(session, self)
        self.model = DescriptionModel(theme, self.describer, self)
        self.collection_panel = CollectionPanel(self.describer, settings)
        self.table = DescriptionTable(self.model, self.describer, settings)
        self.confirm_article = key_action(self, self.tr("Confirm the article"), Icon.ACCEPT, "Ctrl+Return")
        self.confirm_all = key_action(
            self, self.tr("Confirm all proposed values"), Icon.ACCEPT_ALL, "Ctrl+Shift+Return"
        )
        self.article_panel = ArticlePanel(self.describer, (self.confirm_article,))
        self.columns_button = QToolButton()
        self.columns_button.setIcon(icon(Icon.COMPARE))
        self.columns_button.setText(self.tr("Columns"))
        self.columns_button.setToolTip(self.tr("Choose the columns of the table"))
        self.columns_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words or id"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(28 * GRID)
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.hint = QLabel(self.tr("⏎ confirm · F2 edit · type over several cells to fill them · Ctrl+D fill down"))
        self.hint.setProperty("role", "muted")
        self.nothing = EmptyState(
            self.icon,
            self.tr("What is known of each article is described here: title, creator, date, source. Import a capture."),
        )
        self._stale = True
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        """Return the name of the stage."""
        return QCoreApplication.translate("DescriptionStage", "Description")

    def activated(self) -> None:
        """Show what changed meanwhile."""
        if self._stale:
            self.reload()
        self.table.setFocus()

    def show_target(self, target: Target) -> None:
        """Select an article."""
        if target.article and not self.table.show_article(target.article):
            self.field.clear()
            self.table.show_article(target.article)

    def bookmark(self) -> Mapping[str, Any]:
        """Return which cell is in hand."""
        return {
            "article": self.table.current_article,
            "column": max(0, self.table.currentIndex().column()),
            "drafts": [f"{owner}\n{field}\n{text}" for (owner, field), text in self.describer.drafts.items()],
        }

    def resume(self, bookmark: Bookmark) -> None:
        """Take the cell in hand that was, and what was typed and does not fit."""
        drafts = [draft.split("\n", 2) for draft in bookmark.texts("drafts") if draft.count("\n") > 1]
        known = {each.value: each for each in Field}
        owners = {COLLECTION, *(article.id for article in self.model.all_articles)}
        self.describer.take_up(
            {(owner, known[name]): text for owner, name, text in drafts if owner in owners and name in known}
        )
        self.table.show_article(bookmark.text("article"), bookmark.number("column"))

    def offered_actions(self) -> list[QAction]:
        """Return the actions of the stage and of its table."""
        return [*self.actions(), *self.table.actions()]

    def reload(self) -> None:
        """Read the description anew; place and selection stay."""
        collection = self.session.collection
        if collection is None:
            return
        self._stale = False
        current = self.table.current_article
        found = articles.all(collection)
        self.model.load(found, editable=self.session.writable)
        self.collection_panel.show_values(describing.described(collection, COLLECTION), self._read_only)
        if found and not self.table.currentIndex().isValid():
            self.table.show_article(current if self.model.row_of(current) >= 0 else found[0].id)
        self.pages.setCurrentWidget(self.body if found else self.nothing)
        self._bring_in_step()

    def _follow(self, collection: Collection, owners: set[str]) -> None:
        """Read anew the descriptions that an edit touched."""
        self._stale = False
        for owner in owners - {COLLECTION}:
            self.model.replace(articles.get(collection, owner))
        if COLLECTION in owners:
            self.collection_panel.show_values(describing.described(collection, COLLECTION), self._read_only)
        self._bring_in_step()

    def _bring_in_step(self) -> None:
        """Show what the table says: how much is open, the article in hand, what can be done."""
        found = self.model.all_articles
        waiting = sum(overview.is_open(article.metadata) for article in found)
        self.summary.setText(
            self.tr("Open articles: {} of {}").format(waiting, len(found)) if waiting else self.tr("All described")
        )
        self._show_article()
        self._offer()

    def on_changed(self, change: ChangeSet) -> None:
        """Follow edits, undo and redo, at once while the stage is shown."""
        if not change.touches(Table.METADATA, Table.ARTICLE):
            return
        self._stale = True
        collection = self.session.collection
        if collection is None or not self.isVisible():
            return
        owners = {id for id in change.ids(Table.METADATA) if isinstance(id, str)}
        if change.touches(Table.ARTICLE) or len(owners) > _ONE_BY_ONE:
            self.reload()
        else:
            self._follow(collection, owners)

    def on_confirm_article(self) -> None:
        """Approve all that is proposed for the selected articles."""
        self.article_panel.form.finish()
        self.describer.confirm(proposed_cells(self.table.selected_articles()))

    def on_confirm_all(self) -> None:
        """Approve all that is proposed for the articles that are shown; for the collection too, where all are."""
        self.article_panel.form.finish()
        self.describer.confirm(self._proposed())
        if drafts := len(self.describer.drafts):
            self.reported.emit(self.tr("%n value(s) that do not fit left open", "", drafts), None)

    def on_filtered(self, words: str) -> None:
        """Show the articles that say this."""
        self.table.filter(words)
        self._offer()

    def on_columns_clicked(self) -> None:
        """Offer the columns under the button."""
        menu = self.table.columns_menu(self.columns_button)
        menu.popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def on_checksum_copied(self) -> None:
        """Tell that the checksum is in the clipboard."""
        self.reported.emit(self.tr("Checksum copied"), None)

    @property
    def _read_only(self) -> str:
        reason = in_words(self.session.read_only_reason)
        return reason[:1].upper() + reason[1:]

    def _proposed(self) -> list[Cell]:
        collection = self.session.collection
        if collection is None:
            return []
        shown_whole = len(self.model.articles) == len(self.model.all_articles)
        own = describing.described(collection, COLLECTION).values() if shown_whole else ()
        cells: list[Cell] = [(COLLECTION, value.field) for value in own if not value.confirmed]
        return cells + proposed_cells(self.model.articles)

    def _show_article(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.article_panel.show_article(self.model.article(index.row()), self._read_only)

    def _offer(self) -> None:
        """Enable what makes sense for the collection, and say why the rest does not."""
        writable = self.session.writable
        self.confirm_all.setEnabled(writable and bool(self._proposed()))
        for action in self.table.editing_actions:
            action.setEnabled(writable)
        if not writable:
            for action in (self.confirm_article, self.confirm_all, *self.table.editing_actions):
                action.setToolTip(self._read_only)
        self._offer_selected()

    def _offer_selected(self) -> None:
        """Enable what makes sense for the selected articles."""
        proposed = bool(proposed_cells(self.table.selected_articles()))
        self.confirm_article.setEnabled(self.session.writable and proposed)

    def _connect(self) -> None:
        self.confirm_article.triggered.connect(self.on_confirm_article)
        self.confirm_all.triggered.connect(self.on_confirm_all)
        self.field.textChanged.connect(self.on_filtered)
        self.columns_button.clicked.connect(self.on_columns_clicked)
        self.article_panel.copied.connect(self.on_checksum_copied)
        self.table.selectionModel().currentChanged.connect(self._show_article)
        self.table.selectionModel().selectionChanged.connect(self._offer_selected)
        self.session.changed.connect(self.on_changed)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        bar.setSpacing(GRID)
        bar.addWidget(self.field, 1)
        bar.addWidget(self.summary, 1)
        bar.addWidget(KeyButton(self.confirm_all))
        bar.addWidget(self.columns_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        self.hint.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        column.addWidget(self.hint)
        self.columns = QSplitter()
        self.columns.setChildrenCollapsible(False)
        self.columns.addWidget(left)
        self.columns.addWidget(self.article_panel)
        self.columns.setStretchFactor(0, 1)
        self.columns.setSizes([90 * GRID, 44 * GRID])
        self.settings.follow_splitter(self.key, self.columns)
        self.body = QWidget()
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.collection_panel)
        body.addWidget(self.columns, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
