"""Later captures of a page, and articles in several pieces, as the window shows and makes them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.sources.article_page import ArticlePage
from curator.gui.sources.cards import CARD
from curator.gui.sources.stage import SourcesStage
from curator.gui.theme import Theme
from curator.gui.window import MainWindow
from curator.services import correcting, importing
from curator.store import articles
from tests.gui.conftest import Answers
from tests.gui.sources.conftest import CAPTURE

LATER = CAPTURE.replace("ce matin", "hier soir").replace("  • Luc\n\n    @Zoé : pas du tout.\n", "")


@pytest.fixture
def window(qtbot, session: Session, theme: Theme, settings: WindowSettings, chooser: Answers) -> MainWindow:
    """The window over the collection of one article, with Sources in front."""
    window = MainWindow(session, theme, settings, chooser)
    qtbot.addWidget(window)
    window.show()
    window.workspace.show_page("sources")
    return window


@pytest.fixture
def sources(window: MainWindow) -> SourcesStage:
    stage = window.workspace.stage("sources")
    assert isinstance(stage, SourcesStage)
    stage.activated()
    return stage


def shown(stage: SourcesStage) -> list[str]:
    versions = stage.capture.versions.list
    return [versions.item(row).text().split(" · ")[1] for row in range(versions.count())]


def reported(stage: SourcesStage) -> list[str]:
    model = stage.report.model
    return [model.index(row).data(CARD).spoken() for row in range(model.rowCount())]


def test_a_later_capture_is_added_reported_on_and_can_be_gone_back_from(
    qtbot, sources: SourcesStage, session: Session, chooser: Answers, tmp_path: Path
) -> None:
    collection = session.collection
    assert collection is not None
    assert len(shown(sources)) == 1
    assert not sources.capture.versions.read_button.isVisible()
    chooser.path = tmp_path / "plus-tard.txt"
    chooser.path.write_text(LATER, encoding="utf-8")
    with qtbot.waitSignal(sources.importer.reported, timeout=20000):
        sources.later.trigger()
    assert [item.author for item in articles.comments(collection, "A001")] == ["Zoé", "Luc"]
    assert "1 comment(s) kept that only an earlier capture has" in sources.report.title.text()
    assert shown(sources)[1] == "plus-tard.txt"
    versions = sources.capture.versions
    assert versions.list.currentRow() == 1
    assert not versions.read_button.isEnabled()
    sources.tabs.setCurrentIndex(1)
    versions.list.setCurrentRow(0)
    with qtbot.waitSignal(sources.importer.reported, timeout=20000):
        QTest.mouseClick(versions.read_button, Qt.MouseButton.LeftButton)
    assert [item.author for item in articles.comments(collection, "A001")] == ["Zoé", "Luc"]
    session.undo()
    assert versions.list.currentRow() == 1


def test_a_decision_about_blanks_that_fits_no_more_is_reported_by_signs(
    qtbot, sources: SourcesStage, session: Session, chooser: Answers, tmp_path: Path
) -> None:
    collection = session.collection
    assert collection is not None
    (spaced,) = [row for row in articles.passages(collection, "A001") if row.text.startswith("La page")]
    session.run(lambda collection: correcting.type_text(collection, spaced.id, spaced.text.replace(" .", ".")))
    chooser.path = tmp_path / "plus-tard.txt"
    chooser.path.write_text(LATER.replace("pourquoi .", "pourquoi"), encoding="utf-8")
    with qtbot.waitSignal(sources.importer.reported, timeout=20000):
        sources.later.trigger()
    assert any("(a space) → (nothing)" in line for line in reported(sources))


def test_a_capture_that_is_there_already_is_refused_in_a_sentence(
    qtbot, sources: SourcesStage, session: Session, chooser: Answers, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "la-meme.txt"
    chooser.path.write_text(CAPTURE, encoding="utf-8")
    with qtbot.waitSignal(session.failed) as failed:
        sources.later.trigger()
    assert "la-meme.txt" in str(failed.args[0])
    assert len(shown(sources)) == 1


def test_an_article_goes_on_with_the_one_below_it(sources: SourcesStage, session: Session, tmp_path: Path) -> None:
    second = tmp_path / "deux.txt"
    second.write_text("La suite\n\nDeux jours plus tard, elle répond de nouveau.\n", encoding="utf-8")
    session.run(lambda collection: importing.add(collection, importing.read([second]).parsed))
    assert not sources.arranger.go_on.isEnabled()
    sources.captures.take(sources.captures.model.article(1))
    assert sources.arranger.go_on.isEnabled()
    sources.arranger.go_on.trigger()
    assert sources.captures.model.rowCount() == 1
    assert session.collection is not None
    page = ArticlePage(session.collection, "A001").raw()
    assert "La suite" in page.lines.text
    rows = [page.row(index) for index in range(len(page))]
    assert all(row.text.strip()[:20] in row.passage.original for row in rows if row.passage and row.opens)
    sources.view.show_passage(page.passages[-1].id)
    assert sources.view.current is not None
    assert sources.view.current.original.startswith("Deux jours")
    session.undo()
    assert sources.captures.model.rowCount() == 2
