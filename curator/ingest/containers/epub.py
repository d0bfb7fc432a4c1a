"""EPUB books: their documents in the order of reading, described as the book is.

Source: EPUB 3.3, W3C Recommendation; OPF 2.0.1.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO
from urllib.parse import unquote

from lxml import etree

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.containers.bundle import find_beside
from curator.ingest.containers.member import LARGEST, Member, read_at_most
from curator.ingest.containers.zipped import FAILURES, open_member, open_zip
from curator.ingest.trees import local_name, parse

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_DOCUMENTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_TAGS = re.compile(rb"<[^<>]*>")
_WORDS = re.compile(rb"\w")
_NO_WORDS = template(
    "1 page without words was left out (a cover, a table of contents …) | "
    "{count} pages without words were left out (covers, tables of contents …)"
)
_FIELDS = {
    "title": Field.TITLE,
    "creator": Field.CREATOR,
    "publisher": Field.PUBLISHER,
    "date": Field.DATE,
    "language": Field.LANGUAGE,
    "rights": Field.RIGHTS,
    "subject": Field.SUBJECT,
}
_DAY = len("2012-01-20")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def fits(file: BinaryIO) -> bool:
    """Tell a zip file that says where its book begins."""
    file.seek(0)
    if file.read(2) != b"PK":
        return False
    try:
        return _CONTAINER in zipfile.ZipFile(file).namelist()
    except FAILURES:
        return False


@contextmanager
def opened(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a book and list its documents.

    Raises:
        UnreadableCaptureError: it is damaged or locked, or has no document.
    """
    with open_zip(file, whole) as packed:
        yield _Book(packed, whole.name).pieces(alive)


class _Book:
    """A book whose package says what it holds, in which order, and who made it."""

    def __init__(self, packed: zipfile.ZipFile, name: str) -> None:
        self._name = name
        self._files = {info.filename: partial(open_member, packed, info) for info in packed.infolist()}
        self._sizes = {info.filename: info.file_size for info in packed.infolist()}
        container = self._tree(_CONTAINER)
        self._package_at = next((e.get("full-path", "") for e in _named(container, "rootfile")), "")
        self._package = self._tree(self._package_at)
        locked = self._tree(_ENCRYPTION) if _ENCRYPTION in self._files else None
        self._locked = (
            {unquote(e.get("URI", "")) for e in _named(locked, "CipherReference")} if locked is not None else set()
        )

    def pieces(self, alive: Callable[[], object]) -> list[Member | Message]:
        """Return the documents with words, in the order of reading."""
        proposals = tuple(self._described())
        members, wordless = [], 0
        for name, media_type in self._documents():
            alive()
            if name in self._locked:
                raise UnreadableCaptureError(
                    "{name} is locked against copying: its text cannot be read", name=self._name
                )
            if self._has_words(name):
                members.append(self._member(name, media_type, proposals))
            else:
                wordless += 1
        if not members:
            raise UnreadableCaptureError("nothing to import in {name}: the book has no text", name=self._name)
        return [*members, *([Message.of(_NO_WORDS, count=wordless)] if wordless else [])]

    def _member(self, name: str, media_type: str, proposals: tuple[Proposal, ...]) -> Member:
        return Member(
            name,
            self._files[name],
            self._sizes[name],
            media_type,
            companion=partial(find_beside, self._files, name),
            proposals=proposals,
            may_hold_others=False,
        )

    def _documents(self) -> Iterator[tuple[str, str]]:
        """Yield the files in the order of reading, each once, with their media types."""
        manifest = {e.get("id", ""): e for e in _named(self._package, "item")}
        seen = set()
        for reference in _named(self._package, "itemref"):
            item = manifest.get(reference.get("idref", ""))
            if item is None or "nav" in item.get("properties", "").split():
                continue
            name = self._path(item.get("href", ""))
            media_type = item.get("media-type", "")
            if name in self._files and media_type in _DOCUMENTS and name not in seen:
                seen.add(name)
                yield name, media_type

    def _path(self, href: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._package_at), unquote(href.partition("#")[0])))

    def _has_words(self, name: str) -> bool:
        with self._files[name]() as file:
            data = read_at_most(file, LARGEST) or b""
        body = data[max(0, data.find(b"<body")) :]
        return bool(_WORDS.search(_TAGS.sub(b"", body)))

    def _tree(self, name: str) -> etree._Element:
        if name not in self._files:
            raise UnreadableCaptureError("{name} is damaged: it does not say what the book holds", name=self._name)
        with self._files[name]() as file:
            data = read_at_most(file, LARGEST) or b""
        return parse(data, self._name)[0]

    def _described(self) -> Iterator[Proposal]:
        for element in _named(self._package, "metadata"):
            for each in element:
                field = _FIELDS.get(local_name(each)) if isinstance(each.tag, str) else None
                value = " ".join("".join(map(str, each.itertext())).split())
                if field is Field.DATE:
                    day = _DATE.match(value)
                    value = day[0] if day else ""
                if field and value:
                    yield Proposal(field, value, Origin.ARCHIVE, Message("the book’s own description"))


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the elements of a name, whatever their namespace."""
    return (element for element in root.iter() if isinstance(element.tag, str) and local_name(element) == name)
