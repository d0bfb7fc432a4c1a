"""A book with all that a text can carry: letters, links, notes, nested quotations and lists, code, a table, figures."""

import struct
import zlib

from curator.domain.book import (
    Block,
    Book,
    Cell,
    Chapter,
    Figure,
    Inline,
    Listing,
    Picture,
    Quotation,
    TableBlock,
    TextBlock,
    TextKind,
)
from curator.domain.marks import MarkKind
from tests.export import books

SAID = (
    "Les grues ne tournaient plus, et personne ne disait pourquoi les caisses vertes étaient parties avant les autres."
)
CODE = "def quai(n):\n    if n > 3:\n        return 'plein'\n\n    return None"


def marked_book() -> Book:
    """Return the book, of one chapter."""
    chapter = Chapter(
        id="A001",
        title=TextBlock(
            TextKind.HEADING,
            (Inline("Tout ce qu’un "), Inline("texte", frozenset({MarkKind.EMPHASIS})), Inline(" porte")),
        ),
        language="fr",
        capture=books.capture(),
        blocks=(*_letters(), *_nested(), *_set_apart()),
        thread=(
            books.post(
                "A001-C001",
                "",
                blocks=(
                    Quotation((text("cité"), Quotation((text("cité par celui-là"),)))),
                    paragraph(Inline("Réponse", frozenset({MarkKind.EMPHASIS})), Inline(" annotée", note=2)),
                    books.items("un", "deux"),
                ),
            ),
        ),
        notes=(paragraph(Inline("Voir "), Inline("le cahier", link="https://lequai.example/cahier")), text("Seconde.")),
    )
    return books.book(chapter)


def text(words: str) -> TextBlock:
    """Return a paragraph of plain words."""
    return paragraph(Inline(words))


def paragraph(*inlines: Inline) -> TextBlock:
    """Return a paragraph of inlines."""
    return TextBlock(TextKind.PARAGRAPH, inlines)


def dressed(words: str, *kinds: MarkKind) -> Inline:
    """Return words that marks dress."""
    return Inline(words, frozenset(kinds))


def png(width: int = 120, height: int = 40) -> bytes:
    """Return a picture of one colour."""
    rows = b"".join(b"\x00" + b"\x3c\x5a\x78" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _letters() -> tuple[Block, ...]:
    kinds = MarkKind
    return (
        paragraph(
            Inline("Un mot "),
            dressed("en italique ", kinds.EMPHASIS),
            dressed("et gras", kinds.EMPHASIS, kinds.STRONG),
            Inline(", un "),
            dressed("mot gras", kinds.STRONG),
            Inline(", du "),
            dressed("code = 1", kinds.CODE),
            Inline(", le XIX"),
            dressed("e", kinds.SUPERSCRIPT),
            Inline(" siècle, H"),
            dressed("2", kinds.SUBSCRIPT),
            Inline("O, un "),
            dressed("mot souligné", kinds.UNDERLINE),
            Inline(", "),
            Inline("un lien", link="https://lequai.example/?a=1&b=2"),
            Inline(" et "),
            Inline("really", language="en"),
            Inline(" une note", note=1),
            Inline(". " + SAID),
        ),
        TextBlock(TextKind.HEADING, (Inline("Un titre "), dressed("penché", kinds.EMPHASIS))),
    )


def _nested() -> tuple[Block, ...]:
    innermost = Quotation((text(f"Troisième. {SAID}"),))
    inner = Quotation((text(f"Deuxième. {SAID}"), innermost))
    again = paragraph(Inline("Retour, "), dressed("droit", MarkKind.EMPHASIS))
    below = Listing(((text("sous-point"), books.items("plus bas")),))
    return (
        Quotation((text(f"Première. {SAID}"), inner, again)),
        Listing(((text(f"point. {SAID}"), below), (text("point suivant"), text("et sa suite")))),
        Listing(tuple((text(f"étape {number}"),) for number in range(1, 12)), numbered=True),
    )


def _set_apart() -> tuple[Block, ...]:
    head = tuple(Cell(text(words), heading=True) for words in ("Quai", "Caisses", "Remarque"))
    row = (Cell(text("Nord"), heading=True), Cell(text("3 000")), Cell(text(SAID)))
    caption = TextBlock(TextKind.CAPTION, (Inline("Le quai, "), dressed("la nuit", MarkKind.EMPHASIS)))
    shown = Picture("https://lequai.example/q.png", "Le quai nord & la grue", png(), "image/png")
    lost = Picture("https://lequai.example/perdu.png", "Une grue")
    return (
        TextBlock(TextKind.CODE, (dressed(CODE, MarkKind.CODE),)),
        TableBlock((head, row)),
        Figure(shown, caption),
        Figure(lost),
        text(SAID),
    )
