"""The history page: filtered, several edits undone alone, and the way to where one was made."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from curator.domain.metadata import Field
from curator.gui.history import HistoryPage
from curator.services import correcting, describing
from curator.store import articles, words

_Flag = QItemSelectionModel.SelectionFlag


@pytest.fixture
def passage(session) -> int:
    return next(row.id for row in articles.passages(session.collection, "A001") if "abonnés" in row.text)


@pytest.fixture
def history(window, session, passage) -> HistoryPage:
    session.run(lambda collection: correcting.type_text(collection, passage, "Tous les abonnés attendent."))
    session.run(lambda collection: correcting.add_words(collection, ["serveur"]))
    session.run(lambda collection: describing.update(collection, ["A001"], {Field.TITLE: "Autre"}))
    window.workspace.show_page("history")
    page = window.workspace.page("history")
    assert isinstance(page, HistoryPage)
    return page


def select(page: HistoryPage, *rows: int) -> None:
    page.table.clearSelection()
    for row in rows:
        page.table.selectionModel().select(page.filtered.index(row, 0), _Flag.Select | _Flag.Rows)


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_edits_are_filtered_by_their_words(history):
    before = history.filtered.rowCount()
    history.field.setText("word list")
    assert history.filtered.rowCount() == 1
    assert "serveur" in history.filtered.index(0, 1).data()
    history.field.clear()
    assert history.filtered.rowCount() == before


def test_several_edits_are_taken_back_alone(history, session):
    select(history, 0, 2)
    assert history.step_button.text() == "Undo these edits alone"
    click(history.step_button)
    assert articles.get(session.collection, "A001").value(Field.TITLE) != "Autre"
    assert not any("Tous les" in row.text for row in articles.passages(session.collection, "A001"))
    assert words.all(session.collection) == {"serveur"}


def test_an_edit_that_is_filtered_is_the_one_taken_back(history, session):
    history.field.setText("word list")
    select(history, 0)
    click(history.step_button)
    assert words.all(session.collection) == frozenset()


def test_an_edit_leads_to_where_it_was_made(history, window, passage):
    select(history, 2)
    click(history.place_button)
    assert window.workspace.current == "text"
    assert window.workspace.current_stage.reader.list.current == passage


def test_an_edit_of_the_description_leads_there(history, window):
    select(history, 0)
    click(history.place_button)
    assert window.workspace.current == "description"


def test_an_edit_without_a_place_says_so(history, window):
    select(history, 1)
    click(history.place_button)
    assert window.workspace.current == "history"
    assert "no place in the text" in window.failure.label.text()


def test_nothing_leads_anywhere_before_the_first_edit(history):
    select(history, history.filtered.rowCount() - 1)
    assert not history.place_button.isEnabled()
    assert not history.step_button.isEnabled()
    assert history.go_button.isEnabled()
