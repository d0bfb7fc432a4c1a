"""Where each page of a PDF has its lines and rules, in points from its lower left corner.

The words of the pages are held elsewhere; here it is their place, size and font, which nobody sees in a list of words.
`CURATOR_UPDATE_GOLDEN=1 pytest tests/export/test_geometry.py` writes the golden files anew; look at the pages too.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from curator.domain.book import Book, ExportProfile, Paper
from curator.services import publishing
from tests.export.books import book, deep_book, english_book, french_book, small_book
from tests.export.marked import marked_book

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "export" / "geometry"
LONG = "Ce que disaient les lecteurs de la fermeture des entrepôts en ligne pendant l’hiver de 2012. "
BOOKS = {
    "french on A4": french_book(),
    "marked on A4": marked_book(),
    "deep on A5": replace(deep_book(12), profile=replace(deep_book().profile, paper=Paper.A5)),
    "long on A5": book(
        *small_book().chapters,
        title=LONG * 2,
        creator=LONG * 3,
        description=LONG * 6,
        publisher=LONG,
        profile=ExportProfile(paper=Paper.A5),
    ),
    "english on Letter": replace(english_book(), profile=replace(english_book().profile, paper=Paper.LETTER)),
}


@pytest.mark.parametrize("name", BOOKS)
def test_lines_and_rules_stand_where_they_stood(name: str, tmp_path: Path) -> None:
    found = list(_set(BOOKS[name], tmp_path))
    golden = GOLDEN / f"{name.replace(' ', '-')}.txt"
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text("\n".join(found) + "\n", encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8").splitlines()


def _set(book: Book, folder: Path) -> Iterator[str]:
    """Yield each page, and on it the lines of text and the drawn shapes."""
    publishing.export(book, folder / "book.pdf")
    with pikepdf.open(folder / "book.pdf") as tagged:
        links = [sorted(map(_link, list(page.get("/Annots", [])))) for page in tagged.pages]
    with pypdfium2.PdfDocument(folder / "book.pdf") as document:
        for number, page in enumerate(document, 1):
            yield f"[{number}] {_points(*page.get_size())}"
            yield from _objects(page)
            yield from links[number - 1]
            page.close()


def _objects(page: pypdfium2.PdfPage) -> Iterator[str]:
    words = page.get_textpage()
    texts, shapes = [], []
    for item in page.get_objects(textpage=words):
        left, bottom, right, top = item.get_bounds()
        if isinstance(item, pypdfium2.PdfTextObj):
            x, y = item.get_matrix().get()[4:]
            texts.append((-round(y, 1), x, right, _dress(item), item.extract().strip()))
        else:
            shapes.append(f"  shape {_points(left, bottom)} to {_points(right, top)} {_colour(item)}{_outline(item)}")
    words.close()
    for height, line in groupby(sorted(texts), key=lambda text: text[0]):
        _, starts, ends, dresses, said = zip(*line, strict=True)
        dress = " then ".join(dict.fromkeys(dresses))
        yield f"  {_points(starts[0], -height)} to {_points(max(ends))} {dress}: {' '.join(said)[:40]}"
    yield from sorted(shapes)


def _dress(text: pypdfium2.PdfTextObj) -> str:
    return f"{text.get_font().get_base_name()} {text.get_font_size():.1f} {_colour(text)}"


def _colour(item: pypdfium2.PdfObject) -> str:
    return _hexadecimal(item, raw.FPDFPageObj_GetFillColor)


def _outline(shape: pypdfium2.PdfObject) -> str:
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    drawn = raw.FPDFPath_GetDrawMode(shape, filled, stroked) and stroked.value
    return f" outlined {_hexadecimal(shape, raw.FPDFPageObj_GetStrokeColor)}" if drawn else ""


def _hexadecimal(item: pypdfium2.PdfObject, colour: Callable[..., object]) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    colour(item, *parts)
    return "#" + "".join(f"{part.value:02x}" for part in parts[:3])


def _link(annotation: pikepdf.Object) -> str:
    """Say where a link stands, and where it leads if that is out of the book."""
    left, bottom, right, top = (float(value) for value in annotation["/Rect"])
    border = [float(value) for value in annotation["/Border"]]
    target = annotation["/A"].get("/URI", "in the book") if "/A" in annotation else "in the book"
    return f"  link {_points(left, bottom)} to {_points(right, top)} border {_points(*border)}: {target}"


def _points(*values: float) -> str:
    return " ".join(f"{value:.1f}" for value in values)
