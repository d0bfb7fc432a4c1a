"""A small page of our own, a collection that holds it, and the program to run on them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from curator.__main__ import main

PAGE = """Le serveur est tombé

Par Ada Martin, le 20 janvier 2012

La page  ne répond plus depuis ce matin &amp; personne ne sait pourquoi.

Les abonés attendent, et les abonés s’impatientent.

Commentaires (3)
  • Zoé

    On s’y attendait tous un peu depuis la semaine dernière, non ? 😉

  • Luc

    @Zoé : pas du tout, personne n’avait rien vu venir par ici.

  • Luc

    @Zoé : pas du tout, personne n’avait rien vu venir par ici.

Laisser un commentaire
"""


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: bytes
    err: str

    @property
    def data(self) -> Any:
        """The JSON document that is all of standard output."""
        return json.loads(self.out.decode("utf-8"))

    @property
    def lines(self) -> list[str]:
        return self.out.decode("utf-8").splitlines()


Program = Callable[..., Outcome]


@pytest.fixture
def curator(capfdbinary) -> Program:
    """Run the program in this process and return what it left behind."""

    def run(*arguments: object) -> Outcome:
        capfdbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Outcome(code, out, err.decode("utf-8"))

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def collection(curator: Program, page: Path, tmp_path: Path) -> Path:
    """A collection that holds the page as A001."""
    path = tmp_path / "essai.curator"
    assert curator("import", path, page, "--title", "Essai").code == 0
    return path
