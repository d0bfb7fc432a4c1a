"""Pictures in the EPUB: the file of each, named by what is in it, so that the same picture is there once."""

from collections.abc import Iterator
from hashlib import sha256

from curator.domain.book import Block, Book, Figure, Listing, Picture, Quotation
from curator.export.threads import all_posts

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg"}


def picture_file(picture: Picture) -> str:
    """Return the name of a picture's file; empty where its bytes were not captured."""
    suffix = _SUFFIXES.get(picture.media_type)
    return f"picture-{sha256(picture.data).hexdigest()[:16]}.{suffix}" if picture.data and suffix else ""


def pictures(book: Book) -> dict[str, Picture]:
    """Return the pictures of a book by the names of their files, in reading order."""
    found: dict[str, Picture] = {}
    for chapter in book.chapters:
        for blocks in (chapter.blocks, *(post.blocks for post in all_posts(chapter))):
            for picture in _pictures(blocks):
                if name := picture_file(picture):
                    found.setdefault(name, picture)
    return found


def _pictures(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    for block in blocks:
        match block:
            case Figure():
                yield block.picture
            case Quotation():
                yield from _pictures(block.blocks)
            case Listing():
                for item in block.items:
                    yield from _pictures(item)
