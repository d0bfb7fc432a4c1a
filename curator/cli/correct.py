"""curator correct: the corrections applied that need no look."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from curator.cli.arguments import FILE, STANDARD_INPUT, is_collection, json_option, to_edit
from curator.cli.output import progress, report, write_json, write_text
from curator.cli.suspects import Place, places
from curator.domain.correction import Correction
from curator.services import checking, correcting, proofing


@click.command("correct")
@click.argument("source", type=FILE, metavar="C.curator|FILE|-")
@click.option("--safe", is_flag=True, help="Apply what is certain, and nothing else.")
@click.option("--confident", is_flag=True, help="Apply also what was very likely misread in the text of a scan.")
@click.option("--text", "as_text", is_flag=True, help="Print the corrected text of a file or of standard input (-).")
@json_option
def command(source: Path, safe: bool, confident: bool, as_text: bool, as_json: bool) -> None:
    """Apply the corrections that need no look: in a collection as one edit, else to a text that is printed.

    What only looks wrong is left to a person: “curator check” lists it, “curator decide” decides. As JSON, the
    corrections that were made.

    \b
      curator correct dossier.curator --safe
      pdftotext scan.pdf - | curator correct - --confident --text
    """
    if not safe and not confident:
        raise click.UsageError("say what may be corrected: --safe, or --confident")
    if is_collection(source):
        if as_text:
            raise click.UsageError("--text is for a file or standard input: “curator show” prints a collection")
        _in_collection(source, confident=confident, as_json=as_json)
    elif as_text == as_json:
        raise click.UsageError("a text in no collection is not changed: ask for --text or --json")
    else:
        _in_text(source, confident=confident, as_json=as_json)


def _in_collection(path: Path, *, confident: bool, as_json: bool) -> None:
    with to_edit(path) as opened:
        with progress("Correcting") as corrected:
            repaired = correcting.certain(checking.snapshot(opened), corrected, confident=confident)
        changes = correcting.apply_certain(opened, repaired)
        where = places(opened)
    if as_json:
        write_json([_data(made, where[item.seen.passage]) for item in repaired for made in item.made])
    else:
        report(changes)


def _in_text(path: Path, *, confident: bool, as_json: bool) -> None:
    if path == STANDARD_INPUT:
        parsed = proofing.read_bytes(sys.stdin.buffer.read(), "standard input")
    else:
        parsed = proofing.read(path)
    with progress("Correcting") as corrected:
        texts: Sequence[proofing.Corrected] = proofing.corrected(parsed, corrected, confident=confident)
    if as_json:
        write_json([_data(made, Place()) for text in texts for made in text.made])
    else:
        for text in texts:
            write_text(text.text)


def _data(made: Correction, place: Place) -> dict[str, object]:
    return {
        "article": place.article,
        "comment": place.comment,
        "passage": place.passage,
        "start": place.start + made.span.start,
        "end": place.start + made.span.end,
        "found": made.found,
        "replacement": made.replacement,
        "rule": made.rule,
        "confidence": made.confidence,
    }
