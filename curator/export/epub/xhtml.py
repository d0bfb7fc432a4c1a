"""Text to XHTML: characters that XML cannot hold are left out, addresses become links, languages are marked."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator

from curator.text.links import find

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body{attributes}>
{body}
</body>
</html>
"""  # noqa: E501


def clean(text: str) -> str:
    """Return `text` without what neither XML nor HTML may hold: controls, lone surrogates, non-characters.

    Source: XML 1.0, fifth edition, production 2; HTML Standard, "control" and "noncharacter".
    """
    return _FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """Return `text` cleaned and on one line, for titles and metadata."""
    return " ".join(clean(text).split("\n")).replace("\r", "").replace("\t", " ").strip()


def escaped(text: str) -> str:
    """Return `text` cleaned and escaped, fit for an element or an attribute in double quotes."""
    return html.escape(clean(text))


def running(text: str) -> str:
    """Return `text` for an element: addresses are links, the author's line breaks stay; no word is changed."""
    return "<br/>\n".join("".join(_linked(part)) for part in clean(text).strip("\r\n").splitlines())


def language_tag(language: str) -> str:
    """Return `language` where it is formed like a BCP 47 tag, else "und"."""
    return language if _TAG.fullmatch(language) else "und"


def marked(text: str, language: str, around: str) -> str:
    """Return the attributes that say in what language and direction `text` is, where that is not so around it."""
    told = ""
    if language and _TAG.fullmatch(language) and _primary(language) != _primary(around):
        told = f' lang="{language}" xml:lang="{language}"'
    if _runs_leftwards(text):
        told += ' dir="rtl"'
    return told


def page(title: str, language: str, body: Iterable[str], attributes: str = "") -> bytes:
    """Return a whole XHTML document.

    Args:
        title: plain text, not escaped yet.
        language: BCP 47 tag of the document.
        body: XHTML of the body, in pieces.
        attributes: of the body element, each with a space before it.
    """
    filled = _PAGE.format(
        language=language_tag(language), title=escaped(line(title)) or "—", attributes=attributes, body="\n".join(body)
    )
    return filled.encode()


def _linked(text: str) -> Iterator[str]:
    at = 0
    for link in find(text):
        yield html.escape(text[at : link.span.start], quote=False)
        yield f'<a href="{html.escape(link.target)}">{html.escape(link.span.of(text), quote=False)}</a>'
        at = link.span.end
    yield html.escape(text[at:], quote=False)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _runs_leftwards(text: str) -> bool:
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
