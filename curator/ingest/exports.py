"""Discussions as exports hold them: what an article and its comments say of themselves, field by field."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from curator.domain.capture import ParsedArticle, ParsedComment, PassageKind
from curator.domain.comments import CommentKind
from curator.domain.marks import Mark, MarkKind
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.span import Span
from curator.ingest.blocks import Block, LaidOut, lay_out, owners, passages
from curator.ingest.languages import language_of, with_languages
from curator.ingest.metadata import first_words
from curator.ingest.page import How
from curator.text import timestamps
from curator.text.dates import to_edtf

_UNTITLED = Message("no title in the export")
COLUMN = "column "
"""What stands before what a column says, in the options of a transcript for which a person said it."""
PLATFORM = "export"
"""What stands for the page profile of an article that an export gives."""


class Contribution(NamedTuple):
    """A comment as an export gives it.

    `key` is what other posts name it by; `parent` the key of the one that it answers. `text` is plain, or blocks whose
    kind does not count. `heading` is a title of its own, `site` the address that the author's name leads to. `hidden`:
    it was not shown, being spam or the like.
    """

    text: str | Sequence[Block]
    author: str = ""
    date: str = ""
    key: str = ""
    parent: str = ""
    heading: str = ""
    site: str = ""
    kind: CommentKind = CommentKind.COMMENT
    number: int | None = None
    votes_up: int | None = None
    votes_down: int | None = None
    hidden: bool = False


@dataclass(slots=True)
class Discussion:
    """An article as an export gives it.

    `body` is its text, where the export holds it; `described` what it says of it. `name` is what an article without a
    title is called.
    """

    title: str = ""
    name: str = ""
    body: Sequence[Block] = ()
    posts: list[Contribution] = field(default_factory=list)
    described: list[Proposal] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)

    def describe(self, name: Field, value: str, evidence: Message) -> None:
        """Propose a value that a field of the export holds, if it holds any."""
        if value := " ".join(value.split()):
            self.described.append(Proposal(name, value, Origin.ARCHIVE, evidence))


def article_of(discussion: Discussion, reader: tuple[str, str], how: How) -> ParsedArticle:
    """Return a discussion as an article with its comments.

    A comment answers the one that its export names; a circle of answers is broken at its last comment.

    Args:
        discussion: as the export gives it.
        reader: its name and its version.
        how: what the curator wants of it.
    """
    shown = [post for post in discussion.posts if not post.hidden]
    options = {f"{COLUMN}{column}": name for column, name in how.columns.items()}
    laid = lay_out([*_body(discussion), *_posts(discussion.posts)], *reader, options)
    pieces = passages(laid)
    text = laid.transcript.text
    language = language_of(text, pieces) if how.language is None else how.language
    return ParsedArticle(
        transcript=laid.transcript,
        profile=PLATFORM,
        passages=with_languages(text, pieces, language),
        comments=tuple(_comments(shown, laid, language, how)),
        metadata=tuple(_described(discussion, text, language, how)),
        remarks=(*discussion.remarks, *_remarks(discussion.posts)),
    )


def _body(discussion: Discussion) -> Iterator[Block]:
    if discussion.title:
        yield Block(discussion.title, PassageKind.TITLE)
    yield from discussion.body


def _posts(posts: Iterable[Contribution]) -> Iterator[Block]:
    owner = -1
    for post in posts:
        if post.hidden:
            yield from _blocks(post, PassageKind.FURNITURE, PassageKind.FURNITURE, None)
        else:
            owner += 1
            head = PassageKind.PING if post.kind is CommentKind.PING else PassageKind.COMMENT_HEADER
            yield from _blocks(post, head, PassageKind.COMMENT_TEXT, owner)


def _blocks(post: Contribution, head: PassageKind, said: PassageKind, owner: int | None) -> Iterator[Block]:
    """Yield what stands over a comment (its author, its date and its own title, each on a line), and its text."""
    lines = [line for given in (post.author, post.date, post.heading) if given and (line := _in_one_line(given))]
    if lines:
        link = Mark(Span(0, len(lines[0])), MarkKind.LINK, post.site) if post.site and post.author.strip() else None
        yield Block("\n".join(lines), head, (link,) if link else (), (), owner)
    if isinstance(post.text, str):
        yield Block(post.text, said, (), (), owner)
    else:
        yield from (Block(each.text, said, each.marks, each.anchors, owner, each.language) for each in post.text)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _comments(posts: Sequence[Contribution], laid: LaidOut, language: str, how: How) -> Iterator[ParsedComment]:
    mine = owners(laid)
    for at, (post, to) in enumerate(zip(posts, _answers(posts), strict=True)):
        yield ParsedComment(
            passages=tuple(mine.get(at, ())),
            kind=post.kind,
            number=post.number,
            author=_in_one_line(post.author) or None,
            date=_in_one_line(post.date) or None,
            published=_published(post.date, language, how) if post.date else None,
            votes_up=post.votes_up,
            votes_down=post.votes_down,
            reply_to=() if to is None else (to,),
        )


def _answers(posts: Sequence[Contribution]) -> list[int | None]:
    """Return which post each one answers."""
    by_key = {post.key: at for at, post in enumerate(posts) if post.key}
    found = [by_key.get(post.parent) if post.parent else None for post in posts]
    done = [False] * len(posts)
    for start in range(len(posts)):
        way: dict[int, None] = {}
        at: int | None = start
        while at is not None and not done[at] and at not in way:
            way[at] = None
            at = found[at]
        if at is not None and at in way:
            found[next(reversed(way))] = None
        for each in way:
            done[each] = True
    return found


def _published(given: str, language: str, how: How) -> str | None:
    return timestamps.to_edtf(given) or to_edtf(given, language=language or "fr", captured=how.seen)


def _described(discussion: Discussion, text: str, language: str, how: How) -> Iterator[Proposal]:
    if discussion.title:
        yield Proposal(Field.TITLE, discussion.title, Origin.ARCHIVE, Message("title in the export"))
    elif discussion.name:
        yield Proposal(Field.TITLE, discussion.name, Origin.RULE, _UNTITLED)
    elif words := first_words(text):
        yield Proposal(Field.TITLE, words, Origin.RULE, Message("first words"))
    yield from discussion.described
    if language:
        chosen = how.language is not None
        ground = Message("chosen") if chosen else Message("guessed from the text")
        yield Proposal(Field.LANGUAGE, language, Origin.HAND if chosen else Origin.RULE, ground)
    if how.captured:
        yield Proposal(Field.CAPTURED, how.captured.isoformat(), Origin.HAND, Message("chosen"))


def _remarks(posts: Sequence[Contribution]) -> Iterator[Message]:
    if hidden := sum(post.hidden for post in posts):
        yield Message.of(
            "1 comment was held back as spam or as not approved: it is furniture | "
            "{count} comments were held back as spam or as not approved: they are furniture",
            count=hidden,
        )
    keys = Counter(post.key for post in posts)
    if lost := sum(bool(post.parent) and post.parent not in keys for post in posts):
        yield Message.of(
            "1 comment answers one that the export does not hold | "
            "{count} comments answer others that the export does not hold",
            count=lost,
        )
