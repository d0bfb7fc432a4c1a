"""Export profiles: what to include and how to render it, kept in the collection under a name."""

import json
from dataclasses import asdict
from typing import Any

from curator.domain.book import ExportProfile, Paper, Typography
from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError, NotFoundError
from curator.store import settings
from curator.store.collection import Collection
from curator.store.reading import checked, read_json

_PREFIX = "profile/"


def profiles(collection: Collection) -> list[ExportProfile]:
    """Return the collection's profiles by name; there is always one named "default", first."""
    stored = {name: read(name, value) for name, value in settings.under(collection, _PREFIX)}
    first = stored.pop("default", ExportProfile())
    return [first, *stored.values()]


def profile(collection: Collection, name: str) -> ExportProfile:
    """Return the profile of a name.

    Raises:
        NotFoundError: there is none; the message lists those that there are.
    """
    known = {item.name: item for item in profiles(collection)}
    if name not in known:
        raise NotFoundError(
            "there is no export profile “{name}”: choose among {choices}", name=name, choices=", ".join(known)
        )
    return known[name]


def save_profile(collection: Collection, profile: ExportProfile) -> ChangeSet:
    """Store a profile under its name.

    Raises:
        InvalidValueError: it has no name.
    """
    if not profile.name.strip():
        raise InvalidValueError("an export profile needs a name")
    with collection.edit("Save the export profile “{name}”", name=profile.name) as edit:
        settings.put(collection, _PREFIX + profile.name, written(profile))
    return edit.changes


def remove_profile(collection: Collection, name: str) -> ChangeSet:
    """Forget a profile; "default" goes back to what it was at first."""
    profile(collection, name)
    with collection.edit("Remove the export profile “{name}”", name=name) as edit:
        settings.remove(collection, _PREFIX + name)
    return edit.changes


def written(profile: ExportProfile) -> str:
    """Return what a profile holds as JSON."""
    return json.dumps(asdict(profile), ensure_ascii=False)


def read(name: str, stored: str) -> ExportProfile:
    """Return a profile from its JSON.

    Raises:
        CuratorError: it is none.
    """
    return read_json(stored, lambda data: checked(_of_data(name, data)))


def _of_data(name: str, data: dict[str, Any]) -> ExportProfile:
    known = {"name": name, "typography": Typography(data["typography"]), "paper": Paper(data["paper"])}
    return ExportProfile(**data | known)
