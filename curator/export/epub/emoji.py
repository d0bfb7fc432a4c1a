"""Faces and hands that comments hold, for reading systems without emoji: a small font goes along where they occur."""

import re
from collections.abc import Iterator

from curator.domain.book import Book, Chapter, texts
from curator.export.threads import all_posts
from curator.resources import RESOURCES

FONT = RESOURCES / "epub" / "NotoEmoji-Faces.ttf"
"""The part of Noto Emoji (OFL 1.1) that `DRAWN` names; cut with fontTools, without hinting and layout tables."""

DRAWN = re.compile(
    "[\u2639\u263a\u270b\u270c\u2764\U0001f30d\U0001f389\U0001f440-\U0001f450\U0001f480\U0001f493-\U0001f49f\U0001f4a1"
    "\U0001f4a9\U0001f4aa\U0001f525\U0001f600-\U0001f64f\U0001f680\U0001f910-\U0001f917\U0001f920-\U0001f92f"
    "\U0001f970-\U0001f97a]"
)
"""Every character that the font draws."""

FACE = b"""
@font-face {
  font-family: "Dossier Emoji";
  src: url("emoji.ttf");
}
"""
"""The rule that brings the font into the style sheet, whose families name it last."""


def has_emoji(book: Book) -> bool:
    """Tell whether the font has something to draw in `book`."""
    return any(DRAWN.search(text) for chapter in book.chapters for text in _texts(chapter))


def _texts(chapter: Chapter) -> Iterator[str]:
    yield from (block.text for block in (*chapter.head, *texts(chapter.blocks), *chapter.notes))
    for post in all_posts(chapter):
        yield post.author or ""
        yield from (block.text for block in texts(post.blocks))
