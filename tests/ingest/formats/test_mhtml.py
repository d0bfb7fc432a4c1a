"""MHTML: the page, with the pictures and frames of its other parts."""

from base64 import b64encode
from quopri import encodestring

import pytest

from curator.domain.capture import PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from tests.ingest.formats.html.pages import ARTICLE, comment, page, texts

_PNG = b"\x89PNG\r\n\x1a\n" + b"mer" * 8
_HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://vigie.example/2012/port\r\n"
    "Subject: Le port a rouvert\r\nDate: Fri, 3 Feb 2012 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Bord"\r\n\r\n'
)


def _part(location: str, media_type: str, data: bytes, id: str = "") -> bytes:
    image = media_type.startswith("image/")
    encoding, encoded = ("base64", b64encode(data)) if image else ("quoted-printable", encodestring(data))
    named = f"Content-ID: <{id}>\r\n" if id else ""
    head = (
        f"------Bord\r\nContent-Type: {media_type}\r\n{named}"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {location}\r\n\r\n"
    )
    return head.encode() + encoded + b"\r\n"


def _file(markup: str, *parts: bytes) -> bytes:
    first = _part("https://vigie.example/2012/port", "text/html", markup.encode(), "frame-1@mhtml.blink")
    return b"".join((_HEAD.encode(), first, *parts, b"------Bord--\r\n"))


def test_the_page_is_read_with_its_address_and_the_day_on_which_it_was_saved() -> None:
    parsed = read_capture(Item("port.mht", _file(page())))
    (article,) = parsed.articles
    assert tuple(texts(article, PassageKind.PARAGRAPH)) == ARTICLE
    assert (parsed.url, parsed.captured_at[:10]) == ("https://vigie.example/2012/port", "2012-02-03")
    assert parsed.data == _file(page())


@pytest.mark.parametrize("source", ["mer.png", "https://vigie.example/2012/mer.png", "cid:mer@vigie"])
def test_pictures_are_found_by_address_and_by_id(source: str) -> None:
    image = _part("https://vigie.example/2012/mer.png", "image/png", _PNG, "mer@vigie")
    parsed = read_capture(Item("port.mht", _file(page(body=f'<p><img src="{source}" alt="La mer"></p>'), image)))
    assert [part.data for part in parsed.parts] == [_PNG]


def test_comments_in_a_frame_are_read_where_the_frame_stands() -> None:
    thread = f'<ol class="commentlist">{comment(1, "Zoé", "Enfin !")}{comment(2, "Luc", "Et le chenal ?")}</ol>'
    frame = _part("https://comments.example/embed", "text/html", thread.encode(), "frame-2@mhtml.blink")
    framed = page(body='<iframe src="cid:frame-2@mhtml.blink"></iframe>')
    (article,) = read_capture(Item("port.mht", _file(framed, frame))).articles
    assert [each.author for each in article.comments] == ["Zoé", "Luc"]


def test_a_file_without_a_page_is_said() -> None:
    data = b"".join((_HEAD.encode(), _part("mer.png", "image/png", _PNG), b"------Bord--\r\n"))
    with pytest.raises(UnreadableCaptureError, match="it holds no page"):
        read_capture(Item("port.mht", data))


def test_a_cut_file_gives_what_is_there() -> None:
    data = _file(page())
    (article,) = read_capture(Item("port.mht", data[: data.index(b"Il reste")])).articles
    assert tuple(texts(article, PassageKind.PARAGRAPH)) == ARTICLE[:2]
