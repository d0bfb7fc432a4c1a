"""The page in hand as the collection has it: read whole once, then brought up to date by what an edit touched."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from curator.domain.article import Comment, Passage
from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import NotFoundError
from curator.gui.sources.raw_page import Lines, RawPage
from curator.store import articles
from curator.store.collection import Collection

_FEW = 500


class ArticlePage:
    """The capture of one article, or the captures it goes on in, with its passages and comments."""

    def __init__(self, collection: Collection, article: str) -> None:
        self.article = article
        self._collection = collection
        text, self._begins = articles.page(collection, article)
        self._lines = Lines(text)
        self._passages: dict[int, Passage] = {}
        self._comments: dict[str, Comment] = {}
        self._raw: RawPage | None = None
        self._load_passages()
        self._load_comments()

    @property
    def comments(self) -> Sequence[Comment]:
        """The comments of the article in page order."""
        return list(self._comments.values())

    def comment(self, id: str | None) -> Comment | None:
        """Return a comment of the article, None where it has none of this id."""
        return self._comments.get(id or "")

    def raw(self) -> RawPage:
        """Return the page, ready to be shown."""
        self._raw = RawPage(self._lines, list(self._passages.values()), self._comments, self._raw)
        return self._raw

    def follow(self, change: ChangeSet) -> bool:
        """Read anew what an edit touched; tell whether anything here was."""
        whole = change.touches(Table.ARTICLE)
        if whole:
            text, self._begins = articles.page(self._collection, self.article)
            self._lines = Lines(text)
        passages = cast("frozenset[int]", change.ids(Table.PASSAGE))
        comments = cast("frozenset[str]", change.ids(Table.COMMENT) | change.ids(Table.REPLY))
        if whole or len(passages) > _FEW:
            self._load_passages()
        else:
            self._patch_passages(passages)
        if whole or not comments <= self._comments.keys() or len(comments) > _FEW:
            self._load_comments()
        else:
            self._patch_comments(comments)
        return whole or bool(passages or comments)

    def _load_passages(self) -> None:
        rows = articles.passages(self._collection, self.article)
        self._passages = {row.id: self._on_page(row) for row in rows}

    def _on_page(self, row: Passage) -> Passage:
        """Return a passage with its range of the page in place of that of its transcript."""
        begin = self._begins.get(row.transcript, 0)
        return replace(row, span=row.span.shifted(begin)) if begin else row

    def _load_comments(self) -> None:
        self._comments = {row.id: row for row in articles.comments(self._collection, self.article)}

    def _patch_passages(self, ids: Iterable[int]) -> None:
        rows = dict(self._passages)
        for id in ids:
            rows.pop(id, None)
            try:
                row = articles.passage(self._collection, id)
            except NotFoundError:
                continue
            if row.article == self.article:
                rows[id] = self._on_page(row)
        ordered = sorted(rows.values(), key=lambda row: row.span.start)
        self._passages = {row.id: row for row in ordered}

    def _patch_comments(self, ids: Iterable[str]) -> None:
        for id in ids:
            try:
                self._comments[id] = articles.comment(self._collection, id)
            except NotFoundError:
                del self._comments[id]
