"""The words that exports print around a book's own text, in French and in English; the text itself is never touched."""

from curator.export.dates import readable_date
from curator.export.wording.english import ENGLISH
from curator.export.wording.french import FRENCH
from curator.export.wording.values import NARROW, NO_BREAK, Forms, Wording

__all__ = ["NARROW", "NO_BREAK", "Forms", "Wording", "readable_date", "wording"]


def wording(language: str) -> Wording:
    """Return the wording for a BCP 47 tag: French for "fr" and its regions, English for all else."""
    return FRENCH if language.partition("-")[0].lower() == "fr" else ENGLISH
