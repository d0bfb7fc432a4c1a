r"""Tokens of Rich Text Format: braces, control words and symbols, text, data.

Source: Microsoft, "Rich Text Format (RTF) Specification", 1.9.1, 2008.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<brace>[{}])"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<escaped>[{}\\])"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


class RtfToken(NamedTuple):
    """A brace, a control word or a symbol by its `name`, or bytes of text; `number` is what a word is given."""

    name: str = ""
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[RtfToken]:
    """Yield the tokens of a file; what `bin` says is data is not looked into."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        if found["hex"]:
            yield RtfToken(text=bytes((int(found["hex"], 16),)))
        elif text := found["text"] or found["escaped"]:
            yield RtfToken(text=text)
        elif sign := found["brace"] or found["symbol"]:
            yield RtfToken(sign.decode("latin-1"))
        elif found["word"]:
            number = int(found["number"]) if found["number"] else None
            held = data[at : at + max(0, number or 0)] if found["word"] == b"bin" else b""
            at += len(held)
            yield RtfToken(found["word"].decode(), number, held)
