"""What is doubtful about a passage: damage, unknown words and grammar, as suspects on the original text."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from curator.domain.correction import LAYOUT, MANUAL, Correction, Decision, PassageText, Suspect, SuspectKind
from curator.domain.rules import FOREIGN, RULES
from curator.domain.span import Span
from curator.text.context import judged
from curator.text.elisions import elision_suspects
from curator.text.faults import grammar_suspects
from curator.text.grammalecte import Grammalecte
from curator.text.ocr.mode import SIGNS, is_recognised
from curator.text.overlay import Overlay, clash
from curator.text.phrases import phrase_suspects
from curator.text.protected import Protection
from curator.text.repairs import repairs
from curator.text.sentences import sentence_suspects
from curator.text.spelling import Speller
from curator.text.tokens import Tokens
from curator.text.words import Doubt, doubts, learn_names

__all__ = ["VERSION", "check_text", "detect", "learn_names", "suggested"]

VERSION = "9"
"""Of the detector: suspects computed by another version are out of date."""

_WORTH_SUGGESTING = 0.3  # the least that `spelling` gives: what is doubted less has no suggestion that is right


def detect(
    passage: PassageText,
    spellers: Mapping[str, Speller],
    words: frozenset[str],
    *,
    suggest: bool = True,
    grammar: Grammalecte | None = None,
) -> tuple[Suspect, ...]:
    """Return the suspects of a passage's reading text, on spans of its original, in order, no two overlapping.

    A suspect inside an accepted correction covers all of that correction's span, and its suggestions hold the rest of
    the replacement. What was decided about the same span and rule, or left as sic, is not asked again.

    Args:
        passage: a snapshot, with every decision made about it.
        spellers: by primary language subtag; a language without one gets repairs only.
        words: case-folded words not to be doubted.
        suggest: look for suggestions for unknown words now; if not, `suggested` does so later.
        grammar: is asked about French; a hundred times slower than all the rest.
    """
    overlay = Overlay(passage.original, passage.corrections)
    found = check_text(overlay.text, passage.language, spellers, words, suggest=suggest, grammar=grammar)
    placed = (_on_original(overlay, suspect, passage.passage) for suspect in found)
    open_ones = [each for each in placed if each and not _is_decided(each, passage.corrections)]
    return _apart(open_ones)


def check_text(
    text: str,
    language: str,
    spellers: Mapping[str, Speller],
    words: frozenset[str],
    *,
    suggest: bool = True,
    grammar: Grammalecte | None = None,
) -> tuple[Suspect, ...]:
    """Return the suspects of a plain text, in order, no two overlapping; arguments as for `detect`."""
    primary = language.partition("-")[0].lower()
    protection = Protection(text)
    if is_recognised(language):
        found = list(_recognised(text, primary, spellers.get(primary), words, protection))
    else:
        found = [*repairs(text, primary, protection), *sentence_suspects(text, primary, protection)]
        if primary in spellers:
            found += [_suspect(text, each) for each in doubts(text, primary, spellers, words, protection)]
        if primary == "fr":
            found += _grammatical(text, grammar, protection)
    best = _apart(found)
    return tuple(suggested(each, primary, spellers) for each in best) if suggest else best


def suggested(suspect: Suspect, language: str, spellers: Mapping[str, Speller]) -> Suspect:
    """Return `suspect` with suggestions, where it is an unknown word that has none and is worth them."""
    speller = spellers.get(language.partition("-")[0].lower())
    wanted = suspect.kind is SuspectKind.SPELLING and not suspect.suggestions
    if speller is None or not wanted or suspect.confidence < _WORTH_SUGGESTING:
        return suspect
    found = speller.suggest(suspect.found)
    sure = speller.confidence(suspect.found) if found else suspect.confidence
    return replace(suspect, suggestions=found, confidence=min(sure, 0.3) if suspect.rule == FOREIGN else sure)


def _suspect(text: str, doubt: Doubt) -> Suspect:
    fixes = (doubt.fix,) if doubt.fix else ()
    return Suspect(doubt.span, doubt.span.of(text), fixes, doubt.rule, RULES[doubt.rule].kind, doubt.confidence)


def _recognised(
    text: str, language: str, speller: Speller | None, words: frozenset[str], protection: Protection
) -> Iterator[Suspect]:
    """Yield what is doubtful about a text that comes from a scan."""
    yield from (each for each in repairs(text, language, protection) if RULES[each.rule].in_scans)
    if speller is None:
        return
    from curator.text.ocr.proofreading import proofreader  # noqa: PLC0415 (arrays and their data, for scans only)

    reader = proofreader(language, speller)
    if reader is None:
        yield from (_suspect(text, each) for each in doubts(text, language, {language: speller}, words, protection))
    for each in reader.suspects(text) if reader else ():
        known = each.found.strip(SIGNS).casefold() in words
        if not known and not protection.touches(each.span.start, each.span.end):
            yield each


def _grammatical(text: str, grammar: Grammalecte | None, protection: Protection) -> Iterator[Suspect]:
    """Yield what is doubtful about the words of a French text among their neighbours."""
    tokens = Tokens(text)
    yield from phrase_suspects(tokens, protection)
    yield from elision_suspects(tokens, protection)
    yield from grammar_suspects(tokens, grammar, judged(text), protection)


def _apart(suspects: Iterable[Suspect]) -> tuple[Suspect, ...]:
    """Return the suspects in order, of those that clash the safe, certain and long ones first."""
    kept: list[Suspect] = []
    damage = {SuspectKind.DAMAGE, SuspectKind.TYPOGRAPHY}
    for each in sorted(
        suspects,
        key=lambda each: (not each.safe, each.kind not in damage, -each.confidence, -len(each.span), each.span),
    ):
        at = bisect_left(kept, each.span, key=lambda other: other.span)
        if not any(clash(each.span, other.span) for other in kept[max(0, at - 2) : at + 2]):
            kept.insert(at, each)
    return tuple(kept)


def _on_original(overlay: Overlay, suspect: Suspect, passage: int) -> Suspect | None:
    """Return `suspect` of the reading text with its span in the original, None where it cannot be told apart there."""
    if not overlay.accepted:
        return replace(suspect, passage=passage)
    place = overlay.to_original(suspect.span)
    shown = overlay.to_reading(place)
    if not shown.contains(suspect.span):
        return None
    before = overlay.text[shown.start : suspect.span.start]
    after = overlay.text[suspect.span.end : shown.end]
    whole = tuple(f"{before}{each}{after}" for each in suspect.suggestions)
    safe = suspect.safe and not _is_typed(overlay, place)
    found = place.of(overlay.original)
    reading = "" if found == suspect.found else suspect.found
    mark = suspect.mark and replace(suspect.mark, span=overlay.to_original(suspect.mark.span))
    return replace(
        suspect,
        span=place,
        found=found,
        suggestions=whole,
        safe=safe,
        passage=passage,
        reading=reading,
        mark=mark,
    )


def _is_typed(overlay: Overlay, place: Span) -> bool:
    """Tell whether a correction on `place` was typed by a person or made by import: nothing in bulk touches those."""
    return any(each.rule in (MANUAL, LAYOUT) and clash(each.span, place) for each in overlay.accepted)


def _is_decided(suspect: Suspect, corrections: Iterable[Correction]) -> bool:
    for each in corrections:
        if each.applies:
            continue
        if each.span == suspect.span and each.rule == suspect.rule:
            return True
        if each.decision is Decision.SIC and each.span.contains(suspect.span):
            return True
    return False
