"""The panels of the Text stage: outline, decisions, comparison, search and replace, word list."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from curator.domain.correction import LAYOUT
from curator.gui.text.word_list import WordListDialog
from curator.store import articles, corrections, words

_Key = Qt.Key
_REPORT = QAbstractItemModelTester.FailureReportingMode.Fatal


def _text(session) -> str:
    return "\n".join(row.text for row in articles.all_passages(session.collection))


def _decided(session):
    found = corrections.by_passage(session.collection).values()
    return [item for items in found for item in items if item.rule != LAYOUT]


def test_the_models_keep_the_rules_of_qt(stage):
    testers = [
        QAbstractItemModelTester(model, _REPORT)
        for model in (stage.outline.model, stage.outline.filtered, stage.decisions.model, stage.replace_bar.model)
    ]
    stage.outline.field.setText("zo")
    stage.replace_bar.open()
    stage.replace_bar.pattern.setText("e")
    stage.replace_bar.search()
    stage.review.setFocus()
    QTest.keyClick(stage.review, _Key.Key_X)
    stage.decisions.scope.setCurrentIndex(1)
    stage.decisions.scope.activated.emit(1)
    stage._load_outline()
    assert stage.decisions.model.rowCount() == 1
    assert all(tester.model() for tester in testers)


def test_the_outline_stands_by_thread_and_counts_what_is_open(stage):
    model = stage.outline.model
    article = model.index(0, 0)
    zoe = model.index(0, 0, article)
    assert (model.rowCount(), model.rowCount(article), model.rowCount(zoe)) == (1, 1, 1)
    assert model.data(article.siblingAtColumn(1)) == "2"
    assert model.data(zoe.siblingAtColumn(1)) == "1"
    assert model.target(model.index(0, 0, zoe)).comment == "A001-C002"


def test_the_filter_of_the_outline_keeps_what_a_match_stands_under(stage):
    QTest.keyClicks(stage.outline.field, "luc")
    filtered = stage.outline.filtered
    article = filtered.index(0, 0)
    assert filtered.rowCount(filtered.index(0, 0, article)) == 1
    QTest.keyClicks(stage.outline.field, "xyz")
    assert filtered.rowCount() == 0


def test_a_row_of_the_outline_leads_to_its_comment(stage):
    place = stage.outline.filtered.mapFromSource(stage.outline.model.place("A001-C001"))
    box = stage.outline.tree.visualRect(place)
    QTest.mouseClick(stage.outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.reader.current.comment == "A001-C001"
    assert stage.queue.current.found == "falait"


def test_a_decision_can_be_annotated_and_taken_back(stage, session):
    QTest.keyClick(stage.review, _Key.Key_Return)
    stage.panels.setCurrentWidget(stage.decisions)
    stage.decisions.scope.setCurrentIndex(1)
    stage.decisions.scope.activated.emit(1)
    model = stage.decisions.model
    assert model.setData(model.index(0, 3), "vu sur la page")
    assert [item.note for item in _decided(session)] == ["vu sur la page"]
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    stage.decisions.table.selectionModel().select(model.index(0, 0), rows)
    stage.decisions.take_back_button.click()
    assert not _decided(session)
    assert model.rowCount() == 0


def test_the_comparison_shows_what_was_taken_out_and_put_in(stage):
    while stage.queue.current.found != "falait":
        QTest.keyClick(stage.review, _Key.Key_J)
    passage = stage.queue.current.passage
    QTest.keyClick(stage.review, _Key.Key_Return)
    stage.reader.show_passage(passage)
    stage.own_actions.compare.trigger()
    assert stage.panels.currentWidget() is stage.compare
    assert stage.compare.view.toPlainText().startswith("Il falaitfallait")


def test_search_finds_sets_off_and_replaces_what_is_ticked(stage, session):
    stage.own_actions.search.trigger()
    bar = stage.replace_bar
    bar.pattern.setText("abonnés|page")
    bar.regex.click()
    bar.search()
    assert [match.found for match in bar.model.matches] == ["page", "abonnés"]
    QTest.keyClicks(bar.replacement, "lecteurs")
    bar.search()
    assert bar.model.data(bar.model.index(1, 2)).startswith("Les lecteurs")
    assert bar.model.setData(bar.model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    bar.replace_button.click()
    assert "Les lecteurs attendent" in _text(session)
    assert "La page" in _text(session)
    session.undo()
    assert "Les abonnés attendent" in _text(session)


def test_search_goes_on_between_the_events_and_is_whole_before_a_replacement(stage, session, qtbot):
    stage.own_actions.search.trigger()
    bar = stage.replace_bar
    with qtbot.waitSignal(bar.searched):
        bar.pattern.setText("abonnés")
    assert [match.found for match in bar.model.matches] == ["abonnés"]
    bar.pattern.setText("page")
    bar.on_rested()
    bar.replacement.setText("feuille")
    bar.on_rested()
    assert [match.found for match in bar.model.matches] == ["abonnés"]
    bar.replace_button.click()
    assert "La feuille" in _text(session)
    bar.pattern.setText("abonnés")
    bar.on_rested()
    bar._task._on_turn()  # found, and not yet said
    bar.pattern.setText("rien de tel")
    bar.search()
    QTest.qWait(50)
    assert not bar.model.matches
    bar.on_rested()
    session.close()
    QTest.qWait(50)
    assert session.collection is None


def test_tab_goes_from_what_is_found_to_what_replaces_it(stage):
    stage.own_actions.search.trigger()
    QTest.keyClick(stage.replace_bar.pattern, _Key.Key_Tab)
    assert stage.replace_bar.replacement.hasFocus()


def test_the_review_keeps_the_keyboard_when_all_that_is_certain_was_made(stage, qtbot):
    button = stage.review.certain
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=20_000)
    assert stage.review.hasFocus()


def test_f3_goes_from_match_to_match_and_escape_puts_the_bar_away(stage):
    stage.own_actions.search.trigger()
    bar = stage.replace_bar
    bar.pattern.setText("les abonnés")
    QTest.keyClick(bar.pattern, _Key.Key_F3)
    assert stage.reader.current.text.startswith("Les abonnés")
    assert stage.reader.rows.matches
    QTest.keyClick(bar.pattern, _Key.Key_Escape)
    assert not bar.isVisible()
    assert not stage.reader.rows.matches


def test_a_wrong_expression_is_explained_where_it_was_typed(stage):
    stage.own_actions.search.trigger()
    bar = stage.replace_bar
    bar.regex.click()
    QTest.keyClicks(bar.pattern, "(")
    bar.search()
    assert bar.pattern.property("invalid")
    assert bar.summary.text()
    assert not bar.replace_button.isEnabled()


def test_the_word_list_takes_words_and_gives_them_back(stage, session):
    dialog = WordListDialog(session, stage)
    dialog.show()
    QTest.keyClicks(dialog.field, "Hadopi, SOPA")
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert words.all(session.collection) == {"hadopi", "sopa"}
    assert dialog.field.text() == ""
    dialog.list.setCurrentIndex(dialog.model.index(0, 0))
    dialog.remove_button.click()
    assert words.all(session.collection) == {"sopa"}
    dialog.close()
