"""What an article was left without when another capture of its page was taken up: out of the reading, never deleted.

It is read when the page is read anew, so that whatever has a place in that reading comes back as it was.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, NamedTuple

from curator.domain.article import Comment, Passage
from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind
from curator.domain.correction import Correction, Decision
from curator.domain.duplicates import DuplicateClass
from curator.store import marks
from curator.store.collection import Collection
from curator.store.reading import checked, read_json, span, texts


class KeptPassage(NamedTuple):
    """A passage with its layout; `by_hand` tells whether it was not as import had made it."""

    passage: Passage
    layout: tuple[Correction, ...]
    by_hand: bool


class Answers(NamedTuple):
    """What a comment answered, in order, before it lost one of those."""

    comment: str
    reply_to: tuple[str, ...]


class Folding(NamedTuple):
    """A comment that was folded onto another one."""

    comment: str
    kept: str
    kind: DuplicateClass
    score: float


class Apart(NamedTuple):
    """Two comments that a person said are no duplicates."""

    one: str
    other: str


Thing = KeptPassage | Comment | Correction | Answers | Folding | Apart
"""A correction has its span in code points of the transcript."""


class Kept(NamedTuple):
    """A thing that is kept, and the transcript that it was said of."""

    id: int
    transcript: int
    thing: Thing


def of_article(collection: Collection, article: str) -> list[Kept]:
    """Return what is kept aside of an article, oldest first."""
    rows = collection.db.execute(
        "SELECT id, transcript, kind, data FROM aside WHERE article = ? ORDER BY id", (article,)
    )
    return [Kept(id, transcript, read(kind, data)) for id, transcript, kind, data in rows]


def read(kind: str, data: str) -> Thing:
    """Return a thing of a kind that was kept as `data`.

    Raises:
        CollectionError: there is no such kind, or it is no such thing.
    """
    return read_json(data, lambda read: _READ[kind](read))  # noqa: PLW0108 (an unknown kind is damage too)


def keep(collection: Collection, article: str, transcript: int, things: Iterable[Thing]) -> None:
    """Keep things aside that were said of a transcript; in an edit."""
    collection.db.executemany(
        "INSERT INTO aside (article, transcript, kind, data) VALUES (?, ?, ?, ?)",
        [(article, transcript, *_written(thing)) for thing in things],
    )


def drop(collection: Collection, ids: Iterable[int]) -> None:
    """Keep things aside no more: they are back in the reading."""
    collection.db.executemany("DELETE FROM aside WHERE id = ?", [(id,) for id in ids])


def _written(thing: Thing) -> tuple[str, str]:
    if isinstance(thing, KeptPassage):
        layout = [_correction_data(item) for item in thing.layout]
        data: object = {"passage": asdict(thing.passage), "layout": layout, "by_hand": thing.by_hand}
    elif isinstance(thing, Comment):
        data = asdict(thing)
    elif isinstance(thing, Correction):
        data = _correction_data(thing)
    else:
        data = thing._asdict()
    return _KINDS[type(thing)], json.dumps(data, ensure_ascii=False)


def _correction_data(item: Correction) -> dict[str, Any]:
    return {
        "start": item.span.start,
        "end": item.span.end,
        "found": item.found,
        "replacement": item.replacement,
        "rule": item.rule,
        "confidence": item.confidence,
        "decision": item.decision,
        "note": item.note,
        "made_at": item.made_at,
        "mark": marks.as_data(item.mark) if item.mark else None,
    }


def _correction(data: dict[str, Any]) -> Correction:
    place, mark = span(data.pop("start"), data.pop("end")), data.pop("mark")
    known = data | {"decision": Decision(data["decision"])}
    return checked(Correction(span=place, mark=marks.of_data(mark) if mark else None, **known))


def _segment(data: dict[str, Any]) -> KeptPassage:
    known = data["passage"]
    passage = Passage(**known | {"kind": PassageKind(known["kind"]), "span": span(**known["span"])})
    return KeptPassage(checked(passage), tuple(_correction(item) for item in data["layout"]), bool(data["by_hand"]))


def _comment(data: dict[str, Any]) -> Comment:
    tuples = {name: texts(data[name]) for name in ("reply_to", "lost_replies")}
    likeness = data["duplicate_class"]
    return checked(
        Comment(
            **data
            | tuples
            | {"kind": CommentKind(data["kind"]), "duplicate_class": DuplicateClass(likeness) if likeness else None}
        )
    )


_KINDS: dict[type, str] = {
    KeptPassage: "passage",
    Comment: "comment",
    Correction: "correction",
    Answers: "answers",
    Folding: "folding",
    Apart: "apart",
}
_READ: dict[str, Callable[[dict[str, Any]], Thing]] = {
    "passage": _segment,
    "comment": _comment,
    "correction": _correction,
    "answers": lambda data: checked(Answers(data["comment"], texts(data["reply_to"]))),
    "folding": lambda data: checked(Folding(**data | {"kind": DuplicateClass(data["kind"])})),
    "apart": lambda data: checked(Apart(**data)),
}
