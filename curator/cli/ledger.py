"""curator ledger: what each line of a page is, and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import say, write, write_json
from curator.services import explaining, rereading
from curator.services.explaining import LedgerLine, PageGrounds, PagePart

_SHOWN = 60  # characters of a line of the page, so that its reason stands beside it on a wide terminal


@click.command("ledger")
@collection_argument
@click.argument("article", metavar="ARTICLE")
@click.option(
    "--only",
    type=click.Choice([part.value for part in PagePart]),
    help="Only lines of the body, comments or furniture.",
)
@json_option
def command(collection: Path, article: str, only: str | None, as_json: bool) -> None:
    """Say of each line of a page what it is: body, comment or furniture, of which kind, and why.

    \b
      curator ledger dossier.curator A003 --only furniture
    """
    with to_read(collection) as opened:
        known = explaining.grounds(rereading.source(opened, article))
        lines = [line for line in explaining.ledger(opened, article, known) if only in (None, line.part)]
    if as_json:
        write_json(_data(known, lines))
        return
    for line in lines:
        text = line.text if len(line.text) <= _SHOWN else line.text[: _SHOWN - 1] + "…"
        write(f"{line.number:>6}  {line.part:<9}  {line.passage.kind:<14}  {text:<{_SHOWN}}  {line.ground}")
    if known.comments:
        say(f"Comments, since {'; '.join(map(str, known.comments))}.")


def _data(known: PageGrounds, lines: Sequence[LedgerLine]) -> dict[str, Any]:
    return {
        "comments_since": [str(reason) for reason in known.comments],
        "lines": [
            {
                "line": line.number,
                "part": line.part.value,
                "kind": line.passage.kind.value,
                "ground": str(line.ground),
                "passage": line.passage.id,
                "comment": line.passage.comment,
                "text": line.text,
            }
            for line in lines
        ],
    }
