"""curator trace: where words come from."""

from pathlib import Path
from typing import Any

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_read
from curator.cli.output import write, write_json
from curator.domain.span import Span
from curator.services import tracing
from curator.services.tracing import Trace


@click.command("trace")
@collection_argument
@click.argument("passage", type=NUMBER)
@click.option("--words", metavar="WORDS", help="Words of its reading text; all of it unless given.")
@json_option
def command(collection: Path, passage: int, words: str | None, as_json: bool) -> None:
    """Trace the words of a passage back to the bytes of the capture, by way of the decisions about them.

    PASSAGE is the number that “curator show --json” and “curator search” print.

    \b
      curator trace dossier.curator 31 --words "fallait s’y attendre"
    """
    with to_read(collection) as opened:
        span = tracing.words(opened, passage, words) if words is not None else None
        found = tracing.trace(opened, passage, span)
    if as_json:
        write_json(_data(found))
    else:
        _tell(found)


def _data(found: Trace) -> dict[str, Any]:
    return {
        "passage": found.passage.id,
        "article": found.passage.article,
        "comment": found.passage.comment,
        "found": found.found,
        "transcript": {
            "id": found.transcript.id,
            "reader": found.transcript.reader,
            "version": found.transcript.version,
            "options": dict(found.transcript.options),
            "start": found.place.start,
            "end": found.place.end,
        },
        "resource": {
            "name": found.resource.name,
            "sha256": found.resource.sha256,
            "url": found.resource.url or None,
            "bytes": _range(found.octets),
        },
        "anchors": [
            {
                "start": anchor.span.start,
                "end": anchor.span.end,
                "bytes": _range(anchor.octets),
                "path": anchor.path or None,
                "page": anchor.page,
                "box": anchor.box,
                "confidence": anchor.confidence,
            }
            for anchor in found.anchors
        ],
        "corrections": [
            {
                "id": item.id,
                "found": item.found,
                "replacement": item.replacement,
                "rule": item.rule,
                "note": item.note or None,
                "made_at": item.made_at,
            }
            for item in found.corrections
        ],
    }


def _range(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _tell(found: Trace) -> None:
    read = ", ".join([found.transcript.reader, *found.transcript.options.values()])
    write(found.found)
    for item in found.corrections:
        note = f": {item.note}" if item.note else ""
        write(f"  {item.found!r} → {item.replacement!r}, {item.rule}, {item.made_at}{note}")
    write(f"  characters {found.place.start} to {found.place.end} of what was read ({read})")
    if found.octets:
        write(f"  bytes {found.octets.start} to {found.octets.end} of {found.resource.name}")
    write(f"  SHA-256 {found.resource.sha256}")
