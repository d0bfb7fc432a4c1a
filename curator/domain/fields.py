"""The fields of a description: one row each, read by services, window, command line and exports.

A new field is a member of `Field` and a row here; its members never change, since collections keep them by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from curator.domain.metadata import Field
from curator.domain.terms import NOTHING, Term


class ValueKind(Enum):
    """What fits a field, and how it is typed and shown."""

    LINE = auto()
    PARAGRAPHS = auto()
    DATE = auto()
    """EDTF: 2012, 2012-01, 2012-01-20, 2012?"""
    LANGUAGE = auto()
    """A BCP 47 tag."""
    ADDRESS = auto()
    """Without blanks."""
    LIST = auto()
    """Several, separated by semicolons."""


@dataclass(frozen=True, slots=True)
class FieldTraits:
    """A field of the description: what fits it, what it is called, and where it is asked for and shown.

    `name` is the window's and the people's, `printed` what stands before the value in an export; `hint` shows what
    fits. `aliases` are names by which people know it too. A description without one that is `expected` is not complete.
    `whole` fields are asked of the collection too, not of articles alone. `at_first` ones are columns of the table
    before anybody chose columns, `width` characters wide; `wide` ones take a whole line of a narrow form. `cited` is
    the place in the source block of an export, 0 for none.
    """

    value: ValueKind
    name: Term
    printed: Term
    hint: Term = NOTHING
    aliases: tuple[str, ...] = ()
    expected: bool = False
    whole: bool = False
    at_first: bool = False
    width: int = 17
    wide: bool = False
    cited: int = 0


_DATES = Term("2012, 2012-01, 2012-01-20, 2012?", "2012, 2012-01, 2012-01-20, 2012?")

FIELDS: Mapping[Field, FieldTraits] = {
    Field.TITLE: FieldTraits(
        ValueKind.LINE,
        Term("Title", "Titre"),
        Term("Title", "Titre"),
        expected=True,
        whole=True,
        at_first=True,
        width=26,
        wide=True,
    ),
    Field.SUBTITLE: FieldTraits(
        ValueKind.LINE, Term("Subtitle", "Sous-titre"), Term("Subtitle", "Sous-titre"), wide=True
    ),
    Field.CREATOR: FieldTraits(
        ValueKind.LINE,
        Term("Creator", "Auteur"),
        Term("Author", "Auteur"),
        aliases=("author",),
        expected=True,
        whole=True,
        at_first=True,
        cited=1,
    ),
    Field.PUBLISHER: FieldTraits(
        ValueKind.LINE,
        Term("Publisher", "Éditeur"),
        Term("Publisher", "Éditeur"),
        expected=True,
        whole=True,
        at_first=True,
        width=13,
        cited=3,
    ),
    Field.DATE: FieldTraits(
        ValueKind.DATE,
        Term("Date", "Date"),
        Term("Date", "Date"),
        hint=_DATES,
        aliases=("published",),
        expected=True,
        whole=True,
        at_first=True,
        width=15,
        cited=2,
    ),
    Field.LANGUAGE: FieldTraits(
        ValueKind.LANGUAGE,
        Term("Language", "Langue"),
        Term("Language", "Langue"),
        hint=Term("fr, en, fr-CH", "fr, en, fr-CH"),
        expected=True,
        whole=True,
        at_first=True,
        width=11,
        cited=5,
    ),
    Field.SOURCE: FieldTraits(
        ValueKind.ADDRESS,
        Term("Source address", "Adresse de la source"),
        Term("Source", "Source"),
        hint=Term("https://example.org/page", "https://example.org/page"),
        aliases=("url",),
        expected=True,
        at_first=True,
        wide=True,
        cited=4,
    ),
    Field.TYPE: FieldTraits(ValueKind.LINE, Term("Type", "Type"), Term("Type", "Type"), cited=6),
    Field.CAPTURED: FieldTraits(
        ValueKind.DATE, Term("Captured on", "Capturé le"), Term("Captured", "Capturé"), hint=_DATES, cited=11
    ),
    Field.SUBJECT: FieldTraits(
        ValueKind.LIST,
        Term("Subject", "Sujet"),
        Term("Subjects", "Sujets"),
        hint=Term("subjects, separated by semicolons", "sujets, séparés par des points-virgules"),
        whole=True,
        cited=7,
    ),
    Field.COVERAGE: FieldTraits(
        ValueKind.LINE,
        Term("Coverage", "Couverture"),
        Term("Coverage", "Couverture"),
        hint=Term("a place or a time the text is about", "lieu ou époque dont parle le texte"),
        whole=True,
        cited=8,
    ),
    Field.RIGHTS: FieldTraits(
        ValueKind.LINE, Term("Rights", "Droits"), Term("Rights", "Droits"), whole=True, wide=True, cited=10
    ),
    Field.DESCRIPTION: FieldTraits(
        ValueKind.PARAGRAPHS,
        Term("Description", "Description"),
        Term("Description", "Description"),
        whole=True,
        wide=True,
        cited=9,
    ),
}
"""All fields, in the order of form and table."""

CITED = tuple(sorted((field for field, traits in FIELDS.items() if traits.cited), key=lambda each: FIELDS[each].cited))
"""Those of the source block, in its order."""
