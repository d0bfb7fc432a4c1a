"""curator unfold: folded comments brought back."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import deduplicating


@click.command("unfold")
@collection_argument
@click.argument("comments", nargs=-1, required=True, metavar="COMMENT...")
@json_option
def command(collection: Path, comments: tuple[str, ...], as_json: bool) -> None:
    """Bring folded comments back into the reading; “curator apart” keeps them from being proposed again."""
    with to_edit(collection) as opened:
        report(deduplicating.unfold(opened, comments), as_json=as_json)
