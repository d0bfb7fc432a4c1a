"""Import: read captures, add them to the collection, withdraw one; `rereading` reads one again."""

import hashlib
from collections.abc import Container, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from curator.domain.capture import ParsedCapture
from curator.domain.changes import ChangeSet
from curator.domain.errors import CuratorError, InvalidValueError
from curator.domain.imports import ImportRecord, NotAdded
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.ingest.containers.opening import on_disk
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import Profile, load_profiles
from curator.ingest.reader import read_capture
from curator.services import arranging
from curator.services.choosing import EVERYTHING, Choice
from curator.services.reading import ALL, Outcome, Reading, Share, Where, readings
from curator.store import arrangement, articles, captures, comments, imports
from curator.store.collection import Collection, Edit

ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "mac_roman", "cp850", "utf-16")
"""Python names of the encodings to offer; any other name is taken too."""


@dataclass(frozen=True, slots=True)
class CapturesRead:
    """What reading gave: captures ready to be added, one sentence for what failed, and what else there is to say."""

    parsed: tuple[ParsedCapture, ...]
    failures: tuple[tuple[Where, CuratorError], ...] = ()
    remarks: tuple[tuple[Where, Message], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: what it changed, and the record that the collection keeps of it if it added anything."""

    changes: ChangeSet
    record: ImportRecord

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that are new."""
        return self.record.articles

    @property
    def already(self) -> tuple[tuple[str, str], ...]:
        """Name and article id of each capture that was in the collection before."""
        return self.record.already


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


def read(
    paths: Sequence[Path],
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
    columns: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = silent,
) -> CapturesRead:
    """Read and segment files; a file that cannot be read does not keep the others from it.

    Args:
        paths: files, in the order in which they shall stand.
        profile: name of a page profile; None to choose by the page.
        encoding: Python name of an encoding; None to find it.
        captured: the day the pages were captured, where it is known: "hier" counts from it. The time of a file does
            not tell it, since copying changes that.
        columns: what the columns of a table of comments say, as far as their names do not tell: the name of each.
        progress: told files.

    Raises:
        InvalidValueError: one of the curator's own page profiles is wrong.
        CancelledError: `progress` stopped the work.
    """
    how = {"profile": profile, "encoding": encoding, "captured": captured, "columns": columns}
    return sorted_out(outcomes_of(paths, progress, **how))


def outcomes_of(paths: Sequence[Path], progress: Progress = silent, **how: Any) -> Iterator[Outcome]:
    """Yield what became of each piece, one after the other; all else is as with `read`."""
    for where, read_it in readings_of(paths, ALL, progress, **how):
        if read_it:
            yield where, read_it()


def readings_of(
    paths: Sequence[Path],
    share: Share,
    progress: Progress = silent,
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
    columns: Mapping[str, str] = MappingProxyType({}),
    choice: Choice = EVERYTHING,
) -> Iterator[Reading]:
    """Yield the pieces there are, or a share of them, each with what reads it; all else is as with `read`."""
    how = How(profile, encoding, captured=captured, profiles=page_profiles(), columns=columns)
    return readings(paths, how, share, progress, choice)


def sorted_out(outcomes: Iterable[Outcome]) -> CapturesRead:
    """Tell what was read from what failed."""
    parsed: list[ParsedCapture] = []
    failures: list[tuple[Where, CuratorError]] = []
    remarks: list[tuple[Where, Message]] = []
    for where, result in outcomes:
        if isinstance(result, ParsedCapture):
            parsed.append(result)
        elif isinstance(result, Message):
            remarks.append((where, result))
        else:
            failures.append((where, result))
    return CapturesRead(tuple(parsed), tuple(failures), tuple(remarks))


def item_of(path: Path) -> Item:
    """Return a file as it is handed in to be read.

    Raises:
        NotFoundError: there is no such file.
        UnreadableCaptureError: it cannot be read.
    """
    return on_disk(path).item()


def checksum(data: bytes) -> str:
    """Return the SHA-256 of a capture, in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def article_of(collection: Collection, sha256: str) -> str | None:
    """Return the citation id of the article that a capture of this checksum is already, None where it is none."""
    return captures.article_of(collection, sha256) if sha256 else None


def read_item(
    item: Item,
    *,
    profile: str | None = None,
    encoding: str | None = None,
    captured: date | None = None,
    columns: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = silent,
) -> ParsedCapture:
    """Segment one capture; needs no collection, so it may run on any thread. All else is as with `read`.

    Raises:
        CancelledError: `progress` stopped the work.
        CuratorError: it cannot be read so, or there is no such profile or encoding.
    """
    progress(0, 1)
    how = How(profile, encoding, captured=captured, profiles=page_profiles(), columns=columns)
    parsed = read_capture(item, how)
    progress(1, 1)
    return parsed


def add(collection: Collection, parsed: Iterable[ParsedCapture], not_added: Iterable[NotAdded] = ()) -> ImportReport:
    """Add captures as they come, each once: one whose bytes are in the collection already is named in the report.

    It is one edit: where one of them raises, or is stopped, nothing is added. `not_added` is for the report, and is
    asked for once all captures have come.
    """
    intake = _Intake(collection)
    with collection.edit("Import captures") as edit:
        for item in parsed:
            intake.lay_in(edit, item)
        record = intake.bring_to_life(edit, not_added)
    return ImportReport(edit.changes, record)


def adding(
    collection: Collection,
    parsed: Iterable[ParsedCapture],
    count: int,
    *,
    wanted: Mapping[str, Container[int]] = MappingProxyType({}),
    not_added: Iterable[NotAdded] = (),
) -> Generator[tuple[int, int], None, ImportReport]:
    """Add captures as `add` does, one in each step, so that a window can breathe in between; one undo step in all.

    What is laid in shows only when all is; where the steps are given up, it stays out of the collection for good.

    Args:
        collection: open for writing.
        parsed: the captures, which are held one at a time.
        count: how many they are.
        wanted: for captures of which not all articles are wanted, by their checksums: which are, counted from 0.
        not_added: what else was handed in, for the report.

    Yields:
        Captures laid in, and captures in all.
    """
    intake = _Intake(collection, wanted)
    for done, item in enumerate(parsed, start=1):
        with collection.edit("Import captures") as edit:
            intake.lay_in(edit, item)
        yield done, max(done, count)
    with collection.edit("Import captures") as edit:
        record = intake.bring_to_life(edit, not_added)
    return ImportReport(edit.changes, record)


def records(collection: Collection) -> list[ImportRecord]:
    """Return what each import brought, newest first.

    Raises:
        CollectionError: what is kept of one is damaged.
    """
    return imports.records(collection)


class _Intake:
    """Captures on their way into a collection: what was laid in of them, and what was there before."""

    def __init__(self, collection: Collection, wanted: Mapping[str, Container[int]] = MappingProxyType({})) -> None:
        self._collection = collection
        self._wanted = wanted
        self._articles: list[str] = []
        self._laid: dict[str, str] = {}
        self._again: list[tuple[str, str]] = []

    def lay_in(self, edit: Edit, parsed: ParsedCapture) -> None:
        """Write a capture that is new; nothing of it shows yet."""
        sha256 = checksum(parsed.data)
        if sha256 in self._laid or captures.article_of(self._collection, sha256):
            self._again.append((parsed.name, sha256))
            return
        self._laid[sha256] = parsed.name
        laid = captures.lay_in(self._collection, edit, parsed)
        wanted = self._wanted.get(sha256, range(len(laid)))
        self._articles += [article for place, article in enumerate(laid) if place in wanted]

    def bring_to_life(self, edit: Edit, not_added: Iterable[NotAdded]) -> ImportRecord:
        """Let all that was laid in and is wanted show, and keep a record of it; where there is none, keep none."""
        name = next(iter(self._laid.values()), "")
        edit.name("Import {name} | Import {count} captures", name=name, count=len(self._laid))
        for article in self._articles:
            captures.make_live(self._collection, article)
        already = tuple((name, str(captures.article_of(self._collection, sha256))) for name, sha256 in self._again)
        record = ImportRecord(0, "", tuple(self._articles), already, tuple(not_added))
        return imports.keep(self._collection, record) if self._articles else record


def withdraw(collection: Collection, *ids: str) -> ChangeSet:
    """Take articles out of the collection; their captures and the decisions about them stay in the file.

    Copies on other pages that were folded onto their comments stand on their own again, so that no words are lost.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    names = [articles.get(collection, id).capture.name for id in ids]
    with collection.edit("Remove {name}", name=arranging.named(names)) as edit:
        for id in ids:
            comments.unfold_from(collection, id)
            arrangement.hand_on_part(collection, id)
            captures.withdraw(collection, id)
    return edit.changes
