"""What stands in frames is read in their place, where it was saved along."""

from curator.domain.capture import PassageKind
from curator.ingest.formats.html.dom import lines_of, parse
from curator.ingest.formats.html.frames import graft
from curator.ingest.item import Companion, Item
from tests.ingest.formats.html.pages import page, read, texts


def test_a_frame_that_holds_its_page_is_read() -> None:
    assert "Sous le vent." in texts(
        read(page(body='<iframe srcdoc="<p>Sous le vent.</p>"></iframe>')), PassageKind.PARAGRAPH
    )


def test_a_frame_saved_beside_its_page_is_read_in_its_place() -> None:
    found = {"p_files/a.html": Companion("a.html", "text/html", "<meta charset=latin1><p>été".encode("latin-1"))}
    root = parse('<p>avant</p><iframe src="p_files/a.html"></iframe><p>après</p>')
    graft(root, Item("p.html", b"", companion=found.get))
    assert lines_of(root) == ["avant", "été", "après"]


def test_a_frame_that_shows_itself_ends() -> None:
    root = parse('<p>a</p><iframe src="x.html"></iframe>')
    itself = Companion("x.html", "text/html", b'<p>b</p><iframe src="x.html"></iframe>')
    graft(root, Item("x.html", b"", companion=lambda address: itself))
    assert lines_of(root) == ["a", "b", "b", "b"]


def test_frames_that_are_hidden_missing_or_no_page_are_left() -> None:
    root = parse('<iframe hidden srcdoc="x"></iframe><iframe src="no.html"></iframe><iframe src="a.png"></iframe>a')
    picture = Companion("a.png", "image/png", b"\x89PNG")
    graft(root, Item("x.html", b"", companion=lambda address: picture if address == "a.png" else None))
    assert lines_of(root) == ["a"]
