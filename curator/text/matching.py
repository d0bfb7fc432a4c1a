"""Search in a text by words or by regular expression, and what a replacement makes of each place found."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.span import Span

_SECONDS = 1.0  # a person does not wait longer, and an expression of any use takes milliseconds
_LIKE_TYPED = (("['’]", "['’]"), (r"(?:\\ |[ \u00a0\u202f])", r"[ \u00a0\u202f]"))
_WHYS = {
    "bad character range": Message("a range of characters runs backwards"),
    "bad escape (end of pattern)": Message("a backslash at the end escapes nothing"),
    "invalid group reference": Message("there is no group of this number"),
    "min repeat greater than max repeat": Message("the smaller number of repeats comes first"),
    "missing )": Message("a parenthesis is not closed"),
    "multiple repeat": Message("two signs of repetition follow each other"),
    "no such group": Message("there is no group of this number"),
    "nothing to repeat": Message("there is nothing before the sign of repetition"),
    "unbalanced parenthesis": Message("a parenthesis is closed that was not opened"),
    "unknown group": Message("there is no group of this name"),
    "unknown property": Message("there is no class of characters of this name"),
    "unterminated character set": Message("a square bracket is not closed"),
}
"""What the engine says of the mistakes that are made most, and what we say."""


def find(text: str, pattern: str, *, is_regex: bool, whole_word: bool, match_case: bool) -> list[Span]:
    """Return where `pattern` is found in `text`, in order; empty matches are left out.

    Without `is_regex` the pattern is plain words, and both apostrophes and all no-break spaces count as what a keyboard
    types.

    Raises:
        InvalidValueError: the regular expression is wrong, or takes more than a second on `text`.
    """
    compiled = _compiled(pattern, is_regex=is_regex, whole_word=whole_word, match_case=match_case)
    return [Span(*match.span()) for match in _matches(compiled, text)]


def substitutes(
    text: str, pattern: str, replacement: str, *, is_regex: bool, whole_word: bool, match_case: bool
) -> list[tuple[Span, str]]:
    r"""Return each place found with what replaces it; with `is_regex`, \1 and \g<name> stand for groups.

    Raises:
        InvalidValueError: the regular expression or the replacement is wrong, or it takes more than a second.
    """
    compiled = _compiled(pattern, is_regex=is_regex, whole_word=whole_word, match_case=match_case)
    matches = _matches(compiled, text)
    if not is_regex:
        return [(Span(*match.span()), replacement) for match in matches]
    try:
        return [(Span(*match.span()), match.expand(replacement)) for match in matches]
    except (regex.error, IndexError) as error:
        raise InvalidValueError(
            "the replacement “{replacement}” is not valid ({reason}): check its groups",
            replacement=replacement,
            reason=_why(error),
        ) from error


@lru_cache(maxsize=4)
def _compiled(pattern: str, *, is_regex: bool, whole_word: bool, match_case: bool) -> "regex.Pattern[str]":
    source = pattern if is_regex else _plain(pattern)
    if whole_word:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    try:
        return regex.compile(source, regex.MULTILINE | (0 if match_case else regex.IGNORECASE))
    except regex.error as error:
        raise InvalidValueError(
            "“{pattern}” is not a valid regular expression ({reason}): correct it, or search for plain words",
            pattern=pattern,
            reason=_why(error),
        ) from error


def _why(error: Exception) -> Message:
    """Return what is wrong with an expression, in our words where there are some; the engine speaks English."""
    words = str(getattr(error, "msg", error))
    return _WHYS.get(words, Message(words))


def _plain(pattern: str) -> str:
    source = regex.escape(pattern)
    for typed, meant in _LIKE_TYPED:
        source = regex.sub(typed, lambda _, meant=meant: meant, source)
    return str(source)


def _matches(compiled: "regex.Pattern[str]", text: str) -> Iterator["regex.Match[str]"]:
    try:
        yield from (match for match in compiled.finditer(text, timeout=_SECONDS) if match.end() > match.start())
    except TimeoutError as error:
        raise InvalidValueError(
            "the regular expression takes too long on this text: make it simpler, without nested repeats"
        ) from error
