"""Every defect planted in the sample is cured: at once where that is certain, else by one of the suggestions."""

from functools import cache

import pytest

from curator.domain.correction import Decision, PassageText, Suspect
from curator.text.detection import check_text, detect, learn_names
from curator.text.overlay import reading_text
from curator.text.spelling import Speller, load_spellers
from tests.corpus.planted import PAGES, Planted, read

DEFECTS = [(number, defect) for number, page in enumerate(PAGES) for defect in page.get("defect", [])]
SAFE = [(number, defect) for number, defect in DEFECTS if defect.get("safe")]
SUGGESTED = [(number, defect) for number, defect in DEFECTS if not defect.get("safe")]
KEPT = [(number, text) for number, page in enumerate(PAGES) for text in page.get("keep", [])]


_ROUNDS = 8


@cache
def repaired(number: int) -> str:
    """Return what a page reads after its certain repairs, a passage a line."""
    return "\n".join(
        _repaired(reading_text(text.original, text.corrections), text.language) for text in read(number).texts()
    )


def _repaired(text: str, language: str) -> str:
    for _ in range(_ROUNDS):
        safe = [suspect for suspect in check_text(text, language, {}, frozenset()) if suspect.safe]
        for suspect in reversed(safe):
            text = text[: suspect.span.start] + suspect.suggestions[0] + text[suspect.span.end :]
    return text


@cache
def spellers() -> dict[str, Speller]:
    return load_spellers()


@cache
def names() -> frozenset[str]:
    texts = [text.original for number in range(len(PAGES)) for text in read(number).texts()]
    return learn_names(texts, spellers().values())


def cures(text: PassageText, found: tuple[Suspect, ...], defect: Planted) -> bool:
    """Tell whether one suggestion for the passage turns what is wrong into what is right."""
    return any(
        defect["right"] in reading_text(text.original, [suspect.decided(Decision.ACCEPTED, suggestion)])
        for suspect in found
        for suggestion in suspect.suggestions
    )


def label(value: object) -> str:
    return f"{value['class']} {value['wrong']}" if isinstance(value, dict) else str(value)


@pytest.mark.parametrize(("number", "defect"), DEFECTS, ids=label)
def test_a_planted_defect_stands_once_in_its_page(number: int, defect: Planted) -> None:
    text = read(number).article.text
    assert text.count(defect["wrong"]) == 1
    assert defect["right"] not in text.replace(defect["wrong"], "")


@pytest.mark.parametrize(("number", "defect"), SAFE, ids=label)
def test_a_certain_defect_is_gone_after_the_certain_repairs(number: int, defect: Planted) -> None:
    assert defect["right"] in repaired(number)
    assert defect["wrong"] not in repaired(number)


@pytest.mark.parametrize(("number", "defect"), SUGGESTED, ids=label)
def test_a_doubtful_defect_is_shown_with_the_right_suggestion_and_left_to_the_curator(
    number: int, defect: Planted
) -> None:
    text = next(text for text in read(number).texts() if defect["wrong"] in text.original)
    assert cures(text, detect(text, spellers(), names()), defect)
    assert defect["wrong"] in repaired(number)


@pytest.mark.parametrize(("number", "kept"), KEPT, ids=label)
def test_what_only_looks_damaged_is_left_alone(number: int, kept: str) -> None:
    assert kept in repaired(number)
