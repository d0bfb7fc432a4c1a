"""Description: Dublin Core values of the collection and its articles, typed, approved or given back to import."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError
from curator.domain.fields import FIELDS, ValueKind
from curator.domain.metadata import COLLECTION, Field, MetadataValue, Origin
from curator.domain.progress import Steps, all_taken, portions
from curator.store import articles, metadata
from curator.store.collection import Collection
from curator.text.dates import as_edtf

_MOST_NAMED = 4  # names that the label of an edit lists
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def field(name: str) -> Field:
    """Return the field that a person means.

    Raises:
        InvalidValueError: there is no such field.
    """
    known = {each.value: each for each in Field}
    known |= {alias: each for each, traits in FIELDS.items() for alias in traits.aliases}
    try:
        return known[name.strip().lower()]
    except KeyError:
        raise InvalidValueError(
            "there is no field “{name}”: choose among {choices}", name=name, choices=", ".join(known)
        ) from None


def check(field: Field, value: str) -> str:
    """Return a value as it will be stored.

    Raises:
        InvalidValueError: the value does not fit the field; the message says what would.
    """
    kind = FIELDS[field].value
    value = value.strip() if kind is ValueKind.PARAGRAPHS else " ".join(value.split())
    checks: dict[ValueKind, Callable[[str], str]] = {
        ValueKind.DATE: as_edtf,
        ValueKind.LANGUAGE: _language,
        ValueKind.ADDRESS: _address,
    }
    return checks[kind](value) if value and kind in checks else value


def described(collection: Collection, owner: str) -> dict[Field, MetadataValue]:
    """Return the values in force of an article, or of the collection (owner "").

    Raises:
        NotFoundError: no article bears the id.
    """
    _require_owner(collection, owner)
    return metadata.of_owner(collection, owner)


def update(collection: Collection, owners: Sequence[str], values: Mapping[Field, str]) -> ChangeSet:
    """Set values by hand, the same for several owners, as one undo step; an empty value empties the field.

    Raises:
        InvalidValueError: a value does not fit; nothing is changed.
        NotFoundError: no article bears one of the ids.
    """
    return update_each(collection, dict.fromkeys(owners, values))


def update_each(collection: Collection, values: Mapping[str, Mapping[Field, str]]) -> ChangeSet:
    """Set values by hand, by owner, as one undo step; an empty value empties the field.

    Raises:
        InvalidValueError: a value does not fit; nothing is changed.
        NotFoundError: no article bears one of the ids.
    """
    checked = {owner: {field: check(field, value) for field, value in row.items()} for owner, row in values.items()}
    for owner in checked:
        _require_owner(collection, owner)
    with collection.edit("Describe {what}", what=_named(list(checked))) as edit:
        for owner, row in checked.items():
            for each, value in row.items():
                metadata.set_by_hand(collection, owner, MetadataValue(each, value, Origin.HAND))
    return edit.changes


def confirm(collection: Collection, owners: Sequence[str], fields: Iterable[Field] | None = None) -> ChangeSet:
    """Approve what import proposed, of these fields or of all; the values keep their origin.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    chosen = tuple(Field if fields is None else fields)
    return confirm_each(collection, dict.fromkeys(owners, chosen))


def confirm_each(collection: Collection, fields: Mapping[str, Iterable[Field]]) -> ChangeSet:
    """Approve what import proposed, of fields by owner, as one undo step; the values keep their origin.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return all_taken(confirming(collection, fields))


def confirming(collection: Collection, fields: Mapping[str, Iterable[Field]]) -> Steps[ChangeSet]:
    """Approve what import proposed as `confirm_each` does, in short steps."""
    with collection.edit("Confirm the description of {what}", what=_named(list(fields))) as edit:
        for done, owners in portions(list(fields)):
            for owner in owners:
                chosen = set(fields[owner])
                for value in described(collection, owner).values():
                    if value.field in chosen and not value.confirmed:
                        metadata.set_by_hand(collection, owner, value)
            yield done, len(fields)
        yield from edit.settle(len(fields))
    return edit.changes


def restore(collection: Collection, owners: Sequence[str], fields: Iterable[Field]) -> ChangeSet:
    """Give fields back to what import proposed.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return restore_each(collection, dict.fromkeys(owners, tuple(fields)))


def restore_each(collection: Collection, fields: Mapping[str, Iterable[Field]]) -> ChangeSet:
    """Give fields, by owner, back to what import proposed, as one undo step.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    for owner in fields:
        _require_owner(collection, owner)
    with collection.edit("Restore the description of {what}", what=_named(list(fields))) as edit:
        for owner, names in fields.items():
            metadata.forget_hand(collection, owner, names)
    return edit.changes


def lacking(values: Mapping[Field, MetadataValue]) -> tuple[Field, ...]:
    """Return the expected fields that have no value."""
    expected = (each for each, traits in FIELDS.items() if traits.expected)
    return tuple(each for each in expected if each not in values or not (values[each].value or values[each].confirmed))


def _require_owner(collection: Collection, owner: str) -> None:
    if owner != COLLECTION:
        articles.require(collection, owner)


def _named(owners: Sequence[str]) -> str:
    names = [owner or "the collection" for owner in owners]
    return ", ".join(names) if len(names) <= _MOST_NAMED else f"{names[0]} … {names[-1]}"


def _language(value: str) -> str:
    if not _LANGUAGE_TAG.fullmatch(value):
        raise InvalidValueError("“{value}” is no language tag: write “fr”, “en” or “fr-CH”", value=value)
    return value


def _address(value: str) -> str:
    if re.search(r"\s", value):
        raise InvalidValueError(
            "“{value}” is no address: write it without spaces, as in https://example.org/page", value=value
        )
    return value
