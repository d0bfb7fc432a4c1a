"""Folders as programs leave them that save pages: which of the files are pages, and what an index says of them.

ArchiveBox keeps a page in several formats, of which one is read; HTTrack mirrors sites and adds files of its own;
Zotero keeps a page and its frames in one folder, beside each other.

Source: ArchiveBox 0.7, `Link` schema; HTTrack 3.49, "Cache format"; Zotero, "Zotero Data Directory".
"""

import json
import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from curator.domain.errors import CuratorError
from curator.ingest.containers.accessories import beside, is_accessory, is_hidden
from curator.ingest.containers.member import day_of, read_at_most

Files = Mapping[str, Callable[[], BinaryIO]]
"""What opens each file, by its path in a folder or an archive, with "/" between its parts."""

_LARGEST = 16 << 20  # bytes of an index, or of a page that is looked at for frames; larger ones are taken as they are
_COPIES = ("singlefile.html", "output.html", "dom.html", "readability/content.html", "mercury/content.html")
"""What ArchiveBox makes of a page, the truest first; behind these its web archive, what it printed, what it fetched."""
_SETTINGS = re.compile(r"(.*/)?ArchiveBox\.conf", re.DOTALL)
_MIRRORED = re.compile(r"(.*/)?hts-log\.txt", re.DOTALL)
_DEEPEST = 32  # folders within each other that are looked through for such; by eye
_OF_MIRRORS = re.compile(r"hts-[^/]*|hts-cache/.*|index\.html|cookies\.txt|(?:backblue|fade)\.gif")
_KEY = re.compile(r"(?:.*/)?[A-Z0-9]{8}")
_FRAME = re.compile(rb"<i?frame\b[^<>]{0,1000}?\ssrc\s{0,9}=\s{0,9}[\"']?([^\"'<>\s]{1,500})", re.IGNORECASE)
_PAGES = (".html", ".htm")


class Known(NamedTuple):
    """What an index says of a page; each empty where it says nothing."""

    url: str = ""
    captured_at: str = ""
    title: str = ""


def pages_in(files: Files) -> dict[str, Known]:
    """Return the files that may be pages of their own, by their paths, in order."""
    shown = {name: opened for name, opened in files.items() if not is_hidden(name)}
    pages = {name: Known() for name in sorted(shown) if not is_accessory(name, shown)}
    snapshots = dict(_snapshots(shown))
    kept = _within(snapshots, shown)
    copies = {copy: snapshots[folder] for folder, names in kept.items() if (copy := _copy(folder, names))}
    left_out = {
        *(name for names in kept.values() for name in names),
        *(name for names in _within(_roots(shown, _SETTINGS), shown).values() for name in names if _is_listing(name)),
        *_of_mirrors(shown),
        *_frames(shown, pages),
    }
    return dict(sorted({**{name: known for name, known in pages.items() if name not in left_out}, **copies}.items()))


def _snapshots(files: Files) -> Iterator[tuple[str, Known]]:
    """Yield the folders in which ArchiveBox keeps one page each, and what it says of that."""
    for name in files:
        folder, _, file = name.rpartition("/")
        if file == "index.json" and folder and (index := _index(files[name])):
            when = str(index.get("newest_archive_date") or "") or _moment(index.get("timestamp"))
            yield f"{folder}/", Known(str(index["url"]), when.replace(" ", "T"), str(index.get("title") or ""))


def _roots(files: Files, signs: re.Pattern[str]) -> set[str]:
    """Return the folders, each with its "/", that hold a file which a program leaves there."""
    return {match[1] or "" for name in files if (match := signs.fullmatch(name))}


def _within(folders: Collection[str], files: Files) -> dict[str, list[str]]:
    """Return the files in each of some folders, in those within them too, by the outermost of these folders."""
    found: dict[str, list[str]] = {}
    for name in files if folders else ():
        parts = name.split("/", _DEEPEST)
        outermost = next(
            (f for at in range(len(parts)) if (f := "".join(f"{p}/" for p in parts[:at])) in folders), None
        )
        if outermost is not None:
            found.setdefault(outermost, []).append(name)
    return found


def _is_listing(name: str) -> bool:
    """Tell what ArchiveBox keeps beside its pages: lists of them, and settings."""
    return "archive/" not in name


def _index(opened: Callable[[], BinaryIO]) -> dict[str, Any] | None:
    """Return the index of a page, None where a file is none."""
    try:
        found = json.loads(_start(opened))
    except (ValueError, RecursionError):
        return None
    is_one = isinstance(found, dict) and isinstance(found.get("url"), str) and "timestamp" in found
    return found if is_one and ("archive_path" in found or "history" in found) else None


def _moment(timestamp: object) -> str:
    try:
        return day_of(float(str(timestamp)))
    except ValueError:
        return ""


def _copy(folder: str, within: list[str]) -> str | None:
    """Return which of the files that ArchiveBox made of a page is read."""
    wanted = [f"{folder}{name}" for name in _COPIES]
    archives = [name for name in within if name.startswith(f"{folder}warc/")]
    printed = [f"{folder}output.pdf"]
    fetched = [name for name in within if name.lower().endswith(_PAGES) and name != f"{folder}index.html"]
    return next((name for name in (*wanted, *archives, *printed, *fetched) if name in within), None)


def _of_mirrors(files: Files) -> Iterator[str]:
    """Yield the files that HTTrack adds to what it mirrors."""
    for root, names in _within(_roots(files, _MIRRORED), files).items():
        yield from (name for name in names if _OF_MIRRORS.fullmatch(name, len(root)))


def _frames(files: Files, pages: Mapping[str, Known]) -> set[str]:
    """Return the pages that others beside them show within themselves, in folders of Zotero's."""
    folders: dict[str, list[str]] = {}
    for name in pages:
        folder = posixpath.dirname(name)
        if _KEY.fullmatch(folder) and name.lower().endswith(_PAGES):
            folders.setdefault(folder, []).append(name)
    together = [name for names in folders.values() if len(names) > 1 for name in names]
    return {frame for page in together for frame in _shown_by(page, files) if frame != page}


def _shown_by(page: str, files: Files) -> Iterator[str]:
    for match in _FRAME.finditer(_start(files[page])):
        if found := beside(page, match[1].decode("utf-8", "replace")):
            yield found


def _start(opened: Callable[[], BinaryIO]) -> bytes:
    """Return the bytes of a file, none where they cannot be had or are too many."""
    try:
        with opened() as file:
            return read_at_most(file, _LARGEST) or b""
    except CuratorError:
        return b""
