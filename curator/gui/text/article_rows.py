"""An article as rows of the reading list: passages with corrections and suspects marked, comments under their headers.

What is left out of the reading (furniture, header lines, the text of folded copies) is shown on demand.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from curator.domain.article import Comment, Passage
from curator.domain.capture import PassageKind
from curator.domain.comments import ATTRIBUTES, CommentKind, reactions
from curator.domain.correction import LAYOUT, Correction, Decision, Suspect
from curator.domain.marks import Mark
from curator.domain.span import Span
from curator.gui.widgets.rows import AuthorLine, Highlight, HighlightStyle, Row
from curator.services.comparing import Overlay, of_reading

DEEPEST = 4
_EXCERPT = 70
_LEFT_OUT = (PassageKind.FURNITURE, PassageKind.COMMENT_HEADER)


class ArticleRows:
    """Rows of one article. A row is made when it is seen, from what `suspects` gives for its passage at that time.

    `marks` are those of the transcript, by passage; decisions bring theirs.
    `drafts` are texts that could not be saved, by passage: they are shown in place of what the collection holds.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        comments: Sequence[Comment],
        decided: Mapping[int, tuple[Correction, ...]],
        suspects: Callable[[int], Sequence[Suspect]],
        *,
        marks: Mapping[int, tuple[Mark, ...]] | None = None,
        everything: bool = False,
        unfolded: frozenset[str] = frozenset(),
    ) -> None:
        self._comments = {comment.id: comment for comment in comments}
        self._passages = {passage.id: passage for passage in passages}
        self._decided = dict(decided)
        self._marks = dict(marks or {})
        self._suspects = suspects
        self._everything = everything
        self._unfolded = unfolded
        self._order = [passage.id for passage in self._read(passages)]
        self._openers = self._first_of_comments()
        self.current: Suspect | None = None
        """The suspect in hand, set off from the others."""
        self.matches: Mapping[int, Sequence[Span]] = {}
        """What search found, by passage."""
        self.drafts: dict[int, str] = {}

    @cached_property
    def depths(self) -> Mapping[str, int]:
        """How deep in its thread each comment stands, from 0 to `DEEPEST`."""
        return {id: len(ancestors(comment, self._comments)) for id, comment in self._comments.items()}

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._order)

    def passage(self, index: int) -> int:
        """Return the id of the passage in a row."""
        return self._order[index]

    def length(self, index: int) -> int:
        """Return how many characters a row has."""
        return len(self._passages[self._order[index]].text)

    def row(self, index: int) -> Row:
        """Return a row, ready to be drawn."""
        passage = self._passages[self._order[index]]
        comment = self._comments.get(passage.comment or "")
        opens = comment is not None and self._openers.get(comment.id) == passage.id
        folded = comment is not None and self.is_folded(passage.id)
        text = _excerpt(passage.text) if folded else self.drafts.get(passage.id, passage.text)
        as_stored = not folded and passage.id not in self.drafts
        overlay = self.overlay(passage.id)
        return Row(
            passage=passage.id,
            kind=passage.kind,
            text=text,
            depth=min(self.depths[comment.id], DEEPEST) if comment else 0,
            label=self._label(passage, comment, opens=opens),
            header=_header(comment, self._comments) if comment and opens else None,
            highlights=tuple(self._highlights(passage, overlay)) if as_stored else (),
            marks=self._read_marks(passage.id, overlay) if as_stored else (),
            muted=_is_muted(passage, comment),
        )

    def holds(self, passage: int) -> bool:
        """Tell whether a passage has a row."""
        return passage in self._order_set

    def known(self, passage: int) -> Passage | None:
        """Return a passage of the article, shown or not."""
        return self._passages.get(passage)

    def is_folded(self, passage: int) -> bool:
        """Tell whether a row shows only that a copy is folded there; such a row cannot be edited."""
        comment = self._comments.get(self._passages[passage].comment or "")
        return bool(comment and comment.duplicate_of and not self._everything and comment.id not in self._unfolded)

    @property
    def first(self) -> int:
        """The passage that the article begins with, 0 where it has none."""
        return self._order[0] if self._order else 0

    def first_of(self, comment: str) -> int:
        """Return the passage that a comment begins with in the reading, 0 where it has none."""
        return self._openers.get(comment, 0)

    def decided(self, passage: int) -> tuple[Correction, ...]:
        """Return the decisions about a passage; the layout's are none of a person's."""
        return tuple(item for item in self._decided.get(passage, ()) if item.rule != LAYOUT)

    def passages(self) -> Iterable[Passage]:
        """Return all passages of the article in page order."""
        return self._passages.values()

    def overlay(self, passage: int) -> Overlay:
        """Return the way between a passage's original and its reading text."""
        return Overlay(self._passages[passage].original, self._decided.get(passage, ()))

    def has_moved(self, passage: Passage) -> bool:
        """Tell whether a passage of the article is another kind of thing now, or another's."""
        known = self._passages[passage.id]
        return (known.kind, known.comment, known.span) != (passage.kind, passage.comment, passage.span)

    def update(self, passages: Iterable[Passage], decided: Mapping[int, tuple[Correction, ...]]) -> None:
        """Take in changed passages, in their old places, and the decisions now in force about them."""
        self._passages |= {passage.id: passage for passage in passages}
        self._decided |= decided

    def mark(self, marks: Mapping[int, tuple[Mark, ...]]) -> set[int]:
        """Take in the marks of the transcript now in force, and return the passages that have others than before."""
        before, self._marks = self._marks, dict(marks)
        return {id for id in before.keys() | marks.keys() if before.get(id) != marks.get(id)}

    @cached_property
    def _order_set(self) -> frozenset[int]:
        return frozenset(self._order)

    def _read(self, passages: Sequence[Passage]) -> Iterable[Passage]:
        """Yield what is read; of a folded copy its first passage, of a comment without text its header."""
        with_text = {row.comment for row in passages if row.comment and row.kind not in _LEFT_OUT}
        opened: set[str] = set()
        for row in passages:
            bare = row.kind is PassageKind.COMMENT_HEADER and row.comment not in with_text
            if self._everything or row.kind not in _LEFT_OUT or bare:
                if not (row.comment in opened and self.is_folded(row.id)):
                    yield row
                opened.add(row.comment or "")

    def _first_of_comments(self) -> dict[str, int]:
        openers: dict[str, int] = {}
        for id in self._order:
            comment = self._passages[id].comment
            if comment:
                openers.setdefault(comment, id)
        return openers

    def _label(self, passage: Passage, comment: Comment | None, *, opens: bool) -> str:
        if opens and comment:
            return comment.id.removeprefix(f"{passage.article}-")
        return passage.article if passage.kind is PassageKind.TITLE else ""

    def marks_of(self, passage: int) -> tuple[Mark, ...]:
        """Return the marks in force for a passage, on its reading text."""
        return self._read_marks(passage, self.overlay(passage))

    def _read_marks(self, passage: int, overlay: Overlay) -> tuple[Mark, ...]:
        return of_reading(overlay, self._marks.get(passage, ()), self._decided.get(passage, ()))

    def _highlights(self, passage: Passage, overlay: Overlay) -> Iterable[Highlight]:
        for span, correction in overlay.placed():
            if correction.rule != LAYOUT and len(span):
                yield Highlight(span, HighlightStyle.CORRECTED, correction)
        for correction in self._decided.get(passage.id, ()):
            if correction.decision is Decision.SIC:
                yield Highlight(overlay.to_reading(correction.span), HighlightStyle.SIC, correction)
        for span in self.matches.get(passage.id, ()):
            yield Highlight(span, HighlightStyle.MATCH)
        current = self.current
        if current and current.passage == passage.id:
            yield Highlight(seen(overlay, current), HighlightStyle.CURRENT, current)
        for suspect in self._suspects(passage.id):
            yield Highlight(seen(overlay, suspect), HighlightStyle.of(suspect.kind), suspect)


def seen(overlay: Overlay, suspect: Suspect) -> Span:
    """Return the span of the reading text that a suspect is about; one character at least, where there is any."""
    span = overlay.to_reading(suspect.span)
    if len(span) or not overlay.text:
        return span
    start = min(span.start, len(overlay.text) - 1)
    return Span(start, start + 1)


def ancestors(comment: Comment, comments: Mapping[str, Comment]) -> list[str]:
    """Return what a comment stands under in its thread, nearest first; a comment stands under the first it answers."""
    chain: list[str] = []
    while comment.reply_to and comment.reply_to[0] in comments and comment.reply_to[0] not in {*chain, comment.id}:
        comment = comments[comment.reply_to[0]]
        chain.append(comment.id)
    return chain


def author_of(comment: Comment) -> str:
    """Return who wrote a comment, in words where the page does not say."""
    if comment.kind is CommentKind.PING:
        return comment.author or QCoreApplication.translate("ArticleRows", "Link from another page")
    return comment.author or QCoreApplication.translate("ArticleRows", "no name")


def _header(comment: Comment, comments: Mapping[str, Comment]) -> AuthorLine:
    translate = QCoreApplication.translate
    notes = []
    answered = [author_of(comments[id]) for id in comment.reply_to if id in comments]
    if answered or comment.lost_replies:
        names = ", ".join([*answered, *comment.lost_replies])
        notes.append(translate("ArticleRows", "in reply to {}").format(names))
    notes += [ATTRIBUTES[name].note.format(n=count) for name, count in reactions(comment).items() if count]
    if comment.duplicate_of:
        notes.append(translate("ArticleRows", "posted twice, folded onto {}").format(comment.duplicate_of))
    return AuthorLine(author_of(comment), comment.date or "", " · ".join(notes))


def _is_muted(passage: Passage, comment: Comment | None) -> bool:
    copied = comment is not None and comment.duplicate_of is not None
    return copied or passage.kind in (*_LEFT_OUT, PassageKind.PING)


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _EXCERPT else flat[:_EXCERPT].rsplit(" ", 1)[0] + " …"
