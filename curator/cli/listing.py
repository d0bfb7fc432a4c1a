"""What an import would bring: a line or two for each page, in the words of the window's list, or as data."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from curator.cli.arguments import to_read
from curator.cli.output import plural, write, write_json
from curator.domain.metadata import Field
from curator.services import importing, intake
from curator.services.intake import Entry
from curator.services.reading import Outcome
from curator.services.versions import KnownPages, Same

Pages = Sequence[tuple[Entry, str | None]]
"""Entries, each with the article of the collection that it is already."""


def recognised(outcomes: Iterable[Outcome], collection: Path) -> Pages:
    """Return what is recognised in captures, also by the pages of the collection, if it is there."""
    with to_read(collection) if collection.exists() else nullcontext() as opened:
        known = KnownPages(opened)
        entries = [entry for outcome in outcomes for entry in intake.entries_of(outcome, known=known)]
        return [(entry, importing.article_of(opened, entry.sha256) if opened else None) for entry in entries]


def show(listed: Pages, *, as_json: bool) -> None:
    """Show what is recognised, in lines or as data."""
    if as_json:
        write_json({"pages": [_data(entry, article) for entry, article in listed]})
        return
    for entry, article in listed:
        write(entry.title)
        for line in _lines(entry, article):
            write(f"      {line}")


def _lines(entry: Entry, article: str | None) -> Iterator[str]:
    if entry.failure or entry.word:
        yield str(entry.failure or entry.word)
        return
    name = entry.name if entry.title != entry.name else ""
    yield _joined(name, intake.format_label(entry.reader).english, entry.profile, entry.value(Field.LANGUAGE))
    yield f"in the collection already, as {article}" if article else _comments(entry)
    if entry.same and not article:
        yield _same(entry.same)
    yield from map(str, entry.doubts)


def _same(same: Same) -> str:
    if not same.article:
        return "another capture of a page above"
    comments = [f"{same.more} new"] * bool(same.more) + [f"{same.gone} gone"] * bool(same.gone)
    told = f", comments: {' and '.join(comments)}" if comments else ""
    return f"looks like another capture of {same.article}: {int(100 * same.share)} % of the words{told}"


def _comments(entry: Entry) -> str:
    if entry.announced is not None and entry.announced != entry.comments:
        return f"{entry.comments} of {plural(entry.announced, 'comment')}"
    return plural(entry.comments, "comment") if entry.comments else "no comments"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _data(entry: Entry, article: str | None) -> dict[str, Any]:
    return {
        "path": str(entry.where.path),
        "name": entry.name,
        "title": entry.value(Field.TITLE) or None,
        "format": entry.reader or None,
        "profile": entry.profile or None,
        "encoding": entry.encoding or None,
        "language": entry.value(Field.LANGUAGE) or None,
        "date": entry.value(Field.DATE) or None,
        "url": entry.url or entry.value(Field.SOURCE) or None,
        "captured_at": entry.captured_at or None,
        "bytes": entry.size,
        "comments": entry.comments,
        "announced_comments": entry.announced,
        "remarks": [str(remark) for remark in entry.remarks],
        "already": article,
        "another_capture_of": (entry.same.article or entry.same.sha256) if entry.same and not article else None,
        "failure": str(entry.failure) if entry.failure else None,
        "left_out": str(entry.word) or None,
    }
