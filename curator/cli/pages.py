"""curator pages: the kinds of pages that import knows."""

import click

from curator.cli.arguments import json_option
from curator.cli.output import say, write, write_json
from curator.services import importing


@click.command("pages")
@json_option
def command(as_json: bool) -> None:
    """List the page profiles by which import tells the parts of a page apart, and the folder for your own.

    A profile of yours is a file NAME.toml in that folder; one that bears the name of another takes its place. The
    README.md beside those that ship says what goes into it.
    """
    folder, known = importing.own_profiles(), importing.page_profiles()
    if as_json:
        pages = [{"name": profile.name, "label": profile.label} for _, profile in sorted(known.items())]
        write_json({"folder": str(folder), "pages": pages})
        return
    for name, profile in sorted(known.items()):
        write(f"{name:<20}  {profile.label}")
    say(f"Your own go into {folder}.")
