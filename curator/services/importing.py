"""Import: read captures, add them to the collection, read one again without losing what was decided about it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from curator.domain.article import Comment, Passage
from curator.domain.capture import ParsedCapture
from curator.domain.changes import ChangeSet
from curator.domain.correction import LAYOUT, Correction
from curator.domain.errors import CuratorError, NotFoundError, UnreadableCaptureError
from curator.domain.progress import Progress, silent
from curator.domain.span import Span
from curator.ingest.profiles import load_profiles
from curator.ingest.reader import read_capture
from curator.store import articles, captures, comments, corrections
from curator.store.collection import Collection
from curator.text.overlay import clash

ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "mac_roman", "cp850", "utf-16")
"""Python names of the encodings to offer; any other name is taken too."""

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


def profile_labels() -> dict[str, str]:
    """Return what the curator sees of each page profile, by its name."""
    return {name: profile.label for name, profile in sorted(load_profiles().items())}


def captures_in(paths: Sequence[Path]) -> list[Path]:
    """Return files as they are, and each folder's text files in order of their paths, those of its folders too."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (each for each in sorted(path.rglob("*")) if each.suffix.lower() in _TEXT_SUFFIXES)
            found.extend(each for each in inside if each.is_file() and not _is_hidden(each.relative_to(path)))
        else:
            found.append(path)
    return found


def read(
    paths: Sequence[Path], *, profile: str | None = None, encoding: str | None = None, progress: Progress = silent
) -> Reading:
    """Read and segment files; a file that cannot be read does not keep the others from it.

    Args:
        paths: files, in the order in which they shall stand.
        profile: name of a page profile; None to choose by the page.
        encoding: Python name of an encoding; None to find it.
        progress: told files.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    parsed: list[ParsedCapture] = []
    failures: list[tuple[Path, CuratorError]] = []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        try:
            parsed.append(read_capture(_bytes(path), path.name, profile=profile, encoding=encoding))
        except CuratorError as error:
            failures.append((path, error))
    progress(len(paths), len(paths))
    return Reading(tuple(parsed), tuple(failures))


def read_again(
    collection: Collection, article: str, *, profile: str | None = None, encoding: str | None = None
) -> ParsedCapture:
    """Segment the bytes of an article's capture anew, with another profile or encoding."""
    name = articles.get(collection, article).capture.name
    return read_bytes(articles.capture_bytes(collection, article), name, profile=profile, encoding=encoding)


def read_bytes(
    data: bytes, name: str, *, profile: str | None = None, encoding: str | None = None, progress: Progress = silent
) -> ParsedCapture:
    """Segment the bytes of one capture; needs no collection, so it may run on any thread.

    Raises:
        CancelledError: `progress` stopped the work.
        CuratorError: it cannot be read so, or there is no such profile or encoding.
    """
    progress(0, 1)
    parsed = read_capture(data, name, profile=profile, encoding=encoding)
    progress(1, 1)
    return parsed


def add(collection: Collection, parsed: Sequence[ParsedCapture]) -> ImportReport:
    """Add captures, each once: one whose bytes are in the collection already is left out and named in the report."""
    new, already = _sorted_out(collection, parsed)
    label, name = ("Import {name}", new[0].name) if len(new) == 1 else ("Import {count} captures", "")
    added: list[str] = []
    with collection.edit(label, name=name, count=len(new)) as edit:
        added.extend(captures.add(collection, edit, item) for item in new)
    return ImportReport(edit.changes, tuple(added), tuple(already))


def reimport(collection: Collection, article: str, parsed: ParsedCapture) -> ReimportReport:
    """Put a new segmentation of an article's capture in place of the old one and make the same decisions about it.

    A correction is made again where the new text holds what it found, nearest to where it was; a comment keeps its
    citation id where its author and wording are much the same.
    """
    name = articles.get(collection, article).capture.name
    old = articles.passages(collection, article)
    placed, lost = _transferred(old, corrections.of_article(collection, article), parsed)
    with collection.edit("Read {name} again", name=name) as edit:
        ids = _comment_ids(collection, article, old, parsed)
        captures.delete_segments(collection, article)
        captures.reread(collection, article, parsed)
        captures.write_segments(collection, article, parsed, ids, placed)
        for gone in {item.id for item in articles.comments(collection, article)} - set(ids):
            comments.delete(collection, gone)
    return ReimportReport(edit.changes, sum(map(len, placed.values())), lost)


def withdraw(collection: Collection, article: str) -> ChangeSet:
    """Take an article out of the collection; its capture and the decisions about it stay in the file."""
    name = articles.get(collection, article).capture.name
    with collection.edit("Remove {name}", name=name) as edit:
        captures.withdraw(collection, article)
    return edit.changes


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _bytes(path: Path) -> bytes:
    if not path.exists():
        raise NotFoundError(f"there is no file {path}: check its name")
    if path.is_dir():
        raise UnreadableCaptureError(f"{path} is a folder: name the files in it")
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableCaptureError(f"{path} cannot be read ({error.strerror}): check that you may open it") from error


def _sorted_out(
    collection: Collection, parsed: Sequence[ParsedCapture]
) -> tuple[list[ParsedCapture], list[tuple[str, str]]]:
    new: dict[str, ParsedCapture] = {}
    already: list[tuple[str, str]] = []
    for item in parsed:
        sha256 = hashlib.sha256(item.data).hexdigest()
        article = captures.article_of(collection, sha256)
        if article is None and sha256 not in new:
            new[sha256] = item
        else:
            already.append((item.name, article or new[sha256].name))
    return list(new.values()), already


def _transferred(
    old: Sequence[Passage], decided: Mapping[int, Sequence[Correction]], parsed: ParsedCapture
) -> tuple[dict[int, list[Correction]], tuple[Correction, ...]]:
    """Find each decision's place in a new segmentation: corrections by index of the new passage, and those lost."""
    placed: dict[int, list[Correction]] = {}
    lost: list[Correction] = []
    for passage in old:
        for item in decided.get(passage.id, ()):
            if item.rule == LAYOUT:
                continue
            index = _place(passage.span.start + item.span.start, item, parsed, placed)
            if index is None:
                lost.append(item)
    return placed, tuple(lost)


def _place(start: int, item: Correction, parsed: ParsedCapture, placed: dict[int, list[Correction]]) -> int | None:
    for span in _occurrences(parsed.text, item.found, start):
        for index, passage in enumerate(parsed.passages):
            if not passage.span.contains(span):
                continue
            moved = replace(item, span=span.shifted(-passage.span.start), id=0)
            others = (*passage.layout, *placed.get(index, ()))
            if not any(clash(moved.span, other.span) for other in others):
                placed.setdefault(index, []).append(moved)
                return index
    return None


def _occurrences(text: str, found: str, near: int, reach: int = 400) -> list[Span]:
    """Return where `found` stands within `reach` code points of `near`, nearest first."""
    if not found:
        return [Span(near, near)] if near <= len(text) else []
    first, spans = max(0, near - reach), []
    at = text.find(found, first)
    while 0 <= at <= near + reach:
        spans.append(Span(at, at + len(found)))
        at = text.find(found, at + 1)
    return sorted(spans, key=lambda span: abs(span.start - near))


def _comment_ids(collection: Collection, article: str, old: Sequence[Passage], parsed: ParsedCapture) -> list[str]:
    """Give each parsed comment the id of the stored one that it is, or a new one."""
    stored = {item.id: _signature(item, old) for item in articles.comments(collection, article)}
    ids: list[str] = []
    for comment in parsed.comments:
        words = " ".join(parsed.passages[index].span.of(parsed.text) for index in comment.passages)
        match = process.extractOne(words, stored, scorer=Levenshtein.normalized_similarity, score_cutoff=0.6)
        ids.append(match[2] if match else comments.next_id(collection, article))
        if match:
            del stored[match[2]]
    return ids


def _signature(comment: Comment, passages_of_article: Iterable[Passage]) -> str:
    return " ".join(passage.original for passage in passages_of_article if passage.comment == comment.id)
