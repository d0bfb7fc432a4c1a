"""Markdown with its front matter: what clippers of pages and note books write.

Source: CommonMark 0.31; the fences of front matter as in Jekyll (YAML) and Hugo (TOML).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.blocks import Block, lay_out
from curator.ingest.decoding import decode
from curator.ingest.formats.html.flow import blocks_of
from curator.ingest.item import Item
from curator.ingest.page import How, segment
from curator.text.dates import to_edtf

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

NAME, VERSION = "markdown", "1"
MEDIA_TYPE = "text/markdown"

_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_LONGEST_FRONT = 65_536  # characters; front matter describes a page, it holds none
_LONGEST_PARAGRAPH = 20_000  # characters, ten pages of print; hostile ones cost their square
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_YAML_KEY = re.compile(rb"---[ \t]*\r?\n(?:#[^\n]{0,200}\n)?[A-Za-z_][\w -]{0,40}:")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
_MOST = 50  # values of one field; by eye
_GROUND = template("front matter: {name}")
_KEYS = {
    Field.TITLE: ("title", "titre", "titel", "título"),
    Field.SUBTITLE: ("subtitle", "sous-titre", "soustitre", "untertitel"),
    Field.CREATOR: ("author", "authors", "auteur", "auteurs", "creator", "byline", "autor", "by"),
    Field.DATE: ("published", "date", "publishdate", "pubdate", "date_published", "datepublished", "publié"),
    Field.SOURCE: ("source", "url", "link", "lien", "source_url", "original", "canonical", "canonical_url"),
    Field.PUBLISHER: ("publisher", "site", "site_name", "sitename", "website", "publication", "éditeur"),
    Field.LANGUAGE: ("language", "lang", "langue"),
    Field.SUBJECT: ("keywords", "tags", "categories", "mots-clés"),
    Field.DESCRIPTION: ("description", "excerpt", "summary", "résumé"),
    Field.RIGHTS: ("rights", "license", "licence", "copyright"),
    Field.CAPTURED: ("captured", "clipped", "saved", "retrieved", "date_saved", "created"),
}
"""Fields of a description, and what front matter calls them, the most telling first."""


def fits(item: Item) -> bool:
    """Tell whether the file begins with front matter, or is called what Markdown is called."""
    if PurePath(item.name).suffix.lower() in _SUFFIXES or item.media_type.startswith(MEDIA_TYPE):
        return True
    return bool(_YAML_KEY.match(item.data.removeprefix(b"\xef\xbb\xbf")[:1000]))


def read(item: Item, how: How) -> ParsedCapture:
    """Read a note and what its front matter says of it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    decoded = decode(item.data, item.name, how.encoding)
    front, body, remarks = _parted(decoded.text)
    laid = lay_out(_blocks(body), NAME, VERSION, {"encoding": decoded.encoding})
    if not laid.placed:
        raise UnreadableCaptureError("nothing to import in {name}: it holds no text", name=item.name)
    article = segment(laid.transcript, item.name, how, (*decoded.remarks, *remarks), laid.given())
    told = tuple(_proposals(front, how))
    article = replace(article, metadata=(*told, *article.metadata))
    day = next((each.value for each in told if each.field is Field.CAPTURED), "")
    captured_at = how.captured.isoformat() if how.captured else item.captured_at or day
    url = item.url or next((each.value for each in told if each.field is Field.SOURCE), "")
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, (article,), url, captured_at)


def _parted(text: str) -> tuple[Mapping[str, Any], str, tuple[Message, ...]]:
    """Return the front matter, the text under it, and what there is to say; without front matter all is text."""
    import yaml  # noqa: PLC0415 (0.05 s that only notes need)

    text = text.removeprefix("\ufeff")
    fence = _FENCE.match(text)
    end = re.compile(rf"^{re.escape(fence[1])}[ \t]*$", re.MULTILINE).search(text, fence.end()) if fence else None
    if fence is None or end is None or end.start() - fence.end() > _LONGEST_FRONT:
        return {}, text, ()
    held = text[fence.end() : end.start()]
    try:
        found = tomllib.loads(held) if fence[1] == "+++" else yaml.load(held, yaml.BaseLoader)  # noqa: S506 (texts alone)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        return {}, text, (Message("the front matter is damaged and was read as text"),)
    return (found, text[end.end() :], ()) if isinstance(found, Mapping) else ({}, text, ())


def _blocks(body: str) -> list[Block]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 (0.1 s that only notes need)

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.at("inline", _read_inline)
    tokens = parser.parse(body)
    blocks = blocks_of(parser.renderer.render(tokens, parser.options, {}))
    if blocks and tokens and tokens[0].tag == "h1":
        blocks[0] = replace(blocks[0], kind=PassageKind.TITLE)
    return blocks


def _read_inline(state: "StateCore") -> None:
    """Read the signs within each paragraph; in one of hostile length they stand as text, since that takes too long."""
    from markdown_it.token import Token  # noqa: PLC0415 (as above)

    for token in state.tokens:
        if token.type == "inline" and len(token.content) > _LONGEST_PARAGRAPH:
            token.children = [Token("text", "", 0, content=token.content)]
        elif token.type == "inline":
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _proposals(front: Mapping[str, Any], how: How) -> Iterator[Proposal]:
    """Yield what front matter says, several authors or subjects put together."""
    held = {str(key).strip().casefold().replace(" ", "_"): value for key, value in front.items()}
    for field, names in _KEYS.items():
        for name in names:
            values = [value for given in _texts(held.get(name)) if (value := _value(field, given, how))]
            if values:
                yield Proposal(field, "; ".join(values), Origin.MARKUP, Message.of(_GROUND, name=name))


def _texts(value: object) -> list[str]:
    """Return the texts of a value or of a list of values, without brackets and doubled blanks."""
    values = value[:_MOST] if isinstance(value, list) else [value]
    texts = (" ".join(_WIKI_LINK.sub(r"\1", str(each)).split()) for each in values if not isinstance(each, dict | list))
    return [text for text in texts if text and text != "None"]


def _value(field: Field, given: str, how: How) -> str:
    """Return what a field takes of a text; "" where it is nothing for that field."""
    if field in (Field.DATE, Field.CAPTURED):
        return (to_edtf(given, language=how.language or "fr") or "").partition("T")[0]
    if field is Field.SOURCE:
        return given if re.match(r"https?://\S+$", given) else ""
    return given
