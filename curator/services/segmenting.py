"""Segmentation by hand: say what a passage is, where it begins and ends, and whose it is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from curator.domain.article import Comment, Passage
from curator.domain.capture import ParsedComment, PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.comments import ATTRIBUTES, AttributeKind, CommentKind
from curator.domain.correction import Correction
from curator.domain.errors import InvalidValueError, OverlapError
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.domain.rules import BROKEN_LINE
from curator.domain.span import Span
from curator.services import describing, marking
from curator.store import articles, captures, comments, corrections, passages, resources
from curator.store.collection import Collection
from curator.text.dates import check_edtf, to_edtf
from curator.text.marks import clipped, moved

OF_COMMENTS = frozenset({PassageKind.COMMENT_HEADER, PassageKind.COMMENT_TEXT, PassageKind.PING})
"""Kinds of passages that are part of a comment."""

_KINDS = {
    PassageKind.TITLE: Message("title"),
    PassageKind.SUBTITLE: Message("subtitle"),
    PassageKind.BYLINE: Message("byline"),
    PassageKind.HEADING: Message("heading"),
    PassageKind.PARAGRAPH: Message("paragraph"),
    PassageKind.QUOTE: Message("quote"),
    PassageKind.LIST_ITEM: Message("list item"),
    PassageKind.CAPTION: Message("caption"),
    PassageKind.COMMENT_HEADER: Message("comment header"),
    PassageKind.COMMENT_TEXT: Message("comment text"),
    PassageKind.PING: Message("ping"),
    PassageKind.FURNITURE: Message("furniture"),
}
_NO_BREAK = ("", " ")
"""What stands between the halves of a passage that was split within a line: there is nothing to mend there."""

_LONGEST_NAME = 80  # characters; longer lines are no names, by eye on real captures
_MOST_DIGITS = 9  # longer numbers are no counts, and would not fit the file


def retype(collection: Collection, ids: Sequence[int], kind: PassageKind) -> ChangeSet:
    """Say what passages are; what becomes part of the article leaves its comment, text of none joins the one above.

    Raises:
        NotFoundError: no passage bears one of the ids.
        InvalidValueError: a passage of no comment would become a header, or text where no comment stands above it.
    """
    rows = [articles.passage(collection, id) for id in ids]
    homeless = [row for row in rows if row.comment is None and kind in OF_COMMENTS]
    if homeless and kind is not PassageKind.COMMENT_TEXT:
        raise InvalidValueError(
            "this passage belongs to no comment: mark the line that opens the comment as its header"
        )
    above = _comment_above(collection, homeless) if homeless else None
    with collection.edit("Mark as {kind}", kind=_KINDS[kind]) as edit:
        passages.retype(collection, ids, kind)
        if kind not in OF_COMMENTS:
            passages.give(collection, ids, None)
        elif homeless:
            passages.give(collection, [row.id for row in homeless], above)
    return edit.changes


def set_language(collection: Collection, ids: Sequence[int], language: str) -> ChangeSet:
    """Say in what language passages are, by a BCP 47 tag; empty for the article's.

    Raises:
        NotFoundError: no passage bears one of the ids.
        InvalidValueError: it is no language tag.
    """
    language = describing.check(Field.LANGUAGE, language)
    for id in ids:
        articles.passage(collection, id)
    with collection.edit("Set the language of passages") as edit:
        passages.set_language(collection, ids, language)
    return edit.changes


def split(collection: Collection, id: int, offset: int) -> ChangeSet:
    """Split a passage in two at `offset` code points of its original; blanks around the place belong to neither.

    Raises:
        InvalidValueError: one of the halves would be empty.
        OverlapError: an accepted correction lies across the place.
    """
    row = articles.passage(collection, id)
    head, rest = row.original[: max(0, offset)].rstrip(), row.original[offset:]
    if not head or not rest.strip():
        raise InvalidValueError("put the cursor between two words: a passage cannot be split at its very end")
    begin = offset + len(rest) - len(rest.lstrip())
    first, second = _shared_out(corrections.of_passage(collection, id), len(head), begin)
    tail = row.original[begin:]
    brought = marking.brought(collection, row)
    with collection.edit("Split a passage") as edit:
        passages.stretch(collection, id, row.span.start + len(head), head)
        corrections.replace(collection, id, first)
        span = Span(row.span.start + begin, row.span.end)
        new = replace(row, id=0, kind=_after_split(row.kind), span=span, original=tail, text=tail)
        second_half = captures.insert_passage(collection, new)
        corrections.replace(collection, second_half, second)
        marking.keep(collection, brought, [id, second_half])
    return edit.changes


def join(collection: Collection, ids: Sequence[int]) -> ChangeSet:
    """Join passages that follow each other into the first of them; a break between them reads as a space.

    Raises:
        InvalidValueError: fewer than two passages are given.
        OverlapError: another passage stands between them, or they are not of one article or comment.
    """
    rows = [articles.passage(collection, id) for id in ids]
    if len(rows) < 2:  # noqa: PLR2004
        raise InvalidValueError("choose two passages or more to join them")
    rows = _neighbours(collection, rows)
    first, text = rows[0], resources.transcript(collection, rows[0].transcript).text
    merged = _merged(collection, rows, text)
    with collection.edit("Join passages") as edit:
        for row in rows[1:]:
            passages.delete(collection, row.id)
        end = rows[-1].span.end
        passages.stretch(collection, first.id, end, text[first.span.start : end])
        corrections.replace(collection, first.id, merged)
    return edit.changes


def mark_comment(collection: Collection, id: int) -> ChangeSet:
    """Make a passage the header of a new comment; the passages after it, up to the next header, become its text.

    The author is read from the passage, and the date where it holds one; both can be set by hand after.

    Raises:
        InvalidValueError: the passage is a comment's header already.
    """
    row = articles.passage(collection, id)
    if row.kind in (PassageKind.COMMENT_HEADER, PassageKind.PING):
        raise InvalidValueError("this passage opens a comment already")
    following = _following(articles.passages(collection, row.article), row)
    with collection.edit("Mark a comment") as edit:
        comment = comments.next_id(collection, row.article)
        comments.insert(collection, row.article, comment, 0, read_header(row))
        passages.retype(collection, [id], PassageKind.COMMENT_HEADER)
        passages.retype(collection, following, PassageKind.COMMENT_TEXT)
        passages.give(collection, [id, *following], comment)
        _put_in_page_order(collection, row.article)
    return edit.changes


def add_to_comment(collection: Collection, ids: Sequence[int]) -> ChangeSet:
    """Make passages text of the comment that stands before the first of them on the page.

    Raises:
        NotFoundError: no passage bears one of the ids.
        InvalidValueError: no comment stands before them.
    """
    above = _comment_above(collection, [articles.passage(collection, id) for id in ids])
    with collection.edit("Mark as {kind}", kind=_KINDS[PassageKind.COMMENT_TEXT]) as edit:
        passages.retype(collection, ids, PassageKind.COMMENT_TEXT)
        passages.give(collection, ids, above)
    return edit.changes


def unmark_comment(collection: Collection, id: str) -> ChangeSet:
    """Make the passages of a comment paragraphs of the article again.

    Raises:
        NotFoundError: no comment bears the id.
    """
    comment = articles.comment(collection, id)
    ids = [row.id for row in articles.comment_passages(collection, id)]
    with collection.edit("Unmark comment {id}", id=id) as edit:
        passages.retype(collection, ids, PassageKind.PARAGRAPH)
        passages.give(collection, ids, None)
        comments.delete(collection, id)
        _put_in_page_order(collection, comment.article)
    return edit.changes


def describe_comment(collection: Collection, id: str, values: dict[str, object]) -> ChangeSet:
    """Set what is known of a comment, by the names of `ATTRIBUTES`.

    A `date` without `published` is read anew; None empties a value.

    Raises:
        NotFoundError: no comment bears the id.
        InvalidValueError: an unknown name, or a value that does not fit.
    """
    comment = articles.comment(collection, id)
    checked = _checked(values, comment)
    with collection.edit("Describe comment {id}", id=id) as edit:
        comments.describe(collection, id, checked)
    return edit.changes


def answer(collection: Collection, id: str, targets: Sequence[str]) -> ChangeSet:
    """Say which comments of the same article a comment answers.

    Raises:
        NotFoundError: one of the ids is no comment's.
        InvalidValueError: a comment would answer itself, one of another article, or one that answers it.
    """
    comment = articles.comment(collection, id)
    for target in targets:
        _require_answerable(collection, comment, target)
    with collection.edit("Set what {id} answers", id=id) as edit:
        comments.link_replies(collection, {id: targets})
    return edit.changes


def _comment_above(collection: Collection, rows: Sequence[Passage]) -> str | None:
    ids = {row.id for row in rows}
    page = articles.passages(collection, rows[0].article)
    before = [row.comment for row in takewhile(lambda row: row.id not in ids, page) if row.comment]
    if not before:
        raise InvalidValueError("no comment stands above this passage: mark the line that opens one as its header")
    return before[-1]


def _shared_out(decided: Sequence[Correction], end: int, begin: int) -> tuple[list[Correction], list[Correction]]:
    """Give each half its decisions, of a passage whose halves end at `end` and begin at `begin`.

    What was put in right where the first half ends stays with it. What was decided about the blanks between them goes;
    words that stand in place of them cannot.
    """
    first = [_ending_at(item, end) for item in decided if item.span.end <= end]
    second = [moved(item, -begin) for item in decided if item.span.start >= begin and item.span.end > end]
    across = [item for item in decided if item.span.end > end and item.span.start < begin]
    blank = Span(end, begin)
    if any(item.applies and (item.replacement.strip() or not blank.contains(item.span)) for item in across):
        raise OverlapError("a correction lies across this place: take it back first, or split elsewhere")
    return first, second


def _ending_at(item: Correction, end: int) -> Correction:
    """Return a decision with no more of its mark than stands before `end`; as it is stored where that is all."""
    if item.mark is None or item.mark.span.end <= end:
        return item
    return replace(item, mark=clipped(item.mark, Span(0, end)), id=0)


def _after_split(kind: PassageKind) -> PassageKind:
    after = {
        PassageKind.COMMENT_HEADER: PassageKind.COMMENT_TEXT,
        PassageKind.TITLE: PassageKind.PARAGRAPH,
        PassageKind.HEADING: PassageKind.PARAGRAPH,
    }
    return after.get(kind, kind)


def _neighbours(collection: Collection, rows: Sequence[Passage]) -> list[Passage]:
    """Return passages that can be joined in page order.

    Raises:
        OverlapError: they do not follow each other, or not in one comment or one capture.
    """
    page = articles.passages(collection, rows[0].article)
    ids = {row.id for row in rows}
    first = next(at for at, row in enumerate(page) if row.id in ids)
    found = page[first : first + len(rows)]
    if {row.id for row in found} != ids:
        raise OverlapError("only passages that follow each other can be joined: choose those between them too")
    if len({row.comment for row in rows}) > 1:
        raise OverlapError("passages of two comments cannot be joined: mark them as one comment's first")
    if len({row.transcript for row in rows}) > 1:
        raise OverlapError("passages of two captures cannot be joined: leave each where it was captured")
    return found


def _merged(collection: Collection, rows: Sequence[Passage], text: str) -> list[Correction]:
    merged: list[Correction] = []
    start = rows[0].span.start
    for before, row in zip([None, *rows], rows, strict=False):
        if before is not None:
            gap = Span(before.span.end, row.span.start)
            if gap.of(text) not in _NO_BREAK:
                merged.append(Correction(gap.shifted(-start), gap.of(text), " ", rule=BROKEN_LINE))
        decided = corrections.of_passage(collection, row.id)
        merged += decided if row is rows[0] else [moved(item, row.span.start - start) for item in decided]
    return merged


def _following(page: Sequence[Passage], header: Passage) -> list[int]:
    ids: list[int] = []
    for row in list(dropwhile(lambda row: row.id != header.id, page))[1:]:
        if row.kind in (PassageKind.COMMENT_HEADER, PassageKind.PING):
            break
        if row.kind is not PassageKind.FURNITURE and row.comment == header.comment:
            ids.append(row.id)
    return ids


def read_header(row: Passage) -> ParsedComment:
    """Take the first line for the author, whatever reads as a date for the date."""
    date = next((line for line in row.text.split("\n")[::-1] if to_edtf(line)), None)
    first = row.text.split("\n")[0].strip()
    name = re.sub(r"[\s,:|–—-]+$", "", first.replace(date, "") if date else first).strip()
    author = name if 0 < len(name) <= _LONGEST_NAME else None
    return ParsedComment((), author=author, date=date, published=to_edtf(date) if date else None)


def _put_in_page_order(collection: Collection, article: str) -> None:
    """Order comments by their first passage; those that hold none keep to the end."""
    seen = [row.comment for row in articles.passages(collection, article) if row.comment]
    rest = [item.id for item in articles.comments(collection, article)]
    comments.place(collection, article, list(dict.fromkeys([*seen, *rest])))


def _checked(values: dict[str, object], comment: Comment) -> dict[str, object]:
    unknown = values.keys() - ATTRIBUTES.keys()
    if unknown:
        raise InvalidValueError(
            "a comment has no {name}: it has {choices}", name=min(unknown), choices=", ".join(ATTRIBUTES)
        )
    checked = {name: _fitting(name, value, comment) for name, value in values.items()}
    if isinstance(date := values.get("date"), str) and "published" not in values:
        checked["published"] = to_edtf(date)
    return checked


def _fitting(name: str, value: object, comment: Comment) -> object:
    """Return a value as it will be stored."""
    kind = ATTRIBUTES[name].kind
    if kind is AttributeKind.KIND and value not in list(CommentKind):
        raise InvalidValueError("{id} is a comment or a ping, not “{value}”", id=comment.id, value=str(value or ""))
    if kind in (AttributeKind.NUMBER, AttributeKind.REACTIONS):
        return _count(name, value)
    return check_edtf(value) if kind is AttributeKind.EDTF and isinstance(value, str) else value


def _count(name: str, value: object) -> int | None:
    if value is None or value == "":
        return None
    if not str(value).isdecimal() or len(str(value)) > _MOST_DIGITS:
        raise InvalidValueError("{name} is a whole number, not “{value}”", name=ATTRIBUTES[name].name, value=str(value))
    return int(str(value))


def _require_answerable(collection: Collection, comment: Comment, target: str) -> None:
    other = articles.comment(collection, target)
    if other.article != comment.article or other.id == comment.id:
        raise InvalidValueError(
            "{id} cannot answer {target}: choose another comment of {article}",
            id=comment.id,
            target=target,
            article=comment.article,
        )
    seen, ahead = {target}, [other]
    while ahead:
        answered = set(ahead.pop().reply_to) - seen
        if comment.id in answered:
            raise InvalidValueError(
                "{target} answers {id} already: a thread cannot run in a circle", target=target, id=comment.id
            )
        seen |= answered
        ahead.extend(articles.comment(collection, id) for id in answered)
