"""What an import brought into a collection, and what it did not: kept with the collection."""

from dataclasses import dataclass

from curator.domain.messages import Message


@dataclass(frozen=True, slots=True)
class NotAdded:
    """What was handed in and not added: what it is called, why, and whether it could not be read (`failed`)."""

    name: str
    reason: Message
    failed: bool = True


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import; `number` counts from 1, `made_at` is UTC, ISO 8601.

    `articles` are the ids of what was added, `already` the name of each capture that was there before, with the article
    it is.
    """

    number: int
    made_at: str
    articles: tuple[str, ...] = ()
    already: tuple[tuple[str, str], ...] = ()
    not_added: tuple[NotAdded, ...] = ()
