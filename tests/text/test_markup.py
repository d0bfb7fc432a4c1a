"""Markdown residue: its repairs take the signs away and keep what they meant."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.correction import Correction, Decision, PassageText
from curator.domain.marks import MarkKind, MarkOrigin
from curator.text.detection import detect
from curator.text.diff import corrections_for
from curator.text.marks import of_reading
from curator.text.markup import markdown_repairs
from curator.text.overlay import Overlay, clash

NONE: frozenset[str] = frozenset()
Shown = list[tuple[str, MarkKind, str]]


def accepted(original: str, decided: Sequence[Correction] = (), *, only_safe: bool = False) -> tuple[Correction, ...]:
    """Accept what detection proposes, round after round, until it proposes nothing more."""
    held = list(decided)
    for _ in range(8):
        found = detect(PassageText(1, original, "fr", tuple(held)), {}, NONE)
        made = [each.decided(Decision.ACCEPTED) for each in found if each.safe or not only_safe]
        if not made:
            break
        held = [each for each in held if not any(clash(each.span, new.span) for new in made)] + made
    return tuple(sorted(held, key=lambda each: each.span))


def shown(original: str, corrections: Sequence[Correction]) -> tuple[str, Shown]:
    """Return the reading text and what it shows marked."""
    overlay = Overlay(original, corrections)
    marks = of_reading(overlay, (), corrections)
    return overlay.text, [(mark.span.of(overlay.text), mark.kind, mark.value) for mark in marks]


E, S, L, I = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK, MarkKind.IMAGE  # noqa: E741


@pytest.mark.parametrize(
    ("original", "text", "marks"),
    [
        ("un *mot* ici", "un mot ici", [("mot", E, "")]),
        ("les **mots gras** ici", "les mots gras ici", [("mots gras", S, "")]),
        ("***Tout en gras.***", "Tout en gras.", [("Tout en gras.", E, ""), ("Tout en gras.", S, "")]),
        (r"il \*\*EST\*\* là", "il EST là", [("EST", S, "")]),
        (r"*dit \*tout\* net.*", "dit tout net.", [("dit tout net.", E, ""), ("tout", E, "")]),
        ("## **Un intertitre**", "Un intertitre", [("Un intertitre", S, "")]),
        ("voir [ici](http://a.fr)", "voir ici", [("ici", L, "http://a.fr")]),
        ("sur [www.a.fr](http://www.a.fr).", "sur www.a.fr.", [("www.a.fr", L, "http://www.a.fr")]),
        ("[**ici**](/b)", "ici", [("ici", L, "/b"), ("ici", S, "")]),
        ("![Un chat](http://a.fr/c.png)", "Un chat", [("Un chat", I, "http://a.fr/c.png\nUn chat")]),
        ("*Deux !  \nLignes entières.*", "Deux !\nLignes entières.", [("Deux !\nLignes entières.", E, "")]),
        ("500 m\\$ en [1] et 2 * 3", "500 m$ en [1] et 2 * 3", []),
        ("*a * b, c* d", "a * b, c d", [("a * b, c", E, "")]),
        ("*a * b", "*a * b", []),
        ("*Un.\n\nDeux.*", "*Un.\n\nDeux.*", []),
        ("un*deux* trois", "un*deux* trois", []),
        ("[Le titre](#note)", "[Le titre](#note)", []),
    ],
)
def test_signs_go_and_what_they_meant_stays(original, text, marks):
    assert shown(original, accepted(original)) == (text, marks)


def test_what_is_only_proposed_brings_no_mark_until_it_is_accepted():
    assert shown("un *soupir* ici", accepted("un *soupir* ici", only_safe=True)) == ("un *soupir* ici", [])


@pytest.mark.parametrize(
    ("original", "certain"),
    [
        ("*Oui !*", True),
        ("*Oui.*\n*soupir*", True),
        ("*soupir*", False),
        ("*un mot de trop*", True),
        ("Dit : *un mot de trop*", False),
        ("*un mot de trop* dit-il", False),
        ("**soupir**", True),
        ("[ici](http://a.fr)", False),
        ("[a.fr](http://a.fr/)", True),
        ("![a.fr](http://a.fr)", False),
        ("# Titre", False),
        ("## Titre", True),
    ],
)
def test_a_pair_of_signs_is_certain_where_no_author_would_have_typed_it(original, certain):
    found = list(markdown_repairs(original))
    assert found[0].safe is certain
    assert all(0 < each.confidence <= 1 for each in found)


def test_a_mark_says_that_a_repair_made_it():
    assert {each.mark.origin for each in accepted("un **mot**") if each.mark} == {MarkOrigin.REPAIR}


@pytest.mark.parametrize(
    ("original", "typed", "marked"),
    [
        ("un **mto** ici", "un mot ici", ["mot"]),
        ("un **gros mot** ici", "un très gros mot ici", ["gros mot"]),
        ("un **gros mot** ici", "un gros vilain mot ici", ["gros vilain mot"]),
        ("un **gros mot** ici", "un mot ici", ["mot"]),
        ("un [lein](http://a.fr) ici", "un lien ici", ["lien"]),
        ("un **gros mot** ici", "un gros mot là ici", ["gros mot"]),
        ("un **mot** ici", "un ici", []),
    ],
)
def test_typing_in_a_marked_text_keeps_the_mark_on_what_it_was_on(original, typed, marked):
    made = corrections_for(original, typed, accepted(original))
    text, marks = shown(original, made)
    assert text == typed
    assert [words for words, _, _ in marks] == marked


@given(st.data())
def test_marked_words_come_through_markdown_as_they_were(data):
    words = data.draw(st.lists(st.sampled_from(["chat", "gris", "été", "vu"]), min_size=1, max_size=12))
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    opening, closing, kinds = data.draw(
        st.sampled_from([("**", "**", {S}), ("*", "*", {E}), ("***", "***", {E, S}), ("[", "](http://a.fr)", {L})])
    )
    inner = " ".join(words[start:end])
    original = " ".join([*words[:start], f"{opening}{inner}{closing}", *words[end:]])
    signs = [each.decided(Decision.ACCEPTED) for each in markdown_repairs(original)]
    text, marks = shown(original, signs)
    assert text == " ".join(words)
    assert {(words, kind) for words, kind, _ in marks} == {(inner, kind) for kind in kinds}


@pytest.mark.parametrize(
    "address", ["https://example.org/wiki/Paris_(France)", "https://example.org/a_(b)_(c)", "https://example.org/()"]
)
def test_an_address_with_parentheses_is_the_links_to_its_end(address):
    text = f"Voir ([la page]({address})) demain."
    read, found = shown(text, accepted(text))
    assert read == "Voir (la page) demain."
    assert found == [("la page", L, address)]


def test_the_magazine_keeps_its_emphasis_and_its_links(seeds):
    lines = seeds[2].read_text(encoding="utf-8").split("\n\n")
    kinds: dict[MarkKind, list[str]] = {E: [], S: [], L: []}
    for line in lines:
        text, marks = shown(line, accepted(line))
        assert "*" not in text
        assert "](" not in text
        for words, kind, _ in marks:
            kinds[kind].append(words)
    assert kinds[L] == ["www.megaretrieval.com", "www.carpathia.com"]
    assert len(kinds[S]) == 13
    assert len(kinds[E]) == 32
