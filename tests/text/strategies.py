"""Texts with decisions on them, for properties."""

from hypothesis import strategies as st

from curator.domain.correction import Correction, Decision
from curator.domain.marks import Mark, MarkKind
from curator.domain.span import Span

WORDS = st.sampled_from(["le", "chat", "l’", "été", " ", "  ", ",", "\n", "«", "😉", "don't", "a", "b", "."])
PROSE = st.lists(WORDS, max_size=20).map("".join)


@st.composite
def corrected_texts(draw: st.DrawFn) -> tuple[str, list[Correction]]:
    """A text and decisions on spans that do not clash."""
    original = draw(PROSE)
    cuts = sorted(draw(st.lists(st.integers(0, len(original)), max_size=8)))
    corrections: list[Correction] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if corrections and corrections[-1].span == Span(start, end):
            continue
        corrections.append(
            Correction(
                Span(start, end),
                original[start:end],
                draw(PROSE if end > start else PROSE.filter(bool)),
                rule=draw(st.sampled_from(["manual", "spelling", "layout"])),
                decision=draw(st.sampled_from(list(Decision))),
                note="kept",
            )
        )
    return original, corrections


@st.composite
def marks_of(draw: st.DrawFn, text: str, count: int | None = None) -> list[Mark]:
    """Marks over stretches of a text, none empty, in any order; they may cross."""
    made: dict[Mark, None] = {}
    for _ in range(draw(st.integers(0, 5)) if count is None else count):
        start = draw(st.integers(0, len(text) - 1)) if text else 0
        end = draw(st.integers(start + 1, len(text))) if text else 0
        kind = draw(st.sampled_from([MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK]))
        if end > start:
            made[Mark(Span(start, end), kind, "a.fr" if kind is MarkKind.LINK else "")] = None
    return list(made)
