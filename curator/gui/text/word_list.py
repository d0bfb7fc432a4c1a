"""Words that are not doubted, in the collection or in every one: looked over, filtered, added to, shortened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
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
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from curator.domain.errors import CuratorError
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.theme import GRID
from curator.services import correcting
from curator.store import own_words, words


class WordListDialog(QDialog):
    """What is changed in the collection's list goes through the session at once, each an undo step.

    The person's own dictionary lies outside; `own_changed` gives the words that were added or taken out.
    """

    own_changed = Signal(list)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Word list"))
        self.resize(48 * GRID, 60 * GRID)
        self.scope = QTabBar()
        self.scope.addTab(self.tr("This collection"))
        self.scope.addTab(self.tr("My dictionary"))
        self.scope.setAccessibleName(self.tr("Where"))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
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
        self.scope.currentChanged.connect(self.reload)
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
        if self._is_own:
            self.model.setStringList(sorted(own_words.all()))
        elif self._session.collection:
            self.model.setStringList(sorted(words.all(self._session.collection)))
        self.hint.setText(
            self.tr("Words that are not doubted in any collection of yours, whatever their case; kept in {}.").format(
                own_words.path()
            )
            if self._is_own
            else self.tr("Words that are not doubted in this collection, whatever their case.")
        )
        for widget in (self.field, self.add_button):
            widget.setEnabled(self._editable)
            widget.setToolTip("" if self._is_own else as_sentence(self._session.read_only_reason))
        self._follow_selection()

    @property
    def _is_own(self) -> bool:
        return self.scope.currentIndex() == 1

    @property
    def _editable(self) -> bool:
        return self._is_own or self._session.writable

    def on_add_clicked(self) -> None:
        """Add what is typed; it stays in the field if that fails."""
        added = [word.strip() for word in self.field.text().split(",") if word.strip()]
        if not added:
            return
        if self._is_own:
            done = self._change_own(lambda: correcting.add_own_words(added), added)
        else:
            done = self._session.run(lambda collection: correcting.add_words(collection, added)) is not None
        if done:
            self.field.clear()

    def on_remove_clicked(self) -> None:
        """Take the selected words off the list."""
        removed = [str(index.data()) for index in self.list.selectionModel().selectedIndexes()]
        if removed and self._is_own:
            self._change_own(lambda: correcting.remove_own_words(removed), removed)
        elif removed and self._session.writable:
            self._session.run(lambda collection: correcting.remove_words(collection, removed))

    def _change_own(self, change: Callable[[], object], changed: Sequence[str]) -> bool:
        """Change the own dictionary and tell of it; tell whether that worked."""
        try:
            change()
        except CuratorError as error:
            self.hint.setText(as_sentence(error.message))
            return False
        self.reload()
        self.own_changed.emit(list(changed))
        return True

    def _follow_selection(self) -> None:
        self.remove_button.setEnabled(self._editable and self.list.selectionModel().hasSelection())

    def _lay_out(self) -> None:
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
        layout.addWidget(self.scope)
        layout.addWidget(self.hint)
        layout.addLayout(adding)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
