"""The finishing pass: metadata, page labels and compression, by pikepdf."""

from io import BytesIO
from pathlib import Path

import pikepdf

from curator.domain.book import Book
from curator.export.pdf.fonts import Fonts


def finish(draft: BytesIO, target: Path, book: Book, front: int) -> None:
    """Write the drawn book to `target`, described and compressed; the same draft gives the same bytes.

    Args:
        draft: the file as drawn.
        target: file to fill.
        book: what to describe it by.
        front: pages before the body; they are numbered in Roman figures.
    """
    draft.seek(0)
    with pikepdf.open(draft) as pdf:
        _describe(pdf, book)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.PageLabels = pikepdf.Dictionary(
            Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.r), front, pikepdf.Dictionary(S=pikepdf.Name.D)])
        )
        whole = BytesIO()  # where its own writing to a full disk fails, the library takes the whole process down
        pdf.save(
            whole,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            min_version="1.7",
        )
    target.write_bytes(whole.getbuffer())


def _describe(pdf: pikepdf.Pdf, book: Book) -> None:
    plain = Fonts.plain
    subjects = [plain(subject) for subject in book.subjects if plain(subject)]
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.Root.Lang = pikepdf.String(plain(book.language))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:title"] = plain(book.title)
        xmp["dc:language"] = [plain(book.language)]
        xmp["dc:identifier"] = plain(book.identifier)
        xmp["dc:format"] = "application/pdf"
        xmp["xmp:CreateDate"] = xmp["xmp:ModifyDate"] = xmp["xmp:MetadataDate"] = book.modified
        xmp["xmp:CreatorTool"] = xmp["pdf:Producer"] = "Curator"
        if book.creator:
            xmp["dc:creator"] = [plain(book.creator)]
        if book.publisher:
            xmp["dc:publisher"] = [plain(book.publisher)]
        if book.description:
            xmp["dc:description"] = plain(book.description)
        if book.rights:
            xmp["dc:rights"] = plain(book.rights)
        if subjects:
            xmp["dc:subject"] = subjects
            xmp["pdf:Keywords"] = ", ".join(subjects)
    _inform(pdf, book, ", ".join(subjects))


def _inform(pdf: pikepdf.Pdf, book: Book, keywords: str) -> None:
    stamp = f"D:{''.join(filter(str.isdigit, book.modified))}Z"
    told = {
        "/Title": book.title,
        "/Author": book.creator,
        "/Subject": book.description,
        "/Keywords": keywords,
        "/Creator": "Curator",
        "/Producer": "Curator",
    }
    for key, value in told.items():
        if value:
            pdf.docinfo[key] = pikepdf.String(Fonts.plain(value))
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = pikepdf.String(stamp)
