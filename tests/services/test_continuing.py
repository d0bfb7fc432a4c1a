"""An article captured page by page is one article again, its passages each a range of their own capture."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from curator.domain.article import Passage
from curator.domain.book import ExportProfile
from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import InvalidValueError, NotFoundError, OverlapError
from curator.domain.marks import MarkKind
from curator.domain.span import Span
from curator.services import (
    assembling,
    continuing,
    correcting,
    deduplicating,
    importing,
    marking,
    publishing,
    rereading,
    segmenting,
    tracing,
    versions,
)
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from tests.services.test_versions import FIRST, LATER

SECOND = """Le serveur est tombé

La suite de l’enquête montre que la machine chauffait depuis des mois, et que nul ne s’en était soucié avant la panne.

2 commentaires

  • Tom

    Je l’avais dit.

  • Zoé

    @Tom : il falait le redire.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Return a folder of an article's two pages, and a later capture of the first one."""
    for name, text in (("un.txt", FIRST), ("deux.txt", SECOND), ("un-2013.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def whole(collection: Collection, pages: Path) -> Collection:
    """A002, which goes on with what was A003; a word of each page is corrected."""
    importing.add(collection, importing.read([pages / "un.txt", pages / "deux.txt"]).parsed)
    for article in ("A002", "A003"):
        row = with_words(collection, article, "falait")
        correcting.type_text(collection, row, articles.passage(collection, row).text.replace("falait", "fallait"))
    continuing.continue_with(collection, "A002", "A003")
    return collection


def with_words(collection: Collection, article: str, words: str) -> int:
    return next(row.id for row in articles.passages(collection, article) if words in row.original)


def texts(collection: Collection) -> list[str]:
    return [row.text for row in articles.passages(collection, "A002")]


def second_page(collection: Collection) -> list[Passage]:
    stood = articles.transcript(collection, "A002")
    return [row for row in articles.passages(collection, "A002") if row.transcript != stood]


def test_the_second_page_follows_the_first_with_its_comments_and_what_was_decided(whole: Collection) -> None:
    assert [item.id for item in articles.all(whole)] == ["A001", "A002"]
    read = texts(whole)
    assert read.index("Ajouter un commentaire") < next(at for at, text in enumerate(read) if "La suite" in text)
    assert "@Tom : il fallait le redire." in read
    found = articles.comments(whole, "A002")
    assert [(item.id, item.author) for item in found] == [
        ("A002-C001", "Zoé"),
        ("A002-C002", "Luc"),
        ("A002-C003", "Ève"),
        ("A003-C001", "Tom"),
        ("A003-C002", "Zoé"),
    ]
    assert found[-1].reply_to == ("A003-C001",)
    assert articles.comment(whole, "A003-C001").article == "A002"
    (title, *again) = [row.kind for row in articles.passages(whole, "A002") if row.text == "Le serveur est tombé"]
    assert (title, again) == (PassageKind.TITLE, [PassageKind.FURNITURE])
    assert verify(whole) == []
    [chapter] = [chapter for chapter in assembling.assemble(whole, ExportProfile()).chapters if chapter.id == "A002"]
    assert [comment.author for comment in chapter.thread][-2:] == ["Ève", "Tom"]
    assert [capture.name for capture in (chapter.capture, *chapter.continued)] == ["un.txt", "deux.txt"]
    assert [len(item.continued) for item in articles.all(whole)] == [0, 1]
    assert articles.get(whole, "A001").continued == ()


def test_exports_name_each_capture_that_an_article_stands_in(whole: Collection, tmp_path: Path) -> None:
    book = assembling.assemble(whole, ExportProfile())
    for suffix in (".epub", ".pdf"):
        publishing.export(book, tmp_path / f"dossier{suffix}")
    with zipfile.ZipFile(tmp_path / "dossier.epub") as epub:
        pages = [epub.read(name).decode() for name in epub.namelist() if name.endswith(".xhtml")]
    assert any("un.txt" in page and "deux.txt" in page for page in pages)
    with pypdfium2.PdfDocument(tmp_path / "dossier.pdf") as pdf:
        printed = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "un.txt" in printed
    assert "deux.txt" in printed


def test_continuing_is_one_step_to_undo(whole: Collection) -> None:
    after = as_data(whole)
    whole.undo()
    assert [item.id for item in articles.all(whole)] == ["A001", "A002", "A003"]
    assert verify(whole) == []
    whole.redo()
    assert as_data(whole) == after


def test_each_passage_is_traced_to_its_own_capture(whole: Collection) -> None:
    found = tracing.trace(whole, with_words(whole, "A002", "La suite"))
    assert (found.resource.name, found.place.of(SECOND)) == ("deux.txt", found.passage.original)
    text, begins = articles.page(whole, "A002")
    for row in articles.passages(whole, "A002"):
        assert row.span.shifted(begins[row.transcript]).of(text) == row.original
    told = as_data(whole)["articles"][1]["transcripts"]
    assert [(each["id"], each["capture"]) for each in told] == list(zip(begins, ["un.txt", "deux.txt"], strict=True))


def test_pieces_are_segmented_and_marked_each_in_its_capture_but_not_joined_across(whole: Collection) -> None:
    rows = articles.passages(whole, "A002")
    border = next(at for at, row in enumerate(rows) if row.transcript != rows[0].transcript)
    with pytest.raises(OverlapError, match="two captures"):
        segmenting.join(whole, [rows[border - 1].id, rows[border].id])
    suite = with_words(whole, "A002", "La suite")
    segmenting.split(whole, suite, len("La suite de l’enquête"))
    assert "La suite de l’enquête" in texts(whole)
    assert texts(whole)[texts(whole).index("La suite de l’enquête") + 1].startswith("montre")
    marking.put(whole, suite, Span(0, 2), MarkKind.EMPHASIS)
    segmenting.join(whole, [suite, with_words(whole, "A002", "montre")])
    assert [mark.kind for mark in marking.of_passage(whole, suite)] == [MarkKind.EMPHASIS]
    header = with_words(whole, "A002", "montre")
    segmenting.mark_comment(whole, header)
    assert [item.author for item in articles.comments(whole, "A002")][3] is None
    assert verify(whole) == []


@pytest.mark.parametrize("how", ["cp1252", "later", "bare"])
def test_reading_the_first_page_anew_leaves_the_second_as_it_is(whole: Collection, pages: Path, how: str) -> None:
    before, second = as_data(whole), second_page(whole)
    answered = articles.comment(whole, "A003-C002").reply_to
    source = rereading.source(whole, "A002")
    if how == "later":
        reading = rereading.read_other(source, versions.later(whole, "A002", pages / "un-2013.txt"))
        reading = replace(reading, merging=False)
    elif how == "bare":
        reading = rereading.read_again(source, profile="bare")
    else:
        reading = rereading.read_again(source, encoding=how)
    done = rereading.reimport(whole, "A002", reading)
    assert second_page(whole) == second
    assert articles.comment(whole, "A003-C002").reply_to == answered
    assert [item.id for item in articles.comments(whole, "A002")][-2:] == ["A003-C001", "A003-C002"]
    text, begins = articles.page(whole, "A002")
    for row in articles.passages(whole, "A002"):
        assert row.span.shifted(begins[row.transcript]).of(text) == row.original
    assert [item.found for item in done.lost] == []
    assert verify(whole) == []
    whole.undo()
    assert as_data(whole) == before


def test_what_lies_across_two_captures_stays_together_when_the_first_is_read_anew(whole: Collection) -> None:
    segmenting.answer(whole, "A002-C002", ["A003-C001", "A002-C001"])
    segmenting.mark_comment(whole, with_words(whole, "A002", "Ajouter"))
    across = next(item.id for item in articles.comments(whole, "A002") if item.author == "Ajouter un commentaire")
    segmenting.answer(whole, across, ["A003-C002", "A002-C003"])
    held = [row.transcript for row in articles.comment_passages(whole, across)]
    assert len({*held}) == 2
    before = as_data(whole)
    rereading.reimport(whole, "A002", rereading.read_again(rereading.source(whole, "A002")))
    assert as_data(whole) == before
    rereading.reimport(whole, "A002", rereading.read_again(rereading.source(whole, "A002"), profile="bare"))
    assert articles.comment(whole, across).reply_to[0] == "A003-C002"
    assert articles.comment_passages(whole, across)
    assert verify(whole) == []
    whole.undo()
    assert as_data(whole) == before


def test_copies_folded_onto_the_second_page_stay_folded(collection: Collection, pages: Path) -> None:
    importing.add(collection, importing.read([pages / "un.txt", pages / "deux.txt"]).parsed)
    near = Likeness("A002-C001", "A003-C002", DuplicateClass.NEAR, 0.9)
    deduplicating.fold(collection, [DuplicateGroup("A003-C002", (near,))])
    continuing.continue_with(collection, "A002", "A003")
    assert articles.comment(collection, "A002-C001").duplicate_of == "A003-C002"


def test_what_is_part_of_an_article_is_not_imported_again(whole: Collection, pages: Path) -> None:
    done = importing.add(whole, importing.read([pages / "deux.txt"]).parsed)
    assert (done.articles, done.already) == ((), (("deux.txt", "A002"),))


def test_an_article_goes_on_with_another_one_that_is_there(whole: Collection) -> None:
    with pytest.raises(InvalidValueError, match="A001 cannot go on with itself"):
        continuing.continue_with(whole, "A001", "A001")
    with pytest.raises(NotFoundError):
        continuing.continue_with(whole, "A001", "A003")
