"""The printed collection: valid, whole, searchable, the same every time."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from curator.domain.book import Book, Chapter, ExportProfile, Paper, Post, TextBlock, texts
from curator.domain.comments import CommentKind
from curator.domain.errors import CancelledError, ExportError, TargetExistsError
from curator.export.pdf.sheet import SHEETS
from curator.export.pdf.writer import write_pdf
from tests.export import books

BOOKS = {
    "french": books.french_book,
    "english": books.english_book,
    "small": books.small_book,
    "hostile": books.hostile_book,
    "deep": books.deep_book,
    "large": lambda: books.large_book(6, 30),
}


def printed(book: Book, folder: Path, paper: Paper = Paper.A4) -> Path:
    target = folder / "book.pdf"
    write_pdf(on(book, paper), target)
    return target


def on(book: Book, paper: Paper) -> Book:
    return replace(book, profile=replace(book.profile, paper=paper))


def text_area(path: Path, paper: Paper = Paper.A4) -> Iterator[str]:
    """Yield what can be extracted from each page, running head and folio left out."""
    sheet = SHEETS[paper]
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            yield text.get_text_bounded(bottom=sheet.bottom - 8, top=sheet.height - sheet.top + 4)
            text.close()
            page.close()


def words(path: Path, paper: Paper = Paper.A4) -> str:
    """Return the running text, with hyphens at line ends undone and line ends and spaces as single spaces."""
    whole = "\n".join(text_area(path, paper))
    return spaced(re.sub("[\u00ad\ufffe\x02]\\s*", "", whole))


def spaced(text: str) -> str:
    return re.sub("[ \r\n]+", " ", text).strip()


def breakable(word: str) -> str:
    """Return a pattern for a word; an address may go on in the next line without a hyphen."""
    address = "://" in word or word.startswith("www.")
    return re.sub(r"(\\?[-/.?&=])(?=.)", r"\1 ?", re.escape(word)) if address else re.escape(word)


def blocks_of(book: Book) -> Iterator[TextBlock]:
    for chapter in book.chapters:
        yield from texts(chapter.blocks)
        posts: list[Post] = [*chapter.thread, *chapter.pings]
        while posts:
            post = posts.pop(0)
            yield from texts(post.blocks)
            posts = [*post.replies, *posts]


def page_text(pdf: pypdfium2.PdfDocument, number: int) -> str:
    return str(pdf[number].get_textpage().get_text_bounded())


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", BOOKS)
def test_qpdf_finds_no_fault(name: str, paper: Paper, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if not qpdf:
        pytest.skip("qpdf is not installed")
    checked = subprocess.run(
        [qpdf, "--check", printed(BOOKS[name](), tmp_path, paper)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("name", BOOKS)
def test_all_fonts_are_embedded_and_subset(name: str, tmp_path: Path) -> None:
    pdffonts = shutil.which("pdffonts")
    if not pdffonts:
        pytest.skip("pdffonts (poppler-utils) is not installed")
    listed = subprocess.run(
        [pdffonts, printed(BOOKS[name](), tmp_path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert listed
    for line in listed:
        assert re.match(r"[A-Z]{6}\+", line), line
        assert re.search(r" yes yes yes +\d+ +0$", line), line


def test_no_page_names_a_font_that_is_not_in_the_file(tmp_path: Path) -> None:
    with pikepdf.open(printed(books.french_book(), tmp_path)) as pdf:
        named = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.as_dict().values()}
        assert not any("Helvetica" in name for name in named)
        assert all(
            "/FontFile2" in font.FontDescriptor for page in pdf.pages for font in page.Resources.Font.as_dict().values()
        )


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["french", "english", "deep", "large"])
def test_every_block_can_be_extracted_word_for_word_in_order(name: str, paper: Paper, tmp_path: Path) -> None:
    book = BOOKS[name]()
    whole = words(printed(book, tmp_path, paper), paper)
    at = 0
    for block in blocks_of(book):
        if text := spaced(block.text):
            found = re.compile(" ".join(map(breakable, text.split(" ")))).search(whole, at)
            assert found, f"{text!r} is not in {whole[at : at + 400]!r}"
            at = found.end()


def test_french_spaces_and_emoji_come_back_as_they_are(tmp_path: Path) -> None:
    whole = words(printed(books.french_book(), tmp_path))
    assert "les grues ne tournaient plus\u202f; on lisait sur la grille\u202f: «\u202fFermé" in whole
    assert "4\u00a0commentaires" in whole
    assert "😉" in whole
    assert "🙂" in whole


def test_a_character_that_no_font_has_is_named(tmp_path: Path) -> None:
    chapter = Chapter(
        "A001", books.heading("Signes"), "fr", books.capture(), blocks=(books.paragraph("avant 漢 après"),)
    )
    assert "avant [U+6F22] après" in words(printed(books.book(chapter), tmp_path))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", BOOKS)
def test_nothing_passes_the_margins(name: str, paper: Paper, tmp_path: Path) -> None:
    sheet = SHEETS[paper]
    with pypdfium2.PdfDocument(printed(BOOKS[name](), tmp_path, paper)) as pdf:
        for number in range(len(pdf)):
            text = pdf[number].get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            assert max(box[2] for box in boxes) <= sheet.left + sheet.measure + 1.5, number
            assert min(box[0] for box in boxes) >= sheet.left - 2.5, number
            assert min(box[1] for box in boxes) > sheet.bottom * 0.3, number


@pytest.mark.parametrize("name", ["french", "large"])
def test_the_contents_lead_to_the_articles_and_print_their_page_numbers(name: str, tmp_path: Path) -> None:
    book = BOOKS[name]()
    with pypdfium2.PdfDocument(printed(book, tmp_path)) as pdf:
        contents = spaced(page_text(pdf, 1))
        outline = {item.get_title(): item.get_dest().get_index() for item in pdf.get_toc(max_depth=1)}
        for chapter in book.chapters:
            at = outline[chapter.title.text]
            assert chapter.title.text in spaced(page_text(pdf, at))
            assert re.search(rf"{re.escape(chapter.title.text)} {pdf.get_page_label(at)}(?!\d)", contents)


def test_the_outline_goes_from_articles_to_their_comments(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(printed(books.french_book(), tmp_path)) as pdf:
        titles = [(item.level, item.get_title()) for item in pdf.get_toc()]
    assert titles[:4] == [
        (0, "Couverture"),
        (0, "Table des matières"),
        (0, "Le port s’est vidé en une nuit"),
        (1, "Commentaires"),
    ]
    assert (2, "Maëlle · A001-C002") in titles
    assert (1, "Rétroliens") in titles
    assert titles[-2:] == [(0, "Provenance"), (0, "Colophon")]


def test_each_source_address_is_a_link_and_no_other_scheme_is(tmp_path: Path) -> None:
    def addresses(book: Book, folder: Path) -> set[str]:
        folder.mkdir()
        with pikepdf.open(printed(book, folder)) as pdf:
            return {
                str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", pikepdf.Array()) if "/A" in note
            }

    assert "http://lequai.example/2012/01/20/port" in addresses(books.french_book(), tmp_path / "a")
    assert not any("javascript" in address for address in addresses(books.hostile_book(), tmp_path / "b"))


def test_an_answer_to_a_folded_copy_leads_to_the_kept_post(tmp_path: Path) -> None:
    with pikepdf.open(printed(books.french_book(), tmp_path)) as pdf:
        answers = [
            note.Dest
            for page in pdf.pages
            for note in page.get("/Annots", pikepdf.Array())
            if "en réponse à Yann" in str(note.get("/Contents", ""))
        ]
        assert [pdf.pages.index(pikepdf.Page(dest[0])) for dest in answers] == [2]


def test_only_pages_that_continue_a_part_have_a_running_head(tmp_path: Path) -> None:
    book = books.large_book(2, 40)
    with pypdfium2.PdfDocument(printed(book, tmp_path)) as pdf:
        sheet = SHEETS[Paper.A4]
        openers = {item.get_dest().get_index() for item in pdf.get_toc(max_depth=1)}
        for number in range(len(pdf)):
            head = pdf[number].get_textpage().get_text_bounded(bottom=sheet.height - sheet.top + 20)
            folio = pdf[number].get_textpage().get_text_bounded(top=sheet.bottom - 12)
            assert (book.title in head) is (number not in openers), number
            assert folio.strip() == ("" if number == 0 else pdf.get_page_label(number)), number


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    with pikepdf.open(printed(books.french_book(), tmp_path)) as pdf:
        assert str(pdf.docinfo.Title) == "Mémoire d’une fermeture"
        assert str(pdf.docinfo.Author) == "Atelier des archives"
        assert str(pdf.docinfo.CreationDate) == "D:20260302184510Z"
        assert str(pdf.Root.Lang) == "fr"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Mémoire d’une fermeture"
            assert xmp["dc:language"] == ["fr"] or xmp["dc:language"] == {"fr"}
            assert str(xmp["xmp:ModifyDate"]).startswith("2026-03-02T18:45:10")


@pytest.mark.parametrize(
    ("profile", "title"),
    [(ExportProfile(notes=False), "Notes sur l’édition"), (ExportProfile(provenance=False), "Provenance")],
)
def test_the_profile_leaves_out_what_is_not_wanted(profile: ExportProfile, title: str, tmp_path: Path) -> None:
    book = books.french_book()
    without = replace(book, profile=profile)
    for number, (wanted, one) in enumerate(((True, book), (False, without))):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pypdfium2.PdfDocument(printed(one, folder)) as pdf:
            assert (title in {item.get_title() for item in pdf.get_toc()}) is wanted


@pytest.mark.parametrize("paper", Paper)
def test_pages_have_the_size_of_the_paper(paper: Paper, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(printed(books.small_book(), tmp_path, paper)) as pdf:
        assert pdf[0].get_size() == pytest.approx((SHEETS[paper].width, SHEETS[paper].height), abs=0.1)


def test_the_same_book_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.export import books; "
        "from curator.export.pdf.writer import write_pdf; write_pdf(books.french_book(), Path(sys.argv[1]))"
    )
    made = []
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-c", program, target],
            check=True,
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        made.append(target.read_bytes())
    assert made[0] == made[1]


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise CancelledError("stopped: nothing was changed")

    with pytest.raises(CancelledError):
        write_pdf(books.large_book(4), tmp_path / "book.pdf", progress=stop)
    assert told[0] == (0, 4)
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_with_all_articles_done(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_pdf(books.large_book(3), tmp_path / "book.pdf", progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)
    assert told == sorted(told)


def test_a_file_that_is_there_is_only_replaced_when_told(tmp_path: Path) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"mine")
    with pytest.raises(TargetExistsError):
        write_pdf(books.small_book(), target)
    assert target.read_bytes() == b"mine"
    write_pdf(books.small_book(), target, force=True)
    assert target.read_bytes().startswith(b"%PDF")


def test_an_empty_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_pdf(books.book(), tmp_path / "book.pdf")


def test_a_heading_is_never_the_last_line_of_a_page(tmp_path: Path) -> None:
    filler = [
        books.paragraph(f"Ligne {n} d’un texte qui remplit la page, mot après mot, sans fin. " * 2) for n in range(9)
    ]
    texts = [books.heading(f"Titre {n // 3}") if n % 3 == 0 else filler[n % 9] for n in range(120)]
    path = printed(
        books.book(Chapter("A001", books.heading("Long"), "fr", books.capture(), blocks=tuple(texts))), tmp_path
    )
    lasts = [page.strip().splitlines()[-1] for page in text_area(path) if page.strip()]
    assert len(lasts) > 5
    assert not [line for line in lasts[2:] if re.fullmatch(r"Titre \d+", line.strip())]


@pytest.mark.parametrize("title", ["", "Un titre qui n’en finit pas " * 60])
def test_a_cover_holds_any_title_on_one_page(title: str, tmp_path: Path) -> None:
    book = replace(books.small_book(), title=title, description="Un mot après l’autre. " * 200)
    with pypdfium2.PdfDocument(printed(book, tmp_path)) as pdf:
        assert "Table des matières" in page_text(pdf, 1)
        text = pdf[0].get_textpage()
        assert min(text.get_charbox(at)[1] for at in range(text.count_chars())) > 0


def test_a_post_of_which_nothing_is_known_is_printed_with_its_id(tmp_path: Path) -> None:
    ping = replace(books.post("A001-C002", "Ailleurs.", None), kind=CommentKind.PING)
    unprintable = books.post("A001-C001", "Ici.", "\x01")
    chapter = Chapter(
        "A001",
        books.heading("\x01"),
        "fr",
        books.capture(),
        blocks=(books.paragraph("\x02"),),
        thread=(unprintable,),
        pings=(ping,),
    )
    text = words(printed(books.book(chapter), tmp_path))
    assert "A001-C001" in text
    assert "A001-C002" in text
