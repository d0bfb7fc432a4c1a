"""curator status: how much there is, and what is still open."""

from dataclasses import asdict
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import plural, progress, say, write, write_json
from curator.cli.suspects import pending
from curator.services import deduplicating, overview
from curator.services.overview import OpenPoint


@click.command("status")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """Say how much there is, and what is still open before an export.

    Open are: comments that were announced and not captured, suspects, repeated comments, values that nobody confirmed.
    The grammar of much text is left to "curator check"; what it has not seen is counted.
    """
    with to_edit(collection) as opened:
        with progress("Checking") as checked:
            pending(opened, checked, patient=False)
        if not opened.read_only:
            deduplicating.remember(opened, deduplicating.find(deduplicating.snapshot(opened)))
        size, points = overview.size(opened), overview.checklist(opened)
    if as_json:
        write_json({"size": asdict(size), "open": [_data(point) for point in points]})
        return
    counts = (plural(size.articles, "article"), plural(size.comments, "comment"), plural(size.pings, "ping"))
    left_out = f"; {plural(size.left_out, 'article')} left out of exports" if size.left_out else ""
    write(f"{', '.join(counts)}, {size.folded} folded{left_out}")
    for point in points:
        write(f"{point.stage}: {point.message}")
    if not points:
        say("Nothing is open.")


def _data(point: OpenPoint) -> dict[str, object]:
    return {"stage": point.stage, "article": point.article, "count": point.count, "message": str(point.message)}
