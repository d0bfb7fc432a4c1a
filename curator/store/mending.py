"""What was saved of a damaged file brought to hold together: texts, decisions, what the history can still take back."""

import hashlib
from collections.abc import Callable, Iterator
from itertools import groupby

from curator.domain.article import Passage
from curator.domain.capture import PassageKind
from curator.domain.correction import Correction
from curator.domain.errors import OverlapError
from curator.domain.messages import Message
from curator.domain.progress import Progress
from curator.domain.resource import Transcript
from curator.domain.span import Span
from curator.store import articles, captures, corrections, integrity, passages, resources, retracing
from curator.store.collection import Collection
from curator.store.salvage import unguarded
from curator.text.diff import corrections_for
from curator.text.overlay import reading_text

Decode = Callable[[bytes, Transcript], str | None]
"""What gives the text of a capture's bytes as a transcript says that they were read; None where they hold none."""


def mended(collection: Collection, progress: Progress, decode: Decode) -> Iterator[Message]:
    """Bring decisions and texts in step, take lost text from the captures again; say what that came to.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    with collection.caching():
        collection.db.execute("UPDATE comment SET duplicate_class = NULL WHERE duplicate_of IS NULL")
        sound, anew = _sound_transcripts(collection, decode)
        changed = sum(_in_step(collection, row) for row in list(articles.all_passages(collection)))
        found = sum(_taken_again(collection, article, span) for article, span in list(_uncovered(collection, sound)))
        _versions_of_what_is_read(collection)
        _count_on(collection)
    if anew:
        yield Message.of(
            "the text of 1 capture was damaged and was decoded from its bytes again |"
            " the texts of {count} captures were damaged and were decoded from their bytes again",
            count=anew,
        )
    if changed:
        yield Message.of("decisions of 1 passage are lost | decisions of {count} passages are lost", count=changed)
    if found:
        yield Message.of(
            "1 passage was taken from its capture again, without decisions |"
            " {count} passages were taken from their captures again, without decisions",
            count=found,
        )
    yield from _history(collection, progress)


def _sound_transcripts(collection: Collection, decode: Decode) -> tuple[set[int], int]:
    """Return the transcripts that say what their captures do, and how many of them were damaged and are set right.

    What none of the two vouches for, the capture's bytes or the passages cut out of it, is no text to take again.
    """
    sound, anew = set(), 0
    for id in [id for id, _ in groupby(passages.held(collection), key=lambda each: each.transcript)]:
        transcript = resources.transcript(collection, id)
        text = decode(resources.data(collection, transcript.resource), transcript)
        if text is None:
            continue
        if text == transcript.text:
            sound.add(id)
        elif _is_intact(collection, transcript.resource) and _holds_its_passages(collection, id, text):
            with unguarded(collection.db.raw):
                collection.db.execute("UPDATE transcript SET text = ? WHERE id = ?", (text, id))
            sound.add(id)
            anew += 1
    return sound, anew


def _is_intact(collection: Collection, resource: int) -> bool:
    return (
        hashlib.sha256(resources.data(collection, resource)).hexdigest() == resources.get(collection, resource).sha256
    )


def _holds_its_passages(collection: Collection, transcript: int, text: str) -> bool:
    rows = collection.db.execute(
        'SELECT start, "end", original FROM passage JOIN article ON article.id = passage.article'
        " WHERE coalesce(passage.transcript, article.transcript) = ?",
        (transcript,),
    )
    return all(text[start:end] == original for start, end, original in rows)


def _in_step(collection: Collection, row: Passage) -> bool:
    """Keep what was decided about a passage as far as it fits; what else its text says counts as typed by hand."""
    stored = corrections.of_passage(collection, row.id)
    fitting = tuple(item for item in stored if item.span.of(row.original) == item.found)
    if fitting == stored and _reads(row.original, fitting) == row.text:
        return False
    if _reads(row.original, fitting) is None:
        fitting = ()
    corrections.replace(collection, row.id, corrections_for(row.original, row.text, fitting))
    return True


def _reads(original: str, items: tuple[Correction, ...]) -> str | None:
    try:
        return reading_text(original, items)
    except (OverlapError, ValueError):
        return None


def _uncovered(collection: Collection, sound: set[int]) -> Iterator[tuple[str, Span]]:
    """Yield what is not blank and held by no passage of sound transcripts, and the article that stands there."""
    for transcript, held in groupby(passages.held(collection), key=lambda each: each.transcript):
        if transcript not in sound:
            continue
        spans, text, reached = list(held), resources.transcript(collection, transcript).text, 0
        for article, _, span in [*spans, (spans[-1].article, transcript, Span(len(text), len(text)))]:
            between = text[reached : span.start]
            if between.strip() and articles.transcript(collection, article) == transcript:
                start = reached + len(between) - len(between.lstrip())
                yield article, Span(start, reached + len(between.rstrip()))
            reached = max(reached, span.end)


def _taken_again(collection: Collection, article: str, span: Span) -> bool:
    original = span.of(articles.capture_text(collection, article))
    owner = collection.db.execute(
        'SELECT comment FROM passage WHERE article = ? AND transcript IS NULL AND "end" <= ?'
        " ORDER BY start DESC LIMIT 1",
        (article, span.start),
    ).get
    kind = PassageKind.COMMENT_TEXT if owner else PassageKind.PARAGRAPH
    captures.insert_passage(
        collection, Passage(0, article, str(owner) if owner else None, kind, span, original, original, "")
    )
    return True


def _count_on(collection: Collection) -> None:
    """Let no citation id be given again, where the counters are lost."""
    collection.db.execute(
        f"INSERT INTO counter SELECT * FROM ({integrity.HIGHEST}) WHERE true"
        " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"
    )


def _versions_of_what_is_read(collection: Collection) -> None:
    """Make the capture that an article is read from one of its page's, where it is not known any more."""
    collection.db.execute(
        "INSERT INTO version SELECT article.id, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE article ="
        " article.id), resource FROM article JOIN transcript ON transcript.id = article.transcript WHERE NOT EXISTS"
        " (SELECT 1 FROM version WHERE version.article = article.id AND version.resource = transcript.resource)"
    )


def _history(collection: Collection, progress: Progress) -> Iterator[Message]:
    """Keep the history only where all of it still fits: a part of it would change what it was not made for."""
    if any(retracing.problems(collection, progress)):
        with collection.caching():
            collection.db.execute("DELETE FROM history")
        yield Message.of("the history is lost: what was done before cannot be taken back")
