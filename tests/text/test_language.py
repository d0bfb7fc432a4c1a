"""The language of a text."""

import pytest

from curator.text.language import differing, guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Je ne suis pas tout à fait d’accord avec vous sur ce point.", "fr"),
        ("I do not quite agree with you on this point, to be honest.", "en"),
        ("Ich bin in diesem Punkt nicht ganz Ihrer Meinung, ehrlich gesagt.", "de"),
        ("LES SERVEURS ONT ÉTÉ COUPÉS CETTE NUIT PAR LA POLICE", "fr"),
        ("ok", ""),
        ("https://example.org/the/quick/brown/fox/and/so/on", ""),
        ("", ""),
    ],
)
def test_a_language_is_told_where_the_text_is_long_enough(text: str, language: str):
    assert guess(text) == language


def test_a_passage_in_another_language_is_told():
    assert differing("This server is no longer available because of a court order of last week.", "fr") == "en"
    assert differing("Ce serveur n’est plus disponible à cause d’une décision de justice.", "en") == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "Puis j’ai lu la réponse du groupe : we will never forgive, we will never forget. Et c’est presque beau.",
        "WTF ? Champagne !!",
        "Ce serveur n’est plus disponible à cause d’une décision de justice.",
    ],
)
def test_a_french_passage_with_some_english_stays_french(text: str):
    assert differing(text, "fr") == ""
