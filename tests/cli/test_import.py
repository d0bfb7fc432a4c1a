"""Import on the command line: what would come, and what came."""

from pathlib import Path

from curator.store.collection import Collection
from tests.cli.conftest import Program
from tests.ingest.containers.web_archives import response, warc

_ENTRY = "Le serveur est tombé"


def test_a_dry_run_lists_what_is_recognised_and_adds_nothing(curator: Program, page: Path, tmp_path: Path) -> None:
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    path = tmp_path / "essai.curator"
    done = curator("import", path, page, tmp_path / "image.txt", "--dry-run")
    assert done.code == 0
    assert not path.exists()
    assert done.lines == [
        _ENTRY,
        "      page.txt · Text · wordpress-bulleted · fr",
        "      3 comments",
        "image.txt",
        "      nothing to import in image.txt: it is an image, not plain text",
    ]


def test_a_dry_run_gives_data_too_and_names_what_is_there_already(
    curator: Program, collection: Path, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "autre.txt"
    other.write_text(page.read_text(encoding="utf-8").replace("(3)", "(5)"), encoding="utf-8")
    before = collection.read_bytes()
    pages = curator("import", collection, page, other, tmp_path / "absent.txt", "--dry-run", "--json").data["pages"]
    assert [each["already"] for each in pages] == ["A001", None, None]
    assert [(each["comments"], each["announced_comments"]) for each in pages] == [(3, 3), (3, 5), (0, None)]
    assert pages[1]["title"] == _ENTRY
    assert pages[1]["remarks"] == ["5 announced, 3 captured"]
    assert "no file" in pages[2]["failure"]
    assert collection.read_bytes() == before
    assert [each["another_capture_of"] for each in pages] == [None, "A001", None]
    *_, found, same = curator("import", collection, other, "--dry-run").lines
    assert "3 of 5 comments" in found
    assert "another capture of A001: 100 % of the words" in same


def test_what_each_import_brought_can_be_read_later(
    curator: Program, collection: Path, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "autre.txt"
    other.write_text("Une autre page.\n\nElle ne dit rien de plus.", encoding="utf-8")
    assert curator("import", collection, other, page, tmp_path / "absent.txt").code == 4
    newest, first = curator("imports", collection, "--json").data["imports"]
    assert (newest["articles"], newest["already"]) == (["A002"], [{"name": "page.txt", "id": "A001"}])
    assert [(each["name"], each["failed"]) for each in newest["not_added"]] == [("absent.txt", True)]
    assert first["articles"] == ["A001"]
    lines = curator("imports", collection).lines
    assert lines[0].endswith("1 article: A002")
    assert "page.txt: there already, as A001" in lines[1]
    assert "absent.txt: there is no file" in lines[2]
    with Collection.open(collection) as opened:
        opened.undo()
    assert len(curator("imports", collection).lines) == 1


def test_another_capture_is_merged_into_the_article_on_demand(
    curator: Program, collection: Path, page: Path, tmp_path: Path
) -> None:
    text = page.read_text(encoding="utf-8").replace("(3)", "(5)")
    for name, more in (("autre", " "), ("encore", "  ")):
        (tmp_path / f"{name}.txt").write_text(text + more, encoding="utf-8")
    outcome = curator("import", collection, tmp_path / "autre.txt", page, "--merge", "--json")
    assert outcome.data["articles"] == []
    assert [each["id"] for each in outcome.data["already"]] == ["A001"]
    assert [(each["name"], each["article"], each["comments"]) for each in outcome.data["merged"]] == [
        ("autre.txt", "A001", 3)
    ]
    outcome = curator("import", collection, tmp_path / "encore.txt", "--merge")
    assert "encore.txt became a later capture of A001, which has 3 comments now." in outcome.err
    shown = curator("show", collection, "--json").data["articles"]
    assert [[version["name"] for version in article["versions"]] for article in shown] == [
        ["page.txt", "autre.txt", "encore.txt"]
    ]


def test_two_captures_of_an_address_in_one_archive_are_one_article_with_the_comments_of_both(
    curator: Program, tmp_path: Path
) -> None:
    url = "https://exemple.fr/quai.txt"
    one = "Le quai\n\nIl est vide, et nul ne sait pourquoi.\n\n3 commentaires\n\n" + "".join(
        f"  • {name}\n\n    {said}\n\n" for name, said in (("Zoé", "Ah bon ?"), ("Luc", "Eh oui."), ("Ève", "Hélas !"))
    )
    two = one.replace("  • Ève\n\n    Hélas !", "  • Bob\n\n    Il est revenu.")
    made = [
        response(url, text, "text/plain; charset=utf-8", date=f"201{at}-01-20T08:30:00Z")
        for at, text in ((2, one), (3, two))
    ]
    archive = warc(tmp_path / "a.warc.gz", *made)
    path = tmp_path / "a.curator"
    listed = curator("import", path, archive, "--dry-run").lines
    assert any("another capture of a page above" in line for line in listed)
    assert curator("import", path, archive, "--merge").code == 0
    (article,) = curator("show", path, "--json").data["articles"]
    assert [comment["author"] for comment in article["comments"]] == ["Zoé", "Luc", "Ève", "Bob"]
    assert [version["captured_at"][:4] for version in article["versions"]] == ["2012", "2013"]
    assert curator("verify", path).code == 0
