"""JSON of comments: one on each line (JSON Lines), or anywhere in lists and objects; answers may stand in theirs.

What programs give out is read as it is: WordPress, Discourse, Reddit, Hacker News, Mastodon, Disqus, YouTube.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from itertools import count
from typing import Any

from curator.domain.capture import ParsedCapture
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.decoding import decode
from curator.ingest.formats.tables.columns import Column, is_comment, said
from curator.ingest.formats.tables.rows import ABOVE, OWN_KEY, TITLE_ABOVE, Row, articles_of
from curator.ingest.item import Item
from curator.ingest.page import How

NAME, VERSION = "json", "1"
MEDIA_TYPE = "application/json"

_LOOKED_AT = 1024  # bytes in which JSON is told; blanks before it are few
_NAMED = 3  # lines that are named in the report, so that it stays a sentence
_WRONG = template(
    "line {numbers} is no JSON and was left out | {count} lines are no JSON and were left out, the first {numbers}"
)


def fits(item: Item) -> bool:
    """Tell whether the file begins as an object of JSON does, or as a list of objects or lists; “[ ](” is a link."""
    start = item.data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    inner = start[1:].lstrip()
    if start.startswith(b"["):
        return inner.startswith((b"{", b"[")) or inner.strip() == b"]"
    return start.startswith(b"{") and inner.startswith((b'"', b"}"))


def read(item: Item, how: How) -> ParsedCapture:
    """Read comments, one for each object that has a text and an author or a date.

    Raises:
        UnreadableCaptureError: it is no JSON, or there is no comment in it.
        InvalidValueError: no such encoding.
    """
    data, remarks = item.data, tuple[Message, ...]()
    if how.encoding or not _is_utf8(data):
        decoded = decode(data, item.name, how.encoding)
        data, remarks = decoded.text.encode(), decoded.remarks
    wrong: list[int] = []
    rows = _rows(_values(data, item.name, wrong), how.columns.get(Column.TEXT, ""))
    articles = articles_of(rows, item.name, (NAME, VERSION), how, remarks)
    if wrong:
        numbers = ", ".join(map(str, wrong[:_NAMED]))
        remark = Message.of(_WRONG, count=len(wrong), numbers=numbers)
        articles = (replace(articles[0], remarks=(remark, *articles[0].remarks)), *articles[1:])
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, articles, item.url, item.captured_at)


def sample(item: Item) -> Iterator[Row]:
    """Yield the objects of a file of JSON as rows, whatever their fields are called.

    Raises:
        UnreadableCaptureError: it is no JSON.
    """
    waiting: list[object] = []
    for value in _values(item.data, item.name, []):
        waiting.append(value)
        while waiting:
            held = waiting.pop()
            if isinstance(held, dict):
                row, inner = _flat(held)
                yield row
                waiting += reversed(inner)
            elif isinstance(held, list):
                waiting += reversed(held)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _values(data: bytes, name: str, wrong: list[int]) -> Iterator[Any]:
    """Yield what the file holds: the value of each line, or the one that all lines make; `wrong` takes bad lines."""
    lines = BytesIO(data)
    first = _value(next((line for line in lines if line.strip()), b""))
    if first is None or not any(line.strip() for line in lines):
        whole = _value(data)
        if whole is None:
            raise UnreadableCaptureError(
                "nothing to import in {name}: it is damaged JSON, neither one value nor one on each line", name=name
            )
        yield whole
        return
    for number, line in enumerate(BytesIO(data), start=1):
        if line.strip():
            value = _value(line)
            if value is None:
                wrong.append(number)
            else:
                yield value


def _value(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _rows(values: Iterable[object], text: str) -> Iterator[Row]:
    """Yield the comments in values, in their order, numbered; `text` is what a person says their text is called."""
    numbers = map(str, count(1))
    for value in values:
        yield from rows_in(value, numbers, text)


def rows_in(value: object, numbers: Iterator[str] | None = None, text: str = "") -> Iterator[Row]:
    """Yield the comments in a value, in its order, each with a number of its own; one in another answers it."""
    numbers = map(str, count(1)) if numbers is None else numbers
    waiting: list[tuple[object, str, str]] = [(value, "", "")]
    while waiting:
        held, above, title = waiting.pop()
        if isinstance(held, list):
            waiting += [(each, above, title) for each in reversed(held) if isinstance(each, dict | list)]
        elif isinstance(held, dict):
            row, inner = _flat(held)
            if (text in row) if text else (is_comment(tuple(row)) and not _is_article(row)):
                key = next(numbers)
                row[OWN_KEY], row[ABOVE], row[TITLE_ABOVE] = key, above, title
                yield row
                above = key
            else:
                title = of(row, Column.TITLE) or title
            waiting += [(each, above, title) for each in reversed(inner)]


def _is_article(row: Row) -> bool:
    """Tell whether an object is what comments stand under: it has a title, and no text."""
    return Column.TITLE in said(tuple(row)) and bool(of(row, Column.TITLE)) and not of(row, Column.TEXT)


def of(row: Row, column: Column) -> str:
    """Return the first value of an object that says this; empty where there is none."""
    return next((row[name] for name in row if row[name] and column in said((name,))), "")


def _flat(value: Mapping[str, Any]) -> tuple[dict[str, str], list[object]]:
    """Return the fields of an object as texts, those of objects in it too ("author.name"), and what else is in it."""
    row: dict[str, str] = {}
    inner: list[object] = []
    for name, held in value.items():
        if isinstance(held, str):
            row[name] = held
        elif isinstance(held, list):
            inner.append(held)
        elif not isinstance(held, dict):
            row[name] = _scalar(held)
        elif _is_apart(held, value):
            inner.append(held)
        else:
            row |= {f"{name}.{key}": _scalar(each) for key, each in held.items() if not isinstance(each, dict | list)}
            inner += [each for each in held.values() if isinstance(each, dict | list)]
    return row, inner


def _is_apart(held: Mapping[str, Any], around: Mapping[str, Any]) -> bool:
    """Tell whether an object in another is a comment of its own, and not what the other has to say."""
    names = tuple(key for key, each in held.items() if not isinstance(each, dict | list))
    return is_comment(names) and (Column.KEY in said(names) or Column.KEY not in said(tuple(around)))


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return str(value).casefold()
    return "" if value is None else str(value)
