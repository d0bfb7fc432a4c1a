import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from lxml import etree
from PIL import Image
from reportlab.pdfbase.ttfonts import TTFontFile

from curator.domain.book import Block, Book, Chapter, ExportProfile, Post, SourceLine, texts
from curator.domain.errors import CancelledError, ExportError, TargetExistsError
from curator.domain.metadata import Field
from curator.export.epub import write_epub
from curator.export.epub.emoji import DRAWN, FONT
from tests.export import books

NAMES = {
    "x": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
}


def shown(element: etree._Element) -> str:
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


class Opened:
    """The files of an EPUB, parsed as they are asked for."""

    def __init__(self, file: Path) -> None:
        with zipfile.ZipFile(file) as package:
            self.entries = package.infolist()
            self.files = {name: package.read(name) for name in package.namelist()}

    def page(self, name: str) -> etree._Element:
        return etree.fromstring(self.files[f"EPUB/{name}"])

    def pages(self) -> list[str]:
        return [name.removeprefix("EPUB/") for name in self.files if name.endswith(".xhtml")]

    def find(self, name: str, path: str) -> list[etree._Element]:
        found = self.page(name).xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, etree._Element)]

    def texts(self, name: str, path: str) -> list[str]:
        return [shown(element) for element in self.find(name, path)]


def export(book: Book, folder: Path) -> Opened:
    target = folder / "book.epub"
    write_epub(book, target, force=True)
    return Opened(target)


@pytest.fixture
def french(tmp_path: Path) -> Opened:
    return export(books.french_book(), tmp_path)


def flat(posts: tuple[Post, ...]) -> list[Post]:
    return [found for post in posts for found in (post, *flat(post.replies))]


def written(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in texts(blocks)]


@pytest.mark.parametrize("chapter", books.french_book().chapters, ids=lambda chapter: chapter.id)
def test_every_block_stands_once_in_its_place(french, chapter: Chapter):
    blocks = "*[self::x:p or self::x:h2 or self::x:li]"
    name = f"{chapter.id.lower()}.xhtml"
    assert french.texts(name, f"//x:div[@class='text']//{blocks}") == written(chapter.blocks)
    posts = flat(chapter.thread) + flat(chapter.pings)
    assert [article.get("id") for article in french.find(name, "//x:article")] == [post.id for post in posts]
    for post in posts:
        own = f"//x:article[@id='{post.id}']//{blocks}"
        assert french.texts(name, f"{own}[not(@class)]") == written(post.blocks)


def test_replies_hang_under_what_they_answer(french):
    assert french.find("a001.xhtml", "//x:li[x:article/@id='A001-C001']/x:ol/x:li/x:article[@id='A001-C002']")
    assert french.find("a001.xhtml", "//x:li[x:article/@id='A001-C002']/x:ol/x:li/x:article[@id='A001-C005']")


def test_a_reply_links_to_what_it_answers_and_tells_what_is_lost(french):
    [answers] = french.find("a001.xhtml", "//x:article[@id='A001-C005']/x:p[@class='answers']")
    assert shown(answers) == "en réponse à Maëlle\u202f; en réponse à @Le Goff, non capturé"
    assert [link.get("href") for link in answers.iter("{*}a")] == ["a001.xhtml#A001-C002"]


def test_a_folded_copy_is_told_under_the_kept_one_and_can_be_linked_to(french):
    [told] = french.texts("a001.xhtml", "//x:article[@id='A001-C003']/x:p[@class='repeats']")
    assert told == "publié deux fois\u00a0: A001-C007 (copie exacte)"
    [link] = french.find("a001.xhtml", "//x:article[@id='A001-C002']//x:a")
    assert link.get("href") == "a001.xhtml#A001-C004"


def test_a_post_tells_who_when_which_and_how_it_was_received(french):
    [head] = french.texts("a001.xhtml", "//x:article[@id='A001-C001']/x:p[@class='post-head']")
    assert head == (
        "Yann · 20 janvier 2012 à 10\u00a0h\u00a035 · n°\u00a01 · 12\u00a0votes pour, 0\u00a0vote contre · A001-C001"
    )
    [unnamed] = french.texts("a001.xhtml", "//x:article[@id='A001-C005']/x:p[@class='post-head']")
    assert unnamed == "Anonyme · A001-C005"


def test_pings_stand_apart_from_comments(french):
    assert french.find("a001.xhtml", "//x:section[@class='pings']//x:article[@id='A001-C008']")
    assert not french.find("a001.xhtml", "//x:section[@class='comments']//x:article[@id='A001-C008']")


def test_the_source_block_marks_what_is_only_proposed(french):
    rows = french.texts("a001.xhtml", "//x:section[@class='source']//x:dl/x:div")
    assert "ÉditeurLe Quai proposé" in rows
    assert "AuteurÉlise Moreau" in rows
    [link] = french.find("a001.xhtml", "//x:section[@class='source']//x:a[starts-with(@href, 'http')]")
    assert link.get("href") == "http://lequai.example/2012/01/20/port"


def test_notes_tell_what_was_done_and_what_is_missing(french):
    notes = french.texts("a001.xhtml", "//x:section[@class='notes']//x:li")
    assert notes[0].startswith("11\u00a0corrections")
    assert notes[-1].endswith("26\u00a0manquent.")


def test_provenance_gives_the_bytes_of_each_capture(french):
    assert french.texts("provenance.xhtml", "//x:section[@id='a001']//x:dd") == [
        "port.txt",
        books.SHA256,
        "12\u202f345\u00a0octets",
        "text/plain",
        "utf-8",
        "1er mars 2026 à 9\u00a0h\u00a030 UTC",
        "4",
        "1",
    ]


def test_the_profile_leaves_out_notes_and_provenance(tmp_path):
    bare = export(replace(books.french_book(), profile=ExportProfile(notes=False, provenance=False)), tmp_path)
    assert "provenance.xhtml" not in bare.pages()
    assert not bare.find("a001.xhtml", "//x:section[@class='notes']")


def test_a_passage_in_another_language_says_so(french, tmp_path):
    assert french.texts("a001.xhtml", "//x:*[@lang='en']") == [
        "Nobody knows, said the harbour master.",
        "So long, and thanks.",
    ]
    foreign = replace(books.english_book().chapters[0], id="A002")
    mixed = export(books.book(books.small_book().chapters[0], foreign), tmp_path)
    assert [link.get("lang") for link in mixed.find("nav.xhtml", "//x:nav[@id='toc']//x:a")[:2]] == [None, "en"]
    assert mixed.page("a002.xhtml").get("lang") == "fr"
    assert [title.get("lang") for title in mixed.find("a002.xhtml", "//x:h1")] == ["en"]


def test_contents_nest_comments_and_pings_in_their_article(french):
    inside = french.texts("nav.xhtml", "//x:nav[@id='toc']/x:ol/x:li[1]/x:ol//x:a")
    assert inside == ["Commentaires", "Rétroliens"]
    assert french.texts("toc.ncx", "//ncx:navPoint/ncx:navLabel/ncx:text") == [
        "Le port s’est vidé en une nuit",
        "Commentaires",
        "Rétroliens",
        "La bibliothèque garde le double",
        "Provenance",
        "Colophon",
    ]


@pytest.mark.parametrize(
    "make", [books.french_book, books.hostile_book, books.deep_book, lambda: books.large_book(5, 3)]
)
def test_every_link_inside_the_book_leads_somewhere(make, tmp_path):
    opened = export(make(), tmp_path)
    ids = {name: [element.get("id") for element in opened.find(name, "//*[@id]")] for name in opened.pages()}
    for name, found in ids.items():
        assert len(found) == len(set(found)), name
        for link in opened.find(name, "//x:a[not(starts-with(@href, 'http'))]"):
            file, fragment = urldefrag(link.get("href") or "")
            assert file in ids
            assert not fragment or fragment in ids[file]


def test_a_deep_thread_stops_stepping_in_and_names_whom_it_answers(tmp_path):
    opened = export(books.deep_book(400), tmp_path)
    assert len(opened.find("a001.xhtml", "//x:article")) == 400
    deepest = max(len(list(post.iterancestors("{*}ol"))) for post in opened.find("a001.xhtml", "//x:article"))
    assert deepest == 8
    [answer] = opened.find("a001.xhtml", "//x:article[@id='A001-C400']/x:p[@class='answers']/x:a")
    assert answer.get("href") == "a001.xhtml#A001-C399"


def test_an_answer_to_a_post_that_is_left_out_is_no_link(tmp_path):
    opened = export(books.hostile_book(), tmp_path)
    assert "A999-C999" not in opened.files["EPUB/a001.xhtml"].decode()


def test_the_package_says_what_the_book_is(french):
    def values(path: str) -> list[str | None]:
        return [element.text for element in french.find("content.opf", path)]

    assert values("//dc:identifier") == ["urn:uuid:0d5cbb1f-6f3c-4c0e-9d8e-51c2f2a7d3ab"]
    assert values("//dc:title") == ["Mémoire d’une fermeture"]
    assert values("//dc:language") == ["fr"]
    assert values("//dc:creator") == ["Atelier des archives"]
    assert values("//dc:contributor") == ["Élise Moreau"]
    assert values("//dc:date") == ["2026-03"]
    assert values("//dc:source") == ["http://lequai.example/2012/01/20/port", "bibliotheque.txt"]
    assert values("//opf:meta[@property='dcterms:modified']") == ["2026-03-02T18:45:10Z"]
    assert len(values("//opf:meta[starts-with(@property, 'schema:access')]")) >= 5
    assert french.page("content.opf").get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_a_date_that_is_not_plain_is_kept_out_of_the_package_and_on_the_title_page(tmp_path):
    opened = export(replace(books.small_book(), date="2012?"), tmp_path)
    assert opened.find("content.opf", "//dc:date") == []
    assert opened.texts("titlepage.xhtml", "//x:p[@class='imprint']") == ["2012 (date incertaine)"]


def test_the_cover_is_described(french):
    [image] = french.find("cover.xhtml", "//x:img")
    assert (
        image.get("alt")
        == "Couverture\u00a0: Mémoire d’une fermeture, Atelier des archives, mars 2026, Éditions du Quai"
    )
    with Image.open(BytesIO(french.files["EPUB/cover.png"])) as drawn:
        assert drawn.size == (1200, 1800)


@pytest.mark.parametrize("title", ["", "مرحبا", "M" * 4000, "mot " * 2000, "😀"])
def test_a_cover_can_be_drawn_for_any_title(title, tmp_path):
    opened = export(replace(books.small_book(), title=title), tmp_path)
    with Image.open(BytesIO(opened.files["EPUB/cover.png"])) as drawn:
        assert drawn.format == "PNG"


def test_a_font_for_emoji_goes_along_only_where_they_occur(french, tmp_path):
    assert "EPUB/emoji.ttf" in french.files
    assert b"emoji.ttf" in french.files["EPUB/style.css"]
    plain = export(books.small_book(), tmp_path)
    assert "EPUB/emoji.ttf" not in plain.files
    assert b"emoji.ttf" not in plain.files["EPUB/style.css"]


def test_the_font_draws_what_it_is_said_to_draw():
    drawn = set(TTFontFile(str(FONT)).charToGlyph)
    assert drawn >= {code for code in range(0x2000, 0x20000) if DRAWN.match(chr(code))}


def test_scripts_in_a_text_stay_text(tmp_path):
    opened = export(books.hostile_book(), tmp_path)
    assert not opened.find("a001.xhtml", "//x:script")
    assert "<script>alert('x')</script>" in "".join(opened.texts("a001.xhtml", "//x:div[@class='text']"))


def test_the_same_book_gives_the_same_bytes_on_any_day_and_machine(tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from curator.export.epub import write_epub; from tests.export import books\n"
        "write_epub(books.french_book(), Path(sys.argv[1]))"
    )
    sums = set()
    for number, zone in enumerate(("Pacific/Auckland", "America/Los_Angeles")):
        target = tmp_path / f"{number}.epub"
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number + 1)}
        root = Path(__file__).resolve().parents[2]
        subprocess.run([sys.executable, "-c", code, target], check=True, env=environment, cwd=root)
        sums.add(hashlib.sha256(target.read_bytes()).hexdigest())
    write_epub(books.french_book(), tmp_path / "here.epub")
    sums.add(hashlib.sha256((tmp_path / "here.epub").read_bytes()).hexdigest())
    assert len(sums) == 1


def test_the_mimetype_comes_first_and_plain_and_every_entry_bears_the_newest_edit(french):
    assert french.entries[0].filename == "mimetype"
    assert french.entries[0].compress_type == zipfile.ZIP_STORED
    assert {entry.date_time for entry in french.entries} == {(2026, 3, 2, 18, 45, 10)}


def test_progress_counts_the_chapters(tmp_path):
    told: list[tuple[int, int]] = []
    write_epub(books.large_book(4, 1), tmp_path / "a.epub", progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_cancelled_export_leaves_nothing_behind(tmp_path):
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise CancelledError("The export was stopped.")

    with pytest.raises(CancelledError):
        write_epub(books.large_book(4, 1), tmp_path / "a.epub", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_an_export_asks_before_it_replaces(tmp_path):
    target = tmp_path / "a.epub"
    write_epub(books.small_book(), target)
    with pytest.raises(TargetExistsError):
        write_epub(books.english_book(), target)
    write_epub(books.english_book(), target, force=True)
    assert Opened(target).find("content.opf", "//dc:language[text()='en']")


def test_a_book_without_chapters_is_not_written(tmp_path):
    with pytest.raises(ExportError, match="nothing to export"):
        write_epub(books.book(), tmp_path / "a.epub")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("proposed", "told"), [((True, False), True), ((True, True), True), ((False, False), False)])
def test_the_colophon_speaks_of_proposed_values_where_there_is_one(
    tmp_path: Path, proposed: tuple[bool, ...], told: bool
) -> None:
    lines = tuple(SourceLine(Field.TITLE, f"Titre {each}", each) for each in proposed)
    chapter = replace(books.small_book().chapters[0], source=lines)
    opened = export(books.book(chapter), tmp_path)
    assert any("«\u00a0proposé\u00a0»" in text for text in opened.texts("colophon.xhtml", "//x:p")) == told
