"""PDF files with text: their pages read as print, their properties proposed.

Source: ISO 32000-1 (what is in the files), PDFium (which reads them).
"""

import re
from collections.abc import Iterator, Sequence

import pypdfium2

from curator.domain.capture import ParsedCapture, PassageKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.ingest.blocks import Block
from curator.ingest.documents import OfficeDocument, capture_of, without_repeats
from curator.ingest.formats.pdf.columns import in_order
from curator.ingest.formats.pdf.edges import furniture
from curator.ingest.formats.pdf.glyphs import PdfPage, page_of
from curator.ingest.formats.pdf.notes import with_notes
from curator.ingest.formats.pdf.paragraphs import Types, zone_of, zones_of
from curator.ingest.formats.pdf.setting import SetLine, lines_of
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.printed import PrintedLine, PrintedPage, Word, Zone, blocks_of

NAME, VERSION = "pdf", "1"
MEDIA_TYPE = "application/pdf"

_SIGNATURE = b"%PDF-"
_WITHIN = 1024  # bytes in which the signature stands: ISO 32000-1, annex H.3
_MOST_PAGES = 1500  # a book has fewer; read in some 90 s, within the silence that a child is allowed
_MOST_STRANGE = 0.3  # of the glyphs, from which a text is not worth reading; by eye
_NO_PAGE = PdfPage([], [], [], 0, 0.0, 0.0)
_PROPERTIES = frozenset({"Title", "Author", "Subject", "Keywords"})
_CREATED = "CreationDate"
_EMPTY = template("1 page holds no text: {numbers} | {count} pages hold no text: {numbers}")
_DAMAGED = template(
    "1 page is damaged and was not read: {numbers} | {count} pages are damaged and were not read: {numbers}"
)
_STRANGE = template(
    "of 1 letter the file does not say which it is: it is shown as � | "
    "of {count} letters the file does not say which they are: they are shown as �"
)
_LISTED = 8  # numbers of pages that a remark names; one line of the report
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_PROGRAM = re.compile(r"^(?:Microsoft (?:Office )?Word - )|\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi)$", re.IGNORECASE)


def fits(item: Item) -> bool:
    """Tell whether the file bears the signature of PDF near its start."""
    return _SIGNATURE in item.data[:_WITHIN] and item.data.lstrip()[:1] != b"<"


def read(item: Item, how: How) -> ParsedCapture:
    """Read the text of its pages in the order in which people read it.

    Raises:
        UnreadableCaptureError: it is encrypted, damaged or too long, or there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    document = _opened(item)
    try:
        return capture_of(_gone_through(document, item), item, how, (NAME, VERSION, MEDIA_TYPE))
    finally:
        document.close()


def _opened(item: Item) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(item.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise UnreadableCaptureError(
                "{name} is not read: it is encrypted; save a copy without its password", name=item.name
            ) from error
        raise UnreadableCaptureError(
            "{name} is not read: it is a damaged PDF; fetch it again, or export it anew", name=item.name
        ) from error
    if len(document) > _MOST_PAGES:
        raise UnreadableCaptureError(
            "{name} is not read: it has {count} pages, and {most} are the most; split it",
            name=item.name,
            count=len(document),
            most=_MOST_PAGES,
        )
    return document


def _gone_through(document: pypdfium2.PdfDocument, item: Item) -> OfficeDocument:
    pages = [_page(document, at) for at in range(len(document))]
    glyphs = sum(len(page.glyphs) + len(page.aslant) for page in pages if page)
    strange = sum(page.strange for page in pages if page)
    if not glyphs:
        raise UnreadableCaptureError(
            "nothing to import in {name}: its pages are pictures without text; recognise them (OCR) and import that",
            name=item.name,
        )
    if strange > glyphs * _MOST_STRANGE:
        raise UnreadableCaptureError(
            "nothing to import in {name}: it does not say which letters it shows; recognise its pages (OCR) and import "
            "that",
            name=item.name,
        )
    printed = _printed([page or _NO_PAGE for page in pages])
    blocks = blocks_of(printed)
    found = OfficeDocument(blocks, _levels(printed, blocks), remarks=tuple(_remarks(pages, strange)))
    told = {name: _told(value) for name, value in document.get_metadata_dict(skip_empty=True).items()}
    found.properties = without_repeats((name, value) for name, value in told.items() if name in _PROPERTIES)
    found.created = "-".join(filter(None, created.groups())) if (created := _DATE.match(told.get(_CREATED, ""))) else ""
    return found


def _page(document: pypdfium2.PdfDocument, at: int) -> PdfPage | None:
    """Return what stands on a page; None where it cannot be read."""
    try:
        page = document[at]
        try:
            return page_of(page)
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return None


def _remarks(pages: Sequence[PdfPage | None], strange: int) -> Iterator[Message]:
    empty = [at for at, page in enumerate(pages, start=1) if page and not page.glyphs and not page.aslant]
    damaged = [at for at, page in enumerate(pages, start=1) if page is None]
    for template_of, numbers in ((_EMPTY, empty), (_DAMAGED, damaged)):
        if numbers:
            listed = ", ".join(map(str, numbers[:_LISTED])) + (" …" if len(numbers) > _LISTED else "")
            yield Message.of(template_of, count=len(numbers), numbers=listed)
    if strange:
        yield Message.of(_STRANGE, count=strange)


def _levels(pages: Sequence[PrintedPage], blocks: Sequence[Block]) -> dict[int, int]:
    """Return the level of each heading by its block: the larger its type, the higher."""
    sizes = [round(zone.size) for page in pages for zone in page.zones if zone.kind is PassageKind.HEADING]
    headings = [at for at, block in enumerate(blocks) if block.kind is PassageKind.HEADING]
    ranks = {size: rank for rank, size in enumerate(sorted(set(sizes), reverse=True), start=1)}
    return {at: ranks[size] for at, size in zip(headings, sizes, strict=True)}


def _printed(pages: Sequence[PdfPage]) -> list[PrintedPage]:
    """Return pages as they are read."""
    lines = [lines_of(page.glyphs, page.links) for page in pages]
    edges = furniture(lines, [page.height for page in pages])
    types = Types([line for page in lines for line in page])
    printed = []
    for page, set_lines, aside in zip(pages, lines, edges, strict=True):
        columns = with_notes(in_order([line for at, line in enumerate(set_lines) if at not in aside]), types.size)
        zones = [zone for column in columns for zone in zones_of(column, types)]
        edge = _edge([set_lines[at] for at in aside], types)
        printed.append(PrintedPage([*edge, *zones, *_aslant(page)]))
    return printed


def _edge(lines: Sequence[SetLine], types: Types) -> Iterator[Zone]:
    """Yield lines at the edges of a page; all stand before its text, which so goes on from page to page."""
    for line in in_order(lines):
        zone = zone_of(line, types)
        zone.kind = PassageKind.FURNITURE
        yield zone


def _aslant(page: PdfPage) -> Iterator[Zone]:
    """Yield what stands at an angle to the text, as the numbers and stamps in margins do."""
    text = "".join(f" {glyph.text}" if glyph.spaced else glyph.text for glyph in page.aslant)
    if text.strip():
        yield Zone([PrintedLine([Word(word) for word in text.split()])], PassageKind.FURNITURE)


def _told(value: str) -> str:
    """Return what a property says, without what programs make of the names of files."""
    return _PROGRAM.sub("", value.replace("\0", "")).strip()
