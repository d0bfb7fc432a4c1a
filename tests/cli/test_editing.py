"""Everything else that the window does to a collection, done by commands."""

import pytest

from curator.domain.errors import CollectionError, InvalidValueError
from curator.services import checking
from tests.cli.conftest import PAGE


@pytest.fixture
def shown(curator, collection):
    """Return the article as it is shown now."""

    def show():
        return curator("show", collection, "--json").data["articles"][0]

    return show


def _passage(article, beginning):
    rows = article["passages"] + [row for comment in article["comments"] for row in comment["passages"]]
    return next(row for row in rows if row["original"].startswith(beginning))


def _place(found):
    return PAGE.index(found), PAGE.index(found) + len(found)


def test_retype_says_what_a_passage_is(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    outcome = curator("retype", collection, "quote", passage["id"], "--json")
    assert outcome.data["changed"]["passage"] == [passage["id"]]
    assert outcome.data["edit"]
    assert _passage(shown(), "Les abonés")["kind"] == "quote"


def test_language_says_in_what_language_a_passage_is(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    assert curator("language", collection, "en", passage["id"]).code == 0
    assert _passage(shown(), "Les abonés")["language"] == "en"
    assert curator("language", collection, "English", passage["id"]).code == 8


def test_an_article_is_removed_and_comes_back(curator, collection):
    before = curator("show", collection, "--json").out
    assert curator("remove", collection, "A001").code == 0
    assert curator("show", collection, "--json").data["articles"] == []
    assert curator("undo", collection).code == 0
    assert curator("show", collection, "--json").out == before


def test_split_and_join_are_each_others_way_back(curator, collection, shown):
    before = _passage(shown(), "Les abonés")
    assert curator("split", collection, before["id"], before["original"].index("et les")).code == 0
    second = _passage(shown(), "et les")
    assert _passage(shown(), "Les abonés")["text"] == "Les abonés attendent,"
    assert curator("join", collection, before["id"], second["id"]).code == 0
    assert _passage(shown(), "Les abonés")["text"] == before["text"]


def test_join_of_passages_that_do_not_touch_exits_with_9(curator, collection, shown):
    article = shown()
    ends = [_passage(article, beginning)["id"] for beginning in ("Le serveur", "Les abonés")]
    assert curator("join", collection, *ends).code == 9


def test_a_comment_is_marked_and_unmarked_by_hand(curator, collection, shown):
    first = shown()["comments"][0]["id"]
    assert curator("uncomment", collection, first).code == 0
    assert len(shown()["comments"]) == 2
    assert curator("comment", collection, _passage(shown(), "•")["id"]).code == 0
    assert len(shown()["comments"]) == 3


def test_a_suspect_is_accepted_with_all_the_same(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    outcome = curator("decide", collection, "accept", passage["id"], *_place("abonés"), "--same")
    assert outcome.code == 0
    assert _passage(shown(), "Les abonés")["text"] == "Les abonnés attendent, et les abonnés s’impatientent."


def test_words_are_marked_and_a_mark_is_taken_off(curator, collection, shown):
    passage, place = _passage(shown(), "Les abonés"), _place("attendent")
    assert curator("mark", collection, "emphasis", passage["id"], *place).code == 0
    assert curator("mark", collection, "link", passage["id"], *place, "--to", "www.exemple.fr").code == 0
    said = {"start": place[0], "end": place[1], "origin": "hand"}
    assert _passage(shown(), "Les abonés")["marks"] == [
        {"kind": "emphasis", "value": None} | said,
        {"kind": "link", "value": "http://www.exemple.fr"} | said,
    ]
    assert curator("mark", collection, "link", passage["id"], *place, "--off").code == 0
    assert [mark["kind"] for mark in _passage(shown(), "Les abonés")["marks"]] == ["emphasis"]
    assert _passage(shown(), "Les abonés")["text"] == passage["text"]


def test_what_cannot_be_marked_is_refused_in_one_sentence(curator, collection, shown):
    passage, place = _passage(shown(), "Les abonés"), _place("attendent")
    for arguments in (
        ("link", passage["id"], *place),
        ("emphasis", passage["id"], *place, "--to", "http://exemple.fr"),
        ("emphasis", passage["id"], *reversed(place)),
        ("emphasis", passage["id"], 0, 3),
    ):
        outcome = curator("mark", collection, *arguments)
        assert (outcome.code, outcome.err.count("\n")) == (8, 1)
    assert curator("mark", collection, "emphasis", 999, *place).code == 4


@pytest.mark.parametrize("decision", ["reject", "sic"])
def test_a_suspect_that_is_left_is_not_listed_again(curator, collection, shown, decision):
    passage, place = _passage(shown(), "Les abonés"), _place("abonés")
    curator("decide", collection, decision, passage["id"], *place, "--note", "voulu")
    assert place not in [(suspect["start"], suspect["end"]) for suspect in curator("check", collection, "--json").data]
    assert _passage(shown(), "Les abonés")["text"] == passage["text"]
    (decided,) = curator("corrections", collection, "--json").data
    assert decided["note"] == "voulu"
    assert curator("note", collection, decided["id"], "de l’auteur").code == 0
    assert curator("corrections", collection, "--json").data[0]["note"] == "de l’auteur"


def test_a_place_that_nobody_suspects_is_corrected_by_hand_and_taken_back(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    command = ["decide", collection, "accept", passage["id"], *_place("attendent")]
    assert curator(*command).code == 8
    assert curator(*command, "--replacement", "patientent").code == 0
    assert "patientent" in _passage(shown(), "Les abonés")["text"]
    (decided,) = curator("corrections", collection, "--json").data
    assert (decided["found"], decided["rule"]) == ("attendent", "manual")
    assert curator("revoke", collection, decided["id"]).code == 0
    assert _passage(shown(), "Les abonés")["text"] == passage["text"]


def test_a_place_outside_its_passage_is_refused(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    assert curator("decide", collection, "sic", passage["id"], 0, 4).code == 8
    assert curator("decide", collection, "sic", passage["id"], 9, 4).code == 8


def test_a_typed_text_becomes_corrections_of_the_original(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    typed = passage["text"].replace("abonés", "abonnés", 1)
    assert curator("type", collection, passage["id"], typed).code == 0
    after = _passage(shown(), "Les abonés")
    assert (after["text"], after["original"]) == (typed, passage["original"])
    assert [item["found"] for item in curator("corrections", collection, "--json").data] == ["abonés"]


def test_replace_shows_first_what_it_would_do(curator, collection, shown):
    before = shown()
    preview = curator("replace", collection, "abonés", "abonnés", "--dry-run", "--json").data
    assert [match["found"] for match in preview] == ["abonés", "abonés"]
    assert shown() == before
    assert curator("replace", collection, "abonés", "abonnés").code == 0
    assert "abonés" not in _passage(shown(), "Les abonés")["text"]
    assert curator("replace", collection, "(", "x", "--regex").code == 8


def test_words_of_the_list_are_not_suspected(curator, collection):
    assert curator("words", collection, "--add", "abonés", "--json").data == ["abonés"]
    assert "abonés" not in [suspect["found"] for suspect in curator("check", collection, "--json").data]
    assert curator("words", collection).lines == ["abonés"]
    assert curator("words", collection, "--remove", "abonés", "--json").data == []


def test_comments_are_folded_unfolded_kept_and_set_apart(curator, collection, shown):
    def folded():
        return [comment["duplicate_of"] for comment in shown()["comments"]]

    assert curator("fold", collection, "A001-C003", "A001-C002").code == 0
    assert folded() == [None, "A001-C003", None]
    assert curator("keep", collection, "A001-C002").code == 0
    assert folded() == [None, None, "A001-C002"]
    assert curator("unfold", collection, "A001-C003").code == 0
    assert folded() == [None, None, None]
    assert curator("apart", collection, "A001-C002", "A001-C003").code == 0
    assert curator("duplicates", collection, "--json").data == {"groups": []}


def test_comments_that_are_not_alike_are_not_folded(curator, collection):
    assert curator("fold", collection, "A001-C001", "A001-C002").code == 8
    assert curator("fold", collection, "A001-C001", "A001-C009").code == 4


def test_search_finds_words_without_their_accents(curator, collection):
    (hit,) = curator("search", collection, "repond", "--json").data
    assert (hit["article"], hit["comment"]) == ("A001", None)
    assert curator("search", collection, "absent", "--json").data == []


def test_profiles_are_saved_changed_and_removed(curator, collection, tmp_path):
    assert curator("profiles", collection, "suisse", "typography=fr-CH", "paper=A5", "pings=no").code == 0
    saved = {profile["name"]: profile for profile in curator("profiles", collection, "--json").data}
    assert list(saved) == ["default", "suisse"]
    assert (saved["suisse"]["typography"], saved["suisse"]["pings"]) == ("fr-CH", False)
    assert curator("export", collection, tmp_path / "out.epub", "--profile", "suisse").code == 0
    for wrong in ("paper=A9", "pings=perhaps", "colour=blue", "paper"):
        assert curator("profiles", collection, "suisse", wrong).code == 8
    assert curator("profiles", collection, "suisse", "--remove").code == 0
    assert curator("profiles", collection, "suisse").code == 4


def test_status_counts_what_is_there_and_what_is_open(curator, collection):
    status = curator("status", collection, "--json").data
    assert status["size"] == {"articles": 1, "comments": 3, "pings": 0, "folded": 0, "left_out": 0}
    assert {"text", "duplicates"} <= {point["stage"] for point in status["open"]}


@pytest.mark.skipif(not checking.is_grammatical(), reason="Grammalecte is not installed")
def test_status_does_not_wait_for_the_grammar_of_much_text(curator, tmp_path):
    page = tmp_path / "long.txt"
    page.write_text("Le quai\n\n" + "Les caisse vertes sont parties avant les autres.\n\n" * 1_500, encoding="utf-8")
    collection = tmp_path / "long.curator"
    curator("import", collection, page)
    unchecked = "passages are not wholly checked yet"
    assert unchecked in curator("status", collection).out.decode()
    assert curator("check", collection).code == 0
    assert unchecked not in curator("status", collection).out.decode()


def test_reimport_reads_the_capture_again_and_keeps_decisions(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    curator("type", collection, passage["id"], passage["text"].replace("abonés", "abonnés"))
    done = curator("reimport", collection, "A001", "--profile", "bare", "--json").data
    assert (done["reapplied"], done["lost"]) == (2, [])
    assert "abonnés" in _passage(shown(), "Les abonés")["text"]


def test_reimport_keeps_what_was_segmented_by_hand_and_lists_what_does_not_fit(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    curator("retype", collection, "quote", passage["id"])
    done = curator("reimport", collection, "A001", "--json").data
    assert (done["lost"], done["lost_passages"]) == ([], [])
    assert _passage(shown(), "Les abonés")["kind"] == "quote"
    before = shown()
    done = curator("reimport", collection, "A001", "--encoding", "utf-16", "--json").data
    assert [(row["id"], row["kind"]) for row in done["lost_passages"]] == [(passage["id"], "quote")]
    curator("undo", collection)
    assert shown() == before
    assert "1 passage segmented by hand lost" in curator("reimport", collection, "A001", "--encoding", "utf-16").err


def test_reimport_reads_an_article_from_a_later_capture_and_goes_back(curator, collection, shown, tmp_path):
    later = tmp_path / "page-2013.txt"
    later.write_text(PAGE.replace("Les abonés attendent", "Les abonés patientent"), encoding="utf-8")
    passage = _passage(shown(), "Les abonés")
    curator("type", collection, passage["id"], passage["text"].replace("abonés", "abonnés"))
    done = curator("reimport", collection, "A001", "--capture", later, "--captured", "2013-05-02", "--json").data
    assert (done["reapplied"], done["lost"], done["lost_comments"]) == (2, [], [])
    assert _passage(shown(), "Les abonés pat")["text"].startswith("Les abonnés patientent")
    assert [(each["number"], each["captured_at"], each["in_force"]) for each in shown()["versions"]] == [
        (1, None, False),
        (2, "2013-05-02", True),
    ]
    again = curator("reimport", collection, "A001", "--capture", later)
    assert (again.code, "its version 2" in again.err) == (8, True)
    assert curator("reimport", collection, "A001", "--version", "1").code == 0
    assert _passage(shown(), "Les abonés att")["text"].startswith("Les abonnés attendent")
    assert curator("reimport", collection, "A001", "--version", "3").code == 4
    assert curator("reimport", collection, "A001", "--version", "1", "--capture", later).code == 8


def test_trace_leads_from_words_to_the_bytes_and_names_who_changed_them(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    curator("type", collection, passage["id"], passage["text"].replace("abonés", "abonnés"))
    found = curator("trace", collection, passage["id"], "--words", "abonnés", "--json").data
    first, past = found["resource"]["bytes"]
    assert PAGE.encode()[first:past].decode() == found["found"] == "abonés"
    assert (found["transcript"]["start"], found["transcript"]["end"]) == _place("abonés")
    assert [(item["found"], item["replacement"]) for item in found["corrections"]] == [("abonés", "abonnés")]
    told = curator("trace", collection, passage["id"], "--words", "abonnés").out.decode()
    assert f"bytes {first} to {past} of" in told
    assert curator("trace", collection, passage["id"], "--words", "jamais").code == 8


def test_continue_makes_one_article_of_two_pages(curator, collection, tmp_path):
    second = tmp_path / "deux.txt"
    second.write_text(PAGE.replace("Les abonés", "Deux jours plus tard, les abonés"), encoding="utf-8")
    assert curator("import", collection, second).code == 0
    assert curator("continue", collection, "A001", "A002", "--json").data["changed"]["article"] == ["A002"]
    (article,) = curator("show", collection, "--json").data["articles"]
    assert [each["capture"] for each in article["transcripts"]][1] == "deux.txt"
    assert {comment["id"][:4] for comment in article["comments"]} == {"A001", "A002"}
    assert curator("verify", collection).code == 0
    assert curator("continue", collection, "A001", "A001").code == 8


def test_a_copy_holds_the_same_and_replaces_nothing(curator, collection, tmp_path):
    copy = tmp_path / "copy.curator"
    assert curator("copy", collection, copy).code == 0
    assert curator("show", copy, "--json").out == curator("show", collection, "--json").out
    assert curator("copy", collection, copy).code == 6


def test_every_edit_is_one_step_of_undo(curator, collection, shown):
    before = curator("show", collection, "--json").out
    curator("correct", collection, "--safe")
    curator("duplicates", collection, "--fold")
    curator("describe", collection, "A001", "title=Panne", "language=fr")
    assert len(curator("history", collection, "--json").data) == 4
    for _ in range(3):
        assert curator("undo", collection).code == 0
    assert curator("show", collection, "--json").out == before


def test_text_retyped_as_furniture_comes_back_by_one_more_retype(curator, collection, shown):
    text = _passage(shown(), "On s’y attendait")
    before = shown()["comments"]
    assert curator("retype", collection, "furniture", text["id"]).code == 0
    assert shown()["comments"][0]["passages"] != before[0]["passages"]
    assert curator("retype", collection, "comment_text", text["id"]).code == 0
    assert shown()["comments"] == before


@pytest.mark.parametrize(
    "arguments",
    [["revoke", 999], ["note", 999, "pourquoi"], ["unfold", "A001-C099"], ["describe", "A099", "--restore", "date"]],
)
def test_what_is_not_there_exits_with_4(curator, collection, arguments):
    command, *rest = arguments
    outcome = curator(command, collection, *rest)
    assert outcome.code == 4
    assert "there is no" in outcome.err


@pytest.mark.parametrize("command", [["type", "x"], ["revoke"], ["decide", "accept"], ["split", "3"]])
def test_a_number_beyond_all_numbers_is_wrong_use(curator, collection, command):
    name, *rest = command
    passage = 10**30
    assert curator(name, collection, *([*rest, passage, 0, 1] if name == "decide" else [passage, *rest])).code == 2


def test_an_argument_that_is_no_text_is_refused(curator, collection):
    outcome = curator("describe", collection, "A001", "title=caf\udce9")
    assert outcome.code == 8
    assert "UTF-8" in outcome.err


def test_comments_set_apart_can_be_allowed_again(curator, collection):
    found = curator("duplicates", collection, "--json").data["groups"]
    assert found
    pair = [found[0]["kept"], found[0]["members"][0]["id"]]
    assert curator("apart", collection, *pair).code == 0
    assert curator("duplicates", collection, "--json").data["groups"] == []
    assert curator("apart", collection, *pair, "--forget").code == 0
    assert curator("duplicates", collection, "--json").data["groups"] == found


def test_undo_and_redo_answer_in_json(curator, collection):
    undone = curator("undo", collection, "--json").data
    assert undone["edit"] == "Import page.txt"
    assert curator("undo", collection, "--json").data == {"edit": None, "changed": {}}
    assert curator("redo", collection, "--json").data == undone


def test_an_older_step_is_undone_by_its_number(curator, collection):
    curator("describe", collection, "A001", "publisher=Un")
    curator("describe", collection, "A001", "rights=Deux")
    step = curator("history", collection, "--json").data[-2]["id"]
    assert curator("undo", collection, step, "--json").data["edit"] == f"Undo step {step}, “Describe A001”"
    told = "\n".join(curator("describe", collection, "A001").lines)
    assert "publisher" not in told
    assert "Deux" in told


def test_a_step_that_others_stand_on_is_refused(curator, collection):
    curator("describe", collection, "A001", "publisher=Un")
    curator("describe", collection, "A001", "publisher=Deux")
    step = curator("history", collection, "--json").data[-2]["id"]
    refused = curator("undo", collection, step)
    assert refused.code == CollectionError.exit_code
    assert f"step {step + 1}, changed the same" in refused.err


def test_status_says_what_exports_leave_out(curator, collection):
    curator("leave-out", collection, "A001", "A001")
    assert curator("status", collection).lines[0].endswith("; 1 article left out of exports")
    assert curator("history", collection).lines[-1].endswith("Leave A001 out of exports")


def test_the_day_of_a_capture_without_the_capture_is_refused(curator, collection):
    refused = curator("reimport", collection, "A001", "--captured", "2012-01-21")
    assert refused.code == InvalidValueError.exit_code
    assert "give that with --capture" in refused.err


def test_the_name_of_an_edit_stands_on_one_line(curator, collection, shown):
    passage = _passage(shown(), "Les abonés")
    place = (passage["id"], passage["start"], passage["start"] + 3)
    curator("decide", collection, "accept", *place, "--replacement", "Les\ndeux")
    assert len(curator("history", collection).lines) == 2


def test_ones_own_dictionary_holds_in_every_collection(curator, collection, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    assert curator("words", "--mine", "--add", "abonés", "--json").data == ["abonés"]
    assert curator("words", "--mine").lines == ["abonés"]
    assert curator("words", collection).lines == []
    assert curator("words", "--mine", "--remove", "abonés", "--json").data == []
    assert curator("words").code == 2
    assert curator("words", collection, "--mine").code == 2
