import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.article import Comment, Passage
from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.domain.span import Span
from curator.gui.sources.raw_page import Lines, RawPage

TEXT = "Un titre\r\n\r\nZoé : bonjour\n  tous\n"


def passage(id: int, words: str, text: str = TEXT, comment: str | None = None) -> Passage:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Passage(id, "A001", comment, PassageKind.PARAGRAPH, span, words, words)


def rows(page: RawPage) -> list[str]:
    return [page.row(at).text for at in range(len(page))]


def test_rows_are_the_lines_of_the_capture_to_the_character() -> None:
    page = RawPage(Lines(TEXT), [passage(1, "Un titre")], {})
    assert rows(page) == ["Un titre", "", "Zoé : bonjour", "  tous", ""]
    assert [page.row(at).number for at in range(len(page))] == [1, 2, 3, 4, 5]


def test_a_passage_that_begins_within_a_line_begins_a_row_without_a_number() -> None:
    page = RawPage(Lines(TEXT), [passage(1, "Zoé :"), passage(2, "bonjour\n  tous")], {})
    found = [(row.text, row.number, row.opens) for row in (page.row(at) for at in range(2, 5))]
    assert found == [("Zoé : ", 3, True), ("bonjour", 0, True), ("  tous", 4, False)]


def test_a_comment_is_named_where_it_begins_and_where_it_goes_on_after_another() -> None:
    comments = {id: Comment(id, "A001", kind=CommentKind.COMMENT) for id in ("A001-C001", "A001-C002")}
    page = RawPage(
        Lines("a\nb\nc\nd"),
        [passage(at, letter, "a\nb\nc\nd", owner) for at, (letter, owner) in enumerate(
            [("a", "A001-C001"), ("b", "A001-C001"), ("c", "A001-C002"), ("d", "A001-C001")], 1
        )],
        comments,
    )  # fmt: skip
    named = [row.comment.id if row.comment else "" for row in (page.row(at) for at in range(4))]
    assert named == ["A001-C001", "", "A001-C002", "A001-C001"]
    assert page.comment_place(0, 1) == 2
    assert page.comment_place(2, -1) == 0
    assert page.comment_place(3, 1) == -1


def test_a_page_with_the_same_beginnings_shares_the_rows_of_the_former() -> None:
    lines = Lines(TEXT)
    former = RawPage(lines, [passage(1, "Un titre")], {})
    assert RawPage(lines, [passage(2, "Un titre")], {}, former).starts is former.starts
    assert RawPage(lines, [passage(2, "bonjour")], {}, former).starts is not former.starts


@pytest.mark.parametrize("length", [1999, 2000, 2001, 7000])
def test_a_very_long_line_is_cut_into_rows_that_hold_all_of_it(length: int) -> None:
    page = RawPage(Lines("x" * length), [], {})
    assert "".join(rows(page)) == "x" * length
    assert max(map(len, rows(page))) <= 2000


@given(st.text(alphabet="ab é😉\n\r\t\u2028 ", max_size=80), st.integers(0, 80), st.integers(1, 20))
def test_rows_and_breaks_together_are_the_capture(text: str, start: int, length: int) -> None:
    start, end = min(len(text), start), min(len(text), start + length)
    passages = (
        [Passage(1, "A001", None, PassageKind.QUOTE, Span(start, end), text[start:end], "")] if start < end else []
    )
    page = RawPage(Lines(text), passages, {})
    assert "".join(rows(page)) == re.sub("\r\n|[\n\r\u2028]", "", text)
    assert page.starts == sorted(set(page.starts))
    covered = [row for row in map(page.row, range(len(page))) if row.passage]
    assert sum(min(row.end, end) - max(row.start, start) for row in covered) <= end - start
