"""curator corrections: what was decided about the text."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import plural, say, write, write_json
from curator.cli.suspects import Place, places
from curator.domain.correction import LAYOUT, Correction, Decision
from curator.store import corrections


@click.command("corrections")
@collection_argument
@click.option("--decision", type=click.Choice([decision.value for decision in Decision]), help="Only these.")
@json_option
def command(collection: Path, decision: str | None, as_json: bool) -> None:
    """List what was decided about the text, with the numbers that “curator revoke” takes.

    What import itself keeps out of the reading (bullets, numbers, indents) is not listed.
    """
    with to_read(collection) as opened:
        where, decided = places(opened), corrections.by_passage(opened)
    listed = [
        (item, place)
        for passage, place in where.items()
        for item in decided.get(passage, ())
        if item.rule != LAYOUT and decision in (None, item.decision)
    ]
    if as_json:
        write_json([_data(item, place) for item, place in listed])
        return
    for item, place in listed:
        about = f"{item.decision}, {item.rule}{f', {item.note}' if item.note else ''}"
        write(f"{item.id}  {place.comment or place.article}  {item.found!r} → {item.replacement!r}  ({about})")
    say(plural(len(listed), "decision"))


def _data(item: Correction, place: Place) -> dict[str, object]:
    return {
        "id": item.id,
        "article": place.article,
        "comment": place.comment,
        "passage": place.passage,
        "start": place.start + item.span.start,
        "end": place.start + item.span.end,
        "found": item.found,
        "replacement": item.replacement,
        "rule": item.rule,
        "confidence": item.confidence,
        "decision": item.decision,
        "note": item.note or None,
        "made_at": item.made_at,
    }
