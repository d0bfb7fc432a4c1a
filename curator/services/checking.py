"""Checking: what detection doubts in the reading text, computed on snapshots and kept in the collection's cache."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from curator.domain.article import Article, Passage
from curator.domain.capture import PassageKind
from curator.domain.correction import Correction, Decision, PassageText, Suspect
from curator.domain.metadata import Field
from curator.domain.progress import Progress, silent
from curator.store import articles, corrections, suspects, words
from curator.store.collection import Collection
from curator.text import detection
from curator.text.spelling import Speller, spellers

CHECKED = frozenset(PassageKind) - {
    PassageKind.FURNITURE,
    PassageKind.BYLINE,
    PassageKind.COMMENT_HEADER,
    PassageKind.PING,
}
"""Kinds of passages whose text is checked; the others hold names and what belongs to the page."""

_DEFAULT_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True)
class Finding:
    """What detection found in a passage: the state of the text it saw, and the suspects in it."""

    seen: PassageText
    suspects: tuple[Suspect, ...]


def snapshot(collection: Collection, article: str | None = None) -> list[PassageText]:
    """Return the passages that can be checked, of one article or of all, in the order of the collection."""
    chosen = [articles.get(collection, article)] if article else articles.all(collection)
    return [text for item in chosen for text in _texts(collection, item)]


def missing(collection: Collection) -> list[PassageText]:
    """Return the passages that were not checked since they, or the detector, last changed."""
    known = suspects.keys(collection)
    return [text for text in snapshot(collection) if known.get(text.passage) != _key(text)]


def names(texts: Sequence[PassageText]) -> frozenset[str]:
    """Learn from the texts the words that are names there, and so are not doubted. Pure."""
    return detection.learn_names([text.original for text in texts])


def check(
    texts: Sequence[PassageText], known: frozenset[str] = frozenset(), progress: Progress = silent
) -> list[Finding]:
    """Look for suspects. Pure: takes values only, and may run on another thread or in another process.

    Args:
        texts: what to check.
        known: words that are not doubted, casefolded.
        progress: told passages.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    languages = spellers({text.language for text in texts})
    found = []
    for done, text in enumerate(texts):
        progress(done, len(texts))
        found.append(Finding(text, _detect(text, languages, known)))
    progress(len(texts), len(texts))
    return found


def remember(collection: Collection, findings: Iterable[Finding]) -> None:
    """Keep what was found, but of passages that were changed since they were seen."""
    now = {text.passage: text for text in snapshot(collection)}
    current = [finding for finding in findings if now.get(finding.seen.passage) == finding.seen]
    suspects.remember(collection, {finding.seen.passage: (_key(finding.seen), finding.suspects) for finding in current})


def pending(collection: Collection, article: str | None = None) -> list[Suspect]:
    """Return the suspects that wait for a decision, in reading order, of what was checked so far."""
    return _open(collection, snapshot(collection, article))


def postponed(collection: Collection) -> list[Correction]:
    """Return the suspects that were put off, in reading order."""
    return [item for text in snapshot(collection) for item in text.corrections if item.decision is Decision.POSTPONED]


def _open(collection: Collection, texts: Sequence[PassageText]) -> list[Suspect]:
    known, found = words.all(collection), suspects.cached(collection)
    waiting: list[Suspect] = []
    for text in texts:
        key, doubted = found.get(text.passage, ("", ()))
        if key == _key(text):
            waiting.extend(item for item in doubted if not _settled(item, text.corrections, known))
    return waiting


def _settled(suspect: Suspect, decided: Sequence[Correction], known: frozenset[str]) -> bool:
    if suspect.rule == detection.SPELLING and suspect.found.casefold() in known:
        return True
    return any(item.span == suspect.span and item.rule == suspect.rule and not item.applies for item in decided)


def _detect(text: PassageText, languages: Mapping[str, Speller], known: frozenset[str]) -> tuple[Suspect, ...]:
    return tuple(replace(item, passage=text.passage) for item in detection.detect(text, languages, known))


def _texts(collection: Collection, article: Article) -> list[PassageText]:
    language = article.value(Field.LANGUAGE) or _DEFAULT_LANGUAGE
    decided = corrections.of_article(collection, article.id)
    return [
        PassageText(row.id, row.original, row.language or language, decided.get(row.id, ()))
        for row in articles.passages(collection, article.id)
        if _is_checked(row)
    ]


def _is_checked(row: Passage) -> bool:
    return row.kind in CHECKED


def _key(text: PassageText) -> str:
    return f"{detection.VERSION}/{text.language}"
