"""Verification: that the file is whole, the captures are what came, and the reading text is what was decided."""

from collections.abc import Iterator
from itertools import groupby

from curator.domain.errors import OverlapError
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.domain.span import Span
from curator.store import articles, corrections, integrity, passages, resources, retracing
from curator.store.collection import Collection
from curator.text.overlay import reading_text


def verify(collection: Collection, progress: Progress = silent) -> list[Message]:
    """Return one sentence for each thing that does not hold together; none where all is well.

    The file is only read: what has to be tried out, the history back and forth, is tried out on a copy.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    damaged = list(integrity.problems(collection, progress))
    return damaged or [
        *_readings(collection),
        *_coverage(collection),
        *retracing.problems(collection, progress),
    ]


def _readings(collection: Collection) -> Iterator[Message]:
    decided = corrections.by_passage(collection)
    for row in articles.all_passages(collection):
        items = decided.get(row.id, ())
        for item in items:
            if item.span.of(row.original) != item.found:
                yield Message.of(
                    "correction {id} of passage {passage} does not find “{found}”",
                    id=item.id,
                    passage=row.id,
                    found=item.found,
                )
            if item.mark and item.mark.span.end > len(row.original):
                yield Message.of(
                    "correction {id} marks what passage {passage} does not hold", id=item.id, passage=row.id
                )
        try:
            if reading_text(row.original, items) != row.text:
                yield Message.of("the reading text of passage {passage} is not what was decided", passage=row.id)
        except OverlapError as error:
            yield Message.of("passage {passage}: {reason}", passage=row.id, reason=error.message)
        except ValueError as error:
            yield Message.of("passage {passage}: {reason}", passage=row.id, reason=str(error))


def _coverage(collection: Collection) -> Iterator[Message]:
    """Look for text that no passage holds, in all transcripts that articles stand in."""
    for transcript, held in groupby(passages.held(collection), key=lambda each: each.transcript):
        spans = list(held)
        text, reached = resources.transcript(collection, transcript).text, 0
        for article, _, span in [*spans, (spans[-1].article, transcript, Span(len(text), len(text)))]:
            if text[reached : span.start].strip():
                yield Message.of(
                    "{article}: no passage holds the text at {start} to {end}",
                    article=article,
                    start=reached,
                    end=span.start,
                )
            reached = max(reached, span.end)
