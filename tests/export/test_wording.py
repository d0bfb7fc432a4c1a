from dataclasses import fields

import pytest

from curator.domain.book import EditionCounts, Repeat
from curator.domain.duplicates import DuplicateClass
from curator.domain.metadata import Field
from curator.export.wording import Forms, Wording, wording


def phrases(words: Wording) -> list[str]:
    found: list[str] = []
    for part in fields(words):
        value = getattr(words, part.name)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, Forms):
            found += [value.one, value.many]
        elif not isinstance(value, bool):
            found += value.values()
    return found


@pytest.mark.parametrize(("tag", "chosen"), [("fr", "fr"), ("fr-CH", "fr"), ("FR", "fr"), ("en", "en"), ("de", "en")])
def test_french_speaks_french_and_all_else_english(tag, chosen):
    assert wording(tag).language == chosen


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_every_field_and_class_has_a_name(tag):
    assert all(wording(tag).field(field) for field in Field)
    assert set(wording(tag).classes) == set(DuplicateClass)
    assert all(phrases(wording(tag)))


def test_french_phrases_keep_french_typography():
    for phrase in phrases(wording("fr")):
        assert "'" not in phrase
        assert '"' not in phrase
        for mark in ";!?":
            assert phrase.count(mark) == phrase.count(f"\u202f{mark}")
        assert phrase.count(":") == phrase.count("\u00a0:")
        assert phrase.count("«") == phrase.count("«\u00a0")
        assert phrase.count("»") == phrase.count("\u00a0»")


@pytest.mark.parametrize(
    ("tag", "n", "said"),
    [
        ("fr", 0, "0\u00a0commentaire"),
        ("fr", 1, "1\u00a0commentaire"),
        ("fr", 2, "2\u00a0commentaires"),
        ("fr", 12345, "12\u202f345\u00a0commentaires"),
        ("en", 0, "0 comments"),
        ("en", 1, "1 comment"),
        ("en", 12345, "12,345 comments"),
    ],
)
def test_numbers_take_their_form(tag, n, said):
    words = wording(tag)
    assert words.count(words.comment_count, n) == said


def test_repeats_are_counted_with_the_kept_copy():
    assert wording("fr").posted(2) == "publié deux fois"
    assert wording("fr").posted(3) == "publié 3\u00a0fois"
    assert wording("en").posted(2) == "posted twice"


def test_a_repeat_tells_its_id_author_date_and_class():
    repeat = Repeat("A001-C004", DuplicateClass.EXACT, "Yann", "2012-01-20")
    assert wording("fr").repeat(repeat) == "A001-C004, par Yann, 20 janvier 2012 (copie exacte)"
    assert wording("en").repeat(Repeat("A001-C004", DuplicateClass.NEAR)) == "A001-C004 (nearly the same)"


def test_votes_not_shown_are_not_told_and_zero_is():
    assert wording("en").reactions([]) == ""
    assert wording("en").reactions([("votes_up", 0)]) == "0 votes for"
    assert wording("fr").reactions([("votes_up", 1), ("votes_down", 2)]) == "1\u00a0vote pour, 2\u00a0votes contre"


def test_a_lost_answer_has_one_at_sign():
    assert wording("en").lost_answer("Le Goff") == "in reply to @Le Goff, not captured"
    assert wording("en").lost_answer("@Le Goff") == "in reply to @Le Goff, not captured"


def test_braces_in_a_name_are_left_alone():
    assert wording("en").answer("{n} {title}") == "in reply to {n} {title}"


def test_notes_tell_corrections_by_rule_most_frequent_first_and_what_is_missing():
    counts = EditionCounts((("double-space", 1), ("spelling", 3), ("house-rule", 1)), 1, 2, announced=34, captured=28)
    assert wording("en").edition_notes(counts) == (
        "5 corrections were made to the text: spelling (3), repeated spaces (1), house rule (1).",
        "1 doubtful spelling was left as the page has it (sic).",
        "2 repeated comments were folded under the copy that is kept.",
        "34 comments announced by the page, 28 captured: 6 missing.",
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (EditionCounts(), ("The text stands as it was captured.",)),
        (
            EditionCounts(captured=2),
            ("The text stands as it was captured.", "The page does not say how many comments it has."),
        ),
        (
            EditionCounts(sic=2, announced=2, captured=3),
            (
                "2 doubtful spellings were left as the page has them (sic).",
                "2 comments announced by the page, 3 captured: none missing.",
            ),
        ),
    ],
)
def test_notes_say_what_was_not_done(counts, said):
    assert wording("en").edition_notes(counts) == said


def test_source_values_are_said_in_words():
    french = wording("fr")
    assert french.source_value(Field.DATE, "2012-01-20") == "20 janvier 2012"
    assert french.source_value(Field.LANGUAGE, "en-GB") == "anglais"
    assert french.source_value(Field.LANGUAGE, "tlh") == "tlh"
    assert french.source_value(Field.TITLE, "2012") == "2012"
