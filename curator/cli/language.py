"""curator language: the language of passages."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import segmenting


@click.command("language")
@collection_argument
@click.argument("tag")
@click.argument("passages", type=NUMBER, nargs=-1, required=True, metavar="PASSAGE...")
@json_option
def command(collection: Path, tag: str, passages: tuple[int, ...], as_json: bool) -> None:
    """Say in what language passages are, by a tag such as fr, en or fr-CH; an empty TAG ("") for the article's own.

    Text is checked by the dictionary of its language.
    """
    with to_edit(collection) as opened:
        report(segmenting.set_language(opened, passages, tag), as_json=as_json)
