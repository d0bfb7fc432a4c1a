"""Lines that recur on several pages of a site."""

from pathlib import Path

import pytest

from curator.domain.capture import PassageKind
from curator.domain.errors import NotFoundError
from curator.services import importing, recurring
from curator.store import articles
from curator.store.collection import Collection

BAR = "Le carnet de Zoé paraît chaque jeudi, sauf en août ; on peut aussi le recevoir par la poste."
STORIES = ("La coupure du serveur", "Un jardin sous la pluie", "Le port de Brest", "Les trains de nuit")


@pytest.fixture
def pages(tmp_path: Path, collection: Collection) -> Collection:
    """A collection with four pages of one site, three of which hold the same line, and one page of another site."""
    paths = []
    for at, story in enumerate(STORIES):
        path = tmp_path / f"zoe.fr_{at}.txt"
        bar = BAR if at else "Rien de tel ici."
        text = f"{story}\n\n{story} a fait parler tout le monde cette semaine-là.\n\n{bar}\n\nOn verra bien {at}.\n"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    other = tmp_path / "ailleurs.fr_1.txt"
    other.write_text(f"Ailleurs\n\nIci aussi on cite une phrase du carnet.\n\n{BAR}\n", encoding="utf-8")
    importing.add(collection, importing.read([*paths, other]).parsed)
    return collection


def kinds(collection: Collection, text: str) -> list[PassageKind]:
    rows = (row for each in articles.all(collection) for row in articles.passages(collection, each.id))
    return [row.kind for row in rows if row.text == text]


def test_a_line_on_three_pages_of_a_site_is_found_there_alone(pages: Collection):
    (found,) = recurring.find(pages)
    assert (found.text, found.site) == (BAR, "zoe.fr")
    assert [row.article for row in found.passages] == ["A003", "A004", "A005"]


def test_only_lines_of_the_articles_named_are_looked_for(pages: Collection):
    assert recurring.find(pages, ["A002"]) == []
    assert len(recurring.find(pages, ["A004"])) == 1
    with pytest.raises(NotFoundError):
        recurring.find(pages, ["A099"])


def test_setting_them_aside_is_one_edit_that_undo_takes_back(pages: Collection):
    before = kinds(pages, BAR)
    changes = recurring.set_aside(pages, recurring.find(pages))
    assert str(changes.label) == "Set 1 recurring line aside"
    assert kinds(pages, BAR) == [*[PassageKind.FURNITURE] * 3, PassageKind.PARAGRAPH]
    assert recurring.find(pages) == []
    pages.undo()
    assert kinds(pages, BAR) == before


def test_captures_of_one_page_are_one_page_however_many_articles_they_are(tmp_path: Path, collection: Collection):
    for at in range(5):
        text = f"{STORIES[0]}\n\nElle a fait parler tout le monde cette semaine-là.\n\n{BAR}\n\nCapture {at}.\n"
        (tmp_path / f"zoe.fr_{at}.txt").write_text(text, encoding="utf-8")
    importing.add(collection, importing.read(sorted(tmp_path.glob("zoe.fr_*.txt"))).parsed)
    assert len(articles.all(collection)) == 6
    assert recurring.find(collection) == []
