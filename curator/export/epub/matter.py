"""The pages before and after the chapters: cover, title page, provenance, colophon."""

from collections import Counter
from collections.abc import Iterator, Sequence

from curator.domain.book import Book, Chapter, EditionCounts
from curator.domain.capture import Capture
from curator.export.epub.anchors import Anchors
from curator.export.epub.threads import walk
from curator.export.epub.xhtml import escaped, line, marked, page, running
from curator.export.wording import Wording


def cover_page(book: Book, words: Wording, image: str, description: str) -> bytes:
    """Return the page that shows the cover; `image` is its file, `description` its text for those who do not see it."""
    body = (
        f'<section epub:type="cover" aria-label="{escaped(words.cover)}">',
        f'<img class="cover" src="{image}" alt="{escaped(description)}" role="doc-cover"/>',
        "</section>",
    )
    return page(words.cover, book.language, body, ' class="cover"')


def title_page(book: Book, words: Wording) -> bytes:
    """Return the title page: what the book is, by whom, of what size."""
    return page(line(book.title), book.language, _title_page(book, words), ' class="titlepage"')


def provenance_page(book: Book, words: Wording, anchors: Anchors) -> bytes:
    """Return the appendix that says from what bytes each chapter was made."""
    return page(words.provenance, book.language, _provenance(book, words, anchors))


def colophon_page(book: Book, words: Wording) -> bytes:
    """Return the last page: how the book was made, and what was done to its texts in all."""
    return page(words.colophon, book.language, _colophon(book, words))


def extent(book: Book, words: Wording) -> str:
    """Return how many articles and comments the book holds: "3 articles, 41 comments"."""
    posts = sum(1 for chapter in book.chapters for _ in walk(chapter.thread))
    articles = words.count(words.article_count, len(book.chapters))
    return f"{articles}, {words.count(words.comment_count, posts)}" if posts else articles


def _title_page(book: Book, words: Wording) -> Iterator[str]:
    yield f'<section epub:type="titlepage" aria-label="{escaped(words.title_page)}">'
    if line(book.creator):
        yield f'<p class="creator">{escaped(line(book.creator))}</p>'
    yield f"<h1{marked(book.title, '', '')}>{escaped(line(book.title)) or '—'}</h1>"
    yield f'<p class="extent">{escaped(extent(book, words))}</p>'
    if line(book.description):
        yield f'<p class="description">{running(book.description)}</p>'
    imprint = [line(book.publisher), words.date(line(book.date))]
    if told := ", ".join(part for part in imprint if part):
        yield f'<p class="imprint">{escaped(told)}</p>'
    if line(book.rights):
        yield f'<p class="rights">{running(book.rights)}</p>'
    yield "</section>"


def _provenance(book: Book, words: Wording, anchors: Anchors) -> Iterator[str]:
    yield '<section epub:type="appendix" role="doc-appendix" aria-labelledby="title">'
    yield f'<h1 id="title">{escaped(words.provenance)}</h1>'
    for chapter in book.chapters:
        name = anchors.stem(chapter.id)
        title = escaped(line(chapter.title)) or "—"
        language = marked(chapter.title, chapter.language, book.language)
        yield f'<section class="capture" id="{name}">'
        yield f'<h2><span class="cite">{escaped(chapter.id)}</span> '
        yield f'<a href="{anchors.file(chapter.id)}"{language}>{title}</a></h2>'
        for capture in (chapter.capture, *chapter.continued):
            yield "<dl>"
            yield from (
                f"<div><dt>{escaped(label)}</dt><dd>{value}</dd></div>" for label, value in _capture(capture, words)
            )
            yield "</dl>"
        yield "</section>"
    yield "</section>"


def _capture(capture: Capture, words: Wording) -> Iterator[tuple[str, str]]:
    yield words.capture_name, escaped(capture.name)
    yield words.sha256, f'<code class="checksum">{escaped(capture.sha256)}</code>'
    yield words.size, escaped(words.count(words.bytes, capture.size))
    yield words.media_type, escaped(capture.media_type)
    yield words.encoding, escaped(capture.encoding)
    yield words.imported_at, escaped(words.date(capture.imported_at))


def _colophon(book: Book, words: Wording) -> Iterator[str]:
    yield '<section epub:type="colophon" role="doc-colophon" aria-labelledby="title">'
    yield f'<h1 id="title">{escaped(words.colophon)}</h1>'
    yield f"<p>{escaped(words.made_with)}</p>"
    yield f"<p>{escaped(words.reading_note)}</p>"
    if any(told.proposed for chapter in book.chapters for told in chapter.source):
        yield f"<p>{escaped(words.proposed_note)}</p>"
    if book.profile.notes:
        yield f"<h2>{escaped(words.notes)}</h2>"
        yield "<ul>"
        yield from (f"<li>{escaped(note)}</li>" for note in words.edition_notes(in_all(book.chapters)))
        yield "</ul>"
    yield "<dl>"
    for label, value in ((words.identifier, book.identifier), (words.modified, words.date(book.modified))):
        yield f"<div><dt>{escaped(label)}</dt><dd>{escaped(value)}</dd></div>"
    yield "</dl>"
    yield "</section>"


def in_all(chapters: Sequence[Chapter]) -> EditionCounts:
    """Return the corrections, *sic* and folds of all chapters; what is missing is told chapter by chapter only."""
    corrections: Counter[str] = Counter()
    for chapter in chapters:
        corrections.update(dict(chapter.counts.corrections))
    return EditionCounts(
        corrections=tuple(sorted(corrections.items())),
        sic=sum(chapter.counts.sic for chapter in chapters),
        folded=sum(chapter.counts.folded for chapter in chapters),
    )
