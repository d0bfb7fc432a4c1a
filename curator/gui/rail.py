"""The rail at the left of the window: the way of the work from top to bottom, and what is open at each step."""

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from curator.gui.icons import Icon, icon
from curator.gui.theme import GRID, Theme

_WIDE = 25 * GRID
_NARROW = 7 * GRID
_GLYPH = 20


class RailButton(QAbstractButton):
    """A step of the rail: icon, name, and how much is open; only the icon and a dot where the rail is narrow."""

    def __init__(self, theme: Theme, glyph: Icon, title: str, shortcut: str) -> None:
        super().__init__()
        self._theme = theme
        self._glyph = icon(glyph)
        self._shortcut = shortcut
        self._open = 0
        self.narrow = False
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_open(0)
        theme.changed.connect(self.update)

    @property
    def open_count(self) -> int:
        """How much is open here; 0 shows nothing."""
        return self._open

    def set_open(self, count: int) -> None:
        """Show how much is open here."""
        self._open = count
        said = self.tr("%n open", "", count) if count else ""
        self.setAccessibleName(f"{self.text()}, {said}" if said else self.text())
        self.setToolTip(f"{self.accessibleName()} ({self._shortcut})")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a step."""
        return QSize(_NARROW if self.narrow else _WIDE, 5 * GRID)

    def enterEvent(self, event: QEvent) -> None:
        """Show the hover."""
        self.update()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        """End the hover."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ground, icon, name and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(GRID, 2, -GRID, -2)
        self._paint_ground(painter, ground)
        left = (self.width() - _GLYPH) // 2 if self.narrow else ground.left() + GRID
        self._glyph.paint(painter, QRect(left, (self.height() - _GLYPH) // 2, _GLYPH, _GLYPH))
        if self.narrow:
            self._paint_dot(painter, ground)
        else:
            self._paint_words(painter, ground.adjusted(2 * GRID + _GLYPH, 0, -GRID, 0))

    def _paint_ground(self, painter: QPainter, ground: QRect) -> None:
        palette = self._theme.palette
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent_ground if self.isChecked() else palette.hover))
            painter.drawRoundedRect(ground, 6, 6)
        if self.hasFocus():
            painter.setPen(QColor(palette.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 6, 6)

    def _paint_dot(self, painter: QPainter, ground: QRect) -> None:
        if self._open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.accent))
            painter.drawEllipse(QRect(ground.right() - GRID, ground.top() + 4, 6, 6))

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        palette = self._theme.palette
        count = QLocale().toString(self._open) if self._open else ""
        font = self.font()
        font.setWeight(font.Weight.DemiBold if self.isChecked() else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        room = box.width() - painter.fontMetrics().horizontalAdvance(count) - GRID
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(palette.accent if self.isChecked() else palette.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)


class Rail(QFrame):
    """The steps, one of them current; `chosen` gives the name of the one that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, GRID, 0, GRID)
        self._layout.setSpacing(0)
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Stages of the work"))
        self.set_narrow(narrow=False)

    def add(self, key: str, glyph: Icon, title: str, shortcut: str) -> None:
        """Add a step at the lower end."""
        button = RailButton(self._theme, glyph, title, shortcut)
        button.setObjectName(f"rail-{key}")
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._buttons[key] = button
        self._group.addButton(button)
        self._layout.addWidget(button)

    def add_gap(self) -> None:
        """Let what follows stand at the foot of the rail."""
        self._layout.addStretch(1)

    def button(self, key: str) -> RailButton:
        """Return the step called `key`."""
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        """Show the step called `key` as the current one."""
        self._buttons[key].setChecked(True)

    def set_open(self, key: str, count: int) -> None:
        """Show how much is open in a step."""
        self._buttons[key].set_open(count)

    def set_narrow(self, *, narrow: bool) -> None:
        """Shrink to icons, or show names and counts."""
        self.setFixedWidth(_NARROW if narrow else _WIDE)
        for button in self._buttons.values():
            button.narrow = narrow
            button.updateGeometry()
            button.update()
