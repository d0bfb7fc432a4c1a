"""Captures of pages that are in a collection already, taken up as later captures of these while others are added."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple, Self

from curator.domain.capture import ParsedCapture
from curator.services import importing, intake, rereading, versions
from curator.services.rereading import ReimportReport
from curator.services.versions import KnownPages, Same
from curator.store import articles
from curator.store.collection import Collection


class Merged(NamedTuple):
    """A capture that became a later one of an article, which has so many comments now; and what that did."""

    name: str
    article: str
    comments: int
    done: ReimportReport


class LaterCaptures:
    """Lays captures aside that are others of known pages, until those that are new are added; a context."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._folder = TemporaryDirectory(prefix="curator-")
        self._waiting: list[tuple[Same, Path]] = []
        self._apart: list[tuple[str, Same]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def passing(self, parsed: Iterable[ParsedCapture], *, merging: bool) -> Iterator[ParsedCapture]:
        """Yield the captures of pages that are new, those that are there to the byte too; lay the others aside.

        Where `merging` is not wanted these pass too, and it is noted of what they look like other captures.
        """
        known = KnownPages(self._collection)
        for each in parsed:
            same = self._same(known, each)
            if same and merging:
                self._waiting.append((same, intake.keep(Path(self._folder.name), each)))
                continue
            if same:
                self._apart.append((importing.checksum(each.data), same))
            yield each

    def merge(self) -> list[Merged]:
        """Take up what was laid aside, each capture as one undo step."""
        return [merged for same, path in self._waiting if (merged := self._merge(same, intake.kept(path)))]

    def apart(self) -> dict[str, str]:
        """Return the articles that were added and look like other captures of one, and which one that is."""
        added = ((importing.article_of(self._collection, sha256), same) for sha256, same in self._apart)
        pairs = ((id, versions.article_of(self._collection, same)) for id, same in added)
        return {id: other for id, other in pairs if id and other}

    def _same(self, known: KnownPages, parsed: ParsedCapture) -> Same | None:
        sha256 = importing.checksum(parsed.data)
        if len(parsed.articles) != 1 or importing.article_of(self._collection, sha256):
            return None
        (article,) = parsed.articles
        return known.same_as(article, parsed.url) or known.read_before(article, parsed.url, sha256)

    def _merge(self, same: Same, parsed: ParsedCapture) -> Merged | None:
        article = versions.article_of(self._collection, same)
        if article is None:
            return None
        source = rereading.source(self._collection, article)
        done = rereading.reimport(self._collection, article, rereading.read_already(source, parsed))
        return Merged(parsed.name, article, len(articles.comments(self._collection, article)), done)
