"""The list of what the sample collection holds, and the sample as the program reads it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.correction import PassageText
from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from curator.resources import CORPUS
from curator.text.overlay import reading_text

Planted = dict[str, Any]
NAMES_AND_FURNITURE = {PassageKind.FURNITURE, PassageKind.BYLINE, PassageKind.COMMENT_HEADER, PassageKind.PING}
PAGES: list[Planted] = tomllib.loads((CORPUS / "planted.toml").read_text(encoding="utf-8"))["page"]


@dataclass(frozen=True)
class Page:
    """A page of the sample as read, and what the list says about it."""

    planted: Planted
    article: ParsedArticle

    @property
    def language(self) -> str:
        return next(item.value for item in self.article.metadata if item.field is Field.LANGUAGE)

    def texts(self) -> list[PassageText]:
        """Return the passages that are checked; their ids are their numbers on the page."""
        return [
            PassageText(number, passage.span.of(self.article.text), passage.language or self.language, passage.layout)
            for number, passage in enumerate(self.article.passages)
            if passage.kind not in NAMES_AND_FURNITURE
        ]

    def reading(self, *kinds: PassageKind) -> list[str]:
        """Return what the passages of some kinds read as imported, before any repair."""
        return [
            reading_text(passage.span.of(self.article.text), passage.layout)
            for passage in self.article.passages
            if passage.kind in kinds
        ]


@cache
def read(number: int) -> Page:
    """Read a page of the sample once for all tests."""
    planted = PAGES[number]
    return Page(planted, read_capture(Item(planted["file"], (CORPUS / planted["file"]).read_bytes())).articles[0])
