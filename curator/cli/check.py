"""curator check: what looks wrong in a text."""

import sys
from pathlib import Path

import click

from curator.cli.arguments import FILE, STANDARD_INPUT, is_collection, json_option, to_edit
from curator.cli.output import plural, progress, say, write, write_json
from curator.cli.suspects import Place, data, line, pending, placed, places
from curator.domain.correction import Suspect
from curator.services import checking, proofing


@click.command("check")
@click.argument("source", type=FILE, metavar="C.curator|FILE|-")
@json_option
def command(source: Path, as_json: bool) -> None:
    """List what looks wrong in the text of a collection, a file or standard input (-).

    Nothing is changed. Suspects stand in reading order; their places are code points of the decoded capture, or of the
    text itself where it is in no collection. What was decided before is not listed again.

    \b
      curator check dossier.curator --json
      pdftotext page.pdf - | curator check -
    """
    found = _in_collection(source) if is_collection(source) else _in_text(source)
    if lacking := checking.lacking():
        say(str(lacking))
    if as_json:
        write_json([data(suspect, place) for suspect, place in found])
        return
    for suspect, place in found:
        write(line(suspect, place))
    say(plural(len(found), "suspect"))


def _in_collection(path: Path) -> list[tuple[Suspect, Place]]:
    with to_edit(path) as opened, progress("Checking") as checked:
        return placed(pending(opened, checked), places(opened))


def _in_text(path: Path) -> list[tuple[Suspect, Place]]:
    if path == STANDARD_INPUT:
        parsed = proofing.read_bytes(sys.stdin.buffer.read(), "standard input")
    else:
        parsed = proofing.read(path)
    with progress("Checking") as checked:
        return [(suspect, Place()) for suspect in proofing.check(parsed, checked)]
