"""Pictures of a page: which are worth keeping, where each comes from, and the caption that stands for it."""

import hashlib
import re
from base64 import b64decode
from binascii import Error
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from curator.ingest.formats.html.dom import Node, classes, text_of
from curator.ingest.item import Companion

_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url", "src")
"""Attributes that hold a picture's address: those of pages that load pictures late come first."""
_SIGNS = frozenset({"emoji", "wp-smiley", "smiley", "smilies", "emoticon", "joypixels"})
_SMALL = frozenset({"avatar", "gravatar", "icon", "tracking", "pixel", "userpic"})
_LEAST_SIDE = 48  # pixels: smaller pictures are signs and ornaments; by eye on saved pages
_LONGEST_SIGN = 12  # characters of an alternative text that is a sign, ":-)" or a few emoji
_LONGEST_TEXT = 500  # characters of an alternative text that is shown; by eye
_FILE_NAME = re.compile(r"[\w.-]{3,200}\.[a-z]{3,4}|[a-zA-Z0-9]*\d[\w-]{4,200}|[\w]+(?:[-_][\w]+){2,40}", re.IGNORECASE)
_DATA = re.compile(r"data:(?P<type>[a-z]+/[a-z0-9.+-]+)?(?P<parameters>[^,]{0,200}),", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its address, the text that stands for it, and its bytes where the page holds them itself.

    `sources` are the addresses that the page gives for it, as they stand there. `is_sign`: it stands for a character,
    such as a smiley. `stands_alone`: it is no part of a line.
    """

    node: Node = field(repr=False)
    address: str
    alternative: str = ""
    held: Companion | None = field(default=None, repr=False)
    sources: tuple[str, ...] = ()
    is_sign: bool = False
    stands_alone: bool = True

    @property
    def value(self) -> str:
        """The value of its mark."""
        return f"{self.address}\n{self.alternative}"

    @property
    def text(self) -> str:
        """What is read in its place where it has no caption."""
        return self.alternative


def image_of(node: Node, address: Callable[[str], str]) -> Image | None:
    """Return what an `img` shows; None for an ornament, or where nothing can be read in its place."""
    alternative = _alternative(node)
    marks = classes(node)
    if marks & _SIGNS or (len(alternative) <= _LONGEST_SIGN and not any(c.isalnum() for c in alternative)):
        return Image(node, "", alternative, is_sign=True) if alternative else None
    if not alternative or marks & _SMALL or _is_small(node):
        return None
    source, held = _source(node, address)
    if not source:
        return None
    return Image(node, source, alternative, held, _given(node), stands_alone=not _is_in_a_line(node))


def captions_of(root: Node, address: Callable[[str], str]) -> dict[Node, Image]:
    """Return the pictures that have a caption, by its element."""
    found: dict[Node, Image] = {}
    for figure in root.iter("figure", "div", "dl"):
        caption = _caption(figure)
        picture = next(figure.iter("img"), None) if caption is not None else None
        if caption is None or picture is None or not text_of(caption):
            continue
        source, held = _source(picture, address)
        if source:
            found[caption] = Image(picture, source, _alternative(picture), held, _given(picture))
    return found


def _alternative(node: Node) -> str:
    """Return the text that stands for a picture; a name of a file stands for none."""
    text = " ".join(node.get("alt", "").split())[:_LONGEST_TEXT]
    return "" if _FILE_NAME.fullmatch(text) else text


def _caption(figure: Node) -> Node | None:
    if figure.tag == "figure":
        return next(figure.iter("figcaption"), None)
    if "wp-caption" in classes(figure) or "gallery-item" in classes(figure):
        return next((each for each in figure.iter("p", "dd", "div") if classes(each) & _CAPTIONS), None)
    return None


_CAPTIONS = frozenset({"wp-caption-text", "wp-caption-dd", "gallery-caption"})


def _source(node: Node, address: Callable[[str], str]) -> tuple[str, Companion | None]:
    """Return the address of a picture, and the picture itself where the page holds it."""
    given = _given(node)
    outside = next((each for each in given if each[:5].lower() != "data:"), "")
    if outside:
        return outside if outside.startswith("cid:") else address(outside), None
    held = held_in(given[0]) if given else None
    return (held.name, held) if held else ("", None)


def _given(node: Node) -> tuple[str, ...]:
    return tuple(given for name in _SOURCES if (given := node.get(name, "").strip()))


def held_in(source: str) -> Companion | None:
    """Return the picture that a "data:" address holds, named by its checksum; None where there is none.

    Source: RFC 2397.
    """
    match = _DATA.match(source)
    if match is None or not (match["type"] or "").lower().startswith("image/"):
        return None
    body = source[match.end() :]
    try:
        data = b64decode(unquote(body)) if "base64" in match["parameters"].lower() else unquote_to_bytes(body)
    except (Error, ValueError):
        return None
    return Companion(f"urn:sha256:{hashlib.sha256(data).hexdigest()}", match["type"].lower(), data) if data else None


def file_name(address: str) -> str:
    """Return the last part of an address, for people."""
    try:
        return PurePosixPath(unquote(urlsplit(address).path)).name
    except ValueError:
        return ""


def _is_small(node: Node) -> bool:
    sides = (node.get("width", ""), node.get("height", ""))
    return any(side.isdecimal() and int(side[:6]) < _LEAST_SIDE for side in sides)


def _is_in_a_line(node: Node) -> bool:
    """Tell whether text stands beside a picture on its line."""
    above = node.getparent()
    while above is not None and above.tag in ("a", "span", "picture", "b", "strong", "em", "i"):
        if _has_text_beside(node):
            return True
        node, above = above, above.getparent()
    return _has_text_beside(node)


def _has_text_beside(node: Node) -> bool:
    before = node.getprevious()
    above = node.getparent()
    texts = [node.tail, before.tail if before is not None else above.text if above is not None else None]
    return any(text and text.strip() for text in texts)
