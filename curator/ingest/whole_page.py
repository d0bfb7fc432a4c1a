"""Where the article stands on a copy of a whole page: its title, its body, and the menus, bars and footers around it.

The body is the stretch of the page that holds most running text: each paragraph speaks for it, each short line of the
kind that menus are made of against it. The title is chosen among the lines above by all that speaks for one.
Source of the idea: J. Bentley, "Programming Pearls", 1984, column 7 (the subarray of greatest sum); the figures were
set on copies of 300 pages of the web and tried on 400 others.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from curator.ingest.lines import CaptureLine
from curator.ingest.metadata import host_in
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
_LONGEST_BYLINE = 180  # characters of a line that begins with a date: the article's, or another page's in a list
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
_LEAD = 3  # paragraphs at the start of the body
_OPENERS = 3  # lines from the comments on of which one may name the title; by eye
_WEIGHTS = {
    "opening": -1.0,
    "within": -2.8,
    "above": -0.2,
    "touching": -0.5,
    "menu above": 0.7,
    "menu below": -2.4,
    "one word": -5.0,
    "few words": -2.4,
    "many words": -1.3,
    "sentence": -1.9,
    "site": -2.2,
    "signature": -2.0,
    "in body": 2.0,
    "in lead": 1.3,
    "host": -1.5,
    "in file": 5.0,
    "named": 0.2,
    "repeated": 0.3,
    "in opener": 2.0,
    "signed below": 2.1,
    "signed above": 0.4,
}
"""What speaks for a title: fitted to 500 pages of the web whose title is known, and rounded."""

_LONG_TITLE = 80  # characters: in or behind a longer line a full stop ends a sentence of running text; by eye
_SENTENCE_WITHIN = re.compile(r"\w[.!?…] +[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?…:;][»”\"')\]]*$")
_INNER_SIGN = re.compile(r"[.!?…,]")
_LEADS_ON = re.compile(r"[‹←◄◀«<]+ ?(?!.*»)\S|.*\S ?[›→►▶]+$|“[^“”]{0,200}”\W*$|„[^„“]{0,200}“\W*$")
"""A line that leads to another page, or a saying set apart."""

_CAPTIONED = re.compile(
    r"[(\[](?:bild|foto|photo|crédits?|credit|image|abbildung|symbolbild|archivbild)\b"
    r"|\b(?:foto|bild|photo) ?: ?\S|^\d/\d ",
    re.IGNORECASE,
)
_BETWEEN_LABELS = re.compile(r"[:|•·,;›»/](?: |$)")
_LEAST_SIGNS, _WORDS_BETWEEN = 3, 2  # signs of a row of labels, and words for each at most; by eye on copies of pages
_SIGNED = re.compile(
    r"(?:von|by|par|por|di|door|posted|publié|posté|veröffentlicht|published|publicado|erstellt|geschrieben|autore?|"
    r"author|auteur|stand|updated|aktualisiert|submitted|mis à jour)\b",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r" (?:[|»›]|>{1,2}|::) |›")
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
    likely = {at for at, piece in enumerate(pieces) if _may_be_title(piece, patterns)}
    title = _find_title(pieces, likely, first, end, name, lines[begin:])
    head = first if title is None else min(first, title)
    above, below = pieces[:head], pieces[end:]
    has_comments = begin < len(lines)
    if not (has_comments or _surrounds(above) or _surrounds(below)):
        return None
    end += sum(1 for _ in takewhile(lambda piece: piece.apart and not piece.known, below[:_AFTERWORDS]))
    known = frozenset(at for piece in pieces[head:end] if piece.known for at in range(piece.at, piece.end))
    past = pieces[end].at if end < len(pieces) and _is_furniture(pieces[end:]) else begin
    if title is None:
        return ArticlePlace(None, pieces[first].at if _is_furniture(above) else 0, past, known)
    return ArticlePlace(pieces[title].at, pieces[first].at, past, known)


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
    if len(text) < _LONGEST_BYLINE and find_dates(text[:_SHORT]):
        return _APART if apart else _LINK
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


def _find_title(
    pieces: Sequence[_Piece], likely: Collection[int], first: int, end: int, name: str, thread: Sequence[CaptureLine]
) -> int | None:
    """Return the piece, among those likely, that is most like the title of the body from `first` to `end`."""
    candidates = [at for at in range(max(0, first - _LOOKED_AT), min(end, first + _BELOW)) if at in likely]
    if not candidates:
        return None
    evidence = _TitleEvidence(pieces, first, end, name, thread)
    return max(candidates, key=evidence.weigh)


def _may_be_title(piece: _Piece, patterns: ArticlePatterns) -> bool:
    running = len(piece.text) > _LONG_TITLE and (piece.text.endswith(".") or _SENTENCE_WITHIN.search(piece.text))
    if piece.known or running or len(piece.text) not in _TITLE or not any(map(str.isalpha, piece.text)):
        return False
    beside = _LEADS_ON.match(piece.text) or _CAPTIONED.search(piece.text) or patterns.captions.match(piece.text)
    return not (beside or _is_listing(piece.text))


def _is_listing(text: str) -> bool:
    """Tell whether a line is a row of links or labels: hardly more words than signs between them."""
    signs = len(_BETWEEN_LABELS.findall(text))
    return signs >= _LEAST_SIGNS and len(text.split()) <= signs * _WORDS_BETWEEN


class _TitleEvidence:
    """What speaks for a piece of the page as the title of its article."""

    def __init__(
        self, pieces: Sequence[_Piece], first: int, end: int, name: str, thread: Sequence[CaptureLine]
    ) -> None:
        self._pieces, self._first, self._end = pieces, first, end
        host = host_in(name)
        self._host = "".join(words(host))
        self._name = set(words(name.casefold().rpartition(host)[2] if host else name))
        lead = (piece.text for piece in pieces[first:end] if piece.weight > 0)
        self._lead = {word for text in islice(lead, _LEAD) for word in words(text)}
        self._body = Counter(word for piece in pieces[first:end] for word in set(_telling(piece.text)))
        texts = [*(piece.text for piece in pieces[:_NAMING]), *(line.text for line in thread[:_NAMING])]
        self._texts = Counter(" ".join(words(text)) for text in texts if len(text) < _LONGEST_NAMING)
        openers = [*(piece.text for piece in pieces if piece.known), *(line.text for line in thread[:_OPENERS])]
        self._openers = [" ".join(words(text)) for text in openers if len(text) < _LONGEST_NAMING]

    def weigh(self, at: int) -> float:
        """Return how much speaks for a piece."""
        found = {**self._place(at), **self._form(at), **self._naming(at), **self._neighbours(at)}
        return sum(_WEIGHTS[name] * value for name, value in found.items())

    def _place(self, at: int) -> dict[str, float]:
        """Return how far above the body it stands, and how much of a menu is above and below it."""
        above, below = reversed(self._pieces[max(0, at - _RUN) : at]), self._pieces[at + 1 : at + 1 + _RUN]
        return {
            "opening": at == self._first,
            "within": at > self._first,
            "above": math.log1p(max(0, self._first - at - 1)),
            "touching": at >= self._first - 1,
            "menu above": _links(above) / _RUN,
            "menu below": _links(below) / _RUN,
        }

    def _form(self, at: int) -> dict[str, float]:
        text = self._pieces[at].text
        size = len(text.split())
        return {
            "one word": size < _FEW[0],
            "few words": _FEW[0] <= size < _FEW[1],
            "many words": size > _MANY,
            "sentence": text.endswith((".", ",", ";", ":")),
            "site": bool(_SITE_NAME.search(text)),
            "signature": size <= _SIGNATURE and is_signature(text),
        }

    def _naming(self, at: int) -> dict[str, float]:
        """Return how far the body, the file's name and other lines say it too."""
        telling, text = set(_telling(self._pieces[at].text)), " ".join(words(self._pieces[at].text))
        own = 1 if self._first <= at < self._end else 0
        share = 1 / max(1, len(telling))
        long = len(text) >= _LEAST_NAMED
        return {
            "in body": share * sum(self._body[word] > own for word in telling),
            "in lead": share * len(telling & self._lead),
            "host": bool(telling) and "".join(words(self._pieces[at].text)) in self._host,
            "in file": share * len(telling & self._name),
            "named": math.log1p(self._times_named(text) if long else 0),
            "repeated": math.log(max(1, self._texts[text])),
            "in opener": long and any(text in opener for opener in self._openers),
        }

    def _times_named(self, text: str) -> int:
        return sum(times for other, times in self._texts.items() if text in other and other != text)

    def _neighbours(self, at: int) -> dict[str, float]:
        """Return whether a byline stands under it, or over it."""
        after, before = self._pieces[at + 1 : at + 1 + _NEAR], self._pieces[max(0, at - _NEAR) : at]
        return {"signed below": any(map(_is_signed, after)), "signed above": any(map(_is_signed, before))}


def _links(pieces: Iterable[_Piece]) -> int:
    """Return how many pieces at the start may be links in a menu."""
    return sum(1 for _ in takewhile(lambda piece: piece.is_link, pieces))


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= _TELLING]


def _is_signed(piece: _Piece) -> bool:
    return is_signature(piece.text)


def is_signature(text: str) -> bool:
    """Tell whether a line near a title says who wrote the article or when."""
    return len(text) < _LONGEST_SIGNATURE and bool(_SIGNED.match(text) or _YEAR.search(text) or find_dates(text))
