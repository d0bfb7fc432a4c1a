"""curator recurring: lines that a site repeats on its pages."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write, write_json
from curator.services import recurring
from curator.services.recurring import Recurring


@click.command("recurring")
@collection_argument
@click.argument("article", nargs=-1, metavar="[ARTICLE...]")
@click.option("--set-aside", is_flag=True, help="Mark them as furniture, on all their pages; “curator undo” undoes it.")
@json_option
def command(collection: Path, article: tuple[str, ...], set_aside: bool, as_json: bool) -> None:
    """List lines of articles that recur on other pages of their site: menus and notices that import left in.

    With ARTICLEs, only lines that stand in one of them.

    \b
      curator recurring dossier.curator A007
      curator recurring dossier.curator --set-aside
    """
    with to_edit(collection) as opened:
        found = recurring.find(opened, article)
        changes = recurring.set_aside(opened, found) if set_aside and found else None
    if as_json:
        write_json({"set_aside": bool(changes), "lines": [_data(each) for each in found]})
        return
    for each in found:
        write(f"{plural(len({row.article for row in each.passages}), 'page'):>10}  {each.text}")
    if changes:
        report(changes)
    else:
        say(f"{plural(len(found), 'line')} would be set aside: --set-aside does it." if found else "No line recurs.")


def _data(found: Recurring) -> dict[str, object]:
    return {
        "text": found.text,
        "site": found.site or None,
        "articles": sorted({row.article for row in found.passages}),
        "passages": [row.id for row in found.passages],
    }
