"""The comparison of two texts, as it is seen."""

from curator.gui.theme import Theme
from curator.gui.widgets.diff_view import Change, DiffView, ShownSegment


def test_a_long_comparison_is_shown_from_its_beginning(qtbot, theme: Theme) -> None:
    view = DiffView(theme)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.show_segments([ShownSegment("Un mot, puis un autre. " * 200), ShownSegment("Fin.", Change.INSERTED)])
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().value() == 0
