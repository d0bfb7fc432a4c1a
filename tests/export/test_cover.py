"""Where the cover of an EPUB has its lines, in pixels, and in which colours.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/export/test_cover.py` writes the golden file anew; look at the covers too.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from curator.domain.book import Book
from curator.export.epub.cover import HEIGHT, WIDTH, draw_cover
from curator.export.wording import wording
from tests.export.books import book, english_book, french_book

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "export" / "covers.txt"
LONG = "Ce que disaient les lecteurs de la fermeture des entrepôts en ligne pendant l’hiver de 2012 "
BOOKS = {
    "as usual": french_book(),
    "in English": english_book(),
    "nothing but a title": book(title="Recueil"),
    "a long title": book(title=LONG * 2, creator=LONG, publisher=LONG, date="2012-01"),
    "a title too long for any cover": book(title=LONG * 9),
    "a word wider than the sheet": book(title="Anticonstitutionnellement" * 3),
    "what no font has": replace(french_book(), title="Le 漢字 dit\u202f: \U0001f98a"),
}


def test_covers_are_drawn_as_they_were() -> None:
    found = [line for name, drawn in BOOKS.items() for line in (f"[{name}]", *_bands(drawn))]
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        GOLDEN.write_text("\n".join(found) + "\n", encoding="utf-8", newline="\n")
    assert found == GOLDEN.read_text(encoding="utf-8").splitlines()


def _bands(drawn: Book) -> Iterator[str]:
    """Yield the rows that hold ink together, from where to where they reach, and their commonest colour."""
    with Image.open(BytesIO(draw_cover(drawn, wording(drawn.language)))) as image:
        assert image.size == (WIDTH, HEIGHT)
        pixels = np.asarray(image.convert("RGB"))
    ink = (pixels != pixels[-1, -1]).any(axis=2)
    borders = np.flatnonzero(np.diff(np.concatenate(([False], ink.any(axis=1), [False])).astype(int)))
    for top, bottom in zip(borders[::2], borders[1::2], strict=True):
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        colours, counts = np.unique(pixels[top:bottom][ink[top:bottom]], axis=0, return_counts=True)
        colour = "".join(f"{part:02x}" for part in colours[counts.argmax()])
        yield f"  {top} to {bottom}: {columns[0]} to {columns[-1] + 1} #{colour}"
