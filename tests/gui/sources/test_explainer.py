"""Why a passage of the raw page is what it is, where the mouse rests on it."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QHelpEvent

from curator.domain.capture import PassageKind
from curator.gui.sources.stage import SourcesStage


def test_resting_on_a_line_finds_out_why_it_is_what_it_is(qtbot, stage: SourcesStage):
    viewport = stage.view.viewport()
    place = QPoint(viewport.width() // 2, stage.view._row(0).height // 2)
    QCoreApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    first = stage.view._page.passages[0]
    qtbot.waitUntil(lambda: bool(stage.explainer.explanation(first)))
    assert stage.explainer.explanation(first) == "Title: short line at the top, apart from what follows"


def test_what_a_person_says_of_a_passage_is_told_from_what_import_found(qtbot, stage: SourcesStage):
    first = stage.view._page.passages[0]
    stage.explainer._find_out(first.article)
    qtbot.waitUntil(lambda: bool(stage.explainer.explanation(first)))
    stage.segmenter.on_kind(PassageKind.HEADING)
    (changed, *_) = stage.view._page.passages
    assert stage.explainer.explanation(changed) == "Heading: said by hand"
