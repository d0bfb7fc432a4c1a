"""Search over the reading text, by SQLite's full-text index."""

import re
import unicodedata
from dataclasses import dataclass

from curator.domain.capture import PassageKind
from curator.store.collection import Collection

OPEN, CLOSE = "\x02", "\x03"
"""Marks around the words found in a snippet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds what was searched; `snippet` has the words found between `OPEN` and `CLOSE`."""

    article: str
    comment: str | None
    passage: int
    kind: PassageKind
    snippet: str


def search(collection: Collection, query: str, limit: int) -> list[Hit]:
    """Return the passages that hold all the words, best first; the last word may be a beginning.

    Accents and case do not count. Words between double quotes must follow each other.
    """
    expression = _expression(query)
    if not expression:
        return []
    rows = collection.db.execute(
        """SELECT passage.article, passage.comment, passage.id, passage.kind,
                  snippet(passage_index, 0, ?, ?, ' … ', 16)
           FROM passage_index JOIN passage ON passage.id = passage_index.rowid
           JOIN article ON article.id = passage.article AND article.live
           WHERE passage_index MATCH ? ORDER BY rank LIMIT ?""",
        (OPEN, CLOSE, expression, limit),
    )
    return [Hit(article, comment, id, PassageKind(kind), snippet) for article, comment, id, kind, snippet in rows]


def _expression(query: str) -> str:
    """Return the query in FTS5's language; whatever a person types is words to it, never syntax."""
    query = unicodedata.normalize("NFC", query)
    phrases = [phrase.strip() for phrase in re.findall(r'"([^"]*)"', query)]
    words = re.findall(r"\w+", re.sub(r'"[^"]*"', " ", query))
    terms = [_alike(term) for term in (*phrases, *words) if re.search(r"\w", term)]
    if words and not query.rstrip().endswith('"'):
        terms[-1] = [f"{term} *" for term in terms[-1]]
    return " AND ".join(f"({' OR '.join(term)})" for term in terms)


def _alike(term: str) -> list[str]:
    """Return a term in quotes, and its spellings with joined letters or without: cœur for coeur, ﬁn for fin."""
    apart = term
    for joined, letters in _JOINED:
        apart = apart.replace(joined, letters)
    found = {term, apart}
    for joined, letters in _JOINED:
        found |= {each.replace(letters, joined) for each in found}
    return [f'"{each}"' for each in sorted(found)]


_JOINED = (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"))
"""Letters that a typesetter joins, and as they are typed; the index keeps them as they stand."""
