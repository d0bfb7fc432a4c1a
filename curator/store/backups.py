"""Safety copies of a collection, made by themselves, thinned out, and gone back to.

Each is a whole collection of its own, with its history, read through once it is written. They lie in the collection's
folder (`belongings`); their names say when they were made and of which state.
"""

import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from curator.domain.errors import CollectionError, NotFoundError, refusal
from curator.domain.progress import silent
from curator.files import part_beside, place, sweep
from curator.store import belongings, integrity, lock, log
from curator.store.collection import Collection

_NAME = re.compile(r"([0-9]{8}T[0-9]{12}Z)-([0-9a-f]{16})\.curator")
_TIME = "%Y%m%dT%H%M%S%fZ"
_SHARE = 0.05
"""Share of what is free on the disk, the copies counted as free, that all copies of a collection may take: by feel."""

# The scheme of Apple's Time Machine: hourly copies of the last day, daily ones of the last month, weekly ones before.
# Source: "Back up your Mac with Time Machine", support.apple.com/104984
_SPARED = timedelta(hours=24)
_DAILY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Backup:
    """A safety copy; `made_at` is in UTC, `state` the same for two copies between which nothing was edited."""

    path: Path
    made_at: datetime
    state: str
    size: int


def of(path: Path) -> list[Backup]:
    """Return the safety copies of the collection at `path`, newest first; the file itself need not be whole."""
    found = [backup for folder in belongings.folders_at(path) for backup in _in(folder)]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def make(collection: Collection) -> Backup | None:
    """Write a safety copy, and thin out the older ones; None where the newest copy holds the same state.

    Raises:
        CollectionError: the copy cannot be written, is not whole, or would take too great a share of the disk.
    """
    try:
        folder = belongings.folder_of(collection.identifier, collection.path) / "copies"
        folder.mkdir(exist_ok=True)
        sweep(folder)
        state = _state_of(collection)
        if any(backup.state == state for backup in _in(folder.parent)[:1]):
            return None
        room = _room(folder)
        target = folder / f"{datetime.now(UTC).strftime(_TIME)}-{state}.curator"
        if collection.path.stat().st_size > room:
            raise CollectionError("there is too little room on the disk for a safety copy: free some space")
        part = part_beside(target)
        try:
            collection.save_copy(part)
            _prove(part)
            place(part, target, force=True)
        finally:
            part.unlink(missing_ok=True)
        _thin_out(folder.parent, room)
    except OSError as error:
        raise CollectionError(
            "no safety copy could be written ({reason}): save a copy elsewhere", reason=refusal(error)
        ) from error
    return _in(folder.parent)[0]


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a safety copy in the place of the collection at `path`, which nobody may have open.

    What stands there is kept: as a safety copy of its own, or, where it does not open or the disk is full, beside the
    collection.

    Returns:
        The name that it bears there from now on; None where it is a safety copy.

    Raises:
        CollectionError: the collection is open elsewhere, or the disk refuses; then it is as it was.
    """
    path = path.resolve()  # else a link would be replaced, and not what it leads to
    try:
        _prove(backup.path)
        is_kept = _keep_present(path)
        part = part_beside(path)
        try:
            shutil.copyfile(backup.path, part)
            return _put_in_place(part, path, set_aside=not is_kept)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CollectionError(
            "{name} could not be put back ({reason}): it is as it was", name=path.name, reason=refusal(error)
        ) from error


def surplus(backups: Sequence[Backup], now: datetime, room: int) -> list[Backup]:
    """Return which copies are to go: all of the last day stay, one a day of the last month, one a week before.

    Args:
        backups: newest first; the newest always stays.
        now: the time, UTC.
        room: bytes that those which stay may take; where they take more, the oldest go.
    """
    kept: dict[object, Backup] = {}
    for backup in reversed(backups):  # the oldest of each day stays: it is what the day before came to
        kept.setdefault(_slot(backup.made_at, now), backup)
    spared = {backup.path for backup in kept.values()} | {backup.path for backup in backups[:1]}
    taken, gone = 0, []
    for at, backup in enumerate(backups):
        taken += backup.size if backup.path in spared else 0
        if backup.path not in spared or (at and taken > room):
            gone.append(backup)
    return gone


def _slot(made_at: datetime, now: datetime) -> object:
    age = now - made_at
    if age <= _SPARED:
        return made_at
    return made_at.date() if age <= _DAILY else made_at.isocalendar()[:2]


def _in(folder: Path) -> list[Backup]:
    found = []
    for path in (folder / "copies").glob("*.curator"):
        if named := _NAME.fullmatch(path.name):
            with suppress(OSError, ValueError):
                made_at = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
                found.append(Backup(path, made_at, named[2], path.stat().st_size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _state_of(collection: Collection) -> str:
    """Return what is another after every edit, undo and redo; that of an old state gone back to is the same again."""
    edits = [(edit.id, edit.made_at, edit.undone) for edit in collection.history()]
    return blake2b(repr(edits).encode(), digest_size=8).hexdigest()


def _room(folder: Path) -> int:
    own = sum(backup.size for backup in _in(folder.parent))
    return int((shutil.disk_usage(folder).free + own) * _SHARE)


def _thin_out(folder: Path, room: int) -> None:
    for backup in surplus(_in(folder), datetime.now(UTC), room):
        with suppress(OSError):
            backup.path.unlink()


def _prove(copy: Path) -> None:
    """Read a copy through.

    Raises:
        CollectionError: it is not whole.
    """
    with Collection.open(copy, read_only=True) as opened:
        if next(iter(integrity.problems(opened, silent)), None):
            raise CollectionError("the safety copy {name} is not whole: choose another", name=copy.name)


def _keep_present(path: Path) -> bool:
    """Make a safety copy of what stands at `path`, if anything does; tell whether that worked."""
    if not path.exists():
        return True
    if lock.is_held(path):
        raise _in_use(path)
    try:
        with Collection.open(path) as opened:
            make(opened)
    except CollectionError:
        return False
    return True


def _in_use(path: Path) -> CollectionError:
    return CollectionError("{name} is open in another Curator: close it there and try again", name=path.name)


def _put_in_place(part: Path, path: Path, *, set_aside: bool) -> Path | None:
    if not path.exists():
        place(part, path)
        return None
    held = lock.acquire(path)
    if held is None:
        raise _in_use(path)
    try:
        aside = None
        if set_aside:
            aside = path.with_name(f"{path.stem}.{datetime.now(UTC).strftime(_TIME)}.before{path.suffix}")
            path.rename(aside)
            if log.log_of(path).exists():
                log.set_aside(path)
        place(part, path, force=True)
        return aside
    finally:
        held.release()


def newest_first(path: Path, number: int) -> Backup:
    """Return the safety copy number `number`, 1 being the newest.

    Raises:
        NotFoundError: there is none of that number.
    """
    found = of(path)
    if not 1 <= number <= len(found):
        raise NotFoundError(
            "{name} has no safety copy {number}: “curator backups” lists them", name=path.name, number=number
        )
    return found[number - 1]
