"""Lines as a reader of the page saw them: without the addresses and numbers that programs write beside links."""

import re
from collections.abc import Sequence

from curator.ingest.lines import CaptureLine, plain_signs

_GONE = "\0"
"""Stands for a character of which nothing is left, not even a blank; no decoded text holds it."""

_ADDRESS = r"<[^<>]{0,400}>|[^()\s]{0,4000}(?:\s{1,20}[^()\s]{0,400}){0,4}"
_TARGET = rf"\]\((?:{_ADDRESS})(?:\s{{1,20}}\"[^\"]{{0,400}}\")?\)"
_PICTURE = r"(?:(?<=[\s\]])|^)\[[\w.-]{1,14}\](?!\()(?=[ \[]{0,3}[^\s\[])"
"""What w3m puts in place of a picture: the end of its file's name; a button stands alone on its line."""

_BESIDE = re.compile(
    rf"!\[[^\[\]]{{0,200}}{_TARGET}|\[(?=[^\[\]]{{0,300}}\]\()|{_TARGET}|\[\d{{1,4}}\](?!\()|{_PICTURE}|\*\*|__"
    r"|^[ \t]*(?:#{1,6}|[*+•◦▪□○>-]) (?=\s*\S)",
    re.MULTILINE,
)
"""A picture, the bracket before a link's words, its target, the number that lynx gives a link, emphasis, list marks."""

_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>-])")
_BLANKS = re.compile(r"\s{2,}")


def seen(text: str, lines: Sequence[CaptureLine]) -> list[CaptureLine]:
    """Return the lines, as many as before, with what is left of each; `text` is the capture they are of.

    Spans stay those of the capture, but runs of blanks are one in the text. Of a line that is nothing but the rest of
    an address no text is left.
    """
    blanked = plain_signs(_ESCAPE.sub(_GONE, _BESIDE.sub(_blank, text)))
    return [_cut(line, blanked[line.start : line.end]) for line in lines]


def _blank(match: re.Match[str]) -> str:
    return "".join(each if each in "\r\n" else " " for each in match[0])


def _cut(line: CaptureLine, left: str) -> CaptureLine:
    held = left.strip()
    if not held.replace(_GONE, ""):
        return line._replace(end=line.start, text="")
    start = line.start + len(left) - len(left.lstrip())
    return line._replace(start=start, end=start + len(held), text=_BLANKS.sub(" ", held.replace(_GONE, "")))
