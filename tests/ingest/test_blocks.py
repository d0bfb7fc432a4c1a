"""Blocks laid out as one transcript: nothing is lost, and marks cover what they covered."""

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.capture import ParsedComment, PassageKind
from curator.domain.marks import Mark, MarkKind
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest import blocks
from curator.ingest.blocks import Block
from curator.ingest.page import How, segment

TEXTS = st.text(st.sampled_from("ab é\n\xa0."), max_size=12)


@st.composite
def drawn_blocks(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    ends = draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 2), max_size=3))
    spans = [Span(min(pair), max(pair)) for pair in ends]
    return Block(
        text,
        draw(st.sampled_from([None, PassageKind.HEADING, PassageKind.FURNITURE])),
        tuple(Mark(span, MarkKind.STRONG, str(at)) for at, span in enumerate(spans)),
        tuple(Anchor(span, path=str(at)) for at, span in enumerate(spans)),
    )


@given(st.lists(drawn_blocks(), max_size=6))
def test_every_block_reads_as_it_did_and_its_marks_cover_what_they_covered(drawn: list[Block]) -> None:
    laid = blocks.lay_out(drawn, "test", "1")
    text = laid.transcript.text
    held = [block for block in drawn if block.text.strip()]
    assert [span.of(text) for span, _ in laid.placed] == [block.text.strip() for block in held]
    assert "".join(text.split()) == "".join("".join(block.text.split()) for block in drawn)
    covered = ["".join(mark.span.of(text).split()) for mark in laid.transcript.marks if len(mark.span)]
    wanted = ["".join(mark.span.of(block.text).split()) for block in drawn for mark in block.marks]
    assert [words for words in covered if words] == [words for words in wanted if words]
    assert len(laid.transcript.anchors) >= sum(1 for words in wanted if words)
    assert all(mark.span.end <= len(text) for mark in laid.transcript.marks)


def test_comments_own_the_passages_of_their_blocks_and_no_furniture() -> None:
    laid = blocks.lay_out(
        [
            Block("Un article."),
            Block("  "),
            Block("Zoé, hier", PassageKind.COMMENT_HEADER, owner=0),
            Block("Bien dit.", PassageKind.COMMENT_TEXT, owner=0),
            Block("Répondre", PassageKind.FURNITURE, owner=0),
            Block("Luc", PassageKind.COMMENT_HEADER, owner=1),
        ],
        "test",
        "1",
    )
    zoe, luc = blocks.owned(laid, [ParsedComment(passages=(), author="Zoé"), ParsedComment(passages=(), author="Luc")])
    assert zoe.passages == (1, 2)
    assert luc.passages == (4,)
    kinds = [passage.kind for passage in blocks.passages(laid)]
    assert kinds[0] is PassageKind.PARAGRAPH
    assert kinds[3] is PassageKind.FURNITURE


def test_what_a_format_says_of_its_passages_stands_and_the_rest_is_found_out() -> None:
    laid = blocks.lay_out(
        [
            Block("Une ligne au-dessus"),
            Block("Le vrai titre", PassageKind.TITLE),
            Block("Premier point,\nen deux lignes", PassageKind.LIST_ITEM),
            Block("Le serveur ne répond plus depuis ce matin, et personne ne sait encore pourquoi."),
        ],
        "test",
        "1",
    )
    article = segment(laid.transcript, "page.docx", How(language="fr"), given=laid.given())
    found = [(passage.kind, passage.span.of(article.text)) for passage in article.passages]
    assert found[1] == (PassageKind.TITLE, "Le vrai titre")
    assert found[2] == (PassageKind.LIST_ITEM, "Premier point,\nen deux lignes")
    assert [kind for kind, _ in found].count(PassageKind.TITLE) == 1
