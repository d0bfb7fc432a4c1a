"""Mail: mailboxes of many messages, and messages that captures are attached to.

Source: RFC 4155 (mbox).
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from functools import partial
from typing import BinaryIO, NamedTuple, cast

from curator.domain.messages import Message, template
from curator.ingest.containers.accessories import LEFT_OUT, is_accessory
from curator.ingest.containers.member import LARGEST, Member, read_at_most
from curator.ingest.containers.spool import Window
from curator.ingest.formats import mail, mhtml
from curator.ingest.item import Item

_HEAD = 16_384  # bytes in which the headers of a message tell what it is
_LONGEST_LINE = 1 << 20  # bytes: a line of mail has 998; others are read in pieces
_PULSE = 10_000  # lines between two signs of life: some hundredths of a second
_NAMELESS = template("message {number}")


class _Place(NamedTuple):
    """Where a message lies in its mailbox."""

    start: int
    size: int


def is_mailbox(file: BinaryIO) -> bool:
    """Tell a mailbox by its first line, and by the headers under it."""
    file.seek(0)
    first, _, head = file.read(_HEAD).partition(b"\n")
    return first.startswith(b"From ") and mail.is_mail(head)


@contextmanager
def opened_mailbox(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a mailbox and list its messages, with subject and day."""
    del whole
    places = list(_places(file, alive))
    yield [_message(file, place, number) for number, place in enumerate(places, start=1)]


def _places(file: BinaryIO, alive: Callable[[], object]) -> Iterator[_Place]:
    """Yield where the messages lie: a line that begins with “From ” under a blank line opens one."""
    file.seek(0)
    at, start, is_blank, is_begun = 0, 0, True, True
    for number, line in enumerate(iter(partial(file.readline, _LONGEST_LINE), b"")):
        if number % _PULSE == 0:
            alive()
        if is_begun and is_blank and line.startswith(b"From "):
            if start:
                yield _Place(start, at - start)
            start = at + len(line)
        is_begun = line.endswith(b"\n")
        is_blank = is_begun and not line.strip()
        at += len(line)
    if start:
        yield _Place(start, at - start)


def _message(file: BinaryIO, place: _Place, number: int) -> Member:
    file.seek(place.start)
    head = mail.parsed(file.read(min(place.size, _HEAD)))
    subject = mail.header(head, "Subject")
    return Member(
        name=subject or str(Message.of(_NAMELESS, number=number)),
        open=lambda: cast("BinaryIO", io.BufferedReader(Window(file, place.start, place.size))),
        size=place.size,
        media_type=mail.MEDIA_TYPE,
        title=subject,
    )


def has_attachments(file: BinaryIO) -> bool:
    """Tell a message that files are attached to."""
    file.seek(0)
    if not mail.is_mail(file.read(_HEAD)):
        return False
    file.seek(0)
    data = read_at_most(file, LARGEST)
    return data is not None and not mhtml.fits(Item("", data)) and any(_attached(mail.parsed(data)))


@contextmanager
def opened_message(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a message: itself, and the files that are attached to it."""
    del alive
    file.seek(0)
    message = mail.parsed(read_at_most(file, LARGEST) or b"")
    found = list(_attached(message))
    names = {each.name for each in found}
    pages = [each for each in found if not is_accessory(each.name, names)]
    itself = Member(whole.name, whole.open, whole.size, mail.MEDIA_TYPE, title=whole.title, may_hold_others=False)
    left_out = len(found) - len(pages)
    yield [itself, *pages, *([Message.of(LEFT_OUT, count=left_out)] if left_out else [])]


def _attached(message: EmailMessage) -> Iterator[Member]:
    """Yield the files attached to a message, messages among them."""
    if not message.is_multipart():
        return
    for number, part in enumerate(message.iter_attachments(), start=1):
        if part.get_content_type() == mail.MEDIA_TYPE:
            inner = part.get_payload()
            data = inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], EmailMessage) else b""
        else:
            content = part.get_payload(decode=True)
            data = content if isinstance(content, bytes) else b""
        if data:
            name = part.get_filename() or str(Message.of(_NAMELESS, number=number))
            yield Member(name, partial(io.BytesIO, data), len(data), part.get_content_type())
