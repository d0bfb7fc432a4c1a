"""curator retype: another kind for passages."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.domain.capture import PassageKind
from curator.services import segmenting


@click.command("retype")
@collection_argument
@click.argument("kind", type=click.Choice([kind.value for kind in PassageKind]))
@click.argument("passages", type=NUMBER, nargs=-1, required=True, metavar="PASSAGE...")
@json_option
def command(collection: Path, kind: str, passages: tuple[int, ...], as_json: bool) -> None:
    """Say what passages are; furniture stays out of the reading, and one more “retype” brings it back.

    Text of a comment that is in none yet joins the comment above it.

    \b
      curator retype dossier.curator heading 12 47
    """
    with to_edit(collection) as opened:
        report(segmenting.retype(opened, passages, PassageKind(kind)), as_json=as_json)
