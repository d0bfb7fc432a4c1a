"""Every action of the window, with its name and keys: menus, list of commands and list of keys show these."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from curator.gui.icons import Icon
from curator.gui.widgets.key_action import Key, key_action

_Keys = QKeySequence.StandardKey


class Actions(QObject):
    """The window's own actions, in the groups its menu shows; a stage adds those it offers while it is shown."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.new = self._action(self.tr("New collection…"), Icon.NEW, _Keys.New)
        self.open = self._action(self.tr("Open collection…"), Icon.OPEN, _Keys.Open)
        self.import_captures = self._action(self.tr("Import captures…"), Icon.IMPORT, "Ctrl+Shift+I")
        self.save_copy = self._action(self.tr("Save a copy…"), Icon.SAVE, _Keys.SaveAs, "Ctrl+Shift+S")
        self.close = self._action(self.tr("Close collection"), Icon.CLOSE, _Keys.Close, "Ctrl+W")
        self.quit = self._action(self.tr("Quit"), None, _Keys.Quit, "Ctrl+Q")
        self.undo = self._action(self.tr("Undo"), Icon.UNDO, _Keys.Undo, "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), Icon.REDO, _Keys.Redo, "Ctrl+Shift+Z")
        self.search = self._action(self.tr("Search the collection"), Icon.SEARCH, _Keys.Find, "Ctrl+F")
        self.larger = self._action(self.tr("Larger text"), Icon.LARGER, _Keys.ZoomIn, "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("Smaller text"), Icon.SMALLER, _Keys.ZoomOut, "Ctrl+-")
        self.usual_size = self._action(self.tr("Usual text size"), None, "Ctrl+0")
        self.commands = self._action(self.tr("All commands…"), Icon.COMMANDS, "Ctrl+Shift+P")
        self.keys = self._action(self.tr("Keys"), Icon.KEYBOARD, _Keys.HelpContents, "F1")
        self.places: list[QAction] = []

    @property
    def needing_collection(self) -> list[QAction]:
        """Those that make sense only while a collection is open."""
        return [self.import_captures, self.save_copy, self.close, self.search, *self.places]

    def all(self) -> list[QAction]:
        """Return all actions of the window, in the order of its menus."""
        return [action for action in self._window.actions() if not action.isSeparator()]

    def add_place(self, title: str, glyph: Icon, key: str, go: Callable[[], None]) -> None:
        """Add the action that goes to a page of the rail."""
        action = self._action(self.tr("Go to {}").format(title), glyph, key)
        action.triggered.connect(go)
        self.places.append(action)

    def choice(
        self, title: str, choices: list[tuple[str, str]], current: str, choose: Callable[[str], None], glyph: Icon
    ) -> list[QAction]:
        """Return actions of which one is checked; each is (value, name), and `choose` is told the value.

        Away from their menu they are called by its `title` too.
        """
        group = QActionGroup(self._window)
        actions = [self._action(name, glyph) for _, name in choices]
        for action, (value, _) in zip(actions, choices, strict=True):
            action.setStatusTip(self.tr("{}: {}").format(title, action.text()))
            action.setCheckable(True)
            action.setChecked(value == current)
            action.setIconVisibleInMenu(False)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
            group.addAction(action)
        return actions

    def fill_menu(self, menu: QMenu, recent: QMenu, schemes: list[QAction], languages: list[QAction]) -> None:
        """Arrange the actions as the window's menu."""
        file = menu.addMenu(self.tr("File"))
        file.addActions([self.new, self.open])
        file.addMenu(recent)
        file.addActions([self.import_captures, self.save_copy, self.close, self.quit])
        menu.addMenu(self.tr("Edit")).addActions([self.undo, self.redo, self.search])
        view = menu.addMenu(self.tr("View"))
        view.addActions(self.places)
        view.addSeparator()
        view.addActions([self.larger, self.smaller, self.usual_size])
        view.addMenu(self.tr("Colours")).addActions(schemes)
        view.addMenu(self.tr("Language")).addActions(languages)
        menu.addMenu(self.tr("Help")).addActions([self.commands, self.keys])

    def _action(self, name: str, glyph: Icon | None, *keys: Key) -> QAction:
        action = key_action(self._window, name, glyph, *keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action
