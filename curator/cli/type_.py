"""curator type: a new reading text for a passage."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import correcting


@click.command("type")
@collection_argument
@click.argument("passage", type=NUMBER)
@click.argument("text")
@json_option
def command(collection: Path, passage: int, text: str, as_json: bool) -> None:
    """Give a passage a new reading text.

    It is kept as the smallest set of corrections that make it of the original, which stays as it came.
    """
    with to_edit(collection) as opened:
        report(correcting.type_text(opened, passage, text), as_json=as_json)
