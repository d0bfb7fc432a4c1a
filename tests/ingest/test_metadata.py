"""What a text says of its source: authors and dates of bylines, and never a date of its story."""

from datetime import date

import pytest

from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.metadata import authors, host_in
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from tests.endless import ending

BODY = (
    "La coupure du serveur a surpris tout le monde dans la nuit de jeudi, et personne n’avait fait de copies de rien."
)


def proposed(field: Field, head: str, captured: date | None = None) -> list[str]:
    page = f"Un titre\n\n{head}\n\n{BODY}\n"
    article = read_capture(Item("page.txt", page.encode()), How("bare", captured=captured)).articles[0]
    return [each.value for each in article.metadata if each.field is field]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Anne Morel", ["Anne Morel"]),
        ("Anne Morel et Jean Pré", ["Anne Morel", "Jean Pré"]),
        ("Anne Morel, Jean Pré et Zoé Bois", ["Anne Morel", "Jean Pré", "Zoé Bois"]),
        ("Ann Bee & Bob Cee", ["Ann Bee", "Bob Cee"]),
        ("Anna Be und Bob", ["Anna Be", "Bob"]),
        ("Morel, Anne", ["Morel, Anne"]),
        ("Anne Morel, journaliste", ["Anne Morel, journaliste"]),
        ("Jean Pré et fils", ["Jean Pré et fils"]),
    ],
)
def test_several_authors_are_told_apart(byline: str, names: list[str]):
    assert authors(byline) == names


@pytest.mark.parametrize(
    "head",
    [
        "Par Anne Morel et Jean Pré",
        "By Anne Morel and Jean Pré, January 3, 2012",
        "Von Anne Morel und Jean Pré",
        "3 février 2012 – Anne Morel, Jean Pré",
    ],
)
def test_a_byline_names_its_authors(head: str):
    assert proposed(Field.CREATOR, head) == ["Anne Morel; Jean Pré"]


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        ("Mis à jour le 5 mars 2013\nPublié le 3 février 2012", ["2012-02-03", "2013-03-05"]),
        ("Brest, le 3 février 2012", ["2012-02-03"]),
        ("Veröffentlicht am 3. Februar 2012", ["2012-02-03"]),
        ("Publicado el 3 de febrero de 2012", ["2012-02-03"]),
        ("Fondé le 4 mai 1889, le club de Brest a toujours eu du monde à ses fêtes, dit-on, et même en hiver.", []),
        (
            "En cette journée du 20 janvier 2012, nous sommes tous restés sans nouvelles.",
            ["2012-01-20"],
        ),
    ],
)
def test_a_date_is_that_of_a_byline_or_the_day_that_the_text_calls_its_own(head: str, dates: list[str]):
    assert proposed(Field.DATE, head) == dates


def test_a_relative_date_counts_from_the_day_of_capture():
    assert proposed(Field.DATE, "Publié hier", date(2012, 2, 4)) == ["2012-02-03"]
    assert proposed(Field.DATE, "Publié hier") == []


@pytest.mark.parametrize("name", ["x" * 1_000_000, "a." * 500_000, "www." * 250_000, "-" * 1_000_000])
def test_the_host_in_a_name_without_end_is_looked_for_in_time(name: str) -> None:
    with ending():
        assert host_in(f"{name}.txt") == ""


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("https___www.exemple.fr_page.txt", "exemple.fr"),
        ("blog.un-exemple.co.uk.txt", "blog.un-exemple.co.uk"),
        ("page.txt", ""),
    ],
)
def test_the_host_in_a_name_is_found(name: str, host: str) -> None:
    assert host_in(name) == host
