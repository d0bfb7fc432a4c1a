"""Web addresses in running text: where they stand, and what a link to each must say.

Written by hand after linkify-it-py was tried: it takes » ” … and ! that follow an address for a part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from curator.domain.span import Span

_ADDRESS = re.compile(r"(?<![\w@])(?:https?://|www\.)[^\s<>\"«»“”\[\]]+", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?", re.IGNORECASE
)
_MAILBOX = re.compile(r"mailto:([\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,})", re.IGNORECASE | re.ASCII)
_RELATIVE = re.compile(r"[/?#]|\.{1,2}/")
_CLOSING = {")": "(", "}": "{"}
_LONGEST_HOST = 253
"""Characters of a host's name. Source: RFC 1035, section 2.3.4."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address at `span` of a text, and the `target` that a link to it bears: encoded, with its scheme."""

    span: Span
    target: str


def find(text: str) -> Iterator[Link]:
    """Yield the http and https addresses of `text`, in order, without the punctuation that follows them."""
    if "://" not in text and "ww." not in text and "WW." not in text:
        return
    for found in _ADDRESS.finditer(text):
        shown = _without_punctuation(found[0])
        target = address(shown)
        if target:
            yield Link(Span(found.start(), found.start() + len(shown)), target)


def address(url: str) -> str | None:
    """Return `url` percent-encoded as a link must be; None unless it is an http or https address with a proper host.

    Source: RFC 3986, section 2; RFC 5890 for hosts beyond ASCII.
    """
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
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        return None
    path, hash_, fragment = path.partition("#")
    return f"{scheme.lower()}://{host}{_encoded(path)}{hash_}{_encoded(fragment)}"


def target(value: str, base: str = "") -> str:
    """Return what a link that a page or a person made leads to, encoded; empty where that is no place of the Web.

    Args:
        value: an address of the Web or of a mailbox, or one relative to the page.
        base: address of the page; empty where it is not known, and then what is relative leads nowhere.
    """
    value = value.strip()
    mailbox = _MAILBOX.fullmatch(value)
    if mailbox:
        return f"mailto:{mailbox[1]}"
    try:
        return address(urljoin(base, value) if _RELATIVE.match(value) else value) or ""
    except ValueError:
        return ""


def _encoded(part: str) -> str:
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part.encode("utf-8", "replace").decode())
    return quote(whole, safe="/?:@!$&'()*+,;=~%-._")


def _without_punctuation(url: str) -> str:
    end = len(url)
    excess = {closing: url.count(closing) - url.count(opening) for closing, opening in _CLOSING.items()}
    while end:
        last = url[end - 1]
        if last in _CLOSING:
            if excess[last] <= 0:
                break
            excess[last] -= 1
        elif last not in ".,;:!?…'’*_":
            break
        end -= 1
    return url[:end]
