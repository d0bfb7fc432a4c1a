"""The word list of the collection: words that are not doubted; looked over, added to, shortened."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.theme import GRID
from curator.services import correcting
from curator.store import words


class WordListDialog(QDialog):
    """Edits go through the session at once, each an undo step."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Word list"))
        self.resize(48 * GRID, 60 * GRID)
        self.model = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Words"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A word, or several with commas"))
        self.field.setAccessibleName(self.tr("Words to add"))
        self.add_button = QPushButton(self.tr("Add"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self._lay_out()
        self.field.returnPressed.connect(self.on_add_clicked)
        self.add_button.clicked.connect(self.on_add_clicked)
        self.remove_button.clicked.connect(self.on_remove_clicked)
        self.list.selectionModel().selectionChanged.connect(self._follow_selection)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.on_remove_clicked)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        session.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        if self._session.collection:
            self.model.setStringList(sorted(words.all(self._session.collection)))
        for widget in (self.field, self.add_button):
            widget.setEnabled(self._session.writable)
            widget.setToolTip(as_sentence(self._session.read_only_reason))
        self._follow_selection()

    def on_add_clicked(self) -> None:
        """Add what is typed; it stays in the field if that fails."""
        added = [word.strip() for word in self.field.text().split(",") if word.strip()]
        if added and self._session.run(lambda collection: correcting.add_words(collection, added)) is not None:
            self.field.clear()

    def on_remove_clicked(self) -> None:
        """Take the selected words off the list."""
        removed = [str(index.data()) for index in self.list.selectionModel().selectedIndexes()]
        if removed and self._session.writable:
            self._session.run(lambda collection: correcting.remove_words(collection, removed))

    def _follow_selection(self) -> None:
        self.remove_button.setEnabled(self._session.writable and self.list.selectionModel().hasSelection())

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Words that are not doubted in this collection, whatever their case."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        adding = QHBoxLayout()
        adding.addWidget(self.field, 1)
        adding.addWidget(self.add_button)
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addLayout(adding)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
