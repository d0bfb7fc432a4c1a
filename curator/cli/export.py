"""curator export: the dossier or the printed collection."""

from pathlib import Path

import click

from curator.cli.arguments import FILE, collection_argument, to_read
from curator.cli.output import progress, say
from curator.domain.errors import VerificationError
from curator.domain.formats import FORMATS
from curator.services import profiles, publishing


@click.command("export")
@collection_argument
@click.argument("target", type=FILE, metavar="|".join(f"OUT{suffix}" for suffix in FORMATS))
@click.option(
    "--profile", "name", default="default", metavar="NAME", help="Export profile; “curator profiles” lists them."
)
@click.option("--force", is_flag=True, help="Replace the file if it is there already.")
def command(collection: Path, target: Path, name: str, force: bool) -> None:
    """Write the collection as an EPUB dossier or a PDF; the suffix says which.

    The file is written whole or not at all, and the same collection gives the same bytes. Where “curator verify” finds
    something wrong with the collection, the file is written all the same, and the command says so and exits with 12.
    """
    with to_read(collection) as opened, progress("Writing") as written:
        made = publishing.publish(
            opened, profiles.profile(opened, name), target, force=force, proved=True, progress=written
        )
    say(f"Wrote {target}.")
    if made.doubt:
        raise VerificationError.of(made.doubt)
