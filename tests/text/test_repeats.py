"""Which of two comments repeats the other, by their length, by what differs, by who wrote them and where.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/text/test_repeats.py` writes the golden files anew; read the difference: what is
called a copy wrongly is somebody's words folded away.
"""

from collections.abc import Iterator

from curator.domain.duplicates import CommentText, DuplicateGroup
from curator.text.similarity import group_duplicates
from tests.text.golden import golden

PASSAGE = """on ferme ce soir la plus grande salle de lecture du quartier et personne avant nous avait pensé prévenir
    les gens qui venaient chaque semaine rendre leurs livres parler longtemps avec le gardien du jardin voisin puis
    rentrer chez eux par le vieux pont de pierre sous lequel dorment encore quelques barques peintes en bleu"""
WORDS = PASSAGE.split()
LENGTHS = (6, 11, 12, 13, 19, 20, 21, 39, 40, 41, 79, 80, 81, 119, 120, 121, 200)
PARTS = (2, 3, 4, 5, 6, 7, 8, 9, 14, 15, 16, 24, 25)
SETTINGS = {
    "same": ("Zoé", "A1", "Zoé", "A1"),
    "others": ("Zoé", "A1", "Luc", "A1"),
    "same elsewhere": ("Zoé", "A1", "Zoé", "A2"),
    "others elsewhere": ("Zoé", "A1", "Luc", "A2"),
    "nobody": (None, "A1", None, "A1"),
}


def test_copies_are_told_from_other_statements_as_they_were() -> None:
    found = [line for length in LENGTHS for line in _copies(length)]
    assert found == golden("copies.txt", found)


def test_parts_and_quotations_are_told_as_they_were() -> None:
    found = [line for count in PARTS for line in _parts(count)]
    assert found == golden("parts.txt", found)


def _copies(length: int) -> Iterator[str]:
    """Yield what becomes of a text of so many letters and of its copies, in each setting."""
    words = _cut(length)
    middle = len(words) // 2
    copies = {
        "the same": words,
        "one letter": [*words[:-1], f"{words[-1][:-1]}z"],
        "two letters": [f"{words[0][:-1]}z", *words[1:-1], f"{words[-1][:-1]}k"],
        "another word": [*words[:middle], "girafe", *words[middle + 1 :]],
        "one word more": [*words, "voilà"],
        "a number": [*words, "2012"],
    }
    for name, copy in copies.items():
        said = [f"{setting}: {_said(words, copy, *between)}" for setting, between in SETTINGS.items()]
        yield f"{length} letters, {name}: {' · '.join(said)}"
    said = [_said([*words, "2012"], [*words, "2013"], *between) for between in SETTINGS.values()]
    yield f"{length} letters, another number: {' · '.join(said)}"


def _parts(count: int) -> Iterator[str]:
    """Yield what becomes of a text and of so many of its words, in each setting."""
    others = ["mais", "alors", "pourquoi", "donc", "rien", "ne", "change", "jamais", "ici"]
    pieces = {
        "its beginning": WORDS[:count],
        "a piece of it": WORDS[10 : 10 + count],
        "its beginning and more": [*WORDS[:count], *others[: count // 3]],
        "quoted before an answer": [*WORDS[10 : 10 + count], *others],
        "words in another order": WORDS[count - 1 :: -1] if count else [],
    }
    for name, piece in pieces.items():
        said = [f"{setting}: {_said(WORDS, piece, *between)}" for setting, between in SETTINGS.items()]
        answer = _said(WORDS, piece, "Zoé", "A1", "Luc", "A1", "1")
        yield f"{count} words, {name}: {' · '.join(said)} · in answer: {answer}"


def _cut(length: int) -> list[str]:
    """Return words of so many letters in all."""
    words, left = [], length
    for word in WORDS:
        if left > 0:
            words.append(word[:left].replace("é", "e"))
            left -= len(word)
    return words


def _said(
    one: list[str], other: list[str], author: str | None, page: str, second: str | None, elsewhere: str, *parents: str
) -> str:
    """Say in a few words which group two comments make, if any."""
    comments = [
        CommentText("1", " ".join(one), author, page),
        CommentText("2", " ".join(other), second, elsewhere, parents),
    ]
    return " and ".join(map(_group, group_duplicates(comments))) or "–"


def _group(group: DuplicateGroup) -> str:
    (member,) = group.members
    return (
        f"{member.id} {member.kind.value} {member.score:.2f}{'!' if member.certain else ''} ({str(group.reason)[:18]})"
    )
