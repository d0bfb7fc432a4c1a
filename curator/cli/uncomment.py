"""curator uncomment: something that is no comment after all."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import segmenting


@click.command("uncomment")
@collection_argument
@click.argument("comment")
@json_option
def command(collection: Path, comment: str, as_json: bool) -> None:
    """Say that something is no comment: its passages stay, as paragraphs of the article.

    “curator retype C.curator comment_text PASSAGE” makes one text of the comment above.
    """
    with to_edit(collection) as opened:
        report(segmenting.unmark_comment(opened, comment), as_json=as_json)
