"""A package: the files that a document is made of, packed in one; none is unpacked further than it says it goes."""

import io

from curator.domain.errors import UnreadableCaptureError
from curator.ingest.containers.accessories import media_type
from curator.ingest.containers.member import LARGEST, Member, read_at_most
from curator.ingest.containers.zipped import open_member, open_zip
from curator.ingest.item import Companion, Item

SIGNATURE = b"PK\x03\x04"


class Package:
    """The files of a document, by their names within it."""

    def __init__(self, item: Item) -> None:
        """Open a document's package.

        Raises:
            UnreadableCaptureError: it is damaged, or unpacks to more than anybody means.
        """
        whole = Member(item.name, lambda: io.BytesIO(item.data), len(item.data))
        self._name = item.name
        self._packed = open_zip(io.BytesIO(item.data), whole)
        self._files = {info.filename: info for info in self._packed.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file; None where there is none of that name.

        Raises:
            UnreadableCaptureError: it is damaged or encrypted, or too large.
        """
        if name not in self._files:
            return None
        with open_member(self._packed, self._files[name]) as file:
            data = read_at_most(file, LARGEST)
        if data is None:
            raise UnreadableCaptureError(
                "{name} is not read: {part} in it unpacks to more than {most} MB",
                name=self._name,
                part=name,
                most=LARGEST >> 20,
            )
        return data

    def picture(self, name: str) -> Companion | None:
        """Return a picture of the document; None where it is not there, or damaged."""
        kind = media_type(name)
        try:
            data = self.read(name) if kind.startswith("image/") else None
        except UnreadableCaptureError:  # the text is read without it
            return None
        return None if data is None else Companion(name.rpartition("/")[2], kind, data)
