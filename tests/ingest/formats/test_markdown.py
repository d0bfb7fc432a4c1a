"""Markdown: the note is read without its signs, and its front matter describes it."""

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from tests.ingest.formats.reading import article, check_cover, described, marked, read, shown

NOTE = """---
title: "La halle rouvre"
source: "https://exemple.fr/halle"
author:
  - "[[Anne Bois]]"
  - Marc Pré
published: 2012-01-20
created: 2012-01-21
tags: [ville, marché]
---
# La halle du marché

La halle a *rouvert* ce matin, et **tout le quartier**
était là. Voir [le plan](https://exemple.fr/plan).

## Les prix

- pommes
- poires

> Enfin !

| jour | prix |
|------|------|
| lundi | 2 € |
"""
TOML_NOTE = (
    '+++\ntitle = "La halle"\ndate = 2012-01-20\nauthors = ["Anne", "Marc"]\n+++\n\nLa halle a rouvert ce matin.\n'
)


def test_front_matter_describes_the_note():
    parsed = article(NOTE, "halle.md")
    assert described(parsed) | {"language": "fr"} == {
        "title": "La halle rouvre",
        "creator": "Anne Bois; Marc Pré",
        "date": "2012-01-20",
        "source": "https://exemple.fr/halle",
        "subject": "ville; marché",
        "captured": "2012-01-21",
        "language": "fr",
    }
    capture = read(NOTE, "halle.md")
    assert (capture.url, capture.captured_at) == ("https://exemple.fr/halle", "2012-01-21")


def test_the_note_is_read_without_its_signs():
    parsed = article(NOTE, "halle.md")
    check_cover(parsed)
    assert shown(parsed)[:6] == [
        ("title", "La halle du marché"),
        ("paragraph", "La halle a rouvert ce matin, et tout le quartier était là. Voir le plan."),
        ("heading", "Les prix"),
        ("list_item", "pommes"),
        ("list_item", "poires"),
        ("quote", "Enfin !"),
    ]
    assert marked(parsed, MarkKind.EMPHASIS) == [("rouvert", "")]
    assert marked(parsed, MarkKind.STRONG) == [("tout le quartier", "")]
    assert marked(parsed, MarkKind.LINK) == [("le plan", "https://exemple.fr/plan")]
    assert [held for held, _ in marked(parsed, MarkKind.CELL)] == ["jour", "prix", "lundi", "2 €"]


def test_front_matter_is_known_by_its_bytes_and_in_toml_too():
    assert described(article(NOTE, "halle.txt"))["title"] == "La halle rouvre"
    told = described(article(TOML_NOTE, "halle.md"))
    assert (told["title"], told["date"], told["creator"]) == ("La halle", "2012-01-20", "Anne; Marc")


@pytest.mark.parametrize(
    "front", ["---\ntitle: [\n---\n", "---\ntitle: a\n", "---\n- a\n---\n", "---\n" + "[" * 50_000 + "\n---\n"]
)
def test_what_is_no_front_matter_is_text(front: str):
    parsed = article(f"{front}\nLa halle a rouvert ce matin.\n", "halle.md")
    check_cover(parsed)
    assert "La halle a rouvert ce matin." in parsed.text


def test_values_that_fit_no_field_are_left_out():
    note = "---\ndate: bientôt\nsource: un ami\nauthor:\ntitle:\n  fr: a\n---\n\nLa halle a rouvert ce matin.\n"
    assert set(described(article(note, "halle.md"))) <= {"title", "language"}


def test_a_text_with_a_rule_on_top_stays_text():
    assert read("---\n\nLa halle a rouvert : ce matin.\n\n---\n", "halle.txt").media_type == "text/plain"


def test_a_note_of_front_matter_alone_is_refused():
    with pytest.raises(UnreadableCaptureError, match=r"nothing to import in halle\.md"):
        read("---\ntitle: a\n---\n", "halle.md")


def test_a_thousand_aliases_are_read_in_no_time():
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    article(f"---\n{bomb}title: a\ntags: *a59\n---\n\nLa halle a rouvert ce matin.\n", "halle.md")


@pytest.mark.parametrize("signs", ["[", "![", "*", "**a ", "> ", "`", "|a"])
def test_a_note_of_nothing_but_signs_is_read_in_no_time(signs: str):
    article("a " + signs * 100_000 + " b\n", "halle.md")
