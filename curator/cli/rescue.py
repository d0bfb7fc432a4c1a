"""curator rescue: what can be saved of a damaged collection."""

from pathlib import Path

import click

from curator.cli.arguments import FILE, json_option
from curator.cli.output import progress, say, write, write_json
from curator.services import rescuing


@click.command("rescue")
@click.argument("broken", type=FILE, metavar="BROKEN.curator")
@click.option("-o", "--output", "target", type=FILE, required=True, metavar="NEW.curator", help="The new collection.")
@json_option
def command(broken: Path, target: Path, as_json: bool) -> None:
    """Save what can be read of a damaged collection as a new one, and list what is lost.

    The damaged file is only read: keep it until you have looked through the new one.
    """
    with progress("Rescuing") as told:
        said = rescuing.rescue(broken, target, told)
    if as_json:
        write_json({"rescued": str(target), "lost": [str(message) for message in said]})
    else:
        for message in said:
            write(str(message))
    say(f"Saved {target}." if said else f"Saved {target}: nothing is lost.")
