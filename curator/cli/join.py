"""curator join: neighbouring passages made one."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import segmenting


@click.command("join")
@collection_argument
@click.argument("passages", type=NUMBER, nargs=-1, required=True, metavar="PASSAGE PASSAGE...")
@json_option
def command(collection: Path, passages: tuple[int, ...], as_json: bool) -> None:
    """Make one passage of neighbours; it takes the kind of the first."""
    with to_edit(collection) as opened:
        report(segmenting.join(opened, passages), as_json=as_json)
