"""Nothing typed is lost: the journal, what an earlier process left, closing on a full disk, going back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from curator.domain.errors import CollectionError
from curator.gui.backups_dialog import BackupsDialog
from curator.gui.safety import SafetyCopies
from curator.gui.stages import STAGES
from curator.gui.text.stage import TextStage
from curator.services import correcting
from curator.store import articles, backups, belongings
from curator.store.journal import Journal


def _editing(window) -> TextStage:
    """Open the editor on the first paragraph, as a person does."""
    window.workspace.show_page("text")
    stage = window.workspace.stage("text")
    assert isinstance(stage, TextStage)
    stage.reader.list.setFocus()
    QTest.keyClick(stage.reader.list, Qt.Key.Key_Home)
    QTest.keyClick(stage.reader.list, Qt.Key.Key_Down)
    QTest.keyClick(stage.reader.list, Qt.Key.Key_Return)
    assert not stage.reader.list.editor.isHidden()
    return stage


def _left(session) -> dict[int, str]:
    return Journal(session.collection).left


@pytest.fixture
def _full(monkeypatch):
    def refuse(*_: object) -> None:
        raise CollectionError(
            "the disk is full: free some space and try again; nothing was changed in {name}", name="x"
        )

    monkeypatch.setattr(correcting, "type_text", refuse)


def test_what_is_typed_is_in_the_journal_before_any_pause(qtbot, window, session):
    stage = _editing(window)
    QTest.keyClicks(stage.reader.list.editor, "Vraiment ")
    qtbot.waitUntil(lambda: any(text.startswith("Vraiment ") for text in _left(session).values()), timeout=5000)


def test_no_page_is_built_while_somebody_types(window, session):
    stage = _editing(window)
    QTest.keyClicks(stage.reader.list.editor, "Vraiment ")
    stage.reader.keep_typing()
    window.workspace.prepare(counting=False)
    before = window.workspace.stack.count()
    for _ in STAGES:
        window.workspace.on_idle()
    assert window.workspace.stack.count() == before
    QTest.keyClick(stage.reader.list.editor, Qt.Key.Key_Tab)
    for _ in STAGES:
        window.workspace.on_idle()
    assert window.workspace.stack.count() >= len(STAGES)


def test_what_was_saved_or_given_up_is_in_no_journal(window, session):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
        stage = _editing(window)
        QTest.keyClicks(stage.reader.list.editor, "Vraiment ")
        stage.reader.keep_typing()
        assert _left(session)
        QTest.keyClick(stage.reader.list.editor, key)
        assert not _left(session)


def test_what_an_earlier_process_left_is_offered_and_put_in(window, session):
    passage = _first(session)
    Journal(session.collection).put(passage, "Tout autre chose.")
    _reopen(window, session)
    assert "Tout autre chose." in window.left_typing.label.text()
    window.left_typing.put_in.click()
    assert articles.passage(session.collection, passage).text == "Tout autre chose."
    assert window.left_typing.isHidden()
    assert not _left(session)


def test_what_an_earlier_process_left_is_discarded_when_asked(window, session):
    passage = _first(session)
    Journal(session.collection).put(passage, "Tout autre chose.")
    _reopen(window, session)
    window.left_typing.discard.click()
    assert articles.passage(session.collection, passage).text != "Tout autre chose."
    assert not _left(session)


def test_what_was_typed_into_a_passage_that_is_gone_can_be_copied(window, session):
    Journal(session.collection).put(10**6, "Des mots.")
    _reopen(window, session)
    window.left_typing.copy.click()
    assert QApplication.clipboard().text() == "Des mots."


def test_what_had_been_saved_all_the_same_is_not_offered(window, session):
    passage = _first(session)
    Journal(session.collection).put(passage, articles.passage(session.collection, passage).text)
    _reopen(window, session)
    assert window.left_typing.isHidden()


@pytest.mark.usefixtures("_full")
def test_where_the_collection_takes_nothing_the_journal_does_and_closing_asks_nothing(window, session):
    stage = _editing(window)
    QTest.keyClicks(stage.reader.list.editor, "Vraiment ")
    assert window.may_leave()
    assert "also if Curator ends" in stage.reader.unsaved.label.text()
    assert _left(session)


@pytest.mark.usefixtures("_full")
def test_where_nothing_takes_it_closing_asks_first(qtbot, window, session):
    blocked = belongings.folder_of(session.collection.identifier, session.collection.path) / "typing.json"
    blocked.mkdir()
    stage = _editing(window)
    QTest.keyClicks(stage.reader.list.editor, "Vraiment ")
    asked: list[str] = []

    def go_on() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.defaultButton().click()

    QTimer.singleShot(0, go_on)
    assert not window.close()
    assert "neither" in asked[0]
    assert window.isVisible()
    blocked.rmdir()


def test_a_copy_is_made_at_closing_and_gone_back_to(qtbot, window, session, tmp_path: Path):
    path = session.collection.path
    copies = SafetyCopies(session)
    session.opened.emit()
    session.close()
    qtbot.waitUntil(lambda: len(backups.of(path)) == 1, timeout=20000)
    assert session.open(path)
    passage = _first(session)
    before = articles.passage(session.collection, passage).text
    session.run(lambda collection: correcting.type_text(collection, passage, "Faux."))
    window.on_go_back_triggered()
    dialog = window.findChild(BackupsDialog)
    assert dialog.chosen
    dialog.accept()
    assert articles.passage(session.collection, passage).text == before
    copies.deleteLater()


def _first(session) -> int:
    return articles.passages(session.collection, "A001")[0].id


def _reopen(window, session) -> None:
    path = session.collection.path
    session.close()
    window.open(path)
