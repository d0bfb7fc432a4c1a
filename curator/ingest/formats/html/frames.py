"""Frames of a page: what stands in them is read in its place, where it was saved along with the page.

Comments that a service shows on other people's pages stand in such frames.
"""

from collections.abc import Iterator

from curator.domain.errors import CuratorError
from curator.ingest.decoding import decode
from curator.ingest.formats.html.dom import Node, is_concealed, parse
from curator.ingest.formats.html.markup import declared, is_page, unpacked
from curator.ingest.item import Item

# A page has a few frames, one within the other at most; these are bounds for hostile files.
_DEEPEST, _MOST = 3, 50


def graft(root: Node, item: Item) -> None:
    """Put the content of frames into a tree, each behind its frame.

    Args:
        root: of the page.
        item: the page, for what came along with it.
    """
    left = _MOST
    frames = list(_frames(root))
    for _ in range(_DEEPEST):
        inner: list[Node] = []
        for frame in frames[:left]:
            if (content := _content(frame, item)) is not None:
                box = frame.makeelement("div")
                box.tail, frame.tail = frame.tail, None
                box.extend(content)
                frame.addnext(box)
                inner += _frames(box)
        left -= len(frames)
        frames = inner
        if not frames or left <= 0:
            return


def _frames(root: Node) -> Iterator[Node]:
    return (node for node in root.iter("iframe", "frame") if not is_concealed(node))


def _content(frame: Node, item: Item) -> Node | None:
    """Return the body of what a frame shows; None where the page does not hold it."""
    markup = frame.get("srcdoc") or _saved(frame.get("src", "").strip(), item)
    return parse(markup).find("body") if markup and not markup.isspace() else None


def _saved(address: str, item: Item) -> str:
    found = item.companion(address) if address else None
    if found is None:
        return ""
    try:
        data = unpacked(found.data, found.name)
        if "html" not in found.media_type and not is_page(data):
            return ""
        return decode(data, found.name, declared(found.media_type, data)).text
    except CuratorError:  # a frame that cannot be read does not keep the page from being read
        return ""
