"""A collection with repeated comments, and the stage over it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.session import Session
from curator.services import importing

LONG = (
    "Ce qui me frappe, c’est la vitesse à laquelle tout a disparu : un soir on dépose ses photos, "
    "le lendemain il ne reste qu’un avis de saisie, et personne à qui écrire pour les reprendre."
)
NEAR = LONG.replace("la vitesse", "la vittesse").replace("un avis", "un avi")
PARENT = "Je lis ceci avec retard, et je n’ai jamais eu de compte là-bas, ni même envie d’en avoir un."
REPLY = f"@Marc : « {PARENT} » Tu as bien de la chance, tout le monde n’a pas pu en dire autant ce matin-là."
COMMENTS = (
    ("Zoé", LONG),
    ("Luc", "Rien à voir avec ce qui précède, mais il faudrait penser à relire la page."),
    ("Zoé", LONG),
    ("Zoé", NEAR),
    ("Marc", PARENT),
    ("Paul", REPLY),
)


def page(title: str, comments: tuple[tuple[str, str], ...] = COMMENTS) -> str:
    """Return a page with comments, as it was captured."""
    count = len(comments)
    head = f"{title}\n\nLa page ne répond plus depuis hier.\n\n{count} commentaires\nCommentaires ({count})\n"
    return head + "".join(f"  • {author}\n\n    {text}\n\n" for author, text in comments)


@pytest.fixture
def repeated(empty_session: Session, tmp_path: Path) -> Session:
    """A session over one article in which three comments say the same, and a reply quotes what it answers."""
    path = tmp_path / "page.txt"
    path.write_text(page("Le serveur est tombé"), encoding="utf-8")
    assert empty_session.create(tmp_path / "Doublons.curator", "Doublons")
    assert empty_session.run(lambda collection: importing.add(collection, importing.read([path]).parsed))
    return empty_session


@pytest.fixture
def stage(qtbot, qapp: QApplication, repeated: Session, theme, settings) -> DuplicatesStage:
    """The stage, shown, after its search."""
    stage = DuplicatesStage(repeated, theme, settings)
    qtbot.addWidget(stage)
    stage.resize(1000, 600)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    with qtbot.waitSignal(stage.finder.ended):
        stage.activated()
    return stage
