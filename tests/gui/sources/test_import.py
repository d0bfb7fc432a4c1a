from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.domain.capture import PassageKind
from curator.domain.span import Span
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.cards import CARD
from curator.gui.sources.stage import SourcesStage
from curator.gui.theme import Theme
from curator.gui.window import MainWindow
from curator.store import articles
from curator.store.collection import Collection
from tests.gui.conftest import Answers
from tests.gui.sources.conftest import add_all, drop, enter, recognised, shown

PAGE = "Une autre page\n\nPar Luc Petit, le 3 février 2012\n\nSon texte est court, mais il en a un.\n"


def lines(stage: SourcesStage) -> list[str]:
    model = stage.report.model
    return [model.index(row).data(CARD).spoken() for row in range(model.rowCount())]


def test_files_and_folders_dropped_are_imported_and_reported_on(
    qtbot, stage: SourcesStage, tmp_path: Path, capture: Path
) -> None:
    folder = tmp_path / "pages"
    (folder / "2012").mkdir(parents=True)
    (folder / "2012" / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "image.png").write_bytes(b"\x89PNG")
    printed = tmp_path / "page.pdf"
    printed.write_bytes(b"%PDF-1.4")
    drop(stage, [folder, printed, capture])
    add_all(qtbot, stage)
    assert stage.report.isVisible()
    first, second, third, left_out = lines(stage)
    assert left_out.startswith("pages. 1 file that is no page was left out")
    assert first.startswith("page.pdf. page.pdf is not read: it is a damaged PDF")
    assert "already as A001" in second
    assert third.startswith("page.txt. A002")
    assert stage.view.current is not None
    assert stage.view.current.article == "A002"


def test_a_result_that_is_clicked_leads_to_its_article_and_escape_puts_the_report_away(
    qtbot, stage: SourcesStage, tmp_path: Path, capture: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    drop(stage, [page, capture])
    add_all(qtbot, stage)
    box = stage.report.list.visualRect(stage.report.model.index(0))
    QTest.mouseClick(stage.report.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.captures.current == "A001"
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert not stage.report.isVisible()
    assert stage.view.hasFocus()


def test_holding_files_over_the_stage_says_so_and_a_collection_is_left_to_the_window(
    stage: SourcesStage, tmp_path: Path, capture: Path
) -> None:
    assert enter(stage, [capture])
    assert stage.drop_hint.isVisible()
    stage.drop_hint.hide()
    assert not enter(stage, [tmp_path / "other.curator"])
    assert not stage.drop_hint.isVisible()


def test_an_empty_collection_teaches_and_its_button_asks_for_captures(
    qtbot,
    empty_session: Session,
    theme: Theme,
    settings: WindowSettings,
    chooser: Answers,
    capture: Path,
    tmp_path: Path,
) -> None:
    empty_session.create(tmp_path / "Vide.curator")
    window = MainWindow(empty_session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.show()
    stage = window.workspace.stage("sources")
    assert isinstance(stage, SourcesStage)
    assert stage.pages.currentWidget() is stage.empty
    chooser.paths = [capture]
    QTest.mouseClick(stage.empty.button, Qt.MouseButton.LeftButton)
    add_all(qtbot, stage)
    assert stage.pages.currentWidget() is stage.columns
    empty_session.undo()
    assert stage.pages.currentWidget() is stage.empty


def test_an_import_that_is_cancelled_adds_nothing_and_says_so(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    drop(stage, [page])
    dialog = recognised(qtbot, stage)
    with qtbot.waitSignal(stage.importer.reported):
        QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
        for task in stage.session.tasks.running:
            task.cancel()
    assert stage.captures.model.rowCount() == 1
    assert "nothing was added" in stage.report.title.text()


def test_a_collection_open_for_reading_only_is_shown_but_not_changed(
    qtbot, session: Session, theme: Theme, settings: WindowSettings, capture: Path
) -> None:
    assert session.collection
    path = session.collection.path
    session.close()
    session.collection = Collection.open(path, read_only=True)
    stage = shown(qtbot, session, theme, settings)
    assert not stage.import_button.isEnabled()
    assert not any(action.isEnabled() for action in stage.segmenter.kinds.values())
    assert "reading only" in stage.segmenter.split.toolTip()
    assert not stage.capture.again_button.isEnabled()
    drop(stage, [capture])
    assert "reading only" in stage.report.title.text()


def test_reading_again_keeps_decisions_that_fit_and_lists_those_that_do_not(qtbot, stage: SourcesStage) -> None:
    from curator.services import correcting

    collection = stage.session.collection
    assert collection
    rows = articles.passages(collection, "A001")
    text = next(row for row in rows if "falait" in row.text)
    stage.session.run(lambda c: correcting.type_text(c, text.id, text.text.replace("falait", "fallait")))
    with qtbot.waitSignal(stage.importer.reported):
        stage.capture.encoding.setCurrentIndex(stage.capture.encoding.findData("cp1252"))
        stage.tabs.setCurrentIndex(1)
        QTest.mouseClick(stage.capture.again_button, Qt.MouseButton.LeftButton)
    assert "was read again" in stage.report.title.text()
    assert articles.get(collection, "A001").capture.encoding == "cp1252"
    assert stage.view.current
    stage.session.undo()
    assert articles.get(collection, "A001").capture.encoding == "utf-8"
    assert "utf-8" in stage.capture.encoding.currentData()


def test_reading_again_lists_what_was_segmented_by_hand_and_no_longer_fits(stage: SourcesStage) -> None:
    from curator.services import rereading, segmenting

    collection = stage.session.collection
    assert collection
    text = next(row for row in articles.passages(collection, "A001") if "falait" in row.text)
    stage.session.run(lambda c: segmenting.retype(c, [text.id], PassageKind.QUOTE))
    reading = rereading.read_again(rereading.source(collection, "A001"))
    found = reading.parsed.passages
    whole = replace(found[0], span=Span(found[0].span.start, found[-1].span.end), layout=())
    in_one = replace(reading.parsed, passages=(whole,), comments=())
    stage.importer.on_read_again(("A001", replace(reading, parsed=in_one)))
    assert "1 passage(s) segmented by hand lost" in stage.report.title.text()
    titles = [stage.report.model.result(row).card.title for row in range(stage.report.model.rowCount())]
    assert titles[0].startswith(text.original[:20])
    assert titles[1:] == ["A001-C001 · Zoé", "A001-C002 · Luc"]


def test_an_article_is_removed_by_its_key_and_comes_back_by_undo(stage: SourcesStage) -> None:
    stage.captures.setFocus()
    QTest.keyClick(stage.captures.view, Qt.Key.Key_Delete)
    assert stage.captures.model.rowCount() == 0
    assert stage.pages.currentWidget() is stage.empty
    stage.session.undo()
    assert stage.pages.currentWidget() is stage.columns
    assert stage.view.current is not None
