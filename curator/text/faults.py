"""What Grammalecte finds fault with, as suspects: names are left alone, and one slip is one suspect."""

from collections.abc import Iterable, Iterator, Sequence

from curator.domain.correction import Suspect
from curator.domain.rules import AGREEMENT, CAPITAL, RULES
from curator.text.context import Judgement
from curator.text.grammalecte import Fault, Grammalecte
from curator.text.protected import Protection
from curator.text.tokens import Tokens

_LIKELY = 0.75  # of its findings in comments on news pages, so many were right, its first suggestion too
_ONE_SLIP = 30  # characters between two halves of one finding: an article, a noun, an adjective; by eye
_DETERMINERS = "le la les l’ un une des du au aux de d’ ce cet cette ces"
_ARTICLES = frozenset(_DETERMINERS.split())


def grammar_suspects(
    tokens: Tokens, grammar: Grammalecte | None, context: Judgement | None, protection: Protection
) -> Iterator[Suspect]:
    """Yield what Grammalecte and the model of context doubt; what both do about one disagreement, once."""
    faults = list(fault_suspects(tokens, grammar, context, protection)) if grammar else []
    yield from faults
    spans = [each.span for each in faults if each.rule == AGREEMENT]
    before, after = {span.start - 1 for span in spans}, {span.end + 1 for span in spans}
    for guess in context.suspects(protection) if context else ():
        if guess.span.end not in before and guess.span.start not in after:
            yield guess  # else there is but a blank between them


def fault_suspects(
    tokens: Tokens, grammar: Grammalecte, context: Judgement | None, protection: Protection
) -> Iterator[Suspect]:
    """Yield what Grammalecte finds in a text and has something better for, in the apostrophes of the text.

    Args:
        tokens: of French prose.
        grammar: is asked.
        context: where there is one, ranks what is proposed, and drops what it finds unlikely.
        protection: of the text.
    """
    text = tokens.text
    straight = "'" in text and "’" not in text
    faults = sorted((each for each in grammar.faults(text) if each.suggestions), key=lambda each: each.span)
    free = [each for each in faults if not protection.touches(each.span.start, each.span.end)]
    asked = [each for each in free if not _is_name(tokens, each)]
    for slip in _slips(asked):
        found = [_suspect(text, each, straight=straight) for each in slip]
        yield from _best(found, context)


def _suspect(text: str, fault: Fault, *, straight: bool) -> Suspect:
    kind, found = RULES[fault.rule].kind, fault.span.of(text)
    fixes = tuple(fix.replace("’", "'") for fix in fault.suggestions) if straight else fault.suggestions
    return Suspect(fault.span, found, fixes, fault.rule, kind, _LIKELY, message=fault.reason)


def _slips(faults: Sequence[Fault]) -> Iterator[Sequence[Fault]]:
    """Yield the findings that are ways to mend one slip together: near each other, by one rule of Grammalecte."""
    slip: list[Fault] = []
    for each in faults:
        apart = slip and (_stem(each) != _stem(slip[-1]) or each.span.start - slip[-1].span.end > _ONE_SLIP)
        if apart:
            yield slip
            slip = []
        slip.append(each)
    if slip:
        yield slip


def _stem(fault: Fault) -> str:
    """Return the name of a rule without the number of its action."""
    return fault.source.rpartition("_a")[0] or fault.source


def _best(slip: Iterable[Suspect], context: Judgement | None) -> Iterator[Suspect]:
    """Yield that way to mend a slip that fits best, if any does."""
    if context is None:
        yield from list(slip)[-1:]
        return
    fitting = [ranked for each in slip if (ranked := context.ranked(each))]
    if fitting:
        yield max(fitting, key=context.fit)


def _is_name(tokens: Tokens, fault: Fault) -> bool:
    """Tell whether a finding is about a name: what is written there is not the writer's grammar."""
    at = tokens.at(fault.span.start)
    found = fault.span.of(tokens.text)
    after = tokens.found(at + 1)[:1] if at + 1 < len(tokens) else ""
    before = tokens.found(at - 1)[:1] if at else ""
    if fault.rule == CAPITAL:  # of capitals that a people's name lacks, most are an adjective's
        return found[0].islower() or (before.isupper() and not tokens.begins_sentence(at - 1))
    if tokens.form(at) in _ARTICLES and after.isupper():
        return True
    return found[0].isupper() and not tokens.begins_sentence(at)
