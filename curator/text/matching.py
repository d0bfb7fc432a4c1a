"""Search in a text by words or by regular expression, and what a replacement makes of each place found."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.span import Span

_SECONDS = 1.0  # a person does not wait longer, and an expression of any use takes milliseconds
_LIKE_TYPED = (("['’]", "['’]"), (r"(?:\\ |[ \u00a0\u202f])", r"[ \u00a0\u202f]"))
_JOINED = (
    ("oe", "œ"), ("OE", "Œ"), ("Oe", "Œ"), ("ae", "æ"), ("AE", "Æ"), ("Ae", "Æ"),
    ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"),
)  # fmt: skip
"""Letters as they are typed, and as a typesetter or a reader of print joins them: each is found as the other."""
_ALIKE = {form: rf"(?:{apart}|{joined})" for apart, joined in _JOINED for form in (apart, joined)}
_ALIKE |= dict.fromkeys(("ffi", "ﬃ"), "(?:ffi|ﬃ|ﬀi|fﬁ)") | dict.fromkeys(("ffl", "ﬄ"), "(?:ffl|ﬄ|ﬀl|fﬂ)")
_VARYING = regex.compile("|".join(_ALIKE) + r"|[^\x00-\x7f]")
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
    r"""Return each place found with what replaces it; with `is_regex`, \1, $1 and \g<name> stand for groups.

    From \U on all is in capitals and from \L on in small letters, up to \E; \u and \l change the next letter.

    Raises:
        InvalidValueError: the regular expression or the replacement is wrong, or it takes more than a second.
    """
    compiled = _compiled(pattern, is_regex=is_regex, whole_word=whole_word, match_case=match_case)
    matches = _matches(compiled, text)
    if not is_regex:
        return [(Span(*match.span()), replacement) for match in matches]
    try:
        pieces = _pieces(replacement)
        return [(Span(*match.span()), _expanded(match, pieces)) for match in matches]
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


_STEERING = regex.compile(r"\\\\|\\([ULEul])|\\\$|\$(?:(\d{1,2})(?!\d)|\{(\w+)\})")
"""What the engine does not know of a replacement, and an escaped backslash, which begins none of it."""


def _pieces(replacement: str) -> list[tuple[str, str]]:
    """Return a replacement in pieces for the engine, each with the letter that steers the case from there on."""
    pieces, steering, begun, done = list[tuple[str, str]](), "", "", 0
    for match in _STEERING.finditer(replacement):
        begun += replacement[done : match.start()]
        done = match.end()
        if letter := match.group(1):
            pieces.append((steering, begun))
            steering, begun = letter, ""
        else:
            group = match.group(2) or match.group(3)
            begun += rf"\g<{group}>" if group else match.group().replace("\\$", "$")
    return [*pieces, (steering, begun + replacement[done:])]


def _expanded(match: "regex.Match[str]", pieces: list[tuple[str, str]]) -> str:
    """Return what a replacement makes of a match."""
    made, lasting, once = "", "", ""
    for steering, template in pieces:
        if steering in ("u", "l"):
            once = steering
        else:
            lasting = steering
        words = match.expand(template) if template else ""
        words = _cased(words, lasting)
        if once and words:
            words, once = _cased(words[0], once.upper()) + words[1:], ""
        made += words
    return made


def _cased(words: str, letter: str) -> str:
    return words.upper() if letter == "U" else words.lower() if letter == "L" else words


def _variants(found: str) -> str:
    """Return an expression for joined letters and for an accented letter, composed or not."""
    if found in _ALIKE:
        return _ALIKE[found]
    apart = unicodedata.normalize("NFD", found)
    return found if apart == found else rf"(?:{found}|{apart})"


def _plain(pattern: str) -> str:
    """Return an expression for words as they are typed, whatever signs and joined letters the text has for them."""
    escaped = regex.escape(unicodedata.normalize("NFC", pattern))
    source = _VARYING.sub(lambda match: _variants(match.group()), escaped)
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
