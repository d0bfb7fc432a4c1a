"""Line and page breaking: nothing is lost, nothing is too wide, what belongs together stays together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.export.pdf.fonts import Face, Fonts
from curator.export.pdf.galley import height, pages
from curator.export.pdf.lines import Align, Line, Look, Style, Typesetter
from tests.endless import ending

FONTS = Fonts()
TYPE = Typesetter(FONTS)
LOOK = Look(Face.SERIF, 10.0)


def shown(line: Line) -> str:
    return "".join(text for run in line.runs for text, _ in run.pieces)


def lines_of(text: str, measure: float = 200.0, language: str = "fr", align: Align = Align.JUSTIFIED) -> list[Line]:
    return TYPE.paragraph([(text, LOOK)], Style(14.0, align, language=language), measure)


texts = st.text(
    st.one_of(
        st.sampled_from("abcdefghijklmnopqrstuvwxyzéèàç ABC   \n\u00a0\u202f-–/.,;:!?«»’😉→漢"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
    ),
    max_size=300,
)


@given(texts, st.floats(60, 400), st.sampled_from(Align))
def test_every_word_is_set_and_no_line_is_too_wide(text: str, measure: float, align: Align) -> None:
    lines = lines_of(text, measure, align=align)
    ends = re.compile(r"[ \n\u1680\u2000-\u200b\u205f\u3000]|\u00ad")
    assert ends.sub("", "".join(map(shown, lines))) == ends.sub("", FONTS.printable(text))
    for line in lines:
        run = line.runs[0]
        width = TYPE.width(shown(line), LOOK) + shown(line).count(" ") * run.stretch
        assert run.x + width <= measure + 0.1 or len(shown(line)) == 1


@pytest.mark.parametrize("space", ["\u202f", "\u00a0"])
def test_a_line_never_breaks_at_a_no_break_space(space: str) -> None:
    text = f"«{space}Vraiment{space}?{space}» dit-il{space}; " * 20
    for measure in range(70, 200):
        for line in lines_of(text, float(measure)):
            assert not shown(line).startswith(("?", ";", "»"))
            assert not shown(line).endswith("«")


def test_words_are_hyphenated_in_their_language() -> None:
    french = {word for line in lines_of("gouvernement " * 30, 97.0) for word in shown(line).split()}
    assert any(word.endswith("\u00ad") for word in french)
    none = [shown(line) for line in lines_of("gouvernement " * 30, 97.0, language="")]
    assert not any("\u00ad" in line for line in none)


def test_names_and_addresses_take_no_hyphen() -> None:
    text = "Megaupload Perpignan http://exemple.example/dossier/administration?page=2 www.gouvernement.example " * 10
    for measure in range(80, 160, 5):
        assert "\u00ad" not in "".join(map(shown, lines_of(text, float(measure))))


def test_no_more_than_two_lines_in_a_row_end_in_a_hyphen() -> None:
    ends = [shown(line).endswith("\u00ad") for line in lines_of("anticonstitutionnellement " * 60, 150.0)]
    assert any(ends)
    assert not any(all(ends[at : at + 3]) for at in range(len(ends) - 2))


def test_a_newline_ends_its_line_without_stretching_it() -> None:
    first, second = lines_of("un deux\ntrois")
    assert shown(first) == "un deux"
    assert first.runs[0].stretch == 0
    assert shown(second) == "trois"


def test_no_line_is_set_where_there_is_nothing_to_print() -> None:
    assert lines_of("\n \u200e\n") == []


@pytest.mark.parametrize("letters", ["x", "é-", "x-", "www.a/", "œ’", "\u200b-a"])
def test_a_word_without_end_is_set_whole_and_in_time(letters: str) -> None:
    text = letters * (200_000 // len(letters))
    with ending():
        lines = lines_of(text)
        rows = TYPE.verbatim(text, LOOK, Style(14.0), 200.0)
    assert "".join(map(shown, lines)).replace("\u00ad", "") == text.replace("\u200b", "")
    assert "".join(map(shown, rows)) == text
    assert all(TYPE.width(shown(line), LOOK) <= 200.1 for line in lines + rows)


def test_an_address_of_many_lines_breaks_at_its_signs_where_it_has_any() -> None:
    address = "http://exemple.example/" + "dossier/" * 30
    assert all(shown(line).endswith("/") for line in lines_of(address))


def test_a_title_without_end_is_cut_to_its_line_in_time() -> None:
    with ending():
        assert TYPE.fitted("titre " * 1_000_000, LOOK, 80.0).endswith("…")


def test_an_ellipsis_shortens_what_does_not_fit() -> None:
    fitted = TYPE.fitted("Une très longue manchette que rien n’arrête", LOOK, 80.0)
    assert fitted.endswith("…")
    assert TYPE.width(fitted, LOOK) <= 80.0


@given(
    st.lists(st.tuples(st.floats(1, 40), st.floats(0, 30), st.booleans()), max_size=80),
    st.floats(40, 300),
)
def test_pages_hold_every_line_in_order_and_none_is_too_high(
    rows: list[tuple[float, float, bool]], room: float
) -> None:
    galley = [Line(tall, 0.0, before=before, joined=joined) for tall, before, joined in rows]
    made = list(pages(iter(galley), room))
    assert [id(line) for page in made for line in page] == [id(line) for line in galley]
    assert all(height(page) <= room + 0.02 for page in made)


def test_lines_that_belong_together_go_to_the_next_page_together() -> None:
    galley = [Line(10.0, 0.0, joined=at in (8, 9, 10)) for at in range(14)]
    assert [len(page) for page in pages(galley, 95.0)] == [7, 7]


def test_a_page_does_not_begin_with_a_rule() -> None:
    galley = [Line(10.0, 0.0) for _ in range(9)]
    galley.insert(5, Line(10.0, 0.0, rule=(0.0, 1.0)))
    assert [len(page) for page in pages(galley, 50.0)] == [5, 4]
