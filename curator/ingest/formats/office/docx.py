"""Word documents (DOCX): paragraphs by their styles, runs, lists, tables, notes, links and pictures.

Source: ECMA-376, 5th edition, part 1; documents of its strict variant name their elements alike.
"""

import posixpath
from collections.abc import Mapping

from lxml import etree

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.ingest.documents import OfficeDocument, capture_of, flattened, without_repeats
from curator.ingest.formats.office.docx_styles import Paragraph, Styles, value
from curator.ingest.formats.office.flowing import RunningText, link_in
from curator.ingest.formats.office.package import SIGNATURE, Package
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.trees import Step, all_text, attribute, local_name, parse, steps

NAME, VERSION = "docx", "1"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_CONTENTS = b"[Content_Types].xml"
_SKIPPED = frozenset(
    {"del", "moveFrom", "rPr", "pPr", "sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "Fallback", "sdtPr"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}
_UNKNOWN = "\ufffd"


def fits(item: Item) -> bool:
    """Tell whether the file is a package of Office."""
    return item.data.startswith(SIGNATURE) and _CONTENTS in item.data


def read(item: Item, how: How) -> ParsedCapture:
    """Read the text as it stands now: what changes took out is left out, what they put in is read.

    Raises:
        UnreadableCaptureError: it is damaged or no text, or there is none in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    return capture_of(_Reading(item).document(), item, how, (NAME, VERSION, MEDIA_TYPE))


class _Reading:
    """A document on its way: its parts, and what is written of its body."""

    def __init__(self, item: Item) -> None:
        self._package = Package(item)
        self._item = item
        start = self._targets("_rels/.rels", "")
        self._main = start.get("officeDocument", "word/document.xml")
        body = self._package.read(self._main)
        if body is None:
            raise UnreadableCaptureError(
                "nothing to import in {name}: it is a package of Office without a text", name=item.name
            )
        self._root, self._remarks = parse(body, item.name)
        self._related = self._relations()
        self._notes = {kind: self._texts(kind) for kind in _NOTES.values()}
        self._styles = Styles(self._part("styles"), self._part("numbering"))
        self._core = self._package.read(start.get("core-properties", "docProps/core.xml"))
        self._flow = RunningText()
        self._paragraphs: list[Paragraph] = []
        self._fields: list[str | tuple[str, int]] = []

    def document(self) -> OfficeDocument:
        """Return the document, gone through."""
        body = self._root.find("{*}body")
        if body is None:
            raise UnreadableCaptureError(
                "nothing to import in {name}: it is a spreadsheet or a presentation, and no text", name=self._item.name
            )
        for step in steps(body, lambda element: local_name(element) in _SKIPPED):
            self._take(step)
        self._flow.end()
        found = OfficeDocument(self._flow.blocks, self._flow.levels, remarks=self._remarks)
        for address in self._flow.pictures:
            if picture := self._package.picture(address):
                found.pictures[address] = picture
        if self._core is not None:
            core, _ = parse(self._core, self._item.name)
            found.properties = without_repeats((local_name(each), all_text(each)) for each in core.iterchildren())
            found.created = next((all_text(each) for each in core.iterchildren("{*}created")), "")
        return found

    def _take(self, step: Step) -> None:
        if step.text:
            self._text(step)
            return
        match step.name:
            case "p":
                self._paragraph(step)
            case "tbl" | "tr" | "tc":
                self._table(step)
            case "txbxContent":
                self._flow.aside(opens=step.opens)
            case "hyperlink":
                self._hyperlink(step)
            case "fldChar" if step.opens:
                self._field(attribute(step.element, "fldCharType"))
            case "drawing" | "pict" if step.opens:
                self._picture(step.element)
            case _ if step.opens:
                self._sign(step)

    def _text(self, step: Step) -> None:
        if step.name == "instrText":
            if self._fields and isinstance(self._fields[-1], str):
                self._fields[-1] += step.text
        elif step.name == "t":
            self._write(step.text, step.element.getparent())

    def _sign(self, step: Step) -> None:
        element, run = step.element, step.element.getparent()
        if step.name in _SIGNS:
            self._write(_SIGNS[step.name], run)
        elif step.name == "br":
            if attribute(element, "type") == "page":
                self._flow.writer.point(MarkKind.PAGE_BREAK)
            else:
                self._write("\n", run)
        elif step.name == "sym":
            self._write(_symbol(attribute(element, "char")), run)
        elif step.name in _NOTES:
            self._flow.note(self._notes[_NOTES[step.name]].get(attribute(element, "id"), ""))

    def _write(self, text: str, run: etree._Element | None) -> None:
        looks, hidden = self._styles.run(None if run is None else run.find("{*}rPr"))
        if not hidden:
            self._flow.writer.write(text, [(kind, "") for kind in sorted(looks)])

    def _paragraph(self, step: Step) -> None:
        if step.opens:
            self._paragraphs.append(self._styles.paragraph(step.element.find("{*}pPr")))
            return
        made = self._paragraphs.pop()
        shapes = []
        if made.kind is PassageKind.LIST_ITEM:
            shapes.append((MarkKind.LIST_ITEM, f"{made.depth}{'.' if made.numbered else ''}"))
        if made.code:
            shapes.append((MarkKind.CODE, ""))
        kind = made.kind or (PassageKind.PARAGRAPH if made.code else None)
        self._flow.end_paragraph(kind, shapes, level=made.level)

    def _table(self, step: Step) -> None:
        element = step.element
        if step.name == "tbl":
            self._flow.table(opens=step.opens)
        elif step.name == "tr":
            properties = element.find("{*}trPr")
            heading = properties is not None and properties.find("{*}tblHeader") is not None
            self._flow.row(opens=step.opens, heading=heading)
        else:
            properties = element.find("{*}tcPr")
            span = value(properties, "gridSpan") if properties is not None else ""
            self._flow.cell(opens=step.opens, columns=int(span) if span.isdecimal() and len(span) < _DIGITS else 1)

    def _hyperlink(self, step: Step) -> None:
        if step.opens:
            target = self._related.get(attribute(step.element, "id"), ("", ""))[1]
            self._fields.append((target, self._flow.writer.size))
        else:
            self._end_link()

    def _field(self, kind: str) -> None:
        """Take a step through a field: its instruction, then its result; one of a link links its result."""
        if kind == "begin":
            self._fields.append("")
        elif kind == "separate" and self._fields and isinstance(self._fields[-1], str):
            self._fields[-1] = (link_in(self._fields[-1]), self._flow.writer.size)
        elif kind == "end":
            self._end_link()

    def _end_link(self) -> None:
        opened = self._fields.pop() if self._fields else ""
        if isinstance(opened, tuple) and opened[0]:
            self._flow.writer.mark(min(opened[1], self._flow.writer.size), MarkKind.LINK, opened[0])

    def _picture(self, element: etree._Element) -> None:
        named = next(element.iter("{*}docPr"), None)
        told = "" if named is None else attribute(named, "descr") or attribute(named, "title")
        blip = next(element.iter("{*}blip", "{*}imagedata"), None)
        if blip is not None:
            id = attribute(blip, "embed") or attribute(blip, "link") or attribute(blip, "id")
            self._flow.picture(self._related.get(id, ("", ""))[1], told)

    def _relations(self) -> Mapping[str, tuple[str, str]]:
        """Return what the ids in the main part lead to: kind and address."""
        folder, _, file = self._main.rpartition("/")
        return self._related_in(f"{folder}/_rels/{file}.rels".lstrip("/"), folder)

    def _targets(self, name: str, folder: str) -> dict[str, str]:
        return dict(self._related_in(name, folder).values())

    def _related_in(self, name: str, folder: str) -> dict[str, tuple[str, str]]:
        data = self._package.read(name)
        if data is None:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for each in parse(data, self._item.name)[0].iterchildren("{*}Relationship"):
            target = attribute(each, "Target")
            if attribute(each, "TargetMode") != "External":
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                target = target.lstrip("/")
            found[attribute(each, "Id")] = attribute(each, "Type").rpartition("/")[2], target
        return found

    def _part(self, kind: str) -> etree._Element | None:
        name = next((target for found, target in self._related.values() if found == kind), "")
        data = self._package.read(name)
        return None if data is None else parse(data, self._item.name)[0]

    def _texts(self, kind: str) -> dict[str, str]:
        """Return the texts of the notes of a kind, by their ids."""
        root = self._part(kind)
        if root is None:
            return {}
        found: dict[str, str] = {}
        for note in root:
            paragraphs = ["".join(each.text or "" for each in part.iter("{*}t")) for part in note.iter("{*}p")]
            author = attribute(note, "author")
            found[attribute(note, "id")] = flattened((f"{author}:" if author else "", *paragraphs))
        return found


_DIGITS = 3  # figures of a number of columns; more are made up


def _symbol(code: str) -> str:
    """Return a character that is given by its number in a font; what such fonts keep for themselves is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return _UNKNOWN
    private = 0xE000 <= number <= 0xF8FF  # noqa: PLR2004 (the area of Unicode for private use)
    return _UNKNOWN if private or not 0x20 <= number < 0xD800 else chr(number)  # noqa: PLR2004 (signs and surrogates)
