"""A button for an action, with the action's key on it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from curator.gui.theme import GRID

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyButton(QPushButton):
    """Follows its action; name at the left, key at the right. Enter presses it while it has the focus."""

    def __init__(self, action: QAction, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._primary = primary
        self.setProperty("primary" if primary else "flat", True)  # noqa: FBT003 (Qt takes the value by position)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    @property
    def key(self) -> str:
        """The key as it is shown."""
        keys = self._action.shortcuts()
        if not keys:
            return ""
        return "⏎" if keys[0] == QKeySequence("Return") else keys[0].toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        """Be narrow where there is no room; the name is cut before the key."""
        return QSize(10 * GRID, 4 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return self.sizeHint()

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
        words, option.text = option.text, ""
        glyph = option.icon
        option.icon = glyph.__class__()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        box = self.rect().adjusted(GRID + 2, 0, -GRID - 2, 0)
        if not glyph.isNull():
            side = 2 * GRID
            mode = glyph.Mode.Normal if self.isEnabled() else glyph.Mode.Disabled
            glyph.paint(
                painter, box.left(), (self.height() - side) // 2, side, side, Qt.AlignmentFlag.AlignCenter, mode
            )
            box.setLeft(box.left() + side + GRID)
        self._write(painter, words, box)

    def _write(self, painter: QPainter, words: str, box: object) -> None:
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        role = (
            QPalette.ColorRole.HighlightedText if self._primary and self.isEnabled() else QPalette.ColorRole.ButtonText
        )
        painter.setPen(self.palette().color(group, role))
        metrics = painter.fontMetrics()
        room = box.width() - metrics.horizontalAdvance(self.key) - GRID  # type: ignore[attr-defined]
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, shown)  # type: ignore[call-overload]
        if not self._primary:
            painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.key)  # type: ignore[call-overload]

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())
        if self.parent() or not self._action.isVisible():  # alone it would be a window of its own
            self.setVisible(self._action.isVisible())
        self.setToolTip(self._action.toolTip() if self._action.toolTip() != self._action.text() else "")
        self.setAccessibleDescription(self.key)
