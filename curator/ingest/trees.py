"""XML made a tree, and gone through: nothing is fetched, no entity is expanded, nothing recurses."""

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template

_DAMAGED = template("the XML is damaged from line {line} on: see whether text is missing")
_LOOKED_AT = 65_536  # bytes in which a file names its root, behind all licences and comments; by eye
_PROLOGUE = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!", b">"))
_NAME = re.compile(rb"[A-Za-z_][\w.:-]{0,200}")


class Step(NamedTuple):
    """A step through a tree: into an element (`opens`), out of it (`closes`), or over the `text` in it."""

    element: etree._Element
    opens: bool = False
    closes: bool = False
    text: str = ""

    @property
    def name(self) -> str:
        """The element's name without its namespace."""
        return local_name(self.element)


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def opening(data: bytes) -> bytes:
    """Return the beginning of a file of XML or HTML, without the zeros of UTF-16; of any other file, nothing."""
    start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\0", b"")
    start = start.lstrip()
    return start if start.startswith(b"<") else b""


def root_name(data: bytes) -> str:
    """Return the name of the outermost element of a file of XML, without its namespace; empty where it is none."""
    start, at = opening(data), 0
    while (at := start.find(b"<", at)) != -1:
        for begin, end in _PROLOGUE:
            if start.startswith(begin, at):
                at = start.find(end, at + len(begin))
                break
        else:
            name = _NAME.match(start, at + 1)
            return name[0].decode().rpartition(":")[2] if name else ""
        if at == -1:
            break
    return ""


def parse(data: bytes, name: str) -> tuple[etree._Element, tuple[Message, ...]]:
    """Return the root of a file of XML, and a remark where it is damaged.

    What stands after the damage is kept as far as it can be told what it is. Elements lie 2,048 deep at most.

    Args:
        data: the file as it came.
        name: for messages.

    Raises:
        UnreadableCaptureError: no element can be read.
    """
    parser = etree.XMLParser(
        recover=True, huge_tree=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise UnreadableCaptureError("nothing to import in {name}: its XML is damaged from the start", name=name)
    fatal = [entry for entry in parser.error_log if entry.level == etree.ErrorLevels.FATAL]
    if not fatal:
        return root, ()
    return root, (
        Message.of("the XML is damaged from line {line} on: see whether text is missing", line=fatal[0].line),
    )


def steps(root: etree._Element, skipped: Callable[[etree._Element], bool] | None = None) -> Iterator[Step]:
    """Go through a tree in the order of its text, without the elements that are to be skipped."""
    stack = [(root, iter(root))]
    yield Step(root, opens=True)
    if root.text:
        yield Step(root, text=root.text)
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield Step(element, closes=True)
            if stack and element.tail:
                yield Step(stack[-1][0], text=element.tail)
        elif child.tag is etree.Entity:
            yield Step(element, text=_unresolved(child) + (child.tail or ""))
        elif skipped and skipped(child):
            if child.tail:
                yield Step(element, text=child.tail)
        else:
            stack.append((child, iter(child)))
            yield Step(child, opens=True)
            if child.text:
                yield Step(child, text=child.text)


def all_text(element: etree._Element) -> str:
    """Return all text in an element."""
    return "".join(step.text for step in steps(element))


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its name without its namespace; empty where there is none."""
    found = element.get(name)
    if found is not None:
        return found
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _unresolved(node: etree._Element) -> str:
    """Return what stands for an entity that the file does not explain, as HTML has it; itself where it is none."""
    return html5.get(f"{node.name};", node.text or "")  # type: ignore[attr-defined]
