"""The cache of suspects: what detection found in a passage, under a key that says on what text and by what rules.

It can be thrown away at any time and is no part of the history.
"""

import json
from collections.abc import Iterable, Mapping

from curator.domain.correction import Suspect, SuspectKind
from curator.domain.span import Span
from curator.store.collection import Collection


def cached(collection: Collection) -> dict[int, tuple[str, tuple[Suspect, ...]]]:
    """Return what the cache holds: passage id -> (key, suspects)."""
    rows = collection.db.execute("SELECT passage, key, suspects FROM checked")
    return {passage: (key, tuple(_suspects(passage, data))) for passage, key, data in rows}


def keys(collection: Collection) -> dict[int, str]:
    """Return the key under which each checked passage stands in the cache."""
    return dict(collection.db.execute("SELECT passage, key FROM checked"))


def remember(collection: Collection, found: Mapping[int, tuple[str, Iterable[Suspect]]]) -> None:
    """Store what detection found: passage id -> (key, suspects)."""
    with collection.db:
        collection.db.executemany(
            "INSERT OR REPLACE INTO checked VALUES (?, ?, ?)",
            [(passage, key, _data(suspects)) for passage, (key, suspects) in found.items()],
        )


def _data(suspects: Iterable[Suspect]) -> str:
    return json.dumps(
        [
            [s.span.start, s.span.end, s.found, s.suggestions, s.rule, s.kind, s.confidence, s.safe, s.message]
            for s in suspects
        ],
        ensure_ascii=False,
    )


def _suspects(passage: int, data: str) -> Iterable[Suspect]:
    for start, end, found, suggestions, rule, kind, confidence, safe, message in json.loads(data):
        yield Suspect(
            Span(start, end), found, tuple(suggestions), rule, SuspectKind(kind), confidence, safe, message, passage
        )
