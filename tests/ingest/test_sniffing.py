"""What is no text is refused by name, and mark-up that no reader knows is not taken for text."""

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.ingest.item import Item
from curator.ingest.reader import read_capture


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "an image"),
        (b"\0\0\0\x20ftypisom", "a film or a sound"),
        (b"7z\xbc\xaf'\x1c\0\4", "a compressed file"),
        (b"\x7fELF\2\1\1", "a program"),
        (b"wOF2\0\1\0\0", "a font"),
        (b"SQLite format 3\0", "a database"),
        (b'<?xml version="1.0"?><facture><total>12</total></facture>', "XML of a kind that is not read (“facture”)"),
        (b"<rss version='2.0'><channel><title>Le quai</title></channel></rss>\n", "not read (“rss”)"),
        ('<?xml version="1.0" encoding="utf-16"?><lettre>Zoé</lettre>'.encode("utf-16"), "not read (“lettre”)"),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableCaptureError) as refused:
        read_capture(Item("page.txt", data))
    assert what in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "<Zoé> On s’y attendait.\n<Luc> Pas du tout.",
        "<3 ce quai\n\nIl est vide.",
        "a < b\n\nDonc b > a.",
        "<cité> Le quai.",
    ],
)
def test_angle_brackets_alone_make_no_mark_up(text: str) -> None:
    assert read_capture(Item("page.txt", text.encode())).articles[0].text == text
