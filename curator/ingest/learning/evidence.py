"""How much speaks for it that lines found on a page open comments of readers, and not dated news."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curator.domain.comments import CommentKind
from curator.domain.messages import Message, template
from curator.ingest.footers import footer_of
from curator.ingest.learning.constants import LABEL_END, shape_of
from curator.ingest.learning.frames import HAS_SAID
from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import ThreadPatterns
from curator.ingest.thread import CommentDraft, Thread
from curator.text.date_words import MOMENT

ENOUGH = 3.0  # points from which comments are taken for such: on pages with and without them, by eye

_ANNOUNCED, _OPENED, _CLOSED, _SAID, _BUTTONS, _TIMED, _NAMED, _AGAIN = 2.0, 2.0, 1.0, 2.0, 2.0, 1.0, 1.0, 1.0
_LABELS, _EMPTY, _MORE, _UNNAMED, _UNREAD_NAMES = 2.0, -3.0, -3.0, -2.0, -3.0
# points; a page of dated news has names, times and texts too, so none of these is enough alone; by eye on both kinds
_MOST = 0.6  # share that holds for a thread as a whole, by eye
_NEAR = 0.15  # how far the number announced may be off: some comments are hidden, some are pings
_BELOW = 12  # lines under the last comment in which the form to write another stands, by eye on real captures
_LEAST_PARTICULARS = 3  # headers that repeat them; by eye on forums
_LEAST_TEXT = 15  # characters of a comment; shorter bodies are titles in a list of pages; by eye
_LEAST_FILLED = 0.5  # comments with text that count where all say but “Me too.”: none would weigh nothing
_LONGEST_NAME = 60  # characters
_MOST_WORDS = 8  # of a name
_ENDS_SENTENCE = re.compile(r"(?<!\b\w)[.!?…]$")
_LABELLED = re.compile(r"[^\W\d_][\w' -]{1,24} ?: ?\S|https?:|www\.")
_UNREAD = re.compile(r"\d{1,4}[.)] |\[|\w{1,14}\]")
"""A number of a list, or what a program puts in place of a picture, taken for a part of the name."""

_CLOCK = re.compile(r"\d ?(?:[:h]|heures|uhr) ?\d{2}|\d ?[ap]\.?m\b|\d ?(?:h|uhr)\b", re.IGNORECASE)
_DATE_ALONE = re.compile(rf"[\W_]{{0,4}}{MOMENT}[\W_]{{0,4}}", re.IGNORECASE)
_OF_COMMENTS = re.compile(
    r"\b(?:comment|kommentar|coment[aá]rio|comment[io]|reactie|répon|repl(?:y|ies)|antwort|respond)", re.IGNORECASE
)
_READ_MORE = re.compile(
    r"(?:lire (?:la suite|l'article|plus)|en savoir plus|read (?:more|the rest)|continue reading|weiterlesen|mehr lesen"
    r"|leer más|lees (?:meer|verder)|continua a leggere).*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for a thread and against it: points, and the reasons in words."""

    points: float
    reasons: tuple[Message, ...]
    named: float
    adjacent: float
    filled: int

    @property
    def value(self) -> float:
        """How well it explains the page: comments with text, less where names are missing or far from the dates."""
        return max(self.filled, _LEAST_FILLED) * (0.4 + 0.5 * self.named + 0.1 * self.adjacent) * max(self.points, 0.1)


def weigh(lines: Sequence[CaptureLine], thread: Thread, patterns: ThreadPatterns) -> Grounds:
    """Weigh what stands around the comments found."""
    drafts = [draft for draft in thread.drafts if draft.header.kind is CommentKind.COMMENT]
    if not drafts:
        return Grounds(0, (), 0, 0, 0)
    reasons = [*_about_page(lines, thread, patterns, drafts), *_about_comments(lines, patterns, drafts)]
    return Grounds(
        sum(points for points, _ in reasons),
        tuple(Message(words) for _, words in reasons),
        _share(is_name(draft.header.author) for draft in drafts),
        _share(_is_adjacent(lines, draft) for draft in drafts),
        sum(_length(lines, draft) >= _LEAST_TEXT for draft in drafts),
    )


def agreed(lines: Sequence[CaptureLine], thread: Thread) -> Grounds:
    """Return the grounds of a list of names and texts: that they take turns, in the number that is announced."""
    filled = sum(_length(lines, draft) >= _LEAST_TEXT for draft in thread.drafts)
    return Grounds(ENOUGH, (Message("names and texts take turns, as announced"),), 1, 1, filled)


def is_name(author: str | None) -> bool:
    """Tell whether words may be the name of an author."""
    if not author or len(author) > _LONGEST_NAME or len(author.split()) > _MOST_WORDS:
        return False
    marked = _ENDS_SENTENCE.search(author.rstrip()) or _LABELLED.match(author) or _UNREAD.match(author)
    return any(map(str.isalnum, author)) and not marked


def _about_page(
    lines: Sequence[CaptureLine], thread: Thread, patterns: ThreadPatterns, drafts: Sequence[CommentDraft]
) -> Iterator[tuple[float, str]]:
    opened = patterns.opens.match(lines[thread.begin].text) is not None
    if opened:
        yield _OPENED, template("a line above announces comments")
    announced = thread.announced
    if announced is not None and abs(announced - len(drafts)) <= max(1, announced * _NEAR):
        yield _ANNOUNCED, template("the page announces as many")
    last = drafts[-1].body[-1] if drafts[-1].body else drafts[-1].header.last
    if any(patterns.closes.match(line.text) for line in lines[last + 1 : last + 1 + _BELOW]):
        yield _CLOSED, template("a form to write a comment stands below")


def _about_comments(
    lines: Sequence[CaptureLine], patterns: ThreadPatterns, drafts: Sequence[CommentDraft]
) -> Iterator[tuple[float, str]]:
    yield from _about_sayings(lines, drafts)
    authors = [draft.header.author for draft in drafts]
    if _share(_has_button(lines, draft, patterns) for draft in drafts) >= _MOST:
        yield _BUTTONS, template("a button to answer stands with each")
    if any(source.endswith(LABEL_END) for source in patterns.furniture.sources) or _has_particulars(lines, drafts):
        yield _LABELS, template("each repeats the same particulars, as forums do")
    if _share(_CLOCK.search(draft.header.date or "") for draft in drafts) >= _MOST:
        yield _TIMED, template("the time of day is given")
    if _share(map(is_name, authors)) >= _MOST and len(set(authors)) > 1:
        yield _NAMED, template("each has a name")
    elif len(drafts) > 1:
        yield _UNNAMED, template("they have no names")
    if any(times > 1 for name, times in Counter(authors).items() if name) and len(set(authors)) > 1:
        yield _AGAIN, template("somebody speaks more than once")
    if statistics.median(_length(lines, draft) for draft in drafts) < _LEAST_TEXT:
        yield _EMPTY, template("there is no text under most of them")
    if _share(_reads_on(lines, draft) for draft in drafts) >= _MOST / 2:
        yield _MORE, template("they lead to other pages")


def _about_sayings(lines: Sequence[CaptureLine], drafts: Sequence[CommentDraft]) -> Iterator[tuple[float, str]]:
    if _share(_says_who(lines, draft) for draft in drafts) >= _MOST:
        yield _SAID, template("the lines say that somebody says something")
    if _share(any(map(_says, (lines[at] for at in draft.body))) for draft in drafts) >= _MOST:
        yield _UNREAD_NAMES, template("their texts hold lines that say who speaks")


def _share(held: Iterator[object] | Sequence[object]) -> float:
    told = [bool(each) for each in held]
    return sum(told) / len(told) if told else 0


def _says_who(lines: Sequence[CaptureLine], draft: CommentDraft) -> bool:
    """Tell whether the first line of a header, or the last under a date, ends in “says”."""
    return any(_says(lines[at]) for at in (draft.header.first, draft.header.last))


def _says(line: CaptureLine) -> bool:
    return len(line.text) <= _LONGEST_NAME and HAS_SAID.fullmatch(line.text) is not None


def _length(lines: Sequence[CaptureLine], draft: CommentDraft) -> int:
    """Return how many characters a comment says; a date alone on its line is none of its text."""
    return sum(len(lines[at].text) for at in draft.body if not _DATE_ALONE.fullmatch(lines[at].text))


def _is_adjacent(lines: Sequence[CaptureLine], draft: CommentDraft) -> bool:
    header = draft.header
    return header.dated is None and not any(line.gap for line in lines[header.first + 1 : header.last + 1])


def _has_button(lines: Sequence[CaptureLine], draft: CommentDraft, patterns: ThreadPatterns) -> bool:
    after = (draft.body[-1] if draft.body else draft.header.last) + 1
    near = [*lines[draft.header.last + 1 : draft.header.last + 2], *lines[after : after + 4]]
    return any(_is_button(line.text, patterns) for line in near) or _ends_in_button(
        lines[draft.header.last].text, patterns
    )


def _has_particulars(lines: Sequence[CaptureLine], drafts: Sequence[CommentDraft]) -> bool:
    """Tell whether the same words stand in many headers, between author and date."""
    headers = [draft.header for draft in drafts]
    between = Counter(
        shape for each in headers for shape in {shape_of(line.text) for line in lines[each.first + 1 : each.last]}
    )
    return max(between.values(), default=0) >= max(_LEAST_PARTICULARS, len(drafts) * _MOST)


def _is_button(text: str, patterns: ThreadPatterns) -> bool:
    """Tell whether a line is a button of a comment: by its words, or as one that each repeats and that names them."""
    known = footer_of(text, patterns, None) is not None
    return known or (_OF_COMMENTS.search(text) is not None and patterns.furniture.match(text) is not None)


def _ends_in_button(text: str, patterns: ThreadPatterns) -> bool:
    return text.casefold().rstrip(" |↓)").endswith(tuple(patterns.words))


def _reads_on(lines: Sequence[CaptureLine], draft: CommentDraft) -> bool:
    return any(_READ_MORE.fullmatch(lines[at].text) for at in draft.body[-2:])
