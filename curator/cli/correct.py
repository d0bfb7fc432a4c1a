"""curator correct: the certain corrections applied."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import progress, report, write_json
from curator.cli.suspects import Place, places
from curator.domain.correction import Correction
from curator.services import checking, correcting


@click.command("correct")
@collection_argument
@click.option("--safe", is_flag=True, required=True, help="Apply what is certain, and nothing else.")
@json_option
def command(collection: Path, safe: bool, as_json: bool) -> None:  # noqa: ARG001 (says on the command line what is done)
    """Apply the corrections that are certain, as one edit.

    What only looks wrong is left to a person: “curator check” lists it, “curator decide” decides. As JSON, the
    corrections that were made.
    """
    with to_edit(collection) as opened:
        with progress("Correcting") as corrected:
            repaired = correcting.certain(checking.snapshot(opened), corrected)
        changes = correcting.apply_certain(opened, repaired)
        where = places(opened)
    if as_json:
        write_json([_data(made, where[item.seen.passage]) for item in repaired for made in item.made])
    else:
        report(changes)


def _data(made: Correction, place: Place) -> dict[str, object]:
    return {
        "article": place.article,
        "comment": place.comment,
        "passage": place.passage,
        "start": place.start + made.span.start,
        "end": place.start + made.span.end,
        "found": made.found,
        "replacement": made.replacement,
        "rule": made.rule,
        "confidence": made.confidence,
    }
