"""PDF files: columns in order, what print added taken away, and what type, links and properties say kept."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.ingest.page import How
from curator.resources import RESOURCES
from tests.endless import ending
from tests.ingest.formats.reading import article, check_cover, described, marked, read, shown

WIDTH, HEIGHT = A4
LEADING = 13


def made(*pages: Callable[[Canvas], object], compressed: int = 1, **properties: str) -> bytes:
    """Make a file of pages that functions draw."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=compressed, invariant=1)
    for name, value in properties.items():
        getattr(canvas, f"set{name.capitalize()}")(value)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def set_lines(canvas: Canvas, left: float, top: float, text: str, font: str = "Times-Roman", size: float = 11) -> float:
    """Draw lines of text from a place that is counted from the upper left corner; return where the next would stand."""
    canvas.setFont(font, size)
    for line in text.splitlines():
        canvas.drawString(left, HEIGHT - top, line)
        top += size * LEADING / 11
    return top


def alone(text: str) -> bytes:
    return made(lambda canvas: set_lines(canvas, 80, 80, text))


LEFT = """La halle au blé fut vendue un matin,
et nul ne sut à qui. Les charpen-
tiers qui l’avaient bâtie étaient morts
depuis longtemps, et leurs enfants ne
s’en souciaient plus. On en parla dans
les cafés, puis on n’en parla plus."""
RIGHT = """Dix ans passèrent. La mairie changea
de mains, et le nouveau maire, qui
aimait les vieilles pierres, la fit
racheter. Elle sert depuis aux noces
et aux marchés du samedi, comme au
temps où l’on y pesait le grain."""


def columns(canvas: Canvas) -> None:
    set_lines(canvas, 140, 70, "La halle au blé de Saint-Clair", "Times-Bold", 20)
    for left, right in zip(LEFT.splitlines(), RIGHT.splitlines(), strict=True):  # drawn across, as some programs do
        row = LEFT.splitlines().index(left)
        set_lines(canvas, 80, 120 + row * LEADING, left)
        set_lines(canvas, 310, 120 + row * LEADING, right)
    set_lines(canvas, 290, 800, "12")


def test_columns_are_read_one_after_the_other_and_divided_words_joined():
    parsed = article(made(columns), "halle.pdf")
    check_cover(parsed)
    assert shown(parsed) == [
        ("title", "La halle au blé de Saint-Clair"),
        ("paragraph", LEFT.replace("-\n", "").replace("\n", " ")),
        ("paragraph", RIGHT.replace("\n", " ")),
        ("furniture", "12"),
    ]


def test_each_word_has_its_place_on_its_page():
    parsed = article(made(columns, lambda canvas: set_lines(canvas, 80, 80, "Fin de la halle.")))
    word = next(each for each in parsed.transcript.anchors if each.span.of(parsed.text) == "nul")
    assert word.page == 1
    assert word.box is not None
    left, top, right, bottom = word.box
    assert 90 < left < right < 110
    assert 115 < top < 120 + LEADING < bottom < 140
    assert parsed.transcript.anchors[-1].page == 2
    assert [mark.span.start for mark in parsed.transcript.marks if mark.kind is MarkKind.PAGE_BREAK] == [
        parsed.text.index("Fin de")
    ]


PARAGRAPHS = (
    "Un premier alinéa, assez long pour que\nl’on voie où s’arrêtent ses lignes, puis\nqui finit.",
    "Un autre suit, sans retrait ni blanc, et\nla phrase court d’une page sur l’autre, car",
    "elle ne s’arrête pas au bas de la page,\nmais bien plus loin.",
    "Puis vient le dernier, aussi long que le\npremier l’était.",
)


def test_paragraphs_end_where_a_word_more_would_have_fitted_and_go_on_over_pages():
    first = lambda canvas: set_lines(canvas, 80, 120, "\n".join(PARAGRAPHS[:2]))  # noqa: E731
    second = lambda canvas: set_lines(canvas, 80, 120, "\n".join(PARAGRAPHS[2:]))  # noqa: E731
    parsed = article(made(first, second))
    check_cover(parsed)
    assert [text for _, text in shown(parsed)] == [
        PARAGRAPHS[0].replace("\n", " "),
        f"{PARAGRAPHS[1]} {PARAGRAPHS[2]}".replace("\n", " "),
        PARAGRAPHS[3].replace("\n", " "),
    ]


NEWS = ("on vend la halle", "le maire s’en va", "il gèle", "un bal", "la foire est remise", "rien de nouveau")


def headed(number: int) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        set_lines(canvas, 80, 40, f"{number}  GAZETTE DE SAINT-CLAIR" if number % 2 else f"La halle  {number}")
        set_lines(
            canvas,
            80,
            110,
            f"{NEWS[number - 1]}, dit la gazette, qui ne sait\nrien, et l’on s’en va : {NEWS[number - 1]}.",
        )
        set_lines(canvas, 290, 800, f"– {number} –")

    return draw


def test_running_heads_and_page_numbers_are_furniture_and_the_text_is_not():
    parsed = article(made(*(headed(number) for number in range(1, 7))))
    told = shown(parsed)
    assert [text for kind, text in told if kind != "furniture"] == [
        f"{news}, dit la gazette, qui ne sait rien, et l’on s’en va : {news}." for news in NEWS
    ]
    assert len([text for kind, text in told if kind == "furniture"]) == 12


def dressed(canvas: Canvas) -> None:
    set_lines(canvas, 80, 70, "Les raisons", "Helvetica-Bold", 16)
    text = canvas.beginText(80, HEIGHT - 110)
    for font, words in (
        ("Times-Roman", "On l’a "),
        ("Times-Bold", "vendue "),
        ("Times-Italic", "hier soir"),
        ("Times-Roman", ", dit"),
    ):
        text.setFont(font, 11)
        text.textOut(words)
    text.setRise(4)
    text.setFont("Times-Roman", 7)
    text.textOut("2")
    canvas.drawText(text)
    set_lines(canvas, 80, 110 + LEADING, "le site de la ville, qui n’en sait rien.")
    canvas.linkURL("https://halle.example/", (78, HEIGHT - 126, 150, HEIGHT - 112))


def test_weight_slope_raised_figures_and_links_become_marks():
    parsed = article(made(dressed))
    assert marked(parsed, MarkKind.STRONG) == [("vendue", "")]
    assert marked(parsed, MarkKind.EMPHASIS) == [("hier soir", "")]
    assert marked(parsed, MarkKind.SUPERSCRIPT) == [("2", "")]
    assert "dit2\n" in parsed.text
    assert marked(parsed, MarkKind.LINK) == [("le site de la ville,", "https://halle.example/")]


def called(canvas: Canvas, top: float, words: str, sign: str) -> None:
    """Draw the end of a paragraph, and a raised sign behind it."""
    text = canvas.beginText(80, HEIGHT - top)
    text.setFont("Times-Roman", 11)
    text.textOut(words)
    text.setRise(4)
    text.setFont("Times-Roman", 7)
    text.textOut(sign)
    text.setRise(0)
    canvas.drawText(text)


def annotated(canvas: Canvas) -> None:
    set_lines(canvas, 80, 80, "La halle fut bâtie par la ville, et ses comptes sont perdus depuis")
    called(canvas, 93, "toujours", "1")
    set_lines(canvas, 80, 106, "On la vendit, on la racheta, puis on l’oublia comme le reste")
    called(canvas, 119, "du quartier.", "*")
    set_lines(canvas, 80, 700, "1. Archives de la ville, série DD, et les pa-\npiers du maire.", size=8)
    set_lines(canvas, 80, 722, "* Selon les uns.", size=8)
    set_lines(canvas, 80, 734, "3. Rien ne la nomme.", size=8)


def test_notes_at_the_foot_of_a_page_stand_at_the_words_that_call_them():
    parsed = article(made(annotated), how=How(language="fr"))
    assert marked(parsed, MarkKind.NOTE) == [
        ("toujours", "Archives de la ville, série DD, et les papiers du maire."),
        ("quartier.", "Selon les uns."),
    ]
    assert [text for _, text in shown(parsed)][-1] == "3. Rien ne la nomme."
    assert "Archives" not in parsed.text


def table(canvas: Canvas) -> None:
    set_lines(canvas, 80, 80, "Voici ce qu’elle valut au fil des années, à ce qu’on en dit dans les livres.")
    for row, cells in enumerate(
        (("Année", "Prix", "Acheteur"), ("1900", "12 000", "La ville"), ("1950", "9", "L’État"))
    ):
        for column, cell in enumerate(cells):
            set_lines(canvas, 80 + column * 120, 120 + row * 16, cell)


def test_rows_of_short_pieces_are_a_table():
    parsed = article(made(table))
    assert marked(parsed, MarkKind.CELL) == [
        ("Année", "1,1"), ("Prix", "1,2"), ("Acheteur", "1,3"), ("1900", "2,1"), ("12 000", "2,2"), ("La ville", "2,3"),
        ("1950", "3,1"), ("9", "3,2"), ("L’État", "3,3"),
    ]  # fmt: skip


THREAD = (
    ("Jeanne", "le 3 février 2012 à 14 h 21", "Je ne savais pas que la halle était à vendre."),
    ("Marc Blé", "le 4 février 2012 à 9 h 05", "Moi non plus, et j’habite en face depuis vingt ans."),
    ("Odile", "le 4 février 2012 à 18 h 30", "Il faudrait demander les comptes à la mairie."),
    ("Jeanne", "le 6 février 2012 à 8 h 12", "Je les ai demandés : on me les a refusés."),
)


def printed_page(canvas: Canvas) -> None:
    set_lines(canvas, 80, 70, "La halle est vendue", "Helvetica-Bold", 18)
    top = set_lines(
        canvas,
        80,
        100,
        "On a vendu la halle hier au soir, et nul ne sait encore à qui elle ira,\nni pour quoi y faire.",
    )
    top = set_lines(canvas, 80, top + 20, "4 commentaires", "Helvetica-Bold", 14)
    for name, date, text in THREAD:
        top = set_lines(canvas, 80, top + 14, name, "Helvetica-Bold")
        top = set_lines(canvas, 80, top, date)
        top = set_lines(canvas, 80, top + 10, text)


def test_the_comments_of_a_printed_page_are_found():
    parsed = article(made(printed_page, title="La halle est vendue - Journal de Saint-Clair", author="Anne Bois"))
    check_cover(parsed)
    assert [(each.author, each.published) for each in parsed.comments] == [
        ("Jeanne", "2012-02-03T14:21:00"),
        ("Marc Blé", "2012-02-04T09:05:00"),
        ("Odile", "2012-02-04T18:30:00"),
        ("Jeanne", "2012-02-06T08:12:00"),
    ]
    assert parsed.announced_comments == 4
    assert ("title", "La halle est vendue") in shown(parsed)
    assert described(parsed)["creator"] == "Anne Bois"


def test_what_programs_make_of_the_names_of_files_is_no_title():
    parsed = article(made(lambda canvas: set_lines(canvas, 80, 80, "Rien."), title="Microsoft Word - essai 3.doc"))
    assert described(parsed)["title"] == "essai 3"


def turned(canvas: Canvas) -> None:
    canvas.rotate(90)
    canvas.translate(0, -WIDTH)
    canvas.setFont("Times-Roman", 11)
    for row, line in enumerate(("Une page en travers, que", "l’on lit en la tournant.")):
        canvas.drawString(100, WIDTH - 100 - row * LEADING, line)


def stamped(canvas: Canvas) -> None:
    set_lines(canvas, 80, 80, "Le texte de la page est droit, et il y en a bien plus que du reste.")
    canvas.rotate(90)
    canvas.drawString(100, -30, "Reçu le 3 mars")


def test_pages_that_lie_on_their_side_are_read_and_stamps_are_furniture():
    assert [text for _, text in shown(article(made(turned)))] == ["Une page en travers, que l’on lit en la tournant."]
    assert ("furniture", "Reçu le 3 mars") in shown(article(made(stamped)))


def test_letters_set_wide_are_one_word_and_words_without_spaces_are_parted():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(80, HEIGHT - 80, "GAZETTE", charSpace=4)
        for left, word in ((80, "Un"), (100, "mot"), (125, "puis"), (152, "deux.")):
            canvas.drawString(left, HEIGHT - 120, word)

    assert article(made(draw)).text.split() == ["GAZETTE", "Un", "mot", "puis", "deux."]


def test_emoji_and_words_from_right_to_left_are_read():
    fonts = RESOURCES / "fonts"
    pdfmetrics.registerFont(TTFont("Emoji", str(next((fonts / "noto-emoji").glob("*.ttf")))))
    pdfmetrics.registerFont(TTFont("DejaVu", str(next((fonts / "dejavu-sans").glob("*.ttf")))))

    def draw(canvas: Canvas) -> None:
        set_lines(canvas, 80, 80, "Bravo")
        set_lines(canvas, 120, 80, "🙂", "Emoji")
        set_lines(canvas, 80, 120, "שלום לכולם"[::-1], "DejaVu")  # as it stands on the page, from left to right

    assert article(in_halves(made(draw))).text.split() == ["Bravo", "🙂", "שלום", "לכולם"]


def in_halves(data: bytes) -> bytes:
    """Let the fonts name a character beyond the first 65,536 as the standard wants, which ReportLab does not."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Stream) and b"<1F642>" in (held := each.read_bytes()):
                each.write(held.replace(b"<1F642>", b"<D83DDE42>"))
        document.save(file)
    return file.getvalue()


def test_accents_that_are_drawn_over_letters_are_made_one_with_them():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(80, HEIGHT - 80, "l")
        canvas.drawString(83.5, HEIGHT - 80, "´")
        canvas.drawString(83.2, HEIGHT - 80, "e")
        canvas.drawString(88.1, HEIGHT - 80, "gende")

    assert article(made(draw)).text == "légende"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(lambda: made(lambda canvas: canvas.rect(10, 10, 50, 50)), "pictures without text", id="no text"),
        pytest.param(lambda: alone("Rien.")[:400], "damaged", id="cut off"),
        pytest.param(lambda: b"%PDF-1.7\n" + bytes(5000), "damaged", id="rubbish"),
        pytest.param(lambda: encrypted(alone("Rien.")), "encrypted", id="encrypted"),
        pytest.param(lambda: many(4000), "4000 pages", id="too long"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data: Callable[[], bytes], says: str):
    with pytest.raises(UnreadableCaptureError, match=says):
        read(data(), "halle.pdf")


def encrypted(data: bytes) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="patron", user="secret"))
    return file.getvalue()


def many(pages: int) -> bytes:
    """Make a file that shows the same page time and again."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(alone("Rien."))) as document:
        page = document.pages[0]
        for _ in range(pages - 1):
            document.pages.append(page)
        document.save(file)
    return file.getvalue()


def test_pages_without_text_are_remarked():
    drawn = lambda canvas: canvas.rect(10, 10, 50, 50)  # noqa: E731
    parsed = article(made(lambda canvas: set_lines(canvas, 80, 80, "Un mot."), drawn, drawn))
    assert [str(remark) for remark in parsed.remarks] == ["2 pages hold no text: 2, 3"]


def test_a_page_crowded_without_end_takes_time_in_proportion():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 1)
        for row in range(800):
            canvas.drawString(10, HEIGHT - 10 - row, "mot  " * 100)

    with ending(60):
        parsed = article(made(draw), how=How(language="fr"))
    assert parsed.text.count("mot") == 80_000
