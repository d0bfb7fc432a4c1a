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


def pages(folder: Path, later: str, title: str = "Le quai est désert") -> tuple[Path, Path]:
    """Write two captures of a page that has no address; in the later one a comment reads `later`, and Ève is Bob."""
    text = f"{title}\n\nIl est vide ce matin, et nul ne sait pourquoi il l’est.\n\n3 commentaires\n\n" + "".join(
        f"  • {name}\n\n    {said}\n\n"
        for name, said in (("Zoé", "Ah bon ? Vous me surprenez."), ("Luc", "Eh oui."), ("Ève", "Hélas !"))
    )
    one, two = folder / "2012.txt", folder / "2013.txt"
    one.write_text(text, encoding="utf-8")
    text = text.replace("Vous me surprenez.", later).replace("  • Ève\n\n    Hélas !", "  • Bob\n\n    Il est là.")
    two.write_text(text, encoding="utf-8")
    return one, two


def test_an_import_says_what_was_found_and_what_looks_like_another_capture(curator: Program, tmp_path: Path) -> None:
    bare = tmp_path / "rien.txt"
    bare.write_text("Une page sans commentaires\n\nElle ne dit rien de plus.", encoding="utf-8")
    path = tmp_path / "a.curator"
    done = curator("import", path, *pages(tmp_path, "Vous me surprenez."), bare)
    assert done.err.splitlines()[1:] == [
        "A001  Le quai est désert",
        "      2012.txt · wordpress-bulleted · utf-8 · 3 comments",
        "A002  Le quai est désert",
        "      2013.txt · wordpress-bulleted · utf-8 · 3 comments",
        "      looks like another capture of A001",
        "A003  Une page sans commentaires",
        "      rien.txt · bare · utf-8 · no comments",
        "To make captures of one page one article, take this import back (“curator undo”), and give it --merge.",
    ]
    assert curator("undo", path).code == 0
    data = curator("import", path, tmp_path / "2012.txt", tmp_path / "2013.txt", "--json").data["articles"]
    assert [(each["title"], each["comments"]) for each in data] == [("Le quai est désert", 3)] * 2
    assert [each["another_capture_of"] for each in data] == [None, data[0]["id"]]


def test_two_captures_in_one_import_become_one_article_and_what_that_did_is_told(
    curator: Program, tmp_path: Path
) -> None:
    path, two = tmp_path / "a.curator", pages(tmp_path, "Vous me surprenez encore.")
    assert "another capture of a page above" in "".join(curator("import", path, *two, "--dry-run").lines)
    done = curator("import", path, *two, "--merge")
    assert (
        "2013.txt became a later capture of A001, which has 4 comments now:"
        " 1 new, 1 with other words, 1 only in an earlier one." in done.err
    )
    assert "2013.txt · wordpress-bulleted · utf-8 · 4 comments, 3 announced" in done.err
    assert curator("verify", path).code == 0
    again = curator("reimport", path, "A001", "--version", "1", "--json").data
    assert [(each["was"], each["now"]) for each in again["edited"]] == [
        ("Ah bon ? Vous me surprenez encore.", "Ah bon ? Vous me surprenez.")
    ]


def test_reading_a_later_capture_says_which_comments_are_new_and_which_have_other_words(
    curator: Program, tmp_path: Path
) -> None:
    path, (one, two) = tmp_path / "a.curator", pages(tmp_path, "Vous me surprenez encore.")
    assert curator("import", path, one).code == 0
    *_, same = curator("import", path, two, "--dry-run").lines
    assert same.endswith("comments: 1 new, 1 gone, 1 with other words")
    assert curator("reimport", path, "A001", "--capture", two).err.splitlines()[2:] == [
        "1 comment new: A001-C004",
        "1 comment with other words:",
        "  A001-C001  '' → 'encore'",
        "1 comment kept that only an earlier capture has: A001-C003",
    ]


def test_where_nothing_can_be_imported_that_is_said_and_is_no_success(curator: Program, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    for how in ((), ("--dry-run",)):
        done = curator("import", tmp_path / "a.curator", tmp_path / "vide", *how)
        assert done.code == 4
        assert "there is no file to import in it" in done.err + done.out.decode()
        assert "there is nothing in there to import" in done.err
    assert not (tmp_path / "a.curator").exists()
