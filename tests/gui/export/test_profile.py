"""Profiles: changed, saved, named, deleted, undone; by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.domain.book import ExportProfile, Paper, Typography
from curator.domain.metadata import Field
from curator.gui.export.profile_panel import ProfilePanel
from curator.gui.export.stage import ExportStage
from curator.gui.session import Session
from curator.services import describing, profiles

CONTROL = Qt.KeyboardModifier.ControlModifier


def stored(session: Session) -> list[ExportProfile]:
    assert session.collection
    return profiles.profiles(session.collection)


@pytest.fixture
def panel(stage: ExportStage) -> ProfilePanel:
    return stage.profile


def save_as(panel: ProfilePanel, name: str) -> None:
    QTest.mouseClick(panel.save_as_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.name, name)
    QTest.keyClick(panel.name, Qt.Key.Key_Return)


def test_what_is_typed_is_used_at_once_and_saved_by_a_key(panel, stage, session):
    QTest.keyClicks(panel.form.title, "Le dossier")
    assert panel.profile.title == "Le dossier"
    assert "not saved" in panel.note.text()
    assert stored(session)[0].title == ""
    QTest.keyClick(stage.window(), Qt.Key.Key_S, CONTROL)
    assert stored(session)[0].title == "Le dossier"
    assert not panel.note.isVisible()


def test_a_saved_profile_is_one_step_to_undo(panel, session):
    QTest.keyClicks(panel.form.title, "Le dossier")
    QTest.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    session.undo()
    assert panel.profile == ExportProfile()
    session.redo()
    assert panel.profile.title == "Le dossier"


def test_every_choice_reaches_the_profile(panel):
    for _ in range(2):
        QTest.keyClick(panel.form.typography, Qt.Key.Key_Down)
    QTest.keyClick(panel.form.paper, Qt.Key.Key_Down)
    QTest.keyClick(panel.form.language, Qt.Key.Key_Down)
    for box in panel.form.include.values():
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert panel.profile == ExportProfile(
        language="fr",
        typography=Typography.CANADIAN,
        paper=Paper.A5,
        comments=False,
        pings=False,
        folded=False,
        notes=False,
        provenance=False,
    )


def test_a_sentence_explains_the_typography(panel):
    before = panel.form.explanation.text()
    QTest.keyClick(panel.form.typography, Qt.Key.Key_Down)
    assert panel.form.explanation.text() != before
    assert panel.form.typography.accessibleDescription() == panel.form.explanation.text()


def test_a_profile_is_saved_under_a_name_and_chosen_again(panel, session):
    QTest.keyClick(panel.form.include["comments"], Qt.Key.Key_Space)
    save_as(panel, "  Sans  fil ")
    assert [profile.name for profile in stored(session)] == ["default", "Sans fil"]
    assert panel.chooser.currentText() == "Sans fil"
    assert not panel.naming.isVisible()
    QTest.keyClick(panel.chooser, Qt.Key.Key_Up)
    assert panel.profile.comments
    QTest.keyClick(panel.chooser, Qt.Key.Key_Down)
    assert not panel.profile.comments


def test_a_name_that_is_there_already_is_saved_over_whatever_its_case(panel, session):
    save_as(panel, "Court")
    QTest.keyClicks(panel.form.title, "X")
    save_as(panel, "court")
    assert [(profile.name, profile.title) for profile in stored(session)] == [("default", ""), ("Court", "X")]
    save_as(panel, "DEFAULT")
    assert [profile.name for profile in stored(session)] == ["default", "Court"]


def test_escape_puts_the_field_for_a_name_away_and_an_empty_one_saves_nothing(panel, session):
    save_as(panel, "   ")
    assert panel.naming.isVisible()
    QTest.keyClick(panel.name, Qt.Key.Key_Escape)
    assert not panel.naming.isVisible()
    assert len(stored(session)) == 1


def test_a_deleted_profile_gives_way_to_the_default_and_comes_back_by_undo(panel, session):
    save_as(panel, "Court")
    QTest.mouseClick(panel.delete_button, Qt.MouseButton.LeftButton)
    assert [profile.name for profile in stored(session)] == ["default"]
    assert panel.chooser.currentText() == "Default"
    session.undo()
    assert panel.chooser.count() == 2


def test_the_default_can_be_brought_back_to_what_it_was_at_first(panel, session):
    assert not panel.delete_button.isEnabled()
    QTest.keyClicks(panel.form.title, "X")
    QTest.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.delete_button, Qt.MouseButton.LeftButton)
    assert stored(session) == [ExportProfile()]
    assert panel.profile == ExportProfile()


def test_what_is_not_saved_outlives_an_edit_of_something_else(panel, session):
    QTest.keyClicks(panel.form.title, "Provisoire")
    session.run(lambda collection: describing.update(collection, [""], {Field.TITLE: "Pannes"}))
    assert panel.profile.title == "Provisoire"
    assert panel.form.title.placeholderText() == "Pannes"


def test_profiles_of_a_collection_for_reading_only_cannot_be_saved_and_it_is_said_why(
    qtbot, session, theme, settings, pool
):
    reader = Session(pool=pool)
    assert reader.open(session.collection.path)
    panel = ProfilePanel(reader, settings)
    qtbot.addWidget(panel)
    panel.show()
    QTest.keyClicks(panel.form.title, "X")
    assert not panel.save_button.isEnabled()
    assert not panel.save_as_button.isEnabled()
    assert not panel.delete_button.isEnabled()
    assert "another Curator" in panel.note.text()
    assert panel.profile.title == "X"
    reader.close()
