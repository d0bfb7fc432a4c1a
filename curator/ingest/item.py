"""What is handed in to be read: a file, or what came out of an archive, with all that is known of where it is from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from curator.domain.messages import Message
from curator.domain.metadata import Proposal


class Companion(NamedTuple):
    """A file that came along with a page, such as an image; `media_type` without parameters, "" where unknown."""

    name: str
    media_type: str
    data: bytes


def alone(address: str) -> Companion | None:
    """Find nothing: the page came without other files."""
    del address
    return None


@dataclass(frozen=True, slots=True)
class Item:
    """Bytes to be read as one capture.

    `name` is for people, and a hint at most. `media_type` is what it came under, parameters and all ("text/html;
    charset=utf-8"); `url` and `captured_at` (ISO 8601) what its archive says; each is empty where nothing does.
    `companion` finds a file that came along by its address, absolute or as the page gives it. `proposals` are what the
    archive says of its description, `remarks` what a curator should know of how it was found there.
    """

    name: str
    data: bytes = field(repr=False)
    media_type: str = ""
    url: str = ""
    captured_at: str = ""
    companion: Callable[[str], Companion | None] = field(default=alone, repr=False)
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[Message, ...] = ()
