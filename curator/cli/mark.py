"""curator mark: emphasis, a link and the like on words, set and taken off."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, page_span, to_edit
from curator.cli.output import report
from curator.domain.errors import InvalidValueError
from curator.domain.marks import MarkKind
from curator.services import marking
from curator.store import articles


@click.command("mark")
@collection_argument
@click.argument("kind", type=click.Choice([kind.value for kind in marking.BY_HAND]))
@click.argument("passage", type=NUMBER)
@click.argument("start", type=click.IntRange(0))
@click.argument("end", type=click.IntRange(0))
@click.option("--to", "address", default="", metavar="URL", help="Where a link leads.")
@click.option("--off", is_flag=True, help="Take it off the words instead, whoever set it.")
@json_option
def command(
    collection: Path, kind: str, passage: int, start: int, end: int, address: str, off: bool, as_json: bool
) -> None:
    """Set emphasis, a link and the like on the words from START to END, or take it off.

    PASSAGE, START and END are those that “curator show --json” prints. The text itself stays as it is.

    \b
      curator mark dossier.curator emphasis 31 1208 1217
      curator mark dossier.curator link 31 1208 1217 --to https://example.org/page
    """
    if address and (off or kind != MarkKind.LINK):
        raise InvalidValueError("only a link that is set leads anywhere: leave --to away, or say “link”")
    with to_edit(collection) as opened:
        span = page_span(articles.passage(opened, passage), start, end)
        if off:
            report(marking.take_off(opened, passage, span, MarkKind(kind)), as_json=as_json)
        else:
            report(marking.put(opened, passage, span, MarkKind(kind), address), as_json=as_json)
