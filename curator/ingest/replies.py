"""Who answers whom, by the names that comments address at the start of their lines."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_MENTION = re.compile(r"[*_> \xa0]*@ ?(?P<rest>\S.{0,80})")
_NAME_ENDS = re.compile(r"[:,;(!?@\u2026\"»]|\.(?:\s|$)|\s[-–—]\s|$")
_NUMBER = re.compile(r"\s*\(\s*#?(\d{1,6})\s*\)")
_ANOTHER = re.compile(r"(?:\s|,|&|et\b|and\b|/)*(?=@)")
_MOST_WORDS = 6  # of a name that is addressed, by eye on real captures
_NAME_WORDS = 3  # of a name that nobody here bears, by eye on real captures: what follows “@” is text after that
_LONGEST_ADDRESS = 1000  # characters of a line that are looked at for names; a bound for hostile files


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """What is needed of a comment to see whom it answers; `published` is EDTF, `lines` its text."""

    author: str | None
    published: str | None
    number: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replies:
    """`to` are indices of earlier posts, `lost` the names addressed that none of them bears."""

    to: tuple[int, ...] = ()
    lost: tuple[str, ...] = ()


def fold_name(name: str) -> str:
    """Return the form of a name by which it is compared: no case, accents, marks or doubled blanks."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(kept.split())


class _Authors:
    """Earlier posts by the name of their author, by its first words, and in order of time."""

    def __init__(self, posts: Sequence[ThreadEntry]) -> None:
        dated = all(post.published for post in posts if post.author)
        self._keys = [((post.published or "") if dated else "", at) for at, post in enumerate(posts)]
        self._full: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._short: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for at, post in enumerate(posts):
            words = fold_name(post.author or "").split(" ")
            if words != [""]:
                self._full[" ".join(words)].append(self._keys[at])
            for count in range(1, min(len(words), _MOST_WORDS)):
                self._short[" ".join(words[:count])].append(self._keys[at])
        for names in (self._full, self._short):
            for keys in names.values():
                keys.sort()

    def nearest(self, name: str, at: int) -> int | None:
        """Return the last post before `at` whose author is called `name`, or whose longer name begins so."""
        for names in (self._full, self._short):
            keys = names.get(fold_name(name), [])
            before = bisect_left(keys, self._keys[at])
            if before:
                return keys[before - 1][1]
        return None

    def knows(self, name: str) -> bool:
        folded = fold_name(name)
        return folded in self._full or folded in self._short


def find_replies(posts: Sequence[ThreadEntry]) -> list[Replies]:
    """Return for each post whom it answers.

    A name stands for the nearest earlier post of that author: earlier by date where all posts have one, else on the
    page. A number behind the name ("@soul(16)") wins where it is the name's own.
    """
    authors = _Authors(posts)
    numbers = {post.number: at for at, post in enumerate(posts) if post.number is not None}
    return [_replies(posts, at, authors, numbers) for at in range(len(posts))]


def _replies(posts: Sequence[ThreadEntry], at: int, authors: _Authors, numbers: dict[int, int]) -> Replies:
    to: list[int] = []
    lost: list[str] = []
    for line in posts[at].lines:
        for name, number in _mentions(line, authors):
            by_number = numbers.get(number) if number is not None else None
            if by_number is not None and by_number < at and fold_name(posts[by_number].author or "") == fold_name(name):
                found: int | None = by_number
            else:
                found = authors.nearest(name, at)
            if found is None:
                lost.append(name)
            elif found != at:
                to.append(found)
    return Replies(tuple(dict.fromkeys(to)), tuple(dict.fromkeys(lost)))


def _mentions(line: str, authors: _Authors) -> list[tuple[str, int | None]]:
    """Return the names addressed at the start of a line, each with the number behind it."""
    found: list[tuple[str, int | None]] = []
    line = line[:_LONGEST_ADDRESS]
    while match := _MENTION.match(line):
        rest = match["rest"]
        name = _name(rest, authors)
        if not name:
            break
        after = rest[len(name) :]
        number = _NUMBER.match(after)
        found.append((name.rstrip(" *_.…"), int(number[1]) if number else None))
        line = line[match.start("rest") + len(name) + (number.end() if number else 0) :]
        if (another := _ANOTHER.match(line)) is None:
            break
        line = line[another.end() :]
    return found


def _name(rest: str, authors: _Authors) -> str:
    """Return the name at the start of `rest`: the longest that an author bears, else up to a sign or the first word."""
    end = _NAME_ENDS.search(rest)
    held = rest[: end.start()] if end else rest
    words = held.split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if authors.knows(" ".join(words[:count])):
            return _leading(rest, count)
    signed = end is not None and end[0].strip() in {":", ",", "("}
    return _leading(rest, len(words) if signed and len(words) <= _NAME_WORDS else min(1, len(words)))


def _leading(rest: str, count: int) -> str:
    """Return the first `count` words of `rest` with the blanks between them, less the signs that end a name."""
    match = re.match(rf"(?:\S+\s+){{{count - 1}}}\S+", rest) if count else None
    if match is None:
        return ""
    end = _NAME_ENDS.search(match[0])
    return match[0][: end.start()] if end else match[0]
