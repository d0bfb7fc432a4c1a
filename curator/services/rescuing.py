"""Rescue: what can be saved of a damaged collection, made into a new one that holds together."""

from collections.abc import Iterator
from pathlib import Path

from curator.domain.errors import CollectionError, CuratorError, refusal
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.domain.resource import Transcript
from curator.files import part_beside, place
from curator.ingest.decoding import decode
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from curator.store.mending import mended
from curator.store.salvage import UNREADABLE, Salvaged, salvage


def rescue(broken: Path, target: Path, progress: Progress = silent) -> list[Message]:
    """Save what can be read of the collection `broken` as a new one, `target`, whole or not at all.

    Returns:
        One sentence for each thing that is lost or was mended, and for what still does not hold together.

    Raises:
        CollectionError: nothing can be read, `target` is there already, or its folder cannot be written.
        CancelledError: `progress` stopped the work.
    """
    if target.exists():
        raise CollectionError("{name} exists already: choose another name", name=target.name)
    part = part_beside(target)
    try:
        said = list(_told(salvage(broken, part)))
        with Collection.open(part) as collection:
            if not articles.all(collection):
                raise CollectionError("no article of {name} can be read", name=broken.name)
            said += [*mended(collection, progress, _decoded), *verify(collection, progress)]
        place(part, target)
    except UNREADABLE as error:
        raise CollectionError(
            "{name} is too damaged for what is left of it to be put together: restore it from a copy", name=broken.name
        ) from error
    except OSError as error:
        raise CollectionError(
            "{name} could not be rescued ({reason}): try another folder", name=broken.name, reason=refusal(error)
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return said


def _told(salvaged: Salvaged) -> Iterator[Message]:
    """Say what of a damaged file could not be taken over."""
    for table in sorted(salvaged.torn):
        yield Message.of("parts of the table {table} could not be read: what stood there is lost", table=table)
    for table, rows in (+salvaged.unfit).items():
        yield Message.of(
            "{rows} of the table {table} held what this program does not know, and could not be kept",
            rows=rows,
            table=table,
        )
    for (table, column), rows in (+salvaged.filled).items():
        yield Message.of(
            "{rows} of the table {table} lost what stood in {column}, which this program does not know",
            rows=rows,
            table=table,
            column=column,
        )
    for table, rows in (+salvaged.lost).items():
        yield Message.of(
            "{rows} of the table {table} referred to what is lost, and went with it", rows=rows, table=table
        )


def _decoded(data: bytes, transcript: Transcript) -> str | None:
    """Return the text of a capture as it was once decoded; None where that cannot be done, or not any more."""
    try:
        return decode(data, "", transcript.options.get("encoding")).text
    except CuratorError:
        return None
