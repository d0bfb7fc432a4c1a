"""What is told around the words of a book, the same in every format."""

from dataclasses import replace

from curator.domain.book import Mention
from curator.domain.comments import CommentKind
from curator.domain.metadata import Field
from curator.export import telling
from curator.export.wording import wording
from tests.export import books

FRENCH = wording("fr")


def test_the_extent_names_comments_and_pings_only_where_there_are_any():
    assert telling.extent(books.french_book(), FRENCH) == (
        "2\u00a0articles",
        "4\u00a0commentaires",
        "1\u00a0rétrolien",
    )
    assert telling.extent(books.small_book(), FRENCH) == ("1\u00a0article",)


def test_the_source_of_an_article_ends_with_its_captured_file():
    rows = list(telling.source_rows(books.french_book().chapters[0], FRENCH))
    assert [row.value for row in rows if row.proposed] == ["Le Quai"]
    assert [row.link for row in rows if row.link] == ["http://lequai.example/2012/01/20/port"]
    assert (rows[-1].label, rows[-1].value, rows[-1].field) == ("Fichier capturé", "port.txt", None)


def test_provenance_counts_nothing_where_there_is_nothing():
    first, second = (list(telling.provenance(chapter, FRENCH)) for chapter in books.french_book().chapters)
    assert [(row.label, row.value) for row in first[1]] == [("Commentaires", "4"), ("Rétroliens", "1")]
    assert [len(rows) for rows in second] == [6]
    assert [row.value for row in first[0] if row.code] == [books.SHA256]


def test_the_colophon_explains_what_is_proposed_only_where_something_is():
    assert FRENCH.proposed_note in telling.colophon(books.french_book(), FRENCH)
    assert FRENCH.proposed_note not in telling.colophon(books.small_book(), FRENCH)


def test_the_colophon_tells_what_the_book_says_of_itself_and_no_more():
    told = {row.field: row.value for row in telling.colophon_rows(books.french_book(), FRENCH) if row.field}
    assert told[Field.SUBJECT] == "archives du Web, commentaires de lecteurs"
    assert told[Field.DATE] == "mars 2026"
    bare = [row.field for row in telling.colophon_rows(books.small_book(), FRENCH)]
    assert bare == [None, None, Field.TITLE]


def test_what_was_done_is_summed_over_all_chapters():
    chapter = books.french_book().chapters[0]
    counts = telling.in_all(books.book(chapter, chapter))
    assert dict(counts.corrections) == {"spelling": 14, "double-space": 6, "manual": 2}
    assert (counts.sic, counts.folded, counts.announced) == (4, 6, None)


def test_a_comment_without_a_name_is_anonymous_and_a_ping_without_one_is_not():
    comment = books.post("A001-C001", "mot", " ")
    assert telling.author(comment, FRENCH) == "Anonyme"
    assert telling.author(replace(comment, kind=CommentKind.PING), FRENCH) == ""
    assert telling.author(replace(comment, author=" Yann "), FRENCH) == "Yann"


def test_a_reply_names_the_one_it_hangs_under_first_where_that_is_not_seen():
    parent = books.post("A001-C001", "mot", None)
    reply = books.post("A001-C002", "mot", answers=(Mention("Zoé"),))
    assert list(telling.answers(reply, parent, FRENCH)) == [Mention("Anonyme", "A001-C001"), Mention("Zoé")]
    assert list(telling.answers(reply, None, FRENCH)) == [Mention("Zoé")]
    named = replace(reply, answers=(Mention("Yann", "A001-C001"),))
    assert list(telling.answers(named, parent, FRENCH)) == [Mention("Yann", "A001-C001")]


def test_the_colophon_says_how_many_articles_are_left_out_where_some_are():
    book = books.small_book()
    assert not any("édition" in told and "hors" in told for told in telling.colophon(book, FRENCH))
    assert telling.colophon(replace(book, left_out=2), FRENCH)[-1].startswith("2\u00a0articles")
