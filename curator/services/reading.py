"""What is handed in to be read: files, folders and archives, piece by piece, and what becomes of each."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from curator.domain.capture import ParsedCapture
from curator.domain.errors import CancelledError, CuratorError, WorkError, refusal
from curator.domain.messages import NOTHING, Message, template
from curator.domain.progress import Progress, silent
from curator.ingest.containers import accessories
from curator.ingest.containers.layouts import Known, pages_in
from curator.ingest.containers.member import Member
from curator.ingest.containers.opening import Piece, expanded, is_plain, name_of, on_disk, opened
from curator.ingest.containers.web.records import GLANCE, title_in
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from curator.services import scans
from curator.services.choosing import EVERYTHING, Choice

_EMPTY = template("there is no file to import in it")
_LINKED = template(
    "1 folder that a link leads to was not looked into: name it itself | "
    "{count} folders that links lead to were not looked into: name them themselves"
)
_FINE = 1000
"""Steps of progress a file: what is shown in per cent moves within the largest archive."""


class Where(NamedTuple):
    """A piece of what was handed in: the file, and what in it where that holds several; `number` counts all, from 0."""

    path: Path
    member: str = ""
    number: int = 0

    @property
    def name(self) -> str:
        """What the piece is called, for people."""
        return self.member or name_of(self.path)

    def __str__(self) -> str:
        return f"{self.path}: {self.member}" if self.member else str(self.path)


Result = ParsedCapture | CuratorError | Message
"""What was read from a piece, why it cannot be, or a word on what was left out."""

Outcome = tuple[Where, Result]
"""A piece, and what became of it."""

Reading = tuple[Where, Callable[[], Result] | None]
"""A piece, and what reads it, which can be called until the next piece is asked for.

A file is named by itself first, without that, before it is looked into.
"""


@dataclass(frozen=True, slots=True)
class Share:
    """What of all pieces one process reads: those whose numbers are in `numbers`.

    `closed` are the numbers of files that no process survived opening.
    """

    numbers: range = range(2**63 - 1)
    closed: frozenset[int] = frozenset()


ALL = Share()


class PieceFound(NamedTuple):
    """A piece as a listing shows it, unread; `word` is what there is to say of a folder or an archive instead.

    `changed` is the day on which the file was last changed, which may be that of the capture. `failure` says why the
    piece cannot be read, where that shows.
    """

    where: Where
    title: str = ""
    url: str = ""
    captured_at: str = ""
    changed: str = ""
    size: int = 0
    word: Message = NOTHING
    failure: CuratorError | None = None


class Begun(NamedTuple):
    """What a process looks into: a file, or, once `opened`, a piece; it is to blame if nothing more is heard."""

    where: Where
    opened: bool


class Following:
    """Follows a process that reads a share, by what it gives; knows what is left of the share once it died."""

    def __init__(self, share: Share = ALL) -> None:
        self.left = share
        self._begun: Begun | None = None

    def take(self, part: Begun | tuple[Where, object]) -> None:
        """Take note of what the process gave: that it begins with a piece, or what became of one."""
        if isinstance(part, Begun):
            self._begun = part
        else:
            self._pass(part[0])

    def die(self, error: BaseException | None) -> list[Outcome] | None:
        """Return what there is to say of the piece that the process died of; None where it was none of the pieces."""
        if not isinstance(error, WorkError) or self._begun is None:
            return None
        where, opened = self._begun
        mine = where.number in self.left.numbers
        if not opened:
            self.left = replace(self.left, closed=self.left.closed | {where.number})
        self._pass(where)
        return [(where, error)] if mine else []

    def _pass(self, where: Where) -> None:
        numbers, self._begun = self.left.numbers, None
        while numbers and numbers[0] <= where.number:
            numbers = numbers[1:]
        self.left = replace(self.left, numbers=numbers)


def readings(
    paths: Sequence[Path],
    how: How,
    share: Share = ALL,
    progress: Progress = silent,
    choice: Choice = EVERYTHING,
) -> Iterator[Reading]:
    """Yield the pieces there are, one after the other, each with what reads it.

    Args:
        paths: files and folders, in the order in which they shall stand.
        how: what the curator wants.
        share: which pieces to yield.
        progress: told thousandths of files.
        choice: which pieces are wanted.
    """
    for where, piece in _found(paths, share, progress, choice):
        yield where, partial(_read, piece, how) if piece else None


def listed(paths: Sequence[Path], choice: Choice = EVERYTHING, progress: Progress = silent) -> Iterator[PieceFound]:
    """Yield what there is in files, folders and archives, as far as that shows without reading it."""
    for where, piece in _found(paths, ALL, progress, choice):
        if isinstance(piece, Message):
            yield PieceFound(where, word=piece)
        elif piece and piece.problem:
            yield PieceFound(where, failure=piece.problem)
        elif piece:
            yield _glanced_at(where, piece)


def _glanced_at(where: Where, piece: Member) -> PieceFound:
    """Return what shows of a piece: what its container says, and the title that its first bytes name."""
    title = piece.title
    if not title:
        try:
            with piece.open() as file:
                title = title_in(file.read(GLANCE), piece.media_type)
        except CuratorError as error:
            return PieceFound(where, failure=error)
    return PieceFound(where, title, piece.url, piece.captured_at, piece.changed, piece.size)


def _found(
    paths: Sequence[Path], share: Share, progress: Progress, choice: Choice
) -> Iterator[tuple[Where, Piece | None]]:
    """Yield each file before it is looked into, and the pieces in it that belong to a share and are wanted."""
    number, files = 0, list(_files(paths))
    total = len(files) * _FINE
    for done, (path, word) in enumerate(files):
        where = Where(path, number=number)
        yield where, None
        if number in share.closed:
            number += 1
            continue
        alone: Iterable[tuple[str, Piece, float]] = [("", word, 0.0)] if isinstance(word, Message) else ()
        pieces = alone or expanded(_member(path, word), partial(progress, done * _FINE, total))
        for name, piece, before in pieces:
            progress(int((done + before) * _FINE), total)
            if number in share.numbers and choice.takes(number, piece):
                yield where._replace(member=name, number=number), piece
            number += 1
    progress(total, total)


def _read(piece: Piece, how: How) -> Result:
    if isinstance(piece, Message):
        return piece
    try:
        return scans.remarked(read_capture(piece.item(), how))
    except CancelledError:
        raise
    except CuratorError as error:
        return error


def is_light(paths: Sequence[Path], most: int) -> bool:
    """Tell whether all that is handed in is plain text, and less than `most` bytes: reading that can do no harm."""
    size = 0
    for path in captures_in(paths):
        with suppress(CuratorError):
            member = on_disk(path)
            size += member.size
            if size >= most or not is_plain(member):
                return False
    return True


def captures_in(paths: Sequence[Path]) -> list[Path]:
    """Return files as they are, and each folder's files in order of their paths, those of its folders too."""
    return [path for path, word in _files(paths) if not isinstance(word, Message)]


def _member(path: Path, known: Message | Known | None) -> Member:
    """Return a file with what an index in its folder says of it."""
    member = on_disk(path)
    if not isinstance(known, Known):
        return member
    return replace(member, url=known.url, captured_at=known.captured_at, title=known.title)


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, Message | Known | None]]:
    """Yield the files that may be pages of their own; and for each folder what there is to say of what else it has."""
    for path in paths:
        if _is_folder(path):
            yield from _files_in(path)
        else:
            yield path, None


def _files_in(folder: Path) -> Iterator[tuple[Path, Message | Known | None]]:
    names, linked, closed = _walked(folder)
    pages = pages_in({name: partial(opened, file) for name, file in names.items()})
    yield from sorted((names[name], known) for name, known in pages.items())
    if left_out := len(names) - len(pages):
        yield folder, Message.of(accessories.LEFT_OUT, count=left_out)
    if linked:
        yield folder, Message.of(_LINKED, count=linked)
    yield from closed
    if not names and not closed:
        yield folder, Message.of(_EMPTY)


def _walked(folder: Path) -> tuple[dict[str, Path], int, list[tuple[Path, Message]]]:
    """Look through a folder, but not where links lead, which may be upwards.

    Returns:
        The files that are not hidden, by their paths within it; how many links to folders there are; and the folders
        that cannot be looked into, with what to say of them.
    """
    names: dict[str, Path] = {}
    linked, refused = 0, list[OSError]()
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        shown = {(path := Path(parent, name)).relative_to(folder).as_posix(): path for name in (*folders, *files)}
        shown = {name: path for name, path in shown.items() if not accessories.is_hidden(name)}
        names |= {name: path for name, path in shown.items() if not _is_folder(path)}
        linked += sum(path.is_symlink() and _is_folder(path) for path in shown.values())
    return names, linked, [(Path(error.filename), _closed(error)) for error in refused]


def _closed(error: OSError) -> Message:
    return Message.of("it cannot be looked into ({reason}): check that you may open it", reason=refusal(error))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it will say what is wrong
        return False
