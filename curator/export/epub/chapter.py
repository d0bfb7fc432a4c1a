"""A chapter's XHTML: the article with its source block, its comments as a nested thread, its pings, its notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curator.domain.book import Book, Chapter, Mention, Post, Repeat
from curator.domain.metadata import Field
from curator.export import telling
from curator.export.epub.anchors import Anchors
from curator.export.epub.blocks import BlockWriter
from curator.export.epub.xhtml import escaped, line, marked, page, running
from curator.export.telling import Row
from curator.export.threads import walk
from curator.export.wording import Wording

_DEEPEST = 8
"""Levels of nesting in a thread; deeper replies stay on this one and name whom they answer."""

_IN_THE_ARTICLES_LANGUAGE = (Field.TITLE, Field.SUBTITLE, Field.DESCRIPTION, Field.SUBJECT)


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Renders one chapter; words around the text are in the book's language, each text in its own."""

    book: Book
    chapter: Chapter
    words: Wording
    anchors: Anchors

    def render(self) -> bytes:
        """Return the whole document."""
        body = (
            '<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">',
            *self._head(),
            *self._source(),
            '<div class="text">',
            *self._writer().written(self.chapter.blocks),
            "</div>",
            "</section>",
            *self._comments(),
            *self._pings(),
            *self._page_notes(),
            *self._notes(),
        )
        return page(self.chapter.title.text, self.book.language, body)

    def _head(self) -> Iterator[str]:
        chapter, writer = self.chapter, self._writer()
        yield '<header class="opening">'
        yield f'<p class="cite">{escaped(chapter.id)}</p>'
        yield writer.line(chapter.title, "h1", ' id="title"')
        if chapter.subtitle:
            yield writer.line(chapter.subtitle, "p", ' class="subtitle"')
        if chapter.byline:
            yield writer.line(chapter.byline, "p", ' class="byline"')
        yield "</header>"

    def _source(self) -> Iterator[str]:
        yield '<section class="source" aria-labelledby="source">'
        yield f'<h2 id="source">{escaped(self.words.source_block)}</h2>'
        yield "<dl>"
        for row in telling.source_rows(self.chapter, self.words):
            yield _entry(escaped(row.label), self._source_value(row))
        yield "</dl>"
        yield "</section>"

    def _source_value(self, row: Row) -> str:
        if row.field is None:
            name = escaped(row.value)
            anchor = self.anchors.stem(self.chapter.id)
            return f'<a href="provenance.xhtml#{anchor}">{name}</a>' if self.book.profile.provenance else name
        value = running(row.value)
        if row.field in _IN_THE_ARTICLES_LANGUAGE and (attributes := self._marked(row.value)):
            value = f"<span{attributes}>{value}</span>"
        if row.proposed:
            value += f' <em class="proposed">{escaped(self.words.proposed)}</em>'
        return value

    def _comments(self) -> Iterator[str]:
        if not self.chapter.thread:
            return
        yield '<section class="comments" aria-labelledby="comments">'
        yield f'<h2 id="comments">{escaped(self.words.comments)}</h2>'
        yield from self._thread(self.chapter.thread)
        yield "</section>"

    def _thread(self, posts: Sequence[Post]) -> Iterator[str]:
        level = 0
        for deep, post, parent in walk(posts):
            depth = min(deep, _DEEPEST)
            if depth > level:
                yield f'<ol class="thread level{depth}">'
            else:
                yield "</li>" + "</ol></li>" * (level - depth)
            yield "<li>"
            yield from self._post(post, parent if deep > _DEEPEST else None)
            level = depth
        yield "</li></ol>" * level

    def _pings(self) -> Iterator[str]:
        if not self.chapter.pings:
            return
        yield '<section class="pings" aria-labelledby="pings">'
        yield f'<h2 id="pings">{escaped(self.words.pings)}</h2>'
        yield '<ul class="thread">'
        for post in self.chapter.pings:
            yield "<li>"
            yield from self._post(post, None)
            yield "</li>"
        yield "</ul>"
        yield "</section>"

    def _post(self, post: Post, parent: Post | None) -> Iterator[str]:
        yield f'<article class="post" id="{self.anchors.fragment(post.id)}">'
        yield f'<p class="post-head">{" · ".join(self._post_head(post))}</p>'
        if answers := [self._answer(mention) for mention in telling.answers(post, parent, self.words)]:
            yield f'<p class="answers">{escaped(self.words.semicolon).join(answers)}</p>'
        yield from self._writer().written(post.blocks, headings=False)
        if post.repeats:
            yield self._repeats(post)
        yield "</article>"

    def _post_head(self, post: Post) -> Iterator[str]:
        author = escaped(line(telling.author(post, self.words)))
        if line(post.author or ""):
            yield f'<strong class="author"><bdi>{author}</bdi></strong>'
        elif author:
            yield f'<span class="author">{author}</span>'
        for what, told in telling.facts(post, self.words):
            yield f'<span class="{what}">{escaped(told)}</span>'
        yield f'<span class="cite">{escaped(post.id)}</span>'

    def _answer(self, mention: Mention) -> str:
        name = line(mention.name)
        if mention.id is None:
            return escaped(self.words.lost_answer(name))
        href = self.anchors.href(mention.id)
        shown = f"<bdi>{escaped(name)}</bdi>"
        if href:
            shown = f'<a href="{href}">{shown}</a>'
        before, _, after = self.words.reply_to.partition("{name}")
        return f"{escaped(before)}{shown}{escaped(after)}"

    def _repeats(self, post: Post) -> str:
        copies = escaped(self.words.semicolon).join(self._repeat(repeat) for repeat in post.repeats)
        return f'<p class="repeats">{escaped(self.words.posted(len(post.repeats) + 1) + self.words.colon)}{copies}</p>'

    def _repeat(self, repeat: Repeat) -> str:
        id, told = escaped(repeat.id), escaped(self.words.repeat(repeat))
        shown = f'<span class="cite">{id}</span>{told.removeprefix(id)}'
        return f'<span id="{self.anchors.fragment(repeat.id)}">{shown}</span>'

    def _page_notes(self) -> Iterator[str]:
        if not self.chapter.notes:
            return
        yield '<section class="endnotes" epub:type="endnotes" role="doc-endnotes" aria-labelledby="endnotes">'
        yield f'<h2 id="endnotes">{escaped(self.words.page_notes)}</h2>'
        yield "<ol>"
        writer = self._writer()
        yield from (writer.note(number, note) for number, note in enumerate(self.chapter.notes, start=1))
        yield "</ol>"
        yield "</section>"

    def _notes(self) -> Iterator[str]:
        if not self.book.profile.notes:
            return
        yield '<section class="notes" aria-labelledby="notes">'
        yield f'<h2 id="notes">{escaped(self.words.notes)}</h2>'
        yield "<ul>"
        yield from (f"<li>{escaped(note)}</li>" for note in self.words.edition_notes(self.chapter.counts))
        yield "</ul>"
        yield "</section>"

    def _writer(self) -> BlockWriter:
        return BlockWriter(self.chapter.language, self.book.language, self.words)

    def _marked(self, text: str, language: str = "") -> str:
        return marked(text, language or self.chapter.language, self.book.language)


def _entry(label: str, value: str) -> str:
    return f"<div><dt>{label}</dt><dd>{value}</dd></div>"
