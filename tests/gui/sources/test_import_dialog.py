"""The import dialog: what was recognised is listed, looked at beside its page, and chosen, before it is added."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from curator.domain.capture import PassageKind
from curator.domain.metadata import Field
from curator.gui.sources.cards import CARD
from curator.gui.sources.entries import Wish
from curator.gui.sources.import_dialog import ImportDialog
from curator.gui.sources.stage import SourcesStage
from curator.gui.widgets.diff_view import Change
from curator.services import importing, intake, versions
from curator.services.reading import Where
from curator.store import articles
from tests.captures import changed, small_capture
from tests.gui.sources.conftest import CAPTURE, add_all, drop, recognised

PLAIN = "Une autre page\n\nPar Luc Petit, le 3 février 2012\n\nSon texte est court, mais il en a un.\n"
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page that has comments, one that has none, and a file that is no page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(CAPTURE.replace("tombé", "relevé"), encoding="utf-8")
    (folder / "b.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "c.bin").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


@pytest.fixture
def dialog(qtbot, stage: SourcesStage, folder: Path, capture: Path) -> ImportDialog:
    """The dialog over the folder and a page that is in the collection."""
    drop(stage, [folder, capture])
    return recognised(qtbot, stage)


def titles(dialog: ImportDialog) -> list[str]:
    return [dialog.filter.index(row, 0).data() for row in range(dialog.filter.rowCount())]


def tick(dialog: ImportDialog, row: int) -> None:
    """Click the box of a line."""
    rect = dialog.list.visualRect(dialog.filter.index(row, 0))
    QTest.mouseClick(dialog.list.viewport(), _LEFT, pos=rect.topLeft() + QPoint(16, 16))


def test_each_page_says_what_was_recognised_in_it(dialog: ImportDialog) -> None:
    shown = [dialog.filter.index(row, 0).data(CARD).spoken() for row in range(4)]
    assert shown[0].startswith("Le serveur est relevé. a.txt · Text · ")
    assert "2 of 3 comments · français" in shown[0]
    assert "3 announced, 2 captured" in shown[0]
    assert "no comments" in shown[1]
    assert shown[2].startswith("c.bin. Nothing to import")
    assert "already, as A001" in shown[3]
    assert dialog.add_button.text().startswith("Add 2")
    assert "2 comment(s) · 1 to look at · 1 file(s) could not be read" in dialog.summary.text()


def test_enter_adds_what_is_ticked(stage: SourcesStage, dialog: ImportDialog, qtbot) -> None:
    dialog.activateWindow()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.captures.model.rowCount() == 3)


def test_nothing_is_added_before_the_person_says_so(stage: SourcesStage, dialog: ImportDialog) -> None:
    aside = dialog.model.entry(0).kept
    assert stage.captures.model.rowCount() == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.importer.dialog is None
    assert stage.captures.model.rowCount() == 1
    assert aside
    assert not aside.exists()


def test_an_entry_is_looked_at_beside_its_page_with_its_kinds(dialog: ImportDialog) -> None:
    page = dialog.view.page
    dialog.list.setCurrentIndex(dialog.filter.index(0, 0))
    assert dialog.view.title.text() == "Le serveur est relevé"
    assert "3 announced, 2 captured" in dialog.view.remarks.text()
    assert page.current
    assert page.current.kind is PassageKind.TITLE
    page.go_to_comment(1)
    assert page.current.comment == "C001"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.view.title.text() == "Une autre page"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.view.currentWidget() is dialog.view.empty
    assert "Nothing to import in c.bin" in dialog.view.empty.sentence.text()


def test_only_what_is_ticked_is_added(qtbot, stage: SourcesStage, dialog: ImportDialog) -> None:
    tick(dialog, 0)
    assert not dialog.model.is_wanted(0)
    tick(dialog, 2)  # has no box
    dialog.list.setCurrentIndex(dialog.filter.index(3, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [entry.title for entry in dialog.model.wanted()] == ["Une autre page"]
    add_all(qtbot, stage)
    assert stage.session.collection
    assert [each.capture.name for each in articles.all(stage.session.collection)] == ["capture.txt", "b.txt"]
    assert "already as A001" in stage.report.model.index(1).data(CARD).spoken()


def test_a_box_is_ticked_by_the_space_bar_too(dialog: ImportDialog) -> None:
    dialog.list.setCurrentIndex(dialog.filter.index(1, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.model.is_wanted(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.model.is_wanted(1)


def test_the_list_is_narrowed_and_all_that_is_shown_is_ticked_at_once(dialog: ImportDialog) -> None:
    dialog.shown.setCurrentIndex(dialog.shown.findData(Wish.DOUBTFUL))
    assert titles(dialog) == ["Le serveur est relevé"]
    QTest.mouseClick(dialog.all_shown, _LEFT, pos=QPoint(8, dialog.all_shown.height() // 2))
    assert [entry.title for entry in dialog.model.wanted()] == ["Une autre page"]
    dialog.shown.setCurrentIndex(dialog.shown.findData(Wish.LEFT_OUT))
    assert titles(dialog) == ["c.bin", "Le serveur est tombé"]
    assert not dialog.all_shown.isEnabled()
    dialog.shown.setCurrentIndex(dialog.shown.findData(Wish.ALL))
    assert dialog.all_shown.checkState() is Qt.CheckState.PartiallyChecked
    QTest.keyClicks(dialog.words, "B.TXT")
    assert titles(dialog) == ["Une autre page"]
    dialog.words.clear()
    QTest.mouseClick(dialog.all_shown, _LEFT, pos=QPoint(8, dialog.all_shown.height() // 2))
    assert len(dialog.model.wanted()) == 2


def test_more_files_are_dropped_on_the_dialog(qtbot, stage: SourcesStage, dialog: ImportDialog, tmp_path: Path) -> None:
    more = tmp_path / "encore.txt"
    more.write_text(f"Encore une page\n\n{PLAIN}", encoding="utf-8")
    again = tmp_path / "copie.txt"
    again.write_text(PLAIN, encoding="utf-8")
    drop(dialog, [more, again])
    assert not dialog.add_button.isEnabled()
    recognised(qtbot, stage)
    assert titles(dialog)[4:] == ["Encore une page", "Une autre page"]
    assert "The same bytes as b.txt" in dialog.filter.index(5, 0).data(CARD).spoken()
    assert dialog.add_button.text().startswith("Add 3")


def test_reading_is_stopped_and_what_was_read_stays(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(300):
        (many / f"{number:03}.txt").write_text(CAPTURE.replace("tombé", f"tombé {number} fois"), encoding="utf-8")
    drop(stage, [many])
    dialog = stage.importer.dialog
    assert dialog
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=20_000)
    QTest.mouseClick(dialog.stop_button, _LEFT)
    recognised(qtbot, stage)
    read = dialog.model.rowCount()
    assert 0 < read < 300
    add_all(qtbot, stage)
    assert stage.captures.model.rowCount() == read + 1


def test_of_a_capture_with_several_articles_some_can_be_left(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    one = small_capture("deux.txt", note="avec une suite")
    both = replace(one, articles=(*one.articles, *changed(one, metadata=()).articles))
    drop(stage, [tmp_path / "absent.txt"])
    dialog = recognised(qtbot, stage)
    dialog.on_recognised(intake.entries_of((Where(tmp_path / "deux.txt"), both), intake.keep(tmp_path, both)))
    tick(dialog, 1)
    add_all(qtbot, stage)
    collection = stage.session.collection
    assert collection
    assert [each.value(Field.TITLE) for each in articles.all(collection)] == ["Le serveur est tombé", None]
    assert [len(record.articles) for record in importing.records(collection)] == [1, 1]


def test_the_report_is_kept_and_can_be_read_again(qtbot, stage: SourcesStage, dialog: ImportDialog) -> None:
    add_all(qtbot, stage)
    said = [stage.report.model.result(row).card.spoken() for row in range(stage.report.model.rowCount())]
    stage.report.close_report()
    stage.reports.aboutToShow.emit()
    newest, first = stage.reports.actions()
    assert "2 article(s) added · 1 capture(s) here already · 1 file(s) could not be read" in newest.text()
    assert "1 article(s) added" in first.text()
    newest.trigger()
    assert stage.report.isVisible()
    assert [stage.report.model.result(row).card.spoken() for row in range(stage.report.model.rowCount())] == said
    stage.session.undo()
    stage.reports.aboutToShow.emit()
    assert len(stage.reports.actions()) == 1
    stage.session.undo()
    stage.reports.aboutToShow.emit()
    (nothing,) = stage.reports.actions()
    assert not nothing.isEnabled()


def test_the_same_article_twice_is_offered_as_a_version(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    again = tmp_path / "encore.txt"
    again.write_text(CAPTURE.replace("Les abonnés attendent.", "Les abonnés attendent encore."), encoding="utf-8")
    drop(stage, [again])
    dialog = recognised(qtbot, stage)
    assert "looks like A001" in dialog.filter.index(0, 0).data(CARD).spoken()
    same = dialog.view.same
    assert "another capture of A001" in same.sentence.text()
    QTest.mouseClick(same.compare, _LEFT)
    changed = [each.text for each in dialog.view.difference._segments if each.change is Change.INSERTED]
    assert [words.strip() for words in changed] == ["encore"]
    same.choice.setCurrentIndex(1)
    same.choice.activated.emit(1)
    assert "becomes a later capture of A001" in dialog.filter.index(0, 0).data(CARD).spoken()
    with qtbot.waitSignal(stage.importer.reported, timeout=20_000):
        QTest.mouseClick(dialog.add_button, _LEFT)
    collection = stage.session.collection
    assert collection
    assert [each.id for each in articles.all(collection)] == ["A001"]
    assert [each.resource.name for each in versions.of_article(collection, "A001")] == ["capture.txt", "encore.txt"]
    assert "encore" in articles.capture_text(collection, "A001")
    qtbot.waitUntil(lambda: stage.importer.dialog is None)


def test_an_article_like_another_is_an_article_of_its_own_unless_the_person_says_otherwise(
    qtbot, stage: SourcesStage, tmp_path: Path
) -> None:
    again = tmp_path / "encore.txt"
    again.write_text(CAPTURE.replace("Les abonnés attendent.", "Les abonnés attendent encore."), encoding="utf-8")
    drop(stage, [again])
    add_all(qtbot, stage)
    assert stage.captures.model.rowCount() == 2
