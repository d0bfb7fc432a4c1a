"""Fixtures of the Text stage's tests: a stage over a small article with two comments, checked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedComment, ParsedPassage, PassageKind
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.span import Span
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.text.stage import TextStage
from curator.gui.theme import Theme
from curator.services import importing
from tests.captures import transcript

PAGE = (
    (PassageKind.TITLE, "Le serveur est tombé"),
    (PassageKind.PARAGRAPH, "La page ne répond plus depuis ce matin, et personne ne sait pourquoi ."),
    (PassageKind.PARAGRAPH, "Les abonnés attendent."),
    (PassageKind.FURNITURE, "2 commentaires"),
    (PassageKind.COMMENT_HEADER, "Zoé, 20 janvier 2012"),
    (PassageKind.COMMENT_TEXT, "Il falait s’y attendre 😉"),
    (PassageKind.COMMENT_HEADER, "Luc, 20 janvier 2012"),
    (PassageKind.COMMENT_TEXT, "@Zoé : pas du tout."),
)


def page(name: str = "serveur.txt", lines: tuple[tuple[PassageKind, str], ...] = PAGE) -> ParsedCapture:
    """Return a page parsed by hand; a header and the text after it are a comment, the second answers the first."""
    text = "\n\n".join(line for _, line in lines)
    passages, start = [], 0
    for kind, line in lines:
        passages.append(ParsedPassage(Span(start, start + len(line)), kind))
        start += len(line) + 2
    headers = [at for at, (kind, _) in enumerate(lines) if kind is PassageKind.COMMENT_HEADER]
    article = ParsedArticle(
        transcript=transcript(text),
        profile="by hand",
        passages=tuple(passages),
        comments=tuple(
            ParsedComment((at, at + 1), author=lines[at][1].split(",")[0], reply_to=(0,) if place else ())
            for place, at in enumerate(headers)
        ),
        metadata=(
            Proposal(Field.TITLE, lines[0][1], Origin.PAGE),
            Proposal(Field.LANGUAGE, "fr", Origin.RULE),
        ),
    )
    return ParsedCapture(name, "text/plain", text.encode(), (article,))


@pytest.fixture
def session(empty_session: Session, tmp_path: Path) -> Session:
    """A session over a collection with one article, furniture and two comments, one in answer to the other."""
    assert empty_session.create(tmp_path / "Serveur.curator", "Serveur")
    assert empty_session.run(lambda collection: importing.add(collection, [page()]))
    return empty_session


@pytest.fixture
def open_stage(qtbot, theme: Theme, settings: WindowSettings) -> Iterator[Callable[[Session], TextStage]]:
    """Shows a Text stage over a session, as the window does, and waits until all is checked."""
    shown: list[TextStage] = []

    def show(session: Session) -> TextStage:
        stage = TextStage(session, theme, settings)
        qtbot.addWidget(stage)
        stage.resize(1080, 640)
        stage.show()
        qtbot.waitExposed(stage)
        stage.activateWindow()
        stage.activated()
        qtbot.waitUntil(lambda: not stage.checker.is_checking, timeout=20000)
        shown.append(stage)
        return stage

    yield show
    for stage in shown:
        stage.session.tasks.shut_down()


@pytest.fixture
def stage(open_stage: Callable[[Session], TextStage], session: Session) -> TextStage:
    """A Text stage over the small collection."""
    return open_stage(session)
