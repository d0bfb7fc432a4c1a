"""Documents that know their structure: their blocks, pictures and properties, made into a capture."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.blocks import Block, lay_out
from curator.ingest.item import Companion, Item
from curator.ingest.page import How, segment
from curator.text import timestamps
from curator.text.folding import words

_GROUND = template("property of the document: {name}")
_ORDER = {Origin.HAND: 0, Origin.PAGE: 1, Origin.MARKUP: 2, Origin.ARCHIVE: 3, Origin.FILE_NAME: 4, Origin.RULE: 5}
_LEAST_NAMED = 8  # characters: shorter headings stand in other titles by chance, as in `whole_page`; by eye
_DAY = len("2012-01-20")

PROPERTIES: Mapping[str, Field] = {
    "title": Field.TITLE,
    "creator": Field.CREATOR,
    "initial-creator": Field.CREATOR,
    "author": Field.CREATOR,
    "subject": Field.SUBJECT,
    "keywords": Field.SUBJECT,
    "keyword": Field.SUBJECT,
    "description": Field.DESCRIPTION,
    "publisher": Field.PUBLISHER,
    "rights": Field.RIGHTS,
}
"""What the properties of documents say, by their names in lower case."""


@dataclass(slots=True)
class OfficeDocument:
    """A document that was gone through.

    `levels` are those of its headings, from 1, by the index of the block; `pictures` by the address that a mark gives
    them. `properties` are texts by the names of `PROPERTIES`; `created` is the day it was made, which for a copy of a
    page is that of the capture.
    """

    blocks: list[Block] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    pictures: dict[str, Companion] = field(default_factory=dict)
    properties: list[tuple[str, str]] = field(default_factory=list)
    created: str = ""
    remarks: tuple[Message, ...] = ()


def capture_of(document: OfficeDocument, item: Item, how: How, reader: tuple[str, str, str]) -> ParsedCapture:
    """Return a document as one article, segmented where its styles do not say what is what.

    Args:
        document: as it was gone through.
        item: the file.
        how: what the curator wants of it.
        reader: its name, its version and the media type that it reads.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    name, version, media_type = reader
    laid = lay_out(list(_titled(document)), name, version)
    if not laid.placed:
        raise UnreadableCaptureError("nothing to import in {name}: it holds no text", name=item.name)
    article = segment(laid.transcript, item.name, how, document.remarks, laid.given())
    metadata = sorted((*article.metadata, *_proposals(document)), key=lambda each: _ORDER[each.origin])
    shown = {mark.value.partition("\n")[0] for mark in laid.transcript.marks if mark.kind is MarkKind.IMAGE}
    parts = tuple(
        ParsedCapture(each.name, each.media_type, each.data, (), address)
        for address, each in document.pictures.items()
        if address in shown
    )
    article = replace(article, metadata=tuple(metadata))
    return ParsedCapture(item.name, media_type, item.data, (article,), item.url, item.captured_at, parts)


def _titled(document: OfficeDocument) -> Iterator[Block]:
    """Yield the blocks, with what says the title as such."""
    title = _title(document)
    for at, block in enumerate(document.blocks):
        yield replace(block, kind=PassageKind.TITLE) if at == title else block


def _title(document: OfficeDocument) -> int | None:
    """Return the block that is the title though no style tells it: its own property does, or the level of a heading."""
    if any(block.kind is PassageKind.TITLE for block in document.blocks):
        return None
    named = _named(document)
    return _highest(document.levels) if named is None else named


def _named(document: OfficeDocument) -> int | None:
    """Return the block that the property says, alone or with the name of a site; the first of the longest."""
    title = next((" ".join(words(value)) for name, value in document.properties if name.casefold() == "title"), "")
    named: dict[int, int] = {}
    for at, block in enumerate(document.blocks if title else ()):
        text = " ".join(words(block.text[: len(title) * 2])) if block.kind is not PassageKind.FURNITURE else ""
        if len(text) >= _LEAST_NAMED and text in title:
            named[at] = len(text)
    return max(named, key=lambda at: (named[at], -at), default=None)


def _highest(levels: Mapping[int, int]) -> int | None:
    """Return the first heading, if no other is of its level or above."""
    first = min(levels, default=None)
    if first is None:
        return None
    return first if all(level > levels[first] for at, level in levels.items() if at != first) else None


def _proposals(document: OfficeDocument) -> Iterator[Proposal]:
    told: set[tuple[Field, str]] = set()
    for name, given in document.properties:
        field_of, value = PROPERTIES.get(name.casefold()), " ".join(given.split())
        if value and field_of and (field_of, value) not in told:
            told.add((field_of, value))
            yield Proposal(field_of, value, Origin.MARKUP, Message.of(_GROUND, name=name))
    if day := timestamps.to_edtf(document.created):
        yield Proposal(Field.CAPTURED, day[:_DAY], Origin.MARKUP, Message("day on which the document was made"))


def without_repeats(properties: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return properties each once, those with a value only."""
    return [(name, value) for name, value in dict.fromkeys(properties) if value.strip()]


def flattened(texts: Sequence[str]) -> str:
    """Return the paragraphs of a note as one text."""
    return " ".join(" ".join(text.split()) for text in texts if text.strip())
