"""curator describe: metadata of the collection, of articles and of comments."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, pairs, to_edit, to_read
from curator.cli.output import report, write, write_json
from curator.domain.changes import ChangeSet
from curator.domain.errors import InvalidValueError
from curator.domain.metadata import COLLECTION, Field, MetadataValue
from curator.services import describing, segmenting
from curator.store import articles, metadata
from curator.store.collection import Collection

WHOLE = "collection"
"""What the command line calls the owner of the collection's own metadata."""

_ALSO = {"author": Field.CREATOR, "published": Field.DATE, "url": Field.SOURCE}
_OF_COMMENTS = ("author", "date", "published", "reply_to", "votes_up", "votes_down")


@click.command("describe")
@collection_argument
@click.argument("arguments", nargs=-1, metavar="[ID...] [NAME=VALUE...]")
@click.option("--confirm", is_flag=True, help="Say that the values in force are right.")
@click.option("--restore", metavar="NAME", help="Go back to the value that import proposed.")
@json_option
def command(collection: Path, arguments: tuple[str, ...], confirm: bool, restore: str | None, as_json: bool) -> None:
    """Show or set metadata.

    ID is an article (A001), a comment (A001-C001) or “collection”; several articles are set at once. An empty VALUE
    takes a value away. Dates are EDTF: 2012, 2012-01, 2012-01-20, 2012?, 2012-01~.

    \b
    Of articles and the collection: title, subtitle, creator (or author), publisher,
    date, type, language, source (or url), rights, description, subject, coverage, captured.
    Of comments: author, date, published, reply_to, votes_up, votes_down.

    \b
      curator describe dossier.curator A001 A002 language=fr date=2012-01-20
      curator describe dossier.curator collection title="Janvier 2012"
      curator describe dossier.curator A001-C004 author=Vincent reply_to=A001-C002
      curator describe dossier.curator A001 --confirm
    """
    owners = [argument for argument in arguments if "=" not in argument]
    values = pairs([argument for argument in arguments if "=" in argument])
    if sum((bool(values), confirm, restore is not None)) > 1:
        raise click.UsageError("set values, confirm or restore: one at a time")
    if not values and not confirm and restore is None:
        with to_read(collection) as opened:
            _show(opened, _owners(owners) if owners else None, as_json=as_json)
        return
    if not owners:
        raise click.UsageError("say what to describe: an article's id, a comment's, or “collection”")
    with to_edit(collection) as opened:
        if confirm:
            changes = describing.confirm(opened, _owners(owners))
        elif restore is not None:
            changes = _restore(opened, owners, _field(restore))
        elif any("-" in owner for owner in owners):
            changes = _describe_comment(opened, owners, values)
        else:
            changes = describing.update(opened, _owners(owners), {_field(name): text for name, text in values.items()})
    report(changes, as_json=as_json)


def _owners(names: Iterable[str]) -> list[str]:
    return [COLLECTION if name == WHOLE else name for name in names]


def _field(name: str) -> Field:
    try:
        return _ALSO.get(name) or Field(name)
    except ValueError as error:
        raise InvalidValueError(f"there is no field “{name}”: the fields are {', '.join(Field)}.") from error


def _restore(opened: Collection, owners: Sequence[str], field: Field) -> ChangeSet:
    if len(owners) > 1:
        raise click.UsageError("restore one article at a time")
    return describing.restore(opened, _owners(owners)[0], field)


def _describe_comment(opened: Collection, owners: Sequence[str], values: Mapping[str, str]) -> ChangeSet:
    if len(owners) > 1:
        raise click.UsageError("describe one comment at a time")
    unknown = [name for name in values if name not in _OF_COMMENTS]
    if unknown:
        raise InvalidValueError(f"a comment has no “{unknown[0]}”: it has {', '.join(_OF_COMMENTS)}.")
    given: dict[str, object] = {name: text or None for name, text in values.items()}
    for votes in ("votes_up", "votes_down"):
        if given.get(votes):
            given[votes] = _number(votes, values[votes])
    if "reply_to" in values:
        given["reply_to"] = tuple(values["reply_to"].replace(",", " ").split())
    return segmenting.describe_comment(opened, owners[0], **given)


def _number(name: str, text: str) -> int:
    if not text.isdecimal():
        raise InvalidValueError(f"{name} is a whole number from 0, not “{text}”.")
    return int(text)


def _show(opened: Collection, owners: Sequence[str] | None, *, as_json: bool) -> None:
    if owners is None:
        owners = [COLLECTION, *(article.id for article in articles.all(opened))]
    described = {owner or WHOLE: _values(opened, owner) for owner in owners}
    if as_json:
        write_json({owner: {value.field: _data(value) for value in values} for owner, values in described.items()})
        return
    for owner, values in described.items():
        write(owner)
        for value in values:
            state = "" if value.confirmed else ", proposed"
            write(f"  {value.field:<12}{value.value}  ({value.origin}{state})")


def _values(opened: Collection, owner: str) -> list[MetadataValue]:
    found = articles.get(opened, owner).metadata if owner else metadata.of_owner(opened, COLLECTION)
    return [found[field] for field in Field if field in found]


def _data(value: MetadataValue) -> dict[str, object]:
    return {
        "value": value.value,
        "origin": value.origin,
        "evidence": value.evidence or None,
        "confirmed": value.confirmed,
        "imported": value.imported,
    }
