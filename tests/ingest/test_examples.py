"""One comment or two that a person shows are enough to find those like them, whatever the page looks like."""

import pytest

from curator.ingest.learning import Learned
from curator.ingest.learning.examples import Example, learn_from
from curator.ingest.learning.keeping import as_profile
from curator.ingest.lines import split_lines
from curator.ingest.profiles import BARE, LEARNED, load_profiles, with_profile
from curator.ingest.thread import read_thread

PROFILES = load_profiles()
BASE = PROFILES[LEARNED].thread
ARTICLE = "Le marché couvert\n\nIl rouvre ses portes samedi, après deux ans de travaux et bien des retards.\n\n"
SAID = (
    "Enfin une bonne nouvelle pour le quartier",
    "Je préférais l’ancienne verrière, plus haute",
    "Les loyers des étals vont doubler, vous verrez",
    "On y trouvera encore des artichauts, j’espère",
    "Samedi j’y serai avec mes enfants",
)
NAMES = ("Agathe", "Bruno L.", "celine34", "Denis & co", "Émile")


def page(header: str, between: str = "\n", foot: str = "") -> str:
    """A page with five comments, each opened by `header` filled with its author, its day and its number."""
    filled = [header.format(name=name, day=at + 11, number=at * 3 + 1) for at, name in enumerate(NAMES)]
    comments = [f"{head}{between}{text} !{foot}" for head, text in zip(filled, SAID, strict=True)]
    return ARTICLE + "\n\n".join(comments)


def learned(text: str, *begins: str, author: str = "") -> Learned | None:
    examples = [Example(text.index(begin), author) for begin in begins]
    return learn_from(split_lines(text), examples, BASE)


def authors(found: Learned | None) -> list[str | None]:
    return [draft.header.author for draft in found.thread.drafts] if found else []


@pytest.mark.parametrize(
    "header",
    [
        "{name} ~ avis {number}",
        "=== {name} ===",
        "Signé : {name}",
        "[{number}] {name} (membre)",
        "{name} dit :",
        "{name}, le {day} mai 2013",
        "{name}\n{day}/05/2013 à 10:{day}",
        "{day} mai 2013\n{name}",
        "{name}\nMembre du club\nle {day} mai 2013",
        "» {name} « voir le profil",
    ],
)
def test_one_example_is_enough(header: str) -> None:
    text = page(header)
    begin = header.format(name="celine34", day=13, number=7)
    found = learned(text, begin)
    assert authors(found) == list(NAMES)


def test_the_author_that_a_person_gave_tells_what_is_the_name_and_what_is_not() -> None:
    text = page("Paris {name} 75011")
    assert authors(learned(text, "Paris celine34", author="celine34")) == list(NAMES)


def test_two_kinds_of_openings_take_two_examples() -> None:
    text = (
        page("{name} ~ avis {number}")
        .replace("Bruno L. ~ avis 4", "Bruno L. # réponse 4")
        .replace("Émile ~ avis 13", "Émile # réponse 13")
    )
    assert len(authors(learned(text, "Agathe ~"))) == 3
    assert authors(learned(text, "Agathe ~", "Bruno L. #")) == list(NAMES)


def test_a_line_in_the_midst_of_a_header_is_an_example_too() -> None:
    text = page("{name}\nle {day} mai 2013")
    assert authors(learned(text, "le 13 mai")) == list(NAMES)


def test_where_nothing_looks_alike_nothing_is_made_up() -> None:
    assert learned(page("{name} ~ avis {number}"), "Il rouvre ses portes") is None


@pytest.mark.parametrize(
    "header", ["{name} ~ avis {number}", "{name}\nle {day} mai 2013", "l'ami {name}, hier à {day}:05"]
)
def test_what_was_learned_is_a_profile_that_reads_the_page_so(header: str) -> None:
    text = page(header, foot="\nRépondre à l'ami")
    found = learned(text, header.format(name="celine34", day=13, number=7))
    assert found
    held = as_profile("L’ami : « 'a' ''' b »", found.patterns, BASE)
    profile = with_profile(PROFILES, "essai", held)["essai"]
    assert profile.label == "L’ami : « 'a' ''' b »"
    assert read_thread(split_lines(text), profile.thread) == found.thread
    assert "(?P<date>(?:" not in held  # a date is written %date% or %moment%, for people to read


def test_a_profile_made_by_example_leaves_others_as_they_are() -> None:
    found = learned(page("{name} ~ avis {number}"), "celine34 ~")
    assert found
    more = with_profile(PROFILES, "essai", as_profile("Essai", found.patterns, BASE))
    assert {**more, "essai": None} == {**PROFILES, "essai": None}
    assert more["essai"].article == PROFILES[BARE].article
