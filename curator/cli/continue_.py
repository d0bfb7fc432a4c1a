"""curator continue: an article that goes on in another capture."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import continuing


@click.command("continue")
@collection_argument
@click.argument("article")
@click.argument("other")
@json_option
def command(collection: Path, article: str, other: str, as_json: bool) -> None:
    """Let an article go on with another one, which was captured page by page.

    The passages and comments of OTHER become the end of ARTICLE, with all that was decided about them; comments keep
    their citation ids. OTHER is no longer in the collection; “curator undo” parts them again.

    \b
      curator continue dossier.curator A003 A004
    """
    with to_edit(collection) as opened:
        report(continuing.continue_with(opened, article, other), as_json=as_json)
