"""The platforms whose mark-up is known: data, read from `resources/platforms.toml`, which describes its keys."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from curator.ingest.formats.html.comments import css
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.dom import Node
from curator.resources import RESOURCES


@dataclass(frozen=True)
class Selector:
    """What chooses elements: a CSS selector, and behind an `@` the attribute to be read in place of their text.

    Without a selector in front the attribute is that of the comment's own element.
    """

    source: str

    @property
    def css(self) -> str:
        """The selector, "" for the comment's own element."""
        return self.source.partition("@")[0].strip()

    @property
    def attribute(self) -> str:
        """The attribute to be read, "" for the text."""
        return self.source.partition("@")[2]

    def select(self, outline: Outline) -> list[Node]:
        """Return the elements that it chooses, in page order."""
        return css.select(self.css, outline)


@dataclass(frozen=True)
class Platform:
    """How the comments of a platform are marked up.

    `comments` choose the elements of comments, the first that chooses any on a page. `first` and `last` choose instead
    the first or the last of the sibling elements that make up a comment. `parts` are selectors by what they choose in a
    comment, the surest first.
    """

    name: str
    comments: Sequence[Selector] = ()
    first: Sequence[Selector] = ()
    last: Sequence[Selector] = ()
    parts: Mapping[str, Sequence[Selector]] = field(default_factory=dict)


LEARNED = Platform("learned")
"""A page of which nothing is known but what it shows."""


class Chooser:
    """A platform's rules on a page: which elements stand for a part of a comment."""

    def __init__(self, outline: Outline, platform: Platform) -> None:
        self._outline = outline
        self._parts = platform.parts
        self._chosen: dict[str, set[Node]] = {}

    def selectors(self, part: str) -> Sequence[Selector]:
        """Return the selectors for a part, the surest first."""
        return self._parts.get(part, ())

    def choose(self, selector: Selector, whole: Node, own: Sequence[Node]) -> list[Node]:
        """Return those elements of a comment that a selector chooses, in page order."""
        if not selector.css:
            return [whole]
        if (known := self._chosen.get(selector.source)) is None:
            known = self._chosen[selector.source] = set(selector.select(self._outline))
        return [node for node in own if node in known] if known else []


@dataclass(frozen=True)
class Service:
    """What shows comments on other people's pages, and what is left there where these were not saved along."""

    name: str
    frame: Sequence[Selector]


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((RESOURCES / "platforms.toml").read_text(encoding="utf-8"))


@cache
def services() -> Sequence[Service]:
    """Return the services whose frames are known."""
    return tuple(Service(row["name"], [*map(Selector, row["frame"])]) for row in _table()["service"])


@cache
def platforms() -> Sequence[Platform]:
    """Return the platforms, the surest first."""
    return tuple(_platform(row) for row in _table()["platform"])


def _platform(row: Mapping[str, Any]) -> Platform:
    parts = {key: [Selector(source) for source in value] for key, value in row.items() if key != "name"}
    where = {key: parts.pop(key, []) for key in ("comments", "first", "last")}
    return Platform(row["name"], **where, parts=parts)
