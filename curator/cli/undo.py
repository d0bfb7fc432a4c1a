"""curator undo: the newest edit taken back."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, to_edit
from curator.cli.output import say


@click.command("undo")
@collection_argument
def command(collection: Path) -> None:
    """Take back the newest edit, whoever made it and whenever; “curator redo” brings it back."""
    with to_edit(collection) as opened:
        changes = opened.undo()
    say(f"Undone: {changes.label}." if changes else "Nothing to undo.")
