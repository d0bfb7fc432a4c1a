"""Descriptions typed, filled, pasted, confirmed and restored with real keys and clicks."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from curator.domain.metadata import COLLECTION, Field, Origin
from curator.gui.bookmarks import Bookmark
from curator.gui.description.model import COLUMNS, DescriptionModel, Fixed
from curator.gui.description.stage import DescriptionStage
from curator.gui.session import Session
from curator.gui.stage import Target
from curator.services import describing, importing
from curator.store import articles
from tests.captures import small_capture

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DATE = "hier"


def select(stage: DescriptionStage, field: Field, first: int = 0, last: int | None = None) -> None:
    """Select the cells of a column from one row to another, with the keyboard."""
    stage.table.setFocus()
    stage.table.go_to(stage.model.index(first, COLUMNS.index(field)))
    for _ in range((last if last is not None else first) - first):
        QTest.keyClick(stage.table, Qt.Key.Key_Down, SHIFT)


def values(stage: DescriptionStage, field: Field) -> list[str | None]:
    assert stage.session.collection
    return [article.value(field) for article in articles.all(stage.session.collection)]


def editor(stage: DescriptionStage) -> QLineEdit:
    return next(line for line in stage.table.viewport().findChildren(QLineEdit) if line.isVisible())


def type_over(stage: DescriptionStage, text: str) -> None:
    """Type in the table, the first letter opens the editor."""
    QTest.keyClicks(stage.table, text[0])
    line = editor(stage)
    QTest.keyClicks(line, text[1:])
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.qWait(0)


def steps(stage: DescriptionStage) -> int:
    assert stage.session.collection
    return len([entry for entry in stage.session.collection.history() if not entry.undone])


def test_articles_are_a_sound_model(stage):
    tester = QAbstractItemModelTester(stage.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is stage.model
    assert stage.model.rowCount() == 3
    select(stage, Field.PUBLISHER)
    type_over(stage, "Gazette")
    stage.session.run(lambda collection: importing.add(collection, [small_capture("autre.txt", "autre")]))
    assert stage.model.rowCount() == 4


def test_a_letter_opens_a_cell_and_enter_sets_it(stage):
    select(stage, Field.CREATOR, 1)
    type_over(stage, "Ada Martin")
    assert values(stage, Field.CREATOR) == [None, "Ada Martin", None]
    assert stage.table.currentIndex().row() == 1


def test_typing_fills_all_selected_cells_in_one_step(stage):
    before = steps(stage)
    select(stage, Field.PUBLISHER, 0, 2)
    type_over(stage, "Les Cahiers")
    assert values(stage, Field.PUBLISHER) == ["Les Cahiers"] * 3
    assert steps(stage) == before + 1
    stage.session.undo()
    assert values(stage, Field.PUBLISHER) == [None] * 3
    assert len(stage.table.selectionModel().selectedIndexes()) == 3


def test_escape_leaves_a_cell_as_it_was(stage):
    select(stage, Field.TITLE)
    QTest.keyClick(stage.table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(stage), "Autre")
    QTest.keyClick(editor(stage), Qt.Key.Key_Escape)
    assert values(stage, Field.TITLE)[0] == "Un titre"


def test_opening_and_leaving_a_cell_confirms_nothing(stage):
    select(stage, Field.TITLE)
    before = steps(stage)
    QTest.keyClick(stage.table, Qt.Key.Key_F2)
    QTest.keyClick(editor(stage), Qt.Key.Key_Return)
    QTest.qWait(0)
    assert steps(stage) == before


def test_fill_down_copies_the_uppermost_value(stage):
    select(stage, Field.RIGHTS, 0)
    stage.describer.write({("A001", Field.PUBLISHER): "Gazette"})
    select(stage, Field.PUBLISHER, 0, 2)
    QTest.keyClick(stage.table, Qt.Key.Key_D, CONTROL)
    assert values(stage, Field.PUBLISHER) == ["Gazette"] * 3


def test_delete_empties_the_selected_cells(stage):
    select(stage, Field.TITLE, 0, 1)
    QTest.keyClick(stage.table, Qt.Key.Key_Delete)
    assert values(stage, Field.TITLE) == [None, None, "Un titre"]


def test_a_block_is_pasted_at_the_first_selected_cell_in_one_step(stage):
    before = steps(stage)
    QGuiApplication.clipboard().setText("Ada\tGazette\nLuc\tTribune\n")
    select(stage, Field.CREATOR, 1)
    QTest.keyClick(stage.table, Qt.Key.Key_V, CONTROL)
    assert values(stage, Field.CREATOR) == [None, "Ada", "Luc"]
    assert values(stage, Field.PUBLISHER) == [None, "Gazette", "Tribune"]
    assert steps(stage) == before + 1


def test_one_value_is_pasted_into_all_selected_cells(stage):
    QGuiApplication.clipboard().setText("fr-CH")
    select(stage, Field.LANGUAGE, 0, 2)
    QTest.keyClick(stage.table, Qt.Key.Key_V, CONTROL)
    assert values(stage, Field.LANGUAGE) == ["fr-CH"] * 3


def test_what_is_copied_can_be_pasted(stage):
    select(stage, Field.TITLE, 0, 1)
    QTest.keyClick(stage.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Un titre\nUn titre\n"


def test_a_date_that_does_not_fit_stays_with_its_sentence_beside_it(stage):
    select(stage, Field.DATE)
    type_over(stage, DATE)
    assert values(stage, Field.DATE)[0] is None
    index = stage.table.currentIndex()
    assert stage.model.data(index) == DATE
    assert "is not a date" in stage.model.data(index, Qt.ItemDataRole.ToolTipRole)
    edit = stage.article_panel.form.fields[Field.DATE]
    assert edit.edit.text() == DATE
    assert "is not a date" in edit.sentence.text()
    assert edit.sentence.isVisible()
    select(stage, Field.DATE, 1)
    select(stage, Field.DATE, 0)
    assert edit.edit.text() == DATE
    type_over(stage, "2012-01-20")
    assert values(stage, Field.DATE)[0] == "2012-01-20"
    assert not edit.sentence.isVisible()


def test_escape_in_the_form_gives_up_what_does_not_fit(stage):
    edit = stage.article_panel.form.fields[Field.DATE]
    edit.edit.setFocus()
    QTest.keyClicks(edit.edit, DATE)
    QTest.keyClick(edit.edit, Qt.Key.Key_Return)
    assert edit.sentence.isVisible()
    assert edit.edit.text() == DATE
    QTest.keyClick(edit.edit, Qt.Key.Key_Escape)
    assert edit.edit.text() == ""
    assert not edit.sentence.isVisible()


def test_a_field_of_the_form_is_set_when_it_is_left(stage):
    edit = stage.article_panel.form.fields[Field.CREATOR]
    edit.edit.setFocus()
    QTest.keyClicks(edit.edit, "Ada")
    QTest.keyClick(edit.edit, Qt.Key.Key_Tab)
    assert values(stage, Field.CREATOR)[0] == "Ada"
    assert edit.badge.text() == "by hand"


def test_what_is_typed_goes_to_the_article_it_was_typed_for(stage):
    edit = stage.article_panel.form.fields[Field.CREATOR]
    edit.edit.setFocus()
    QTest.keyClicks(edit.edit, "Ada")
    stage.show_target(Target(article="A003", stage="description"))
    assert values(stage, Field.CREATOR) == ["Ada", None, None]
    assert stage.article_panel.title.text() == "A003"
    assert edit.edit.text() == ""


def test_enter_confirms_a_proposed_value_and_goes_down(stage):
    select(stage, Field.TITLE)
    assert stage.model.data(stage.table.currentIndex(), Qt.ItemDataRole.FontRole).italic()
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    assert stage.table.currentIndex().row() == 1
    title = articles.get(stage.session.collection, "A001").metadata[Field.TITLE]
    assert (title.confirmed, title.origin) == (True, Origin.PAGE)
    assert not stage.model.data(stage.model.index(0, COLUMNS.index(Field.TITLE)), Qt.ItemDataRole.FontRole).italic()


def test_control_and_enter_confirm_the_article(stage):
    select(stage, Field.TITLE, 1)
    QTest.keyClick(stage.table, Qt.Key.Key_Return, CONTROL)
    found = articles.get(stage.session.collection, "A002")
    assert all(value.confirmed for value in found.metadata.values())
    assert not stage.confirm_article.isEnabled()


def test_all_proposed_values_are_confirmed_in_one_step(stage):
    before = steps(stage)
    QTest.keyClick(stage.table, Qt.Key.Key_Return, CONTROL | SHIFT)
    found = articles.all(stage.session.collection)
    assert all(value.confirmed for article in found for value in article.metadata.values())
    assert steps(stage) == before + 1
    assert not stage.confirm_all.isEnabled()


def test_a_value_typed_over_can_be_restored_by_a_click(stage):
    edit = stage.article_panel.form.fields[Field.TITLE]
    select(stage, Field.TITLE)
    type_over(stage, "Autre")
    assert edit.restore_button.isVisible()
    QTest.mouseClick(edit.restore_button, Qt.MouseButton.LeftButton)
    assert values(stage, Field.TITLE)[0] == "Un titre"
    assert not edit.restore_button.isVisible()
    QTest.mouseClick(edit.confirm_button, Qt.MouseButton.LeftButton)
    assert articles.get(stage.session.collection, "A001").metadata[Field.TITLE].confirmed


def test_selected_cells_are_restored_by_a_key(stage):
    select(stage, Field.TITLE, 0, 2)
    type_over(stage, "Autre")
    QTest.keyClick(stage.table, Qt.Key.Key_R, CONTROL)
    assert values(stage, Field.TITLE) == ["Un titre"] * 3


def test_cells_of_several_columns_are_confirmed_and_no_others(stage):
    model, selection = stage.model, stage.table.selectionModel()
    stage.table.setFocus()
    for row, field in ((0, Field.TITLE), (1, Field.LANGUAGE)):
        selection.select(model.index(row, COLUMNS.index(field)), QItemSelectionModel.SelectionFlag.Select)
    stage.table.confirm()
    first, second, _ = articles.all(stage.session.collection)
    assert first.metadata[Field.TITLE].confirmed
    assert not first.metadata[Field.LANGUAGE].confirmed
    assert second.metadata[Field.LANGUAGE].confirmed


def test_the_collection_has_its_own_form(stage):
    panel = stage.collection_panel
    assert not panel.form.isVisible()
    QTest.mouseClick(panel.toggle, Qt.MouseButton.LeftButton)
    assert panel.form.isVisible()
    edit = panel.form.fields[Field.COVERAGE].edit
    edit.setFocus()
    QTest.keyClicks(edit, "France")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    described = describing.described(stage.session.collection, COLLECTION)
    assert described[Field.COVERAGE].value == "France"
    assert "2 of 9" in panel.summary.text()


def test_a_description_of_several_lines_is_kept_as_it_is(stage):
    edit = stage.article_panel.form.fields[Field.DESCRIPTION].edit
    edit.setFocus()
    QTest.keyClicks(edit, "Un")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "deux")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert values(stage, Field.DESCRIPTION)[0] == "Un\ndeux"
    index = stage.model.index(0, COLUMNS.index(Field.DESCRIPTION))
    assert not stage.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert stage.model.data(index) == "Un deux"


def test_columns_are_chosen_and_kept(stage, theme, settings, three, qtbot):
    menu = stage.table.columns_menu(stage)
    action = next(action for action in menu.actions() if action.text() == "Rights")
    action.toggle()
    again = DescriptionStage(three, theme, settings)
    qtbot.addWidget(again)
    section = COLUMNS.index(Field.RIGHTS)
    assert not again.table.horizontalHeader().isSectionHidden(section)
    assert again.table.horizontalHeader().isSectionHidden(COLUMNS.index(Fixed.CAPTURE))


def test_a_hidden_column_is_not_pasted_over(stage):
    QGuiApplication.clipboard().setText("Un autre titre\tAda")
    select(stage, Field.TITLE)
    QTest.keyClick(stage.table, Qt.Key.Key_V, CONTROL)
    assert values(stage, Field.SUBTITLE)[0] is None
    assert values(stage, Field.CREATOR)[0] == "Ada"


def test_the_checksum_is_copied_whole(stage, qtbot):
    with qtbot.waitSignal(stage.reported):
        QTest.mouseClick(stage.article_panel.copy_button, Qt.MouseButton.LeftButton)
    capture = articles.get(stage.session.collection, "A001").capture
    assert QGuiApplication.clipboard().text() == capture.sha256
    assert capture.name in stage.article_panel.facts.text()


@pytest.mark.parametrize("field", [Field.TITLE, Field.LANGUAGE])
def test_each_value_says_where_it_comes_from(stage, field):
    edit = stage.article_panel.form.fields[field]
    assert edit.badge.property("role") == "proposed"
    assert edit.badge.text() in ("page", "rule")
    assert "Proposed" in edit.badge.toolTip()


def test_an_open_article_is_counted_until_it_is_described(stage):
    assert stage.summary.text() == "Open articles: 3 of 3"
    index = stage.model.index(0, COLUMNS.index(Fixed.OPEN))
    assert stage.model.data(index) == "6"
    assert "missing: 4" in stage.model.data(index, Qt.ItemDataRole.ToolTipRole)


def test_a_collection_for_reading_only_shows_all_and_edits_nothing(qtbot, three, theme, settings, pool):
    reader = Session(pool=pool)
    reader.open(three.collection.path)
    stage = DescriptionStage(reader, theme, settings)
    qtbot.addWidget(stage)
    stage.show()
    stage.activated()
    edit = stage.article_panel.form.fields[Field.TITLE]
    assert edit.edit.text() == "Un titre"
    assert edit.edit.isReadOnly()
    assert "another Curator" in edit.edit.toolTip()
    assert not stage.confirm_all.isEnabled()
    assert "another Curator" in stage.confirm_all.toolTip()
    select(stage, Field.TITLE)
    QTest.keyClick(stage.table, Qt.Key.Key_Delete)
    QTest.keyClick(stage.table, Qt.Key.Key_A)
    assert values(stage, Field.TITLE) == ["Un titre"] * 3
    reader.close()


def test_without_articles_the_stage_says_what_it_is_for(qtbot, empty_session, theme, settings, tmp_path):
    empty_session.create(tmp_path / "Vide.curator")
    stage = DescriptionStage(empty_session, theme, settings)
    qtbot.addWidget(stage)
    stage.activated()
    assert stage.pages.currentWidget() is stage.nothing
    model: DescriptionModel = stage.model
    assert model.rowCount() == 0


def test_all_controls_have_names_for_a_screen_reader(stage):
    buttons = [button for button in stage.findChildren(QAbstractButton) if button.isVisible()]
    unnamed = [button for button in buttons if not (button.accessibleName() or button.text() or button.toolTip())]
    assert len(unnamed) <= 1, "only the corner of the table, which does nothing, has no name"
    assert all(edit.edit.accessibleName() for edit in stage.article_panel.form.fields.values())


def test_a_date_in_words_is_taken_as_edtf(stage):
    select(stage, Field.DATE)
    type_over(stage, "21 janvier 2012")
    assert values(stage, Field.DATE)[0] == "2012-01-21"


def test_confirming_all_leaves_open_what_a_refused_value_hides(stage):
    select(stage, Field.TITLE)
    row = stage.model.article(0).id
    stage.describer.take_up({(row, Field.TITLE): "Un autre titre"})
    said: list[str] = []
    stage.reported.connect(lambda sentence, _: said.append(sentence))
    stage.confirm_all.trigger()
    [article] = [each for each in articles.all(stage.session.collection) if each.id == row]
    assert not article.metadata[Field.TITLE].confirmed
    assert all(value.confirmed for field, value in article.metadata.items() if field is not Field.TITLE)
    assert said
    assert said[-1].startswith("1 ")


def test_what_was_refused_is_there_again_in_the_next_window(qtbot, stage, session, theme, settings):
    select(stage, Field.DATE)
    type_over(stage, DATE)
    again = DescriptionStage(session, theme, settings)
    qtbot.addWidget(again)
    again.activated()
    again.resume(Bookmark(stage.bookmark()))
    assert again.model.text(0, COLUMNS.index(Field.DATE)) == DATE
    refused = again.describer.draft(("A001", Field.DATE))
    assert refused
    assert "not a date" in refused.sentence
    again.resume(Bookmark({"drafts": ["A009\ndate\nx", "A001\nno field\nx", "A001"]}))
    assert len(again.describer.drafts) == 1


def test_a_click_on_a_heading_sorts_and_the_article_in_hand_stays(stage):
    for row, title in enumerate(("Été", "à la fin", "Page 10")):
        stage.describer.write({(stage.model.article(row).id, Field.TITLE): title})
    select(stage, Field.TITLE, 1)
    in_hand = stage.table.current_article
    header, column = stage.table.horizontalHeader(), COLUMNS.index(Field.TITLE)
    header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert [stage.model.text(row, column) for row in range(3)] == ["à la fin", "Été", "Page 10"]
    assert stage.table.current_article == in_hand
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    assert [stage.model.text(row, column) for row in range(3)] == ["Page 10", "Été", "à la fin"]
    stage.describer.write({(in_hand, Field.TITLE): "zut"})
    assert stage.model.text(2, column) == "zut"  # what is edited stays where it is
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert [article.id for article in stage.model.articles] == ["A001", "A002", "A003"]


def test_what_has_no_value_stands_last_in_either_order(stage):
    stage.describer.write({("A002", Field.PUBLISHER): "Gazette 2", ("A003", Field.PUBLISHER): "Gazette 10"})
    header, column = stage.table.horizontalHeader(), COLUMNS.index(Field.PUBLISHER)
    header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert [article.id for article in stage.model.articles] == ["A002", "A003", "A001"]
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    assert [article.id for article in stage.model.articles] == ["A003", "A002", "A001"]


def test_the_table_is_filtered_and_what_is_confirmed_is_what_is_seen(stage):
    stage.describer.write({("A002", Field.PUBLISHER): "La Gazette"})
    stage.field.setText("gazette")
    assert [article.id for article in stage.model.articles] == ["A002"]
    assert stage.table.current_article == "A002"
    stage.confirm_all.trigger()
    whole = {article.id: article for article in articles.all(stage.session.collection)}
    assert whole["A002"].metadata[Field.TITLE].confirmed
    assert not whole["A001"].metadata[Field.TITLE].confirmed
    stage.show_target(Target("A001", stage="description"))
    assert stage.table.current_article == "A001"
    assert stage.field.text() == ""


def test_a_value_that_the_page_contradicts_elsewhere_says_so_until_it_is_confirmed(stage, tmp_path):
    page = tmp_path / "four.html"
    page.write_text(
        "<html><head><title>Le four</title><meta property='article:published_time' content='2012-01-20'>"
        "<meta name='dc.date' content='2012-02-03'></head><body><article><h1>Le four</h1>"
        f"<p>{'Le four du village chauffe chaque jeudi. ' * 12}</p></article></body></html>",
        encoding="utf-8",
    )
    stage.session.run(lambda collection: importing.add(collection, importing.read([page]).parsed))
    place = stage.model.index(3, COLUMNS.index(Field.DATE))
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == "2012-01-20, proposed, the page says otherwise elsewhere"
    assert "2012-02-03" in place.data(Qt.ItemDataRole.ToolTipRole)
    stage.describer.confirm([("A004", Field.DATE)])
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == "2012-01-20"
