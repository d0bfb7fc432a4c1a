"""Corrections as values, and the reading text that is kept in step with them."""

import json
from collections.abc import Collection as Values
from collections.abc import Iterable, Iterator

from curator.domain.correction import LAYOUT, Correction, Decision
from curator.domain.span import Span
from curator.store import marks
from curator.store.collection import Collection, now
from curator.store.reading import read_json
from curator.text.overlay import reading_text

_CORRECTION = (
    'SELECT correction.id, passage, correction.start, correction."end", found, replacement, rule, confidence,'
    " decision, note, made_at, mark FROM correction"
)
_LIVE = " JOIN passage ON passage.id = correction.passage JOIN article ON article.id = passage.article AND article.live"


def of_passage(collection: Collection, passage: int) -> tuple[Correction, ...]:
    """Return all decisions about a passage, layout included, by place."""
    rows = collection.db.execute(f"{_CORRECTION} WHERE passage = ? ORDER BY start, id", (passage,))
    return tuple(_correction(row) for row in rows)


def of_passages(collection: Collection, ids: Values[int]) -> dict[int, tuple[Correction, ...]]:
    """Return all decisions about these passages, by passage id; passages without any are left out."""
    rows = collection.db.execute(
        f"{_CORRECTION} WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, start, correction.id",
        (json.dumps(list(ids)),),
    )
    return _by_passage(_correction(row) for row in rows)


def of_article(collection: Collection, article: str) -> dict[int, tuple[Correction, ...]]:
    """Return all decisions about an article's passages, by passage id; passages without any are left out."""
    rows = collection.db.execute(
        f"{_CORRECTION} JOIN passage ON passage.id = correction.passage WHERE passage.article = ?"
        " ORDER BY correction.passage, correction.start, correction.id",
        (article,),
    )
    return _by_passage(_correction(row) for row in rows)


def beside_the_layout(collection: Collection, article: str) -> dict[int, tuple[Correction, ...]]:
    """Return all decisions, layout included, about those passages of an article that have others than the layout's."""
    rows = collection.db.execute(
        f"{_CORRECTION} WHERE passage IN (SELECT correction.passage FROM correction"
        " JOIN passage ON passage.id = correction.passage WHERE passage.article = ? AND correction.rule != ?)"
        " ORDER BY correction.passage, correction.start, correction.id",
        (article, LAYOUT),
    )
    return _by_passage(_correction(row) for row in rows)


def by_passage(collection: Collection) -> dict[int, tuple[Correction, ...]]:
    """Return all decisions of the collection, by passage id."""
    rows = collection.db.execute(f"{_CORRECTION}{_LIVE} ORDER BY correction.passage, correction.start, correction.id")
    return _by_passage(_correction(row) for row in rows)


def decided(collection: Collection, decision: Decision) -> list[Correction]:
    """Return the decisions of one sort about the whole collection, in reading order."""
    rows = collection.db.execute(
        f"{_CORRECTION}{_LIVE} WHERE decision = ? ORDER BY article.position, passage.position, correction.start",
        (decision,),
    )
    return [_correction(row) for row in rows]


def replace(collection: Collection, passage: int, corrections: Iterable[Correction]) -> None:
    """Make these the decisions about a passage and bring its reading text in step.

    Corrections with an id are kept as they are stored; stored ones that are not among them go; those without an id
    (0) are new.

    Raises:
        OverlapError: two accepted corrections share a character.
    """
    wanted = tuple(corrections)
    original = collection.db.execute("SELECT original FROM passage WHERE id = ?", (passage,)).one
    text = reading_text(original, wanted)
    kept = {item.id for item in wanted}
    stored = {id for (id,) in collection.db.execute("SELECT id FROM correction WHERE passage = ?", (passage,))}
    collection.db.executemany("DELETE FROM correction WHERE id = ?", [(id,) for id in stored - kept])
    insert(collection, passage, (item for item in wanted if item.id not in stored))
    collection.db.execute("UPDATE passage SET text = ? WHERE id = ? AND text IS NOT ?", (text, passage, text))


def annotate(collection: Collection, id: int, note: str) -> None:
    """Store why a decision was made."""
    collection.db.execute("UPDATE correction SET note = ? WHERE id = ?", (note, id))


def unmark(collection: Collection, ids: Iterable[int]) -> None:
    """Let decisions bring no mark along any more."""
    collection.db.executemany("UPDATE correction SET mark = '' WHERE id = ?", [(id,) for id in ids])


def insert(collection: Collection, passage: int, corrections: Iterable[Correction]) -> None:
    """Store new decisions about a passage; its reading text is the caller's care."""
    made_at = now()
    collection.db.executemany(
        "INSERT INTO correction"
        ' (passage, start, "end", found, replacement, rule, confidence, decision, note, made_at, mark)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                passage,
                item.span.start,
                item.span.end,
                item.found,
                item.replacement,
                item.rule,
                item.confidence,
                item.decision,
                item.note,
                item.made_at or made_at,
                json.dumps(marks.as_data(item.mark), ensure_ascii=False) if item.mark else "",
            )
            for item in corrections
        ),
    )


def passages_of(collection: Collection, ids: Iterable[int]) -> dict[int, set[int]]:
    """Return the passages that the corrections with these ids are about, each with its share of the ids."""
    found: dict[int, set[int]] = {}
    for id in ids:
        row = collection.db.execute("SELECT passage FROM correction WHERE id = ?", (id,)).fetchone()
        if row:
            found.setdefault(row[0], set()).add(id)
    return found


def articles_of(collection: Collection, ids: Iterable[int]) -> dict[int, str]:
    """Return the articles that the corrections with these ids are in, by id."""
    return dict(
        collection.db.execute(
            "SELECT correction.id, article FROM correction JOIN passage ON passage.id = passage"
            " WHERE correction.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    )


def articles_of_unaccepted(collection: Collection) -> dict[int, str]:
    """Return the articles of all decisions that leave the text as it is, by the id of the correction."""
    return dict(
        collection.db.execute(
            "SELECT correction.id, article FROM correction JOIN passage ON passage.id = passage WHERE decision != ?",
            (Decision.ACCEPTED,),
        )
    )


def _by_passage(corrections: Iterator[Correction]) -> dict[int, tuple[Correction, ...]]:
    grouped: dict[int, list[Correction]] = {}
    for item in corrections:
        grouped.setdefault(item.passage, []).append(item)
    return {passage: tuple(items) for passage, items in grouped.items()}


def _correction(row: tuple) -> Correction:  # type: ignore[type-arg]
    id, passage, start, end, found, replacement, rule, confidence, decision, note, made_at, mark = row
    return Correction(
        span=Span(start, end),
        found=found,
        replacement=replacement,
        rule=rule,
        confidence=confidence,
        decision=Decision(decision),
        note=note,
        id=id,
        passage=passage,
        made_at=made_at,
        mark=read_json(mark, marks.of_data) if mark else None,
    )
