"""What may have stood where something was read, and which of it fits best."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.text.ocr.alternatives import Kind, tokens
from curator.text.ocr.counts import packed, unpacked
from curator.text.ocr.near import lookalike
from curator.text.ocr.reading import read
from curator.text.ocr.units import units


def best(text, lexis):
    """Return the best alternative of each token that is better than the token itself."""
    reading = read(text, lexis)
    return {
        token.text: found[0].alternative.text
        for token, found in zip(reading.tokens, reading.alternatives, strict=True)
        if found and found[0].margin > 0
    }


@pytest.mark.parametrize(
    ("read_as", "meant"),
    [
        ("Le gouvernernent a démissionné hier au soir", {"gouvernernent": "gouvernement"}),
        ("Les rninistres se sont réunis", {"rninistres": "ministres"}),
        ("On croit que 1'affaire sera jugée demain", {"1'affaire": "l'affaire"}),
        ("Il est né à Paris en 19l4 dans une famille pauvre", {"19l4": "1914"}),
        ("Cette petite vilIe de province est charmante", {"vilIe": "ville"}),
        ("C'était lhabitude de la maison", {"lhabitude": "l'habitude"}),
        ("Le président de la répu- blique est arrivé", {"répu-": "république"}),
        ("Il était dans lamaison de son père", {"lamaison": "la maison"}),
    ],
)
def test_the_company_of_a_word_says_what_it_was(read_as, meant, lexis):
    found = best(read_as, lexis)
    assert meant.items() <= found.items()


def test_known_words_are_doubted_where_another_fits_far_better(lexis):
    assert best("La fin d'nn monde", lexis)["d'nn"] == "d'un"


def test_old_spelling_is_known(lexis):
    assert all(lexis.knows(word) for word in ("avoit", "étoient", "enfans", "abonnemens"))
    assert not lexis.knows("avoil")


def test_tokens_are_words_with_the_marks_around_them():
    found = [(each.before, each.core, each.after) for each in tokens("« l'an 1,5 (fin). •  ")]
    assert found == [("«", "", ""), ("", "l'an", ""), ("", "1,5", ""), ("(", "fin", ")."), ("•", "", "")]


def test_units_fold_what_is_convention():
    assert units("L’œuvre de 1914, aujourd’hui") == ["l'", "oeuvre", "de", "0", ",", "aujourd'hui"]


def test_signs_look_like_letters():
    assert lookalike(["Vil1e", "c0eur", "œil"]) == ["ville", "coeur", "oeil"]
    assert lookalike([]) == []


@given(st.lists(st.integers(0, 2**54), unique=True).map(sorted))
def test_packed_keys_come_back(keys):
    as_keys = np.array(keys, np.uint64)
    assert unpacked(packed(as_keys)).tolist() == keys


def test_shapes_cost_less_than_other_letters(lexis):
    costs = lexis.shapes.costs(["rnaire", "rnaire", "c1el", "chat"], ["maire", "paire", "ciel", "chien"])
    assert costs[0] < costs[1]
    assert costs[2] < costs[3]
    assert lexis.shapes.costs(["maire"], ["maire"]).tolist() == [0.0]


def test_a_mark_too_many_is_an_alternative_of_its_own(lexis):
    reading = read("Le maire • de la commune", lexis)
    assert any(each.alternative.kind is Kind.STRAY for each in reading.alternatives[2])
