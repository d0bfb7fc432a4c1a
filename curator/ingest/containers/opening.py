"""Opening what is handed in, down to what can be read: the table of containers, and files as they lie on the disk."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from curator.domain.errors import CuratorError, InaccessibleFileError, NotFoundError, UnreadableCaptureError, refusal
from curator.domain.messages import Message
from curator.ingest.containers import accessories, epub, mail, packed, zipped
from curator.ingest.containers.member import Member, day_of, refused
from curator.ingest.containers.spool import at_will
from curator.ingest.containers.web import wacz, warc
from curator.ingest.formats import plain_text
from curator.ingest.item import Companion, Item
from curator.ingest.reader import FORMATS

Piece = Member | Message
"""What a container holds: a member, or a word on what was left out of it."""

Alive = Callable[[], object]
"""Called now and then while something long is looked through; may raise to stop."""

_DEEPEST = 3
"""Containers within each other: an archive of archives of archives is real; deeper ones do harm."""


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of container: whether a file is one, by its bytes, and what is in it, in order, while it is open."""

    fits: Callable[[BinaryIO], bool]
    open: Callable[[BinaryIO, Member, Alive], AbstractContextManager[Sequence[Piece]]]


_HEAD = 4096  # bytes in which every format that is not plain text shows what it is

CONTAINERS = (
    Container(warc.fits, warc.opened),
    Container(wacz.fits, wacz.opened),
    Container(epub.fits, epub.opened),
    Container(mail.is_mailbox, mail.opened_mailbox),
    Container(mail.has_attachments, mail.opened_message),
    Container(zipped.fits, zipped.opened),
    Container(packed.is_packed, packed.opened_file),
    Container(packed.is_tar, packed.opened_tar),
)
"""The containers, the choosy ones first."""


def on_disk(path: Path) -> Member:
    """Return a file as it lies on the disk; what is wrong with it shows when it is opened."""
    size, changed = 0, ""
    with suppress(OSError, ValueError, OverflowError):  # opening it says what is wrong
        size, time = path.stat().st_size, path.stat().st_mtime
        changed = day_of(time)
    return Member(name_of(path), partial(opened, path), size, changed=changed, companion=partial(_beside, path))


def _beside(page: Path, address: str) -> Companion | None:
    """Return the file that a page on the disk names by a relative address, if it lies in the folder of the page."""
    name = accessories.beside(page.name, address)
    if name is None:
        return None
    file = page.parent / name
    try:
        inside = file.resolve().is_relative_to(page.parent.resolve())
        if not inside or not file.is_file() or file.stat().st_size > accessories.LARGEST:
            return None
        return Companion(name, accessories.media_type(name), file.read_bytes())
    except (OSError, ValueError):  # a page that names what cannot be had goes without it
        return None


def name_of(path: Path) -> str:
    """Return what a file is called, for people, whatever its bytes."""
    return os.fsencode(path.name).decode(errors="replace")


def is_plain(member: Member) -> bool:
    """Tell plain text from what has a structure to be unpacked or parsed, by its first bytes.

    Raises:
        CuratorError: it cannot be opened.
    """
    with member.open() as file:
        head = file.read(_HEAD)
        container = next((each for each in CONTAINERS if each.fits(file)), None)
    format_ = next(each for each in FORMATS if each.fits(Item(member.name, head)))
    return container is None and format_.name == plain_text.NAME


def expanded(member: Member, alive: Alive, depth: int = 0) -> Iterator[tuple[str, Piece, float]]:
    """Yield what a file holds, down to what can be read; itself, where it is no container.

    A member can be read until the next is asked for.

    Args:
        member: the file.
        alive: called now and then while a container is looked through.
        depth: of containers around it.

    Yields:
        The name of each within `member`, "" for that itself; the piece; and the share of `member` that lies before it.
    """
    try:
        with member.open() as file:
            container = next((each for each in CONTAINERS if each.fits(file)), None)
            if container:
                yield from _within(container, file, member, alive, depth)
                return
    except CuratorError as error:
        if not isinstance(error, UnreadableCaptureError | NotFoundError):
            raise
        member = refused(member.name, error)
    yield "", member, 0.0


def _within(
    container: Container, file: BinaryIO, member: Member, alive: Alive, depth: int
) -> Iterator[tuple[str, Piece, float]]:
    if depth == _DEEPEST:
        raise UnreadableCaptureError(
            "{name} is an archive in an archive in an archive in an archive: unpack it, and import what is in it",
            name=member.name,
        )
    with at_will(file, member.name, member.size, alive) as ready, container.open(ready, member, alive) as pieces:
        if not pieces:
            raise UnreadableCaptureError("nothing to import in {name}: it holds no files", name=member.name)
        for at, piece in enumerate(pieces):
            alive()
            if isinstance(piece, Message):
                yield "", piece, at / len(pieces)
            elif piece.may_hold_others:
                for name, inner, share in expanded(piece, alive, depth + 1):
                    yield f"{piece.name}/{name}" if name else piece.name, inner, (at + share) / len(pieces)
            else:
                yield piece.name, piece, at / len(pieces)


def opened(path: Path) -> BinaryIO:
    """Open a file on the disk.

    Raises:
        NotFoundError: there is none.
        InaccessibleFileError: it is a folder, a device or a pipe, or may not be opened.
    """
    try:
        if path.is_dir():
            raise InaccessibleFileError("{path} is a folder: name the files in it", path=str(path))
        if path.exists() and not path.is_file():
            raise InaccessibleFileError(
                "{path} is a device or a pipe and no file: save what it gives in a file, and name that", path=str(path)
            )
        return path.open("rb")
    except FileNotFoundError as error:
        raise NotFoundError("there is no file {path}: check its name", path=str(path)) from error
    except OSError as error:
        raise _inaccessible(path, error) from error


def _inaccessible(path: Path, error: OSError) -> InaccessibleFileError:
    return InaccessibleFileError(
        "{path} cannot be read ({reason}): check that you may open it", path=str(path), reason=refusal(error)
    )
