"""curator search: words in the reading text."""

from dataclasses import asdict
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import plural, say, write, write_json
from curator.services import searching
from curator.services.searching import CLOSE, OPEN, Hit


@click.command("search")
@collection_argument
@click.argument("query")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Most hits to list.")
@json_option
def command(collection: Path, query: str, limit: int, as_json: bool) -> None:
    """Find the passages that hold all the words, best first; accents and capitals do not count.

    Words between double quotes must follow each other; the last word may be a beginning.
    """
    with to_read(collection) as opened:
        hits = searching.search(opened, query, limit)
    if as_json:
        write_json([asdict(hit) | {"snippet": _marked(hit, "", "")} for hit in hits])
        return
    for hit in hits:
        write(f"{hit.comment or hit.article}  {_marked(hit, '[', ']')}")
    say(plural(len(hits), "hit"))


def _marked(hit: Hit, before: str, after: str) -> str:
    return " ".join(hit.snippet.replace(OPEN, before).replace(CLOSE, after).split())
