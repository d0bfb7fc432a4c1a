"""Groups of Rich Text Format: what holds between two braces, and is forgotten behind them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from curator.domain.marks import MarkKind

_DEEPEST = 2000  # groups within groups; programs make a dozen. A bound for hostile files


@dataclass(slots=True)
class Group:
    """What holds in a group.

    `into` is where its text goes, None for the document itself. `skipped`: nothing of it is read. `table` is the name
    of what it defines ("fonts", "styles", "created"), "" where it is text. `ends` is called when it is closed.
    `encoding` is that of its letters, `fallback` how many characters stand for one that is given by its number.
    `style`, `level` (of a heading, from 1) and `depth` (in a list, if `listed`) are of its paragraphs, which `cell`
    puts in a table. `linked`: they are a link's. `optional`: what comes next may be passed over by who does not know
    it.
    """

    into: list[str] | None = None
    skipped: bool = False
    table: str = ""
    ends: Callable[[], object] | None = None
    looks: frozenset[MarkKind] = frozenset()
    hidden: bool = False
    encoding: str = "cp1252"
    fallback: int = 1
    style: int = 0
    level: int = 0
    listed: bool = False
    depth: int = 1
    cell: bool = False
    linked: bool = False
    optional: bool = False


class Groups:
    """The groups that are open, each with a copy of what held around it."""

    def __init__(self) -> None:
        self._open = [Group()]
        self._beyond = 0

    @property
    def top(self) -> Group:
        """The innermost group."""
        return self._open[-1]

    @property
    def depth(self) -> int:
        """How many are open."""
        return len(self._open) - 1 + self._beyond

    def open(self) -> None:
        """Open a group; one too deep is the one around it."""
        if len(self._open) > _DEEPEST:
            self._beyond += 1
        else:
            self._open.append(replace(self.top, ends=None, optional=False))

    def close(self) -> None:
        """Close the innermost group."""
        if self._beyond:
            self._beyond -= 1
        elif len(self._open) > 1:
            closed = self._open.pop()
            if closed.ends:
                closed.ends()
