"""What a collection holds: articles, their comments, their passages; read from the store, never changed in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.capture import Capture, PassageKind
from curator.domain.comments import CommentFacts
from curator.domain.duplicates import DuplicateClass
from curator.domain.messages import Message
from curator.domain.metadata import Field, MetadataValue
from curator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of a transcript: immutable original text, and the reading text the decisions make of it.

    `span` is in code points of the transcript with the id `transcript`; 0 there, on the way into the store, stands for
    the one that the article stands in. `article` and `comment` are citation ids, `comment` None for the
    article's own passages and its furniture. `language` is a BCP 47 tag, empty where it is the article's.
    """

    id: int
    article: str
    comment: str | None
    kind: PassageKind
    span: Span
    original: str
    text: str
    language: str = ""
    transcript: int = 0


@dataclass(frozen=True, slots=True)
class Comment(CommentFacts):
    """A reader's comment or a ping; `id` is its citation id ("A001-C002")."""

    id: str
    article: str
    reply_to: tuple[str, ...] = ()
    lost_replies: tuple[str, ...] = ()
    duplicate_of: str | None = None
    duplicate_class: DuplicateClass | None = None
    duplicate_score: float | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the collection; `id` is its citation id ("A001").

    It is read from `capture`, and goes on in the captures `continued` where it was captured page by page. One that is
    `left_out` is in no export; at one with a `part` begins a part of the collection, under that heading.
    """

    id: str
    capture: Capture
    profile: str
    announced_comments: int | None
    remarks: tuple[Message, ...] = ()
    metadata: Mapping[Field, MetadataValue] = field(default_factory=dict)
    continued: tuple[Capture, ...] = ()
    left_out: bool = False
    part: str = ""

    def value(self, field: Field) -> str | None:
        """Return the value in force for `field`, None where there is none or a person emptied it."""
        found = self.metadata.get(field)
        return (found.value or None) if found else None
