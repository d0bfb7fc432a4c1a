"""A small file for each reader of captures, and for each kind of container; each of them is read as it stands."""

import gzip
import json
from pathlib import Path

from tests.ingest.containers import web_archives
from tests.ingest.containers.test_epub import book
from tests.ingest.containers.test_mail import mailbox, message
from tests.ingest.containers.test_packed import tar
from tests.ingest.containers.test_zipped import packed
from tests.ingest.formats import (
    test_docx,
    test_exports,
    test_markdown,
    test_mhtml,
    test_odt,
    test_pdf,
    test_recognised,
    test_rtf,
    test_tables,
)

PAGE = (
    "<html><head><title>Le quai</title></head><body><h1>Le quai</h1><p>Il est vide, et nul n’attend.</p></body></html>"
)
TEXT = "Le quai\n\nIl est vide.\n\n2 commentaires\n\n  • Zoé\n\n    Ah bon ?\n\n  • Luc\n\n    Eh oui.\n"


def samples(folder: Path) -> dict[str, bytes]:
    """Return the files, by what reads them; `folder` is for those that are written first."""
    record = web_archives.response("https://exemple.fr/quai", PAGE)
    warc = web_archives.warc(folder / "a.warc.gz", record).read_bytes()
    listed = [{"url": "https://exemple.fr/quai", "ts": web_archives.DATE}]
    texts = {
        "rtf": test_rtf.document(test_rtf.BODY),
        "hocr": test_recognised.HOCR,
        "alto": test_recognised.ALTO,
        "page-xml": test_recognised.PAGE,
        "disqus": test_exports.DISQUS,
        "wordpress": test_exports.WORDPRESS,
        "html": PAGE,
        "json": json.dumps([{"author": "Zoé", "text": "Le quai est vide.", "date": "2012"}]),
        "csv": test_tables.CSV,
        "markdown": test_markdown.NOTE,
        "text": TEXT,
    }
    return {name: text.encode() for name, text in texts.items()} | {
        "pdf": test_pdf.made(test_pdf.columns),
        "odt": test_odt.packed(),
        "docx": test_docx.made(test_docx.page),
        "mhtml": test_mhtml._file(PAGE),
        "mail": message().as_bytes(),
        "mailbox": mailbox(message().as_bytes(), message("Le quai encore").as_bytes()),
        "zip": packed(folder / "a.zip", {"a.html": PAGE, "b.txt": TEXT}).read_bytes(),
        "tar": tar({"a.html": PAGE.encode()}),
        "gzip": gzip.compress(TEXT.encode()),
        "epub": book(folder / "a.epub").read_bytes(),
        "warc": warc,
        "wacz": web_archives.wacz(folder / "a.wacz", warc, listed).read_bytes(),
    }
