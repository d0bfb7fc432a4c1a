import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.domain.article import Comment
from curator.domain.comments import CommentKind
from curator.gui.sources.in_place import ValueField
from curator.gui.sources.stage import SourcesStage
from curator.gui.stage import Target
from curator.store import articles

Key = Qt.Key


def comment(stage: SourcesStage, id: str = "A001-C002") -> Comment:
    assert stage.session.collection
    return articles.comment(stage.session.collection, id)


def take(stage: SourcesStage, id: str = "A001-C002") -> None:
    stage.show_target(Target("A001", id, stage="sources"))


def enter(field: ValueField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)


def test_a_key_leads_to_the_form_and_escape_back_to_the_page(stage: SourcesStage) -> None:
    take(stage)
    QTest.keyClick(stage.view, Key.Key_D)
    author = stage.comment.fields["author"]
    assert author.hasFocus()
    QTest.keyClicks(author, "Lucie")
    QTest.keyClick(author, Key.Key_Escape)
    assert stage.view.hasFocus()
    assert comment(stage).author == "Luc"


def test_a_date_as_given_is_read_as_edtf(stage: SourcesStage) -> None:
    take(stage)
    enter(stage.comment.fields["date"], "3 mai 2012, 10 h 05")
    assert (comment(stage).date, comment(stage).published) == ("3 mai 2012, 10 h 05", "2012-05-03T10:05:00")
    assert stage.comment.fields["published"].text() == "2012-05-03T10:05:00"


@pytest.mark.parametrize(
    ("name", "typed", "said"), [("published", "le 3 mai", "EDTF"), ("votes_up", "beaucoup", "whole number")]
)
def test_a_value_that_does_not_fit_stays_with_the_reason(stage: SourcesStage, name: str, typed: str, said: str) -> None:
    take(stage)
    before = comment(stage)
    field = stage.comment.fields[name]
    enter(field, typed)
    assert (field.text(), field.property("invalid")) == (typed, True)
    assert said in field.accessibleDescription()
    take(stage, "A001-C001")
    assert (field.text(), field.property("invalid")) != (typed, True)
    take(stage)
    assert (field.text(), field.property("invalid")) == (typed, True)
    enter(field, "2012" if name == "published" else "3")
    assert field.property("invalid") is False
    assert comment(stage) != before


def test_votes_and_number_are_counted_and_can_be_emptied(stage: SourcesStage) -> None:
    take(stage)
    for name, count in (("number", "2"), ("votes_up", "0"), ("votes_down", "7")):
        enter(stage.comment.fields[name], count)
    found = comment(stage)
    assert (found.number, found.votes_up, found.votes_down) == (2, 0, 7)
    enter(stage.comment.fields["votes_down"], "")
    assert comment(stage).votes_down is None
    stage.session.undo()
    assert stage.comment.fields["votes_down"].text() == "7"


def test_undo_in_a_field_with_nothing_typed_is_the_windows(stage: SourcesStage) -> None:
    take(stage)
    field = stage.comment.fields["author"]
    enter(field, "Lucie")
    taken: list[bool] = []
    from PySide6.QtGui import QAction, QKeySequence

    undo = QAction(stage)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: taken.append(True))
    stage.addAction(undo)
    QTest.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == [True]


def test_a_comment_becomes_a_ping(stage: SourcesStage) -> None:
    take(stage)
    stage.comment.kind.setFocus()
    QTest.keyClick(stage.comment.kind, Key.Key_Down)
    assert comment(stage).kind is CommentKind.PING


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_whom_it_answers_is_chosen_from_the_articles_comments(stage: SourcesStage) -> None:
    take(stage)
    assert comment(stage).reply_to == ("A001-C001",)
    popup = stage.comment.replies.popup
    QTest.mouseClick(stage.comment.replies, Qt.MouseButton.LeftButton)
    assert popup.isVisible()
    QTest.keyClick(popup.field, Key.Key_Space)
    QTest.keyClick(popup.field, Key.Key_Escape)
    assert comment(stage).reply_to == ("A001-C001",)
    QTest.mouseClick(stage.comment.replies, Qt.MouseButton.LeftButton)
    QTest.keyClick(popup.field, Key.Key_Space)
    QTest.keyClick(popup.field, Key.Key_Return)
    assert comment(stage).reply_to == ()
    assert stage.comment.replies.text() == "Nobody"


def test_a_circle_of_answers_is_refused_in_place(stage: SourcesStage) -> None:
    take(stage, "A001-C001")
    stage.comment.on_replies_chosen(["A001-C002"])
    assert "circle" in stage.comment.problems["replies"].text()
    assert comment(stage, "A001-C001").reply_to == ()


def test_the_language_of_passages_is_set_and_checked(stage: SourcesStage) -> None:
    take(stage)
    enter(stage.passage.language, "deutsch !")
    assert stage.passage.language.is_refused
    enter(stage.passage.language, "de")
    assert stage.view.current is not None
    assert stage.view.current.language == "de"
