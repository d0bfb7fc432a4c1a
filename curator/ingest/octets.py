"""From a place in a decoded text back to the bytes that it was decoded from."""

import codecs
from bisect import bisect_left

from curator.domain.span import Span

_SIGNATURES = {
    "utf-8-sig": (codecs.BOM_UTF8,),
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
}


def octets(data: bytes, encoding: str, span: Span) -> Span | None:
    """Return the bytes that a range of a decoded text was decoded from; None where the codec cannot tell.

    Args:
        data: the whole file; a byte-order mark belongs to no character.
        encoding: Python name of what decoded it, with bytes that do not fit replaced.
        span: in code points of the text.
    """
    try:
        b" ".decode(encoding, "replace")  # a codec that is no encoding of text, such as rot13, is refused here
        decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        decoder.decode(data[:1])  # and one that replaces nothing, such as idna, here
    except (LookupError, ValueError):
        return None

    def decoded(size: int) -> int:
        """Return how many characters the first `size` bytes give."""
        decoder.reset()
        return len(decoder.decode(data[:size], size == len(data)))

    first, past = (bisect_left(range(len(data)), at, key=decoded) for at in (span.start, span.end))
    if not span.start:
        marks = (mark for mark in _SIGNATURES.get(encoding, ()) if data.startswith(mark))
        first = len(next(marks, b""))
    return Span(first, max(first, past))
