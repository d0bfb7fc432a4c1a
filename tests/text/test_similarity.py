"""Finding repeated comments."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.duplicates import CommentText, DuplicateClass, DuplicateGroup, Variance, VarianceKind
from curator.domain.errors import CancelledError, InvalidValueError
from curator.text import similarity
from curator.text.similarity import group_duplicates

LONG = (
    "On ferme la plus grande bibliothèque sauvage du monde et personne n’a pensé à prévenir les lecteurs. Je ne pleure "
    "pas le patron ni ses autos, je pleure trois ans de sauvegardes que je croyais à l’abri de l’autre côté de l’eau."
)
OTHER = (
    "Personnellement cela ne me gêne en rien : je louais mes films au vidéoclub du coin et je continuerai, tant que le "
    "rideau n’est pas baissé pour de bon et que le gérant se souvient de mes goûts."
)
SHORT = "Enfin un article qui prend le temps de tout expliquer"


def comment(id: str, text: str, author: str | None = "Léa", article: str | None = "A1", *parents: str) -> CommentText:
    return CommentText(id, text, author, article, parents)


def kinds(groups: list[DuplicateGroup]) -> dict[str, tuple[str, DuplicateClass]]:
    return {member.id: (member.of, member.kind) for group in groups for member in group.members}


def only(groups: list[DuplicateGroup]) -> DuplicateGroup:
    (group,) = groups
    return group


def test_a_comment_posted_twice_is_certain_and_the_first_copy_is_kept() -> None:
    group = only(group_duplicates([comment("1", OTHER, "Max"), comment("2", LONG), comment("3", LONG)]))
    assert (group.kept, group.reason, group.certain) == ("2", similarity.FIRST_ON_PAGE, True)
    assert kinds([group]) == {"3": ("2", DuplicateClass.EXACT)}


def test_case_spaces_and_variants_of_signs_make_no_difference() -> None:
    copy = LONG.upper().replace(" ", "\u00a0\n").replace("’", "'")
    group = only(group_duplicates([comment("1", LONG), comment("2", copy)]))
    assert (group.members[0].kind, group.members[0].score, group.certain) == (DuplicateClass.EXACT, 1.0, True)


def test_a_sign_more_is_a_difference_that_is_shown() -> None:
    group = only(group_duplicates([comment("1", LONG), comment("2", LONG + " 😉")]))
    (member,) = group.members
    assert (member.kind, member.certain, member.reason) == (DuplicateClass.NEAR, False, similarity.OTHER_WORDS)
    assert member.differences == (Variance(VarianceKind.OTHER, "", "😉"),)
    assert 0.9 < member.score < 1


def test_a_mistyped_copy_is_near_and_certain() -> None:
    group = only(group_duplicates([comment("1", LONG), comment("2", LONG.replace("lecteurs", "letceurs"))]))
    assert group.members[0].kind is DuplicateClass.NEAR
    assert group.members[0].score >= 0.95
    assert group.certain


@pytest.mark.parametrize(
    "edited",
    [
        LONG.replace("personne", "nul"),
        LONG + " Voilà.",
        LONG.replace("trois", "quatre"),
        LONG.replace("n’a pensé", "n’a même pensé"),
    ],
)
def test_a_copy_with_another_word_is_near_but_never_certain(edited: str) -> None:
    group = only(group_duplicates([comment("1", LONG), comment("2", edited)]))
    assert group.members[0].kind is DuplicateClass.NEAR
    assert not group.certain


def test_a_copy_by_another_author_is_found_but_left_to_the_curator() -> None:
    group = only(group_duplicates([comment("1", LONG, "Léa"), comment("2", LONG, "Max")]))
    assert not group.certain


def test_a_copy_under_another_article_is_found_but_left_to_the_curator() -> None:
    group = only(group_duplicates([comment("1", LONG), comment("2", LONG, "Léa", "A2")]))
    assert not group.certain


def test_a_copy_that_answers_somebody_else_is_left_to_the_curator() -> None:
    texts = [comment("1", OTHER, "Max"), comment("2", LONG, "Léa", "A1"), comment("3", LONG, "Léa", "A1", "1")]
    assert not only(group_duplicates(texts)).certain


def test_thanks_from_two_people_are_no_duplicates() -> None:
    assert group_duplicates([comment("1", "Merci !", "Léa"), comment("2", "Merci", "Max")]) == []


def test_short_texts_without_authors_are_no_duplicates() -> None:
    assert group_duplicates([comment("1", "Merci", None), comment("2", "Merci", None)]) == []


def test_thanks_twice_by_one_person_on_one_page_are_a_double_post() -> None:
    assert only(group_duplicates([comment("1", "Merci !"), comment("2", "Merci!")])).certain
    assert not only(group_duplicates([comment("1", "Merci !"), comment("2", "Merci")])).certain


def test_thanks_by_one_person_under_two_articles_are_no_duplicates() -> None:
    assert group_duplicates([comment("1", "Merci !"), comment("2", "Merci", "Léa", "A2")]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Je suis tout à fait d’accord avec Paul sur ce point", "Je suis tout à fait d’accord avec Nadia sur ce point"),
        (
            "On le trouve chez eux à 20 euros depuis lundi dernier",
            "On le trouve chez eux à 35 euros depuis lundi dernier",
        ),
    ],
)
def test_short_texts_that_swap_a_word_or_a_number_are_no_duplicates_of_strangers(one: str, other: str) -> None:
    assert group_duplicates([comment("1", one, "Léa"), comment("2", other, "Max")]) == []


def test_the_most_complete_copy_is_kept() -> None:
    group = only(group_duplicates([comment("1", LONG), comment("2", LONG + " Voilà tout.")]))
    assert (group.kept, group.reason) == ("2", similarity.MOST_COMPLETE)


def test_of_equal_copies_the_one_with_an_author_is_kept() -> None:
    group = only(group_duplicates([comment("1", LONG, None), comment("2", LONG)]))
    assert (group.kept, group.reason, group.certain) == ("2", similarity.HAS_AUTHOR, False)
    assert group.members[0].reason == similarity.NO_AUTHOR


@pytest.mark.parametrize("name", ["Anonyme", "Guest 12", "un visiteur", "[deleted]", "?", "Anonymous (not verified)"])
def test_who_gave_no_name_is_no_author(name: str) -> None:
    assert not only(group_duplicates([comment("1", LONG, name), comment("2", LONG, name)])).certain
    assert group_duplicates([comment("1", "Merci !", name), comment("2", "Merci !", name)]) == []


@pytest.mark.parametrize("ending", ["…", " [...]", " Lire la suite"])
def test_the_beginning_of_a_comment_is_truncated(ending: str) -> None:
    start = " ".join(LONG.split()[:20]) + ending
    group = only(group_duplicates([comment("1", start), comment("2", LONG)]))
    assert kinds([group]) == {"1": ("2", DuplicateClass.TRUNCATED)}
    assert not group.certain


def test_a_piece_of_a_comment_without_a_mark_or_a_link_is_contained() -> None:
    piece = " ".join(LONG.split()[14:34])
    group = only(group_duplicates([comment("1", LONG, "Léa"), comment("2", f"{piece} Très juste.", "Max")]))
    assert kinds([group]) == {"2": ("1", DuplicateClass.CONTAINED)}
    assert not group.certain


@pytest.mark.parametrize("marked", ["« {} »", "“{}”", '"{}"', "> {}\n", "[quote=Léa]{}[/quote]", 'Léa a écrit : "{}"'])
@pytest.mark.parametrize("own", ["Très juste.", OTHER])
@pytest.mark.parametrize("quoted", [LONG, " ".join(LONG.split()[4:24])])
def test_who_quotes_between_marks_is_told_from_who_is_quoted(marked: str, own: str, quoted: str) -> None:
    texts = [comment("1", f"{marked.format(quoted)} {own}", "Max"), comment("2", LONG, "Léa")]
    group = only(group_duplicates(texts))
    assert (group.kept, group.reason, group.certain) == ("2", similarity.QUOTED, False)
    assert kinds([group]) == {"1": ("2", DuplicateClass.QUOTED)}
    assert group.members[0].reason == similarity.BY_ITS_MARKS


def test_a_reply_that_repeats_its_parent_quotes_it() -> None:
    reply = comment("2", f"« {LONG} »", "Max", "A1", "1")
    group = only(group_duplicates([comment("1", LONG), reply]))
    assert (group.kept, group.reason) == ("1", similarity.QUOTED)
    assert kinds([group]) == {"2": ("1", DuplicateClass.QUOTED)}
    assert not group.certain


def test_a_reply_longer_than_its_parent_quotes_it_and_is_not_the_whole_of_it() -> None:
    reply = comment("2", f"« {SHORT} » {OTHER}", "Max", "A1", "1")
    assert kinds(group_duplicates([comment("1", SHORT), reply])) == {"2": ("1", DuplicateClass.QUOTED)}


def test_a_reply_posted_twice_is_a_repeat_and_still_quotes_its_parent() -> None:
    text = f"« {LONG} » Voilà qui est dit."
    replies = [comment(id, text, "Max", "A1", "1") for id in ("2", "3")]
    groups = group_duplicates([comment("1", LONG), *replies])
    assert kinds(groups) == {"2": ("1", DuplicateClass.QUOTED), "3": ("2", DuplicateClass.EXACT)}
    assert [group.certain for group in groups] == [False, True]


def test_a_quotation_that_two_people_share_makes_no_duplicate() -> None:
    quote = "« La fermeture du service est un coup de tonnerre dans un ciel déjà bien chargé »"
    texts = [comment("1", f"{quote} {OTHER}", "Léa"), comment("2", f"{quote} {LONG}", "Max")]
    assert group_duplicates(texts) == []


def test_likeness_is_not_passed_on_from_copy_to_copy() -> None:
    words = LONG.split()
    texts = [comment(str(step), " ".join(words[: len(words) - 5 * step])) for step in range(3)]
    assert kinds(group_duplicates(texts[1:])) == {"2": ("1", DuplicateClass.NEAR)}
    assert kinds(group_duplicates(texts)) == {"1": ("0", DuplicateClass.NEAR), "2": ("0", DuplicateClass.TRUNCATED)}


def test_groups_and_members_follow_the_page() -> None:
    texts = [comment("1", OTHER), comment("2", LONG), comment("3", OTHER), comment("4", LONG), comment("5", OTHER)]
    groups = group_duplicates(texts)
    assert [group.kept for group in groups] == ["1", "2"]
    assert [member.id for member in groups[0].members] == ["3", "5"]


def test_texts_without_letters_are_compared_by_their_signs() -> None:
    assert group_duplicates([comment("1", "?"), comment("2", "🙂"), comment("3", "")]) == []


@pytest.mark.parametrize("threshold", [0.0, -1.0, 1.5])
def test_a_threshold_out_of_range_is_refused(threshold: float) -> None:
    with pytest.raises(InvalidValueError, match="threshold"):
        group_duplicates([], threshold=threshold)


def test_no_comments_make_no_groups() -> None:
    assert group_duplicates([]) == []


def test_progress_rises_to_its_end() -> None:
    seen: list[tuple[int, int]] = []
    texts = [comment(str(number), f"{LONG} {number}") for number in range(30)]
    group_duplicates(texts, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == ((0, 60), (60, 60))


def test_work_stops_when_progress_says_so() -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        group_duplicates([comment("1", LONG), comment("2", LONG)], progress=stop)


def test_a_flood_of_one_text_makes_one_group() -> None:
    flood = [
        comment(str(number), f"{LONG} Message numéro {'x' * (number % 7)}", f"bot {number}") for number in range(400)
    ]
    assert len(only(group_duplicates(flood)).members) == 399


def _archive(size: int) -> tuple[list[CommentText], dict[str, str]]:
    """Return comments of random pseudo-words, every twentieth followed by a damaged copy, and of which it is a copy."""
    chance = random.Random(7)
    lexicon = ["".join(chance.choices("abcdeilmnorstu", k=chance.randint(2, 11))) for _ in range(4_000)]
    texts: list[CommentText] = []
    copies: dict[str, str] = {}
    while len(texts) < size:
        words = chance.choices(lexicon, k=int(min(300, max(6, chance.lognormvariate(3.7, 0.8)))))
        texts.append(comment(str(len(texts)), " ".join(words), f"author {len(texts)}", f"A{len(texts) % 50}"))
        if len(texts) % 20 == 0:
            damaged = list(" ".join(words))
            damaged[len(damaged) // 2] = "x"
            copies[str(len(texts))] = texts[-1].id
            texts.append(comment(str(len(texts)), "".join(damaged), texts[-1].author, texts[-1].article))
    return texts, copies


def test_every_copy_in_a_large_archive_is_found_and_nothing_else() -> None:
    texts, copies = _archive(20_000)
    groups = group_duplicates(texts)
    assert {member.id: member.of for group in groups for member in group.members} == copies


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from([LONG, OTHER, SHORT, "Merci", LONG[:150], LONG + SHORT, ""]), st.sampled_from("abc")),
        max_size=12,
    ),
    st.lists(st.integers(0, 11), max_size=12),
)
def test_a_comment_repeats_one_other_at_most_and_no_repeat_is_kept(
    drawn: list[tuple[str, str]], parents: list[int]
) -> None:
    texts = []
    for number, (text, author) in enumerate(drawn):
        parent = parents[number] if number < len(parents) else number
        texts.append(comment(str(number), text, author, "A1", *([str(parent)] if parent < number else [])))
    groups = group_duplicates(texts)
    members = [member.id for group in groups for member in group.members]
    repeats = {member.id for group in groups for member in group.members if member.kind.foldable}
    assert len(members) == len(set(members))
    assert not repeats & {group.kept for group in groups}
    assert all(member.of == group.kept != member.id for group in groups for member in group.members)
    assert all(member.kind.foldable for group in groups for member in group.members if member.certain)
