"""curator order: the order of the articles."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import arranging


@click.command("order")
@collection_argument
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--after", metavar="ARTICLE", help="Put them right behind this one instead of first.")
@json_option
def command(collection: Path, articles: tuple[str, ...], after: str | None, as_json: bool) -> None:
    """Put articles first, in the order in which they are named; all others follow as they stood.

    \b
      curator order dossier.curator A003 A001
      curator order dossier.curator A002 --after A005
    """
    with to_edit(collection) as opened:
        report(arranging.order(opened, articles, after), as_json=as_json)
