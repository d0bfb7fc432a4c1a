"""Import: read captures, add them to the collection, read one again without losing what was decided about it."""

import hashlib
import os
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import platformdirs
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from curator.domain.article import Comment, Passage
from curator.domain.capture import ParsedCapture, ParsedPassage
from curator.domain.changes import ChangeSet
from curator.domain.correction import LAYOUT, Correction
from curator.domain.errors import CuratorError, InvalidValueError, NotFoundError, UnreadableCaptureError
from curator.domain.metadata import Field
from curator.domain.progress import Progress, silent
from curator.domain.span import Span
from curator.ingest.profiles import Profile, load_profiles
from curator.ingest.reader import read_capture
from curator.store import articles, captures, comments, corrections, metadata
from curator.store.collection import Collection, Edit
from curator.text.overlay import clash

ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "mac_roman", "cp850", "utf-16")
"""Python names of the encodings to offer; any other name is taken too."""

_DAY = len("2012-01-20")
_LEAST_LIKE = 0.6
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading files gave: captures ready to be added, and for each file that failed its path and one sentence."""

    parsed: tuple[ParsedCapture, ...]
    failures: tuple[tuple[Path, CuratorError], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `already` are (name, article id) of captures that were in the collection before."""

    changes: ChangeSet
    articles: tuple[str, ...]
    already: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReimportReport:
    """What reading a capture again did to the decisions about it; `lost` ones fit nowhere in the new text."""

    changes: ChangeSet
    reapplied: int
    lost: tuple[Correction, ...]


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
    """Return files as they are, and each folder's text files in order of their paths, those of its folders too."""
    found: list[Path] = []
    for path in paths:
        if _is_folder(path):
            inside = (each for each in sorted(path.rglob("*")) if each.suffix.lower() in _TEXT_SUFFIXES)
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
) -> Reading:
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
    known = page_profiles()
    parsed: list[ParsedCapture] = []
    failures: list[tuple[Path, CuratorError]] = []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        try:
            data, name = _bytes(path), os.fsencode(path.name).decode(errors="replace")
            parsed.append(
                read_capture(data, name, profile=profile, encoding=encoding, captured=captured, profiles=known)
            )
        except CuratorError as error:
            failures.append((path, error))
    progress(len(paths), len(paths))
    return Reading(tuple(parsed), tuple(failures))


def read_again(
    collection: Collection, article: str, *, profile: str | None = None, encoding: str | None = None
) -> ParsedCapture:
    """Segment the bytes of an article's capture anew, with another profile or encoding.

    Raises:
        NotFoundError: no article bears the id.
        CuratorError: it cannot be read so, or there is no such profile or encoding.
    """
    name, data = articles.get(collection, article).capture.name, articles.capture_bytes(collection, article)
    return read_bytes(data, name, profile=profile, encoding=encoding, captured=captured_on(collection, article))


def captured_on(collection: Collection, article: str) -> date | None:
    """Return the day on which an article's page was captured, as far as its description says so to the day.

    Raises:
        NotFoundError: no article bears the id.
    """
    try:
        return date.fromisoformat((articles.get(collection, article).value(Field.CAPTURED) or "")[:_DAY])
    except ValueError:
        return None


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
    parsed = read_capture(data, name, profile=profile, encoding=encoding, captured=captured, profiles=page_profiles())
    progress(1, 1)
    return parsed


def add(collection: Collection, parsed: Sequence[ParsedCapture]) -> ImportReport:
    """Add captures, each once: one whose bytes are in the collection already is left out and named in the report."""
    new, again = _sorted_out(collection, parsed)
    with _naming(collection, new) as edit:
        added = [captures.add(collection, edit, item) for item in new]
    return _reported(collection, edit, added, again)


def adding(collection: Collection, parsed: Sequence[ParsedCapture]) -> Generator[tuple[int, int], None, ImportReport]:
    """Add captures as `add` does, one in each step, so that a window can breathe in between; one undo step in all.

    What is laid in shows only when all is; where the steps are given up, it stays out of the collection for good.

    Yields:
        Captures laid in, and captures in all.
    """
    new, again = _sorted_out(collection, parsed)
    laid: list[str] = []
    for item in new:
        with _naming(collection, new) as edit:
            laid.append(captures.lay_in(collection, edit, item))
        yield len(laid), len(new)
    with _naming(collection, new) as edit:
        for article in laid:
            captures.make_live(collection, article)
    return _reported(collection, edit, laid, again)


def _naming(collection: Collection, new: Sequence[ParsedCapture]) -> AbstractContextManager[Edit]:
    label, name = ("Import {name}", new[0].name) if len(new) == 1 else ("Import {count} captures", "")
    return collection.edit(label, name=name, count=len(new))


def _reported(
    collection: Collection, edit: Edit, added: Sequence[str], again: Sequence[tuple[str, str]]
) -> ImportReport:
    already = tuple((name, str(captures.article_of(collection, sha256))) for name, sha256 in again)
    return ImportReport(edit.changes, tuple(added), already)


def reimport(collection: Collection, article: str, parsed: ParsedCapture) -> ReimportReport:
    """Put a new segmentation of an article's capture in place of the old one and make the same decisions about it.

    A correction is made again where the new text holds in the same place what it found; a comment keeps its citation
    id where its author and wording are much the same. What import proposes for the description is proposed anew.

    Raises:
        NotFoundError: no article bears the id.
    """
    name = articles.get(collection, article).capture.name
    old = articles.passages(collection, article)
    places = _Places(articles.capture_text(collection, article), parsed.text)
    placed, lost = _transferred(old, corrections.of_article(collection, article), parsed, places)
    with collection.edit("Read {name} again", name=name) as edit:
        ids = _comment_ids(collection, article, old, parsed)
        captures.delete_segments(collection, article)
        captures.reread(collection, article, parsed)
        metadata.propose(collection, article, parsed.metadata)
        captures.write_segments(collection, article, parsed, ids, placed)
        for gone in {item.id for item in articles.comments(collection, article)} - set(ids):
            comments.delete(collection, gone)
    return ReimportReport(edit.changes, sum(map(len, placed.values())), lost)


def withdraw(collection: Collection, article: str) -> ChangeSet:
    """Take an article out of the collection; its capture and the decisions about it stay in the file.

    Copies on other pages that were folded onto its comments stand on their own again, so that no words are lost.

    Raises:
        NotFoundError: no article bears the id.
    """
    name = articles.get(collection, article).capture.name
    with collection.edit("Remove {name}", name=name) as edit:
        comments.unfold_from(collection, article)
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
            raise UnreadableCaptureError(f"{path} is a folder: name the files in it")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(f"there is no file {path}: check its name") from error
    except OSError as error:
        raise UnreadableCaptureError(f"{path} cannot be read ({error.strerror}): check that you may open it") from error


def _sorted_out(
    collection: Collection, parsed: Sequence[ParsedCapture]
) -> tuple[list[ParsedCapture], list[tuple[str, str]]]:
    """Return the captures, each once, whose bytes are not in the collection, and name and checksum of the others."""
    new: dict[str, ParsedCapture] = {}
    again: list[tuple[str, str]] = []
    for item in parsed:
        sha256 = hashlib.sha256(item.data).hexdigest()
        if sha256 in new or captures.article_of(collection, sha256):
            again.append((item.name, sha256))
        else:
            new[sha256] = item
    return list(new.values()), again


class _Places:
    """Where the places of a decoded capture stand in another decoding of it: what is ASCII is the same in both."""

    def __init__(self, old: str, new: str) -> None:
        self._new = new
        self._old_fixed, self._new_fixed = _ascii(old), _ascii(new)
        self._fit = [old[at] for at in self._old_fixed] == [new[at] for at in self._new_fixed]

    def of(self, found: str, at: int) -> list[Span]:
        """Return where `found`, which stands at `at` in the old text, may stand in the new one, likeliest first."""
        if not self._fit:
            return []
        index = bisect_left(self._old_fixed, at)
        low = self._new_fixed[index - 1] + 1 if index else 0
        high = self._new_fixed[index] if index < len(self._new_fixed) else len(self._new)
        likeliest = low + at - (self._old_fixed[index - 1] + 1 if index else 0)
        starts = [start for start in range(low, high + 1) if self._new.startswith(found, start)]
        return [Span(start, start + len(found)) for start in sorted(starts, key=lambda start: abs(start - likeliest))]


def _ascii(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char.isascii()]


def _transferred(
    old: Sequence[Passage], decided: Mapping[int, Sequence[Correction]], parsed: ParsedCapture, places: _Places
) -> tuple[dict[int, list[Correction]], tuple[Correction, ...]]:
    """Find each decision's place in a new segmentation: corrections by index of the new passage, and those lost."""
    placed: dict[int, list[Correction]] = {}
    lost: list[Correction] = []
    starts = [passage.span.start for passage in parsed.passages]
    for passage in old:
        for item in decided.get(passage.id, ()):
            if item.rule == LAYOUT:
                continue
            for span in places.of(item.found, passage.span.start + item.span.start):
                index = bisect_right(starts, span.start) - 1
                if index >= 0 and (moved := _moved(item, span, parsed.passages[index], placed.get(index, ()))):
                    placed.setdefault(index, []).append(moved)
                    break
            else:
                lost.append(item)
    return placed, tuple(lost)


def _moved(item: Correction, span: Span, passage: ParsedPassage, placed: Sequence[Correction]) -> Correction | None:
    """Return the correction made at `span` of the capture, None where it does not fit the passage."""
    if not passage.span.contains(span):
        return None
    moved = replace(item, span=span.shifted(-passage.span.start), id=0)
    others = (*passage.layout, *placed) if moved.applies else ()
    return None if any(other.applies and clash(moved.span, other.span) for other in others) else moved


def _comment_ids(collection: Collection, article: str, old: Sequence[Passage], parsed: ParsedCapture) -> list[str]:
    """Give each parsed comment the id of the stored one that it is, the same to the letter first, or a new one."""
    left = _wordings(articles.comments(collection, article), old)
    wordings = [" ".join(parsed.passages[at].span.of(parsed.text) for at in item.passages) for item in parsed.comments]
    same: dict[bytes, list[str]] = {}
    for id, words in left.items():
        same.setdefault(_letters(words), []).append(id)
    known = [ids.pop(0) if (ids := same.get(_letters(words))) else None for words in wordings]
    for id in filter(None, known):
        del left[id]
    return [
        id or _likest(words, left) or comments.next_id(collection, article)
        for words, id in zip(wordings, known, strict=True)
    ]


def _wordings(stored: Iterable[Comment], page: Iterable[Passage]) -> dict[str, str]:
    words: dict[str, list[str]] = {item.id: [] for item in stored}
    for passage in page:
        if passage.comment:
            words[passage.comment].append(passage.original)
    return {id: " ".join(parts) for id, parts in words.items()}


def _letters(words: str) -> bytes:
    """Return what is the same in every decoding."""
    return words.encode("ascii", errors="ignore")


def _likest(words: str, left: dict[str, str]) -> str | None:
    """Take out of `left` the comment whose wording is most like `words`, if one is much the same."""
    match = process.extractOne(words, left, scorer=Levenshtein.normalized_similarity, score_cutoff=_LEAST_LIKE)
    if match is None:
        return None
    del left[match[2]]
    return str(match[2])
