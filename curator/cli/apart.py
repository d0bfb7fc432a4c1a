"""curator apart: comments that are no duplicates."""

from itertools import combinations
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.services import deduplicating
from curator.store import articles


@click.command("apart")
@collection_argument
@click.argument("comments", nargs=-1, required=True, metavar="COMMENT COMMENT...")
@click.option("--forget", is_flag=True, help="Let them be proposed as duplicates again.")
@json_option
def command(collection: Path, comments: tuple[str, ...], forget: bool, as_json: bool) -> None:
    """Remember that comments are no duplicates of each other: they are not proposed again."""
    if len(comments) < 2:  # noqa: PLR2004
        raise click.UsageError("name two comments or more")
    with to_edit(collection) as opened:
        ids = [articles.comment(opened, id).id for id in comments]
        decide = deduplicating.allow if forget else deduplicating.set_apart
        report(decide(opened, list(combinations(ids, 2))), as_json=as_json)
