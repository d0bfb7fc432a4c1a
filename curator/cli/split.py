"""curator split: a passage cut in two."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import segmenting


@click.command("split")
@collection_argument
@click.argument("passage", type=NUMBER)
@click.argument("offset", type=NUMBER)
@json_option
def command(collection: Path, passage: int, offset: int, as_json: bool) -> None:
    """Cut a passage in two before the character at OFFSET, counted in code points of its original text."""
    with to_edit(collection) as opened:
        report(segmenting.split(opened, passage, offset), as_json=as_json)
