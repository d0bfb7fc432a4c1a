"""The tree of a page, and the text that a reader sees of it."""

import pytest

from curator.ingest.formats.html.dom import classes, is_hidden, lines_of, parse, show, text_of, wrap
from tests.endless import ending


def test_text_is_told_line_by_line_as_a_reader_sees_it() -> None:
    page = parse(
        "<p>Un <b>deux</b><br>trois<div style='display: none'>caché</div>quatre\n  cinq"
        "<table><tr><td>a<td>b<tr><td>c</table><script>alert(1)</script>fin"
    )
    assert lines_of(page) == ["Un deux", "trois", "quatre cinq", "a b", "c", "fin"]
    assert text_of(page) == "Un deux trois quatre cinq a b c fin"


def test_a_page_of_nothing_but_a_comment_has_no_text() -> None:
    assert text_of(parse("<!-- rien -->")) == text_of(parse("")) == ""


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote><p>"])
@pytest.mark.parametrize("levels", [199, 200, 201, 10_000])
def test_nesting_without_end_loses_no_text_and_stays_within_bounds(opening: str, levels: int) -> None:
    closing = f"</{opening.rpartition('<')[2]}y"
    with ending():
        page = parse("<p>Un</p>" + f"{opening}x" * levels + "fin" + closing * levels + "<p>Fin</p>")
    text = text_of(page)
    assert (text.count("x"), text.count("y"), text[:4], text[-3:]) == (levels, levels, "Un x", "Fin")
    assert "xfin y" in text or "xfiny" in text
    assert max(sum(1 for _ in node.iterancestors()) for node in page.iter("p")) < 300


def test_hidden_elements_can_be_shown_with_those_that_they_stand_in() -> None:
    page = parse('<div hidden><p style="VISIBILITY:hidden">là</p><p hidden>pas là</p></div>')
    inner = page.find(".//p")
    assert inner is not None
    assert is_hidden(inner)
    assert text_of(page) == ""
    show(inner)
    assert text_of(page) == "là"


def test_siblings_are_wrapped_with_the_text_between_them() -> None:
    page = parse("<div class='Un  deux'>avant<b>A</b> dit<p>x</p>après<b>B</b></div>")
    box = page.find(".//div")
    assert box is not None
    assert classes(box) == {"un", "deux"}
    made = wrap(box, 0, 2, with_tail=False)
    assert text_of(made) == "A dit x"
    assert text_of(box) == "avant A dit x aprèsB"
    assert made.tail == "après"


def test_a_tag_with_a_hundred_thousand_attributes_costs_no_more_than_a_thousand() -> None:
    attributes = " ".join(f"a{at}='x'" for at in range(100_000))
    with ending():
        root = parse(f"<p {attributes} id=last>Le four.</p><p title=\"a>b\" id='next'>Le pain.</p>")
    first, second = root.iter("p")
    assert (len(first.attrib), text_of(first)) == (1000, "Le four.")
    assert (second.get("id"), second.get("title")) == ("next", "a>b")
