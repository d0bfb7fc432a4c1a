"""curator history: all edits of a collection."""

from dataclasses import asdict
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import write, write_json


@click.command("history")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """List all edits, oldest first; those undone are marked and can be brought back by “curator redo”."""
    with to_read(collection) as opened:
        entries = opened.history()
    if as_json:
        write_json([asdict(entry) | {"label": str(entry.label)} for entry in entries])
        return
    for entry in entries:
        write(f"{entry.id:4}  {entry.made_at}  {entry.label}{' (undone)' if entry.undone else ''}")
