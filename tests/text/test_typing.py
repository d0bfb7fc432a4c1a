"""What typing makes of a passage that was corrected before: which corrections stay, which go, which are new.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/text/test_typing.py` writes the golden file anew; read the difference.
"""

from collections.abc import Iterator

from curator.domain.correction import LAYOUT, Correction, Decision
from curator.domain.span import Span
from curator.text.diff import corrections_for, word_diff
from curator.text.overlay import reading_text
from tests.text.golden import golden

ORIGINAL = "• Le chta dort ,dpeuis  l’aube; il n’a pas d'autre lit."
DECIDED = (
    Correction(Span(0, 2), "• ", "", LAYOUT, id=1),
    Correction(Span(5, 9), "chta", "chat", "spelling", id=2),
    Correction(Span(14, 16), " ,", ", ", "spacing", id=3),
    Correction(Span(22, 24), "  ", " ", "double-space", id=4),
    Correction(Span(44, 51), "d'autre", "d’autre", "apostrophe", 0.9, Decision.SIC, id=5),
    Correction(Span(54, 54), "", " Là", "manual", id=6),
)
TYPED = (
    "Le chat dort,dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chat dort, depuis l’aube; il n’a pas d'autre lit Là.",
    "Le chien dort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le gros chat dort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chta dort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chat, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chat dort , dpeuis  l’aube; il n’a pas d'autre lit Là.",
    "Le chat dort, dpeuis l’aube ; il n’a pas de lit.",
    "Un chat dort, dpeuis l’aube; il n’a pas d'autre lit. Là-bas.",
    "• Le chat dort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chat dort, dpeuis l’aube; il n’a pas d'autre lit Là. Fin.",
    "Le chat dort\ndpeuis l’aube; il n’a pas d'autre lit Là.",
    "dort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chatdort, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chats dorment, dpeuis l’aube; il n’a pas d'autre lit Là.",
    "Le chat dort, dpeuis l’aube; il n’a pas d’autre lit Là.",
    "Le chat dort, dpeuis l’aube; il n’a pas d'autre lit.",
    "L’aube; le chat dort, dpeuis il n’a pas d'autre lit Là.",
    "Tout autre chose 😺",
    "",
    ORIGINAL,
)


def test_typing_becomes_the_corrections_that_it_became() -> None:
    found = [line for typed in TYPED for line in _made(typed)]
    assert found == golden("typing.txt", found)


def _made(typed: str) -> Iterator[str]:
    """Yield what was typed, the words that changed, and the decisions that are left and new."""
    before = reading_text(ORIGINAL, DECIDED)
    yield repr(typed)
    changed = [segment for segment in word_diff(before, typed) if segment.old != segment.new]
    yield "  " + " · ".join(f"{segment.kind.value} {segment.old!r} {segment.new!r}" for segment in changed)
    made = corrections_for(ORIGINAL, typed, DECIDED)
    for item in made:
        kept = f"kept {item.id}" if item in DECIDED else "new"
        yield f"  {kept}: {item.span.start}–{item.span.end} {item.found!r} → {item.replacement!r} {item.rule}"
    assert reading_text(ORIGINAL, made) == typed
