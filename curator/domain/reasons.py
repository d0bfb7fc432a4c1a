"""Why a word is doubted, in a sentence, where its rule alone does not say it."""

import re

from curator.domain.correction import Suspect
from curator.domain.messages import NOTHING, Message
from curator.domain.rules import CONTEXT
from curator.domain.span import Span

_AROUND = 60  # characters in which neighbours are looked for
_BEFORE = re.compile(r"(?:[^\W_]+['’ \u00a0-]{1,2}){0,2}\Z")
_AFTER = re.compile(r"\A(?:['’ \u00a0-]{1,2}[^\W_]+){0,2}")
"""Two words at most beside the one in doubt, none beyond a sign."""


def reason(suspect: Suspect, text: str, span: Span) -> Message:
    """Return why the words at `span` of the reading text are doubted; of a rule that says enough itself, nothing."""
    if suspect.rule != CONTEXT or not suspect.suggestions:
        return NOTHING
    found, better = span.of(text), suspect.suggestions[0]
    before = _neighbours(_BEFORE, text[max(0, span.start - _AROUND) : span.start])
    after = _neighbours(_AFTER, text[span.end : span.end + _AROUND])
    if before and after:
        return Message.of(
            "between “{before}” and “{after}”, “{better}” fits better than “{found}”",
            before=before,
            after=after,
            better=better,
            found=found,
        )
    if before:
        return Message.of(
            "after “{before}”, “{better}” fits better than “{found}”", before=before, better=better, found=found
        )
    if after:
        return Message.of(
            "before “{after}”, “{better}” fits better than “{found}”", after=after, better=better, found=found
        )
    return Message.of("in this sentence, “{better}” fits better than “{found}”", better=better, found=found)


def _neighbours(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group().strip() if found else ""
