"""curator import: captures into a collection."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import click

from curator.cli import listing
from curator.cli.arguments import (
    DAY,
    as_given,
    choosing,
    collection_argument,
    json_option,
    pairs,
    remembered,
    to_edit,
    with_standard_input,
)
from curator.cli.output import plural, progress, report, say, write_json
from curator.cli.readers import read_in_children
from curator.domain.article import Article
from curator.domain.capture import GAP, ParsedCapture
from curator.domain.errors import CollectionError, CuratorError, NotFoundError
from curator.domain.imports import NotAdded
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.domain.progress import Progress
from curator.services import importing, reading
from curator.services.choosing import Choice
from curator.services.importing import ImportReport
from curator.services.merging import LaterCaptures, Merged
from curator.services.reading import Outcome, Where
from curator.store import articles, overview
from curator.store.collection import Collection

_MUCH = 2_000_000
"""Bytes of plain text from which on all cores read: more than a second's work for one, three times what starting
processes takes. All else is read in child processes, whose memory and time have bounds."""


@click.command("import")
@collection_argument
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@click.option("--profile", metavar="NAME", help="Page profile to segment by, of those that “curator pages” lists.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files; found out unless given.")
@click.option(
    "--captured",
    type=DAY,
    metavar="DATE",
    help="Day of the capture, if known; “hier” counts from it.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="WHAT=NAME",
    help="What a column of CSV or JSON says, such as author=Pseudo, text=Message or date=Jour; may be repeated.",
)
@click.option("--title", default="", metavar="TEXT", help="Title of the collection, where it is created.")
@click.option(
    "--merge",
    is_flag=True,
    help="Another capture of a page that is there becomes a later version of it; comments of both are kept.",
)
@click.option("--dry-run", is_flag=True, help="Add nothing: list what is recognised in the files.")
@choosing
@json_option
def command(
    collection: Path,
    files: tuple[Path, ...],
    profile: str | None,
    encoding: str | None,
    captured: date | None,
    columns: tuple[str, ...],
    title: str,
    merge: bool,
    dry_run: bool,
    as_json: bool,
    choice: Choice,
) -> None:
    """Add captures to a collection, which is created where it is missing.

    Each FILE becomes an article with its comments; a folder or an archive stands for the captures in it. A capture that
    is there already is not added twice. What cannot be read is named, and does not keep the others out. The FILE “-” is
    standard input.

    \b
      curator import dossier.curator pages/*.txt --title "Mon dossier"
      curator import dossier.curator pages/ --dry-run
      curator import dossier.curator crawl.warc.gz --matching "*/2012/*" --dated 2012-01..2012-03
    """
    how = {
        "profile": profile,
        "encoding": encoding,
        "captured": captured,
        "columns": pairs(columns),
        "choice": choice,
    }
    with with_standard_input(files) as paths, progress("Reading") as shown:
        outcomes = _read(paths, how, shown)
        if dry_run:
            listing.show(listing.recognised(outcomes, collection), choice, as_json=as_json)
        else:
            _add(outcomes, collection, title, _LeftOver(choice), merge=merge, as_json=as_json)


def _add(
    outcomes: Iterator[Outcome], collection: Path, title: str, left_over: "_LeftOver", *, merge: bool, as_json: bool
) -> None:
    parsed = left_over.passing(outcomes)
    first = next(parsed, None)
    if first is None:
        raise left_over.nothing()
    with _opened(collection, title) as opened, LaterCaptures(opened) as later:
        parsed = chain((first,), parsed)
        imported = importing.add(opened, later.passing(parsed, merging=merge), left_over.lines())
        merged = later.merge()
        added = _added(opened, imported, later.apart())
    if as_json:
        write_json({**_data(added, imported, left_over), "merged": [_merged(each) for each in merged]})
    else:
        _tell(added, imported, left_over)
        for each in merged:
            say(_became(each))
    left_over.complain()


class _Added(NamedTuple):
    """An article that is new, how many comments it has, and the article that it looks like another capture of."""

    article: Article
    comments: int
    same_as: str | None

    @property
    def title(self) -> str:
        """What it is called; the name of its capture where the page does not tell."""
        return self.article.value(Field.TITLE) or self.article.capture.name


def _added(collection: Collection, imported: ImportReport, apart: Mapping[str, str]) -> list[_Added]:
    counts = overview.comments_by_article(collection) if imported.articles else {}
    return [_Added(articles.get(collection, id), counts.get(id, 0), apart.get(id)) for id in imported.articles]


def _lines(added: _Added) -> Iterator[str]:
    article, capture = added.article, added.article.capture
    name = capture.name if added.title != capture.name else ""
    found = listing.comments(added.comments, article.announced_comments)
    yield listing.joined(name, article.profile, capture.encoding, found)
    if added.same_as:
        yield f"looks like another capture of {added.same_as}"
    yield from (str(remark) for remark in article.remarks if remark.template != GAP)


class _LeftOver:
    """Keeps what cannot be added while captures pass by; `choice` is what is wanted of all there is."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self.failures: list[tuple[Where, CuratorError]] = []
        self.remarks: list[tuple[Where, Message]] = []

    def passing(self, outcomes: Iterable[Outcome]) -> Iterator[ParsedCapture]:
        """Yield the captures among what was read."""
        for where, result in outcomes:
            if isinstance(result, ParsedCapture):
                yield result
            elif isinstance(result, Message):
                self.remarks.append((where, result))
            else:
                self.failures.append((where, result))

    def lines(self) -> Iterator[NotAdded]:
        """Yield what the collection keeps of it."""
        yield from (NotAdded(where.name, error.message) for where, error in self.failures)
        yield from (NotAdded(where.name, remark, failed=False) for where, remark in self.remarks)

    def nothing(self) -> CuratorError:
        """Return why there is no capture at all, once all else is said."""
        self.tell()
        return self._last() if self.failures else listing.nothing(self._choice)

    def tell(self) -> None:
        """Say what was left out."""
        for where, remark in self.remarks:
            say(f"{where.name}: {remark}.")

    def complain(self) -> None:
        """Say what could not be read.

        Raises:
            CuratorError: the last of it, for its exit code.
        """
        if self.failures:
            raise self._last()

    def _last(self) -> CuratorError:
        for _, error in self.failures[:-1]:
            say(f"curator: {error}")
        return self.failures[-1][1]


def _read(paths: Sequence[Path], how: Mapping[str, Any], progress: Progress) -> Iterator[Outcome]:
    """Read captures: here, where that can do no harm and takes no time, or in child processes."""
    if reading.is_light(paths, _MUCH):
        return importing.outcomes_of(paths, progress, **how)
    return read_in_children(paths, how, progress)


def _opened(path: Path, title: str) -> Collection:
    try:
        opened = to_edit(path)
    except NotFoundError:
        return remembered(Collection.create(path, title))
    if title:
        opened.close()
        raise CollectionError("{name} exists already: “curator describe” changes its title", name=path.name)
    return opened


def _data(added: list[_Added], imported: ImportReport, left_over: _LeftOver) -> dict[str, object]:
    return {
        "articles": [
            {
                "id": article.id,
                "name": article.capture.name,
                "title": article.value(Field.TITLE) or None,
                "profile": article.profile,
                "encoding": article.capture.encoding,
                "comments": comments,
                "announced_comments": article.announced_comments,
                "another_capture_of": same_as,
                "remarks": [str(remark) for remark in article.remarks],
            }
            for article, comments, same_as in added
        ],
        "already": [{"name": name, "id": id} for name, id in imported.already],
        "failed": [{"name": as_given(where, whole=True), "message": str(error)} for where, error in left_over.failures],
        "left_out": [
            {"name": as_given(where, whole=True), "message": str(remark)} for where, remark in left_over.remarks
        ],
    }


def _merged(each: Merged) -> dict[str, object]:
    return {
        "name": each.name,
        "article": each.article,
        "comments": each.comments,
        "stayed": list(each.done.stayed),
        "added": list(each.done.added),
        "edited": [change.comment for change in each.done.edited],
    }


def _became(each: Merged) -> str:
    done = each.done
    counted = (
        (len(done.added), "new"),
        (len(done.edited), "with other words"),
        (len(done.stayed), "only in an earlier one"),
    )
    told = listing.told_of(counted)
    comments = f"{plural(each.comments, 'comment')} now" + (f": {told}" if told else "")
    return f"{each.name} became a later capture of {each.article}, which has {comments}."


def _tell(added: list[_Added], imported: ImportReport, left_over: _LeftOver) -> None:
    report(imported.changes)
    for each in added:
        say(f"{each.article.id}  {each.title}")
        for line in _lines(each):
            say(f"      {line}")
    if any(each.same_as for each in added):
        say("To make captures of one page one article, take this import back (“curator undo”), and give it --merge.")
    for name, id in imported.already:
        say(f"{name} is there already, as {id}.")
    left_over.tell()
