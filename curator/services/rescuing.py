"""Rescue: what can be saved of a damaged collection, made into a new one that holds together."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from curator.domain.errors import CollectionError, CuratorError, NotFoundError, TargetExistsError, refusal
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
        NotFoundError: there is no file `broken`.
        TargetExistsError: `target` is there already.
        CollectionError: nothing can be read, or the folder of `target` is missing or cannot be written.
        CancelledError: `progress` stopped the work.
    """
    _require_file(broken)
    part = part_beside(target)
    try:
        _require_room(target)
        part.touch(exist_ok=False)
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
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return said


def _require_file(broken: Path) -> None:
    try:
        if stat.S_IFMT(broken.stat().st_mode) not in (stat.S_IFREG, stat.S_IFDIR):  # a pipe would be waited for
            raise CollectionError("{name} is not a Curator collection: choose a .curator file", name=broken.name)
        with broken.open("rb"):
            pass
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError("there is no file {path}: check the name", path=str(broken)) from error
    except OSError as error:
        raise CollectionError(
            "{path} cannot be read ({reason}): choose a .curator file that you may read",
            path=str(broken),
            reason=refusal(error),
        ) from error


def _require_room(target: Path) -> None:
    if os.path.lexists(target):
        raise TargetExistsError("{name} exists already: choose another name", name=target.name)
    if target.parent.is_dir():
        return
    if target.parent.exists():
        raise CollectionError("{folder} is a file, not a folder: choose another", folder=str(target.parent))
    raise CollectionError("the folder {folder} does not exist: create it, or choose another", folder=str(target.parent))


def _told(salvaged: Salvaged) -> Iterator[Message]:
    """Say what of a damaged file could not be taken over."""
    for table in sorted(salvaged.torn):
        yield Message.of("parts of the table {table} could not be read: what stood there is lost", table=table)
    for table, rows in (+salvaged.unfit).items():
        yield Message.of(
            "1 row of the table {table} held what this program does not know, and could not be kept |"
            " {count} rows of the table {table} held what this program does not know, and could not be kept",
            count=rows,
            table=table,
        )
    for (table, column), rows in (+salvaged.filled).items():
        yield Message.of(
            "1 row of the table {table} lost what stood in {column}, which this program does not know |"
            " {count} rows of the table {table} lost what stood in {column}, which this program does not know",
            count=rows,
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
