"""HTML tags left in a text: their repairs take them away and keep what they meant."""

import pytest

from curator.domain.correction import Decision
from curator.domain.marks import MarkKind
from curator.text.marks import of_reading
from curator.text.overlay import Overlay
from curator.text.tags import tag_repairs

E, S, L = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK


@pytest.mark.parametrize(
    ("original", "text", "marks"),
    [
        ("un <em>mot</em> ici", "un mot ici", [("mot", E, "")]),
        ("<B>gras, <i class='x'>les deux</i></B>", "gras, les deux", [("gras, les deux", S, ""), ("les deux", E, "")]),
        ('<a title="b" href="http://a.fr/?x=1&amp;y=2">ici</a>', "ici", [("ici", L, "http://a.fr/?x=1&y=2")]),
        ("<a href=http://a.fr>ici</a>", "ici", [("ici", L, "http://a.fr")]),
        (
            "H<sub>2</sub>O, 1<sup>er</sup>",
            "H2O, 1er",
            [("2", MarkKind.SUBSCRIPT, ""), ("er", MarkKind.SUPERSCRIPT, "")],
        ),
        ("<code>x = 1</code>", "x = 1", [("x = 1", MarkKind.CODE, "")]),
        ("<p>un<br/>deux</p>", "un\ndeux", []),
        ('<a name="ici">là</a>', "là", []),
        ("<em></em>rien", "rien", []),
        ("</em>jamais ouvert", "jamais ouvert", []),
        ("<em>jamais fermé", "jamais fermé", []),
        ("1 < 2 et 3 > 2, <3", "1 < 2 et 3 > 2, <3", []),
        ("<bagarre>", "<bagarre>", []),
    ],
)
def test_tags_go_and_what_they_meant_stays(original, text, marks):
    found = list(tag_repairs(original))
    corrections = [each.decided(Decision.ACCEPTED) for each in found]
    overlay = Overlay(original, corrections)
    shown = of_reading(overlay, (), corrections)
    assert overlay.text == text
    assert [(mark.span.of(text), mark.kind, mark.value) for mark in shown] == marks
    assert not any(each.safe for each in found)
