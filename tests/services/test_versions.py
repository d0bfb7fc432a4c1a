"""A later capture of a page as a version of its article: what goes along, and what is listed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from curator.domain.capture import ParsedArticle
from curator.domain.correction import Decision, Suspect, SuspectKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.marks import Mark, MarkKind, MarkOrigin
from curator.domain.metadata import Field
from curator.domain.span import Span
from curator.ingest.item import Item
from curator.services import correcting, deduplicating, describing, importing, marking, rereading, segmenting, versions
from curator.services.rereading import OtherWords, ReimportReport
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.services.versions import KnownPages, Same
from curator.store import articles, corrections, marks
from curator.store.collection import Collection

FIRST = """Le serveur est tombé

La page ne répond plus depuis ce matin, et personne ne sait pourquoi. Les abonnés attendent qu’elle revienne, et
certains se demandent si ce n’est pas la fin d’une époque, comme on le disait déjà il y a dix ans.

3 commentaires

  • Zoé

    Il falait s’y attendre.

  • Luc

    @Zoé : pas du tout.

  • Ève

    Je passais par là.

Ajouter un commentaire
"""
LATER = (
    FIRST.replace("ce matin", "hier soir")
    .replace("3 comm", "4 comm")
    .replace("  • Ève\n\n    Je passais par là.\n", "  • Bob\n\n    Tout est revenu.\n\n  • Ida\n\n    Enfin !\n")
)


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    """Return two captures of a page: in the later one a word is another, Ève is gone, Bob and Ida have come."""
    first, later = tmp_path / "page.txt", tmp_path / "page-2013.txt"
    first.write_text(FIRST, encoding="utf-8")
    later.write_text(LATER, encoding="utf-8")
    return first, later


@pytest.fixture
def held(tmp_path: Path, pages: tuple[Path, Path]) -> Iterator[Collection]:
    """Open a collection that holds the first capture, as A001."""
    with Collection.create(tmp_path / "essai.curator") as created:
        importing.add(created, importing.read([pages[0]]).parsed)
        yield created


def take(collection: Collection, path: Path, captured: date | None = None, *, merging: bool = False) -> ReimportReport:
    other = versions.later(collection, "A001", path, captured)
    reading = rereading.read_other(rereading.source(collection, "A001"), other)
    return rereading.reimport(collection, "A001", replace(reading, merging=merging))


def passage_with(collection: Collection, words: str) -> int:
    return next(row.id for row in articles.passages(collection, "A001") if words in row.original)


def put(collection: Collection, words: str, kind: MarkKind, value: str = "") -> None:
    passage = passage_with(collection, words)
    start = articles.passage(collection, passage).original.index(words)
    marking.put(collection, passage, Span(start, start + len(words)), kind, value)


def decide(collection: Collection, found: str, replacement: str, decision: Decision) -> None:
    passage = passage_with(collection, found)
    start = articles.passage(collection, passage).original.index(found)
    span = Span(start, start + len(found))
    suspect = Suspect(span, found, (replacement,), "spelling", SuspectKind.SPELLING, 0.9, passage=passage)
    correcting.decide(collection, [suspect], decision, note="vu")


def test_decisions_go_along_and_those_about_what_is_gone_are_listed(held: Collection, pages: tuple[Path, Path]) -> None:
    decide(held, "falait", "fallait", Decision.ACCEPTED)
    decide(held, "abonnés", "Abonnés", Decision.SIC)
    decide(held, "ce matin", "ce soir", Decision.ACCEPTED)
    decide(held, "passais", "passai", Decision.REJECTED)
    before = as_data(held)
    done = take(held, pages[1])
    assert sorted(item.found for item in done.lost) == ["ce matin", "passais"]
    assert done.reapplied == 2
    text = "\n".join(row.text for row in articles.passages(held, "A001"))
    assert "Il fallait" in text
    assert "depuis hier soir, et" in text
    kept = [item for items in corrections.of_article(held, "A001").values() for item in items if item.note]
    assert [(item.found, item.decision) for item in kept] == [("abonnés", "sic"), ("falait", "accepted")]
    assert verify(held) == []
    held.undo()
    assert as_data(held) == before
    assert verify(held) == []


def test_comments_keep_their_ids_new_ones_get_theirs_and_those_gone_are_listed(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    zoe, luc, eve = (item.id for item in articles.comments(held, "A001"))
    deduplicating.fold(held, [DuplicateGroup(zoe, (Likeness(luc, zoe, DuplicateClass.NEAR, 0.9),))])
    segmenting.describe_comment(held, luc, {"votes_up": 7})
    done = take(held, pages[1])
    after = articles.comments(held, "A001")
    assert [(item.id, item.author) for item in after] == [
        (zoe, "Zoé"),
        (luc, "Luc"),
        ("A001-C004", "Bob"),
        ("A001-C005", "Ida"),
    ]
    assert [(item.id, item.author) for item in done.lost_comments] == [(eve, "Ève")]
    assert (after[1].votes_up, after[1].duplicate_of, after[1].reply_to) == (7, zoe, (zoe,))
    assert articles.get(held, "A001").announced_comments == 4


def test_what_was_segmented_and_described_by_hand_stays(held: Collection, pages: tuple[Path, Path]) -> None:
    segmenting.split(held, passage_with(held, "répond"), len("La page ne répond plus depuis ce matin, et"))
    segmenting.set_language(held, [passage_with(held, "Ajouter")], "en")
    describing.update(held, ["A001"], {Field.PUBLISHER: "Le bulletin"})
    done = take(held, pages[1], date(2013, 5, 2))
    assert done.lost_passages == ()
    assert any(row.original.startswith("personne ne sait") for row in articles.passages(held, "A001"))
    assert next(row for row in articles.passages(held, "A001") if "Ajouter" in row.original).language == "en"
    article = articles.get(held, "A001")
    assert (article.value(Field.PUBLISHER), article.value(Field.CAPTURED)) == ("Le bulletin", "2013-05-02")
    assert verify(held) == []


def test_marks_set_by_hand_go_along_and_those_on_what_is_gone_are_listed(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    put(held, "attendent", MarkKind.EMPHASIS)
    put(held, "Je passais", MarkKind.STRONG)
    before = as_data(held)
    done = take(held, pages[1])
    assert [(mark.kind, words) for mark, words in done.lost_marks] == [(MarkKind.STRONG, "Je passais")]
    marked = marking.of_article(held, "A001")
    (passage,) = marked
    (mark,) = marked[passage]
    assert mark.span.of(articles.passage(held, passage).original) == "attendent"
    held.undo()
    assert as_data(held) == before


def test_going_back_to_a_capture_finds_the_marks_as_they_were_left_in_the_other(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    put(held, "attendent", MarkKind.EMPHASIS)
    put(held, "certains", MarkKind.LINK, "https://example.org/avant")
    put(held, "Je passais", MarkKind.STRONG)
    take(held, pages[1])
    passage = passage_with(held, "attendent")
    start = articles.passage(held, passage).original.index("attendent")
    marking.take_off(held, passage, Span(start, start + len("attendent")), MarkKind.EMPHASIS)
    put(held, "certains", MarkKind.LINK, "https://example.org/plus-tard")
    back = rereading.read_other(rereading.source(held, "A001"), versions.known(held, "A001", 1))
    before = as_data(held)
    assert rereading.reimport(held, "A001", back).lost_marks == ()
    assert {
        (mark.kind, mark.value, mark.span.of(articles.passage(held, passage).original))
        for passage, found in marking.of_article(held, "A001").items()
        for mark in found
    } == {(MarkKind.LINK, "https://example.org/plus-tard", "certains"), (MarkKind.STRONG, "", "Je passais")}
    held.undo()
    assert as_data(held) == before


def test_marks_in_what_another_article_holds_of_the_transcript_are_left_to_that(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    stood = articles.transcript(held, "A001")
    place = Span(FIRST.index("abonnés"), FIRST.index("abonnés") + 7)
    take(held, pages[1])
    with held.edit("Mark"):
        marks.insert(held, stood, [Mark(place, MarkKind.STRONG, origin=MarkOrigin.HAND)])
    became = articles.transcript(held, "A001")
    move = marking.Transfer([Span(0, place.start)], lambda span: span, lambda span: span)
    with held.edit("Read"):
        assert marking.carry_over(held, stood, became, move) == ()
        assert marking.carry_over(held, became, stood, move) == ()
    assert [mark.span for mark in marks.of_transcript(held, stood)] == [place]
    assert marks.of_transcript(held, became) == []


def test_a_capture_that_knows_the_hour_it_was_made_can_be_gone_back_to(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    other = replace(importing.read([pages[1]]).parsed[0], captured_at="2013-05-02T10:12:00Z")
    reading = rereading.Rereading(0, other.articles[0], None, other)
    rereading.reimport(held, "A001", reading)
    assert versions.known(held, "A001", 2).captured == date(2013, 5, 2)


def test_all_captures_stay_and_one_can_be_gone_back_to(held: Collection, pages: tuple[Path, Path]) -> None:
    decide(held, "falait", "fallait", Decision.ACCEPTED)
    shown = [row.text for row in articles.passages(held, "A001")]
    take(held, pages[1], date(2013, 5, 2))
    known = versions.of_article(held, "A001")
    assert [(item.number, item.resource.name, item.resource.captured_at, item.in_force) for item in known] == [
        (1, "page.txt", "", False),
        (2, "page-2013.txt", "2013-05-02", True),
    ]
    assert articles.get(held, "A001").capture.name == "page-2013.txt"
    back = rereading.read_other(rereading.source(held, "A001"), versions.known(held, "A001", 1))
    rereading.reimport(held, "A001", back)
    assert [item.in_force for item in versions.of_article(held, "A001")] == [True, False]
    assert [row.text for row in articles.passages(held, "A001")] == shown
    assert verify(held) == []


def test_a_capture_that_is_there_already_is_refused_and_not_imported_again(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    take(held, pages[1])
    with pytest.raises(InvalidValueError, match=r"page\.txt is a capture of A001 already, its version 1"):
        versions.later(held, "A001", pages[0])
    done = importing.add(held, importing.read(pages).parsed)
    assert (done.articles, done.already) == ((), (("page.txt", "A001"), ("page-2013.txt", "A001")))
    with pytest.raises(NotFoundError, match="no version 3"):
        versions.known(held, "A001", 3)
    with pytest.raises(NotFoundError, match="no article A009"):
        versions.of_article(held, "A009")


def go_to(collection: Collection, number: int) -> ReimportReport:
    source = rereading.source(collection, "A001")
    return rereading.reimport(
        collection, "A001", rereading.read_other(source, versions.known(collection, "A001", number))
    )


def test_what_a_later_capture_lacks_comes_back_with_the_earlier_one_as_it_was(
    held: Collection, pages: tuple[Path, Path]
) -> None:
    zoe, luc, eve = (item.id for item in articles.comments(held, "A001"))
    decide(held, "passais", "passai", Decision.ACCEPTED)
    decide(held, "ce matin", "ce soir", Decision.SIC)
    segmenting.describe_comment(held, eve, {"author": "Ève D.", "votes_up": 3})
    segmenting.answer(held, luc, [zoe, eve])
    deduplicating.fold(held, [DuplicateGroup(zoe, (Likeness(eve, zoe, DuplicateClass.NEAR, 0.9),))])
    first = without_captures(held)
    done = take(held, pages[1])
    assert [tuple(item) for item in done.lost_replies] == [(luc, eve)]
    decide(held, "Enfin", "Afin", Decision.ACCEPTED)
    later = without_captures(held)
    go_to(held, 1)
    assert without_captures(held) == first
    go_to(held, 2)
    assert without_captures(held) == later
    assert verify(held) == []
    go_to(held, 1)
    assert without_captures(held) == first
    for _ in range(5):
        held.undo()
    assert verify(held) == []


def without_captures(collection: Collection) -> object:
    """Return all that a collection shows, but which captures there are and when decisions were written."""
    shown = as_data(collection)
    for article in shown["articles"]:
        del article["versions"], article["transcripts"]
    return shown


URL = "https://www.exemple.fr/2012/serveur/"
PAGE = "Le serveur est tombé\n\n" + "\n\n".join(
    f"Voici ce que dit le paragraphe {number} de cette page, qui en a plusieurs et parle de pannes."
    for number in range(9)
)


@pytest.fixture
def known(tmp_path: Path) -> Iterator[KnownPages]:
    """The pages of a collection with one article, which has an address."""
    with Collection.create(tmp_path / "essai.curator") as collection:
        importing.add(collection, [importing.read_item(Item("page.txt", f"{PAGE}\n\n{URL}".encode()))])
        describing.update(collection, ["A001"], {Field.SOURCE: URL})
        yield KnownPages(collection)


def parsed(text: str) -> ParsedArticle:
    return importing.read_item(Item("autre.txt", text.encode())).articles[0]


@pytest.mark.parametrize(
    "url",
    [
        URL,
        "http://exemple.fr/2012/serveur#comments",
        "https://web.archive.org/web/20120121000000/http://www.exemple.fr/2012/serveur/",
    ],
)
def test_another_capture_is_told_by_its_address_whatever_its_title(known: KnownPages, url: str) -> None:
    same = known.same_as(parsed(PAGE.replace("Le serveur est tombé", "Une panne")), url)
    assert same
    assert same.article == "A001"
    assert same.share > 0.9


def test_another_capture_is_told_by_its_title_and_most_of_its_words(known: KnownPages) -> None:
    assert known.same_as(parsed(f"{PAGE}\n\nImprimé le lendemain."))
    other = parsed("Le serveur est tombé\n\nRien de ce que dit cet article-ci n’a le moindre rapport avec celui-là.")
    assert known.same_as(other) is None
    assert known.same_as(parsed(PAGE.replace("Le serveur est tombé", "Une panne"))) is None


def test_two_captures_that_are_read_together_are_one_page_by_title_and_words(known: KnownPages) -> None:
    text = PAGE.replace("Le serveur est tombé", "Le quai est désert ce matin")
    later = parsed(f"{text}\n\nMis à jour le lendemain.")
    elsewhere = parsed("Le quai est désert ce matin\n\nRien de ce qui est dit ici n’a de rapport avec cette page-là.")
    assert known.read_before(parsed(text), "", "first") is None
    assert known.read_before(elsewhere, "", "other") is None
    assert known.read_before(later, "", "later") == Same("", sha256="first")
    assert known.read_before(later, URL, "address") == Same("", sha256="first")
    assert known.read_before(parsed(text), "", "first") is None


def test_two_addresses_under_one_title_are_two_pages(known: KnownPages) -> None:
    assert known.read_before(parsed(PAGE), f"{URL}?page=1", "one") is None
    assert known.read_before(parsed(PAGE), f"{URL}?page=2", "two") is None
    assert known.read_before(parsed(PAGE), f"{URL}?page=2#c4", "again") == Same("", sha256="two")


def test_only_the_first_pages_of_a_title_are_compared_so_that_thousands_take_no_longer(known: KnownPages) -> None:
    pages = [parsed(f"Le sujet du forum est ouvert\n\n{f'mot{at} ' * 9}") for at in range(22)]
    for at, page in enumerate(pages):
        assert known.read_before(page, "", str(at)) is None
    assert known.read_before(pages[0], "", "encore") == Same("", sha256="0")
    assert known.read_before(pages[21], "", "encore") is None


def test_comments_of_other_words_are_told_apart_from_new_and_gone_ones(held: Collection, tmp_path: Path) -> None:
    edited = LATER.replace("@Zoé : pas du tout.", "@Zoé : pas du tout. (Corrigé depuis.)")
    (tmp_path / "corrigé.txt").write_text(edited, encoding="utf-8")
    page = importing.read([tmp_path / "corrigé.txt"]).parsed[0].articles[0]
    same = KnownPages(held).same_as(page)
    assert same
    assert (same.more, same.gone, same.edited) == (2, 1, 1)
    _, luc, _ = articles.comments(held, "A001")
    done = take(held, tmp_path / "corrigé.txt", merging=True)
    assert [item.author for item in map(partial(articles.comment, held), done.added)] == ["Bob", "Ida"]
    assert done.edited == (OtherWords(luc.id, "@Zoé : pas du tout.", "@Zoé : pas du tout. (Corrigé depuis.)"),)
    assert len(done.stayed) == 1
