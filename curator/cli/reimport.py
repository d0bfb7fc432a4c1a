"""curator reimport: an article's capture read again."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write_json
from curator.services import rereading


@click.command("reimport")
@collection_argument
@click.argument("article")
@click.option("--profile", metavar="NAME", help="Page profile to segment by, of those that “curator pages” lists.")
@click.option("--encoding", metavar="NAME", help="Encoding of the capture; found out unless given.")
@json_option
def command(collection: Path, article: str, profile: str | None, encoding: str | None, as_json: bool) -> None:
    """Read an article's capture again, with another profile or encoding.

    Decisions about the text are made again where they still fit, and passages segmented by hand stay where the new
    reading begins and ends passages at their borders; those that do not fit are listed. What was said of comments by
    hand stays. Dates such as “hier” count from the day of the capture, where the description has it.

    \b
      curator reimport dossier.curator A003 --encoding cp1252
    """
    with to_edit(collection) as opened:
        reading = rereading.read_again(rereading.source(opened, article), profile=profile, encoding=encoding)
        done = rereading.reimport(opened, article, reading)
    lost = [{"found": item.found, "replacement": item.replacement, "decision": item.decision} for item in done.lost]
    passages = [
        {"id": row.id, "kind": row.kind, "start": row.span.start, "end": row.span.end, "original": row.original}
        for row in done.lost_passages
    ]
    if as_json:
        write_json({"article": article, "reapplied": done.reapplied, "lost": lost, "lost_passages": passages})
        return
    report(done.changes)
    say(f"{plural(done.reapplied, 'decision')} made again, {len(lost)} lost.")
    for item in done.lost:
        say(f"  {item.found!r} → {item.replacement!r} ({item.decision})")
    if done.lost_passages:
        say(f"{plural(len(passages), 'passage')} segmented by hand lost:")
    for row in done.lost_passages:
        say(f"  {row.kind.replace('_', ' ')}: {row.original!r}")
