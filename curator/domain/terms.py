"""Names of the field's things in the languages that the program speaks; they stand beside the things, in their tables.

Sentences are `Message`s, and a catalogue translates them. A term is shown by the window in the language of the person,
and printed by exports in the language of the book: both read it here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """What something is called in English and in French."""

    english: str
    french: str

    def __str__(self) -> str:
        return self.english

    def in_language(self, tag: str) -> str:
        """Return the name for a BCP 47 tag: the French one for "fr" and its regions, the English one for all else."""
        return self.french if tag.partition("-")[0].lower() == "fr" else self.english


NOTHING = Term("", "")
"""Where nothing is said."""
