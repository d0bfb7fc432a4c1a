"""curator reimport: an article read again, from its capture or from another one of its page."""

from datetime import date
from pathlib import Path

import click

from curator.cli.arguments import DAY, FILE, collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write_json
from curator.domain.errors import InvalidValueError
from curator.services import rereading, versions
from curator.services.rereading import Other, ReimportReport, Rereading
from curator.store import marks
from curator.store.collection import Collection


@click.command("reimport")
@collection_argument
@click.argument("article")
@click.option("--profile", metavar="NAME", help="Page profile to segment by, of those that “curator pages” lists.")
@click.option("--encoding", metavar="NAME", help="Encoding of the capture; found out unless given.")
@click.option("--capture", type=FILE, metavar="FILE", help="A later capture of the page, to read the article from.")
@click.option(
    "--captured",
    type=DAY,
    metavar="DATE",
    help="Day of that later capture, if known; “hier” counts from it.",
)
@click.option("--version", type=click.IntRange(1), metavar="N", help="A capture that the article has already.")
@json_option
def command(
    collection: Path,
    article: str,
    profile: str | None,
    encoding: str | None,
    capture: Path | None,
    captured: date | None,
    version: int | None,
    as_json: bool,
) -> None:
    """Read an article again: its capture, with another profile or encoding, or another capture of its page.

    Decisions about the text are made again where they still fit, and passages segmented by hand stay where the new
    reading begins and ends passages at their borders; those that do not fit are listed, and so are the comments that
    another capture does not have. What was said of comments by hand stays. Dates such as “hier” count from the day of
    the capture, where the description has it.

    A later capture becomes a version of the article; the earlier ones stay, and “show --json” lists them.
    Comments that it lacks leave the article, with what was decided about them; they come back as they were
    with a version that has them.

    \b
      curator reimport dossier.curator A003 --encoding cp1252
      curator reimport dossier.curator A003 --capture page-2013.txt --captured 2013-05-02
      curator reimport dossier.curator A003 --version 1
    """
    if capture and version:
        raise InvalidValueError("a later capture and a version that is there already are given: give one of them")
    if captured and not capture:
        raise InvalidValueError("--captured is the day of a later capture: give that with --capture")
    with to_edit(collection) as opened:
        source = rereading.source(opened, article)
        other = _other(opened, article, capture, captured, version)
        reading = _read(source, other, profile, encoding)
        done = rereading.reimport(opened, article, reading)
    if as_json:
        write_json(_data(article, done))
    else:
        _tell(done)


def _other(
    collection: Collection, article: str, capture: Path | None, captured: date | None, version: int | None
) -> Other | None:
    if capture:
        return versions.later(collection, article, capture, captured)
    return versions.known(collection, article, version) if version else None


def _read(source: rereading.Source, other: Other | None, profile: str | None, encoding: str | None) -> Rereading:
    if other:
        return rereading.read_other(source, other, profile=profile, encoding=encoding)
    return rereading.read_again(source, profile=profile, encoding=encoding)


def _data(article: str, done: ReimportReport) -> dict[str, object]:
    return {
        "article": article,
        "reapplied": done.reapplied,
        "lost": [
            {"found": item.found, "replacement": item.replacement, "decision": item.decision} for item in done.lost
        ],
        "lost_passages": [
            {"id": row.id, "kind": row.kind, "start": row.span.start, "end": row.span.end, "original": row.original}
            for row in done.lost_passages
        ],
        "lost_comments": [{"id": item.id, "author": item.author, "date": item.date} for item in done.lost_comments],
        "lost_replies": [{"comment": item.comment, "target": item.target} for item in done.lost_replies],
        "lost_marks": [{**marks.as_data(mark), "words": words} for mark, words in done.lost_marks],
    }


def _tell(done: ReimportReport) -> None:
    report(done.changes)
    say(f"{plural(done.reapplied, 'decision')} made again, {len(done.lost)} lost.")
    for item in done.lost:
        say(f"  {item.found!r} → {item.replacement!r} ({item.decision})")
    if done.lost_passages:
        say(f"{plural(len(done.lost_passages), 'passage')} segmented by hand lost:")
    for row in done.lost_passages:
        say(f"  {row.kind.replace('_', ' ')}: {row.original!r}")
    if done.lost_marks:
        say(f"{plural(len(done.lost_marks), 'mark')} set by hand lost:")
    for mark, words in done.lost_marks:
        say(f"  {mark.kind.replace('_', ' ')}: {words!r}")
    if done.lost_comments:
        say(f"{plural(len(done.lost_comments), 'comment')} no longer there:")
    for comment in done.lost_comments:
        say(f"  {comment.id}  {comment.author or '–'}, {comment.date or '–'}")
    if done.lost_replies:
        say(f"{plural(len(done.lost_replies), 'answer')} to comments no longer there:")
    for reply in done.lost_replies:
        say(f"  {reply.comment} → {reply.target}")
