"""Tables of comments before they are read: which columns there are, what they hold, what their names tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path, PurePath

from curator.domain.progress import Progress, silent
from curator.domain.terms import Term
from curator.ingest.containers.opening import on_disk
from curator.ingest.formats.tables import csv_rows, json_rows
from curator.ingest.formats.tables.columns import Column, columns_of
from curator.services.reading import Where

SAID: Mapping[str, Term] = {
    Column.TEXT: Term("Text of the comment", "Texte du commentaire"),
    Column.AUTHOR: Term("Author", "Auteur"),
    Column.DATE: Term("Date", "Date"),
    Column.NUMBER: Term("Number", "Numéro"),
    Column.KEY: Term("Identifier", "Identifiant"),
    Column.PARENT: Term("Answers", "Répond à"),
    Column.HEADING: Term("Title of the comment", "Titre du commentaire"),
    Column.SITE: Term("Address of the author", "Adresse de l’auteur"),
    Column.UP: Term("Votes for", "Votes pour"),
    Column.DOWN: Term("Votes against", "Votes contre"),
    Column.SHOWN: Term("Approved", "Approuvé"),
    Column.ARTICLE: Term("Article", "Article"),
    Column.TITLE: Term("Title of the article", "Titre de l’article"),
    Column.ADDRESS: Term("Address of the article", "Adresse de l’article"),
}
"""What a column may say, and what people call that."""

_ROWS = 200  # that are looked at: more than a person does
_SUFFIXES = frozenset({".csv", ".tsv", ".json", ".jsonl", ".ndjson"})


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of a table: their `names`, what the first row that has one `holds` in it, and what is `told` so far.

    `told` gives the name of a column by what it says.
    """

    names: tuple[str, ...]
    holds: Mapping[str, str]
    told: Mapping[str, str]


def is_table(where: Where, reader: str) -> bool:
    """Tell whether a piece is a table on the disk, by what read it, or by its name where nothing could."""
    suffix = PurePath(where.path).suffix.lower()
    return not where.member and (reader in (csv_rows.NAME, json_rows.NAME) or (not reader and suffix in _SUFFIXES))


def columns(path: Path, progress: Progress = silent) -> TableColumns:
    """Return the columns of a table; a file without any has none.

    Raises:
        CuratorError: it cannot be read.
    """
    progress(0, 1)
    item = on_disk(path).item()
    sample = json_rows.sample if json_rows.fits(item) else csv_rows.sample
    rows = list(islice(sample(item), _ROWS))
    names = tuple(dict.fromkeys(chain.from_iterable(rows)))
    holds = {name: next((row[name] for row in rows if row.get(name)), "") for name in names}
    progress(1, 1)
    return TableColumns(names, holds, {str(role): name for role, name in columns_of(names, rows).by_role.items()})


def changed(told: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return what a person says of columns beyond what their names tell."""
    return {role: name for role, name in chosen.items() if name and told.get(role) != name}


def all_roles() -> Sequence[str]:
    """Return what a column may say, in the order in which that is shown."""
    return tuple(SAID)
