"""The ledger of a page on the command line."""

from pathlib import Path

from tests.cli.conftest import Program

WHOLE = (
    "Aller au contenu\nLe carnet de Zoé\nAccueil\nArchives\nPhotos\nMes recettes\nContact\nRechercher\n"
    "Une nuit sans serveur\n20 janvier 2012\n\n"
    "La coupure du serveur a surpris tout le monde dans la nuit de jeudi, et personne n’avait fait de copies.\n\n"
    "Nous avons passé la matinée à chercher ce qui pouvait être sauvé, avec l’aide de quelques lecteurs patients.\n\n"
    "3 commentaires\n\n"
    "Marie\n21 janvier 2012 à 10:34\nQuel dommage pour toutes ces photos.\nRépondre\n\n"
    "Paul\n21 janvier 2012 à 11:02\nEt les recettes, sont-elles perdues aussi ?\nRépondre\n\n"
    "Marie\n22 janvier 2012 à 09:15\nNon, je les avais recopiées à la main.\nRépondre\n\n"
    "Laisser un commentaire\nNom\nMessage\n"
)


def imported(curator: Program, folder: Path, text: str, *options: str) -> Path:
    path = folder / "carnet.txt"
    path.write_text(text, encoding="utf-8")
    collection = folder / "carnet.curator"
    assert curator("import", collection, path, *options).code == 0
    return collection


def test_each_line_is_body_comment_or_furniture_with_the_reason(curator: Program, tmp_path: Path) -> None:
    collection = imported(curator, tmp_path, WHOLE)
    data = curator("ledger", collection, "A001", "--json").data
    lines = {(line["line"], line["text"]): line for line in data["lines"]}
    numbered = [(at, text) for at, text in enumerate(WHOLE.split("\n"), 1) if text]
    assert list(lines) == numbered
    assert all(line["ground"] for line in lines.values())
    part = {text: line["part"] for (_, text), line in lines.items()}
    assert part["Le carnet de Zoé"] == part["Nom"] == part["Répondre"] == "furniture"
    assert part["Une nuit sans serveur"] == part["20 janvier 2012"] == "body"
    assert part["Marie"] == part["Quel dommage pour toutes ces photos."] == "comment"
    grounds = {text: line["ground"] for (_, text), line in lines.items()}
    assert grounds["3 commentaires"] == "announces the comments"
    assert grounds["Archives"] == "above the article, on a page that was copied whole"
    assert "a line above announces comments" in data["comments_since"]


def test_what_a_person_said_is_told_from_what_import_found(curator: Program, tmp_path: Path) -> None:
    collection = imported(curator, tmp_path, WHOLE)
    passage = next(
        line["passage"] for line in curator("ledger", collection, "A001", "--json").data["lines"] if line["line"] == 2
    )
    assert curator("retype", collection, "heading", passage).code == 0
    line = curator("ledger", collection, "A001").lines[1]
    assert "Le carnet de Zoé" in line
    assert "heading" in line
    assert line.endswith("said by hand")


def test_only_one_part_is_listed_on_request(curator: Program, tmp_path: Path) -> None:
    collection = imported(curator, tmp_path, WHOLE)
    rows = curator("ledger", collection, "A001", "--only", "furniture").lines
    assert rows
    assert all("furniture" in row for row in rows)


def test_lines_that_look_like_comments_and_are_not_taken_are_said_aloud(curator: Program, tmp_path: Path) -> None:
    news = (
        "Anne Roy\n3 mars 2012 à 10:34\nLe conseil a voté le budget de la voirie, sans débat.\n\n"
        "Luc Petit\n5 mars 2012 à 11:20\nLa piscine rouvrira au printemps, dit-on à la mairie.\n\n"
        "Zoé Martin\n8 mars 2012 à 09:02\nUn marché de plus, le jeudi, devant la gare.\n\n"
        "Hugo Blanc\n9 mars 2012 à 16:45\nLes arbres de la place seront taillés en novembre.\n"
    )
    imported(curator, tmp_path, f"Les nouvelles du conseil\n\n{news}\n")
    (article,) = curator("show", tmp_path / "carnet.curator", "--json").data["articles"]
    assert article["comments"] == []
    assert any("4 lines look like openings of comments" in each for each in article["capture"]["remarks"])


def test_a_profile_that_finds_nothing_says_where_it_stumbled(curator: Program, tmp_path: Path) -> None:
    imported(curator, tmp_path, WHOLE, "--profile", "wordpress-numbered")
    (article,) = curator("show", tmp_path / "carnet.curator", "--json").data["articles"]
    assert (
        "the page profile “wordpress-numbered” found no comments: no line fits its “headers”; the first with a date is "
        "line 10 (“20 janvier 2012”)"
    ) in article["capture"]["remarks"]
