"""OpenDocument texts (ODT): paragraphs by their styles, runs, lists, tables, notes, links and pictures.

A document in one file of XML (FODT) is read alike. Source: OASIS, OpenDocument 1.3, part 3.
"""

import base64
import binascii
import re
from collections.abc import Callable, Mapping

from lxml import etree

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.ingest.documents import OfficeDocument, capture_of, flattened, without_repeats
from curator.ingest.formats.office.flowing import RunningText
from curator.ingest.formats.office.odt_styles import OdtStyles
from curator.ingest.formats.office.package import SIGNATURE, Package
from curator.ingest.item import Companion, Item
from curator.ingest.page import How
from curator.ingest.trees import Step, all_text, attribute, local_name, opening, parse, steps

NAME, VERSION = "odt", "1"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_KIND = MEDIA_TYPE.encode()
_WITHIN = 200  # bytes: the file that names the kind is the first of the package, and not packed (part 2, 3.3)
_SKIPPED = frozenset(
    {"tracked-changes", "sequence-decls", "forms", "title", "desc", "ruby-text", "hidden-text"}
    | {"binary-data", "variable-decls", "user-field-decls", "dde-connection-decls", "table-of-content-source"}
)
_NOTES = frozenset({"note", "annotation"})
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000  # that one element stands for; a bound for hostile files
_MOST_CELLS = 1000  # that one element stands for; a bound for hostile files
_UNDER_LINKS = frozenset({MarkKind.UNDERLINE})
"""Looks that links have from their style and nobody gave them."""


def fits(item: Item) -> bool:
    """Tell whether the file says that it is a text of OpenDocument."""
    if item.data.startswith(SIGNATURE):
        return _KIND in item.data[:_WITHIN]
    return b"office:document" in (start := opening(item.data)) and _KIND in start


def read(item: Item, how: How) -> ParsedCapture:
    """Read the text as it stands now: what changes took out is left out, what they put in is read.

    Raises:
        UnreadableCaptureError: it is damaged or encrypted, or there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    return capture_of(_Reading(item).document(), item, how, (NAME, VERSION, MEDIA_TYPE))


class _Reading:
    """A document on its way: its parts, and what is written of its body."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self._package = Package(item) if item.data.startswith(SIGNATURE) else None
        data = self._part("content.xml") if self._package else item.data
        if data is None:
            raise UnreadableCaptureError("nothing to import in {name}: it holds no text", name=item.name)
        if b"encryption-data" in (self._part("META-INF/manifest.xml") or b""):
            raise UnreadableCaptureError(
                "{name} is not read: it is encrypted; save a copy without its password", name=item.name
            )
        self._root, self._remarks = parse(data, item.name)
        named = self._part("styles.xml")
        self._styles = OdtStyles([*([parse(named, item.name)[0]] if named else []), self._root])
        self._flow = RunningText()
        self._handlers = self._by_name()
        self._paragraphs: list[etree._Element] = []
        self._spans: list[str] = []
        self._links: list[int] = []
        self._lists: list[str] = []
        self._fresh_item = False
        self._contents = self._noting = 0
        self._spaced = True
        self._pictures: dict[str, Companion] = {}

    def document(self) -> OfficeDocument:
        """Return the document, gone through."""
        body = next((text for each in self._root.iter("{*}body") for text in each.iterchildren("{*}text")), None)
        if body is None:
            raise UnreadableCaptureError("nothing to import in {name}: it holds no text", name=self._item.name)
        for step in steps(body, _is_skipped):
            if step.name in _NOTES and not step.text:
                self._note(step)
            elif not self._noting:
                self._take(step)
        self._flow.end()
        found = OfficeDocument(self._flow.blocks, self._flow.levels, remarks=self._remarks)
        for address in self._flow.pictures:
            picture = self._pictures.get(address) or (self._package.picture(address) if self._package else None)
            if picture:
                found.pictures[address] = picture
        meta = self._part("meta.xml")
        told = self._root if self._package is None else parse(meta, self._item.name)[0] if meta else None
        known = [] if told is None else [each for held in told.iter("{*}meta") for each in held]
        found.properties = without_repeats((local_name(each), all_text(each)) for each in known)
        found.created = next((all_text(each) for each in known if local_name(each) == "creation-date"), "")
        return found

    def _by_name(self) -> Mapping[str, Callable[[Step], None]]:
        """Return what takes a step, by the name of its element."""
        listed, tabled = self._list, self._table
        return {
            "p": self._paragraph, "h": self._paragraph, "span": self._span, "a": self._link,
            "list": listed, "list-item": listed, "text-box": self._box, "image": self._picture,
            "table": tabled, "table-row": tabled, "table-cell": tabled, "covered-table-cell": tabled,
            "table-of-content": self._index,
        }  # fmt: skip

    def _part(self, name: str) -> bytes | None:
        return self._package.read(name) if self._package else None

    def _take(self, step: Step) -> None:
        if step.text:
            if self._paragraphs:
                self._text(step.text)
            return
        handler = self._handlers.get(step.name)
        if handler:
            handler(step)
        elif step.opens and self._paragraphs:
            self._sign(step)

    def _text(self, text: str) -> None:
        """Write text; blanks are one space, none at the start of a paragraph or behind another (part 3, 6.1.2)."""
        text = _BLANKS.sub(" ", text)
        if self._spaced:
            text = text.removeprefix(" ")
        if text:
            self._write(text)
            self._spaced = text.endswith(" ")

    def _sign(self, step: Step) -> None:
        match step.name:
            case "s":
                self._write(" " * min(_number(step.element, "c"), _MOST_SPACES))
            case "tab":
                self._write("\t")
            case "line-break":
                self._write("\n")
            case _:
                return
        self._spaced = step.name == "line-break"

    def _write(self, text: str) -> None:
        looks, hidden = self._styles.letters(attribute(self._paragraphs[-1], "style-name"), self._spans)
        if local_name(self._paragraphs[-1]) == "h":
            looks -= {MarkKind.STRONG}
        if self._links:
            looks -= _UNDER_LINKS
        if not hidden:
            self._flow.writer.write(text, [(kind, "") for kind in sorted(looks)])

    def _paragraph(self, step: Step) -> None:
        element = step.element
        style = attribute(element, "style-name")
        self._spaced = True
        if step.opens:
            if self._styles.breaks_page(style):
                self._flow.writer.point(MarkKind.PAGE_BREAK)
            self._paragraphs.append(element)
            return
        self._paragraphs.pop()
        shapes = []
        kind = self._styles.kind(style)
        if self._contents:
            kind = PassageKind.FURNITURE
        elif step.name == "h":
            kind = kind or PassageKind.HEADING
        elif self._fresh_item and self._lists and kind is None:
            kind, self._fresh_item = PassageKind.LIST_ITEM, False
            depth = len(self._lists)
            numbered = self._styles.is_numbered(self._lists[-1] or self._styles.list_of(style), depth)
            shapes.append((MarkKind.LIST_ITEM, f"{depth}{'.' if numbered else ''}"))
        if self._styles.is_code("paragraph", style):
            shapes.append((MarkKind.CODE, ""))
            kind = kind or PassageKind.PARAGRAPH
        level = _number(element, "outline-level") if kind is PassageKind.HEADING else 0
        self._flow.end_paragraph(kind, shapes, level=level)

    def _span(self, step: Step) -> None:
        if step.opens:
            self._spans.append(attribute(step.element, "style-name"))
        else:
            self._spans.pop()

    def _link(self, step: Step) -> None:
        if step.opens:
            self._links.append(self._flow.writer.size)
            return
        start, address = self._links.pop(), attribute(step.element, "href")
        if address:
            self._flow.writer.mark(min(start, self._flow.writer.size), MarkKind.LINK, address)

    def _list(self, step: Step) -> None:
        if step.name == "list-item":
            self._fresh_item = step.opens
        elif step.opens:
            self._lists.append(attribute(step.element, "style-name") or (self._lists[-1] if self._lists else ""))
        else:
            self._lists.pop()

    def _table(self, step: Step) -> None:
        element = step.element
        if step.name == "table":
            self._flow.table(opens=step.opens)
        elif step.name == "table-row":
            parent = element.getparent()
            heading = parent is not None and local_name(parent) == "table-header-rows"
            self._flow.row(opens=step.opens, heading=heading)
        else:
            self._flow.cell(opens=step.opens, columns=min(_number(element, "number-columns-repeated"), _MOST_CELLS))

    def _box(self, step: Step) -> None:
        """Begin or end a box; the paragraph around it goes on behind it."""
        self._flow.aside(opens=step.opens)
        if step.closes:
            self._spaced = False

    def _note(self, step: Step) -> None:
        """Write a note or a remark of somebody's as a mark, and pass over what is in it."""
        self._noting += 1 if step.opens else -1
        if step.opens and self._noting == 1:
            author = "".join(all_text(each) for each in step.element.iterchildren("{*}creator"))
            texts = [all_text(each) for each in step.element.iter("{*}p", "{*}h")]
            self._flow.note(flattened((f"{author}:" if author else "", *texts)))

    def _index(self, step: Step) -> None:
        self._contents += 1 if step.opens else -1

    def _picture(self, step: Step) -> None:
        image, frame = step.element, step.element.getparent()
        if frame is None or not step.opens:
            return
        told = next((all_text(each) for each in frame.iterchildren("{*}desc", "{*}title")), "")
        address = attribute(image, "href").removeprefix("./")
        held = next(image.iterchildren("{*}binary-data"), None)
        if held is not None:
            address = attribute(frame, "name") or "image"
            data = _decoded(all_text(held))
            self._pictures[address] = Companion(address, attribute(image, "mime-type") or "image/png", data)
        self._flow.picture(address, told)


def _is_skipped(element: etree._Element) -> bool:
    """Tell what nobody sees, and what is taken with the picture that it is of."""
    name = local_name(element)
    return name in _SKIPPED or (name == "section" and attribute(element, "display") == "none")


def _number(element: etree._Element, name: str) -> int:
    """Return a number that an attribute gives, 1 where it gives none that anybody means."""
    given = attribute(element, name)
    return max(1, int(given)) if given.isdecimal() and len(given) < _DIGITS else 1


_DIGITS = 6  # figures of a number of columns or spaces; more are made up


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text)
    except binascii.Error:
        return b""
