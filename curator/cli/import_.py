"""curator import: captures into a collection."""

from pathlib import Path

import click

from curator.cli.arguments import FILE, collection_argument, json_option, to_edit
from curator.cli.output import progress, report, say, write_json
from curator.domain.errors import CollectionError
from curator.services import importing
from curator.services.importing import ImportReport
from curator.store.collection import Collection


@click.command("import")
@collection_argument
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@click.option("--profile", metavar="NAME", help="Page profile to segment by; the one that fits best unless given.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files; found out unless given.")
@click.option("--title", default="", metavar="TEXT", help="Title of the collection, where it is created.")
@json_option
def command(
    collection: Path, files: tuple[Path, ...], profile: str | None, encoding: str | None, title: str, as_json: bool
) -> None:
    """Add captures to a collection, which is created where it is missing.

    Each FILE becomes an article with its comments. A capture that is there already is not added twice. If one file
    cannot be read, nothing is added.

    \b
      curator import dossier.curator pages/*.txt --title "Mon dossier"
    """
    if title and collection.exists():
        raise CollectionError(f"{collection.name} exists already: “curator describe” changes its title.")
    with progress("Reading") as reading:
        parsed = importing.read(files, profile=profile, encoding=encoding, progress=reading)
    with to_edit(collection) if collection.exists() else Collection.create(collection, title) as opened:
        imported = importing.add(opened, parsed)
    if as_json:
        write_json({"articles": imported.articles, "already": imported.already, "remarks": imported.remarks})
    else:
        _tell(imported)


def _tell(imported: ImportReport) -> None:
    report(imported.changes)
    if imported.already:
        say(f"Already there: {', '.join(imported.already)}.")
    for remark in imported.remarks:
        say(remark)
