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
_LONGEST_WORD = 20  # characters of a date without figures: "hier", "avant-hier"
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
            return Dated(_innermost(comment, node, given), given)
    best, node = _likeliest(comment)
    if best:
        return _dated(comment, _innermost(comment, node, signs.moment(comment.text(node))), stamp_of(node))
    return _in_address(comment) or _within_text(comment) or _unreadable(comment)


def _innermost(comment: Anatomy, node: Node, given: str) -> Node:
    """Return the innermost element within another that gives the same date."""
    inner = (each for each in reversed(comment.outline.within(node)) if comment.owns(each))
    return next((each for each in inner if given and signs.moment(comment.text(each)) == given), node)


def _within_text(comment: Anatomy) -> Dated | None:
    """Return the date that stands in the element of the text, in one of its own that is called so."""
    for node in comment.own:
        if node in comment.inside and called.DATE.search(comment.names(node)) and comment.owns(node):
            text = comment.text(node)
            if (given := signs.moment(text)) and len(text) <= len(given) + _AROUND:
                return Dated(node, given, stamp_of(node))
    return None


def _unreadable(comment: Anatomy) -> Dated:
    """Return what stands where a date should, though it cannot be read: "1 Monat her"."""
    told = [node for _, node in comment.chosen("date")]
    told += [node for node in comment.candidates() if called.DATE.search(comment.names(node))]
    texts = ((node, comment.text(node)) for node in told)
    return next((Dated(node, text) for node, text in texts if len(text) <= _LONGEST and _has_figure(text)), Dated())


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _likeliest(comment: Anatomy) -> tuple[int, Node]:
    """Return the element that most likely gives the date, and how likely; 0 where none does."""
    weighed = ((_weight(comment, node), node) for node in comment.candidates())
    return max(weighed, key=lambda each: each[0], default=(0, comment.whole))


def _dated(comment: Anatomy, node: Node, stamp: str) -> Dated:
    text = comment.text(node)
    if not text:  # for machines alone; the date may be printed too, beside the name
        printed = ((each, signs.moment(comment.text(each))) for each in reversed(comment.candidates()))
        return next((Dated(each, given, stamp) for each, given in printed if given), Dated(None, stamp, stamp))
    given = signs.moment(text) or (text if len(text) <= _LONGEST and _has_figure(text) else "")
    return Dated(node, given or stamp, stamp)


def _weight(comment: Anatomy, node: Node) -> int:
    """Weigh how surely an element gives the date of the comment, 0 for not at all."""
    names = comment.names(node)
    if names and called.NO_DATE.search(names):
        return 0
    if stamp_of(node):
        return 8
    if not comment.outline.has_figures(node) and comment.outline.letters(node) > _LONGEST_WORD:
        return 0
    text = comment.text(node)
    when = signs.moment(text) if text else ""
    dated = bool(called.DATED.search(names))
    if not when or not (_has_figure(when) or dated):  # “hier” is no date in German
        return 0
    return 1 + 3 * _has_figure(when) * (len(text) <= len(when) + _AROUND) + 2 * dated


def _in_address(comment: Anatomy) -> Dated | None:
    """Return the time that stands in the address of a comment on Blogger."""
    for node in comment.candidates():
        if node.tag == "a" and (found := _IN_ADDRESS.search(node.get("href", ""))):
            return Dated(None, _stamp(found[1]), _stamp(found[1]))
    return None


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
