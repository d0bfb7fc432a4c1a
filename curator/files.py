"""Files written whole or not at all, by whatever part of the program; collections are never written over."""

import errno
import hashlib
import os
import platform
import re
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from curator.domain.errors import ExportError, TargetExistsError, refusal

_PART = re.compile(r"\.?\.curator-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{16}\.part(?:-journal|-wal|-shm|\.lock)?")
"""A file on its way, or what SQLite and the writer's lock put beside one that is a collection."""
_FORGOTTEN = 86_400
"""Seconds after which a part of another machine's, in a folder that is shared, counts as left behind: a day."""


def write_whole(target: Path, write: Callable[[Path], None], *, force: bool = False) -> None:
    """Let `write` fill a temporary file beside `target`, then put it in place in one step.

    On any failure or cancel the temporary file is removed and what was at `target` stays as it was.

    Args:
        target: the file to make, in an existing folder.
        write: is given the path of an empty file in the same folder, to fill; may raise to stop.
        force: replace a file that is already there.

    Raises:
        TargetExistsError: there is a file at `target` and `force` is not set.
        ExportError: the folder is missing or not writable, `target` is a folder, or the disk is full.
    """
    try:
        refuse(target, force=force)
        sweep(target.parent)
        part = part_beside(target)
        part.touch(exist_ok=False)
        try:
            write(part)
            _flush(part)
            place(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _failure(error, target) from error


def refuse(target: Path, *, force: bool) -> None:
    """Raise, before any work is done, if `target` cannot be written.

    Raises:
        TargetExistsError: there is a file at `target` and `force` is not set.
        ExportError: the folder is missing, or `target` is a folder or a collection.
    """
    if target.is_dir():
        raise ExportError("{target} is a folder: name a file in it", target=str(target))
    if not target.parent.is_dir():
        raise ExportError("the folder {folder} does not exist: create it, or choose another", folder=str(target.parent))
    if not force and target.exists():
        raise _exists(target)
    if _is_collection(target):
        raise ExportError("{target} is a Curator collection, which an export never replaces", target=str(target))


def part_beside(target: Path) -> Path:
    """Return a new name beside `target` for a file on its way there, from which `sweep` can tell its maker."""
    return target.parent / f".curator-{_machine()}-{os.getpid()}-{secrets.token_hex(8)}.part"


def sweep(folder: Path) -> None:
    """Take away what writers that were killed left behind in a folder; what cannot be taken away stays.

    A part is left behind if its process is no more; of another machine's processes that is not known, so a day must
    have passed.
    """
    with suppress(OSError):
        for part in folder.glob("*.curator-*.part*"):
            with suppress(OSError):
                if _is_left_behind(part):
                    part.unlink()


def _is_left_behind(part: Path) -> bool:
    named = _PART.fullmatch(part.name)
    if named is None:
        return False
    if named[1] == _machine() and os.name == "posix":
        return not _is_alive(int(named[2]))
    return time.time() - part.stat().st_mtime > _FORGOTTEN


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's
        return True
    return True


def _machine() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]


def _is_collection(target: Path) -> bool:
    """Tell whether a file is a collection, whatever its name: SQLite's header has a number for its application."""
    if not target.is_file():
        return False
    with target.open("rb") as file:
        return file.read(72)[68:] == b"CURA"


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def place(part: Path, target: Path, *, force: bool = False) -> None:
    """Give a file that is whole its name, in one step.

    Raises:
        TargetExistsError: there is a file of that name and `force` is not set.
        OSError: the folder cannot be written.
    """
    if force:
        part.replace(target)
        return
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError:
        refuse(target, force=False)
        part.replace(target)


def _exists(target: Path) -> TargetExistsError:
    return TargetExistsError(
        "{target} already exists: choose another name, or allow it to be replaced (--force)", target=str(target)
    )


def _failure(error: OSError, target: Path) -> ExportError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return ExportError(
                "the disk is full, so {name} was not written: make room, or choose another folder", name=target.name
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return ExportError(
                "the folder {folder} cannot be written to: choose another, or change its permissions",
                folder=str(target.parent),
            )
        case errno.ENAMETOOLONG:
            return ExportError(
                "the name {name}… is too long for this disk: choose a shorter one", name=target.name[:40]
            )
        case _:
            return ExportError(
                "{target} could not be written ({reason}): try another folder",
                target=str(target),
                reason=refusal(error),
            )
