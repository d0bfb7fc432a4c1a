"""EbookLib, held to what a dossier needs: fixed dates, languages and landmarks in place, documents taken as made."""

import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from ebooklib import epub
from lxml import etree

XML = "{http://www.w3.org/XML/1998/namespace}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"

_EARLIEST, _LATEST = 1980, 2107
"""Years that a zip entry can bear."""


class EpubDocument(epub.EpubHtml):  # type: ignore[misc]
    """A document that hands over its own XHTML, made when it is written; EbookLib would parse it three times."""

    def __init__(self, name: str, title: str, render: Callable[[], bytes]) -> None:
        super().__init__(uid=name, file_name=f"{name}.xhtml", title=title, media_type="application/xhtml+xml")
        self._render = render

    def get_content(self, default: object = None) -> bytes:  # noqa: ARG002
        """Return the XHTML; `default` is EbookLib's and of no use here."""
        return self._render()


class PackageWriter(epub.EpubWriter):  # type: ignore[misc]
    """Writes the package so that the same book gives the same bytes.

    Args:
        target: path of the file to write.
        book: EbookLib's book, complete.
        modified: UTC time that the package and every zip entry bear.
        landmarks: heading of the landmarks, which only reading systems show.
        languages: file name -> BCP 47 tag, for entries of the contents that are not in the book's language.
    """

    def __init__(
        self, target: Path, book: epub.EpubBook, *, modified: datetime, landmarks: str, languages: Mapping[str, str]
    ) -> None:
        options = {"raise_exceptions": True, "epub3_pages": False, "mtime": modified, "landmark_title": landmarks}
        super().__init__(target, book, options)
        self._modified = modified
        self._languages = languages

    def write(self) -> None:
        """Write the file; EbookLib's own leaves it open when a document fails."""
        with _DatedZip(self.file_name, self._modified) as self.out:
            self.out.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: etree._Element) -> None:
        root.set(f"{XML}lang", self.book.language)
        super()._write_opf_file(root)

    def _get_nav(self, item: epub.EpubNav) -> bytes:
        root = etree.fromstring(super()._get_nav(item))
        toc, landmarks = root.findall(f".//{XHTML}nav")
        toc.set("id", "toc")
        toc[0].tag = f"{XHTML}h1"
        landmarks.set("id", "landmarks")
        landmarks.set("hidden", "hidden")
        for link in toc.iter(f"{XHTML}a"):
            language = self._languages.get(link.get("href", ""))
            if language:
                link.set("lang", language)
                link.set(f"{XML}lang", language)
        written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")
        return written


class _DatedZip(zipfile.ZipFile):
    def __init__(self, target: Path, moment: datetime) -> None:
        super().__init__(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        utc = moment.astimezone(UTC)
        year = min(max(utc.year, _EARLIEST), _LATEST)
        self._date = (year, utc.month, utc.day, utc.hour, utc.minute, utc.second)

    def writestr(  # type: ignore[override]
        self, name: str, data: str | bytes, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        entry = zipfile.ZipInfo(name, self._date)
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        method = self.compression if compress_type is None else compress_type
        super().writestr(entry, data, method, compresslevel or self.compresslevel)
