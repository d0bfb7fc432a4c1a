"""curator undo: the newest edit taken back."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report, say
from curator.domain.changes import ChangeSet
from curator.domain.messages import Message


@click.command("undo")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """Take back the newest edit, whoever made it and whenever; “curator redo” brings it back."""
    with to_edit(collection) as opened:
        changes = opened.undo()
    if as_json:
        report(changes or ChangeSet(Message("")), as_json=True)
    else:
        say(f"Undone: {changes.label}." if changes else "Nothing to undo.")
