"""Reading a capture: the table of formats. A new format is a module of its own and a line in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.terms import Term
from curator.ingest.formats import alto, disqus, hocr, mail, markdown, mhtml, page_xml, plain_text, wordpress
from curator.ingest.formats.html import reader as html
from curator.ingest.formats.office import docx
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
    Format(docx.NAME, Term("Word document", "Document Word"), docx.fits, docx.read),
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
    read = next(each for each in FORMATS if each.fits(item)).read(item, how or How())
    if not item.proposals and not item.remarks:
        return read
    return replace(read, articles=tuple(_with_what_is_known(item, article) for article in read.articles))


def _with_what_is_known(item: Item, article: ParsedArticle) -> ParsedArticle:
    """Add what the archive says; what the page says of itself comes first."""
    return replace(
        article,
        metadata=(*article.metadata, *item.proposals),
        remarks=(*item.remarks, *article.remarks),
    )
