"""Writing an export whole or not at all."""

import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from curator.domain.errors import ExportError, TargetExistsError


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
        part = target.parent / f".curator-{secrets.token_hex(8)}.part"
        part.touch(exist_ok=False)
        try:
            write(part)
            _flush(part)
            _place(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _failure(error, target) from error


def refuse(target: Path, *, force: bool) -> None:
    """Raise, before any work is done, if `target` cannot be written.

    Raises:
        TargetExistsError: there is a file at `target` and `force` is not set.
        ExportError: the folder is missing, or `target` is a folder.
    """
    if target.is_dir():
        raise ExportError("{target} is a folder: name a file in it", target=str(target))
    if not target.parent.is_dir():
        raise ExportError("the folder {folder} does not exist: create it, or choose another", folder=str(target.parent))
    if not force and target.exists():
        raise _exists(target)


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _place(part: Path, target: Path, *, force: bool) -> None:
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
        "{target} already exists: choose another name, or allow it to be replaced", target=str(target)
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
                reason=error.strerror or str(error),
            )
