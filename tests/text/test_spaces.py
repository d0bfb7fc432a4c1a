"""Which space each country sets around a sign, by what stands before and after it.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/text/test_spaces.py` writes the golden file anew; read the difference.
"""

from collections.abc import Iterator
from itertools import product

from curator.domain.book import Typography
from curator.text.typography import render
from tests.text.golden import golden

BEFORE = ("", "mot", "5", "mot»", "(", "&eacute", "http://a.fr/", "fin…")
BLANKS = ("", " ", "\u00a0 ")
SIGNS = (";", ":", "?!", ";)", "%", "«", "»", "'")
AFTER = ("", " mot", "mot", "5", "»", ".")
FIGURES = (
    "500 000", "1 234 567,50 €", "12 345", "1234 567", "0,500 000", "12 000 mots", "2012 013", "5 000 000 km", "10 km",
    "10 kilos", "30 °C", "20 $", "3 min", "100 %", "100 % bio", "5%5", "n° 5", "N°12", "non° 5", "n° mot", "an 2012 :",
    "à 14 h 21", "14:21:05", "l'an", "l' an", "aujourd'hui", "'a'", "l'«an»", "qu'\"on", "rock'n'roll", "_l'_an",
)  # fmt: skip
SHOWN = str.maketrans({" ": "␣", "\u00a0": "⍽", "\u202f": "·"})


def test_spaces_are_set_as_they_were() -> None:
    stored = ["".join(parts) for parts in product(BEFORE, BLANKS, SIGNS, AFTER)]
    found = [line for text in dict.fromkeys((*stored, *FIGURES)) for line in _rendered(text)]
    assert found == golden("spaces.txt", found)


def _rendered(text: str) -> Iterator[str]:
    """Yield what becomes of a text in each country that changes it: ␣ breaks, ⍽ and the fine · do not."""
    changed: dict[str, list[str]] = {}
    for typography in Typography:
        if (rendered := render(text, typography)) != text:
            changed.setdefault(rendered.translate(SHOWN), []).append(typography.value)
    if changed:
        shown = ", ".join(f"{shown} {' '.join(countries)}" for shown, countries in changed.items())
        yield f"{text.translate(SHOWN)} → {shown}"
