"""curator status: what is still open."""

from dataclasses import asdict
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import say, write, write_json
from curator.services import publishing


@click.command("status")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """List what is still open before an export: text to check, duplicates, values that nobody confirmed."""
    with to_read(collection) as opened:
        points = publishing.checklist(opened)
    if as_json:
        write_json([asdict(point) for point in points])
        return
    for point in points:
        write(f"{point.stage}: {point.message}")
    if not points:
        say("Nothing is open.")
