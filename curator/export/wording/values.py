"""The shape of a wording: every phrase an export prints, and the small grammar that puts numbers and names in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from curator.domain import rules
from curator.domain.book import EditionCounts, Repeat
from curator.domain.comments import ATTRIBUTES, Attribute
from curator.domain.duplicates import DuplicateClass
from curator.domain.fields import FIELDS, ValueKind
from curator.domain.metadata import Field
from curator.export.dates import readable_date

NARROW = "\u202f"
"""The space before ; ? ! and around thousands in French; it does not break."""

NO_BREAK = "\u00a0"
"""The space before a colon and inside « »; it does not break."""


@dataclass(frozen=True, slots=True)
class Forms:
    """A phrase for one and for several; "{n}" stands for the number."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All that exports say in one language. Templates name what they take in braces; use the methods for those.

    `zero_is_one`: zero takes the singular. `colon` goes between a label and its value, `semicolon` between long items.
    """

    language: str
    zero_is_one: bool
    thousands: str
    colon: str
    semicolon: str
    open_quote: str
    close_quote: str

    cover: str
    title_page: str
    contents: str
    landmarks: str
    start: str
    articles: str
    comments: str
    pings: str
    source_block: str
    notes: str
    page_notes: str
    back: str
    picture: str
    provenance: str
    colophon: str
    index: str

    anonymous: str
    reply_to: str
    not_captured: str
    twice: str
    times: str
    by: str
    number: str
    proposed: str
    proposed_note: str
    untouched: str
    none_missing: str
    unannounced: str
    made_with: str
    reading_note: str
    identifier: str
    modified: str
    accessibility: str

    capture_name: str
    sha256: str
    size: str
    encoding: str
    media_type: str
    imported_at: str

    comment_count: Forms
    ping_count: Forms
    left_out: Forms
    article_count: Forms
    corrected: Forms
    sic: Forms
    folded: Forms
    announced: Forms
    captured: Forms
    missing: Forms
    bytes: Forms

    classes: Mapping[DuplicateClass, str]
    languages: Mapping[str, str]

    def count(self, forms: Forms, n: int) -> str:
        """Return the form for `n`, with the number written as the language writes it."""
        one = n == 1 or (n == 0 and self.zero_is_one)
        return (forms.one if one else forms.many).replace("{n}", self.figure(n))

    def figure(self, n: int) -> str:
        """Return `n` with its thousands set apart."""
        return f"{n:,}".replace(",", self.thousands)

    def date(self, value: str) -> str:
        """Return a date for people where `value` is EDTF, else `value` as it is."""
        return readable_date(value, self.language)

    def answer(self, name: str) -> str:
        """Return "in reply to NAME"."""
        return self.reply_to.replace("{name}", name)

    def lost_answer(self, name: str) -> str:
        """Return "in reply to @NAME, not captured"."""
        return f"{self.answer('@' + name.removeprefix('@'))}, {self.not_captured}"

    def posted(self, times: int) -> str:
        """Return "posted twice", "posted 3 times"; `times` counts the kept copy too, so at least 2."""
        return self.twice if times == 2 else self.times.replace("{n}", self.figure(times))  # noqa: PLR2004

    def repeat(self, repeat: Repeat) -> str:
        """Return how a folded copy is told of: its id, who posted it, when, and how it repeats the kept one."""
        told = [repeat.id]
        if repeat.author:
            told.append(self.by.replace("{name}", repeat.author))
        if repeat.date:
            told.append(self.date(repeat.date))
        return f"{', '.join(told)} ({self.classes[repeat.kind]})"

    def reactions(self, counted: Iterable[tuple[str, int]]) -> str:
        """Return the reactions to a post; empty where the page counts none, "0" where it shows zero."""
        return ", ".join(self.count(self._forms(ATTRIBUTES[name]), n) for name, n in counted)

    def numbered(self, number: int) -> str:
        """Return the number that the page prints beside a comment."""
        return self.number.replace("{n}", str(number))

    def rule(self, rule: str) -> str:
        """Return what an edition calls the corrections of a rule."""
        return rules.rule(rule).counted.in_language(self.language)

    def field(self, field: Field) -> str:
        """Return what stands before the value of a field."""
        return FIELDS[field].printed.in_language(self.language)

    def source_value(self, field: Field, value: str) -> str:
        """Return the value of a source line for people: dates and languages in words, all else as it is."""
        kind = FIELDS[field].value
        if kind is ValueKind.DATE:
            return self.date(value)
        if kind is ValueKind.LANGUAGE:
            return self.languages.get(value.partition("-")[0].lower(), value)
        return value

    def labelled(self, label: str, value: str) -> str:
        """Return "Label: value" on one line."""
        return f"{label}{self.colon}{value}"

    def quoted(self, text: str) -> str:
        """Return `text` in the language's quotation marks."""
        return f"{self.open_quote}{text}{self.close_quote}"

    def edition_notes(self, counts: EditionCounts) -> tuple[str, ...]:
        """Return what was done to a chapter, and what the capture lacks, one sentence each; never empty."""
        touched = bool(counts.corrected or counts.sic or counts.folded)
        told = [
            self._corrections(counts) if counts.corrected else "",
            self.count(self.sic, counts.sic) if counts.sic else "",
            self.count(self.folded, counts.folded) if counts.folded else "",
            "" if touched else self.untouched,
            self._completeness(counts),
        ]
        return tuple(sentence for sentence in told if sentence)

    def _forms(self, row: Attribute) -> Forms:
        return Forms(row.one.in_language(self.language), row.many.in_language(self.language))

    def _corrections(self, counts: EditionCounts) -> str:
        by_rule = sorted(counts.corrections, key=lambda pair: (-pair[1], pair[0]))
        listed = ", ".join(f"{self.rule(rule)} ({self.figure(n)})" for rule, n in by_rule if n)
        return f"{self.count(self.corrected, counts.corrected)}{self.colon}{listed}."

    def _completeness(self, counts: EditionCounts) -> str:
        if counts.announced is None:
            return self.unannounced if counts.captured else ""
        announced = self.count(self.announced, counts.announced)
        captured = self.count(self.captured, counts.captured)
        missing = self.count(self.missing, counts.missing) if counts.missing else self.none_missing
        return f"{announced}, {captured}{self.colon}{missing}."
