"""curator import: captures into a collection."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from curator.cli.arguments import collection_argument, json_option, remembered, to_edit
from curator.cli.cores import on_all_cores
from curator.cli.output import progress, report, say, write_json
from curator.domain.article import Article
from curator.domain.errors import CollectionError, NotFoundError
from curator.domain.progress import Progress
from curator.services import importing
from curator.services.importing import CapturesRead, ImportReport, Outcome
from curator.store import articles
from curator.store.collection import Collection

_MUCH = 2_000_000
"""Bytes from which on all cores read: more than a second's work for one, three times what starting processes takes."""


@click.command("import")
@collection_argument
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@click.option("--profile", metavar="NAME", help="Page profile to segment by, of those that “curator pages” lists.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files; found out unless given.")
@click.option(
    "--captured",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of the capture, if known; “hier” counts from it.",
)
@click.option("--title", default="", metavar="TEXT", help="Title of the collection, where it is created.")
@json_option
def command(
    collection: Path,
    files: tuple[Path, ...],
    profile: str | None,
    encoding: str | None,
    captured: datetime | None,
    title: str,
    as_json: bool,
) -> None:
    """Add captures to a collection, which is created where it is missing.

    Each FILE becomes an article with its comments; a folder stands for the text files in it. A capture that is there
    already is not added twice. A file that cannot be read is named, and does not keep the others out.

    \b
      curator import dossier.curator pages/*.txt --title "Mon dossier"
    """
    with progress("Reading") as reading:
        how = {"profile": profile, "encoding": encoding, "captured": captured.date() if captured else None}
        read = _read(importing.captures_in(files), how, reading)
    if not read.parsed:
        raise read.failures[0][1] if read.failures else NotFoundError("there is no text file in there to import")
    with _opened(collection, title) as opened:
        imported = importing.add(opened, read.parsed)
        added = [articles.get(opened, id) for id in imported.articles]
    if as_json:
        write_json(_data(added, imported, read))
    else:
        _tell(added, imported)
    if read.failures:
        for _, error in read.failures[:-1]:
            say(f"curator: {error}")
        raise read.failures[-1][1]


def _read(files: Sequence[Path], how: Mapping[str, Any], progress: Progress) -> CapturesRead:
    """Read captures: here, or on all cores if there is so much that this makes up for starting processes."""
    if importing.total_size(files) < _MUCH:
        return importing.read(files, progress=progress, **how)
    return importing.sorted_out(on_all_cores(partial(_outcomes, how), files, progress))


def _outcomes(how: Mapping[str, Any], files: Sequence[Path], progress: Progress) -> list[Outcome]:
    return list(importing.outcomes_of(files, progress, **how))


def _opened(path: Path, title: str) -> Collection:
    try:
        opened = to_edit(path)
    except NotFoundError:
        return remembered(Collection.create(path, title))
    if title:
        opened.close()
        raise CollectionError("{name} exists already: “curator describe” changes its title", name=path.name)
    return opened


def _data(added: list[Article], imported: ImportReport, read: CapturesRead) -> dict[str, object]:
    return {
        "articles": [
            {
                "id": article.id,
                "name": article.capture.name,
                "profile": article.profile,
                "encoding": article.capture.encoding,
                "remarks": [str(remark) for remark in article.remarks],
            }
            for article in added
        ],
        "already": [{"name": name, "id": id} for name, id in imported.already],
        "failed": [{"name": str(path), "message": str(error)} for path, error in read.failures],
    }


def _tell(added: list[Article], imported: ImportReport) -> None:
    report(imported.changes)
    for article in added:
        say(f"{article.id}  {article.capture.name}  ({article.profile}, {article.capture.encoding})")
        for remark in article.remarks:
            say(f"      {remark}")
    for name, id in imported.already:
        say(f"{name} is there already, as {id}.")
