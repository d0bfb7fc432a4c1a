"""curator revoke: decisions about the text taken back."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import correcting


@click.command("revoke")
@collection_argument
@click.argument("corrections", type=NUMBER, nargs=-1, required=True, metavar="CORRECTION...")
@json_option
def command(collection: Path, corrections: tuple[int, ...], as_json: bool) -> None:
    """Take decisions back; “curator corrections” lists them with their numbers."""
    with to_edit(collection) as opened:
        report(correcting.revoke(opened, corrections), as_json=as_json)
