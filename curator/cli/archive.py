"""curator archive: what is in folders and archives, before it is read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from curator.cli import listing
from curator.cli.arguments import as_given, choosing, json_option, with_standard_input
from curator.cli.output import progress, say, write, write_json
from curator.services import reading
from curator.services.choosing import Choice
from curator.services.reading import PieceFound

_KILOBYTE = 1000
_DAY = len("2012-01-20")


@click.command("archive")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@choosing
@json_option
def command(files: tuple[Path, ...], as_json: bool, choice: Choice) -> None:
    """List the pages in web archives, zip files, mailboxes and folders, with number, date, size and title.

    Nothing is read or added. The date is that of the capture, or, where nothing tells it, of the file. “curator import”
    takes the same choices, by number, by words or by time. The FILE “-” is standard input.

    \b
      curator archive crawl.warc.gz --matching commentaires
    """
    with with_standard_input(files) as paths, progress("Listing") as shown:
        found = list(reading.listed(paths, choice, shown))
    pages = [each for each in found if not each.word and not each.failure]
    if as_json:
        write_json({"pages": [_data(each) for each in pages], "words": _words(found)})
    else:
        _tell(found)
    failures = [each.failure for each in found if each.failure]
    if failures or not pages:
        raise failures[-1] if failures else listing.nothing(choice)


def _tell(found: Sequence[PieceFound]) -> None:
    failures = [each for each in found if each.failure]
    for each in found:
        if each.word:
            say(f"{each.where.name}: {each.word}.")
        elif each.failure is None:
            write(_line(each))
        elif each is not failures[-1]:  # that one is how the command ends
            say(f"curator: {each.failure}")


def _line(page: PieceFound) -> str:
    title = f"{page.title} · " if page.title else ""
    day = page.captured_at[:_DAY] or page.changed
    facts = f"{page.where.number + 1:>6}  {day:<{_DAY}}  {_size(page.size):>8}"
    return f"{facts}  {title}{page.url or page.where.name}"


def _size(count: int) -> str:
    return f"{count} B" if count < _KILOBYTE else f"{count // _KILOBYTE} kB"


def _data(page: PieceFound) -> dict[str, Any]:
    return {
        "number": page.where.number + 1,
        "file": as_given(page.where),
        "name": page.where.name,
        "title": page.title or None,
        "url": page.url or None,
        "captured_at": page.captured_at or None,
        "changed": page.changed or None,
        "bytes": page.size,
    }


def _words(found: list[PieceFound]) -> list[dict[str, str]]:
    return [
        {"name": each.where.name, "message": str(each.failure or each.word)}
        for each in found
        if each.word or each.failure
    ]
