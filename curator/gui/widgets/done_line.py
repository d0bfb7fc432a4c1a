"""What the last key or button did, with undo beside it: seen where it was done, taken back where it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.domain.changes import ChangeSet
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.theme import GRID


class DoneLine(QWidget):
    """Names an edit made here until the next one, wherever that is made: its undo would be another's.

    Call `expect` before an edit and `tell` after it; an edit that changed nothing leaves nothing to tell.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = self._words = ""
        self.sign = QLabel()
        self.sign.setPixmap(icon(Icon.DONE, QPalette.ColorRole.PlaceholderText).pixmap(2 * GRID))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setProperty("flat", True)  # noqa: FBT003 (Qt takes the value by position)
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.setToolTip(
            QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.sign)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.undo)
        room = self.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # what stands beside it does not jump with each decision
        self.setSizePolicy(room)
        self.hide()
        self.undo.clicked.connect(session.undo)
        session.changed.connect(self.on_changed)
        session.closed.connect(self.hide)

    def expect(self) -> None:
        """Forget what was made before."""
        self._made = ""

    def tell(self) -> None:
        """Say what was made since it was expected."""
        self._words, self._made = self._made, ""
        self.setVisible(bool(self._words))
        self.words.setAccessibleName(self._words)
        self._fit()

    def on_changed(self, changes: ChangeSet) -> None:
        """Go: whatever is undone next is another edit."""
        self._made = in_words(changes.label)
        home = self.parentWidget()
        if self.undo.hasFocus() and home:
            home.setFocus()  # else Qt would give the keys to whatever comes next
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.words.width()
        self.words.setText(self.words.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
