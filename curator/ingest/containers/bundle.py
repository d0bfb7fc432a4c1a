"""Files bundled under names, in a zip or a tar file: which are pages, and which belong to one."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import BinaryIO, NamedTuple

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.containers.accessories import LARGEST, LEFT_OUT, beside, is_accessory, is_hidden, media_type
from curator.ingest.containers.member import Member, read_at_most
from curator.ingest.item import Companion

Files = Mapping[str, Callable[[], BinaryIO]]
"""What opens each file, by its name."""


class Bundled(NamedTuple):
    """A file in a bundle: what opens it, its size, and the day on which it was last changed, ISO 8601."""

    open: Callable[[], BinaryIO]
    size: int
    changed: str = ""


def members_of(bundled: Mapping[str, Bundled]) -> list[Member | Message]:
    """Return the files that may be pages, in order of their names, and a word on the others."""
    shown = {name: each for name, each in bundled.items() if not is_hidden(name)}
    files = {name: each.open for name, each in shown.items()}
    members = [
        Member(name, each.open, each.size, changed=each.changed, companion=partial(find_beside, files, name))
        for name, each in sorted(shown.items())
        if not is_accessory(name, shown)
    ]
    left_out = len(shown) - len(members)
    return [*members, Message.of(LEFT_OUT, count=left_out)] if left_out else list(members)


def find_beside(files: Files, page: str, address: str) -> Companion | None:
    """Return the file that a page names by a relative address, None where there is none."""
    name = beside(page, address)
    if name is None or name not in files:
        return None
    try:
        with files[name]() as file:
            data = read_at_most(file, LARGEST)
    except UnreadableCaptureError:
        return None
    return None if data is None else Companion(name, media_type(name), data)
