"""The work in its order: import, show, check, correct, duplicates, describe, export, and the way back."""

import json
import shutil

import pytest

from curator.store.collection import Collection
from tests.cli.conftest import PAGE

ARTICLE = {"id", "capture", "title", "subtitle", "author", "published", "publisher", "language", "url"}
ARTICLE |= {"announced_comments", "passages", "comments"}
COMMENT = {"id", "number", "author", "date", "published", "reply_to", "votes_up", "votes_down", "kind", "duplicate_of"}
COMMENT |= {"text", "passages"}
PASSAGE = {"id", "kind", "start", "end", "original", "text"}
SUSPECT = {
    "article",
    "comment",
    "passage",
    "start",
    "end",
    "found",
    "suggestions",
    "rule",
    "kind",
    "confidence",
    "safe",
    "message",
}


def test_import_creates_the_collection_and_says_what_it_added(curator, page, tmp_path):
    outcome = curator("import", tmp_path / "neu.curator", page, "--title", "Janvier", "--json")
    assert outcome.code == 0
    assert [(entry["id"], entry["name"]) for entry in outcome.data["articles"]] == [("A001", "page.txt")]
    assert curator("show", tmp_path / "neu.curator", "--json").data["collection"]["title"] == "Janvier"


def test_import_adds_a_capture_once(curator, collection, page):
    again = curator("import", collection, page, "--json").data
    assert again["articles"] == []
    assert again["already"] == [{"name": "page.txt", "id": "A001"}]
    assert len(curator("show", collection, "--json").data["articles"]) == 1


def test_import_of_a_file_that_is_missing_creates_nothing(curator, tmp_path):
    outcome = curator("import", tmp_path / "neu.curator", tmp_path / "missing.txt")
    assert outcome.code == 4
    assert not list(tmp_path.iterdir())


def test_import_takes_the_text_files_of_a_folder(curator, page, tmp_path):
    (tmp_path / "empty").mkdir()
    assert curator("import", tmp_path / "neu.curator", tmp_path / "empty").code == 4
    assert curator("import", tmp_path / "neu.curator", tmp_path, "--json").data["articles"][0]["name"] == "page.txt"


def test_import_adds_what_can_be_read_and_names_what_cannot(curator, page, tmp_path):
    (tmp_path / "empty.txt").touch()
    outcome = curator("import", tmp_path / "neu.curator", tmp_path / "empty.txt", page, "--json")
    assert outcome.code == 5
    assert [entry["id"] for entry in outcome.data["articles"]] == ["A001"]
    assert outcome.data["failed"][0]["name"].endswith("empty.txt")
    assert "empty.txt" in outcome.err


def test_import_takes_no_title_for_a_collection_that_is_there(curator, collection, page):
    assert curator("import", collection, page, "--title", "Autre").code == 6


def test_show_prints_the_whole_collection(curator, collection):
    shown = curator("show", collection, "--json").data
    assert set(shown) == {"collection", "articles"}
    (article,) = shown["articles"]
    assert set(article) >= ARTICLE
    assert set(article["capture"]) >= {"name", "sha256", "media_type", "bytes"}
    assert all(set(comment) >= COMMENT for comment in article["comments"])
    assert [comment["author"] for comment in article["comments"]] == ["Zoé", "Luc", "Luc"]
    assert article["comments"][1]["reply_to"] == ["A001-C001"]
    assert article["announced_comments"] == 3
    for passage in article["passages"] + article["comments"][0]["passages"]:
        assert set(passage) >= PASSAGE
        assert PAGE[passage["start"] : passage["end"]] == passage["original"]


def test_show_names_articles_and_comments_to_a_person(curator, collection):
    lines = curator("show", collection).lines
    assert lines[0].startswith("A001  Le serveur est tombé")
    assert "3 comments, 3 announced" in lines[1]
    assert lines[2] == "  A001-C001  Zoé"
    assert lines[3].endswith("→ A001-C001")


def test_check_lists_suspects_by_their_place_in_the_capture(curator, collection):
    suspects = curator("check", collection, "--json").data
    assert all(set(suspect) == SUSPECT for suspect in suspects)
    assert all(PAGE[suspect["start"] : suspect["end"]] == suspect["found"] for suspect in suspects)
    (first, second) = [suspect for suspect in suspects if suspect["found"] == "abonés"]
    assert first["suggestions"][0] == "abonnés"
    assert first["article"] == "A001"
    assert first["comment"] is None
    assert first["start"] < second["start"]


@pytest.mark.parametrize("piped", [False, True])
def test_check_reads_a_text_that_is_in_no_collection(curator, page, monkeypatch, piped):
    with page.open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        suspects = curator("check", "-" if piped else page, "--json").data
    assert any(suspect["found"] == "abonés" for suspect in suspects)
    for suspect in suspects:
        assert set(suspect) == SUSPECT
        assert suspect["article"] is suspect["comment"] is suspect["passage"] is None
        assert PAGE[suspect["start"] : suspect["end"]] == suspect["found"]


def test_check_of_a_missing_file_exits_with_4(curator, tmp_path):
    assert curator("check", tmp_path / "missing.txt").code == 4


def test_correct_applies_what_is_certain_and_leaves_the_rest(curator, collection):
    made = curator("correct", collection, "--safe", "--json").data
    assert {"&amp;", "  "} <= {correction["found"] for correction in made}
    assert all(PAGE[item["start"] : item["end"]] == item["found"] for item in made)
    texts = [passage["text"] for passage in curator("show", collection, "--json").data["articles"][0]["passages"]]
    assert "La page ne répond plus depuis ce matin & personne ne sait pourquoi." in texts
    assert not [suspect for suspect in curator("check", collection, "--json").data if suspect["safe"]]
    assert curator("correct", collection, "--safe", "--json").data == []


def test_correct_wants_to_be_told_that_it_may(curator, collection):
    assert curator("correct", collection).code == 2


def test_duplicates_are_listed_and_folded(curator, collection):
    expected = {"groups": [_exact("A001-C003", "A001-C002")]}
    assert curator("duplicates", collection, "--json").data == expected
    assert curator("duplicates", collection, "--fold", "--json").data == expected
    comments = curator("show", collection, "--json").data["articles"][0]["comments"]
    assert [comment["duplicate_of"] for comment in comments] == [None, None, "A001-C002"]
    assert curator("duplicates", collection, "--json").data == {"groups": []}


def _exact(id: str, of: str) -> dict[str, object]:
    reason = "the same words, by one author on one page"
    said = {"id": id, "of": of, "class": "exact", "score": 1.0, "certain": True, "reason": reason, "differences": []}
    return {"kept": of, "reason": "the first copy on the page", "members": [said]}


def test_duplicates_reads_a_list_of_comments(curator, tmp_path):
    text = "On s’y attendait tous un peu depuis la semaine dernière, non ?"
    comments = [
        {"id": "b1", "text": text, "author": "Zoé", "article": "x"},
        {"id": 2, "text": "Tout autre chose, sans rien de commun avec le reste."},
        {"id": "b3", "text": text, "author": "Zoé", "article": "x", "parent": None},
    ]
    path = tmp_path / "comments.jsonl"
    path.write_text("\n".join(map(json.dumps, comments)) + "\n\n", encoding="utf-8")
    outcome = curator("duplicates", path, "--json")
    assert outcome.data == {"groups": [_exact("b3", "b1")]}
    assert curator("duplicates", path, "--fold").code == 2


@pytest.mark.parametrize("line", ['{"id": 1}', '{"id": 1, "text": 3}', "[1]", "nonsense", "\udcff"])
def test_duplicates_names_the_line_that_is_no_comment(curator, tmp_path, line):
    path = tmp_path / "comments.jsonl"
    path.write_bytes(b'{"id": 1, "text": "un"}\n' + line.encode("utf-8", "surrogateescape"))
    outcome = curator("duplicates", path)
    assert outcome.code == 5
    assert "comments.jsonl" in outcome.err


def test_describe_sets_and_restores_values(curator, collection):
    assert curator("describe", collection, "A001", "title=Panne", "date=2012-01-20", "author=Ada Martin").code == 0
    article = curator("show", collection, "--json").data["articles"][0]
    assert (article["title"], article["published"], article["author"]) == ("Panne", "2012-01-20", "Ada Martin")
    shown = curator("describe", collection, "A001", "--json").data["A001"]["title"]
    assert (shown["value"], shown["origin"], shown["imported"]) == ("Panne", "hand", "Le serveur est tombé")
    curator("describe", collection, "A001", "--restore", "title")
    assert curator("describe", collection, "A001", "--json").data["A001"]["title"]["value"] == "Le serveur est tombé"


def test_describe_confirms_what_import_proposed(curator, collection):
    assert not curator("describe", collection, "A001", "--json").data["A001"]["title"]["confirmed"]
    curator("describe", collection, "A001", "--confirm")
    assert curator("describe", collection, "A001", "--json").data["A001"]["title"]["confirmed"]


def test_describe_sets_the_collection_and_comments(curator, collection):
    assert curator("describe", collection, "collection", "title=Recueil", "language=fr").code == 0
    assert curator("describe", collection, "A001-C002", "author=Lucie", "votes_up=3").code == 0
    assert curator("describe", collection, "A001-C003", "reply_to=A001-C002").code == 0
    shown = curator("show", collection, "--json").data
    assert shown["collection"]["title"] == "Recueil"
    comments = shown["articles"][0]["comments"]
    assert (comments[1]["author"], comments[1]["votes_up"]) == ("Lucie", 3)
    assert comments[2]["reply_to"] == ["A001-C002"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["A001", "date=hier"], 8),
        (["A001", "colour=blue"], 8),
        (["A009", "title=x"], 4),
        (["A001-C001", "votes_up=many"], 8),
        (["A001-C001", "colour=blue"], 8),
        (["A001-C009", "author=x"], 4),
        (["A001", "title=x", "title=y"], 8),
        (["title=x"], 2),
        (["A001", "title=x", "--confirm"], 2),
    ],
)
def test_describe_refuses_what_does_not_fit_and_changes_nothing(curator, collection, arguments, code):
    before = curator("show", collection, "--json").out
    assert curator("describe", collection, *arguments).code == code
    assert curator("show", collection, "--json").out == before


@pytest.mark.parametrize(("suffix", "start"), [("epub", b"PK"), ("pdf", b"%PDF")])
def test_export_writes_a_file_and_never_over_another_unasked(curator, collection, tmp_path, suffix, start):
    target = tmp_path / f"out.{suffix}"
    assert curator("export", collection, target).code == 0
    first = target.read_bytes()
    assert first.startswith(start)
    assert curator("export", collection, target).code == 10
    assert curator("export", collection, target, "--force").code == 0
    assert target.read_bytes() == first


@pytest.mark.parametrize(("damages", "said"), [(1, "1 thing in "), (2, "2 things in ")])
def test_what_is_exported_from_a_damaged_collection_is_written_and_doubted(
    curator, collection, tmp_path, damages, said
):
    with Collection.open(collection) as opened:
        opened.db.execute("UPDATE passage SET text = text || '!' WHERE id <= ?", (damages,))
    outcome = curator("export", collection, tmp_path / "out.epub")
    assert outcome.code == 12
    assert said in outcome.err
    assert "“curator verify” lists" in outcome.err
    assert (tmp_path / "out.epub").read_bytes()[:2] == b"PK"


def test_export_refuses_an_unknown_format_profile_or_folder(curator, collection, tmp_path):
    assert curator("export", collection, tmp_path / "out.docx").code == 11
    assert curator("export", collection, tmp_path / "nowhere" / "out.pdf").code == 11
    assert curator("export", collection, tmp_path / "out.pdf", "--profile", "nonsense").code == 4
    assert not list(tmp_path.glob("out.*"))


def test_undo_and_redo_go_through_the_history(curator, collection):
    curator("describe", collection, "A001", "title=Panne")
    described = curator("show", collection, "--json").out
    assert curator("undo", collection).code == 0
    assert curator("show", collection, "--json").data["articles"][0]["title"] == "Le serveur est tombé"
    assert [entry["undone"] for entry in curator("history", collection, "--json").data] == [False, True]
    assert curator("redo", collection).code == 0
    assert curator("show", collection, "--json").out == described
    assert "Nothing to redo" in curator("redo", collection).err


def test_verify_tells_a_collection_that_holds_together_from_one_that_does_not(curator, collection, tmp_path):
    assert curator("verify", collection).code == 0
    damaged = tmp_path / "damaged.curator"
    shutil.copy(collection, damaged)
    damaged.write_bytes(damaged.read_bytes().replace("répond".encode(), b"refond!"))
    outcome = curator("verify", damaged, "--json")
    assert outcome.code in {6, 12}
    assert outcome.err.startswith("curator: ")


def test_the_five_captures_are_imported_whole(curator, seeds, tmp_path):
    collection = tmp_path / "seeds.curator"
    assert curator("import", collection, *seeds).code == 0
    articles = curator("show", collection, "--json").data["articles"]
    kinds = [[comment["kind"] for comment in article["comments"]] for article in articles]
    assert [article["id"] for article in articles] == ["A001", "A002", "A003", "A004", "A005"]
    assert [len(each) for each in kinds] == [0, 9, 14, 28, 0]
    assert curator("duplicates", collection, "--fold", "--json").data == {"groups": [_exact("A002-C007", "A002-C006")]}
    assert curator("verify", collection).code == 0


def test_describe_shows_a_comment(curator, collection):
    outcome = curator("describe", collection, "A001-C002", "--json")
    assert outcome.data["A001-C002"] == {"author": "Luc", "kind": "comment", "reply_to": "A001-C001"}
    assert "  author      Luc" in curator("describe", collection, "A001-C002").lines


def test_pages_lists_page_profiles_and_the_folder_for_ones_own(curator, own_data):
    outcome = curator("pages", "--json")
    assert outcome.data["folder"] == str(own_data / "profiles")
    assert {"name": "drupal", "label": "Drupal"} in outcome.data["pages"]
    assert str(own_data) in curator("pages").err


def test_the_day_of_the_capture_is_described(curator, page, tmp_path):
    collection = tmp_path / "datee.curator"
    assert curator("import", collection, page, "--captured", "2012-01-21").code == 0
    described = curator("describe", collection, "A001", "--json").data["A001"]["captured"]
    assert (described["value"], described["confirmed"]) == ("2012-01-21", False)
    assert curator("import", collection, page, "--captured", "hier").code == 8


def test_a_list_that_gives_an_id_twice_is_refused(curator, tmp_path):
    archive = tmp_path / "archive.jsonl"
    archive.write_text('{"id": 1, "text": "Oui."}\n{"id": "1", "text": "Non."}\n', encoding="utf-8")
    outcome = curator("duplicates", archive)
    assert outcome.code == 5
    assert "line 2" in outcome.err


def test_a_name_too_long_for_the_disk_is_one_sentence(curator, page):
    for arguments in (["show", "a" * 300], ["import", "a" * 300 + ".curator", page]):
        outcome = curator(*arguments)
        assert outcome.code == 6
        assert "too long" in outcome.err


def test_describe_confirms_one_field_alone(curator, collection):
    assert curator("describe", collection, "A001", "--confirm", "--field", "title").code == 0
    described = curator("describe", collection, "A001", "--json").data["A001"]
    assert [name for name, value in described.items() if value["confirmed"]] == ["title"]
    assert curator("describe", collection, "A001", "--field", "title").code == 2


SCAN = (
    "La séance est ouverle à deux heures. Le procès-verbal de la dernière séancc est lu et adoplé sans débat. "
    "Le rninistre des finances monte à la Iribune et donne leclure du projet de loi sur les chernins de fer. "
    "Plusieurs dépulés de la gauche demandent la parole, mais lc président leur répond qu'il faut altendre la fin. "
    "Le rapporteur annonce que la cornmission a terminé ses travaux et qu'elle propose d'adopter les conclusions."
)


def test_a_text_from_a_scan_is_corrected_and_printed(curator, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(SCAN, encoding="utf-8")
    mended = curator("correct", page, "--confident", "--text").out.decode()
    assert {"séance", "ministre", "chemins"} <= set(mended.replace(",", "").split())
    assert curator("correct", page, "--safe", "--text").out.decode() == SCAN + "\n"
    made = curator("correct", page, "--confident", "--json").data
    assert all(SCAN[item["start"] : item["end"]] == item["found"] for item in made)
    assert {"rule": "ocr"}.items() <= made[0].items()


def test_text_in_no_collection_wants_to_be_told_what_to_print(curator, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(SCAN, encoding="utf-8")
    assert curator("correct", page, "--safe").code == 2
    assert curator("correct", page, "--text").code == 2
    assert page.read_text(encoding="utf-8") == SCAN


def test_articles_are_checked_as_the_text_of_a_scan_when_told_so(curator, tmp_path):
    page, dossier = tmp_path / "page.txt", tmp_path / "scan.curator"
    page.write_text(f"Le journal\n\n{SCAN}\n", encoding="utf-8")
    curator("import", dossier, page)
    assert curator("scan", dossier, "--json").data == [{"article": "A001", "scan": False, "proposed": True}]
    assert "ocr" not in {item["rule"] for item in curator("check", dossier, "--json").data}
    assert curator("scan", dossier, "A001").code == 0
    assert "ocr" in {item["rule"] for item in curator("check", dossier, "--json").data}
    curator("correct", dossier, "--confident")
    curator("undo", dossier)
    curator("undo", dossier)
    assert "ocr" not in {item["rule"] for item in curator("check", dossier, "--json").data}
    assert curator("scan", dossier, "A009").code == 4
