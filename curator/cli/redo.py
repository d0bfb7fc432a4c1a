"""curator redo: the edit undone last, done again."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, to_edit
from curator.cli.output import say


@click.command("redo")
@collection_argument
def command(collection: Path) -> None:
    """Bring back the edit undone last; a new edit ends what can be brought back."""
    with to_edit(collection) as opened:
        changes = opened.redo()
    say(f"Done again: {changes.label}." if changes else "Nothing to redo.")
