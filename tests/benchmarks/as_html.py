"""A book as one plain HTML page, for the programs that we compare with: the same words, no finery."""

from collections.abc import Iterator
from html import escape

from curator.domain.book import Book, Chapter, Post, TextBlock, TextKind, texts

_ELEMENTS = {
    TextKind.HEADING: "h2",
    TextKind.PARAGRAPH: "p",
    TextKind.CAPTION: "figcaption",
    TextKind.CODE: "pre",
}
_STYLE = (
    "@page { size: A4; margin: 25mm } body { font: 10pt/1.4 serif } h1 { break-before: page } div { margin-left: 5mm }"
)


def page(book: Book) -> str:
    """Return the page."""
    head = f'<html lang="{book.language}"><head><meta charset="utf-8"><title>{escape(book.title)}</title>'
    chapters = "\n".join(line for chapter in book.chapters for line in _chapter(chapter))
    return f"<!DOCTYPE html>\n{head}<style>{_STYLE}</style></head><body>\n{chapters}\n</body></html>\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f'<h1 id="{chapter.id}">{escape(chapter.title.text)}</h1>'
    yield from map(_block, texts(chapter.blocks))
    for post in chapter.thread:
        yield from _post(post)


def _post(post: Post) -> Iterator[str]:
    yield f'<div id="{post.id}"><p><b>{escape(post.author or "")}</b> {escape(post.date or "")}</p>'
    yield from map(_block, texts(post.blocks))
    for reply in post.replies:
        yield from _post(reply)
    yield "</div>"


def _block(block: TextBlock) -> str:
    element = _ELEMENTS[block.kind]
    return f"<{element}>{escape(block.text)}</{element}>"
