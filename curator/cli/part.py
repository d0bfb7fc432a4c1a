"""curator part: the parts of a collection."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import arranging


@click.command("part")
@collection_argument
@click.argument("article")
@click.argument("heading")
@json_option
def command(collection: Path, article: str, heading: str, as_json: bool) -> None:
    """Let a part of the collection begin at ARTICLE, under HEADING; with an empty one ("") none begins there.

    \b
      curator part dossier.curator A004 "II. The aftermath"
    """
    with to_edit(collection) as opened:
        report(arranging.begin_part(opened, article, heading), as_json=as_json)
