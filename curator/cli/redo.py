"""curator redo: the edit undone last, done again."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report, say
from curator.domain.changes import ChangeSet
from curator.domain.messages import Message


@click.command("redo")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """Bring back the edit undone last; a new edit ends what can be brought back."""
    with to_edit(collection) as opened:
        changes = opened.redo()
    if as_json:
        report(changes or ChangeSet(Message("")), as_json=True)
    else:
        say(f"Done again: {changes.label}." if changes else "Nothing to redo.")
