"""The languages of a page: its own, and that of passages which differ."""

from collections.abc import Sequence
from dataclasses import replace

from curator.domain.capture import ParsedPassage, PassageKind
from curator.text.language import differing, guess

_MOST_GUESSES = 20_000  # passages whose language is looked at; some seconds, a bound for hostile files
_PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.COMMENT_TEXT, PassageKind.QUOTE, PassageKind.HEADING})
_GUESSED_FROM = 3_000  # characters: three times what `language` reads


def language_of(text: str, passages: Sequence[ParsedPassage]) -> str:
    """Guess the language of a page from its running text; a BCP 47 tag, "" where that does not tell."""
    sample: list[str] = []
    size = 0
    for passage in passages:
        if passage.kind in _PROSE and size < _GUESSED_FROM:
            sample.append(passage.span.of(text)[:_GUESSED_FROM])
            size += len(sample[-1])
    return guess("\n".join(sample))


def with_languages(text: str, passages: Sequence[ParsedPassage], language: str) -> tuple[ParsedPassage, ...]:
    """Mark the passages that are surely in another language than the article; the first 20,000 are looked at."""
    if not language:
        return tuple(passages)
    marked = list(passages)
    looked_at = [at for at, each in enumerate(passages) if each.kind in _PROSE and not each.language][:_MOST_GUESSES]
    for at in looked_at:
        if found := differing(passages[at].span.of(text), language):
            marked[at] = replace(passages[at], language=found)
    return tuple(marked)
