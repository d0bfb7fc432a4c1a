"""Comments that stand in a page's scripts alone: in JSON-LD, or in the state that a program of the page left there.

They are put at the end of the page as microdata, and so are read as those of any page. No script runs.
Source: schema.org, Comment.
"""

import json
import re
from collections.abc import Iterator, Sequence

from curator.ingest.formats.html.dom import Node, parse
from curator.ingest.formats.tables.columns import Column
from curator.ingest.formats.tables.json_rows import of, rows_in
from curator.ingest.formats.tables.rows import ABOVE, OWN_KEY, Row

_CALLED = r"comment(?!_?(?:count|status|config|setting|form|polic|url|enabled|s?_?open))|kommentar|comentario"
_CALLED += r"|repl(?:y|ies)\b|responses?\b|reactions?\b"
_NAMES = re.compile(_CALLED, re.IGNORECASE)
_MAY_HOLD = re.compile(rf'"[^"\\]{{0,40}}(?:{_CALLED})[^"\\]{{0,80}}"', re.IGNORECASE)
_TYPES = frozenset({"Comment", "UserComments"})
_STATE = re.compile(r"=\s*(?=[{\[])")
_LONGEST = 20 << 20  # characters of a script that is looked at; pages of news leave a hundredth of that
_MOST_STATES = 50  # values in a script that are tried; real ones have one to three
_TAG = re.compile(r"<(?:p|br|a|i|b|em|strong|div|span|blockquote|ul|ol|li)\b[^<>]{0,500}>", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\n\s*")


def put_comments(root: Node) -> int:
    """Put the comments that stand in scripts at the end of a page, and return how many there are."""
    body = root.find("body")
    rows = _longest([_rows(found) for script in root.iter("script") for found in _threads_in(script)])
    if body is None or not rows:
        return 0
    section = body.makeelement("section")
    body.append(section)
    parent, key = (Column.PARENT, Column.KEY) if any(of(row, Column.PARENT) for row in rows) else (None, None)
    made: dict[str, Node] = {}
    for row in rows:
        comment = _element(section, row)
        above = of(row, parent) if parent else row[ABOVE]
        made.get(above, section).append(comment)
        made[of(row, key) if key else row[OWN_KEY]] = comment
    return len(rows)


def _threads_in(script: Node) -> Iterator[object]:
    """Yield what is called after comments in the values that a script holds."""
    text = script.text or ""
    if len(text) > _LONGEST or not _MAY_HOLD.search(text):
        return
    for value in _values(text):
        yield from _threads(value)


def _values(text: str) -> Iterator[object]:
    """Yield the JSON that a script is, or those that it gives to variables."""
    decoder = json.JSONDecoder(strict=False)
    starts = [0, *(match.end() for match, _ in zip(_STATE.finditer(text), range(_MOST_STATES), strict=False))]
    past = -1
    for start in starts:
        if start > past:
            try:
                value, past = decoder.raw_decode(text.lstrip() if start == 0 else text, start)
            except (ValueError, RecursionError):
                continue
            yield value


def _threads(value: object) -> Iterator[object]:
    """Yield the outermost parts of a value that are called after comments, or are of their type."""
    waiting: list[object] = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, list):
            typed = [each for each in held if _is_typed(each)]
            if typed:
                yield typed
            waiting += [each for each in held if isinstance(each, dict | list) and not _is_typed(each)]
        elif isinstance(held, dict):
            if _is_typed(held):
                yield held
                continue
            named = {name: each for name, each in held.items() if _NAMES.search(name) and isinstance(each, dict | list)}
            if named:  # together: some programs keep each under a name of its own, “Comment:12”
                yield list(named.values())
            waiting += [each for name, each in held.items() if isinstance(each, dict | list) and name not in named]


def _is_typed(value: object) -> bool:
    return isinstance(value, dict) and str(value.get("@type")) in _TYPES


def _rows(thread: object) -> Sequence[Row]:
    """Return the comments of a thread: what has a text, and an author or a date."""
    return [
        row
        for row in rows_in(thread)
        if of(row, Column.TEXT).strip() and (of(row, Column.AUTHOR).strip() or of(row, Column.DATE).strip())
    ]


def _longest(threads: Sequence[Sequence[Row]]) -> Sequence[Row]:
    return max(threads, key=len, default=[])


def _element(parent: Node, row: Row) -> Node:
    """Return a comment as microdata."""
    made: Node = parent.makeelement("div", itemprop="comment", itemtype="https://schema.org/Comment", itemscope="")
    made.append(_said(parent, "span", of(row, Column.AUTHOR), itemprop="author"))
    when = of(row, Column.DATE)
    made.append(_said(parent, "time", when, itemprop="dateCreated", datetime=when))
    made.append(_text(parent, of(row, Column.TEXT)))
    for column, name in ((Column.UP, "upvoteCount"), (Column.DOWN, "downvoteCount")):
        if count := of(row, column):
            made.append(parent.makeelement("span", itemprop=name, content=count))
    return made


def _said(parent: Node, tag: str, text: str, **attributes: str) -> Node:
    made: Node = parent.makeelement(tag, attributes)
    made.text, made.tail = text, " "
    return made


def _text(parent: Node, text: str) -> Node:
    """Return the text of a comment: its mark-up where it has any, else a paragraph for each line."""
    made: Node = parent.makeelement("div", itemprop="text")
    if _TAG.search(text) and (body := parse(text).find("body")) is not None:
        made.text = body.text
        made.extend(body)
    else:
        made.extend(_said(parent, "p", line) for line in _PARAGRAPHS.split(text.strip()))
    return made
