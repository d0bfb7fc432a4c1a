"""curator archive: what is in folders and archives, before it is read."""

from pathlib import Path
from typing import Any

import click

from curator.cli.arguments import choosing, json_option, with_standard_input
from curator.cli.output import progress, say, write, write_json
from curator.services import reading
from curator.services.choosing import Choice
from curator.services.reading import PieceFound

_KILOBYTE = 1000


@click.command("archive")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@choosing
@json_option
def command(files: tuple[Path, ...], as_json: bool, choice: Choice) -> None:
    """List the pages in web archives, zip files, mailboxes and folders, with number, date, size and title.

    Nothing is read or added. “curator import” takes the same choices, by number, by words or by time. The FILE “-” is
    standard input.

    \b
      curator archive crawl.warc.gz --matching commentaires
    """
    with with_standard_input(files) as paths:
        with progress("Listing") as shown:
            found = list(reading.listed(paths, choice, shown))
        if as_json:
            write_json({"pages": [_data(each) for each in found if not each.word], "words": _words(found)})
            return
        for each in found:
            if each.word:
                say(f"{each.where.name}: {each.word}.")
            else:
                write(_line(each))


def _line(page: PieceFound) -> str:
    title = f"{page.title} · " if page.title else ""
    facts = f"{page.where.number + 1:>6}  {page.captured_at[:10]:<10}  {_size(page.size):>8}"
    return f"{facts}  {title}{page.url or page.where.name}"


def _size(count: int) -> str:
    return f"{count} B" if count < _KILOBYTE else f"{count // _KILOBYTE} kB"


def _data(page: PieceFound) -> dict[str, Any]:
    return {
        "number": page.where.number + 1,
        "file": str(page.where.path),
        "name": page.where.name,
        "title": page.title or None,
        "url": page.url or None,
        "captured_at": page.captured_at or None,
        "bytes": page.size,
    }


def _words(found: list[PieceFound]) -> list[dict[str, str]]:
    return [{"name": each.where.name, "message": str(each.word)} for each in found if each.word]
