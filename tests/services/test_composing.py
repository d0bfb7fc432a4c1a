"""Passages with marks and decisions, as the blocks of a book."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.article import Passage
from curator.domain.book import (
    Block,
    Cell,
    Figure,
    Inline,
    Listing,
    Picture,
    Quotation,
    Reading,
    TableBlock,
    TextBlock,
    TextKind,
    Typography,
)
from curator.domain.capture import PassageKind
from curator.domain.correction import LAYOUT, Correction, Decision
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span
from curator.services.composing import Composer
from curator.text.overlay import reading_text
from curator.text.typography import render

KIND = PassageKind
EMPHASIS = frozenset({MarkKind.EMPHASIS})


class Page:
    """A page under the pen: passages with what holds for each, in order."""

    def __init__(self, base: str = "https://lieu.example/une/page") -> None:
        self._ids = count(1)
        self._rows: list[Passage] = []
        self._composer = Composer("fr", lambda language: Typography(f"{language}-FR"), base, {}, {}, {})

    def add(
        self,
        text: str,
        *marks: tuple[str, MarkKind, str],
        kind: PassageKind = KIND.PARAGRAPH,
        decided: tuple[Correction, ...] = (),
        indent: str = "",
    ) -> "Page":
        """Write a passage; each of `marks` is the words it stands on, its kind and its value."""
        id = next(self._ids)
        reading = reading_text(text, decided)
        self._rows.append(Passage(id, "A001", None, kind, Span(0, len(text)), text, reading))
        stored = tuple(Mark(found(text, words), mark, value) for words, mark, value in marks)
        self._composer.stored = {**self._composer.stored, **({id: stored} if stored else {})}
        self._composer.decisions = {**self._composer.decisions, **({id: decided} if decided else {})}
        self._composer.indents = {**self._composer.indents, id: indent}
        return self

    def blocks(self) -> tuple[Block, ...]:
        """Return what a book prints of it."""
        return self._composer.blocks(self._rows)

    def text(self) -> TextBlock:
        """Return its only block, which is text."""
        (block,) = self.blocks()
        assert isinstance(block, TextBlock)
        return block

    def notes(self) -> list[str]:
        """Return its notes."""
        return [note.text for note in self._composer.notes]


def found(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def plain(text: str) -> TextBlock:
    return TextBlock.of(TextKind.PARAGRAPH, text)


def levels(block: Block) -> object:
    """Return the words of a block, those of quotations and lists in lists of their own."""
    match block:
        case Quotation():
            return [levels(each) for each in block.blocks]
        case Listing():
            return [[levels(each) for each in item] for item in block.items]
        case TextBlock():
            return block.text
    raise AssertionError(block)


def test_letters_change_their_look_where_a_mark_says_so():
    page = Page().add("Un mot fort.", ("mot", MarkKind.EMPHASIS, ""), ("mot fort", MarkKind.STRONG, ""))
    both = frozenset({MarkKind.EMPHASIS, MarkKind.STRONG})
    assert page.text().inlines == (
        Inline("Un "),
        Inline("mot", both),
        Inline(" fort", frozenset({MarkKind.STRONG})),
        Inline("."),
    )


def test_a_mark_covers_the_same_letters_once_the_spaces_are_set():
    page = Page().add("Il dit : « l'été ! » et part", ("l'été !", MarkKind.EMPHASIS, ""))
    assert page.text().inlines == (
        Inline("Il dit\u202f: «\u202f"),
        Inline("l’été\u202f!", EMPHASIS),
        Inline("\u202f» et part"),
    )


def test_code_in_a_line_keeps_its_spaces_and_its_quotes():
    page = Page().add("Tapez `x ? 'a' : b` !", ("x ? 'a' : b", MarkKind.CODE, ""))
    assert page.text().inlines[1] == Inline("x ? 'a' : b", frozenset({MarkKind.CODE}))


@pytest.mark.parametrize(
    ("value", "link"),
    [
        ("https://ailleurs.example/é", "https://ailleurs.example/%C3%A9"),
        ("/deux", "https://lieu.example/deux"),
        ("#fin", "https://lieu.example/une/page#fin"),
        ("mailto:moi@lieu.example", "mailto:moi@lieu.example"),
        ("javascript:alert(1)", ""),
        ("http://[::bad", ""),
    ],
)
def test_a_link_leads_where_it_can_lead(value, link):
    block = Page().add("voir ici", ("ici", MarkKind.LINK, value)).text()
    assert (block.text, block.inlines[-1].link) == ("voir ici", link)


def test_a_relative_link_of_a_page_without_an_address_leads_nowhere():
    assert Page("").add("voir ici", ("ici", MarkKind.LINK, "/deux")).text().inlines == (Inline("voir ici"),)


def test_an_address_is_a_link_but_in_a_link_and_in_code():
    text, deux = "www.un.example www.deux.example www.trois.example", "www.deux.example"
    page = Page().add(text, (deux, MarkKind.LINK, "http://quatre.example"), ("www.trois", MarkKind.CODE, ""))
    assert [(inline.text, inline.link) for inline in page.text().inlines if inline.link] == [
        ("www.un.example", "http://www.un.example"),
        ("www.deux.example", "http://quatre.example"),
    ]


def test_quotations_stand_in_quotations():
    page = Page().add("a", ("a", MarkKind.QUOTATION, "1")).add("b", ("b", MarkKind.QUOTATION, "2"))
    page.add("c", ("c", MarkKind.QUOTATION, "2")).add("d", ("d", MarkKind.QUOTATION, "1")).add("e")
    assert [levels(block) for block in page.blocks()] == [["a", ["b", "c"], "d"], "e"]


def test_a_passage_that_quotes_is_a_quotation_of_its_own():
    page = Page().add("a", kind=KIND.QUOTE).add("b", kind=KIND.QUOTE)
    assert page.blocks() == (Quotation((plain("a"),)), Quotation((plain("b"),)))


def test_quoted_lines_in_a_passage_part_it():
    page = Page().add("cité\nrépondu", ("cité", MarkKind.QUOTATION, "1"))
    assert page.blocks() == (Quotation((plain("cité"),)), plain("répondu"))


def test_items_stand_under_items_and_numbered_ones_apart():
    page = Page().add("a", kind=KIND.LIST_ITEM).add("b", ("b", MarkKind.LIST_ITEM, "2")).add("c", kind=KIND.LIST_ITEM)
    page.add("d", ("d", MarkKind.LIST_ITEM, "1.")).add("e", ("e", MarkKind.LIST_ITEM, "1."))
    bulleted, numbered = page.blocks()
    assert levels(bulleted) == [["a", [["b"]]], ["c"]]
    assert numbered == Listing(((plain("d"),), (plain("e"),)), numbered=True)


def test_a_list_that_begins_too_deep_loses_nothing():
    (listing,) = Page().add("a", ("a", MarkKind.LIST_ITEM, "3")).add("b", ("b", MarkKind.LIST_ITEM, "1")).blocks()
    assert levels(listing) == [[[[[["a"]]]]], ["b"]]


def test_a_depth_that_no_page_has_ends_somewhere():
    (block,) = Page().add("a", ("a", MarkKind.QUOTATION, "9999")).blocks()
    assert str(levels(block)).count("[") == 12


def test_cells_make_a_table_and_a_gap_is_a_blank_cell():
    page = Page().add("Nom Âge", ("Nom", MarkKind.CELL, "1,1 th"), ("Âge", MarkKind.CELL, "1,2 th"))
    page.add("Ada", ("Ada", MarkKind.CELL, "2,1"))
    blank = Cell(TextBlock(TextKind.PARAGRAPH, ()))
    head = (Cell(plain("Nom"), heading=True), Cell(plain("Âge"), heading=True))
    assert page.blocks() == (TableBlock((head, (Cell(plain("Ada")), blank))),)


def test_cells_that_begin_again_are_another_table():
    page = Page().add("a", ("a", MarkKind.CELL, "1,1")).add("b", ("b", MarkKind.CELL, "1,1"))
    assert [type(block) for block in page.blocks()] == [TableBlock, TableBlock]


def test_code_keeps_the_indents_that_import_keeps_out_of_reading():
    text = "si x:\n        a = 'b'"
    layout = Correction(Span(6, 14), " " * 8, "", LAYOUT)
    page = Page().add(text, (text, MarkKind.CODE, ""), decided=(layout,), indent="    ")
    block = page.text()
    assert (block.kind, block.text) == (TextKind.CODE, "si x:\n    a = 'b'")


def test_a_caption_with_an_image_is_a_figure():
    value = "https://lieu.example/quai.png\nLe quai, la nuit"
    page = Page().add("Photo : R.", ("Photo", MarkKind.IMAGE, value), kind=KIND.CAPTION)
    picture = Picture("https://lieu.example/quai.png", "Le quai, la nuit")
    assert page.blocks() == (Figure(picture, TextBlock.of(TextKind.CAPTION, "Photo\u202f: R.")),)


def test_an_image_that_is_all_there_is_needs_no_caption_and_one_amid_a_text_is_a_link():
    value = "https://lieu.example/quai.png\nLe quai"
    assert Page().add("Le quai", ("Le quai", MarkKind.IMAGE, value)).blocks() == (
        Figure(Picture("https://lieu.example/quai.png", "Le quai")),
    )
    inline = Page().add("Voyez le quai.", ("le quai", MarkKind.IMAGE, value)).text().inlines[1]
    assert inline == Inline("le quai", link="https://lieu.example/quai.png")


def test_a_note_is_called_after_its_words_and_set_like_any_text():
    page = Page().add(
        "Le quai, puis le port.", ("quai", MarkKind.NOTE, "Voir l'avis !"), ("port", MarkKind.NOTE, "Et.")
    )
    assert [(inline.text, inline.note) for inline in page.text().inlines] == [
        ("Le quai", 1),
        (", puis le port", 2),
        (".", 0),
    ]
    assert page.notes() == ["Voir l’avis\u202f!", "Et."]


def test_a_language_is_the_blocks_where_it_holds_for_all_of_it_and_else_the_words():
    whole = Page().add("Really ?", ("Really ?", MarkKind.LANGUAGE, "fr"))
    assert (whole.text().language, whole.text().text) == ("", "Really\u202f?")
    part = Page().add("Il dit really.", ("really", MarkKind.LANGUAGE, "en"))
    assert part.text().inlines == (Inline("Il dit "), Inline("really", language="en"), Inline("."))


def test_a_break_that_the_page_made_is_a_new_line_once():
    mark = Mark(Span(2, 2), MarkKind.LINE_BREAK)
    rows = [Passage(1, "A001", None, KIND.PARAGRAPH, Span(0, 4), "unde", "unde")]
    (block,) = Composer("fr", lambda _: Typography.FRENCH, stored={1: (mark, mark)}).blocks(rows)
    assert isinstance(block, TextBlock)
    assert block.text == "un\nde"


def test_a_reading_tells_what_stood_there_where_the_book_shows_it():
    decided = (
        Correction(Span(0, 2), "*I", "I", "markdown"),
        Correction(Span(5, 8), "mto", "mot", "spelling", note="vu"),
        Correction(Span(11, 16), "abcde", "abcde", "spelling", decision=Decision.SIC),
        Correction(Span(16, 17), "x", "x", "spelling", decision=Decision.REJECTED),
    )
    block = Page().add("*Il !mto ! abcdex", decided=decided).text()
    assert block.text == "Il\u202f!mot\u202f! abcdex"
    assert block.readings == (
        Reading(Span(0, 1), "*I", "markdown", Decision.ACCEPTED),
        Reading(Span(4, 7), "mto", "spelling", Decision.ACCEPTED, "vu"),
        Reading(Span(10, 15), "abcde", "spelling", Decision.SIC),
    )


def test_import_keeping_the_layout_out_is_no_reading():
    layout = Correction(Span(0, 2), "• ", "", LAYOUT)
    block = Page().add("• mot", decided=(layout,)).text()
    assert (block.text, block.readings) == ("mot", ())


@given(st.data())
def test_whatever_marks_hold_no_word_is_lost_and_the_spaces_are_those_of_the_whole(data):
    text = data.draw(st.text("aé '!:»«\n.", min_size=1, max_size=24))
    kinds = [MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK, MarkKind.LANGUAGE, MarkKind.NOTE]
    span = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: Span(*sorted(pair)))
    marks = data.draw(st.lists(st.builds(Mark, span, st.sampled_from(kinds), st.just("http://a.fr")), max_size=4))
    rows = [Passage(1, "A001", None, KIND.PARAGRAPH, Span(0, len(text)), text, text)]
    marked = Composer("fr", lambda _: Typography.FRENCH, stored={1: tuple(marks)}).blocks(rows)
    assert "".join(block.text for block in marked if isinstance(block, TextBlock)) == render(
        text.strip(), Typography.FRENCH
    )
