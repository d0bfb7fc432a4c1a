"""curator note: why a decision was made."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import correcting


@click.command("note")
@collection_argument
@click.argument("correction", type=NUMBER)
@click.argument("text")
@json_option
def command(collection: Path, correction: int, text: str, as_json: bool) -> None:
    """Say why a decision was made; “curator corrections” lists decisions with their numbers."""
    with to_edit(collection) as opened:
        report(correcting.annotate(opened, correction, text), as_json=as_json)
