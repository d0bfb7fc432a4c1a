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
            return tuple(_fault(found) for found in self._engine.parse(chunk) if found["sType"] in _RULES)
        except Exception:  # noqa: BLE001 (foreign code: a text that it stumbles on is checked by the others)
            _log.exception("Grammalecte stumbled on %r", chunk[:80])
            return ()


def _fault(found: Mapping[str, Any]) -> Fault:
    span = Span(found["nStart"], found["nEnd"])
    suggestions = tuple(dict.fromkeys(each for each in found["aSuggestions"] if _is_words(each)))
    return Fault(span, _RULES[found["sType"]], suggestions, found["sMessage"], found["sRuleId"])


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
