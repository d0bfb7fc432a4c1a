"""How commands name and print suspects: by their place in the capture, which a person can look up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from curator.cli.cores import on_all_cores
from curator.domain.correction import PassageText, Suspect
from curator.domain.progress import Progress
from curator.services import checking
from curator.services.checking import Finding
from curator.store import articles
from curator.store.collection import Collection

_MUCH = 2_000_000
"""Characters from which on all cores check: a second's work for one, three times what it takes to start processes."""
_MUCH_GRAMMAR = 60_000
"""The same where grammar is checked, too: three seconds' work for one; each process takes one to load the checker."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage is: `start` in code points of the decoded capture; all else None in a text of no collection."""

    start: int = 0
    article: str | None = None
    comment: str | None = None
    passage: int | None = None


def places(collection: Collection) -> dict[int, Place]:
    """Return where each passage of the collection is."""
    return {
        row.id: Place(row.span.start, row.article, row.comment, row.id) for row in articles.all_passages(collection)
    }


def pending(collection: Collection, progress: Progress, *, patient: bool = True) -> list[Suspect]:
    """Check what was not checked yet, and return all suspects that wait for a decision.

    Who is not `patient` gets no grammar of more text than is checked in seconds; its passages stay `missing`.
    """
    texts = checking.missing(collection)
    grammar = checking.is_grammatical() and (patient or _size(texts) < _MUCH_GRAMMAR)
    if not grammar:
        texts = checking.not_glanced(collection)
    names = checking.names(checking.snapshot(collection)) if texts else frozenset()
    findings = _checked(texts, names, progress, grammar=grammar)
    if not collection.read_only:
        checking.remember(collection, findings)
    return checking.pending(collection, findings=findings)


def _checked(
    texts: Sequence[PassageText], names: frozenset[str], progress: Progress, *, grammar: bool
) -> list[Finding]:
    """Check texts: here, or on all cores if there is so much that this makes up for starting processes."""
    if _size(texts) < (_MUCH_GRAMMAR if grammar else _MUCH):
        return checking.check(texts, names, progress, grammar=grammar)
    return on_all_cores(partial(_check, names, grammar), texts, progress)


def _check(
    names: frozenset[str],
    grammar: bool,
    texts: Sequence[PassageText],
    progress: Progress,
) -> list[Finding]:
    return checking.check(texts, names, progress, grammar=grammar)


def _size(texts: Iterable[PassageText]) -> int:
    return sum(len(text.original) for text in texts)


def placed(suspects: Iterable[Suspect], known: Mapping[int, Place]) -> list[tuple[Suspect, Place]]:
    """Return each suspect with its place, in reading order."""
    order = {passage: position for position, passage in enumerate(known)}
    ordered = sorted(suspects, key=lambda suspect: (order[suspect.passage], suspect.span))
    return [(suspect, known[suspect.passage]) for suspect in ordered]


def data(suspect: Suspect, place: Place) -> dict[str, object]:
    """Return a suspect as `check --json` prints it."""
    return {
        "article": place.article,
        "comment": place.comment,
        "passage": place.passage,
        "start": place.start + suspect.span.start,
        "end": place.start + suspect.span.end,
        "found": suspect.found,
        "suggestions": suspect.suggestions,
        "rule": suspect.rule,
        "kind": suspect.kind,
        "confidence": suspect.confidence,
        "safe": suspect.safe,
        "message": suspect.message,
    }


def line(suspect: Suspect, place: Place) -> str:
    """Return a suspect as a line for a person."""
    owner = f"{place.comment or place.article}, passage {place.passage}, " if place.article else ""
    where = f"{owner}{place.start + suspect.span.start}–{place.start + suspect.span.end}"
    proposal = " or ".join(map(repr, suspect.suggestions[:3])) or "?"
    return f"{where}  {suspect.found!r} → {proposal}  ({suspect.rule}{', safe' if suspect.safe else ''})"
