"""Source metadata: Dublin Core fields, and values that know where they come from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from curator.domain.messages import NOTHING, Message, template

_OTHERWISE = template("{ground}; otherwise “{value}” ({other})")
_MOST_OTHERS = 3  # values that are told beside the one proposed, so that they can be read at a glance
_LONGEST_OTHER = 200  # characters of such a value, as a headline has at most
_DAY = len("2012-01-20")


class Field(StrEnum):
    """A described property; Dublin Core terms, and two of our own (subtitle, captured).

    Source: DCMI Metadata Terms, 2020-01-20.
    """

    TITLE = "title"
    SUBTITLE = "subtitle"
    CREATOR = "creator"
    PUBLISHER = "publisher"
    DATE = "date"
    TYPE = "type"
    LANGUAGE = "language"
    SOURCE = "source"
    RIGHTS = "rights"
    DESCRIPTION = "description"
    SUBJECT = "subject"
    COVERAGE = "coverage"
    CAPTURED = "captured"


class Origin(StrEnum):
    """Where a value comes from: what a page shows, its mark-up, its archive, its file’s name …, or a person."""

    PAGE = "page"
    MARKUP = "markup"
    ARCHIVE = "archive"
    FILE_NAME = "file name"
    RULE = "rule"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that import proposes for a field. `evidence` says on what ground, in a few words."""

    field: Field
    value: str
    origin: Origin
    evidence: Message = NOTHING


def settled(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the first proposal of each field, with what others say differently, and on what ground, in its evidence.

    Args:
        proposals: the surest first.
    """
    first: dict[Field, Proposal] = {}
    said: dict[Field, list[str]] = {}
    for each in proposals:
        known = first.setdefault(each.field, each)
        told = said.setdefault(each.field, [each.value])
        if known is each or not _may_dispute(known, each) or len(told) > _MOST_OTHERS:
            continue
        if all(_differ(each.field, each.value, value) for value in told):
            told.append(each.value)
            value = each.value[:_LONGEST_OTHER]
            evidence = Message.of(_OTHERWISE, ground=known.evidence, value=value, other=each.evidence)
            first[each.field] = replace(known, evidence=evidence)
    return list(first.values())


def _may_dispute(known: Proposal, other: Proposal) -> bool:
    """Tell whether it says something that another proposal differs: not from a person’s choice, nor by a guess."""
    guessed = other.origin in (Origin.RULE, Origin.FILE_NAME) and other.field is not Field.LANGUAGE
    return known.field in _DISPUTED and known.origin is not Origin.HAND and not guessed


def _differ(field: Field, one: str, other: str) -> bool:
    """Tell whether two values say different things, and not the same in more or other words."""
    if field is Field.DATE:
        return not (one[:_DAY].startswith(other[:_DAY]) or other[:_DAY].startswith(one[:_DAY]))
    if field is Field.LANGUAGE:
        return one.partition("-")[0].casefold() != other.partition("-")[0].casefold()
    words, others = (set(re.findall(r"\w+", value.casefold())) for value in (one, other))
    return not (words <= others or others <= words)


_DISPUTED = frozenset({Field.TITLE, Field.CREATOR, Field.DATE, Field.LANGUAGE})
"""Fields that have one true value: several descriptions, subjects or names of a publisher are no contradiction."""


@dataclass(frozen=True, slots=True)
class MetadataValue:
    """The value in force for a field.

    `confirmed`: a person has typed or approved it; one that is not confirmed must look proposed.
    `imported`: what import proposed, for "restore imported"; None if it proposed nothing.
    """

    field: Field
    value: str
    origin: Origin
    evidence: Message = NOTHING
    confirmed: bool = False
    imported: str | None = None

    @property
    def is_disputed(self) -> bool:
        """Whether the page says something else in another place: the evidence tells what, and where."""
        return self.evidence.template == _OTHERWISE


COLLECTION = ""
"""Owner id under which the collection's own metadata is kept; an article's is its citation id."""
