"""The blocks of a page: kinds and marks, in the order in which a reader sees them."""

import pytest

from curator.domain.capture import PassageKind
from curator.ingest.blocks import Block, lay_out
from curator.ingest.formats.html.dom import parse
from curator.ingest.formats.html.flow import blocks_of, flow
from curator.ingest.formats.html.place import Part, Role

_SEA = '<figure><img src="mer.jpg" alt="La mer"><figcaption>Au <b>large</b></figcaption></figure>'


def _said(block: Block) -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.value, mark.span.of(block.text)) for mark in block.marks]


def _kinds(markup: str) -> list[tuple[PassageKind | None, str]]:
    return [(block.kind, block.text.strip()) for block in blocks_of(markup)]


def test_letters_links_and_lines_are_kept() -> None:
    block, after = blocks_of(
        '<p>Un <b>deux <i>trois</i></b>  <a href="/x">lien\n ici</a>.<br>H<sub>2</sub>O<br><br>Autre</p>'
    )
    assert block.text.strip() == "Un deux trois lien ici.\nH2O"
    assert _said(block) == [
        ("strong", "", "deux trois"),
        ("emphasis", "", "trois"),
        ("link", "/x", "lien ici"),
        ("subscript", "", "2"),
    ]
    assert after.text == "Autre"


def test_kinds_follow_the_mark_up() -> None:
    assert _kinds("<h2>Titre</h2><p>Texte</p><blockquote>Dit</blockquote><ul><li>un<p>deux</p></ul>fin") == [
        (PassageKind.HEADING, "Titre"),
        (PassageKind.PARAGRAPH, "Texte"),
        (PassageKind.QUOTE, "Dit"),
        (PassageKind.LIST_ITEM, "un\ndeux"),
        (PassageKind.PARAGRAPH, "fin"),
    ]


def test_lists_and_quotations_say_how_deep_they_are() -> None:
    blocks = blocks_of("<ol><li>a<ul><li>b</ul><li>c</ol><blockquote>d<blockquote>e</blockquote></blockquote>")
    assert [_said(block) for block in blocks] == [
        [("list_item", "1.", "a")],
        [("list_item", "2", "b")],
        [("list_item", "1.", "c")],
        [("quotation", "1", "d")],
        [("quotation", "2", "e")],
    ]


def test_cells_of_data_say_where_they_stand_and_those_of_an_arrangement_do_not() -> None:
    data = blocks_of("<table><tr><th>An<th>Total<tr><td>1912<td>7</table>")
    assert [_said(block)[0][1] for block in data] == ["1,1 th", "1,2 th", "2,1", "2,2"]
    arranged = blocks_of(f"<table><tr><td>menu<td><p>{'Un long texte. ' * 40}</table>")
    assert not any(block.marks for block in arranged)


def test_a_caption_stands_for_its_picture_and_an_alternative_text_where_there_is_none() -> None:
    caption, alone = blocks_of(_SEA + '<p><img src="port.png" alt="Le port"></p><img src="x.gif" width=1 height=1>')
    assert caption.kind is alone.kind is PassageKind.CAPTION
    assert _said(caption) == [("image", "mer.jpg\nLa mer", "Au large"), ("strong", "", "large")]
    assert _said(alone) == [("image", "port.png\nLe port", "Le port")]


def test_a_smiley_is_a_character_and_a_picture_in_a_line_stays_there() -> None:
    (block,) = blocks_of('<p>Oui <img class="emoji" alt="😀" src="e.png"> et <img src="n.png" alt="Nord"> là</p>')
    assert block.text == "Oui 😀 et Nord là"
    assert _said(block) == [("image", "n.png\nNord", "Nord")]


def test_code_keeps_its_lines_and_blanks() -> None:
    (block,) = blocks_of("<pre>si  a:\n    <b>b</b>\n</pre>")
    assert block.text == "si  a:\n    b\n"
    assert ("code", "", block.text) in _said(block)


def test_another_language_is_told_of_a_block_and_within_a_line() -> None:
    page = parse('<p lang="en">Hello</p><p lang="fr-CA">Bonjour</p><p>dit <i lang="la">fiat lux</i></p>')
    blocks = [placed.block for placed in flow(page, language="fr").placed]
    assert [block.language for block in blocks] == ["en", "", ""]
    assert ("language", "la", "fiat lux") in _said(blocks[2])


def test_a_link_around_lines_marks_each_of_them() -> None:
    blocks = blocks_of('<a href="y">avant<div>dedans</div>après</a>')
    assert [_said(block) for block in blocks] == [[("link", "y", text)] for text in ("avant", "dedans", "après")]


def test_links_that_lead_nowhere_are_no_marks() -> None:
    (block,) = blocks_of('<p><a href="#haut">Haut</a></p>', address=lambda href: "" if href[:1] == "#" else href)
    assert not block.marks


def test_parts_of_a_comment_are_told_apart_and_a_reply_is_its_own() -> None:
    page = parse(
        '<ol><li id="c1"><cite>Zoé</cite> dit :<div class="t"><p>Oui</p><blockquote>Non</blockquote></div>Répondre'
        '<ol><li id="c2"><cite>Luc</cite><div class="t">Si</div></li></ol></li></ol>'
    )
    roles = {}
    for at, whole in enumerate(page.iter("li")):
        roles[whole] = Role(Part.WHOLE, at)
        roles |= dict.fromkeys(whole.iterchildren("cite"), Role(Part.HEAD, at))
        roles |= dict.fromkeys(whole.iterchildren("div"), Role(Part.BODY, at))
    got = [(each.block.kind, each.block.owner, each.block.text) for each in flow(page, roles).placed]
    head, body, furniture = PassageKind.COMMENT_HEADER, PassageKind.COMMENT_TEXT, PassageKind.FURNITURE
    assert got == [
        (head, 0, "Zoé"),
        (furniture, 0, "dit :"),
        (body, 0, "Oui"),
        (body, 0, "Non"),
        (furniture, 0, "Répondre"),
        (head, 1, "Luc"),
        (body, 1, "Si"),
    ]


@pytest.mark.parametrize("tag", ["nav", "footer", "form"])
def test_what_leads_elsewhere_is_told(tag: str) -> None:
    (placed,) = flow(parse(f'<{tag}><a href="/">Accueil</a></{tag}>')).placed
    assert placed.aside
    assert placed.linked == len("Accueil")


def test_no_character_that_is_seen_is_lost() -> None:
    text = lay_out(blocks_of(f"a<p>b<table><tr><td>c<td>d</table>{_SEA}<dl><dt>e<dd>f</dl><center>g<hr>h"), "html", "1")
    assert "".join(text.transcript.text.split()) == "abcdAulargeefgh"


def test_marks_stay_within_their_block_when_it_is_laid_out() -> None:
    laid = lay_out(blocks_of("<p> <b>gras <br></b></p><p>x</p>"), "html", "1")
    assert laid.transcript.text == "gras\n\nx"
    assert [mark.span.of(laid.transcript.text) for mark in laid.transcript.marks] == ["gras"]
