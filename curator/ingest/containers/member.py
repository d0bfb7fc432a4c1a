"""What a container holds, before it is read: what is known of it, and how to get at its bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO, Protocol

from curator.domain.errors import CuratorError, UnreadableCaptureError
from curator.domain.messages import Message
from curator.domain.metadata import Proposal
from curator.ingest.item import Companion, Item, alone

LARGEST = 256 << 20
"""Bytes of one capture at most: more than any page or book of text; a child's memory still holds it."""

_PORTION = 1 << 20  # bytes


class Reader(Protocol):
    """What gives bytes, some at a time."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, none at the end."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file, or a piece of one, that can be read as a capture while its container is open.

    `name` is for people, never a path. `open` gives the bytes, and raises `CuratorError` where there are none to be
    had. `size` is how many there are, as far as that is told, `title` what a list of pages calls it; the rest is as in
    `Item`. `changed` is the day on which a folder or an archive says that the file was last changed, ISO 8601.
    `may_hold_others` is False for what is surely no container, `problem` says of what cannot be read why not, where
    that is known before.
    """

    name: str
    open: Callable[[], BinaryIO] = field(repr=False)
    size: int = 0
    media_type: str = ""
    url: str = ""
    captured_at: str = ""
    changed: str = ""
    title: str = ""
    companion: Callable[[str], Companion | None] = field(default=alone, repr=False)
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[Message, ...] = ()
    may_hold_others: bool = True
    problem: CuratorError | None = None

    def item(self) -> Item:
        """Return the member with its bytes, ready to be read.

        Raises:
            CuratorError: they cannot be had, or are too many.
        """
        with self.open() as file:
            data = read_at_most(file, LARGEST, self.size)
        if data is None:
            raise UnreadableCaptureError(
                "{name} holds more than {most} MB: a capture may not be larger; cut it into parts and import those",
                name=self.name,
                most=LARGEST >> 20,
            )
        return self.with_bytes(data)

    def with_bytes(self, data: bytes, remarks: Sequence[Message] = ()) -> Item:
        """Return the item that the member is with these bytes; `remarks` are those on the bytes."""
        return Item(
            name=self.name,
            data=data,
            media_type=self.media_type,
            url=self.url,
            captured_at=self.captured_at,
            companion=self.companion,
            proposals=self.proposals,
            remarks=(*self.remarks, *remarks),
        )


def read_at_most(file: Reader, most: int, expected: int = 0) -> bytes | None:
    """Return what a file holds, None where that is more than `most` bytes.

    Asked for more than there is, files make room for all of it first: so they are asked for what is `expected`.
    """
    parts, left = [], most + 1
    while left and (part := file.read(min(left, max(expected + 1, _PORTION)))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts) if left else None


def day_of(time: float) -> str:
    """Return the day of a time in seconds since 1970, ISO 8601; "" for none, and for one that no calendar has."""
    try:
        return datetime.fromtimestamp(time, UTC).date().isoformat() if time else ""
    except (ValueError, OverflowError, OSError):
        return ""


def refused(name: str, error: CuratorError) -> Member:
    """Return a member of which there is only to say why it cannot be read."""

    def fail() -> BinaryIO:
        raise error

    return Member(name, fail, may_hold_others=False, problem=error)
