"""The pages of a web archive as members of it, and what was kept beside them, found by address."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import BinaryIO, NamedTuple
from urllib.parse import urldefrag, urljoin

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.containers.accessories import LARGEST
from curator.ingest.containers.member import Member, refused
from curator.ingest.containers.web.payload import payload_at
from curator.ingest.containers.web.records import Record
from curator.ingest.item import Companion, Item

SUCCESS = 2
"""Hundreds of a status of HTTP that says that the page is there."""

_AGAIN = template("captured again, unchanged, on {date} | captured again {count} times, unchanged, last on {date}")
_DAY = len("2012-01-20")
_SCHEME = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class Stored:
    """A record, and the WARC file that it lies in."""

    file: BinaryIO
    record: Record


class PageEntry(NamedTuple):
    """A page as a list of pages names it."""

    url: str
    date: str = ""
    title: str = ""


class Library:
    """Finds what was kept under an address, and makes members of pages."""

    def __init__(self, kept: Iterable[Stored]) -> None:
        self._by_url: dict[str, list[Stored]] = {}
        for each in kept:
            if each.record.status // 100 == SUCCESS:
                self._by_url.setdefault(each.record.url, []).append(each)

    def page(self, kept: Stored, again: Sequence[str] = (), title: str = "") -> Member:
        """Return a page as a member; `again` are the times at which it was captured again without a change."""
        record = kept.record
        return ArchivedPage(
            name=_SCHEME.sub("", record.url) or record.url,
            open=partial(_payload_file, kept),
            size=record.size,
            media_type=record.media_type,
            url=record.url,
            captured_at=record.date,
            title=title or record.title,
            companion=partial(self._companion, record),
            remarks=(Message.of(_AGAIN, count=len(again), date=max(again)[:_DAY]),) if again else (),
            may_hold_others=False,
            kept=kept,
        )

    def listed(self, entry: PageEntry) -> Member:
        """Return the page that a list of pages names."""
        if kept := self._nearest(entry.url, entry.date):
            return self.page(kept, title=entry.title)
        error = UnreadableCaptureError("{url} is in the list of pages, but not in the archive", url=entry.url)
        return refused(entry.url, error)

    def _nearest(self, url: str, date: str) -> Stored | None:
        """Return what was kept under an address, nearest in time."""
        found = self._by_url.get(url) or self._by_url.get(_swapped(url)) or []
        return min(found, key=lambda kept: abs(_seconds(kept.record.date) - _seconds(date)), default=None)

    def _companion(self, page: Record, address: str) -> Companion | None:
        try:
            url = urldefrag(urljoin(page.url, address.strip())).url
        except ValueError:
            return None
        kept = self._nearest(url, page.date)
        if kept is None or kept.record.size > LARGEST:
            return None
        try:
            payload = payload_at(kept.file, kept.record.offset, url)
        except UnreadableCaptureError:
            return None
        return Companion(url, plain(kept.record.media_type), payload.data)


@dataclass(frozen=True, slots=True)
class ArchivedPage(Member):
    """A page of a web archive, and the record that holds it."""

    kept: Stored = field(kw_only=True)

    def item(self) -> Item:
        """Return the page with its bytes; what is wrong with the record is remarked.

        Raises:
            UnreadableCaptureError: it cannot be read, or holds too much.
        """
        payload = payload_at(self.kept.file, self.kept.record.offset, self.name)
        return self.with_bytes(payload.data, payload.remarks)


def _payload_file(kept: Stored) -> BinaryIO:
    return io.BytesIO(payload_at(kept.file, kept.record.offset, kept.record.url).data)


def plain(media_type: str) -> str:
    """Return a media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def _seconds(date: str) -> float:
    """Return a time of an archive, ISO 8601, as seconds; 0 where it is none."""
    try:
        return datetime.fromisoformat(date).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def _swapped(url: str) -> str:
    """Return an address with the other of http and https."""
    scheme, colon, rest = url.partition(":")
    return f"{'http' if scheme == 'https' else 'https'}{colon}{rest}"
