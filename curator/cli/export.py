"""curator export: the dossier or the printed collection."""

from pathlib import Path

import click

from curator.cli.arguments import FILE, collection_argument, to_read
from curator.cli.output import progress, say
from curator.domain.book import ExportProfile
from curator.domain.errors import NotFoundError
from curator.services import publishing
from curator.store.collection import Collection


@click.command("export")
@collection_argument
@click.argument("target", type=FILE, metavar="OUT.epub|OUT.pdf")
@click.option("--profile", "name", metavar="NAME", help="Export profile; “curator profiles” lists them.")
@click.option("--force", is_flag=True, help="Replace the file if it is there already.")
def command(collection: Path, target: Path, name: str | None, force: bool) -> None:
    """Write the collection as an EPUB dossier or a PDF; the suffix says which.

    The file is written whole or not at all, and the same collection gives the same bytes.
    """
    with to_read(collection) as opened, progress("Writing") as written:
        book = publishing.assemble(opened, _profile(opened, name))
        publishing.export(book, target, force=force, progress=written)
    say(f"Wrote {target}.")


def _profile(opened: Collection, name: str | None) -> ExportProfile:
    profiles = publishing.profiles(opened)
    if name is None:
        return profiles[0]
    for profile in profiles:
        if profile.name == name:
            return profile
    known = ", ".join(profile.name for profile in profiles)
    raise NotFoundError(f"there is no export profile “{name}”: this collection has {known}.")
