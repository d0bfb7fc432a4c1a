"""curator remove: an article taken out."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import importing


@click.command("remove")
@collection_argument
@click.argument("article")
@json_option
def command(collection: Path, article: str, as_json: bool) -> None:
    """Take an article out of the collection; its capture stays in the file, and “curator undo” brings it back."""
    with to_edit(collection) as opened:
        report(importing.withdraw(opened, article), as_json=as_json)
