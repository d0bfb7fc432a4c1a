"""curator backups: the safety copies of a collection, and the way back to one."""

from datetime import datetime
from pathlib import Path

import click

from curator.cli.arguments import FILE, NUMBER, json_option, to_read
from curator.cli.output import say, write, write_json
from curator.store import backups


@click.command("backups")
@click.argument("collection", type=FILE, metavar="C.curator")
@click.option("--now", "make", is_flag=True, help="Write one now, unless the newest holds the same state.")
@click.option(
    "--restore", type=NUMBER, metavar="N", help="Put copy N in the collection's place; what is there is kept."
)
@json_option
def command(collection: Path, make: bool, restore: int | None, as_json: bool) -> None:
    """List the safety copies that the window makes by itself, newest first; make one, or go back to one.

    The window makes one when it opens or closes a collection that was edited since the last, and each hour of work.
    The collection itself need not be whole, nor be there.
    """
    if make:
        with to_read(collection) as opened:
            say("Saved a safety copy." if backups.make(opened) else "The newest safety copy holds all of it already.")
    if restore:
        _restore(collection, restore)
    if as_json or not (make or restore):
        _list(collection, as_json=as_json)


def _restore(collection: Path, number: int) -> None:
    was_there = collection.exists()
    chosen = backups.newest_first(collection, number)
    aside = backups.restore(collection, chosen)
    say(f"{collection.name} is as it was at {_shown(chosen.made_at)}.")
    if aside:
        say(f"What it was before could not be copied; it is kept as {aside.name}.")
    elif was_there:
        say("What it was before is a safety copy, too.")


def _list(collection: Path, *, as_json: bool) -> None:
    found = backups.of(collection)
    if as_json:
        rows = [{"made_at": _shown(each.made_at), "size": each.size, "path": str(each.path)} for each in found]
        write_json(rows)
        return
    for number, each in enumerate(found, 1):
        write(f"{number:4}  {_shown(each.made_at)}  {each.size / 1_000_000:8.1f} MB")
    if not found:
        say("There are no safety copies yet.")


def _shown(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")
