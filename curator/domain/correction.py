"""What is wrong with a text (suspects, computed) and what was decided about it (corrections, stored)."""

from dataclasses import dataclass, field
from enum import StrEnum

from curator.domain.marks import Mark
from curator.domain.span import Span

MANUAL = "manual"
"""Rule of a correction that a person typed."""

LAYOUT = "layout"
"""Rule of a correction that import itself makes: bullets, numbers, heading marks and indents kept out of reading."""


class Decision(StrEnum):
    """What a curator decided about a span; an undecided one is a `Suspect`, not a decision."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SIC = "sic"
    POSTPONED = "postponed"


class SuspectKind(StrEnum):
    """The family of a suspect; the window draws each with its own line style."""

    SPELLING = "spelling"
    GRAMMAR = "grammar"
    DAMAGE = "damage"
    TYPOGRAPHY = "typography"


@dataclass(frozen=True, slots=True)
class Correction:
    """A decision about a span of a passage's *original* text.

    `found` is what the span holds; `replacement` what the reading shows if `decision` is accepted.
    `id` is 0 until the store gave one. `made_at` is UTC, ISO 8601, empty until stored. `mark` is what an accepted
    repair says of the text beside it, where signs stood for it (asterisks for emphasis); its span is of the original.
    """

    span: Span
    found: str
    replacement: str
    rule: str = MANUAL
    confidence: float = 1.0
    decision: Decision = Decision.ACCEPTED
    note: str = ""
    id: int = 0
    passage: int = 0
    made_at: str = ""
    mark: Mark | None = None

    @property
    def applies(self) -> bool:
        """Tell whether the reading text shows the replacement."""
        return self.decision is Decision.ACCEPTED


@dataclass(frozen=True, slots=True)
class Suspect:
    """A span of a passage's *original* text that a detector doubts; computed, never stored as a decision.

    `suggestions` are whole replacements for the span, best first, possibly none. `confidence` in [0, 1] that
    the first one is right. `safe`: certain enough to be applied in bulk without a look. `reading` is what is doubted
    of a corrected text, where it is not `found`: the words of the correction. `mark`, on the original like `span`, is
    what the first suggestion brings along.
    """

    span: Span
    found: str
    suggestions: tuple[str, ...]
    rule: str
    kind: SuspectKind
    confidence: float
    safe: bool = False
    message: str = ""
    passage: int = 0
    reading: str = ""
    mark: Mark | None = None

    @property
    def doubted(self) -> str:
        """The words in doubt, as the reading shows them."""
        return self.reading or self.found

    def decided(self, decision: Decision, replacement: str | None = None, note: str = "") -> Correction:
        """Return the correction that records `decision`; the first suggestion unless `replacement` is given.

        The mark comes along with the first suggestion only: other words were not what it was proposed with.
        """
        best = self.suggestions[0] if self.suggestions else self.found
        return Correction(
            span=self.span,
            found=self.found,
            replacement=best if replacement is None else replacement,
            rule=self.rule,
            confidence=self.confidence,
            decision=decision,
            note=note,
            passage=self.passage,
            mark=self.mark if replacement in (None, best) else None,
        )


@dataclass(frozen=True, slots=True)
class PassageText:
    """All that checking needs of a passage: a snapshot that may cross processes.

    `language` is a BCP 47 tag in force for the passage (its own or its article's). `corrections` are all decisions made
    about it, whatever they are.
    """

    passage: int
    original: str
    language: str
    corrections: tuple[Correction, ...] = field(default=())
