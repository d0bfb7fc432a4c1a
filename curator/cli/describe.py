"""curator describe: metadata of the collection, of articles and of comments."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, pairs, to_edit, to_read
from curator.cli.output import report, write, write_json
from curator.domain.changes import ChangeSet
from curator.domain.comments import ATTRIBUTES, facts
from curator.domain.fields import FIELDS
from curator.domain.metadata import COLLECTION, Field, MetadataValue
from curator.services import describing, segmenting
from curator.store import articles
from curator.store.collection import Collection

WHOLE = "collection"
"""What the command line calls the owner of the collection's own metadata."""

_HELP = """Show or set metadata.

ID is an article (A001), a comment (A001-C001) or “collection”; several articles are set at once. An empty VALUE
takes a value away. Dates are EDTF: 2012, 2012-01, 2012-01-20, 2012?, 2012-01~.

Of articles and the collection: {fields}.

Of comments: {attributes}; reply_to.

\b
  curator describe dossier.curator A001 A002 language=fr date=2012-01-20
  curator describe dossier.curator collection title="Janvier 2012"
  curator describe dossier.curator A001-C004 author=Vincent
  curator describe dossier.curator A001-C004 reply_to=A001-C002
  curator describe dossier.curator A001 --confirm
"""


def _names() -> str:
    """Return what may be described of articles and the collection, each with the other names that people know."""
    told = [(field.value, FIELDS[field].aliases) for field in Field]
    return ", ".join(f"{name} (or {', '.join(aliases)})" if aliases else name for name, aliases in told)


@click.command("describe", help=_HELP.format(fields=_names(), attributes=", ".join(ATTRIBUTES)))
@collection_argument
@click.argument("arguments", nargs=-1, metavar="[ID...] [NAME=VALUE...]")
@click.option("--confirm", is_flag=True, help="Say that the values in force are right.")
@click.option("--field", "names", multiple=True, metavar="NAME", help="Confirm this one only; may be repeated.")
@click.option("--restore", metavar="NAME", help="Go back to the value that import proposed.")
@json_option
def command(
    collection: Path,
    arguments: tuple[str, ...],
    confirm: bool,
    names: tuple[str, ...],
    restore: str | None,
    as_json: bool,
) -> None:
    """Show or set metadata; the help says how."""
    owners = [argument for argument in arguments if "=" not in argument]
    values = pairs([argument for argument in arguments if "=" in argument])
    if sum((bool(values), confirm, restore is not None)) > 1:
        raise click.UsageError("set values, confirm or restore: one at a time")
    if names and not confirm:
        raise click.UsageError("--field goes with --confirm")
    if not values and not confirm and restore is None:
        with to_read(collection) as opened:
            _show(opened, owners, as_json=as_json)
        return
    if not owners:
        raise click.UsageError("say what to describe: an article's id, a comment's, or “collection”")
    with to_edit(collection) as opened:
        if confirm:
            changes = describing.confirm(opened, _owners(owners), [describing.field(name) for name in names] or None)
        elif restore is not None:
            changes = describing.restore(opened, _owners(owners), [describing.field(restore)])
        elif any("-" in owner for owner in owners):
            changes = _describe_comment(opened, owners, values)
        else:
            fields = {describing.field(name): value for name, value in values.items()}
            changes = describing.update(opened, _owners(owners), fields)
    report(changes, as_json=as_json)


def _owners(names: Iterable[str]) -> list[str]:
    return [COLLECTION if name == WHOLE else name for name in names]


def _describe_comment(opened: Collection, owners: Sequence[str], values: Mapping[str, str]) -> ChangeSet:
    if len(owners) > 1:
        raise click.UsageError("describe one comment at a time")
    if "reply_to" not in values:
        return segmenting.describe_comment(opened, owners[0], {name: text or None for name, text in values.items()})
    if len(values) > 1:
        raise click.UsageError("set reply_to by itself")
    return segmenting.answer(opened, owners[0], values["reply_to"].replace(",", " ").split())


def _show(opened: Collection, owners: Sequence[str], *, as_json: bool) -> None:
    shown = owners or [WHOLE, *(article.id for article in articles.all(opened))]
    described = {owner: _comment(opened, owner) if "-" in owner else _values(opened, owner) for owner in shown}
    if as_json:
        write_json(described)
        return
    for owner, values in described.items():
        write(owner)
        for name, value in values.items():
            write(f"  {name:<12}{_line(value) if isinstance(value, dict) else value}")


def _comment(opened: Collection, id: str) -> dict[str, object]:
    found = articles.comment(opened, id)
    known = {**facts(found), "reply_to": ", ".join(found.reply_to) or None}
    return {name: value for name, value in known.items() if value is not None}


def _values(opened: Collection, owner: str) -> dict[str, object]:
    found = describing.described(opened, *_owners([owner]))
    return {field: _data(found[field]) for field in Field if field in found}


def _line(value: Mapping[str, object]) -> str:
    return f"{value['value']}  ({value['origin']}{'' if value['confirmed'] else ', proposed'})"


def _data(value: MetadataValue) -> dict[str, object]:
    return {
        "value": value.value,
        "origin": value.origin,
        "evidence": str(value.evidence) or None,
        "confirmed": value.confirmed,
        "imported": value.imported,
    }
