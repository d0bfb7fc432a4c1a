"""Tracing: from words of the reading text back to the bytes of the capture, by way of whoever changed them."""

from dataclasses import dataclass

from curator.domain.article import Passage
from curator.domain.correction import LAYOUT, Correction
from curator.domain.errors import InvalidValueError
from curator.domain.messages import template
from curator.domain.resource import Anchor, Resource, Transcript
from curator.domain.span import Span
from curator.ingest.formats import plain_text
from curator.ingest.octets import octets
from curator.store import articles, corrections, resources
from curator.store.collection import Collection
from curator.text.overlay import Overlay

_LENGTH = template("passage {passage} reads 1 character | passage {passage} reads {count} characters")


@dataclass(frozen=True, slots=True)
class Trace:
    """Where words come from.

    `place` is in code points of `transcript`, which a reader made of `resource`; `found` is what stands there.
    `octets` is in bytes of the resource, None where they cannot be told. `anchors` are what the reader saw, the
    narrowest first. `corrections` are the decisions that make the words read as they do.
    """

    passage: Passage
    place: Span
    found: str
    transcript: Transcript
    resource: Resource
    octets: Span | None
    anchors: tuple[Anchor, ...]
    corrections: tuple[Correction, ...]


def trace(collection: Collection, passage: int, span: Span | None = None) -> Trace:
    """Trace a range of a passage's reading text, or all of it.

    Raises:
        NotFoundError: no passage bears the id.
        InvalidValueError: the range leads out of the text.
    """
    row = articles.passage(collection, passage)
    overlay = Overlay(row.original, corrections.of_passage(collection, passage))
    reading = Span(0, len(row.text)) if span is None else span
    if reading.end > len(row.text):
        raise InvalidValueError(_LENGTH, passage=passage, count=len(row.text))
    place = row.span if span is None else overlay.to_original(reading).shifted(row.span.start)
    transcript = resources.transcript(collection, row.transcript)
    anchors = tuple(resources.anchors(collection, transcript.id, place))
    return Trace(
        passage=row,
        place=place,
        found=place.of(transcript.text),
        transcript=transcript,
        resource=resources.get(collection, transcript.resource),
        octets=_octets(collection, transcript, anchors, place),
        anchors=anchors,
        corrections=tuple(item for shown, item in overlay.placed() if item.rule != LAYOUT and _touches(shown, reading)),
    )


def words(collection: Collection, passage: int, sought: str) -> Span:
    """Return where words stand first in the reading text of a passage.

    Raises:
        NotFoundError: no passage bears the id.
        InvalidValueError: the words are not in it.
    """
    start = articles.passage(collection, passage).text.find(sought)
    if start < 0 or not sought:
        raise InvalidValueError("passage {passage} does not read “{words}”", passage=passage, words=sought)
    return Span(start, start + len(sought))


def _touches(shown: Span, reading: Span) -> bool:
    return shown.overlaps(reading) or reading.start < shown.start == shown.end < reading.end


def _octets(collection: Collection, transcript: Transcript, anchors: tuple[Anchor, ...], place: Span) -> Span | None:
    """Return the bytes of a place: counted in a text file, else those of the narrowest anchor that holds it all."""
    if transcript.reader == plain_text.NAME:
        begins = transcript.options.get(plain_text.BEGINS, "")
        there = place.shifted(int(begins)) if begins.isdecimal() else place
        return octets(resources.data(collection, transcript.resource), transcript.options.get("encoding", ""), there)
    return next((anchor.octets for anchor in anchors if anchor.octets and anchor.span.contains(place)), None)
