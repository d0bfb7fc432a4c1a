"""curator copy: a compact copy of a collection."""

from pathlib import Path

import click

from curator.cli.arguments import FILE, collection_argument, to_read
from curator.cli.output import say


@click.command("copy")
@collection_argument
@click.argument("target", type=FILE, metavar="COPY.curator")
def command(collection: Path, target: Path) -> None:
    """Save a compact copy, history included; a file that is there is never replaced."""
    with to_read(collection) as opened:
        opened.save_copy(target)
    say(f"Saved {target}.")
