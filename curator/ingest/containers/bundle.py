"""Files bundled under names, in a zip or a tar file: which are pages, and which belong to one."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import BinaryIO, NamedTuple

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.containers.accessories import LARGEST, LEFT_OUT, beside, is_hidden, media_type
from curator.ingest.containers.layouts import Files, Known, pages_in
from curator.ingest.containers.member import Member, read_at_most
from curator.ingest.item import Companion


class Bundled(NamedTuple):
    """A file in a bundle: what opens it, its size, and the day on which it was last changed, ISO 8601."""

    open: Callable[[], BinaryIO]
    size: int
    changed: str = ""


def members_of(bundled: Mapping[str, Bundled]) -> list[Member | Message]:
    """Return the files that may be pages, in order of their names, and a word on the others."""
    files = {name: each.open for name, each in bundled.items() if not is_hidden(name)}
    members = [_member(name, bundled[name], known, files) for name, known in pages_in(files).items()]
    left_out = len(files) - len(members)
    return [*members, Message.of(LEFT_OUT, count=left_out)] if left_out else list(members)


def _member(name: str, bundled: Bundled, known: Known, files: Files) -> Member:
    return Member(
        name,
        bundled.open,
        bundled.size,
        url=known.url,
        captured_at=known.captured_at,
        title=known.title,
        changed=bundled.changed,
        companion=partial(find_beside, files, name),
    )


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
