"""Reading a capture: the table of formats. A new format is a module of its own and a line in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.terms import Term
from curator.ingest.formats import alto, disqus, hocr, mail, markdown, mhtml, page_xml, plain_text, wordpress
from curator.ingest.formats.html import reader as html
from curator.ingest.formats.office import docx, odt
from curator.ingest.formats.pdf import reader as pdf
from curator.ingest.formats.rtf import reader as rtf
from curator.ingest.formats.tables import csv_rows, json_rows
from curator.ingest.item import Item
from curator.ingest.page import How


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called in the collection file and by people, whether an item is of it, what reads one."""

    name: str
    label: Term
    fits: Callable[[Item], bool]
    read: Callable[[Item, How], ParsedCapture]


FORMATS = (
    Format(pdf.NAME, Term("PDF", "PDF"), pdf.fits, pdf.read),
    Format(odt.NAME, Term("OpenDocument text", "Texte OpenDocument"), odt.fits, odt.read),
    Format(docx.NAME, Term("Word document", "Document Word"), docx.fits, docx.read),
    Format(rtf.NAME, Term("Rich text (RTF)", "Texte enrichi (RTF)"), rtf.fits, rtf.read),
    Format(hocr.NAME, Term("hOCR", "hOCR"), hocr.fits, hocr.read),
    Format(alto.NAME, Term("ALTO", "ALTO"), alto.fits, alto.read),
    Format(page_xml.NAME, Term("PAGE XML", "PAGE XML"), page_xml.fits, page_xml.read),
    Format(disqus.NAME, Term("Disqus export", "Export de Disqus"), disqus.fits, disqus.read),
    Format(wordpress.NAME, Term("WordPress export", "Export de WordPress"), wordpress.fits, wordpress.read),
    Format(mhtml.NAME, Term("Web page in one file (MHTML)", "Page web en un fichier (MHTML)"), mhtml.fits, mhtml.read),
    Format(mail.NAME, Term("Mail", "Courriel"), mail.fits, mail.read),
    Format(html.NAME, Term("Web page", "Page web"), html.fits, html.read),
    Format(json_rows.NAME, Term("JSON of comments", "JSON de commentaires"), json_rows.fits, json_rows.read),
    Format(csv_rows.NAME, Term("CSV of comments", "CSV de commentaires"), csv_rows.fits, csv_rows.read),
    Format(markdown.NAME, Term("Markdown", "Markdown"), markdown.fits, markdown.read),
    Format(plain_text.NAME, Term("Text", "Texte"), plain_text.fits, plain_text.read),
)
"""The formats, the choosy ones first: an item is read by the first that it fits. What a file is, its bytes tell."""


def read_capture(item: Item, how: How | None = None) -> ParsedCapture:
    """Read and segment a capture.

    Args:
        item: the bytes as they came, and what is known of them.
        how: what the curator wants of it.

    Raises:
        UnreadableCaptureError: there is no text in it, or it is in a format that is not read.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    how = replace(how or How(), archived=_day(item.captured_at))
    read = next(each for each in FORMATS if each.fits(item)).read(item, how)
    known = (*item.proposals, *_of_the_archive(item))
    if not known and not item.remarks:
        return read
    return replace(read, articles=tuple(_with_what_is_known(article, known, item.remarks) for article in read.articles))


def _day(when: str) -> date | None:
    try:
        return datetime.fromisoformat(when).date()
    except ValueError:
        return None


def _of_the_archive(item: Item) -> Iterator[Proposal]:
    """Yield where a page is from, and of which day its capture is, as its archive tells."""
    if item.url.startswith(("http://", "https://")):
        yield Proposal(Field.SOURCE, item.url, Origin.ARCHIVE, Message("address in the web archive"))
    if day := _day(item.captured_at):
        ground = Message("date of the record in the web archive")
        yield Proposal(Field.CAPTURED, day.isoformat(), Origin.ARCHIVE, ground)


def _with_what_is_known(article: ParsedArticle, known: Sequence[Proposal], remarks: Sequence[Message]) -> ParsedArticle:
    """Add what the archive says; what the page says of itself comes first, and is not said twice."""
    said = {(each.field, each.value) for each in article.metadata}
    new = [each for each in known if (each.field, each.value) not in said]
    return replace(article, metadata=(*article.metadata, *new), remarks=(*remarks, *article.remarks))
