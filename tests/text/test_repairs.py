"""Certain repairs of damage, and what is only proposed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.correction import Decision, Suspect
from curator.text.overlay import clash, reading_text
from curator.text.protected import Protection
from curator.text.repairs import repairs
from tests.text.strategies import PROSE


def repaired(text: str, *, only_safe: bool, language: str = "fr") -> str:
    """Apply the repairs that do not clash, the first of each place."""
    chosen: list[Suspect] = []
    for each in repairs(text, language, Protection(text)):
        if (each.safe or not only_safe) and not any(clash(each.span, other.span) for other in chosen):
            chosen.append(each)
    return reading_text(text, [each.decided(Decision.ACCEPTED) for each in chosen])


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("huit millions de  dollars", "huit millions de dollars"),
        ("de la \u00a0justice", "de la justice"),
        ("vrai \u00a0!", "vrai\u00a0!"),
        ("fin de ligne  \nsuite", "fin de ligne\nsuite"),
        ("fin \u00a0", "fin"),
        ("21 h &bullet; lien", "21 h • lien"),
        ("l&rsquo;&eacute;t&eacute;", "l’été"),
        ("R&amp;D", "R&D"),
        ("dé\u200bmo", "démo"),
        ("les **mots gras** ici", "les mots gras ici"),
        ("***tout en gras et penché***", "tout en gras et penché"),
        ("*Une ligne entière en italique.*", "Une ligne entière en italique."),
        (r"il \*\*EST\*\* là", "il EST là"),
        (r"500 m\$ par an", "500 m$ par an"),
        ("sur [www.exemple.com](http://www.exemple.com), vu", "sur www.exemple.com, vu"),
        ("## **Un intertitre**", "Un intertitre"),
        ("ils n’ont pas pas tardé", "ils n’ont pas tardé"),
        ("il tient à à le dire", "il tient à le dire"),
        ("réunir les\n\ntémoins", "réunir les témoins"),
        ("une partie de\nla ville", "une partie de la ville"),
        ("de même ,nous", "de même, nous"),
        ("les gens , dit-on", "les gens, dit-on"),
        ("c’est dit . Ensuite", "c’est dit. Ensuite"),
        ("l’ eau", "l’eau"),
        ("dÃ©jÃ\u00a0 vu", "déjà vu"),
        ("câ€™est", "c’est"),
    ],
)
def test_certain_damage_is_repaired(damaged, right):
    assert repaired(damaged, only_safe=True) == right


@pytest.mark.parametrize(
    "voice",
    ["Champagne !!!", "très très bien", "nous nous voyons", "bla bla bla", "LUI, LUI, LUI", "non non", "bien =)",
     "b.i.t.T.o.r.r.e.n.t", "¯\\_(ツ)_/¯", "2 * 3 * 4", "*soupir*", "prix*", "m***e", "il est parti... et puis…",
     "à 6,5 % et 1.000,5", "http://a.fr/?a=1&copy;=2", "CAFÉ» et DÉJÀ»", "vous vous êtes dit", "`a  b`",
     "un :-)", "Roses\nviolettes\nlilas", "fais-le\nmerci", "pas pas pas", "ce que j’en en dis"],
)  # fmt: skip
def test_the_voice_is_never_touched_in_bulk(voice):
    assert repaired(voice, only_safe=True) == voice


@pytest.mark.parametrize(
    ("doubtful", "proposed"),
    [
        ("dropbox,turbobit", "dropbox, turbobit"),
        ("hulkshare, ,mixture", "hulkshare, mixture"),
        ("l acte d accusation", "l’acte d’accusation"),
        ("site de *streaming* vu", "site de streaming vu"),
        ("Megaworld.comMegaclicks.co", "Megaworld.com Megaclicks.co"),
        ("la «\u00a0création« .", "la «\u00a0création\u00a0» ."),
        ("de l' »open-source » vu", "de l'«\u00a0open-source » vu"),
        ("tient à » dire non. » Et", "tient à « dire non. » Et"),
        ("alors,, oui", "alors, oui"),
        ("mau-\nvais", "mauvais"),
        ("une ligne coupée\nen deux", "une ligne coupée en deux"),
        ("[ici](http://a.fr)", "ici"),
        ("&lt;b", "<b"),
        ("un <em>mot</em>", "un mot"),
        ("( qui valent", "(qui valent"),
    ],
)
def test_likely_damage_is_proposed_but_not_safe(doubtful, proposed):
    assert repaired(doubtful, only_safe=True) == doubtful
    assert repaired(doubtful, only_safe=False) == proposed


def test_a_trackback_separator_is_no_guillemet_to_turn():
    assert repaired("Blog » Un titre", only_safe=False) == "Blog » Un titre"


def test_elision_is_for_french_only():
    assert repaired("a l other", only_safe=False, language="en") == "a l other"


@given(PROSE | st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_safe_repairs_reach_an_end(text, language):
    for _ in range(8):
        after = repaired(text, only_safe=True, language=language)
        if after == text:
            return
        text = after
    pytest.fail(f"still repairing {text!r}")


@given(PROSE | st.text(max_size=60))
def test_every_repair_holds_what_it_replaces(text):
    for each in repairs(text, "fr", Protection(text)):
        assert each.found == each.span.of(text)
        assert each.suggestions[0] != each.found


def doubled(text: str) -> list[tuple[str, bool]]:
    protection = Protection(text)
    return [(each.found.strip(), each.safe) for each in repairs(text, "fr", protection) if each.rule == "double-word"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Il sait que que le maire est là.", "que"),
        ("Le le maire est là.", "le"),
        ("Il est est venu.", "est"),
        ("On voit la la maison.", "la"),
        ("Un homme qui qui passe.", "qui"),
    ],
)
def test_a_little_word_said_twice_is_asked_about_and_never_certain(text: str, word: str):
    assert doubled(text) == [(word, False)]


@pytest.mark.parametrize(
    "text", ["La la la, chante-t-il.", "On lit le Le Monde.", "Fais-le le matin.", "Nous nous levons."]
)
def test_words_that_stand_twice_by_right_are_left_alone(text: str):
    assert doubled(text) == []


def test_in_speech_nothing_said_twice_is_certain():
    assert doubled("Il va à à Paris.") == [("à", True)]
    assert doubled("Euh, il va à à Paris.") == [("à", False)]
    assert doubled("Il va à à Paris avec avec eux.") == [("à", False), ("avec", False)]
