"""Arguments and options that several commands share, and opening the collection they name."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from curator.cli.output import say
from curator.domain.article import Passage
from curator.domain.errors import InvalidValueError
from curator.domain.span import Span
from curator.services.choosing import Choice, day_in, days_in, numbers_in
from curator.services.reading import Where
from curator.store.collection import Collection

SUFFIX = ".curator"
STANDARD_INPUT = Path("-")
_PIPED = "curator-standard-input-"
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FILE = click.Path(path_type=Path, dir_okay=False)
collection_argument: Decorator = click.argument("collection", type=FILE, metavar="C.curator")


class _Number(click.IntRange):
    name = "number"


NUMBER = _Number(1, 2**63 - 1)
"""Number of a passage or a decision; SQLite counts no further."""


class _Day(click.ParamType[date]):
    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that is named."""
        del param, ctx
        return value if isinstance(value, date) else day_in(str(value))


DAY = _Day()
"""A day as people write it."""
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="Print data on standard output, as JSON.")


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose among what is in folders and archives; the command is given `choice`."""

    @click.option(
        "--pages",
        default="",
        metavar="LIST",
        help="Only these of them, such as 3,7-12; “curator archive” numbers them.",
    )
    @click.option(
        "--matching",
        multiple=True,
        metavar="WORDS",
        help="Only those with these words in name or address; * and ? stand for others.",
    )
    @click.option(
        "--dated",
        default="",
        metavar="TIME",
        help="Only those captured then, such as 2012-01 or 2012..2014-06; files by their last change.",
    )
    @wraps(command)
    def chosen(*, pages: str, matching: tuple[str, ...], dated: str, **rest: Any) -> Any:
        return command(choice=Choice(numbers_in(pages), matching, *days_in(dated)), **rest)

    return chosen


@contextmanager
def with_standard_input(files: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give files of which “-”, standard input, is one on the disk meanwhile, so that all are read in one way."""
    if STANDARD_INPUT not in files:
        yield tuple(files)
        return
    with tempfile.TemporaryDirectory(prefix=_PIPED) as folder:
        path = Path(folder, "standard input")
        with path.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield tuple(path if each == STANDARD_INPUT else each for each in files)


def as_given(where: Where, *, whole: bool = False) -> str:
    """Return the file of a piece as it was named, or, if it is wanted `whole`, with what in it the piece is."""
    path = STANDARD_INPUT if where.path.parent.name.startswith(_PIPED) else where.path
    return str(where._replace(path=path)) if whole else str(path)


def to_read(path: Path) -> Collection:
    """Open a collection that the command does not edit; another Curator may be writing it."""
    return _with_remarks(Collection.open(path, read_only=True))


def to_edit(path: Path) -> Collection:
    """Open a collection that the command edits.

    Raises:
        ReadOnlyError: at the first edit, if another Curator has the collection open or it cannot be written.
    """
    return remembered(_with_remarks(Collection.open(path)))


def remembered(collection: Collection) -> Collection:
    """Keep an open collection at hand for the program, which says what became of it where the command is stopped."""
    context = click.get_current_context(silent=True)
    if context:
        context.ensure_object(list).append(collection)
    return collection


def _with_remarks(collection: Collection) -> Collection:
    for remark in collection.remarks:
        say(f"curator: {remark}")
    return collection


def is_collection(path: Path) -> bool:
    """Tell by its name whether a file is a collection."""
    return path.suffix.lower() == SUFFIX


def pairs(values: Sequence[str]) -> dict[str, str]:
    """Return NAME=VALUE arguments as a mapping.

    Raises:
        InvalidValueError: one has no "=", or two bear the same name.
    """
    found: dict[str, str] = {}
    for value in values:
        name, equals, content = value.partition("=")
        if not equals:
            raise InvalidValueError("“{value}” is no NAME=VALUE: write for example date=2012-01-20", value=value)
        if name in found:
            raise InvalidValueError("“{name}” is given twice: give it once", name=name)
        found[name] = content
    return found


def page_span(passage: Passage, start: int, end: int) -> Span:
    """Return the place of a passage's original that stands from `start` to `end` on its page.

    Raises:
        InvalidValueError: it ends before it starts, or is not in the passage.
    """
    if end < start:
        raise InvalidValueError(
            "the place ends at {end}, before it starts at {start}: give START, then END", end=end, start=start
        )
    if not passage.span.contains(Span(start, end)):
        raise InvalidValueError(
            "passage {id} stands from {first} to {past}: {start} to {end} is not in it",
            id=passage.id,
            first=passage.span.start,
            past=passage.span.end,
            start=start,
            end=end,
        )
    return Span(start, end).shifted(-passage.span.start)
