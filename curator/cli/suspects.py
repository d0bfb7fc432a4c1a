"""How commands name and print suspects: by the place in the capture, which a person can look up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curator.domain.article import Passage
from curator.domain.correction import Suspect
from curator.store import articles
from curator.store.collection import Collection


@dataclass(frozen=True, slots=True)
class Place:
    """Where a suspect is. `start` is that of its passage, in code points of the decoded capture."""

    start: int
    article: str | None = None
    comment: str | None = None
    passage: int | None = None


def places(collection: Collection) -> dict[int, Place]:
    """Return where each passage of the collection is."""
    return {passage.id: _place(passage) for passage in _passages(collection)}


def _passages(collection: Collection) -> Iterator[Passage]:
    for article in articles.all(collection):
        yield from articles.passages(collection, article.id)


def _place(passage: Passage) -> Place:
    return Place(passage.span.start, passage.article, passage.comment, passage.id)


def data(suspect: Suspect, place: Place) -> dict[str, object]:
    """Return a suspect as `check --json` prints it."""
    return {
        "article": place.article,
        "comment": place.comment,
        "passage": place.passage,
        "start": place.start + suspect.span.start,
        "end": place.start + suspect.span.end,
        "found": suspect.found,
        "suggestions": list(suspect.suggestions),
        "rule": suspect.rule,
        "kind": suspect.kind,
        "confidence": suspect.confidence,
        "safe": suspect.safe,
    }


def line(suspect: Suspect, place: Place) -> str:
    """Return a suspect as a line for a person."""
    where = f"{place.comment or place.article or ''} {place.start + suspect.span.start}".strip()
    proposal = " | ".join(map(repr, suspect.suggestions[:3])) or "?"
    return f"{where}  {suspect.found!r} → {proposal}  [{suspect.rule}{', safe' if suspect.safe else ''}]"


def in_order(suspects: Sequence[Suspect], found: dict[int, Place]) -> list[tuple[Suspect, Place]]:
    """Return the suspects with their places, in reading order as given."""
    return [(suspect, found[suspect.passage]) for suspect in suspects]
