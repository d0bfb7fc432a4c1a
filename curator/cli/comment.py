"""curator comment: a comment marked by hand."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import segmenting


@click.command("comment")
@collection_argument
@click.argument("passage", type=NUMBER)
@json_option
def command(collection: Path, passage: int, as_json: bool) -> None:
    """Say that a comment begins at a passage, which is its header; those up to the next comment are its text.

    “curator describe C.curator A001-C001 author=…” then says whose it is.
    """
    with to_edit(collection) as opened:
        report(segmenting.mark_comment(opened, passage), as_json=as_json)
