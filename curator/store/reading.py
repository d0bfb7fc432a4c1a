"""What stands in the file as JSON, read as what it has to be."""

import json
from collections.abc import Callable
from functools import cache
from operator import index
from types import UnionType
from typing import Any, TypeVar, get_origin, get_type_hints

from curator.domain.span import Span
from curator.store.failures import damaged

UNREADABLE = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)
"""What is raised where what stands in the file is no JSON, or not of the kind that it should be."""

T = TypeVar("T")


def read_json(text: str, make: Callable[[Any], T]) -> T:
    """Return what `make` makes of what stands in the file as JSON.

    Raises:
        CollectionError: it is no JSON, or nothing that `make` knows.
    """
    try:
        return make(json.loads(text))
    except UNREADABLE as error:
        raise damaged() from error


def texts(data: object) -> tuple[str, ...]:
    """Return a row of texts.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(data, list) or not all(isinstance(each, str) for each in data):
        raise TypeError(f"no row of texts: {data!r}")
    return tuple(data)


def options(data: object) -> dict[str, str]:
    """Return texts by name.

    Raises:
        TypeError: they are none.
    """
    if not isinstance(data, dict):
        raise TypeError(f"no texts by name: {data!r}")
    return dict(zip(data, texts([*data.values()]), strict=True))


def box(data: object) -> tuple[float, float, float, float]:
    """Return a place on a page: left, top, right and bottom.

    Raises:
        TypeError, ValueError: it is none.
    """
    left, top, right, bottom = map(float, data)  # type: ignore[call-overload] # (what is no row raises)
    return left, top, right, bottom


def span(start: Any, end: Any) -> Span:
    """Return a range.

    Raises:
        TypeError, ValueError: it is none.
    """
    return Span(index(start), index(end))


def checked(value: T) -> T:
    """Return a dataclass or named tuple that was made of what stood in the file.

    Raises:
        TypeError: a value in it is not of its type.
    """
    made: type = type(value)
    for name, kinds in _kinds(made).items():
        if not isinstance(getattr(value, name), kinds):
            raise TypeError(f"{name} is no {kinds}")
    return value


@cache
def _kinds(made: type) -> dict[str, Any]:
    return {name: _kind(hint) for name, hint in get_type_hints(made).items()}


def _kind(hint: Any) -> Any:
    if hint is float:
        return (int, float)
    return hint if isinstance(hint, UnionType) else get_origin(hint) or hint
