"""Every action of the window, with its name and keys: menus, list of commands and list of keys show these."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from curator.gui.icons import Icon
from curator.gui.widgets.key_action import Key, key_action

_Keys = QKeySequence.StandardKey
_UNSHIFTED = "&é\"'("
"""What the keys of 1 to 5 give on a French keyboard, where digits need Shift; its 6 is the minus of smaller text."""


class Actions(QObject):
    """The window's own actions, in the groups its menu shows; a stage adds those it offers while it is shown."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.new = self._action(self.tr("New collection…"), Icon.NEW, _Keys.New)
        self.open = self._action(self.tr("Open collection…"), Icon.OPEN, _Keys.Open)
        self.import_captures = self._action(self.tr("Import captures…"), Icon.IMPORT, "Ctrl+Shift+I")
        self.save = self._action(self.tr("Save"), Icon.SAVE, _Keys.Save, "Ctrl+S")
        self.save_copy = self._action(self.tr("Save a copy…"), Icon.SAVE, _Keys.SaveAs, "Ctrl+Shift+S")
        self.show_folder = self._action(self.tr("Show in folder"), Icon.FOLDER)
        self.print = self._action(self.tr("Print…"), Icon.PRINT, _Keys.Print, "Ctrl+P")
        self.go_back = self._action(self.tr("Go back to…"), Icon.HISTORY)
        self.close = self._action(self.tr("Close collection"), Icon.CLOSE, _Keys.Close, "Ctrl+W")
        self.quit = self._action(self.tr("Quit"), None, _Keys.Quit, "Ctrl+Q")
        self.undo = self._action(self.tr("Undo"), Icon.UNDO, _Keys.Undo, "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), Icon.REDO, _Keys.Redo, "Ctrl+Shift+Z")
        self.search = self._action(self.tr("Search the collection"), Icon.SEARCH, _Keys.Find, "Ctrl+F")
        self.larger = self._action(self.tr("Larger text"), Icon.LARGER, _Keys.ZoomIn, "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("Smaller text"), Icon.SMALLER, _Keys.ZoomOut, "Ctrl+-")
        self.usual_size = self._action(self.tr("Usual text size"), None, "Ctrl+0")
        self.full_screen = self._action(self.tr("Full screen"), Icon.FULL_SCREEN, "F11")
        self.full_screen.setCheckable(True)
        self.menu = self._action(self.tr("Go to the menu"), Icon.MENU, "F10")
        self.commands = self._action(self.tr("All commands…"), Icon.COMMANDS, "Ctrl+Shift+P")
        self.keys = self._action(self.tr("Keys"), Icon.KEYBOARD, _Keys.HelpContents, "F1")
        self.about = self._action(self.tr("About Curator"), Icon.INFORMATION)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.places: list[QAction] = []

    @property
    def needing_collection(self) -> list[QAction]:
        """Those that make sense only while a collection is open."""
        file = [self.save, self.save_copy, self.go_back, self.show_folder, self.print, self.close]
        return [self.import_captures, *file, self.search, *self.places]

    def all(self) -> list[QAction]:
        """Return all actions of the window, in the order of its menus."""
        return [action for action in self._window.actions() if not action.isSeparator()]

    def add_place(self, title: str, glyph: Icon, go: Callable[[], None]) -> None:
        """Add the action that goes to the next page of the rail; its key is the page's number."""
        number = len(self.places) + 1
        keys = [f"Ctrl+{key}" for key in (number, *_UNSHIFTED[number - 1 : number])]
        action = self._action(self.tr("Go to {}").format(title), glyph, *keys)
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

    def fill_menu(self, bar: QMenuBar, recent: QMenu, schemes: list[QAction], languages: list[QAction]) -> QMenu:
        """Arrange the actions as the menu bar of the window.

        Returns:
            The menu of the collection, which takes the actions of the stage that is shown.
        """
        file = bar.addMenu(self.tr("&File"))
        file.addActions([self.new, self.open])
        file.addMenu(recent)
        _add(file, [self.save, self.save_copy, self.go_back, self.show_folder], [self.print], [self.close, self.quit])
        _add(bar.addMenu(self.tr("&Edit")), [self.undo, self.redo], [self.search])
        view = bar.addMenu(self.tr("&View"))
        _add(view, self.places, [self.larger, self.smaller, self.usual_size])
        view.addSeparator()
        view.addMenu(self.tr("Colours")).addActions(schemes)
        view.addMenu(self.tr("Language")).addActions(languages)
        view.addAction(self.full_screen)
        collection = bar.addMenu(self.tr("&Collection"))
        _add(bar.addMenu(self.tr("&Help")), [self.commands, self.keys], [self.about])
        return collection

    def _action(self, name: str, glyph: Icon | None, *keys: Key) -> QAction:
        action = key_action(self._window, name, glyph, *keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action


def _add(menu: QMenu, *groups: list[QAction]) -> None:
    """Add groups of actions, a line between them and before the first where something stands there already."""
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(group)
