"""Text to XHTML: characters that XML cannot hold are left out, addresses become links, languages are marked."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import quote

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"(?<![\w@])(?:https?://|www\.)[^\s<>\"«»“”\[\]]+", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?", re.IGNORECASE
)
_CLOSING = {")": "(", "}": "{"}

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


def address(url: str) -> str | None:
    """Return `url` percent-encoded as a link must be; None unless it is an http or https address with a proper host."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = "http", url
    if scheme.lower() not in ("http", "https"):
        return None
    host, path = re.match(r"([^/?#]*)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    if not _HOST.fullmatch(host):
        return None
    path, hash_, fragment = path.partition("#")
    return f"{scheme.lower()}://{host}{_encoded(path)}{hash_}{_encoded(fragment)}"


def _encoded(part: str) -> str:
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part)
    return quote(whole, safe="/?:@!$&'()*+,;=~%-._")


def _linked(text: str) -> Iterator[str]:
    at = 0
    for found in _ADDRESS.finditer(text):
        shown = _without_punctuation(found[0])
        target = address(shown)
        if not target:
            continue
        yield html.escape(text[at : found.start()], quote=False)
        yield f'<a href="{html.escape(target)}">{html.escape(shown, quote=False)}</a>'
        at = found.start() + len(shown)
    yield html.escape(text[at:], quote=False)


def _without_punctuation(url: str) -> str:
    while url:
        last = url[-1]
        if last in ".,;:!?…'’*_" or (last in _CLOSING and url.count(last) > url.count(_CLOSING[last])):
            url = url[:-1]
        else:
            break
    return url


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _runs_leftwards(text: str) -> bool:
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
