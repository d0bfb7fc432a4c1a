"""Books written as files: by the ending, whole or not at all, the same bytes twice, clean for the checkers."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from curator.domain.book import Book, ExportProfile, texts
from curator.domain.errors import CancelledError, ExportError, TargetExistsError
from curator.domain.formats import FORMATS, BookFormat
from curator.domain.progress import Progress
from curator.domain.terms import Term
from curator.files import write_whole
from curator.services import importing, previewing, publishing
from curator.services.assembling import assemble
from curator.services.previewing import DocumentKind
from curator.store.collection import Collection
from tests.export.conftest import epubcheck

__all__ = ["epubcheck"]

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """Open a collection of the sample captures."""
    path = tmp_path_factory.mktemp("sample") / "exemple.curator"
    with Collection.create(path, "Exemple") as created:
        importing.add(created, importing.read(sorted(CORPUS.glob("*.txt"))).parsed)
        yield created


def stop(done: int, total: int, /) -> None:
    raise CancelledError("stopped")


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_the_same_collection_gives_the_same_bytes(sample: Collection, tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    for target in (first, second):
        publishing.export(assemble(sample, ExportProfile()), target)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_a_file_is_replaced_only_where_that_is_allowed(collection: Collection, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"there{suffix}"
    target.write_bytes(b"precious")
    book = assemble(collection, ExportProfile())
    with pytest.raises(TargetExistsError, match="already exists"):
        publishing.export(book, target)
    assert target.read_bytes() == b"precious"
    publishing.export(book, target, force=True)
    assert target.read_bytes() != b"precious"


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_an_export_that_is_stopped_leaves_nothing(collection: Collection, tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(CancelledError):
        publishing.export(assemble(collection, ExportProfile()), folder / f"half{suffix}", progress=stop)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["dossier.docx", "dossier", "dossier.epub.txt"])
def test_an_unknown_ending_is_refused_and_the_known_ones_are_named(
    collection: Collection, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ExportError, match=r"\.epub or \.pdf"):
        publishing.export(assemble(collection, ExportProfile()), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_the_ending_may_be_in_capitals(collection: Collection, tmp_path: Path) -> None:
    publishing.export(assemble(collection, ExportProfile()), tmp_path / "DOSSIER.EPUB")
    assert (tmp_path / "DOSSIER.EPUB").read_bytes()[:2] == b"PK"


def test_what_was_published_is_measured(sample: Collection, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    pdf = publishing.publish(
        sample, ExportProfile(), tmp_path / "a.pdf", progress=lambda done, total: steps.append((done, total))
    )
    epub = publishing.publish(sample, ExportProfile(), tmp_path / "a.epub")
    assert pdf.pages
    assert epub.pages is None
    assert (pdf.articles, epub.articles) == (6, 6)
    assert pdf.size == (tmp_path / "a.pdf").stat().st_size
    assert steps == sorted(steps)
    assert steps[-1] == (12, 12)


def test_epubcheck_has_nothing_to_say_about_the_sample(
    sample: Collection, tmp_path: Path, epubcheck: Callable[[Path], list[dict[str, Any]]]
) -> None:
    publishing.export(assemble(sample, ExportProfile()), tmp_path / "a.epub")
    assert [said for said in epubcheck(tmp_path / "a.epub") if said["severity"] != "USAGE"] == []


def test_qpdf_has_nothing_to_say_about_the_sample(sample: Collection, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if not qpdf:
        pytest.skip("qpdf is not on this machine")
    publishing.export(assemble(sample, ExportProfile()), tmp_path / "a.pdf")
    run = subprocess.run([qpdf, "--check", str(tmp_path / "a.pdf")], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_preview_gives_the_documents_of_the_epub_as_they_are_in_it(sample: Collection, tmp_path: Path) -> None:
    book = assemble(sample, ExportProfile())
    publishing.export(book, tmp_path / "a.epub")
    shutil.unpack_archive(tmp_path / "a.epub", tmp_path / "out", "zip")
    preview, *names = previewing.write_documents(book, tmp_path / "preview", first="a002.xhtml")
    assert isinstance(preview, previewing.EpubPreview)
    assert names[0] == "a002.xhtml"
    assert sorted(map(str, names)) == sorted(document.name for document in preview.documents)
    assert [document.article for document in preview.documents if document.kind is DocumentKind.CHAPTER] == [
        chapter.id for chapter in book.chapters
    ]
    for document in preview.documents:
        (written,) = (tmp_path / "out").rglob(document.name)
        assert (preview.folder / document.name).read_bytes() == written.read_bytes(), document.name


def test_a_preview_without_provenance_has_no_such_document(collection: Collection) -> None:
    book = assemble(collection, ExportProfile(provenance=False))
    kinds = [document.kind for document, _ in previewing.documents(book)]
    assert kinds == [DocumentKind.COVER, DocumentKind.TITLE_PAGE, DocumentKind.CHAPTER, DocumentKind.COLOPHON]


def test_the_preview_of_a_very_long_thread_shows_its_first_conversations_and_counts_the_others() -> None:
    from tests.export.books import large_book

    book = large_book(1, previewing.MOST + 7)
    ((document, render),) = (each for each in previewing.documents(book) if each[0].article)
    assert document.left_out == 7
    assert f"A001-C{previewing.MOST:03d}".encode() in render()
    assert f"A001-C{previewing.MOST + 1:03d}".encode() not in render()


def write_words(book: Book, target: Path, *, force: bool = False, progress: Progress) -> None:
    """Write the words of a book, as the least exporter would."""
    words = "\n".join(block.text for chapter in book.chapters for block in texts(chapter.blocks))
    progress(1, 1)

    def write(part: Path) -> None:
        part.write_text(words, encoding="utf-8")

    write_whole(target, write, force=force)


def test_a_format_is_a_writer_and_a_row(sample: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = BookFormat("text", ".words", Term("texts", "textes"), "Ctrl+Alt+E", f"{__name__}:{write_words.__name__}")
    monkeypatch.setitem(FORMATS, row.suffix, row)
    written = publishing.publish(sample, ExportProfile(), tmp_path / "dossier.words")
    assert (written.articles, written.pages) == (6, None)
    assert "Ashburn" in (tmp_path / "dossier.words").read_text(encoding="utf-8")
