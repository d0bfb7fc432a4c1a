"""Writing what a collection file becomes, previews too, and listing what is open before that."""

from collections.abc import Generator
from pathlib import Path

from curator.domain.book import ExportProfile
from curator.domain.progress import Progress
from curator.services import assembling, overview, previewing, publishing
from curator.services.overview import OpenPoint
from curator.services.publishing import Written
from curator.store.collection import Collection


def publish(
    path: Path, profile: ExportProfile, target: Path, progress: Progress, *, force: bool = False, proved: bool = False
) -> Generator[Written, None, Written]:
    """Write the collection as the profile wants it; what goes out of the house is `proved`.

    What was written is a part of the result too: who stopped the work too late is told all the same.
    """
    with Collection.snapshot(path) as opened:
        written = publishing.publish(opened, profile, target, force=force, proved=proved, progress=progress)
    yield written
    return written


def preview_epub(path: Path, profile: ExportProfile, folder: Path, first: str, progress: Progress) -> previewing.Parts:
    """Write the documents of the EPUB into `folder`, that called `first` before the others."""
    with Collection.snapshot(path) as opened:
        book = assembling.assemble(opened, profile, lambda done, total: progress(done, 2 * total))
    yield from previewing.write_documents(book, folder, first, lambda done, total: progress(total + done, 2 * total))


def open_points(path: Path, progress: Progress) -> list[OpenPoint]:
    """List what is still open before an export."""
    progress(0, 1)
    with Collection.snapshot(path) as opened:
        return overview.checklist(opened)
