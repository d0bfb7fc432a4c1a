"""Sample books in our own words, for the tests of every exporter: rich, small, hostile and large ones."""

from collections.abc import Iterator
from dataclasses import replace

from curator.domain.book import (
    Book,
    Chapter,
    EditionCounts,
    ExportProfile,
    Listing,
    Mention,
    Post,
    Quotation,
    Repeat,
    SourceLine,
    TextBlock,
    TextKind,
    Typography,
)
from curator.domain.capture import Capture
from curator.domain.comments import CommentKind
from curator.domain.duplicates import DuplicateClass
from curator.domain.metadata import Field
from curator.services.composing import inlined

SHA256 = "6f0c2d1b8a9e4f57c3d2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0f9e8d7c6"


def capture(number: int = 1, name: str = "page.txt") -> Capture:
    """Return a capture as an export tells of it."""
    return Capture(number, name, "text/plain", SHA256, 12_345, "utf-8", "2026-03-01T09:30:00Z")


def paragraph(text: str, language: str = "") -> TextBlock:
    """Return a paragraph, its addresses linked as assembly links them."""
    return TextBlock(TextKind.PARAGRAPH, inlined(text, Typography.AS_STORED), language)


def heading(text: str) -> TextBlock:
    """Return a heading."""
    return TextBlock.of(TextKind.HEADING, text)


def caption(text: str) -> TextBlock:
    """Return a caption."""
    return TextBlock.of(TextKind.CAPTION, text)


def quotation(text: str) -> Quotation:
    """Return a quotation of one paragraph."""
    return Quotation((paragraph(text),))


def items(*texts: str) -> Listing:
    """Return a list of items of one paragraph each."""
    return Listing(tuple((paragraph(text),) for text in texts))


def post(id: str, text: str, author: str | None = "Camille", **more: object) -> Post:
    """Return a comment of one paragraph; `more` replaces fields of `Post`."""
    plain = Post(id, CommentKind.COMMENT, author, None, None, (paragraph(text),))
    return replace(plain, **more)  # type: ignore[arg-type]


def book(*chapters: Chapter, language: str = "fr", **more: object) -> Book:
    """Return a book of those chapters; `more` replaces fields of `Book`."""
    plain = Book(
        identifier="urn:uuid:0d5cbb1f-6f3c-4c0e-9d8e-51c2f2a7d3ab",
        title="Mémoire d’une fermeture" if language == "fr" else "Memory of a shutdown",
        language=language,
        modified="2026-03-02T18:45:10Z",
        profile=ExportProfile(),
        chapters=chapters,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def french_book() -> Book:
    """Return a book with every kind of block, post, mention, repeat and count, in French."""
    return book(
        _port_article(),
        _library_article(),
        creator="Atelier des archives",
        publisher="Éditions du Quai",
        date="2026-03",
        description="Trois pages et leurs lecteurs, du 20 au 25 janvier 2012.",
        rights="Textes : leurs auteurs. Notices : CC BY 4.0.",
        subjects=("archives du Web", "commentaires de lecteurs"),
        coverage="2012-01-19/2012-01-25",
    )


def english_book() -> Book:
    """Return a book in English with a passage in French."""
    chapter = Chapter(
        id="A001",
        title=heading("The night the lockers closed"),
        language="en",
        capture=capture(),
        byline=heading("By R. Alder"),
        source=(
            SourceLine(Field.TITLE, "The night the lockers closed"),
            SourceLine(Field.DATE, "2012-01-20T08:15:00Z", proposed=True),
            SourceLine(Field.SOURCE, "https://example.org/lockers?page=2&sort=new"),
        ),
        blocks=(
            paragraph("The notice went up before breakfast; see https://example.org/notice (archived)."),
            paragraph("Un lecteur résuma : « C’est fini\u202f! »", "fr"),
        ),
        thread=(
            post(
                "A001-C001",
                "I lost nothing, but I kept the notice.",
                "Ines",
                number=1,
                reactions=(("votes_up", 0), ("votes_down", 2)),
            ),
        ),
        counts=EditionCounts(corrections=(("spelling", 1),), announced=1, captured=1),
    )
    return book(chapter, language="en", title="Memory of a shutdown")


def small_book() -> Book:
    """Return the least that can be printed: one chapter of one paragraph, nothing known about it."""
    return book(Chapter("A001", heading("Sans titre"), "fr", capture(), blocks=(paragraph("Une seule phrase."),)))


def hostile_book() -> Book:
    """Return a book whose every text tries to break the file it is put in."""
    nasty = (
        "a\x00b\x0bc\ud800d\ufffee ]]> <script>alert('x')</script> &amp; &nbsp; <!-- -- --> {n} {title} %s \\ é\u0301"
    )
    long_id = "A001-C" + "9" * 240
    chapter = Chapter(
        id="A001",
        title=heading(nasty),
        language="fr",
        capture=capture(name='<nom> & "co" \' \x01.txt'),
        subtitle=heading("\u202erenversé\u202c שלום عالم"),
        byline=heading("😀 👩\u200d👩\u200d👧\u200d👦 🇫🇷 \U0001f9ff"),
        source=(
            SourceLine(Field.SOURCE, "javascript:alert(1)"),
            SourceLine(Field.SOURCE, 'http://example.org/"><b>?a=1&b=2'),
            SourceLine(Field.SOURCE, "http://[::bad/ a b|c\\d{e}%zz"),
            SourceLine(Field.DATE, "hier, ou avant-hier"),
            SourceLine(Field.LANGUAGE, "not a language"),
        ),
        blocks=(
            paragraph(nasty),
            paragraph("مرحبا بالعالم", "ar"),
            paragraph("mauvaise langue", "x_y z"),
            paragraph("W" * 3000),
            paragraph("\n\n"),
            paragraph(""),
            heading(""),
            items("https://example.org/%s" % ("x" * 300)),
        ),
        thread=(
            post("A001-C001", nasty, nasty, answers=(Mention(nasty), Mention("ailleurs", "A999-C999"))),
            post(long_id, "Identifiant très long", "", answers=(Mention("nasty", "A001-C001"),)),
            post("1 <mauvais> \"id\" & 'é'", "Identifiant impossible", None),
        ),
        counts=EditionCounts(corrections=(("<rule>", 2),), announced=-3, captured=3),
    )
    return book(chapter, title=nasty, creator=nasty, subjects=(nasty, ""), identifier="urn:x-test:\x00a b")


def deep_book(depth: int = 40) -> Book:
    """Return a book with a thread of `depth` replies, each to the one before."""
    thread: tuple[Post, ...] = ()
    for level in range(depth, 0, -1):
        thread = (post(f"A001-C{level:03d}", f"Réponse de niveau {level}.", replies=thread),)
    return book(Chapter("A001", heading("Le puits"), "fr", capture(), blocks=(paragraph("Au bord."),), thread=thread))


def large_book(chapters: int, comments: int = 20) -> Book:
    """Return a book of that many chapters with that many comments each; no two paragraphs are the same."""
    return book(*_many(chapters, comments))


def _many(chapters: int, comments: int) -> Iterator[Chapter]:
    for number in range(1, chapters + 1):
        id = f"A{number:03d}"
        said = f"Le {number}e récit parle d’un quai, de ses caisses et de ceux qui les comptaient chaque soir. "
        yield Chapter(
            id,
            heading(f"Récit {number}"),
            "fr",
            capture(number, f"page{number}.txt"),
            source=(SourceLine(Field.SOURCE, f"https://example.org/{number}"), SourceLine(Field.DATE, "2012-01-20")),
            blocks=tuple(paragraph(f"{said * 4}({line})") for line in range(8)),
            thread=tuple(
                post(f"{id}-C{n:03d}", f"Message {n} sur le récit {number}. {said}", f"Lecteur {n}", number=n)
                for n in range(1, comments + 1)
            ),
            counts=EditionCounts(announced=comments, captured=comments),
        )


def _port_article() -> Chapter:
    return Chapter(
        id="A001",
        title=heading("Le port s’est vidé en une nuit"),
        language="fr",
        capture=capture(1, "port.txt"),
        subtitle=heading("Ce que disent ceux qui y laissaient leurs caisses"),
        byline=heading("Par Élise Moreau, à Brest"),
        source=(
            SourceLine(Field.TITLE, "Le port s’est vidé en une nuit"),
            SourceLine(Field.CREATOR, "Élise Moreau"),
            SourceLine(Field.PUBLISHER, "Le Quai", proposed=True),
            SourceLine(Field.DATE, "2012-01-20"),
            SourceLine(Field.SOURCE, "http://lequai.example/2012/01/20/port"),
            SourceLine(Field.LANGUAGE, "fr"),
            SourceLine(Field.RIGHTS, "© Le Quai, 2012"),
            SourceLine(Field.CAPTURED, "2012-01-25"),
        ),
        blocks=(
            paragraph(
                "À l’aube, les grues ne tournaient plus\u202f; on lisait sur la grille\u202f: «\u202fFermé "
                "jusqu’à nouvel ordre\u202f». Trois mille caisses attendaient encore leurs propriétaires."
            ),
            heading("Une nuit d’hiver"),
            paragraph("Le gardien a tout noté dans son cahier. On le lit sur www.lequai.example/cahier."),
            quotation("Je n’ai rien vu venir.\nPersonne n’a rien vu venir."),
            items(
                "les caisses vertes\u202f: rendues\u202f;",
                "les caisses bleues\u202f: perdues\u202f;",
                "les autres\u202f: on ne sait pas.",
            ),
            caption("Le quai nord, photographié le lendemain."),
            heading("Et demain\u202f?"),
            paragraph("Nobody knows, said the harbour master.", "en"),
        ),
        thread=(
            post(
                "A001-C001",
                "Il fallait s’y attendre\u202f😉 — tout est dit là\u202f: https://example.org/avis.",
                "Yann",
                date="2012-01-20T10:35:00",
                number=1,
                reactions=(("votes_up", 12), ("votes_down", 0)),
                repeats=(
                    Repeat("A001-C004", DuplicateClass.EXACT, "Yann", "2012-01-20T10:36:00"),
                    Repeat("A001-C006", DuplicateClass.NEAR, "Yann29", "2012-01-21"),
                ),
                replies=(
                    post(
                        "A001-C002",
                        "Facile à dire après coup\u202f!",
                        "Maëlle",
                        date="2012-01-20",
                        number=2,
                        answers=(Mention("Yann", "A001-C004"),),
                        replies=(
                            post(
                                "A001-C005",
                                "Elle a raison, et lui aussi 🙂",
                                None,
                                answers=(Mention("Maëlle", "A001-C002"), Mention("Le Goff")),
                            ),
                        ),
                    ),
                ),
            ),
            post(
                "A001-C003",
                "Première ligne,\nseconde ligne du même souffle.",
                "Soizic",
                date="hier soir",
                number=3,
                reactions=(("votes_up", 1),),
                repeats=(Repeat("A001-C007", DuplicateClass.EXACT),),
                blocks=(
                    quotation("les grues ne tournaient plus"),
                    paragraph("Première ligne,\nseconde ligne du même souffle."),
                    items("un", "deux"),
                    paragraph("So long, and thanks.", "en"),
                ),
            ),
        ),
        pings=(
            post(
                "A001-C008", "Le port fermé, chez Nolwenn", "nolwenn.example", kind=CommentKind.PING, date="2012-01-22"
            ),
        ),
        counts=EditionCounts(
            corrections=(("spelling", 7), ("double-space", 3), ("manual", 1)), sic=2, folded=3, announced=34, captured=8
        ),
    )


def _library_article() -> Chapter:
    return Chapter(
        id="A002",
        title=heading("La bibliothèque garde le double"),
        language="fr-FR",
        capture=capture(2, "bibliotheque.txt"),
        source=(
            SourceLine(Field.DATE, "2012?", proposed=True),
            SourceLine(Field.DESCRIPTION, "Une bibliothécaire raconte pourquoi elle copiait les avis du port."),
        ),
        blocks=(
            paragraph("Elle les copiait le soir, à la main, sans qu’on le lui demande."),
            caption("Le registre, ouvert à la page de janvier."),
        ),
        counts=EditionCounts(announced=0, captured=0),
    )
