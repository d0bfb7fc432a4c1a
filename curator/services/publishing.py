"""Publication: a book written as a file of the format that the file's name asks for."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from curator.domain.book import Book, ExportProfile
from curator.domain.errors import ExportError
from curator.domain.formats import FORMATS
from curator.domain.messages import NOTHING, Message
from curator.domain.progress import Progress, silent
from curator.services.assembling import assemble
from curator.services.verifying import verify
from curator.store.collection import Collection


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its size in bytes, its articles, and its pages where it has any.

    `doubt` says that the collection does not hold together, where it was looked at and does not.
    """

    path: Path
    size: int
    articles: int
    pages: int | None
    doubt: Message = NOTHING


def publish(
    collection: Collection,
    profile: ExportProfile,
    target: Path,
    *,
    force: bool = False,
    proved: bool = False,
    progress: Progress = silent,
) -> Written:
    """Make a book of a collection, which is only read, and write it; raises what `assemble` and `export` raise.

    What goes out of the house is `proved`: the collection is verified first, and `Written.doubt` says what came of it.
    """
    doubt = _doubt(collection, progress) if proved else NOTHING
    book = assemble(collection, profile, lambda done, total: progress(done, 2 * total))
    export(book, target, force=force, progress=lambda done, total: progress(total + done, 2 * total))
    return Written(target, target.stat().st_size, len(book.chapters), _pages(target), doubt)


def _doubt(collection: Collection, progress: Progress) -> Message:
    problems = verify(collection, lambda *_: progress(0, 1))
    if not problems:
        return NOTHING
    return Message.of(
        "1 thing in {name} does not hold together, so that what was written may not say what was decided: "
        "“curator verify” lists it | {count} things in {name} do not hold together, so that what was written may not "
        "say what was decided: “curator verify” lists them",
        count=len(problems),
        name=collection.path.name,
    )


def export(book: Book, target: Path, *, force: bool = False, progress: Progress = silent) -> None:
    """Write a book whole or not at all. Pure of the collection: it may run in another process.

    Args:
        book: from `assembling.assemble`.
        target: path that ends in the suffix of a format, in an existing folder.
        force: replace a file that is already there.
        progress: told chapters; may raise to stop.

    Raises:
        ExportError: the ending is of no known format, or the file cannot be written.
        TargetExistsError: there is a file already and `force` is not set.
        CancelledError: `progress` stopped the work.
    """
    found = FORMATS.get(target.suffix.lower())
    if found is None:
        raise ExportError(
            "{name} names no format that can be written: end it in {choices}",
            name=target.name,
            choices=" or ".join(FORMATS),
        )
    module, _, function = found.writer.partition(":")
    getattr(import_module(module), function)(book, target, force=force, progress=progress)


def _pages(file: Path) -> int | None:
    if not FORMATS[file.suffix.lower()].paged:
        return None
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(file) as printed:
        return len(printed.pages)
