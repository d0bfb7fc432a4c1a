"""Checking: what detection doubts in the reading text, computed on snapshots and kept in the collection's cache."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from curator.domain.capture import PassageKind
from curator.domain.correction import Correction, Decision, PassageText, Suspect
from curator.domain.messages import NOTHING, Message
from curator.domain.progress import Progress, silent
from curator.domain.rules import OCR
from curator.store import corrections, suspects
from curator.store.collection import Collection
from curator.text import detection, grammalecte
from curator.text.ocr import mode
from curator.text.ocr.mode import is_recognised
from curator.text.spelling import DICTIONARIES, Speller

# Least confidence that carries a correction without a look: above it, no page became worse that was drawn and read by
# engines whose damage the judges had not learnt. Where little is doubted, what is right is easily taken for damage.
_CONFIDENT, _CONFIDENT_OF_FEW = 0.45, 0.6
_FEW = 0.06  # share of words in doubt below which that is so

CHECKED = frozenset(PassageKind) - {PassageKind.FURNITURE}
"""Kinds of passages whose text is checked; furniture is no part of the reading."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What detection found in a passage: the state of the text it saw, the suspects in it, and what detected them."""

    seen: PassageText
    suspects: tuple[Suspect, ...]
    version: str


def version() -> str:
    """Return the version of all that detects; of another, also of another Grammalecte, suspects are out of date."""
    grammar = grammalecte.version()
    return f"{detection.VERSION}+{grammar}" if grammar else detection.VERSION


def is_grammatical() -> bool:
    """Tell whether grammar is checked, too: whether Grammalecte is installed."""
    return grammalecte.version() is not None


def lacking() -> Message:
    """Say what is not checked, and what to do about it; nothing where all is."""
    if is_grammatical():
        return NOTHING
    return Message.of(
        "French grammar is not checked, as Grammalecte is not installed: install it (on Debian, python3-grammalecte), "
        "or name the folder that holds it in the environment variable {variable}",
        variable=grammalecte.VARIABLE,
    )


def snapshot(collection: Collection, article: str | None = None) -> list[PassageText]:
    """Return the passages that can be checked, of one article or of all, in the order of the collection."""
    return suspects.texts(collection, CHECKED, article=article)


def missing(collection: Collection) -> list[PassageText]:
    """Return the passages that were not checked since they, or the detector, last changed."""
    return suspects.unchecked(collection, CHECKED, [version()])


def not_glanced(collection: Collection) -> list[PassageText]:
    """Return those of `missing` that were not even checked without grammar."""
    return suspects.unchecked(collection, CHECKED, _versions())


def count_missing(collection: Collection) -> int:
    """Count the passages that `missing` returns."""
    return suspects.count_unchecked(collection, CHECKED, [version()])


def names(texts: Sequence[PassageText]) -> frozenset[str]:
    """Learn from the texts the words that are names there, and so are not doubted. Pure."""
    return detection.learn_names([text.original for text in texts], _spellers(texts).values())


def check(
    texts: Sequence[PassageText],
    known: frozenset[str] = frozenset(),
    progress: Progress = silent,
    *,
    grammar: bool = True,
) -> list[Finding]:
    """Look for suspects. Pure: takes values only, and may run in another process.

    Args:
        texts: what to check.
        known: words that are not doubted, casefolded: `names`. The word list is left to `pending`, so that a word
            that is taken off it is doubted again.
        progress: told passages.
        grammar: whether French grammar is checked, too, where it can be: a hundred times slower.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    languages = _spellers(texts)
    found = []
    for done, text in enumerate(texts):
        progress(done, len(texts))
        found.append(_detect(text, languages, known, grammar=grammar and has_grammar(text)))
    progress(len(texts), len(texts))
    return found


def has_grammar(text: PassageText) -> bool:
    """Tell whether there is grammar to be checked in a passage; the text of a scan is too damaged for that."""
    return _primary(text) == "fr" and is_grammatical() and not is_recognised(text.language)


def confident(text: PassageText) -> list[Suspect]:
    """Return the suspects of recognised text whose first suggestion is very likely right. Pure."""
    if not is_recognised(text.language):
        return []
    found = _detect(text, _spellers([text]), frozenset(), grammar=False)
    misread = [each for each in found.suspects if each.rule == OCR]
    few = len(misread) < _FEW * len(text.original.split())
    least = _CONFIDENT_OF_FEW if few else _CONFIDENT
    return [each for each in misread if each.suggestions and each.confidence >= least]


def looks_recognised(texts: Sequence[PassageText]) -> bool:
    """Tell whether the passages of an article look as if they came from a scan. Pure."""
    if mode.is_of_the_web(text.original for text in texts):
        return False
    return mode.looks_recognised(((text.original, text.language) for text in texts), _spellers(texts))


def remember(collection: Collection, findings: Sequence[Finding]) -> None:
    """Keep what was found, but of passages that were changed since they were seen; not where nothing can be kept."""
    if collection.read_only:
        return
    now = {text.passage: text for text in suspects.named(collection, [item.seen.passage for item in findings])}
    current = [finding for finding in findings if now.get(finding.seen.passage) == finding.seen]
    suspects.remember(collection, {finding.seen.passage: (_key(finding), finding.suspects) for finding in current})


def pending(collection: Collection, article: str | None = None, findings: Sequence[Finding] = ()) -> list[Suspect]:
    """Return the suspects that wait for a decision, in reading order, of what was checked so far.

    `findings` that are not in the cache come after: a collection that is open for reading only cannot keep them.
    """
    found = suspects.found(collection, _versions(), article)
    return [item for waiting in _waiting(collection, found, findings).values() for item in waiting]


def pending_in(
    collection: Collection, passages: Iterable[int] | None = None, findings: Sequence[Finding] = ()
) -> dict[int, list[Suspect]]:
    """Return the suspects that wait for a decision by passage: of these passages, or of all; in each in order."""
    wanted = None if passages is None else set(passages)
    found = suspects.found(collection, _versions(), passages=wanted)
    here = [finding for finding in findings if wanted is None or finding.seen.passage in wanted]
    return _waiting(collection, found, here, wanted)


def doubtful(collection: Collection, findings: Iterable[Finding] = ()) -> set[int]:
    """Return the passages in which anything was found so far, settled or not: `pending_in` reads them."""
    return suspects.doubtful(collection) | {finding.seen.passage for finding in findings}


def count_pending(collection: Collection) -> int:
    """Count the suspects that wait for a decision, of what was checked so far."""
    return sum(count_by_article(collection).values())


def count_by_article(collection: Collection, articles: Iterable[str] | None = None) -> dict[str, int]:
    """Count the suspects that wait for a decision in each of these articles, or of all, that has any."""
    return suspects.count_by_article(collection, _versions(), articles)


def postponed(collection: Collection) -> list[Correction]:
    """Return the suspects that were put off, in reading order."""
    return corrections.decided(collection, Decision.POSTPONED)


def _waiting(
    collection: Collection, kept: suspects.Found, findings: Sequence[Finding], passages: set[int] | None = None
) -> dict[int, list[Suspect]]:
    settled = suspects.Settled(collection, passages)
    found = {id: doubted for id, (_, doubted) in kept.items()}
    found |= {finding.seen.passage: finding.suspects for finding in findings}
    open_ones = {id: [item for item in doubted if item not in settled] for id, doubted in found.items()}
    return {id: items for id, items in open_ones.items() if items}


def _spellers(texts: Sequence[PassageText]) -> dict[str, Speller]:
    """Return all dictionaries where one of them is needed: what is found in a text must not hang on its company."""
    spoken = {_primary(text) for text in texts}
    return {} if spoken.isdisjoint(DICTIONARIES) else {language: _speller(language) for language in DICTIONARIES}


@cache
def _speller(language: str) -> Speller:
    """Load a dictionary once: it never changes, and its caches of words make it faster with use."""
    return Speller(language)


def _detect(text: PassageText, languages: Mapping[str, Speller], known: frozenset[str], *, grammar: bool) -> Finding:
    """Find all that is doubtful in the reading text, settled or not: what was settled can be taken back."""
    read = replace(text, corrections=tuple(item for item in text.corrections if item.applies))
    checker = grammalecte.load() if grammar else None
    found = detection.detect(read, languages, known, grammar=checker)
    return Finding(text, found, version() if grammar or not has_grammar(text) else detection.VERSION)


def _versions() -> Sequence[str]:
    """Return what may have detected what is shown: all that detects, or all but grammar, which follows."""
    return list(dict.fromkeys((version(), detection.VERSION)))


def _primary(text: PassageText) -> str:
    return text.language.partition("-")[0].lower()


def _key(finding: Finding) -> str:
    return f"{finding.version}/{finding.seen.language}"
