"""curator keep: another copy kept."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import deduplicating


@click.command("keep")
@collection_argument
@click.argument("comment")
@json_option
def command(collection: Path, comment: str, as_json: bool) -> None:
    """Make a folded comment the kept one of its group; the one kept so far is folded into it."""
    with to_edit(collection) as opened:
        report(deduplicating.keep(opened, comment), as_json=as_json)
