"""Whole captures: what each line is, and that none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.capture import ParsedArticle, ParsedComment
from curator.domain.correction import LAYOUT
from curator.domain.errors import UnreadableCaptureError
from curator.domain.metadata import Field, Origin
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import load_profiles
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text

PROFILES = sorted(load_profiles())
LONG = "This is a paragraph that is long enough to be running text, and it ends with a full stop, as it should do."


def read(text: str, profile: str | None = None) -> ParsedArticle:
    return read_capture(Item("page.txt", text.encode()), How(profile)).articles[0]


def shown(parsed: ParsedArticle) -> list[tuple[str, str]]:
    return [(each.kind.value, reading_text(each.span.of(parsed.text), each.layout)) for each in parsed.passages]


def body(parsed: ParsedArticle, comment: ParsedComment) -> str:
    return "\n\n".join(shown(parsed)[at][1] for at in comment.passages)


def check_cover(parsed: ParsedArticle) -> None:
    done = 0
    for passage in parsed.passages:
        held = passage.span.of(parsed.text)
        assert not parsed.text[done : passage.span.start].strip()
        assert held == held.strip() != ""
        assert all(mark.found == mark.span.of(held) and mark.rule == LAYOUT for mark in passage.layout)
        assert reading_text(held, passage.layout).strip() or not any(map(str.isalnum, held))
        done = passage.span.end
    assert not parsed.text[done:].strip()
    owned = [at for comment in parsed.comments for at in comment.passages]
    assert owned == sorted(set(owned))


MARKS = (
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "    ",
    "\u00a0",
    "\f",
    "\u2028",
    "• ",
    "1. ",
    "2. ",
    "### ",
    "**",
    "***",
    "“",
    "”",
)
WORDS = (
    "Ann",
    "Ping : x",
    "@Ann",
    "word",
    "Long line. " * 20,
    "3 commentaires",
    "Vous aimez",
    "0",
    "\ufffd",
    "é",
    "😉",
)
LINES = ("le 3 février 2012 - 14:21", "Lui répondre", "Les commentaires sont fermés.", "Sujets liés :", "- a", "> a")
PIECES = st.sampled_from(MARKS + WORDS + LINES)


@pytest.mark.parametrize("profile", [None, *PROFILES])
@given(pieces=st.lists(PIECES | st.text(max_size=5), max_size=60))
def test_every_character_lies_in_one_passage(profile: str | None, pieces: list[str]):
    try:
        item = Item("page.txt", "".join(pieces).encode("utf-8", "replace"))
        parsed = read_capture(item, How(profile, language="fr")).articles[0]
    except UnreadableCaptureError:
        return
    check_cover(parsed)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes):
    try:
        parsed = read_capture(Item("page.txt", data), How(language="fr")).articles[0]
    except UnreadableCaptureError:
        return
    check_cover(parsed)


def test_a_bare_page_is_plain_paragraphs():
    parsed = read(f"{LONG}\n{LONG}\n\nWhat now?\n\n{LONG}\nIs it so?\n")
    assert parsed.profile == "bare"
    assert [kind for kind, _ in shown(parsed)] == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    title = next(value for value in parsed.metadata if value.field is Field.TITLE)
    assert (title.origin, str(title.evidence)) == (Origin.RULE, "first words")
    assert title.value.endswith("…")
    assert LONG.startswith(title.value[:-1])


def test_title_byline_and_headings_are_told_by_their_place():
    parsed = read(
        f"A fine title\n\nPublié le 3 février 2012 par Ann Bee\n\n{LONG}\n\nA heading\n\n{LONG}\n\npicture.jpg\n"
    )
    assert [kind for kind, _ in shown(parsed)] == ["title", "byline", "paragraph", "heading", "paragraph", "caption"]
    values = {value.field: (value.value, value.origin) for value in parsed.metadata}
    assert values[Field.TITLE] == ("A fine title", Origin.PAGE)
    assert values[Field.CREATOR] == ("Ann Bee", Origin.PAGE)
    assert values[Field.DATE] == ("2012-02-03", Origin.PAGE)


def test_marks_of_the_layout_are_kept_out_of_the_reading():
    parsed = read("# Title\n\n## **Part**\n\n“\n\n***Said so.***\n\n”\n\n  • \u00a0 one\n  • two\n", "magazine")
    assert shown(parsed) == [
        ("title", "Title"),
        ("heading", "Part"),
        ("quote", "Said so."),
        ("list_item", "one"),
        ("list_item", "two"),
    ]


def test_a_paragraph_broken_in_mid_sentence_is_one_passage_that_holds_the_break():
    first = "The capture broke this paragraph after its eleventh word or so, where the page"
    parsed = read(f"{LONG}\n\n{first}\n\nhad none.\n\n{LONG}\n")
    assert [text for _, text in shown(parsed)] == [LONG, f"{first}\n\nhad none.", LONG]


def test_lines_broken_at_a_width_are_one_passage_without_the_breaks():
    import textwrap

    prose = (
        "Les serveurs du site ont été coupés dans la nuit, et ceux qui y gardaient leurs fichiers les ont perdus. " * 6
    )
    wrapped = "\n\n".join("\n".join(textwrap.wrap(prose, 72)) for _ in range(3))
    parsed = read(wrapped + "\n")
    assert shown(parsed) == [("paragraph", prose.strip())] * 3


def test_line_ends_of_all_kinds_are_kept_and_read_as_one():
    text = "2 commentaires\r\n\r\n  • Ann\r\n\r\n    One\r\n    two\r\n\r\n  • Bob\r\n\r\n    Three\r\n"
    for parsed in (read(text), read(text.replace("\r\n", "\r"))):
        assert [body(parsed, comment) for comment in parsed.comments] == ["Ann\n\nOne\ntwo", "Bob\n\nThree"]
    assert read(text).text == text


THREAD = """A fine title

{long}

3 réflexions sur « A fine title »

  1. Ping : Another page

  2. Ann Auteur de l’article

    First line
    second line

      1. a list

      2. of hers

  3. Bob

    @Ann no
    @Zoe neither

Les commentaires sont fermés.

Other pages
"""


def test_a_numbered_thread_is_read():
    parsed = read(THREAD.format(long=LONG))
    assert parsed.profile == "wordpress-numbered"
    ping, ann, bob = parsed.comments
    assert (ping.kind, ping.number, ping.author) == ("ping", 1, None)
    assert (ann.number, ann.author) == (2, "Ann")
    assert "First line\nsecond line\n\n1. a list" in body(parsed, ann)
    assert (bob.author, bob.reply_to, bob.lost_replies) == ("Bob", (1,), ("Zoe",))
    assert [kind for kind, _ in shown(parsed)][-2:] == ["furniture", "furniture"]
    assert (parsed.announced_comments, parsed.remarks) == (3, ())
    assert next(value.value for value in parsed.metadata if value.field is Field.CREATOR) == "Ann"


def test_fewer_comments_than_announced_are_remarked():
    remarks = read(THREAD.format(long=LONG).replace("3 ré", "34 ré")).remarks
    assert [str(remark) for remark in remarks] == ["34 announced, 3 captured"]


def test_a_bulleted_list_without_comments_is_a_list():
    parsed = read(f"A fine title\n\n{LONG}\n\n  • one\n  • two\n\n{LONG}\n", "wordpress-bulleted")
    assert not parsed.comments
    assert [kind for kind, _ in shown(parsed)] == ["title", "paragraph", "list_item", "list_item", "paragraph"]


MAGAZINE = """# Title

LE 3 FÉVRIER 2012 ANN BEE

{long}

### ANN

le 3 février 2012 - 14:21 &bullet; SIGNALER UN ABUS - PERMALINK

*One.*

VOUS AIMEZ

0

VOUS N'AIMEZ PAS

3

LUI RÉPONDRE

le 3 février 2012 - 18:10 &bullet; SIGNALER UN ABUS - PERMALINK

Two.

12

VOUS AIMEZ

VOUS N’AIMEZ PAS

LUI RÉPONDRE

**BOB**

le 4 février 2012 - 0:05 &bullet; SIGNALER UN ABUS - PERMALINK

@Ann three.

VOUS AIMEZ  2 VOUS N'AIMEZ PAS  0 LUI RÉPONDRE
"""


def test_votes_are_those_shown_and_none_where_none_is_shown():
    parsed = read(MAGAZINE.format(long=LONG))
    assert parsed.profile == "magazine"
    assert [(each.author, each.votes_up, each.votes_down) for each in parsed.comments] == [
        ("ANN", 0, 3),
        (None, None, None),
        ("BOB", 2, 0),
    ]
    assert [each.published for each in parsed.comments] == [
        "2012-02-03T14:21:00",
        "2012-02-03T18:10:00",
        "2012-02-04T00:05:00",
    ]
    assert parsed.comments[2].reply_to == (0,)
    assert body(parsed, parsed.comments[1]).endswith("Two.\n\n12")


def test_a_weblog_without_marks_is_read_by_its_dates():
    page = f"A fine title\n\n3 février 2012\n\n{LONG}\n\n2 commentaires\n\n"
    page += (
        "Ann dit :\n3 février 2012 à 14:21\n\nYes.\n\nRépondre\n\nBob dit :\n4 février 2012 à 9:05\n\nNo.\n\nRépondre\n"
    )
    parsed = read(page)
    assert [(each.author, each.published) for each in parsed.comments] == [
        ("Ann", "2012-02-03T14:21:00"),
        ("Bob", "2012-02-04T09:05:00"),
    ]
    assert [kind for kind, _ in shown(parsed)].count("furniture") == 3


def test_a_passage_in_another_language_is_marked():
    english = "This server is no longer available because of a court order of last week, they said to us."
    french = "Ce serveur n’est plus disponible à cause d’une décision de justice de la semaine dernière."
    parsed = read(f"{french}\n\n{french}\n\n{english}\n\n{french}\n")
    assert [passage.language for passage in parsed.passages] == ["", "", "en", ""]


def test_an_address_in_text_and_file_name_is_proposed():
    parsed = read_capture(
        Item("www.example.org-a.txt", f"Source : https://example.org/a\n\n{LONG}\n".encode())
    ).articles[0]
    values = {value.field: (value.value, value.origin) for value in parsed.metadata}
    assert values[Field.SOURCE] == ("https://example.org/a", Origin.PAGE)
    assert values[Field.PUBLISHER] == ("example.org", Origin.FILE_NAME)
