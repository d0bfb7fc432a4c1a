"""What an import would bring: a line or two for each page, in the words of the window's list, or as data."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from curator.cli.arguments import as_given, to_read
from curator.cli.output import plural, write, write_json
from curator.domain.errors import NotFoundError
from curator.domain.metadata import Field
from curator.services import importing, intake
from curator.services.choosing import EVERYTHING, Choice
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


def nothing(choice: Choice) -> NotFoundError:
    """Return what there is to say where no page was found, or none of those was that are wanted."""
    if choice == EVERYTHING:
        return NotFoundError("there is nothing in there to import")
    return NotFoundError(
        "nothing in there is what you chose: “curator archive” without --pages, --matching and --dated lists what is"
    )


def show(listed: Pages, choice: Choice, *, as_json: bool) -> None:
    """Show what is recognised, in lines or as data.

    Raises:
        NotFoundError: none of it is a page.
    """
    if as_json:
        write_json({"pages": [_data(entry, article) for entry, article in listed]})
    else:
        _tell(listed)
    if all(entry.failure or entry.word for entry, _ in listed):
        raise nothing(choice)


def _tell(listed: Pages) -> None:
    for entry, article in listed:
        write(entry.title)
        for line in _lines(entry, article):
            write(f"      {line}")


def _lines(entry: Entry, article: str | None) -> Iterator[str]:
    if entry.failure or entry.word:
        yield str(entry.failure or entry.word)
        return
    name = entry.name if entry.title != entry.name else ""
    yield joined(name, intake.format_label(entry.reader).english, entry.profile, entry.value(Field.LANGUAGE))
    yield f"in the collection already, as {article}" if article else comments(entry.comments, entry.announced)
    if entry.same and not article:
        yield _same(entry.same)
    yield from map(str, entry.doubts)


def _same(same: Same) -> str:
    if not same.article:
        return "another capture of a page above"
    counted = told_of(((same.more, "new"), (same.gone, "gone"), (same.edited, "with other words")))
    told = f", comments: {counted}" if counted else ""
    return f"looks like another capture of {same.article}: {int(100 * same.share)} % of the words{told}"


def comments(count: int, announced: int | None) -> str:
    """Return how many comments were found, and how many the page announces, where that is another number."""
    if announced is not None and announced > count:
        return f"{count} of {plural(announced, 'comment')}"
    found = plural(count, "comment") if count else "no comments"
    return found if announced in (None, count) else f"{found}, {announced} announced"


def told_of(counted: Iterable[tuple[int, str]]) -> str:
    """Return what there is any of, with how many: “2 new, 1 gone”."""
    return ", ".join(f"{count} {what}" for count, what in counted if count)


def joined(*parts: str) -> str:
    """Return the facts of a line, without those that are not known."""
    return " · ".join(part for part in parts if part)


def _changed(same: Same) -> dict[str, int]:
    return {"new": same.more, "gone": same.gone, "edited": same.edited}


def _data(entry: Entry, article: str | None) -> dict[str, Any]:
    return {
        "path": as_given(entry.where),
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
        "changed_comments": _changed(entry.same) if entry.same and entry.same.article and not article else None,
        "failure": str(entry.failure) if entry.failure else None,
        "left_out": str(entry.word) or None,
    }
