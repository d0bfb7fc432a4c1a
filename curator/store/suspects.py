"""What is to be checked, and the cache of what detection found in it.

The cache stands under a key that names the detector's version and the language; a trigger empties it where the reading
text changes. It can be thrown away at any time and is no part of the history.
"""

import json
from collections.abc import Collection as Values
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from curator.domain.capture import PassageKind
from curator.domain.correction import Correction, Decision, PassageText, Suspect, SuspectKind
from curator.domain.span import Span
from curator.store import corrections, marks, own_words, reading, words
from curator.store.collection import Collection
from curator.text.ocr.mode import SUBTAG

DEFAULT_LANGUAGE = "fr"
"""Language of an article whose description names none."""

UNSPOKEN = "zxx"
"""Language of passages that hold names and dates: no linguistic content (ISO 639-2), so no word of them is doubted."""
UNSPOKEN_KINDS = (PassageKind.BYLINE, PassageKind.COMMENT_HEADER, PassageKind.PING)
"""Kinds of passages that hold names and dates."""

RECOGNISED = "recognised/"
"""Beginning of the keys of settings that say which articles are checked as the text of a scan."""

_WITH_LANGUAGES = f"""
    WITH spoken AS MATERIALIZED (
        SELECT id, position, coalesce(
            (SELECT nullif(value, '') FROM metadata WHERE owner = article.id AND field = 'language'
             ORDER BY layer LIMIT 1), '{DEFAULT_LANGUAGE}')
            || iif(EXISTS (SELECT 1 FROM setting WHERE key = '{RECOGNISED}' || article.id), '{SUBTAG}', '') AS language
        FROM article WHERE live)"""
"""The live articles with their languages, each looked up once and not once a passage; a scan's with a subtag."""

_LANGUAGE = f"""
    iif(kind IN ({", ".join(f"'{kind}'" for kind in UNSPOKEN_KINDS)}), '{UNSPOKEN}',
        coalesce(nullif(passage.language, ''), article.language))"""
_KEYS = f"(SELECT version.value || '/' || {_LANGUAGE} FROM json_each(?) AS version)"
"""Keys of the cache for a passage, of a list of versions."""
_LIVE = "JOIN spoken AS article ON article.id = passage.article"
_ORDER = "ORDER BY article.position, passage.position"

Found = dict[int, tuple[str, tuple[Suspect, ...]]]
"""What the cache holds: passage id -> (key, suspects)."""


def texts(collection: Collection, kinds: Values[str], *, article: str | None = None) -> list[PassageText]:
    """Return the passages of these kinds, of one article or of all, with all decisions about them."""
    decided = corrections.of_article(collection, article) if article else corrections.by_passage(collection)
    return _texts(
        collection, decided, f"kind IN {_marks(kinds)} AND (? IS NULL OR article.id = ?)", (*kinds, article, article)
    )


def unchecked(collection: Collection, kinds: Values[str], versions: Sequence[str]) -> list[PassageText]:
    """Return the passages of these kinds that the cache says nothing of under these versions of the detector."""
    values = (*kinds, json.dumps(versions))
    rows = collection.db.execute(f"{_WITH_LANGUAGES} SELECT passage.id {_unchecked(kinds)}", values)
    return named(collection, [id for (id,) in rows])


def count_unchecked(collection: Collection, kinds: Values[str], versions: Sequence[str]) -> int:
    """Count what `unchecked` returns."""
    values = (*kinds, json.dumps(versions))
    return int(collection.db.execute(f"{_WITH_LANGUAGES} SELECT count(*) {_unchecked(kinds)}", values).get)


def named(collection: Collection, ids: Values[int]) -> list[PassageText]:
    """Return the passages with these ids, in the order of the collection, with all decisions about them."""
    decided = corrections.of_passages(collection, ids)
    return _texts(collection, decided, "passage.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


def found(
    collection: Collection, versions: Sequence[str], article: str | None = None, passages: Values[int] | None = None
) -> Found:
    """Return what the cache holds under these versions, of an article, of these passages or of all, in reading order.

    Passages without suspects are left out.
    """
    named = None if passages is None else json.dumps(list(passages))
    rows = collection.db.execute(
        f"""{_WITH_LANGUAGES} SELECT checked.passage, key, suspects
            FROM checked JOIN passage ON passage.id = checked.passage {_LIVE}
            WHERE suspects != '[]' AND (? IS NULL OR article.id = ?) AND key IN {_KEYS}
            {"" if named is None else "AND passage.id IN (SELECT value FROM json_each(?))"} {_ORDER}""",
        (article, article, json.dumps(versions), *([] if named is None else [named])),
    )
    return {passage: (key, _suspects(passage, data)) for passage, key, data in rows}


def doubtful(collection: Collection) -> set[int]:
    """Return the passages in which the cache holds any suspects, under whatever version."""
    return {passage for (passage,) in collection.db.execute("SELECT passage FROM checked WHERE suspects != '[]'")}


def cached(collection: Collection, ids: Iterable[int]) -> Found:
    """Return what the cache holds of these passages."""
    rows = collection.db.execute(
        "SELECT passage, key, suspects FROM checked WHERE passage IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {passage: (key, _suspects(passage, data)) for passage, key, data in rows}


def naming(collection: Collection, words: Iterable[str]) -> set[int]:
    """Return the passages whose suspects in the cache name one of these words, casefolded, and maybe a few others."""
    rows = collection.db.execute(
        "SELECT DISTINCT passage FROM json_each(?) AS word, checked"
        " WHERE suspects != '[]' AND instr(casefold(suspects), word.value)",
        (json.dumps(list(words)),),
    )
    return {passage for (passage,) in rows}


def remember(collection: Collection, found: Mapping[int, tuple[str, Iterable[Suspect]]]) -> None:
    """Store what detection found: passage id -> (key, suspects)."""
    with collection.caching():
        collection.db.executemany(
            "INSERT OR REPLACE INTO checked VALUES (?, ?, ?)",
            [(passage, key, _data(suspects)) for passage, (key, suspects) in found.items()],
        )


def count_by_article(
    collection: Collection, versions: Sequence[str], articles: Iterable[str] | None = None
) -> dict[str, int]:
    """Count the suspects in the cache, under these versions, that wait for a decision: those not `Settled`.

    Returns:
        Article id -> number, of these articles or of all; those without any are left out.
    """
    named = None if articles is None else json.dumps(list(articles))
    return dict(
        collection.db.execute(
            f"""{_WITH_LANGUAGES} SELECT article.id, count(*)
                FROM checked JOIN passage ON passage.id = checked.passage {_LIVE}, json_each(suspects) AS item
                WHERE suspects != '[]' AND checked.key IN {_KEYS}
                {"" if named is None else "AND passage.article IN (SELECT value FROM json_each(?))"}
                AND casefold(coalesce(nullif(item.value ->> 9, ''), item.value ->> 2))
                    NOT IN (SELECT word FROM word UNION ALL SELECT value FROM json_each(?))
                AND NOT EXISTS (
                    SELECT 1 FROM correction WHERE correction.passage = checked.passage AND decision != 'accepted'
                    AND iif(decision = 'sic', start <= item.value ->> 0 AND "end" >= item.value ->> 1,
                            start = item.value ->> 0 AND "end" = item.value ->> 1 AND rule = item.value ->> 4))
                GROUP BY article.id""",
            (json.dumps(versions), *([] if named is None else [named]), json.dumps([*own_words.all()])),
        )
    )


def undoubted(collection: Collection) -> frozenset[tuple[int, int, int, str]]:
    """Return where a person settled something without changing the text: (passage, start, end, rule)."""
    return frozenset(
        collection.db.execute(
            'SELECT passage, start, "end", rule FROM correction WHERE decision != ?', (Decision.ACCEPTED,)
        )
    )


class Settled:
    """Which suspects a person has settled without changing the text: left as they are, put off, marked sic, or known.

    What was marked sic settles all that lies in its span; the word list settles whatever is doubted about a word.
    """

    def __init__(self, collection: Collection, passages: Values[int] | None = None) -> None:
        """Read what is settled, in these passages or in all."""
        self._known = words.known(collection)
        self._exact: set[tuple[int, Span, str]] = set()
        self._sic: dict[int, list[Span]] = {}
        for item in _decided(collection, passages):
            if item.decision is Decision.SIC:
                self._sic.setdefault(item.passage, []).append(item.span)
            elif not item.applies:
                self._exact.add((item.passage, item.span, item.rule))

    def __contains__(self, suspect: Suspect) -> bool:
        if suspect.doubted.casefold() in self._known:
            return True
        if (suspect.passage, suspect.span, suspect.rule) in self._exact:
            return True
        return any(span.contains(suspect.span) for span in self._sic.get(suspect.passage, ()))


def _decided(collection: Collection, passages: Values[int] | None) -> Iterator[Correction]:
    if passages is None:
        for decision in (Decision.REJECTED, Decision.POSTPONED, Decision.SIC):
            yield from corrections.decided(collection, decision)
        return
    for items in corrections.of_passages(collection, passages).values():
        yield from items


def _texts(
    collection: Collection,
    decided: Mapping[int, tuple[Correction, ...]],
    where: str,
    values: tuple[object, ...],
) -> list[PassageText]:
    rows = collection.db.execute(
        f"{_WITH_LANGUAGES} SELECT passage.id, original, {_LANGUAGE} FROM passage {_LIVE} WHERE {where} {_ORDER}",
        values,
    )
    return [PassageText(id, original, language, decided.get(id, ())) for id, original, language in rows]


def _unchecked(kinds: Values[str]) -> str:
    return f"""FROM passage {_LIVE} LEFT JOIN checked ON checked.passage = passage.id
               WHERE kind IN {_marks(kinds)} AND coalesce(checked.key, '') NOT IN {_KEYS}"""


def _marks(values: Values[object]) -> str:
    return f"({', '.join('?' * len(values))})"


def _data(suspects: Iterable[Suspect]) -> str:
    return json.dumps(
        [
            [
                s.span.start,
                s.span.end,
                s.found,
                s.suggestions,
                s.rule,
                s.kind,
                s.confidence,
                s.safe,
                s.message,
                s.reading,
                marks.as_data(s.mark) if s.mark else None,
            ]
            for s in suspects
        ],
        ensure_ascii=False,
    )


def _suspects(passage: int, data: str) -> tuple[Suspect, ...]:
    return reading.read_json(data, lambda rows: tuple(_suspect(passage, row) for row in rows))


def _suspect(passage: int, row: list[Any]) -> Suspect:
    start, end, found, suggestions, rule, kind, confidence, safe, message, *later = row
    doubted, mark = (later + ["", None][len(later) :])[:2]  # an earlier detector wrote neither, or no mark
    return reading.checked(
        Suspect(
            reading.span(start, end),
            found,
            reading.texts(suggestions),
            rule,
            SuspectKind(kind),
            confidence,
            safe,
            message,
            passage,
            doubted,
            marks.of_data(mark) if mark else None,
        )
    )
