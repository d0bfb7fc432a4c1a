"""curator undo: the newest edit taken back, or an older one by itself."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report, say
from curator.domain.changes import ChangeSet
from curator.domain.messages import Message
from curator.services.undoing import undo_step


@click.command("undo")
@collection_argument
@click.argument("step", type=NUMBER, required=False)
@json_option
def command(collection: Path, step: int | None, as_json: bool) -> None:
    """Take back the newest edit, whoever made it and whenever; “curator redo” brings it back.

    With STEP, the number that “curator history” prints, that edit alone is taken back and those after it stay, unless
    they stand on it. This is an edit of its own, and “curator undo” takes it back.

    \b
      curator undo dossier.curator
      curator undo dossier.curator 12
    """
    with to_edit(collection) as opened:
        changes = opened.undo() if step is None else undo_step(opened, step)
    if as_json or step is not None:
        report(changes or ChangeSet(Message("")), as_json=as_json)
    else:
        say(f"Undone: {changes.label}." if changes else "Nothing to undo.")
