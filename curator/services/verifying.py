"""Verification: that the file is whole, the captures are what came, and the reading text is what was decided."""

from collections.abc import Iterator

from curator.domain.errors import OverlapError
from curator.domain.progress import Progress, silent
from curator.store import articles, corrections, integrity
from curator.store.collection import Collection
from curator.text.overlay import reading_text


def verify(collection: Collection, progress: Progress = silent) -> list[str]:
    """Return one sentence for each thing that does not hold together; none where all is well.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    damaged = list(integrity.problems(collection, progress))
    return damaged or [*_readings(collection), *_coverage(collection)]


def _readings(collection: Collection) -> Iterator[str]:
    decided = corrections.by_passage(collection)
    for row in articles.all_passages(collection):
        items = decided.get(row.id, ())
        for item in items:
            if item.span.of(row.original) != item.found:
                yield f"correction {item.id} of passage {row.id} does not find “{item.found}”"
        try:
            if reading_text(row.original, items) != row.text:
                yield f"the reading text of passage {row.id} is not what was decided"
        except (OverlapError, ValueError) as error:
            yield f"passage {row.id}: {error}"


def _coverage(collection: Collection) -> Iterator[str]:
    for article in articles.all(collection):
        text, reached = articles.capture_text(collection, article.id), 0
        for row in articles.passages(collection, article.id):
            if text[reached : row.span.start].strip():
                yield f"{article.id}: no passage holds the text at {reached} to {row.span.start}"
            reached = row.span.end
        if text[reached:].strip():
            yield f"{article.id}: no passage holds the text after {reached}"
