"""UTF-8 with parts in Windows' Western encoding: what a page becomes when pieces of two kinds are put into one file.

It is a codec of Python's, called `NAME`, so that whatever knows encodings by name can read with it.
"""

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

NAME = "utf-8+cp1252"

_SOUND = re.compile("[à-öø-ÿÀÁÉÈÊÇÎÔÖÜßœŒŠšŽžŸ«»“”‘’–—…•°€£§©®\xa0¿¡]+")
_CUT = re.compile("[âï].")  # what is left of a sign of print, in UTF-8, that lost its last byte
_HANDLER = "curator-western"


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as cp1252 where that gives letters or signs of print, else as U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    held = error.object[error.start : error.end].decode("cp1252", "replace")
    return held if _SOUND.fullmatch(held) and not _CUT.fullmatch(held) else "\ufffd", error.end


def _decode(data: "ReadableBuffer", errors: str = "", /) -> tuple[str, int]:
    del errors  # nothing in it is an error
    return codecs.utf_8_decode(data, _HANDLER, True)  # noqa: FBT003 (the codecs' own argument: no bytes follow)


class _Decoder(codecs.BufferedIncrementalDecoder):
    """Decodes in pieces, as whoever looks for a place in the bytes does."""

    def _buffer_decode(self, data: "ReadableBuffer", errors: str, final: bool) -> tuple[str, int]:  # noqa: FBT001
        del errors
        return codecs.utf_8_decode(data, _HANDLER, final)


def _search(name: str) -> codecs.CodecInfo | None:
    if re.sub(r"\W", "_", name) != re.sub(r"\W", "_", NAME):
        return None
    return codecs.CodecInfo(codecs.utf_8_encode, _decode, incrementaldecoder=_Decoder, name=NAME)


codecs.register_error(_HANDLER, _as_western)
codecs.register(_search)
