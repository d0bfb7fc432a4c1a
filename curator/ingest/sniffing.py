"""What a file is that no reader takes, told by its bytes, so that it is refused by name and not read as text."""

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.ingest.trees import opening, root_name

_SIGNATURES = (
    (b"%PDF-", Message("a PDF file")),
    (b"PK\x03\x04", Message("a ZIP, DOCX, ODT or EPUB file")),
    (b"\x89PNG", Message("an image")),
    (b"\xff\xd8\xff", Message("an image")),
    (b"GIF8", Message("an image")),
    (b"II*\0", Message("an image")),
    (b"MM\0*", Message("an image")),
    (b"RIFF", Message("an image, a film or a sound")),
    (b"ID3", Message("a sound")),
    (b"OggS", Message("a film or a sound")),
    (b"\x1aE\xdf\xa3", Message("a film")),
    (b"\x1f\x8b", Message("a compressed file")),
    (b"BZh", Message("a compressed file")),
    (b"\xfd7zXZ\0", Message("a compressed file")),
    (b"7z\xbc\xaf'\x1c", Message("a compressed file")),
    (b"Rar!\x1a\x07", Message("a compressed file")),
    (b"\x28\xb5\x2f\xfd", Message("a compressed file")),
    (b" CDX ", Message("an index of a web archive")),
    (b"SQLite format 3", Message("a database")),
    (b"\xd0\xcf\x11\xe0", Message("an old Office file")),
    (b"{\\rtf", Message("an RTF file")),
    (b"\x7fELF", Message("a program")),
    (b"MZ\x90\0", Message("a program")),
    (b"wOFF", Message("a font")),
    (b"wOF2", Message("a font")),
)
"""How files begin. Source: the Library of Congress, Sustainability of Digital Formats."""

_FILM_AT, _FILM = 4, b"ftyp"
_TAIL = 1024  # bytes in which a file closes its outermost element, before what editors leave behind it


def refuse_binary(data: bytes, name: str) -> None:
    """Refuse what is no text and no mark-up.

    Raises:
        UnreadableCaptureError: it is neither; the sentence says what it is.
    """
    if what := _kind(data):
        raise UnreadableCaptureError("nothing to import in {name}: it is {what}, not plain text", name=name, what=what)


def _kind(data: bytes) -> Message | None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return what
    return Message("a film or a sound") if data.startswith(_FILM, _FILM_AT) else None


def refuse_xml(data: bytes, name: str) -> None:
    """Refuse XML, once no reader of XML has taken it: its mark-up is no text.

    XML says so, or closes at its end the element that it opens with.

    Raises:
        UnreadableCaptureError: it is XML; the sentence names its root.
    """
    start, root = opening(data), root_name(data)
    says_so = start[:5].lower() == b"<?xml"
    if says_so or (root and f"</{root}>".encode() in _without_zeros(data[-_TAIL:])):
        raise UnreadableCaptureError(
            "nothing to import in {name}: it is XML of a kind that is not read (“{root}”); save the page itself",
            name=name,
            root=root,
        )


def _without_zeros(data: bytes) -> bytes:
    """Return the letters of ASCII in bytes that may be UTF-16."""
    return data.replace(b"\0", b"")
