"""What is known of a reader's comment: one row for each attribute, read by store, services, window, and command line.

A new attribute is a field of `CommentFacts` with its row in `ATTRIBUTES`, here, and a column that a migration adds.
A reader of captures that finds it on the page gives it with the comment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from curator.domain.terms import NOTHING, Term


class CommentKind(StrEnum):
    """A reader's comment, or the trace of another page that links here."""

    COMMENT = "comment"
    PING = "ping"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFacts:
    """What the page says of a comment, as it was captured or as a person set it.

    `number` is the one printed, None where the page prints none. `date` is as given, `published` the same as EDTF;
    both None where the page gives none. Votes are None where not shown, 0 where 0 is shown.
    """

    kind: CommentKind = CommentKind.COMMENT
    number: int | None = None
    author: str | None = None
    date: str | None = None
    published: str | None = None
    votes_up: int | None = None
    votes_down: int | None = None


class AttributeKind(Enum):
    """What fits an attribute, and how it is given and shown."""

    LINE = auto()
    DATE = auto()
    """As the page gives it; what can be read of it is kept as EDTF too."""
    EDTF = auto()
    NUMBER = auto()
    """The comment's place in a count that the page keeps."""
    REACTIONS = auto()
    """How many readers reacted in one way; shown beside the author, and printed."""
    KIND = auto()
    """A `CommentKind`."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a comment: what fits it, what it is called, and how it is shown where there is little room.

    `name` says it in full, `label` beside its field, with the sign that a key follows; `sign` stands before a number,
    `note` with the number in the line of the author. `one` and `many` say a number of reactions, "{n}", in an export.
    """

    kind: AttributeKind
    name: Term
    label: Term = NOTHING
    sign: str = ""
    note: str = ""
    one: Term = NOTHING
    many: Term = NOTHING


ATTRIBUTES: Mapping[str, Attribute] = {
    "author": Attribute(AttributeKind.LINE, Term("Author", "Auteur"), Term("&Author", "&Auteur")),
    "date": Attribute(
        AttributeKind.DATE,
        Term("Date as the page gives it", "Date telle que la page la donne"),
        Term("&Date", "&Date"),
    ),
    "published": Attribute(AttributeKind.EDTF, Term("Date in EDTF", "Date en EDTF"), Term("&EDTF", "&EDTF")),
    "number": Attribute(AttributeKind.NUMBER, Term("Number on the page", "Numéro sur la page"), sign="№"),
    "votes_up": Attribute(
        AttributeKind.REACTIONS,
        Term("Votes up", "Votes pour"),
        sign="▲",
        note="+{n}",
        one=Term("{n} vote for", "{n}\u00a0vote pour"),
        many=Term("{n} votes for", "{n}\u00a0votes pour"),
    ),
    "votes_down": Attribute(
        AttributeKind.REACTIONS,
        Term("Votes down", "Votes contre"),
        sign="▼",
        note="−{n}",
        one=Term("{n} vote against", "{n}\u00a0vote contre"),
        many=Term("{n} votes against", "{n}\u00a0votes contre"),
    ),
    "kind": Attribute(AttributeKind.KIND, Term("Kind of comment", "Genre de commentaire"), Term("&Kind", "&Genre")),
}
"""All attributes by the names of their columns, in the order of the form."""

KINDS: Mapping[CommentKind, Term] = {
    CommentKind.COMMENT: Term("Comment of a reader", "Commentaire d’un lecteur"),
    CommentKind.PING: Term("Ping of another page", "Rétrolien d’une autre page"),
}
"""What the kinds of comments are called."""


def facts(comment: CommentFacts) -> dict[str, object]:
    """Return what is known of a comment, by the names of its attributes."""
    return {name: getattr(comment, name) for name in ATTRIBUTES}


def reactions(comment: CommentFacts) -> dict[str, int]:
    """Return the reactions that the page counts, by the names of their attributes."""
    counts = {name: getattr(comment, name) for name, row in ATTRIBUTES.items() if row.kind is AttributeKind.REACTIONS}
    return {name: count for name, count in counts.items() if count is not None}
