"""curator leave-out: articles that exports leave out."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import arranging


@click.command("leave-out")
@collection_argument
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--take-in", is_flag=True, help="Let them be in exports again.")
@json_option
def command(collection: Path, articles: tuple[str, ...], take_in: bool, as_json: bool) -> None:
    """Leave articles out of exports; in the collection they stay, and exports say how many are left out."""
    do = arranging.take_in if take_in else arranging.leave_out
    with to_edit(collection) as opened:
        report(do(opened, articles), as_json=as_json)
