"""Damage that a capture left in a text, and what repairs it.

A repair is a `Suspect` whose span is in the text given. `safe` ones are certain enough to apply without a look; no rule
touches what may be the author's voice: exclamation marks, smileys, capitals, slang.
"""

from collections.abc import Iterator

from curator.domain.correction import Suspect
from curator.text.damage import damage_repairs
from curator.text.markup import markdown_repairs
from curator.text.protected import Protection
from curator.text.punctuation import apostrophe_repairs, guillemet_repairs, spacing_repairs
from curator.text.tags import tag_repairs


def repairs(text: str, language: str, protection: Protection) -> Iterator[Suspect]:
    """Yield every repair of `text`; they may overlap.

    `language` is a BCP 47 tag: apostrophes and guillemets are looked at in French only. `protection` is that of `text`.
    """
    yield from damage_repairs(text, protection)
    yield from tag_repairs(text)
    yield from markdown_repairs(text)
    yield from spacing_repairs(text, protection)
    if language.partition("-")[0] == "fr":
        yield from apostrophe_repairs(text, protection)
        yield from guillemet_repairs(text)
