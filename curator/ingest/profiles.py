"""Page profiles: what a kind of page looks like, read from TOML files that a curator can write.

`resources/profiles/README.md` describes the keys.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from curator.domain.errors import InvalidValueError, NotFoundError, refusal
from curator.domain.messages import Message
from curator.resources import RESOURCES
from curator.text.date_words import AGO, DATE_PATTERN, MOMENT, MONTH, WEEKDAY

BARE = "bare"
"""Profile of a page of no known kind: every other profile adds to it."""

LEARNED = "learned"
"""Profile of a page that teaches the pattern of its comments."""

_LONGEST = 300  # characters of a line that a pattern is tried on: keeps a curator’s own pattern from stalling
_REMEMBERED = 50_000  # lines: more than a page that is read in a browser has; a bound on memory
_NAMED = re.compile(r"\(\?P<\w+>")
_PLACEHOLDERS = {
    "%date%": f"(?P<date>{DATE_PATTERN})",
    "%moment%": f"(?P<date>{MOMENT})",
    "%ago%": f"(?P<date>{AGO})",
    "%month%": rf"{MONTH}\.?",
    "%weekday%": rf"{WEEKDAY}\.?",
}


class Layout(StrEnum):
    """How comments are told apart.

    Not at all; by an author behind a mark (bullet, number), an author above a date, an author under a date, by author
    and date in one line, by an author above the text and a date under it, or by an author at the head of a block of
    particulars that a date ends, as in forums; or the page itself shall teach it.
    """

    NONE = "none"
    MARKED = "marked"
    DATED = "dated"
    BELOW = "below"
    INLINE = "inline"
    AROUND = "around"
    BLOCK = "block"
    LEARNED = "learned"


@dataclass(frozen=True)
class Patterns:
    """Regular expressions, tried in order on a whole line, case ignored."""

    sources: tuple[str, ...]
    longest: int = _LONGEST

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(source, re.IGNORECASE) for source in self.sources)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """One pattern for all, without names: most lines fit none, and this says so in one step."""
        return re.compile("|".join(f"(?:{_NAMED.sub('(?:', source)})" for source in self.sources), re.IGNORECASE)

    @cached_property
    def _unfit(self) -> set[str]:
        """Lines that fit none: a page is looked at many times while its pattern is learned."""
        return set()

    def match(self, line: str) -> re.Match[str] | None:
        """Return the match of the first pattern that fits the whole line."""
        if not self.sources or len(line) > self.longest or line in self._unfit:
            return None
        if not self._any.fullmatch(line):
            if len(self._unfit) >= _REMEMBERED:
                self._unfit.clear()
            self._unfit.add(line)
            return None
        return next((match for pattern in self._compiled if (match := pattern.fullmatch(line))), None)


@dataclass(frozen=True)
class Evidence:
    """A pattern whose presence on some line speaks for a profile, and how much."""

    pattern: Patterns
    weight: float


@dataclass(frozen=True)
class ArticlePatterns:
    """How the article's own lines are told apart."""

    titles: Patterns
    headings: Patterns
    lone_headings: bool
    subtitle: bool
    bylines: Patterns
    captions: Patterns
    quotes: Patterns
    list_items: Patterns
    furniture: Patterns
    ends: Patterns
    menus: Patterns
    after: Patterns
    notices: Patterns


@dataclass(frozen=True)
class ThreadPatterns:
    """How the lines of the comments are told apart.

    `trailing`: author and date stand under the text. `apart`: a blank line or furniture stands above each author.
    """

    layout: Layout
    weight: float
    trailing: bool
    apart: bool
    opens: Patterns
    closes: Patterns
    headers: Patterns
    pings: Patterns
    dates: Patterns
    authors: Patterns
    article_author: Patterns
    furniture: Patterns
    finishes: Patterns
    votes_up: tuple[str, ...]
    votes_down: tuple[str, ...]
    buttons: tuple[str, ...]

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Words of buttons and votes without case, the longest first: "up" or "down" for votes, "" for the others."""
        kinds = {word.casefold(): "" for word in self.buttons}
        kinds |= {word.casefold(): "up" for word in self.votes_up}
        kinds |= {word.casefold(): "down" for word in self.votes_down}
        return dict(sorted(kinds.items(), key=lambda held: -len(held[0])))


@dataclass(frozen=True)
class Profile:
    """A kind of page; `name` is the stem of its file, `label` what the curator sees."""

    name: str
    label: str
    evidence: tuple[Evidence, ...]
    article: ArticlePatterns
    thread: ThreadPatterns


Table = Mapping[str, Any]
_ARTICLE = (
    *("titles", "headings", "bylines", "captions", "quotes", "list_items", "furniture", "ends"),
    *("menus", "after", "notices"),
)
_THREAD = ("opens", "closes", "headers", "pings", "dates", "authors", "article_author", "furniture", "finishes")
_LABELS = ("votes_up", "votes_down", "buttons")
_SWITCHES = ("lone_headings", "subtitle")
_THREAD_SWITCHES = ("trailing", "apart")
_KEYS = {
    "": {"label", "description", "extends", "evidence", "article", "thread"},
    "article": {*_ARTICLE, *_SWITCHES},
    "thread": {*_THREAD, *_THREAD_SWITCHES, *_LABELS, "layout", "weight"},
}


def expand(source: str) -> str:
    """Return a pattern with the words between % signs (%date%, %moment%, %ago%, %month%, %weekday%) made patterns."""
    for word, pattern in _PLACEHOLDERS.items():
        source = source.replace(word, pattern)
    return source


def contract(source: str) -> str:
    """Return a pattern as `expand` takes it, with words between % signs for what they stand for."""
    for word, pattern in _PLACEHOLDERS.items():
        source = source.replace(pattern, word)
    return source


def load_profiles(extra: Path | None = None) -> dict[str, Profile]:
    """Return the profiles by name: the shipped ones, and those of the folder `extra`, which win over them.

    Raises:
        InvalidValueError: a file is no profile; the sentence names the file and the key.
    """
    shipped = sorted((RESOURCES / "profiles").glob("*.toml"))
    own = sorted(extra.glob("*.toml")) if extra and extra.is_dir() else []
    tables = {path.stem: _Source(path, _table(path), is_shipped=True) for path in shipped}
    tables |= {path.stem: _Source(path, _table(path), is_shipped=False) for path in own}
    return {name: _profile(name, tables) for name in tables}


def with_profile(profiles: Mapping[str, Profile], name: str, text: str) -> dict[str, Profile]:
    """Return profiles and one more, called `name`, whose file holds `text`.

    Raises:
        InvalidValueError: the text is no profile; the sentence names the key.
    """
    path = Path(f"{name}.toml")
    bare = RESOURCES / "profiles" / f"{BARE}.toml"
    tables = {
        BARE: _Source(bare, _table(bare), is_shipped=True),
        name: _Source(path, _parsed(path, text), is_shipped=False),
    }
    return {**profiles, name: _profile(name, tables)}


def profile_named(name: str, profiles: Mapping[str, Profile]) -> Profile:
    """Return the profile called `name`.

    Raises:
        NotFoundError: there is none; the sentence lists those that there are.
    """
    if name not in profiles:
        raise NotFoundError(
            "no page profile is called “{name}”: choose one of {choices}",
            name=name,
            choices=", ".join(sorted(profiles)),
        )
    return profiles[name]


@dataclass(frozen=True)
class _Source:
    """A profile's file, and its keys as read."""

    path: Path
    table: Table
    is_shipped: bool

    def wrong(self, key: str, why: Message) -> InvalidValueError:
        return InvalidValueError(
            "the page profile {name} cannot be used: “{key}” {why}", name=self.path.name, key=key, why=why
        )

    def section(self, name: str) -> Table:
        section = self.table.get(name, {}) if name else self.table
        if not isinstance(section, Mapping):
            raise self.wrong(name, Message.of("must be a table, written [{name}]", name=name))
        for key in section:
            if key not in _KEYS[name]:
                raise self.wrong(f"{name}.{key}" if name else key, Message("is not a key of page profiles"))
        return section

    def strings(self, section: str, key: str) -> tuple[str, ...]:
        values = self.section(section).get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.wrong(f"{section}.{key}", Message("must be a list of texts"))
        return tuple(values)

    def pattern(self, key: str, source: str) -> str:
        expanded = expand(source)
        if self.is_shipped:  # a test has compiled them all; here they would keep the window waiting before it is shown
            return expanded
        try:
            re.compile(expanded)
            re.compile(f"(?:{_NAMED.sub('(?:', expanded)})")
        except re.error as error:
            why = Message.of(
                "holds a pattern that is no regular expression ({pattern}: {reason})", pattern=source, reason=str(error)
            )
            raise self.wrong(key, why) from error
        return expanded

    def number(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, Message("must be a number"))
        return float(value)


def _table(path: Path) -> Table:
    try:
        return _parsed(path, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise _unreadable(path, error) from error
    except OSError as error:
        raise InvalidValueError(
            "the page profile {name} cannot be opened: {reason}", name=path.name, reason=refusal(error)
        ) from error


def _parsed(path: Path, text: str) -> Table:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> InvalidValueError:
    return InvalidValueError("the page profile {name} cannot be read: {reason}", name=path.name, reason=str(error))


def _lineage(name: str, sources: Mapping[str, _Source]) -> list[_Source]:
    """Return the profile's own file and those it extends, nearest first."""
    lineage: list[_Source] = []
    while name:
        source = sources[name]
        if source in lineage:
            raise source.wrong("extends", Message("leads back to the profile itself"))
        lineage.append(source)
        source.section("")
        base = source.table.get("extends", "" if name == BARE else BARE)
        if not isinstance(base, str) or (base and base not in sources):
            raise source.wrong("extends", Message.of("names a profile that does not exist ({base})", base=str(base)))
        name = base
    return lineage


def _profile(name: str, sources: Mapping[str, _Source]) -> Profile:
    lineage = _lineage(name, sources)
    label = lineage[0].table.get("label", name)
    if not isinstance(label, str):
        raise lineage[0].wrong("label", Message("must be a text"))
    return Profile(name, label, _evidence(lineage[0]), _article(lineage), _thread(lineage))


def _evidence(source: _Source) -> tuple[Evidence, ...]:
    rows = source.table.get("evidence", [])
    if not isinstance(rows, list):
        raise source.wrong("evidence", Message("must be a list of tables, each written [[evidence]]"))
    found = []
    for row in rows:
        if not isinstance(row, Mapping) or set(row) != {"pattern", "weight"} or not isinstance(row["pattern"], str):
            raise source.wrong("evidence", Message("needs a pattern and a weight in each table"))
        pattern = Patterns((source.pattern("evidence.pattern", row["pattern"]),))
        found.append(Evidence(pattern, source.number("evidence.weight", row["weight"])))
    return tuple(found)


def _article(lineage: Sequence[_Source]) -> ArticlePatterns:
    patterns = {key: _patterns(lineage, "article", key) for key in _ARTICLE}
    return ArticlePatterns(
        **patterns,
        lone_headings=_switch(lineage, "article", "lone_headings"),
        subtitle=_switch(lineage, "article", "subtitle"),
    )


def _thread(lineage: Sequence[_Source]) -> ThreadPatterns:
    own = lineage[0]
    layout = own.section("thread").get("layout", Layout.NONE)
    if layout not in list(Layout):
        raise own.wrong("thread.layout", Message.of("must be one of {choices}", choices=", ".join(Layout)))
    keys: dict[str, Any] = {key: _patterns(lineage, "thread", key) for key in _THREAD}
    if layout == Layout.MARKED and not all("(?P<text>" in source for source in keys["headers"].sources):
        raise own.wrong("thread.headers", Message("needs (?P<text>…) in each pattern, for the author"))
    keys |= {key: _gathered(lineage, "thread", key) for key in _LABELS}
    keys |= {key: _switch(lineage[:1], "thread", key) for key in _THREAD_SWITCHES}
    weight = own.number("thread.weight", own.section("thread").get("weight", 0))
    return ThreadPatterns(layout=Layout(layout), weight=weight, **keys)


def _gathered(lineage: Sequence[_Source], section: str, key: str) -> tuple[str, ...]:
    """Return the texts of a list, those of the profile itself before those of the profile it extends."""
    return tuple(text for source in lineage for text in source.strings(section, key))


def _patterns(lineage: Sequence[_Source], section: str, key: str) -> Patterns:
    sources = [source.pattern(f"{section}.{key}", text) for source in lineage for text in source.strings(section, key)]
    return Patterns(tuple(sources), longest=10_000 if key in ("quotes", "list_items") else _LONGEST)


def _switch(lineage: Sequence[_Source], section: str, key: str) -> bool:
    for source in lineage:
        value = source.section(section).get(key)
        if isinstance(value, bool):
            return value
        if value is not None:
            raise source.wrong(f"{section}.{key}", Message("must be true or false"))
    return False
