"""curator words: the words that are right in a collection."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report, write, write_json
from curator.services import correcting
from curator.store import words


@click.command("words")
@collection_argument
@click.option("--add", multiple=True, metavar="WORD", help="Never suspect this word again; may be repeated.")
@click.option("--remove", multiple=True, metavar="WORD", help="Take a word off the list; may be repeated.")
@json_option
def command(collection: Path, add: tuple[str, ...], remove: tuple[str, ...], as_json: bool) -> None:
    """Show the words that are right in this collection, or change them.

    \b
      curator words dossier.curator --add Dotcom --add MegaBox
    """
    if add and remove:
        raise click.UsageError("add words or remove them: one at a time")
    with to_edit(collection) as opened:
        if add:
            report(correcting.add_words(opened, add))
        if remove:
            report(correcting.remove_words(opened, remove))
        listed = sorted(words.all(opened))
    if as_json:
        write_json(listed)
    elif not add and not remove:
        for word in listed:
            write(word)
