"""Suspects of recognised text: what two judges, trained on made damage, say of each token and its alternatives."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from curator.domain.correction import Suspect
from curator.domain.rules import OCR, RULES
from curator.domain.span import Span
from curator.resources import RESOURCES
from curator.text.ocr.alternatives import ReadWord
from curator.text.ocr.features import rows
from curator.text.ocr.lexis import Lexis
from curator.text.ocr.reading import Judged, read
from curator.text.ocr.trees import Trees
from curator.text.spelling import Speller

# Chance from which a token is doubted: the best F1 by page on pages drawn and read by engines, when the judges had
# learnt from sprinkled damage alone. On damage of the kind that they learnt it would be .3; real scans are another.
_WRONG = 0.08
_BETTER = 0.6  # chance from which an alternative raises a doubt of its own
_SUGGESTIONS = 5  # more are never right, on made documents
_PIECE = 20_000  # signs that are read at once: a page of a newspaper, and some tens of megabytes of arrays


class Proofreader:
    """What is known of the damage that recognition does to texts of one language."""

    def __init__(self, folder: Path, speller: Speller) -> None:
        """Load the data in `folder`; most of a second.

        Raises:
            OSError: a file is missing.
            ValueError: one holds something else.
        """
        self._lexis = Lexis(folder, speller)
        with (folder / "judges.npz").open("rb") as file, np.load(file) as kept:
            arrays = dict(kept)
        self._wrong, self._better = Trees(arrays, "wrong"), Trees(arrays, "better")

    def suspects(self, text: str) -> list[Suspect]:
        """Return what recognition seems to have damaged in a text, in order; none overlaps another."""
        return [
            replace(each, span=each.span.shifted(start))
            for start, end in _pieces(text)
            for each in self._suspects(text[start:end])
        ]

    def _suspects(self, text: str) -> list[Suspect]:
        reading = read(text, self._lexis)
        seen, offered, judged = rows(reading, self._lexis)
        wrong = self._wrong.chances(seen).tolist()
        better: list[list[tuple[float, Judged]]] = [[] for _ in wrong]
        for (at, each), chance in zip(judged, self._better.chances(offered).tolist(), strict=True):
            better[at].append((chance, each))
        found: list[Suspect] = []
        for at, chance in enumerate(wrong):
            ranked = sorted(better[at], key=lambda each: -each[0])
            best = ranked[0][0] if ranked else 0.0
            if chance > _WRONG or best > _BETTER:
                suspect = _suspect(text, reading.tokens, at, ranked)
                if not found or found[-1].span.end <= suspect.span.start:
                    found.append(suspect)
        return found


@cache
def proofreader(language: str, speller: Speller) -> Proofreader | None:
    """Return the proofreader of a language, None where its data are missing or damaged: the text is checked without."""
    try:
        return Proofreader(RESOURCES / "ocr" / language, speller)
    except (OSError, ValueError, KeyError, BadZipFile):
        return None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of pieces that end at blanks."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            end = max(text.rfind(" ", start + 1, end), text.rfind("\n", start + 1, end)) + 1 or end
        yield start, min(end, len(text))
        start = end


def _suspect(text: str, tokens: Sequence[ReadWord], at: int, ranked: Sequence[tuple[float, Judged]]) -> Suspect:
    width = ranked[0][1].alternative.width if ranked else 1
    options = [each.alternative.text for _, each in ranked if each.alternative.width == width][:_SUGGESTIONS]
    span = Span(tokens[at].start, tokens[at + width - 1].start + len(tokens[at + width - 1].text))
    found = span.of(text)
    before, after = _same_marks(found, options), _same_marks(found[::-1], [each[::-1] for each in options])
    span = Span(span.start + before, span.end - after)
    suggestions = tuple(each[before : len(each) - after] for each in options)
    return Suspect(span, span.of(text), suggestions, OCR, RULES[OCR].kind, round(ranked[0][0], 2) if ranked else 0.0)


def _same_marks(found: str, options: Sequence[str]) -> int:
    """Return how many marks stand at the beginning of all: they are in no doubt."""
    same = 0
    shortest = min(map(len, (found, *options)))
    while same < shortest and not found[same].isalnum() and all(each[same] == found[same] for each in options):
        same += 1
    return same if same < shortest else 0
