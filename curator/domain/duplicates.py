"""Repeated comments: what is compared, how two are alike, and groups around a kept copy."""

from dataclasses import dataclass
from enum import StrEnum

from curator.domain.messages import NOTHING, Message


class DuplicateClass(StrEnum):
    """How a comment repeats another.

    EXACT and NEAR are duplicates; TRUNCATED is the beginning of the kept one; CONTAINED a part of it;
    QUOTED a reply that quotes its parent; SHARED two comments with a passage in common, no duplicate.
    """

    EXACT = "exact"
    NEAR = "near"
    TRUNCATED = "truncated"
    CONTAINED = "contained"
    QUOTED = "quoted"
    SHARED = "shared"

    @property
    def foldable(self) -> bool:
        """Tell whether a comment of this class may be folded without losing words of its author."""
        return self in (DuplicateClass.EXACT, DuplicateClass.NEAR)


class VarianceKind(StrEnum):
    """What sets two copies apart in one place, from what says nothing to what says something else.

    The first three change nothing that is said; MISSPELT is a word of no dictionary beside the one it stands for;
    OTHER is all else: a word, a figure, an amount, a sign, an end mark, a picture.
    """

    SPACES = "spaces"
    CASE = "case"
    SIGNS = "signs"
    MISSPELT = "misspelt"
    OTHER = "other"

    @property
    def lossless(self) -> bool:
        """Tell whether one of the two can stand for both."""
        return self is not VarianceKind.OTHER


@dataclass(frozen=True, slots=True)
class Variance:
    """A place where two copies differ: what the kept one reads there, and what the other does; "" for nothing."""

    kind: VarianceKind
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class CommentText:
    """All that finding duplicates needs of a comment: a snapshot that may cross processes.

    `language` is a BCP 47 tag, "" where it is not known.
    """

    id: str
    text: str
    author: str | None = None
    article: str | None = None
    parents: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A comment (`id`) that repeats another (`of`); `score` in [0, 1].

    `certain` if it may be folded in bulk: nothing is lost then. `reason` says why it is, or why it is asked;
    `differences` are the places where an exact or near copy differs, in order, the first few of many.
    """

    id: str
    of: str
    kind: DuplicateClass
    score: float
    certain: bool = False
    reason: Message = NOTHING
    differences: tuple[Variance, ...] = ()


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """A star: a kept comment and those that repeat it, in the order of the page; `reason` says why that one is kept."""

    kept: str
    members: tuple[Likeness, ...]
    reason: Message = NOTHING

    @property
    def certain(self) -> bool:
        """Tell whether every member may be folded without a look."""
        return all(member.certain for member in self.members)
