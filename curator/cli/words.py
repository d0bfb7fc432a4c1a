"""curator words: the words that are right in a collection, or in all of one's own."""

from collections.abc import Iterable
from pathlib import Path

import click

from curator.cli.arguments import FILE, json_option, to_edit
from curator.cli.output import report, write, write_json
from curator.services import correcting
from curator.store import own_words, words


@click.command("words")
@click.argument("collection", type=FILE, metavar="C.curator", required=False)
@click.option("--add", multiple=True, metavar="WORD", help="Never suspect this word again; may be repeated.")
@click.option("--remove", multiple=True, metavar="WORD", help="Take a word off the list; may be repeated.")
@click.option("--mine", is_flag=True, help="Your own dictionary, which holds in every collection.")
@json_option
def command(collection: Path | None, add: tuple[str, ...], remove: tuple[str, ...], mine: bool, as_json: bool) -> None:
    """Show the words that are right in this collection, or change them.

    \b
      curator words dossier.curator --add Dotcom --add MegaBox
      curator words --mine --add Curator
    """
    if add and remove:
        raise click.UsageError("add words or remove them: one at a time")
    if mine == (collection is not None):
        raise click.UsageError("name a collection, or ask for your own dictionary with --mine: one of them")
    listed = _of(collection, add, remove) if collection else _mine(add, remove)
    if as_json:
        write_json(sorted(listed))
    elif not add and not remove:
        for word in sorted(listed):
            write(word)


def _of(collection: Path, add: tuple[str, ...], remove: tuple[str, ...]) -> Iterable[str]:
    with to_edit(collection) as opened:
        if add:
            report(correcting.add_words(opened, add))
        if remove:
            report(correcting.remove_words(opened, remove))
        return words.all(opened)


def _mine(add: tuple[str, ...], remove: tuple[str, ...]) -> Iterable[str]:
    if add:
        return correcting.add_own_words(add)
    return correcting.remove_own_words(remove) if remove else own_words.all()
