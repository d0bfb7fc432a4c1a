"""WACZ files: web archives packed with a list of their pages, and with a checksum of each file in them.

Source: WACZ 1.1.1, Webrecorder.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import Any, BinaryIO

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.containers.member import LARGEST, Member, read_at_most
from curator.ingest.containers.spool import at_will
from curator.ingest.containers.web.library import PageEntry
from curator.ingest.containers.web.warc import WebArchive
from curator.ingest.containers.zipped import FAILURES, open_member, open_zip

_DIRECTORY = "datapackage.json"
_ARCHIVE = re.compile(r"archive/[^/]+\.warc(\.gz|\.zst)?", re.IGNORECASE)
_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_CHANGED = template("{name} in the archive does not fit its checksum: it was changed or damaged after it was packed")
_MISSING = template("{name} is missing in the archive, though its directory names it")
_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_PORTION = 1 << 20  # bytes


def fits(file: BinaryIO) -> bool:
    """Tell a zip file that holds web archives and their directory."""
    file.seek(0)
    if file.read(2) != b"PK":
        return False
    try:
        names = zipfile.ZipFile(file).namelist()
    except FAILURES:
        return False
    return _DIRECTORY in names and any(map(_ARCHIVE.fullmatch, names))


@contextmanager
def opened(file: BinaryIO, whole: Member, alive: Callable[[], object]) -> Iterator[Sequence[Member | Message]]:
    """Open a WACZ file and list its pages: those that it lists, or, where it lists none, all.

    Raises:
        UnreadableCaptureError: there is no page in it, or it unpacks to more than anybody means.
    """
    with open_zip(file, whole) as packed, ExitStack() as stack:
        words = list(_doubts(packed, alive))
        archive = WebArchive()
        for info in packed.infolist():
            if _ARCHIVE.fullmatch(info.filename):
                inner = stack.enter_context(open_member(packed, info))
                inner = stack.enter_context(at_will(inner, info.filename, info.file_size, alive))
                archive.take_in(inner, replace(whole, size=info.file_size), alive, stack)
        entries = list(_entries(packed))
        pieces = archive.listed(entries) if entries else archive.pages(whole.name)
        yield [*pieces, *words]


def _entries(packed: zipfile.ZipFile) -> Iterator[PageEntry]:
    """Yield the pages that are listed, each once."""
    seen = set()
    for name in _LISTS:
        for line in _read(packed, name).splitlines():
            with suppress(ValueError, RecursionError):  # a line that is no JSON lists nothing
                row = json.loads(line)
                if isinstance(row, dict) and isinstance(url := row.get("url"), str):
                    entry = PageEntry(url, str(row.get("ts") or ""), str(row.get("title") or ""))
                    if entry not in seen:
                        seen.add(entry)
                        yield entry


def _doubts(packed: zipfile.ZipFile, alive: Callable[[], object]) -> Iterator[Message]:
    """Yield what of the files that the directory names is missing, or does not fit its checksum."""
    names = {info.filename: info for info in packed.infolist()}
    for resource in _resources(packed):
        name = str(resource.get("path", ""))
        info = names.get(name)
        if info is None:
            yield Message.of(_MISSING, name=name)
        elif not _agrees(resource, packed, info, alive):
            yield Message.of(_CHANGED, name=name)


def _resources(packed: zipfile.ZipFile) -> list[Mapping[str, Any]]:
    try:
        found = json.loads(_read(packed, _DIRECTORY))
    except (ValueError, RecursionError):
        return []
    resources = found.get("resources") if isinstance(found, dict) else None
    return [each for each in resources if isinstance(each, dict)] if isinstance(resources, list) else []


def _agrees(
    resource: Mapping[str, Any], packed: zipfile.ZipFile, info: zipfile.ZipInfo, alive: Callable[[], object]
) -> bool:
    """Tell whether a file has the checksum that the directory gives; one in no known way cannot disagree."""
    stats = resource.get("stats")
    told = str(resource.get("hash") or (stats.get("hash") if isinstance(stats, dict) else "") or "")
    algorithm, colon, value = told.rpartition(":")
    algorithm = (algorithm if colon else str(resource.get("hashing") or "sha256")).lower().replace("-", "")
    if not value or algorithm not in _ALGORITHMS:
        return True
    digest = hashlib.new(algorithm, usedforsecurity=False)
    try:
        with open_member(packed, info) as file:
            while part := file.read(_PORTION):
                alive()
                digest.update(part)
    except UnreadableCaptureError:
        return False
    return digest.hexdigest() == value.lower()


def _read(packed: zipfile.ZipFile, name: str) -> str:
    """Return the text of a file in the archive, "" where there is none that can be read."""
    try:
        with open_member(packed, packed.getinfo(name)) as file:
            data = read_at_most(file, LARGEST)
    except (KeyError, UnreadableCaptureError):
        return ""
    return (data or b"").decode("utf-8", errors="replace")
