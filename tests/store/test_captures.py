"""A resource with several articles, transcripts and parts, written and read again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedPassage, ParsedTranscript, PassageKind
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.services import importing, rereading, tracing
from curator.services.verifying import verify
from curator.store import articles, captures, marks, resources
from curator.store.collection import Collection

PAGE = "Un\n\nDeux mots\n\nTrois"
DATA = f"<p>{PAGE}</p>".encode()
SEEN = ParsedTranscript(
    PAGE,
    "page",
    "3",
    {"engine": "à la main"},
    marks=(Mark(Span(4, 8), MarkKind.LINK, "https://example.org/"), Mark(Span(0, 2), MarkKind.EMPHASIS)),
    anchors=(
        Anchor(Span(0, 2), Span(3, 5), "/p[1]", 1, (0.0, 0.5, 10.0, 12.25), 0.75),
        Anchor(Span(0, len(PAGE)), Span(3, 3 + len(PAGE))),
        Anchor(Span(4, 13), path="/p[2]"),
    ),
)


def article(transcript: ParsedTranscript, *words: str) -> ParsedArticle:
    """Return an article of some lines of a transcript."""
    starts = [transcript.text.index(line) for line in words]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, words, strict=True)]
    return ParsedArticle(transcript, "bare", tuple(ParsedPassage(span, PassageKind.PARAGRAPH) for span in spans), ())


def archive() -> ParsedCapture:
    """Return an archive of two pages: one with two articles in one transcript, one read twice over in two."""
    two = ParsedCapture("page.html", "text/html", DATA, (article(SEEN, "Un", "Deux mots"), article(SEEN, "Trois")))
    other = replace(SEEN, options={"engine": "autre"}, marks=(), anchors=())
    twice = ParsedCapture(
        "liste.html",
        "text/html",
        DATA + b" ",
        (article(SEEN, "Un", "Deux mots", "Trois"), article(other, "Un", "Deux mots", "Trois")),
        url="https://example.org/liste",
        captured_at="2012-01-20T10:12:00Z",
    )
    return ParsedCapture("archive.warc", "application/warc", b"WARC/1.0", (), parts=(two, twice))


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Open a collection that holds the archive."""
    with Collection.create(tmp_path / "essai.curator") as created:
        assert importing.add(created, [archive()]).articles == ("A001", "A002", "A003", "A004")
        yield created


def test_every_article_is_read_from_its_part_of_the_archive(collection: Collection) -> None:
    assert [item.capture.name for item in articles.all(collection)] == ["page.html"] * 2 + ["liste.html"] * 2
    part = resources.get(collection, articles.get(collection, "A003").capture.id)
    assert (part.url, part.captured_at) == ("https://example.org/liste", "2012-01-20T10:12:00Z")
    assert part.parent is not None
    assert resources.get(collection, part.parent).name == "archive.warc"
    assert resources.data(collection, part.parent) == b"WARC/1.0"
    assert verify(collection) == []


def test_articles_share_a_transcript_and_a_resource_has_several(collection: Collection) -> None:
    first, second, third, fourth = (articles.transcript(collection, item.id) for item in articles.all(collection))
    assert first == second
    assert len({first, third, fourth}) == 3
    resource = articles.get(collection, "A003").capture.id
    read = resources.transcripts(collection, resource)
    assert [(item.id, dict(item.options)) for item in read] == [
        (third, {"engine": "à la main"}),
        (fourth, {"engine": "autre"}),
    ]
    assert [captures.place(collection, item.id) for item in articles.all(collection)] == [0, 1, 0, 1]


def test_the_second_article_of_a_page_is_the_second_in_a_later_capture_too(collection: Collection) -> None:
    later = replace(archive().parts[1], data=b"plus tard", captured_at="2013-05-02")
    with collection.edit("Read") as edit:
        resource = captures.add_version(collection, edit, "A004", later)
        captures.reread(collection, edit, "A004", later.articles[1], resource)
    assert [captures.place(collection, item.id) for item in articles.all(collection)] == [0, 1, 0, 1]
    source = rereading.source(collection, "A004")
    assert (source.item.data, source.place) == (b"plus tard", 1)


def test_what_the_reader_saw_is_kept_with_the_transcript(collection: Collection) -> None:
    transcript = resources.transcript(collection, articles.transcript(collection, "A001"))
    assert (transcript.reader, transcript.version, transcript.text) == ("page", "3", PAGE)
    seen = [replace(mark, id=0) for mark in marks.of_transcript(collection, transcript.id)]
    assert sorted(seen, key=lambda mark: mark.span) == sorted(SEEN.marks, key=lambda mark: mark.span)
    assert {mark.origin for mark in seen} == {MarkOrigin.READER}
    found = resources.anchors(collection, transcript.id, Span(0, 2))
    assert [replace(anchor, id=0, resource=0) for anchor in found] == list(SEEN.anchors[:2])


def test_words_are_traced_by_the_narrowest_anchor_that_holds_them(collection: Collection) -> None:
    first, second = articles.passages(collection, "A001")
    assert tracing.trace(collection, first.id).octets == Span(3, 5)
    found = tracing.trace(collection, second.id, Span(5, 9))
    assert (found.found, found.octets) == ("mots", Span(3, 3 + len(PAGE)))
    assert [anchor.path for anchor in found.anchors] == ["/p[2]", ""]


def test_one_of_two_articles_of_a_transcript_is_taken_out_and_all_still_holds_together(collection: Collection) -> None:
    importing.withdraw(collection, "A001")
    assert verify(collection) == []
    importing.withdraw(collection, "A002")
    assert verify(collection) == []
    collection.undo()
    assert [row.original for row in articles.passages(collection, "A002")] == ["Trois"]


def test_an_import_of_several_articles_is_one_step_and_is_not_made_twice(collection: Collection) -> None:
    assert str(collection.undo_label) == "Import archive.warc"
    again = importing.add(collection, [replace(archive().parts[1], name="copie.html")])
    assert (again.articles, again.already) == ((), (("copie.html", "A003"),))
    collection.undo()
    assert articles.all(collection) == []


@pytest.mark.parametrize("table", ["resource", "transcript", "anchor"])
def test_what_came_and_what_was_read_of_it_is_never_changed(collection: Collection, table: str) -> None:
    with pytest.raises(apsw.ConstraintError, match="never changed"):
        collection.db.execute(f"UPDATE {table} SET id = id + 100")
    with pytest.raises(apsw.ConstraintError, match="never deleted"):
        collection.db.execute(f"DELETE FROM {table}")
