"""Proofing: checking and correcting a text that is in no collection, from a file or from a pipe."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedPassage
from curator.domain.correction import Correction, PassageText, Suspect
from curator.domain.metadata import Field
from curator.domain.progress import Progress, silent
from curator.ingest.item import Item
from curator.services import checking, correcting, importing, scans
from curator.store import own_words
from curator.store.suspects import DEFAULT_LANGUAGE, UNSPOKEN, UNSPOKEN_KINDS
from curator.text.ocr.mode import as_recognised
from curator.text.overlay import Overlay


@dataclass(frozen=True, slots=True)
class Corrected:
    """A text with the corrections that were made in it; their spans are of the text as it was read."""

    text: str
    made: Sequence[Correction]


def read(path: Path) -> ParsedCapture:
    """Read and segment one file.

    Raises:
        NotFoundError: there is no such file.
        UnreadableCaptureError: it cannot be read.
    """
    reading = importing.read([path])
    for _, error in reading.failures:
        raise error
    return reading.parsed[0]


def read_bytes(data: bytes, name: str) -> ParsedCapture:
    """Read and segment bytes that are no file.

    Raises:
        UnreadableCaptureError: there is no text in them.
    """
    return importing.read_item(Item(name, data))


def check(parsed: ParsedCapture, progress: Progress = silent) -> list[Suspect]:
    """Look for suspects in a text; what is in the person's own dictionary is right.

    Returns:
        Suspects in reading order; spans are in code points of the decoded text, not of a passage.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    return [suspect for article in parsed.articles for suspect in _check(article, progress)]


def corrected(parsed: ParsedCapture, progress: Progress = silent, *, confident: bool = False) -> list[Corrected]:
    """Make the corrections in a text that need no look: the certain ones, and the confident ones if asked. Pure.

    Returns:
        One text for each transcript: articles of one page share it.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    made: dict[str, list[Correction]] = {}
    for article in parsed.articles:
        here = made.setdefault(article.text, [])
        for item in correcting.certain(_snapshot(article), progress, confident=confident):
            start = article.passages[item.seen.passage].span.start
            here += [replace(each, span=each.span.shifted(start)) for each in item.made]
    return [Corrected(Overlay(text, found).text, tuple(found)) for text, found in made.items()]


def _check(parsed: ParsedArticle, progress: Progress) -> list[Suspect]:
    texts = _snapshot(parsed)
    starts = [passage.span.start for passage in parsed.passages]
    findings, right = checking.check(texts, checking.names(texts), progress), own_words.all()
    return [
        replace(suspect, span=suspect.span.shifted(starts[finding.seen.passage]))
        for finding in findings
        for suspect in finding.suspects
        if suspect.doubted.casefold() not in right
    ]


def _snapshot(parsed: ParsedArticle) -> Sequence[PassageText]:
    proposed = (proposal.value for proposal in parsed.metadata if proposal.field is Field.LANGUAGE)
    language = next(proposed, DEFAULT_LANGUAGE)
    texts = [
        PassageText(index, passage.span.of(parsed.text), _language(passage, language), passage.layout)
        for index, passage in enumerate(parsed.passages)
        if passage.kind in checking.CHECKED
    ]
    if scans.looks_so(parsed):
        texts = [replace(text, language=as_recognised(text.language)) for text in texts]
    return texts


def _language(passage: ParsedPassage, language: str) -> str:
    """Return the language that a passage is checked in, as in a collection: lines of names are in none."""
    return UNSPOKEN if passage.kind in UNSPOKEN_KINDS else passage.language or language
