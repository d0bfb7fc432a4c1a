"""Import: read captures, add them to the collection, withdraw one; `rereading` reads one again."""

import hashlib
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs

from curator.domain.capture import ParsedCapture
from curator.domain.changes import ChangeSet
from curator.domain.errors import (
    CuratorError,
    InaccessibleFileError,
    InvalidValueError,
    NotFoundError,
    refusal,
)
from curator.domain.progress import Progress, silent
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import Profile, load_profiles
from curator.ingest.reader import read_capture
from curator.store import arrangement, articles, captures, comments
from curator.store.collection import Collection, Edit

ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "mac_roman", "cp850", "utf-16")
"""Python names of the encodings to offer; any other name is taken too."""

Outcome = tuple[Path, ParsedCapture | CuratorError]
"""A file, and what was read from it or why it cannot be."""


@dataclass(frozen=True, slots=True)
class CapturesRead:
    """What reading files gave: captures ready to be added, and for each file that failed its path and one sentence."""

    parsed: tuple[ParsedCapture, ...]
    failures: tuple[tuple[Path, CuratorError], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `already` are (name, article id) of captures that were in the collection before."""

    changes: ChangeSet
    articles: tuple[str, ...]
    already: tuple[tuple[str, str], ...] = ()


def own_profiles() -> Path:
    """Return the folder of the curator's own page profiles, which need not be there; they win over those that ship."""
    return platformdirs.user_data_path("curator", appauthor=False) / "profiles"


def page_profiles() -> dict[str, Profile]:
    """Return the page profiles that import chooses from, by name.

    Raises:
        InvalidValueError: one of the curator's own is no profile; the sentence names the file and the key.
    """
    return load_profiles(own_profiles())


def profile_labels() -> dict[str, str]:
    """Return what the curator sees of each page profile, by its name; where one is wrong, of those that ship."""
    try:
        known = page_profiles()
    except InvalidValueError:
        known = load_profiles()
    return {name: profile.label for name, profile in sorted(known.items())}


def captures_in(paths: Sequence[Path]) -> list[Path]:
    """Return files as they are, and each folder's files in order of their paths, those of its folders too."""
    found: list[Path] = []
    for path in paths:
        if _is_folder(path):
            inside = sorted(path.rglob("*"))
            found.extend(each for each in inside if each.is_file() and not _is_hidden(each.relative_to(path)))
        else:
            found.append(path)
    return found


def read(
    paths: Sequence[Path],
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
    progress: Progress = silent,
) -> CapturesRead:
    """Read and segment files; a file that cannot be read does not keep the others from it.

    Args:
        paths: files, in the order in which they shall stand.
        profile: name of a page profile; None to choose by the page.
        encoding: Python name of an encoding; None to find it.
        captured: the day the pages were captured, where it is known: "hier" counts from it. The time of a file does
            not tell it, since copying changes that.
        progress: told files.

    Raises:
        InvalidValueError: one of the curator's own page profiles is wrong.
        CancelledError: `progress` stopped the work.
    """
    return sorted_out(outcomes_of(paths, progress, profile=profile, encoding=encoding, captured=captured))


def outcomes_of(
    paths: Sequence[Path],
    progress: Progress = silent,
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
) -> Iterator[Outcome]:
    """Yield what became of each file, one after the other; all else is as with `read`."""
    how = manner(profile, encoding, captured)
    for done, path in enumerate(paths):
        progress(done, len(paths))
        yield from outcomes_in(path, how)
    progress(len(paths), len(paths))


def manner(profile: str | None = None, encoding: str | None = None, captured: date | None = None) -> How:
    """Return how captures are to be read, with the page profiles there are now; the rest is as with `read`."""
    return How(profile, encoding, captured=captured, profiles=page_profiles())


def outcomes_in(path: Path, how: How) -> Iterator[Outcome]:
    """Yield what became of a file."""
    try:
        data, name = bytes_of(path)
        yield path, read_capture(Item(name, data), how)
    except CuratorError as error:
        yield path, error


def sorted_out(outcomes: Iterable[Outcome]) -> CapturesRead:
    """Tell what was read from what failed."""
    parsed, failures = [], []
    for path, outcome in outcomes:
        if isinstance(outcome, CuratorError):
            failures.append((path, outcome))
        else:
            parsed.append(outcome)
    return CapturesRead(tuple(parsed), tuple(failures))


def total_size(paths: Iterable[Path]) -> int:
    """Return how many bytes files hold; those that cannot be looked at hold none."""
    total = 0
    for path in paths:
        with suppress(OSError):
            total += path.stat().st_size
    return total


def bytes_of(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a capture and the name it goes by.

    Raises:
        NotFoundError: there is no such file.
        UnreadableCaptureError: it cannot be read.
    """
    return _bytes(path), os.fsencode(path.name).decode(errors="replace")


def checksum(data: bytes) -> str:
    """Return the SHA-256 of a capture, in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def article_of(collection: Collection, sha256: str) -> str | None:
    """Return the citation id of the article that a capture of this checksum is already, None where it is none."""
    return captures.article_of(collection, sha256) if sha256 else None


def read_bytes(
    data: bytes,
    name: str,
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
    progress: Progress = silent,
) -> ParsedCapture:
    """Segment the bytes of one capture; needs no collection, so it may run on any thread.

    Raises:
        CancelledError: `progress` stopped the work.
        CuratorError: it cannot be read so, or there is no such profile or encoding.
    """
    progress(0, 1)
    parsed = read_capture(Item(name, data), manner(profile, encoding, captured))
    progress(1, 1)
    return parsed


def add(collection: Collection, parsed: Sequence[ParsedCapture]) -> ImportReport:
    """Add captures, each once: one whose bytes are in the collection already is left out and named in the report."""
    new, again = _sorted_out(collection, parsed)
    with _naming(collection, new) as edit:
        added = [article for item in new for article in captures.add(collection, edit, item)]
    return _reported(collection, edit, added, again)


def adding(collection: Collection, parsed: Sequence[ParsedCapture]) -> Generator[tuple[int, int], None, ImportReport]:
    """Add captures as `add` does, one in each step, so that a window can breathe in between; one undo step in all.

    What is laid in shows only when all is; where the steps are given up, it stays out of the collection for good.

    Yields:
        Captures laid in, and captures in all.
    """
    new, again = _sorted_out(collection, parsed)
    laid: list[str] = []
    for done, item in enumerate(new, start=1):
        with _naming(collection, new) as edit:
            laid += captures.lay_in(collection, edit, item)
        yield done, len(new)
    with _naming(collection, new) as edit:
        for article in laid:
            captures.make_live(collection, article)
    return _reported(collection, edit, laid, again)


def _naming(collection: Collection, new: Sequence[ParsedCapture]) -> AbstractContextManager[Edit]:
    name = new[0].name if new else ""
    return collection.edit("Import {name} | Import {count} captures", name=name, count=len(new))


def _reported(
    collection: Collection, edit: Edit, added: Sequence[str], again: Sequence[tuple[str, str]]
) -> ImportReport:
    already = tuple((name, str(captures.article_of(collection, sha256))) for name, sha256 in again)
    return ImportReport(edit.changes, tuple(added), already)


def withdraw(collection: Collection, article: str) -> ChangeSet:
    """Take an article out of the collection; its capture and the decisions about it stay in the file.

    Copies on other pages that were folded onto its comments stand on their own again, so that no words are lost.

    Raises:
        NotFoundError: no article bears the id.
    """
    name = articles.get(collection, article).capture.name
    with collection.edit("Remove {name}", name=name) as edit:
        comments.unfold_from(collection, article)
        arrangement.hand_on_part(collection, article)
        captures.withdraw(collection, article)
    return edit.changes


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it will say what is wrong
        return False


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _bytes(path: Path) -> bytes:
    try:
        if _is_folder(path):
            raise InaccessibleFileError("{path} is a folder: name the files in it", path=str(path))
        if path.exists() and not path.is_file():
            raise InaccessibleFileError(
                "{path} is a device or a pipe and no file: save what it gives in a file, and name that", path=str(path)
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError("there is no file {path}: check its name", path=str(path)) from error
    except OSError as error:
        raise InaccessibleFileError(
            "{path} cannot be read ({reason}): check that you may open it",
            path=str(path),
            reason=refusal(error),
        ) from error


def _sorted_out(
    collection: Collection, parsed: Sequence[ParsedCapture]
) -> tuple[list[ParsedCapture], list[tuple[str, str]]]:
    """Return the captures, each once, whose bytes are not in the collection, and name and checksum of the others."""
    new: dict[str, ParsedCapture] = {}
    again: list[tuple[str, str]] = []
    for item in parsed:
        sha256 = checksum(item.data)
        if sha256 in new or captures.article_of(collection, sha256):
            again.append((item.name, sha256))
        else:
            new[sha256] = item
    return list(new.values()), again
