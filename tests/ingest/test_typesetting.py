"""Texts that were set for a page: the breaks that a program or a printer made are told from the author's."""

import textwrap

import pytest

from curator.domain.capture import ParsedArticle
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text

FIRST = (
    "Les serveurs du site ont été coupés dans la nuit de jeudi, et ceux qui y gardaient leurs fichiers les ont tous "
    "perdus. Personne ne sait encore qui en a donné l’ordre, ni pour combien de temps la coupure doit durer."
)
SECOND = (
    "Le maire s’est rendu sur place dès le matin avec deux de ses adjoints. Il a promis que la commune ferait tout "
    "ce qui est en son pouvoir pour que les habitants retrouvent au plus vite leurs papiers et leurs photographies."
)
PARAGRAPHS = [FIRST, SECOND, FIRST.replace("jeudi", "lundi"), SECOND.replace("maire", "préfet")]
RAGGED = """Les serveurs du site ont été coupés dans la nuit
de jeudi, et ceux qui y gardaient leurs fichiers
les ont tous perdus. Personne ne sait encore qui en a
donné l’ordre, ni pour combien
de temps la coupure doit durer, et le maire de la ville
attend toujours une réponse."""


def read(text: str) -> ParsedArticle:
    return read_capture(Item("page.txt", text.encode()), How("bare", language="fr")).articles[0]


def shown(text: str) -> list[tuple[str, str]]:
    parsed = read(text)
    return [(each.kind.value, reading_text(each.span.of(parsed.text), each.layout)) for each in parsed.passages]


def paragraphs(text: str) -> list[str]:
    return [held for kind, held in shown(text) if kind == "paragraph"]


def wrapped(text: str, width: int, indent: str = "") -> str:
    return "\n".join(textwrap.wrap(text, width, initial_indent=indent, break_on_hyphens=False))


@pytest.mark.parametrize("width", [40, 65, 72, 80, 100])
def test_lines_broken_at_any_width_are_joined(width: int):
    assert paragraphs("\n\n".join(wrapped(each, width) for each in PARAGRAPHS)) == PARAGRAPHS


def test_paragraphs_that_only_an_indent_parts_stay_apart():
    assert paragraphs("\n".join(wrapped(each, 65, "   ") for each in PARAGRAPHS)) == PARAGRAPHS


def test_lines_that_are_not_filled_are_joined_where_they_end_within_sentences():
    assert paragraphs(f"{RAGGED}\n\n{RAGGED}\n") == [RAGGED.replace("\n", " ")] * 2


def test_words_divided_at_line_ends_are_whole_again_and_the_page_keeps_its_hyphens():
    text = "Le conseil muni-\ncipal a voté le bud-\nget de la commune. Le maire est peut-\nêtre parti.\n"
    assert paragraphs(text) == ["Le conseil municipal a voté le budget de la commune. Le maire est peut-être parti."]
    parsed = read(text)
    assert parsed.text == text
    assert [mark.found for mark in parsed.passages[0].layout] == ["-\n", "-\n", "\n"]


def test_a_hyphen_that_nobody_can_judge_is_left_to_correction():
    assert paragraphs("Il y avait là des phaseolu-\nnettes venus de loin.\n") == [
        "Il y avait là des phaseolu-\nnettes venus de loin."
    ]


BOOK = """LE SERMENT

Le serment de la ville

Les habitants se sont réunis sur la place de la mai-
rie afin de dire ce qu’ils pensent de cette affaire que
{first}personne n’avait vue venir dans toute la contrée, et ils
ont demandé au maire de venir s’expliquer devant eux.

Celui-ci n’est pas venu. On l’attend encore, et la répu-
{second}blique avec lui, car la foule ne se disperse pas du tout
avant la nuit tombée sur les toits de la ville endormie.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("\n12\n\fLE SERMENT\n\n", "\n13\n\fLE SERMENT\n\n"),
        ("\f", "\f"),
        ("— 12 —\n", "— 13 —\n"),
        ("\n\n— 12 —\nLE SERMENT\n\n", "\n\n— 13 —\nLE SERMENT\n\n"),
    ],
    ids=["form feeds", "bare form feeds", "numbers", "numbers and heads"],
)
def test_paragraphs_go_on_across_pages(first: str, second: str):
    text = BOOK.format(first=first, second=second)
    whole = BOOK.format(first="", second="").split("\n\n")[2:]
    assert paragraphs(text) == [
        each.strip().replace("mai-\n", "mai").replace("répu-\n", "répu").replace("\n", " ") for each in whole
    ]
    assert "".join(each.span.of(text) for each in read(text).passages).split() == text.split() or "\n" in text
    assert not any("12" in held or "13" in held for kind, held in shown(text) if kind != "furniture")


def test_a_page_number_between_paragraphs_is_furniture():
    text = f"{FIRST}\n\n— 12 —\n\n{SECOND}\n\n— 13 —\n\n{FIRST}\n"
    assert [kind for kind, _ in shown(text)] == ["paragraph", "furniture", "paragraph", "furniture", "paragraph"]


def test_three_numbers_that_part_sentences_are_those_of_pages():
    parts = ["Les habitants sont venus en très", "grand nombre sur la place de la", "mairie pour", "protester."]
    text = "\n".join(f"{part}\n{number}" for number, part in enumerate(parts[:3], 7)) + f"\n{parts[3]}\n"
    assert paragraphs(text) == [" ".join(parts)]


def test_verses_lists_and_single_numbers_stay_as_their_author_broke_them():
    verses = ["Il pleut sur la ville et sur le port,", "Comme il pleut sur mon cœur depuis hier,"] * 4
    assert paragraphs("\n".join(verses) + "\n") == verses
    items = ["- un kilo de farine de blé noir", "- deux œufs frais de la ferme", "- du sel et du poivre"] * 2
    assert [kind for kind, _ in shown("\n".join(items) + "\n")] == ["list_item"] * 6
    votes = ["Très bon article, merci.", "12", "Je ne suis pas d’accord.", "3"]
    assert [held for _, held in shown("\n".join(votes) + "\n")] == votes


def test_items_of_a_wrapped_list_keep_their_lines():
    items = [f"{item} et encore bien d’autres choses à lire" for item in ("une histoire de la ville", "le port")]
    prose = wrapped(FIRST, 50)
    text = f"{prose}\n\n{prose}\n\n• " + "\n• ".join(wrapped(each, 48).replace("\n", "\n  ") for each in items) + "\n"
    assert [held for kind, held in shown(text) if kind == "list_item"] == items


def test_a_page_of_numbers_and_dashes_is_read_in_no_time():
    for sign in ("-", "1", "— ", "[", "12\n", "a-\n", "\f"):
        read("x " + sign * 30_000 + " y")
