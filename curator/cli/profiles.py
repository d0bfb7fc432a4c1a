"""curator profiles: how exports look and what they hold."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from curator.cli.arguments import collection_argument, json_option, pairs, to_edit
from curator.cli.output import report, write, write_json
from curator.domain.book import ExportProfile
from curator.domain.errors import InvalidValueError
from curator.services import profiles

_SWITCH = {"yes": True, "no": False}


@click.command("profiles")
@collection_argument
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[FIELD=VALUE...]")
@click.option("--remove", is_flag=True, help="Forget the profile; “default” goes back to what it was at first.")
@json_option
def command(collection: Path, name: str | None, values: tuple[str, ...], remove: bool, as_json: bool) -> None:
    """Show the export profiles, or set fields of one, which is made where it is missing.

    \b
    title, language      the collection's own where empty
    typography           as stored, fr-FR, fr-CH, fr-CA, en
    paper                A4, A5, Letter
    comments, pings, folded, notes, provenance    yes or no

    \b
      curator profiles dossier.curator suisse typography=fr-CH paper=A5 pings=no
    """
    if not name and (remove or values):
        raise click.UsageError("name the profile")
    with to_edit(collection) as opened:
        if name and remove:
            report(profiles.remove_profile(opened, name), as_json=as_json)
        elif name and values:
            known = {profile.name: profile for profile in profiles.profiles(opened)}
            changed = _changed(known.get(name, ExportProfile(name)), pairs(values))
            report(profiles.save_profile(opened, changed), as_json=as_json)
        else:
            shown = [profiles.profile(opened, name)] if name else profiles.profiles(opened)
            _list(shown, as_json=as_json)


def _list(shown: list[ExportProfile], *, as_json: bool) -> None:
    if as_json:
        write_json([asdict(profile) for profile in shown])
        return
    for profile in shown:
        fields = asdict(profile)
        write(f"{fields.pop('name')}  {' '.join(f'{field}={_text(value)}' for field, value in fields.items())}")


def _text(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _changed(profile: ExportProfile, values: Mapping[str, str]) -> ExportProfile:
    current = asdict(profile)
    del current["name"]
    for field in values:
        if field not in current:
            raise InvalidValueError(
                "an export profile has no “{field}”: choose among {choices}", field=field, choices=", ".join(current)
            )
    given: dict[str, Any] = {field: _value(field, text, current[field]) for field, text in values.items()}
    return replace(profile, **given)


def _value(field: str, text: str, current: object) -> object:
    """Return a field's value from its text, of the sort that the field holds now."""
    if isinstance(current, bool):
        if text not in _SWITCH:
            raise InvalidValueError("{field} is yes or no, not “{text}”", field=field, text=text)
        return _SWITCH[text]
    if isinstance(current, StrEnum):
        choices = [choice.value for choice in type(current)]
        if text not in choices:
            raise InvalidValueError(
                "{field} is no “{text}”: choose among {choices}", field=field, text=text, choices=", ".join(choices)
            )
        return type(current)(text)
    return text
