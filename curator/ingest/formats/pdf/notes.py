"""Notes at the foot of a column: smaller lines that begin with a number or a sign which is raised in the text above."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from curator.domain.marks import MarkKind
from curator.ingest.formats.pdf.setting import SetLine
from curator.text.hyphens import Hyphens, is_divided

_SMALLER = 0.93  # of the size of the text, up to which type is that of notes; printers set them a fifth smaller; by eye
_MARK = re.compile(r"[(\[]?(?P<key>\d{1,3}|[a-z]|[*†‡§]{1,3})[)\].]?")


def with_notes(columns: Sequence[list[SetLine]], size: float) -> list[list[SetLine]]:
    """Return the columns of a page with the notes at their foot at the words that call them.

    A note that nothing calls stays where it stands.

    Args:
        columns: of the page, in order.
        size: of the type that the text is set in.
    """
    text = [list(lines) for lines in columns]
    feet = [_foot(lines, size) for lines in text]
    hyphens = Hyphens("\n".join(line.text for lines in text for line in lines), None)
    calls = _calls([lines[:foot] for lines, foot in zip(text, feet, strict=True)])
    for lines, foot in zip(text, feet, strict=True):
        for start, end in reversed(list(_notes(lines, foot))):
            call = calls.pop(_key(lines[start]), None)
            if call:
                _annotate(*call, _said(lines[start:end], hyphens))
                del lines[start:end]
    return text


_Call = tuple[SetLine, str]
"""The line in which a note is called, and by what."""


def _foot(lines: Sequence[SetLine], size: float) -> int:
    """Return the line with which the notes of a column begin; past the last where there are none."""
    foot = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].size > size * _SMALLER:
            break
        if _key(lines[at]):
            foot = at
    return foot


def _notes(lines: Sequence[SetLine], foot: int) -> Iterator[tuple[int, int]]:
    """Yield where each note begins and ends."""
    starts = [at for at in range(foot, len(lines)) if _key(lines[at])]
    yield from pairwise((*starts, len(lines)))


def _key(line: SetLine) -> str:
    """Return the number or sign that a line begins with, if text follows it."""
    found = _MARK.fullmatch(line.words[0].text)
    return found["key"] if found and len(line.words) > 1 else ""


def _calls(columns: Sequence[Sequence[SetLine]]) -> dict[str, _Call]:
    """Return where notes are called: by raised signs behind a word."""
    return {
        found["key"]: (line, word.text)
        for lines in columns
        for line in lines
        for word in line.words[1:]
        if MarkKind.SUPERSCRIPT in word.looks and (found := _MARK.fullmatch(word.text))
    }


def _annotate(line: SetLine, sign: str, note: str) -> None:
    """Put a note at the word before the sign that calls it, and take the sign away: the note's mark says it."""
    at = next(n for n, word in enumerate(line.words) if n and word.text == sign and MarkKind.SUPERSCRIPT in word.looks)
    line.words[at - 1] = line.words[at - 1]._replace(note=note)
    del line.words[at]
    line.pieces = tuple(piece - (piece > at) for piece in line.pieces if piece != at)


def _said(lines: Sequence[SetLine], hyphens: Hyphens) -> str:
    """Return what a note says, without its number, its lines joined."""
    first = replace(lines[0], words=lines[0].words[1:])
    said = first.text.strip()
    for line in lines[1:]:
        divided = is_divided(said, line.text)
        kept = hyphens.kept(said, line.text) if divided else None
        said = f"{said[:-1]}{line.text}" if kept is False else f"{said}{'' if divided else ' '}{line.text}"
    return said
