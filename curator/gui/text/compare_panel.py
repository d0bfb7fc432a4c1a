"""The passage in hand as it was captured and as it reads now, compared word by word."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from curator.domain.marks import Mark
from curator.domain.span import Span
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.diff_view import Change, DiffView, ShownSegment
from curator.services import comparing


class ComparePanel(QWidget):
    """Shows what the decisions made of an original."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.view = DiffView(theme)
        self.view.setAccessibleName(self.tr("Original and reading text compared"))
        self.view.setStyleSheet("QTextEdit { border: none; padding: 0; }")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        self.show_texts("", "")

    def show_texts(self, original: str, text: str, marks: Sequence[Mark] = ()) -> None:
        """Compare the original of a passage with its reading text, which bears `marks`."""
        segments = list(_pieces(comparing.word_diff(original, text), marks))
        changed = sum(segment.change is not Change.SAME for segment in segments)
        if not original:
            self.hint.setText(self.tr("Choose a passage to compare it with its original."))
        elif changed:
            self.hint.setText(self.tr("Struck through: as captured. Underlined: as it reads now."))
        else:
            self.hint.setText(self.tr("This passage reads as it was captured."))
        self.view.show_segments(segments)


def _pieces(segments: Iterable[comparing.Segment], marks: Sequence[Mark]) -> Iterator[ShownSegment]:
    at = 0
    for segment in segments:
        same = segment.kind is comparing.SegmentKind.EQUAL
        if segment.old and not same:
            yield ShownSegment(segment.old, Change.DELETED)
        for run in comparing.runs(Span(at, at + len(segment.new)), marks):
            words = run.span.shifted(-at).of(segment.new)
            yield ShownSegment(
                words, Change.SAME if same else Change.INSERTED, frozenset(mark.kind for mark in run.marks)
            )
        at += len(segment.new)
