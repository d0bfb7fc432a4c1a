"""Where the article stands on a copy of a whole page: its title, its body, and the menus, bars and footers around it.

The body is the stretch of the page that holds most running text: each paragraph speaks for it, each short line of the
kind that menus are made of against it. The title is chosen among the lines above by all that speaks for one.
Source of the idea: J. Bentley, "Programming Pearls", 1984, column 7 (the subarray of greatest sum); the figures were
set on copies of 300 pages of the web and tried on 400 others.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from curator.ingest.lines import CaptureLine
from curator.ingest.profiles import ArticlePatterns
from curator.ingest.typesetting import Typesetting
from curator.text.dates import find_dates
from curator.text.folding import words

# what a line weighs, in words of running text; measured on copies of 300 pages
_MOST_WORDS = 80  # of a paragraph that count: one long notice is no article
_SENTENCE = 0.6  # of each word of a short line that ends as a sentence does
_LINK = -7.0
_APART = -3.0  # a short line between blank ones, as a heading or a caption
_MENU = -12.0
_AFTER = -40.0
_NOTICE = -8.0
_LEAST_WORDS = 6  # of a sentence
_LEAST_TEXT = 20.0  # of an article
_PARAGRAPH = 100  # characters
_LONGEST_NOTICE = 400  # characters

_MOST_LINES = 50_000  # no page of the web that is looked at in a browser has more; a bound for hostile files
_AFTERWORDS = 3  # short lines apart, under the body, that are its own still: a greeting, a name; by eye
_MANY_KNOWN = 2  # lines with words of furniture that show a copy of a whole page; by eye on clean captures
_FEW_LINKS = 3  # short lines in a row beside one with such words; by eye on clean captures
_MENU_SIZE = 8  # short lines in a row that show one too; by eye on clean captures
_LEAST_MENU = 5  # short lines that touch each other: fewer may be an address or a verse; by eye
_SHORT = 60  # characters of a line that may be a link in a menu; by eye
_LOOKED_AT = 60  # lines above the body among which its title is looked for; by eye
_BELOW = 8  # lines of the body that may be its title still; by eye
_TITLE = range(4, 201)  # characters of a title; by eye on real captures
_FEW, _MANY = (
    (2, 4),
    20,
)  # words of a title: from the first on it is none, likely none, likely one; past the last hardly
_TELLING = 4  # letters of a word that tells what a text is about; shorter ones stand in any
_RUN = 10  # lines of a menu above it that count
_NAMING = 1000  # lines of the page and of its comments that may name the title again; a bound for hostile files
_LONGEST_NAMING = 300  # characters of such a line
_LEAST_NAMED = 8  # characters: shorter titles stand in other lines by chance
_SIGNATURE = 8  # words of a line with a date or a name that is more likely a byline than a title; by eye
_LONGEST_SIGNATURE = 120  # characters of a byline; by eye on real captures
_NEAR = 2  # lines around a title in which the byline stands; by eye
_SENTENCE_END = re.compile(r"[.!?…:;][»”\"')\]]*$")
_INNER_SIGN = re.compile(r"[.!?…,]")
_SIGNED = re.compile(
    r"(?:von|by|par|por|di|door|posted|publié|posté|veröffentlicht|published|publicado|erstellt|geschrieben|autore?|"
    r"author|auteur|stand|updated|aktualisiert|submitted|mis à jour)\b",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r" [|»>] ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where an article stands: its title, None where no line is one; the first line of its body, and past its last.

    `furniture` are lines of the body that belong to the page: buttons, notices, lists of other pages.
    """

    title: int | None
    first: int
    end: int
    furniture: frozenset[int]

    @property
    def head(self) -> int:
        """The line with which the article begins."""
        return self.first if self.title is None else min(self.title, self.first)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line with those that go on with it.

    `at` and `end` are its lines; `apart`: it stands between blank lines; `known`: its words are those of furniture.
    """

    at: int
    end: int
    text: str
    apart: bool
    known: bool
    weight: float

    @property
    def is_link(self) -> bool:
        """Tell whether it may be a link in a menu."""
        return not self.apart and len(self.text) < _SHORT and not _SENTENCE_END.search(self.text)


def find_place(
    lines: Sequence[CaptureLine], begin: int, setting: Typesetting, patterns: ArticlePatterns, name: str
) -> ArticlePlace | None:
    """Return where the article stands; None where nothing surrounds it, or no running text is found.

    Args:
        lines: of the page.
        begin: the line that opens the comments, or past the last.
        setting: of the page.
        patterns: of the page profile.
        name: of the file, which often says the title.
    """
    pieces = _pieces(lines[:begin], setting, patterns) if begin <= _MOST_LINES else []
    first, end = _heaviest([piece.weight for piece in pieces])
    if first == end:
        return None
    title = _find_title(pieces, first, end, name, lines[begin:])
    head = first if title is None else min(first, title)
    if not (_surrounds(pieces[:head]) or _surrounds(pieces[end:])):
        return None
    end += sum(1 for _ in takewhile(lambda piece: piece.apart and not piece.known, pieces[end : end + _AFTERWORDS]))
    known = frozenset(at for piece in pieces[head:end] if piece.known for at in range(piece.at, piece.end))
    past = pieces[end].at if end < len(pieces) and _is_furniture(pieces[end:]) else begin
    if not _is_furniture(pieces[:head]):
        return ArticlePlace(None, 0, past, known)
    return ArticlePlace(None if title is None else pieces[title].at, pieces[first].at, past, known)


def _pieces(lines: Sequence[CaptureLine], setting: Typesetting, patterns: ArticlePatterns) -> list[_Piece]:
    openings = [at for at in range(len(lines)) if not setting.goes_on[at] and at not in setting.page_marks]
    return [_piece(lines, at, end, patterns) for at, end in pairwise((*openings, len(lines)))]


def _piece(lines: Sequence[CaptureLine], at: int, end: int, patterns: ArticlePatterns) -> _Piece:
    text = " ".join(line.text for line in lines[at:end])
    apart = lines[at].gap > 0 and (end == len(lines) or lines[end].gap > 0)
    for listed, weight in ((patterns.after, _AFTER), (patterns.menus, _MENU)):
        if listed.match(text):
            return _Piece(at, end, text, apart, known=True, weight=weight)
    weight = _weight(text, apart=apart)
    if weight > 0 and patterns.notices.match(text):
        return _Piece(at, end, text, apart, known=True, weight=_NOTICE)
    return _Piece(at, end, text, apart, known=False, weight=weight)


def _weight(text: str, *, apart: bool) -> float:
    """Return how much a line speaks for running text, in words of it."""
    size = len(text.split())
    if len(text) >= _PARAGRAPH and _INNER_SIGN.search(text):
        return min(size, _MOST_WORDS)
    if size >= _LEAST_WORDS and _SENTENCE_END.search(text):
        return size * _SENTENCE
    return _APART if apart else _LINK


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Return the stretch of greatest sum; an empty one where there is next to no running text."""
    best, most = (0, 0), _LEAST_TEXT
    start, held = 0, 0.0
    for at, weight in enumerate(weights):
        if held <= 0:
            start, held = at, 0.0
        held += weight
        if held > most:
            best, most = (start, at + 1), held
    return best


def _surrounds(pieces: Sequence[_Piece]) -> bool:
    """Tell whether lines beside an article show that the page was copied whole."""
    known = sum(piece.known for piece in pieces)
    return (
        known >= _MANY_KNOWN
        or (known > 0 and _longest_menu(pieces) > _MANY_KNOWN)
        or _longest_menu(pieces) >= _MENU_SIZE
    )


def _is_furniture(pieces: Sequence[_Piece]) -> bool:
    """Tell whether lines beside the article of such a page are not its own."""
    return any(piece.known for piece in pieces) or _longest_menu(pieces) >= _LEAST_MENU


def _longest_menu(pieces: Sequence[_Piece]) -> int:
    longest = run = 0
    for piece in pieces:
        run = run + 1 if piece.is_link else 0
        longest = max(longest, run)
    return longest


def _find_title(pieces: Sequence[_Piece], first: int, end: int, name: str, thread: Sequence[CaptureLine]) -> int | None:
    """Return the piece that is most like the title of the body from `first` to `end`."""
    candidates = [at for at in range(max(0, first - _LOOKED_AT), min(end, first + _BELOW)) if _may_be_title(pieces[at])]
    if not candidates:
        return None
    evidence = _TitleEvidence(pieces, first, end, name, thread)
    return max(candidates, key=evidence.score)


def _may_be_title(piece: _Piece) -> bool:
    return len(piece.text) in _TITLE and any(map(str.isalpha, piece.text))


class _TitleEvidence:
    """What speaks for a line as the title; the weights were fitted to 500 pages whose title is known, and rounded."""

    def __init__(
        self, pieces: Sequence[_Piece], first: int, end: int, name: str, thread: Sequence[CaptureLine]
    ) -> None:
        self._pieces, self._first, self._end = pieces, first, end
        self._name = set(words(name))
        self._body = Counter(word for piece in pieces[first:end] for word in set(_telling(piece.text)))
        texts = [*(piece.text for piece in pieces[:_NAMING]), *(line.text for line in thread[:_NAMING])]
        self._texts = Counter(" ".join(words(text)) for text in texts if len(text) < _LONGEST_NAMING)

    def score(self, at: int) -> float:
        """Return how much speaks for a piece."""
        return self._by_place(at) + self._by_words(at) + self._by_neighbours(at)

    def _by_place(self, at: int) -> float:
        """Weigh how far above the body a line stands, and whether a menu ends with it."""
        within = self._first <= at
        below = 0 if within else self._first - at - 1
        run = sum(1 for _ in takewhile(lambda piece: piece.is_link, reversed(self._pieces[max(0, at - _RUN) : at])))
        after = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        ends_run = after is None or after.apart or len(after.text) >= _PARAGRAPH
        return -2.2 * within - 0.65 * math.log1p(below) - 1.0 * (below == 0) + 0.13 * run + 1.7 * ends_run

    def _by_words(self, at: int) -> float:
        """Weigh its length and form, and what of it the file's name and the rest of the page say again."""
        piece = self._pieces[at]
        size, telling, text = len(piece.text.split()), set(_telling(piece.text)), " ".join(words(piece.text))
        score = -4.5 if size < _FEW[0] else -2.5 if size < _FEW[1] else -1.0 if size > _MANY else 0.0
        score -= 1.9 * piece.text.endswith((".", ",", ";", ":")) + 2.6 * bool(_SITE_NAME.search(piece.text))
        score -= 1.8 * piece.known + 3.0 * (size <= _SIGNATURE and is_signature(piece.text))
        if telling:
            own = 1 if self._first <= at < self._end else 0
            score += 2.9 * sum(self._body[word] > own for word in telling) / len(telling)
            score += 4.4 * len(telling & self._name) / len(telling)
        named = sum(text in other for other in self._texts if other != text) if len(text) >= _LEAST_NAMED else 0
        return score + 0.25 * min(named, 3) + 0.6 * (self._texts[text] > 1)

    def _by_neighbours(self, at: int) -> float:
        """Weigh whether a byline stands under it, or over it."""
        after, before = self._pieces[at + 1 : at + 1 + _NEAR], self._pieces[max(0, at - _NEAR) : at]
        return 2.2 * any(map(_is_signed, after)) + 0.85 * any(map(_is_signed, before))


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= _TELLING]


def _is_signed(piece: _Piece) -> bool:
    return is_signature(piece.text)


def is_signature(text: str) -> bool:
    """Tell whether a line near a title says who wrote the article or when."""
    return len(text) < _LONGEST_SIGNATURE and bool(_SIGNED.match(text) or _YEAR.search(text) or find_dates(text))
