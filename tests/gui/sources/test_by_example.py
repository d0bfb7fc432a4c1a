"""Comments by example, with the mouse and the keys: forty of them in five actions at most."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from curator.domain.capture import PassageKind
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.stage import SourcesStage
from curator.gui.theme import Theme
from curator.services import importing, segmenting
from curator.store import articles
from tests.gui.sources.conftest import shown

COUNT = 40
_NAMES = ("Anne", "Basile", "Chloé", "Damien", "Ève", "Fanny", "Gil", "Hugo")
_SAID = (
    "Les trains de nuit me manquent depuis l’enfance",
    "On oublie toujours le prix des billets dans ces histoires",
    "Ma grand-mère prenait celui de Briançon chaque hiver",
    "Il faudrait surtout des wagons pour les vélos",
    "Je n’y crois pas une seconde",
)


def page(count: int = COUNT) -> str:
    """A page whose comments are opened in a way that nobody has seen: no date, no known word."""
    comments = [
        f"{_NAMES[at % len(_NAMES)]} ~ voix {at + 1}\n\n{_SAID[at % len(_SAID)]}, c’est le passage {at * 7 + 3}."
        for at in range(count)
    ]
    article = "Les trains de nuit\n\nIls reviennent, dit-on, et cette fois ce sera pour de bon, ou presque.\n\n"
    return article + "\n\n".join(comments)


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """A page with forty comments of which import finds none."""
    path = tmp_path / "trains.txt"
    path.write_text(page(), encoding="utf-8")
    return path


@pytest.fixture
def stage(
    qtbot, session: Session, theme: Theme, settings: WindowSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> SourcesStage:
    """Sources over the page; the curator's own profiles go into a folder of the test's."""
    monkeypatch.setattr(importing, "own_profiles", lambda: tmp_path / "profiles")
    return shown(qtbot, session, theme, settings)


class Person:
    """Clicks and presses keys, and counts how often."""

    def __init__(self) -> None:
        self.actions = 0

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        self.actions += 1
        QTest.keyClick(widget, key)


def place_of(stage: SourcesStage, words: str) -> QPoint:
    """Return where a line of the page is seen."""
    page = stage.view._page
    row = page.row_at(page.lines.text.index(words))
    top = dict(stage.view._in_sight())[row]
    return QPoint(stage.view.viewport().width() // 2, top + stage.view._row(row).height // 2)


def find(qtbot, stage: SourcesStage, person: Person) -> None:
    with qtbot.waitSignal(stage.by_example.proposed, timeout=20_000):
        person.press(stage.view, Qt.Key.Key_A)


def comments(stage: SourcesStage) -> Sequence[object]:
    assert stage.session.collection
    return articles.comments(stage.session.collection, "A001")


def test_forty_comments_are_marked_in_three_actions(qtbot, stage: SourcesStage) -> None:
    assert comments(stage) == []
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Basile ~ voix 2"))
    find(qtbot, stage, person)
    assert comments(stage) == []  # shown in the page before they are taken
    assert stage.middle.currentWidget() is stage.proposal
    assert "40 comment(s)" in stage.proposal.found.text()
    assert "40 with an author, 0 with a date" in stage.proposal.found.text()
    current = stage.proposal.view.current
    assert current
    assert (current.kind, current.comment) == (PassageKind.COMMENT_HEADER, "C001")
    person.click(stage.proposal.take_button)
    assert person.actions == 3
    collection = stage.session.collection
    assert collection
    found = articles.comments(collection, "A001")
    assert [each.author for each in found] == [_NAMES[at % len(_NAMES)] for at in range(COUNT)]
    texts = [row for row in articles.passages(collection, "A001") if row.kind is PassageKind.COMMENT_TEXT]
    assert len(texts) == COUNT
    assert articles.get(collection, "A001").profile == "trains"
    assert stage.middle.currentWidget() is stage.view
    stage.session.undo()
    assert comments(stage) == []


def test_a_comment_marked_by_hand_is_an_example_and_keeps_its_id(qtbot, stage: SourcesStage) -> None:
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Anne ~ voix 1"))
    person.press(stage.view, Qt.Key.Key_M)
    assert [each.id for each in comments(stage)] == ["A001-C001"]  # type: ignore[attr-defined]
    find(qtbot, stage, person)
    person.press(stage.proposal.take_button, Qt.Key.Key_Return)
    assert person.actions == 4
    collection = stage.session.collection
    assert collection
    found = articles.comments(collection, "A001")
    assert len(found) == COUNT
    assert (found[0].id, found[0].author) == ("A001-C001", "Anne")
    assert "lost" not in stage.report.title.text()


def test_the_profile_reads_the_next_page_of_the_kind_by_itself(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Anne ~ voix 1"))
    find(qtbot, stage, person)
    stage.proposal.name.setText("Forum des trains")
    person.click(stage.proposal.take_button)
    assert (tmp_path / "profiles" / "forum-des-trains.toml").exists()
    other = tmp_path / "autre.txt"
    other.write_text(page(12).replace("Les trains de nuit", "Un autre fil", 1), encoding="utf-8")
    (read,) = importing.read([other]).parsed
    assert read.articles[0].profile == "forum-des-trains"
    assert len(read.articles[0].comments) == 12
    assert importing.profile_labels()["forum-des-trains"] == "Forum des trains"


def test_a_name_that_is_taken_is_refused_in_place_and_escape_leaves_the_page(qtbot, stage: SourcesStage) -> None:
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Anne ~ voix 1"))
    find(qtbot, stage, person)
    assert not stage.tabs.isEnabled()
    stage.proposal.name.setText("Drupal")
    person.click(stage.proposal.take_button)
    assert "is called “drupal” already" in stage.proposal.problem.text()
    assert stage.middle.currentWidget() is stage.proposal
    QTest.keyClick(stage.proposal.name, Qt.Key.Key_Escape)
    assert stage.middle.currentWidget() is stage.view
    assert stage.tabs.isEnabled()
    assert comments(stage) == []


def test_where_nothing_looks_alike_a_sentence_says_what_to_do(qtbot, stage: SourcesStage) -> None:
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Ils reviennent"))
    with qtbot.waitSignal(stage.by_example.refused, timeout=20_000):
        person.press(stage.view, Qt.Key.Key_A)
    assert "choose the line with the author" in stage.passage.problem.text()
    assert stage.middle.currentWidget() is stage.view


def test_what_was_made_by_hand_of_the_article_stays(qtbot, stage: SourcesStage) -> None:
    collection = stage.session.collection
    assert collection
    lead = next(row for row in articles.passages(collection, "A001") if row.original.startswith("Ils reviennent"))
    stage.session.run(lambda c: segmenting.retype(c, [lead.id], PassageKind.SUBTITLE))
    person = Person()
    person.click(stage.view.viewport(), place_of(stage, "Anne ~ voix 1"))
    find(qtbot, stage, person)
    person.click(stage.proposal.take_button)
    assert articles.passage(collection, lead.id).kind is PassageKind.SUBTITLE
    assert len(comments(stage)) == COUNT
