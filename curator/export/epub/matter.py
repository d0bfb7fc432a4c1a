"""The pages before and after the chapters: cover, title page, provenance, colophon."""

from collections.abc import Iterator

from curator.domain.book import Book
from curator.export import telling
from curator.export.epub.anchors import Anchors
from curator.export.epub.xhtml import escaped, line, marked, page, running
from curator.export.telling import Row
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


def _title_page(book: Book, words: Wording) -> Iterator[str]:
    yield f'<section epub:type="titlepage" aria-label="{escaped(words.title_page)}">'
    if line(book.creator):
        yield f'<p class="creator">{escaped(line(book.creator))}</p>'
    yield f"<h1{marked(book.title, '', '')}>{escaped(line(book.title)) or '—'}</h1>"
    yield f'<p class="extent">{escaped(", ".join(telling.extent(book, words)))}</p>'
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
        title = escaped(line(chapter.title.text)) or "—"
        language = marked(chapter.title.text, chapter.language, book.language)
        yield f'<section class="capture" id="{name}">'
        yield f'<h2><span class="cite">{escaped(chapter.id)}</span> '
        yield f'<a href="{anchors.file(chapter.id)}"{language}>{title}</a></h2>'
        for rows in telling.provenance(chapter, words):
            yield "<dl>"
            yield from (f"<div><dt>{escaped(row.label)}</dt><dd>{_value(row)}</dd></div>" for row in rows)
            yield "</dl>"
        yield "</section>"
    yield "</section>"


def _value(row: Row) -> str:
    return f'<code class="checksum">{escaped(row.value)}</code>' if row.code else escaped(row.value)


def _colophon(book: Book, words: Wording) -> Iterator[str]:
    yield '<section epub:type="colophon" role="doc-colophon" aria-labelledby="title">'
    yield f'<h1 id="title">{escaped(words.colophon)}</h1>'
    yield from (f"<p>{escaped(sentence)}</p>" for sentence in telling.colophon(book, words))
    if book.profile.notes:
        yield f"<h2>{escaped(words.notes)}</h2>"
        yield "<ul>"
        yield from (f"<li>{escaped(note)}</li>" for note in words.edition_notes(telling.in_all(book)))
        yield "</ul>"
    yield "<dl>"
    for row in telling.colophon_rows(book, words):
        yield f"<div><dt>{escaped(row.label)}</dt><dd>{escaped(line(row.value))}</dd></div>"
    yield "</dl>"
    yield "</section>"
