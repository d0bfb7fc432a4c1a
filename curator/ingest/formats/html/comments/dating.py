"""When a comment was written: by an attribute of one of its elements, else as it is printed."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import Anatomy
from curator.ingest.formats.html.dom import Node

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")
_STAMP = re.compile(r"1\d{9}(?:\d{3}|\.\d+)?")  # seconds since 1970, or thousandths: from 2001 on
_SECONDS = 10  # figures of such seconds
_STAMPED = (
    "data-time",
    "data-timestamp",
    "data-utime",
    "data-date",
    "data-created",
    "data-epoch",
    "data-datetime",
    "data-comment-timestamp",
)
_TITLED = frozenset({"abbr", "a", "span", "time", "small"})
_IN_ADDRESS = re.compile(r"showComment=(\d{13})")
_LONGEST = 60  # characters of a date as pages print it, weekday and time of day too
_AROUND = 12  # characters beside a date that stands alone: "Posté le", "um … Uhr", by eye on real captures


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a comment's date stands, as the page prints it, and as an attribute gives it (ISO 8601, or printed)."""

    node: Node | None = None
    given: str = ""
    stamp: str = ""


def date_of(comment: Anatomy) -> Dated:
    """Return the date of a comment; an empty one where it has none."""
    for value, node in comment.chosen("date"):
        if stamp := _stamp(value):
            return _dated(comment, node, stamp)
        if given := signs.moment(value):
            return Dated(node, given)
    weighed = [(_weight(comment, node), node) for node in comment.candidates()]
    best, at = max(weighed, key=lambda each: each[0], default=(0, comment.whole))
    return _dated(comment, at, stamp_of(at)) if best else _in_address(comment)


def _dated(comment: Anatomy, node: Node, stamp: str) -> Dated:
    text = comment.text(node)
    given = signs.moment(text) or (text if len(text) <= _LONGEST and any(map(str.isdigit, text)) else "")
    return Dated(node if text else None, given or stamp, stamp)


def _weight(comment: Anatomy, node: Node) -> int:
    """Weigh how surely an element gives the date of the comment, 0 for not at all."""
    names = comment.names(node)
    if names and called.NO_DATE.search(names):
        return 0
    if stamp_of(node):
        return 8
    text = comment.text(node)
    when = signs.moment(text) if text else ""
    if not when:
        return 0
    return 1 + 3 * (len(text) <= len(when) + _AROUND) + 2 * bool(called.DATED.search(names))


def _in_address(comment: Anatomy) -> Dated:
    """Return the time that stands in the address of a comment on Blogger."""
    for node in comment.candidates():
        if node.tag == "a" and (found := _IN_ADDRESS.search(node.get("href", ""))):
            return Dated(None, _stamp(found[1]), _stamp(found[1]))
    return Dated()


def stamp_of(node: Node) -> str:
    """Return the time that an attribute of an element gives; "" where none does."""
    for name in ("datetime", "content", *_STAMPED):
        if (value := node.get(name)) and (stamp := _stamp(value)):
            return stamp
    title = node.get("title", "")
    if title and node.tag in _TITLED and len(title) <= _LONGEST:
        return _stamp(title) or signs.moment(title)
    return ""


def _stamp(value: str) -> str:
    value = value.strip()
    if _ISO.fullmatch(value):
        return value
    return datetime.fromtimestamp(int(value[:_SECONDS]), tz=UTC).isoformat() if _STAMP.fullmatch(value) else ""
