"""Source metadata: Dublin Core fields, and values that know where they come from."""

from dataclasses import dataclass
from enum import StrEnum

from curator.domain.messages import NOTHING, Message


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


COLLECTION = ""
"""Owner id under which the collection's own metadata is kept; an article's is its citation id."""
