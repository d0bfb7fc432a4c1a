"""curator reimport: an article read again, from its capture or from another one of its page."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from curator.cli.arguments import DAY, FILE, collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write_json
from curator.domain.errors import InvalidValueError
from curator.services import rereading, versions
from curator.services.comparing import SegmentKind, word_diff
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
@click.option(
    "--merge/--no-merge",
    default=None,
    help="Whether comments stay that only the capture has which the article was read from; with --capture they do.",
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
    merge: bool | None,
    version: int | None,
    as_json: bool,
) -> None:
    """Read an article again: its capture, with another profile or encoding, or another capture of its page.

    Decisions about the text are made again where they still fit, and passages segmented by hand stay where the new
    reading begins and ends passages at their borders; those that do not fit are listed, and so are the comments that
    another capture does not have. What was said of comments by hand stays. Dates such as “hier” count from the day of
    the capture, where the description has it.

    A later capture becomes a version of the article; the earlier ones stay, and “show --json” lists them.
    Comments that it lacks stay, in the capture that has them. With --no-merge they leave the article, with what was
    decided about them; they come back as they were with a version that has them.

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
        merging = reading.merging if merge is None else merge
        done = rereading.reimport(opened, article, replace(reading, merging=merging))
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
        "stayed": list(done.stayed),
        "added": list(done.added),
        "edited": [{"id": each.comment, "was": each.was, "now": each.now} for each in done.edited],
        "lost_replies": [{"comment": item.comment, "target": item.target} for item in done.lost_replies],
        "lost_marks": [{**marks.as_data(mark), "words": words} for mark, words in done.lost_marks],
    }


def _tell(done: ReimportReport) -> None:
    report(done.changes)
    say(f"{plural(done.reapplied, 'decision')} made again, {len(done.lost)} lost.")
    for item in done.lost:
        say(f"  {item.found!r} → {item.replacement!r} ({item.decision})")
    if done.added:
        say(f"{plural(len(done.added), 'comment')} new: {', '.join(done.added)}")
    edited = (f"{each.comment}  {_apart(each.was, each.now)}" for each in done.edited)
    _list(plural(len(done.edited), "comment"), "with other words", edited)
    if done.stayed:
        say(f"{plural(len(done.stayed), 'comment')} kept that only an earlier capture has: {', '.join(done.stayed)}")
    passages = (f"{row.kind.replace('_', ' ')}: {row.original!r}" for row in done.lost_passages)
    _list(plural(len(done.lost_passages), "passage"), "segmented by hand lost", passages)
    set_by_hand = (f"{mark.kind.replace('_', ' ')}: {words!r}" for mark, words in done.lost_marks)
    _list(plural(len(done.lost_marks), "mark"), "set by hand lost", set_by_hand)
    gone = (f"{item.id}  {item.author or '–'}, {item.date or '–'}" for item in done.lost_comments)
    _list(plural(len(done.lost_comments), "comment"), "no longer there", gone)
    answers = (f"{reply.comment} → {reply.target}" for reply in done.lost_replies)
    _list(plural(len(done.lost_replies), "answer"), "to comments no longer there", answers)


def _apart(was: str, now: str) -> str:
    """Return the words that are others in a text than they were, with what they were."""
    segments = word_diff(was, now)
    changed = [at for at, each in enumerate(segments) if each.kind is not SegmentKind.EQUAL]
    other = segments[changed[0] : changed[-1] + 1]
    return " → ".join(
        repr("".join(words).strip()) for words in zip(*((each.old, each.new) for each in other), strict=True)
    )


def _list(things: str, what: str, lines: Iterable[str]) -> None:
    """Name things under a line that says how many they are and what became of them; none where there are none."""
    for number, line in enumerate(lines):
        if number == 0:
            say(f"{things} {what}:")
        say(f"  {line}")
