"""What was recognised in captures, before any is added."""

from dataclasses import replace
from pathlib import Path

from curator.domain.article import Comment
from curator.domain.capture import GAP
from curator.domain.errors import NotFoundError
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.terms import Term
from curator.services import importing, intake
from curator.services.reading import Where
from tests.captures import TEXT, changed, small_capture, with_text

PAGE = Path("petit.txt")


def test_an_entry_says_what_was_recognised_in_its_article() -> None:
    (entry,) = intake.entries_of((Where(PAGE), small_capture()))
    assert (entry.title, entry.name, entry.reader, entry.profile) == ("Un titre", "petit.txt", "text", "by hand")
    assert (entry.comments, entry.announced, entry.encoding) == (2, 3, "utf-8")
    assert entry.value(Field.LANGUAGE) == "fr"
    assert entry.sha256 == importing.checksum(TEXT.encode())
    assert entry.is_doubtful


def test_the_number_of_comments_is_no_doubt_beside_itself() -> None:
    gap = Message.of(GAP, count=3, found=Message("2 captured"))
    other = Message("something else")
    (entry,) = intake.entries_of((Where(PAGE), changed(small_capture(), remarks=(gap, other))))
    assert entry.remarks == (gap, other)
    assert entry.doubts == (other,)


def test_the_first_proposal_for_a_field_is_the_one_that_counts() -> None:
    proposals = [Proposal(Field.TITLE, title, Origin.PAGE) for title in ("Le bon", "L’autre")]
    (entry,) = intake.entries_of((Where(PAGE), changed(small_capture(), metadata=tuple(proposals))))
    assert entry.title == "Le bon"


def test_a_file_that_cannot_be_read_is_an_entry_with_its_reason() -> None:
    error = NotFoundError("there is no file {path}: check its name", path="absent.txt")
    (entry,) = intake.entries_of((Where(Path("dossier/absent.txt")), error))
    assert (entry.title, entry.failure) == ("absent.txt", error)


def test_each_article_of_a_capture_is_an_entry(tmp_path: Path) -> None:
    one = small_capture()
    both = replace(one, articles=one.articles + with_text(one, TEXT, metadata=()).articles)
    kept = intake.keep(tmp_path, both)
    first, second = intake.entries_of((Where(PAGE), both), kept)
    assert (first.title, second.title) == ("Un titre", "petit.txt")
    assert list(intake.chosen([first, second])) == [both]


def test_a_page_that_is_in_no_collection_has_passages_and_comments() -> None:
    passages, comments = intake.as_page(small_capture().articles[0])
    assert [passage.comment for passage in passages] == [None, None, "C001", "C001", "C002", "C002", None]
    assert passages[3].original == "Bonjour à tous."
    assert comments["C002"] == Comment(id="C002", article="", author="Marc", reply_to=("C001",), lost_replies=("Zoé",))


def test_a_format_has_a_name_for_people() -> None:
    assert intake.format_label("text") == Term("Text", "Texte")
    assert intake.format_label("unknown") == Term("unknown", "unknown")
