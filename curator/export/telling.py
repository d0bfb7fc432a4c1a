"""What every format tells around the words of a book, in what order, with what counts: decided here, shown there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from curator.domain.book import Book, Chapter, EditionCounts, Mention, Post
from curator.domain.capture import Capture
from curator.domain.comments import CommentKind
from curator.domain.metadata import Field
from curator.export.threads import all_posts
from curator.export.wording import Wording
from curator.text.links import address


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value. `link` is an address that the value leads to; `field` what of a description it is, if any.

    A `proposed` value was not confirmed by a person; a `code` is a checksum, for machines more than for people.
    """

    label: str
    value: str
    link: str = ""
    field: Field | None = None
    proposed: bool = False
    code: bool = False


def extent(book: Book, words: Wording) -> tuple[str, ...]:
    """Return how many articles, comments and pings a book holds; comments and pings only where there are any."""
    kinds = Counter(post.kind for chapter in book.chapters for post in all_posts(chapter))
    told = [words.count(words.article_count, len(book.chapters))]
    for forms, kind in ((words.comment_count, CommentKind.COMMENT), (words.ping_count, CommentKind.PING)):
        if kinds[kind]:
            told.append(words.count(forms, kinds[kind]))
    return tuple(told)


def source_rows(chapter: Chapter, words: Wording) -> Iterator[Row]:
    """Yield where an article comes from: what is known of it, then the captured file."""
    for line in chapter.source:
        value = words.source_value(line.field, line.value)
        link = (address(line.value) or "") if line.field is Field.SOURCE else ""
        yield Row(words.field(line.field), value, link, line.field, line.proposed)
    yield Row(words.capture_name, chapter.capture.name)


def provenance(chapter: Chapter, words: Wording) -> Iterator[tuple[Row, ...]]:
    """Yield from what bytes a chapter was made, capture by capture, then how many comments and pings they gave."""
    for capture in (chapter.capture, *chapter.continued):
        yield tuple(_of_capture(capture, words))
    kinds = Counter(post.kind for post in all_posts(chapter))
    counted = ((words.comments, kinds[CommentKind.COMMENT]), (words.pings, kinds[CommentKind.PING]))
    if rows := tuple(Row(label, words.figure(count)) for label, count in counted if count):
        yield rows


def _of_capture(capture: Capture, words: Wording) -> Iterator[Row]:
    yield Row(words.capture_name, capture.name)
    yield Row(words.sha256, capture.sha256, code=True)
    yield Row(words.size, words.count(words.bytes, capture.size))
    yield Row(words.media_type, capture.media_type)
    yield Row(words.encoding, capture.encoding)
    yield Row(words.imported_at, words.date(capture.imported_at))


def colophon(book: Book, words: Wording) -> tuple[str, ...]:
    """Return how a book was made and is to be cited, a sentence each."""
    proposed = any(line.proposed for chapter in book.chapters for line in chapter.source)
    told = [words.made_with, words.reading_note]
    if proposed:
        told.append(words.proposed_note)
    if book.left_out:
        told.append(words.count(words.left_out, book.left_out))
    return tuple(told)


def colophon_rows(book: Book, words: Wording) -> Iterator[Row]:
    """Yield the book's identifier, its age, and what it says of itself."""
    yield Row(words.identifier, book.identifier)
    yield Row(words.modified, words.date(book.modified))
    described = {
        Field.TITLE: book.title,
        Field.DESCRIPTION: book.description,
        Field.CREATOR: book.creator,
        Field.PUBLISHER: book.publisher,
        Field.DATE: words.date(book.date),
        Field.SUBJECT: ", ".join(filter(None, book.subjects)),
        Field.COVERAGE: words.date(book.coverage),
        Field.RIGHTS: book.rights,
    }
    yield from (Row(words.field(field), value, field=field) for field, value in described.items() if value)


def in_all(book: Book) -> EditionCounts:
    """Return the corrections, *sic* and folds of all chapters; what is missing is told chapter by chapter only."""
    corrections: Counter[str] = Counter()
    for chapter in book.chapters:
        corrections.update(dict(chapter.counts.corrections))
    return EditionCounts(
        corrections=tuple(sorted(corrections.items())),
        sic=sum(chapter.counts.sic for chapter in book.chapters),
        folded=sum(chapter.counts.folded for chapter in book.chapters),
    )


def author(post: Post, words: Wording) -> str:
    """Return who wrote a post; nothing for a ping without a name."""
    named = (post.author or "").strip()
    return named or ("" if post.kind is CommentKind.PING else words.anonymous)


def facts(post: Post, words: Wording) -> Iterator[tuple[str, str]]:
    """Yield what stands beside the author of a post, each as what it is and how it is told."""
    if post.date:
        yield "date", words.date(post.date)
    if post.number is not None:
        yield "number", words.numbered(post.number)
    if votes := words.reactions(post.reactions):
        yield "votes", votes


def answers(post: Post, parent: Post | None, words: Wording) -> Iterator[Mention]:
    """Yield whom a post answers, first of all the one that it stands too deep under, where that is not seen.

    Args:
        post: the one that answers.
        parent: the post it hangs under where its indent does not show that, else None.
        words: for a name where there is none.
    """
    if parent and all(mention.id != parent.id for mention in post.answers):
        yield Mention(parent.author or words.anonymous, parent.id)
    yield from (Mention(mention.name.strip() or words.anonymous, mention.id) for mention in post.answers)
