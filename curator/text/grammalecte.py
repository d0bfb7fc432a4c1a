"""Grammalecte, the grammar checker of French: where it is, what it is asked, and what its answers mean here.

It is a program of its own (GPL) and in no registry of Python packages: it is used where it is installed, and done
without where it is not. Its spelling and typography are left to the detectors of Curator.
"""

import importlib
import importlib.util
import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from curator.domain.rules import AGREEMENT, CAPITAL, CONFUSION, ELISION, HYPHEN, INFINITIVE, PARTICIPLE, PHRASE, VERB
from curator.domain.span import Span

VARIABLE = "CURATOR_GRAMMALECTE"
"""Environment variable that names the folder in which the folder `grammalecte` lies."""

_log = logging.getLogger(__name__)
_PACKAGE = "grammalecte"
_ENGINE = Path(_PACKAGE, "fr", "gc_engine.py")
_VERSION = re.compile(r"""^version\s*=\s*["']([\w.+-]{1,20})["']""", re.MULTILINE)
_USUAL = ("/usr/lib/python3/dist-packages", "/usr/share/grammalecte")
"""Where Debian's and other systems' packages put it."""

_RULES = {
    "gn": AGREEMENT,
    "conj": VERB,
    "imp": VERB,
    "inte": HYPHEN,
    "vmode": VERB,
    "ppas": PARTICIPLE,
    "infi": INFINITIVE,
    "conf": CONFUSION,
    "loc": PHRASE,
    "tu": HYPHEN,
    "eleu": ELISION,
    "maj": CAPITAL,
}
"""Grammalecte's options that are asked, and the rule of ours that each of their findings comes under."""

_LEFT_OUT = frozenset(
    (
        "gv1__imp_verbe_groupe2_groupe3_t__b2_a1_1",  # takes “Définit…” at the head of a sentence for an order
        "gv1__imp_verbe_groupe3_d__b2_a1_1",  # likewise “Étend…”
        "g2__maj_mois__b2_a1_1",  # “Salon de Mai”, “place de Mai”
        "g2__tu_prénoms__b1_a1_1",  # “Jean Paul”: people write their names as they do
        "g2__conf_un_in__b1_a1_1",  # “in” in English titles
        "g2__conf_de_vconj__b1_a1_1",  # nouns that are forms of verbs too
        "g2__conf_dès_des_dés__b3_a2_1",  # proposes “saies” for “ces”; the other half of the finding is right
        "g3__gn_nombre_chiffres_1m__b3_a2_1",  # “une fille de 25 ans hébergée”
        "g3__gn_nombre_chiffres_1m__b3_a4_1",  # “un enfant de 11 ans renversé”
        "g3__gn_nombre_lettres_1m__b2_a1_1",  # “deux pourcent”, “l’amendement numéro cent sept rectifié”
        "g3__gn_la_3m__b1_a1_1",  # an adjective that goes with a noun before: “programme de la région limité”
        "g3__gn_les_2m__b1_a2_1",  # nouns beside nouns: “les fonctions composants”
        "g3__gn_pfx_en_2m__b1_a3_1",  # “des mises en relation orchestrées”
        "g3__gn_pfx_en_2m__b1_a4_1",  # likewise
        "g3__gn_start_prn_1m__b1_a1_1",  # titles: “Histoire de la guerre”
        "g3__gn_start_prn_1m__b1_a2_1",  # likewise
        "g3__infi_de_verbe__b6_a1_1",  # “les familles de fusillés”
    )
)
"""Rules of Grammalecte that are wrong more often than right on edited prose: 284,000 words of encyclopedia, press,
debates, manuals and novels (UD French Sequoia and GSD, and texts of `tools/context`)."""

_CHUNK = 3_000
"""Characters given at once; a longer paragraph is cut, after a sentence where there is one. Measured: what is quadratic
in the length of a sentence takes less than half a second for so many."""
_KEPT = 4_096
"""Paragraphs whose faults are kept: those of a passage in hand, looked at again after each decision."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What Grammalecte finds fault with: a range of the text, a rule of ours, what may stand there, and why.

    `source` is the name of Grammalecte's own rule.
    """

    span: Span
    rule: str
    suggestions: tuple[str, ...]
    reason: str
    source: str


def version() -> str | None:
    """Return the version of the Grammalecte that is installed, None where there is none; nothing of it is run."""
    folder = installed()
    return None if folder is None else _version(folder)


@cache
def load() -> "Grammalecte | None":
    """Return the checker, made once (0.7 s and 60 MB); None where there is none, or it is broken."""
    folder = installed()
    if folder is None:
        return None
    try:
        return Grammalecte(folder)
    except Exception:  # noqa: BLE001 (foreign code: whatever is wrong with it, the other detectors go on)
        _log.exception("Grammalecte in %s cannot be used", folder)
        return None


class Grammalecte:
    """The checker, loaded; for one thread."""

    def __init__(self, folder: Path) -> None:
        """Load the package that lies in `folder`."""
        sys.path.append(str(folder))
        try:
            engine: Any = importlib.import_module(_PACKAGE).GrammarChecker("fr").getGCEngine()
        finally:
            sys.path.remove(str(folder))
        engine.setOptions({option: option in _RULES for option in engine.getOptions()})
        self._engine = engine
        self._faults_of = lru_cache(_KEPT)(self._parsed)

    def faults(self, text: str) -> Iterator[Fault]:
        """Yield what is wrong with the grammar of `text`, paragraph by paragraph; in a paragraph in no order."""
        for start, chunk in _chunks(text):
            for fault in self._faults_of(chunk):
                yield Fault(fault.span.shifted(start), fault.rule, fault.suggestions, fault.reason, fault.source)

    def _parsed(self, chunk: str) -> tuple[Fault, ...]:
        try:
            found = [each for each in self._engine.parse(chunk) if each["sType"] in _RULES]
            return tuple(_fault(each) for each in found if each["sRuleId"] not in _LEFT_OUT)
        except Exception:  # noqa: BLE001 (foreign code: a text that it stumbles on is checked by the others)
            _log.exception("Grammalecte stumbled on %r", chunk[:80])
            return ()


def _fault(found: Mapping[str, Any]) -> Fault:
    span = Span(found["nStart"], found["nEnd"])
    suggestions = tuple(dict.fromkeys(each for each in found["aSuggestions"] if _is_words(each)))
    reason = _QUOTED.sub("«\u00a0\\1\u00a0»", found["sMessage"])
    return Fault(span, _RULES[found["sType"]], suggestions, reason, found["sRuleId"])


_QUOTED = re.compile(r"[“«]\s*([^“”«»]*[^“”«»\s])\s*[”»]")
"""What its sentences quote: in English quotation marks, or in French ones with spaces that break."""


def _is_words(suggestion: str) -> bool:
    """Tell whether a suggestion can stand in the text: some are advice to the writer."""
    return bool(suggestion.strip()) and not suggestion.startswith(("(", "[", "…"))


_SPACES = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2011": "-", "\t": " ", "'": "’"})
"""Signs that Grammalecte takes for part of a word, and what it knows instead."""
_NO_WORD = re.compile(r"\S{60,}")
"""Longer than any word of prose; Grammalecte takes a second for one of 3,000 characters."""
_SOFT_BREAK = re.compile(r"(?<=[^\W\d_]|[,’-])\n(?=[a-zà-ÿœ])")
"""The end of a line inside a sentence, as plain text that was set to a width has them."""


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of `text` with their starts, in pieces, each character where it was."""
    plain = _SOFT_BREAK.sub(" ", _NO_WORD.sub(lambda match: " " * len(match.group()), text.translate(_SPACES)))
    start = 0
    for line in plain.split("\n"):
        at = 0
        while at < len(line):
            end = at + _CHUNK
            cut = max(line.rfind(". ", at, end) + 2, at) if end < len(line) else len(line)
            end = cut if cut > at + 1 else end
            yield start + at, line[at:end]
            at = end
        start += len(line) + 1


@cache
def installed() -> Path | None:
    """Return the folder in which the package lies: the one named, the user's own, Python's, the system's."""
    named = os.environ.get(VARIABLE)
    own = platformdirs.user_data_path("curator", appauthor=False)
    found = importlib.util.find_spec(_PACKAGE)
    installed = [Path(found.origin).parents[1]] if found and found.origin else []
    places = [Path(named)] if named else [own, *installed, *map(Path, _USUAL)]
    return next((place for place in places if _version(place)), None)


def _version(folder: Path) -> str | None:
    try:
        found = _VERSION.search((folder / _ENGINE).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    return found.group(1) if found else None
