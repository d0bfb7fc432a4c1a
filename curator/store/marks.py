"""Marks kept in the collection file: those that a decision or a suspect brings along are written beside it."""

from typing import Any

from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.span import Span

Data = dict[str, Any]


def as_data(mark: Mark) -> Data:
    """Return a mark as plain data, for a JSON column."""
    return {
        "start": mark.span.start,
        "end": mark.span.end,
        "kind": mark.kind.value,
        "value": mark.value,
        "origin": mark.origin.value,
    }


def of_data(data: Data) -> Mark:
    """Return the mark that `as_data` made the data of."""
    span = Span(data["start"], data["end"])
    return Mark(span, MarkKind(data["kind"]), data["value"], MarkOrigin(data["origin"]))
