"""Bytes to text: which encoding they are in, and what could not be read as it stood."""

import codecs
import re
from dataclasses import dataclass

from curator.domain.errors import InvalidValueError, UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest import mixed
from curator.ingest.sniffing import refuse_binary

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DAMAGED = template(
    "1 damaged character is shown as � (encoding {encoding}) | "
    "{count} damaged characters are shown as � (encoding {encoding})"
)
_CONTROLS = template("1 control character is shown as � | {count} control characters are shown as �")
_WESTERN = template(
    "1 character is not UTF-8 and was read as Windows, Western | "
    "{count} characters are not UTF-8 and were read as Windows, Western"
)
_CANDIDATES = ("cp1252", mixed.NAME, "iso8859-15", "mac_roman", "cp850")
_SAMPLE = 1 << 20  # bytes: a long article many times over
_LEAST_UTF8 = 20  # whole letters for each damaged one: nobody writes so many by chance in another encoding; by eye
_FEW_CONTROLS = 8  # controls that a text may hold whatever its length; by eye on damaged files
_WORDY = 0.6  # share of letters and blanks from which a file is a text all the same: prose has .9, random bytes .4
_MOST_CONTROLS = 0.05  # share of controls from which a file is no text; random bytes hold .11
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_LETTER_BYTES = re.compile(rb"[\x80-\xff]+")
_COMMON = frozenset("éèàêçùâîôûëïœÉÀÈÇÊ’«»…–\xa0°€")
_RARE = frozenset("ÂÎÔÛÙËÏŒüÜÿæÆäöÄÖßñáíóú¿¡“”—•‘„‰™©®²³½")
_WITHIN_WORDS, _OUTSIDE_WORDS = frozenset("œŒ"), frozenset("½¼¾")
_BOXES = re.compile(r"[\u2500-\u259f\x80-\x9f¬¦¤±þÞðÐ×÷∂∑∏π∫Ω≈◊√∞≠≤≥ıˆ˜¯˘˙˚¸˝˛ˇﬁﬂ]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text of a capture; `encoding` is the Python name that gave it, `remarks` what a curator should know."""

    text: str
    encoding: str
    remarks: tuple[Message, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode a text capture.

    A byte-order mark decides, then strict UTF-8, then how French the letters look in cp1252, UTF-8 mixed with it,
    ISO 8859-15, Mac Roman and cp850, with charset-normalizer as a second opinion. The same bytes and the same
    `encoding` always give the same text. Characters that no text holds (NUL, other controls, lone surrogates) become
    U+FFFD, one for one.

    Args:
        data: the file as it came.
        name: for messages.
        encoding: the curator's choice, which is followed even where some bytes do not fit it.

    Raises:
        UnreadableCaptureError: there is no text in it.
        InvalidValueError: no such encoding.
    """
    if encoding is None:
        refuse_binary(data, name)
    chosen, remarks = (_checked(encoding, data), []) if encoding else _detected(data)
    text = _decoded(data, chosen)
    damaged = text.count("\ufffd")
    if chosen == mixed.NAME and (western := data.decode("utf-8", "replace").count("\ufffd") - damaged) > 0:
        remarks.append(Message.of(_WESTERN, count=western))
    if damaged:
        remarks.append(Message.of(_DAMAGED, count=damaged, encoding=chosen))
    text, unfit = _UNFIT.subn("\ufffd", text)
    if unfit:
        remarks.append(Message.of(_CONTROLS, count=unfit))
    if encoding is None and unfit > max(_FEW_CONTROLS, len(text) * _MOST_CONTROLS) and not _is_wordy(text):
        raise UnreadableCaptureError("nothing to import in {name}: it is not a text file", name=name)
    if not text or text.isspace():
        raise UnreadableCaptureError("nothing to import in {name}: it holds no text", name=name)
    return Decoded(text, chosen, tuple(remarks))


def _is_wordy(text: str) -> bool:
    """Tell whether a text with many controls is one of words, such as one that lost some of its bytes to NUL."""
    some = text[:_SAMPLE]
    return sum(map(str.isalpha, some)) + sum(map(str.isspace, some)) >= len(some) * _WORDY


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, errors="replace")
    except ValueError as error:  # some codecs of Python's are for names of hosts or source code, and replace nothing
        raise _no_encoding(encoding) from error


def _checked(encoding: str, data: bytes) -> str:
    try:
        name = codecs.lookup(encoding).name
        b"x".decode(name, errors="replace")
    except (LookupError, ValueError) as error:
        raise _no_encoding(encoding) from error
    return "utf-8-sig" if name == "utf-8" and data.startswith(codecs.BOM_UTF8) else name


def _no_encoding(encoding: str) -> InvalidValueError:
    return InvalidValueError(
        "“{encoding}” is not an encoding of text: try utf-8, cp1252, mac-roman, cp850 or utf-16", encoding=encoding
    )


def _detected(data: bytes) -> tuple[str, list[Message]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, []
    if wide := _wide(data):
        return wide, []
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)
    return "utf-8", []


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a byte-order mark by the zeros in every other byte."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.6 and sample[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if half and sample[::2].count(0) > half * 0.6 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _eight_bit(data: bytes) -> tuple[str, list[Message]]:
    sample = _telling(data)
    if _is_damaged_utf8(sample):
        return _least_mixed(data), []
    scores = {encoding: _french_letters(sample, encoding) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=scores.__getitem__)
    if scores[best] > 0:
        return _least_mixed(data) if best == mixed.NAME else best, []
    other = _second_opinion(data) or best
    return other, [
        Message.of("the encoding is a guess ({encoding}); choose another if accents look wrong", encoding=other)
    ]


def _least_mixed(data: bytes) -> str:
    """Return the mixed encoding where it reads more of the bytes than UTF-8 does."""
    damaged, still = data.decode("utf-8", "replace").count("\ufffd"), data.decode(mixed.NAME).count("\ufffd")
    return mixed.NAME if still < damaged else "utf-8"


def _telling(data: bytes) -> bytes:
    """Return the words around bytes beyond ASCII, enough of them to judge by."""
    size = 0
    found = []
    for match in _LETTER_BYTES.finditer(data):
        found.append(data[max(0, match.start() - 1) : match.end() + 1])
        size += len(found[-1])
        if size > _SAMPLE >> 4:
            break
    return b" ".join(found)


def _is_damaged_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for c in text if c > "\x7f") - damaged
    return whole >= _LEAST_UTF8 and damaged * _LEAST_UTF8 <= whole


def _french_letters(sample: bytes, encoding: str) -> float:
    """Score how French the letters beyond ASCII look; a capital inside a word or a box drawing counts against."""
    text = sample.decode(encoding, errors="replace")
    score = 0.0
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if letter < "\x80":
            continue
        if letter == "\ufffd" or _BOXES.match(letter) or _is_misplaced(before, letter, after):
            score -= 3
        elif letter.isupper() and before.islower():
            score -= 2
        elif letter in _COMMON:
            score += 1
        else:
            score += 0.25 if letter in _RARE else -1
    return score


def _is_misplaced(before: str, letter: str, after: str) -> bool:
    """Tell whether a ligature stands outside words or a fraction within one: two encodings have each for the other."""
    within = before.isalpha() or after.isalpha()
    return letter in (_OUTSIDE_WORDS if within else _WITHIN_WORDS)


def _second_opinion(data: bytes) -> str | None:
    import charset_normalizer  # noqa: PLC0415 (only texts that are neither UTF-8 nor French need it)

    best = charset_normalizer.from_bytes(data[: _SAMPLE // 8]).best()
    return codecs.lookup(best.encoding).name if best else None
