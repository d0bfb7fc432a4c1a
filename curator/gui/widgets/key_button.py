"""The button for an action, with the action's key on it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID
from curator.gui.widgets.key_action import explained, key_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = GRID + 2
_SIDE = 2 * GRID
_NARROWEST = 10 * GRID


class KeyButton(QPushButton):
    """Follows its action: name at the left, key at the right. Enter presses it while it has the focus.

    A `narrow` one takes whatever room there is, bears the action's short name where it has one (`iconText`), and cuts
    that before its key.
    """

    def __init__(
        self,
        action: QAction,
        *,
        primary: bool = False,
        flat: bool = False,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._narrow = narrow
        self._primary = primary
        self.setProperty("flat", flat)
        self.setProperty("primary", primary)
        self.setCheckable(action.isCheckable())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._follow)
        self.clicked.connect(self._on_clicked)
        self._follow()

    def set_primary(self, *, primary: bool) -> None:
        """Make it the button that stands out, or one among others."""
        self._primary = primary
        self.setProperty("primary", primary)
        self.style().unpolish(self)
        self.style().polish(self)
        self._follow()

    @property
    def key(self) -> str:
        """The key as it is shown."""
        return key_of(self._action)

    def sizeHint(self) -> QSize:
        """Be as wide as name and key, or as narrow as need be."""
        if self._narrow:
            return QSize(_NARROWEST, 4 * GRID)
        metrics = self.fontMetrics()
        name = metrics.horizontalAdvance(self.text()) + (0 if self.icon().isNull() else _SIDE + GRID)
        key = metrics.horizontalAdvance(self.key) + 2 * GRID if self.key else 0
        return QSize(2 * _MARGIN + name + key + 2, 4 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return self.sizeHint().boundedTo(QSize(_NARROWEST, 4 * GRID)) if self._narrow else self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Keep Enter for this button while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the name at the left and the key at the right."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text, option.icon = option.text, "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        box = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        if not self.icon().isNull():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            place = QRect(box.left(), (self.height() - _SIDE) // 2, _SIDE, _SIDE)
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            box.setLeft(place.right() + 1 + GRID)
        self._write(painter, words, box)

    def _write(self, painter: QPainter, words: str, box: QRect) -> None:
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, self._ink(QPalette.ColorRole.ButtonText)))
        metrics = painter.fontMetrics()
        room = box.width() - (metrics.horizontalAdvance(self.key) + GRID if self.key else 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, shown)
        if not self._primary:
            painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.key)

    def _ink(self, usual: QPalette.ColorRole) -> QPalette.ColorRole:
        return QPalette.ColorRole.HighlightedText if self._primary and self.isEnabled() else usual

    def _on_clicked(self) -> None:
        self.setChecked(self._action.isChecked())  # it is the action that is checked by a click, or not
        self._action.trigger()
        self._follow()

    def _follow(self) -> None:
        action = self._action
        glyph = action.data()
        self.setText(action.iconText() if self._narrow else action.text())
        self.setEnabled(action.isEnabled())  # before the icon, whose colour depends on it
        self.setIcon(icon(Icon(glyph), self._ink(QPalette.ColorRole.WindowText)) if glyph else QIcon())
        self.setChecked(action.isChecked())
        if self.parent() or not action.isVisible():  # alone it would be a window of its own
            self.setVisible(action.isVisible())
        self.setToolTip(explained(action))
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(self.key)
        self.updateGeometry()
