"""A collection made into a book: threads, folded repeats, typography, what a profile includes, titles, counts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.domain.article import Article, Comment, Passage
from curator.domain.book import Book, Chapter, ExportProfile, Mention, Post, Typography, texts
from curator.domain.capture import Capture, PassageKind
from curator.domain.comments import CommentKind
from curator.domain.correction import Correction, Decision
from curator.domain.duplicates import DuplicateClass
from curator.domain.errors import CancelledError, ExportError
from curator.domain.marks import Mark, MarkKind
from curator.domain.metadata import Field, MetadataValue, Origin
from curator.domain.span import Span
from curator.services import describing, importing, marking, profiles
from curator.services.assembling import ArticleCopy, Manuscript, assemble, copies, make_book, manuscript
from curator.store import articles, comments, corrections
from curator.store.collection import Collection
from tests.captures import small_capture

CAPTURE = Capture(1, "page.txt", "text/plain", "0" * 64, 100, "utf-8", "2026-03-01T09:30:00Z")
FRENCH = MetadataValue(Field.LANGUAGE, "fr", Origin.RULE, confirmed=True)


def said(number: int, *answered: int, **more: object) -> Comment:
    """Return comment C`number` of A001, which answers others by their numbers."""
    values = {"kind": CommentKind.COMMENT, "author": f"Voix {number}", "reply_to": tuple(map(name, answered)), **more}
    return Comment(name(number), "A001", **values)  # type: ignore[arg-type]


def name(number: int) -> str:
    return f"A001-C{number:03d}"


def source(
    said: Sequence[Comment] = (),
    passages: Sequence[Passage] = (),
    described: Sequence[MetadataValue] = (FRENCH,),
    **own: MetadataValue,
) -> Manuscript:
    """Return the manuscript of one article."""
    article = Article("A001", CAPTURE, "bare", None, metadata={value.field: value for value in described})
    collection = {value.field: value for value in own.values()}
    copy = ArticleCopy(article, passages, said)
    return Manuscript("urn:uuid:0", "2026-03-02T18:45:10Z", "Essai", collection, (copy,))


def line(id: int, kind: PassageKind, text: str, language: str = "", comment: str | None = None) -> Passage:
    return Passage(id, "A001", comment, kind, Span(0, len(text)), text, text, language)


def chapter(made_from: Manuscript, profile: ExportProfile | None = None) -> Chapter:
    return make_book(made_from, profile or ExportProfile()).chapters[0]


def nested(posts: Sequence[Post]) -> list[object]:
    """Return a thread as numbers, each followed by the list of its replies where it has any."""
    shape: list[object] = []
    for post in posts:
        shape.append(int(post.id[-3:]))
        shape += [nested(post.replies)] if post.replies else []
    return shape


def walked(posts: Sequence[Post]) -> Iterator[tuple[Post, str | None]]:
    """Yield each post with the id of the one it stands under, without a call a level."""
    ahead: list[tuple[Post, str | None]] = [(post, None) for post in posts]
    while ahead:
        post, parent = ahead.pop()
        yield post, parent
        ahead += [(reply, post.id) for reply in post.replies]


def test_a_reply_stands_under_the_first_it_answers_and_names_them_all() -> None:
    made = chapter(source([said(1), said(2), said(3, 2, 1)]))
    assert nested(made.thread) == [1, 2, [3]]
    assert made.thread[1].replies[0].answers == (Mention("Voix 2", name(2)), Mention("Voix 1", name(1)))


def test_replies_keep_the_order_of_the_page_at_every_level() -> None:
    made = chapter(source([said(1), said(2, 1), said(3), said(4, 1), said(5, 2)]))
    assert nested(made.thread) == [1, [2, [5], 4], 3]


def test_whom_a_reply_names_and_the_page_does_not_hold_is_mentioned_without_a_place() -> None:
    made = chapter(source([said(1, lost_replies=("Zoé",))]))
    assert made.thread[0].answers == (Mention("Zoé"),)


def test_nobody_stands_under_his_own_reply() -> None:
    made = chapter(source([said(1, 3), said(2, 1), said(3, 2), said(4, 4)]))
    assert nested(made.thread) == [3, [1, [2]], 4]


def test_a_reply_to_a_folded_copy_goes_to_the_one_that_is_kept() -> None:
    folded = said(2, duplicate_of=name(1), duplicate_class=DuplicateClass.EXACT, duplicate_score=1.0)
    made = chapter(source([said(1), folded, said(3, 2)]))
    assert nested(made.thread) == [1, [3]]
    assert made.thread[0].replies[0].answers == (Mention("Voix 1", name(1)),)


def test_a_kept_comment_that_answered_its_own_copy_is_no_reply_to_itself() -> None:
    folded = said(2, duplicate_of=name(1), duplicate_class=DuplicateClass.NEAR, duplicate_score=0.9)
    assert nested(chapter(source([said(1, 2), folded])).thread) == [1]


def test_folded_repeats_are_told_where_the_kept_one_stands_or_left_out() -> None:
    folded = said(2, duplicate_of=name(1), duplicate_class=DuplicateClass.NEAR, date="hier", duplicate_score=0.9)
    made_from = source([said(1), folded])
    (repeat,) = chapter(made_from).thread[0].repeats
    assert (repeat.id, repeat.kind, repeat.author, repeat.date) == (name(2), DuplicateClass.NEAR, "Voix 2", "hier")
    assert chapter(made_from, ExportProfile(folded=False)).thread[0].repeats == ()


def test_a_repeat_in_another_article_is_told_where_the_kept_one_stands() -> None:
    first = source([said(1)]).articles[0]
    copied = Comment(
        "A002-C001", "A002", kind=CommentKind.COMMENT, duplicate_of=name(1), duplicate_class=DuplicateClass.EXACT
    )
    reply = Comment("A002-C002", "A002", kind=CommentKind.COMMENT, reply_to=("A002-C001",))
    second = ArticleCopy(Article("A002", CAPTURE, "bare", None), (), (copied, reply))
    made_from = Manuscript("urn:uuid:0", "2026-03-02T18:45:10Z", "Essai", {}, (first, second))
    book = make_book(made_from, ExportProfile())
    assert [repeat.id for repeat in book.chapters[0].thread[0].repeats] == ["A002-C001"]
    assert [post.id for post in book.chapters[1].thread] == ["A002-C002"]
    assert book.chapters[1].thread[0].answers == (Mention("A002-C001", "A002-C001"),)


def test_a_thread_may_be_thousands_deep() -> None:
    depth = 5000
    chain = [said(1), *(said(number, number - 1) for number in range(2, depth + 1))]
    made = chapter(source(chain))
    assert len(made.thread) == 1
    assert sum(1 for _ in walked(made.thread)) == depth


@given(st.lists(st.lists(st.integers(1, 8), max_size=3), min_size=8, max_size=8))
@settings(deadline=None)
def test_every_comment_stands_once_whoever_answers_whom(answered: list[list[int]]) -> None:
    page = [said(number, *whom) for number, whom in enumerate(answered, 1)]
    placed = {post.id: parent for post, parent in walked(chapter(source(page)).thread)}
    assert sorted(placed) == [comment.id for comment in page]
    assert all(parent is None or parent in page[int(id[-1]) - 1].reply_to for id, parent in placed.items())


def test_each_block_follows_the_typography_of_its_own_language() -> None:
    page = [
        line(1, PassageKind.PARAGRAPH, "Vraiment ? C'est « fini »."),
        line(2, PassageKind.PARAGRAPH, "Really ? It's over.", "en"),
        line(3, PassageKind.PARAGRAPH, "Wirklich ? Das war's.", "de"),
    ]
    blocks = list(texts(chapter(source(passages=page)).blocks))
    assert [block.text for block in blocks] == [
        "Vraiment\u202f? C’est «\u202ffini\u202f».",
        "Really ? It’s over.",
        "Wirklich ? Das war's.",
    ]
    assert [block.language for block in blocks] == ["", "en", "de"]


def test_text_stays_as_it_is_stored_where_the_profile_says_so() -> None:
    page = [line(1, PassageKind.PARAGRAPH, "Vraiment ? C'est « fini ».")]
    (block,) = texts(chapter(source(passages=page), ExportProfile(typography=Typography.AS_STORED)).blocks)
    assert block.text == "Vraiment ? C'est « fini »."


def test_notes_are_numbered_in_the_order_of_reading_through_article_and_thread() -> None:
    page = [
        replace(line(2, PassageKind.COMMENT_TEXT, "Seconde voix."), comment=name(2)),
        replace(line(3, PassageKind.COMMENT_TEXT, "Réponse à la première."), comment=name(3)),
        line(1, PassageKind.PARAGRAPH, "Le texte."),
    ]
    noted = {row.id: (Mark(Span(0, 4), MarkKind.NOTE, f"note {row.id}"),) for row in page}
    made_from = source([said(1), said(2), said(3, 1)], page)
    (copy,) = made_from.articles
    made = chapter(replace(made_from, articles=(replace(copy, stored=noted),)))
    assert [note.text for note in made.notes] == ["note 1", "note 3", "note 2"]
    assert [inline.note for block in texts(made.thread[1].blocks) for inline in block.inlines] == [3, 0]


def test_comments_and_pings_are_left_out_where_the_profile_says_so() -> None:
    page = source([said(1), said(2, kind=CommentKind.PING)])
    both = chapter(page)
    assert [len(both.thread), len(both.pings)] == [1, 1]
    assert chapter(page, ExportProfile(comments=False)).thread == ()
    assert chapter(page, ExportProfile(pings=False)).pings == ()


@pytest.mark.parametrize("kind", [PassageKind.TITLE, PassageKind.SUBTITLE])
def test_a_confirmed_title_goes_before_the_pages_line_and_that_before_a_proposed_one(kind: PassageKind) -> None:
    field = Field(kind.value)
    page = [line(1, kind, "La ligne corrigée")]

    def printed(described: MetadataValue | None, passages: Sequence[Passage]) -> str:
        made = chapter(source(passages=passages, described=[FRENCH, *([described] if described else [])]))
        shown = made.title if kind is PassageKind.TITLE else made.subtitle
        return shown.text if shown else ""

    proposed = MetadataValue(field, "La ligne corigée", Origin.PAGE)
    confirmed = MetadataValue(field, "Le titre choisi", Origin.HAND, confirmed=True)
    assert printed(confirmed, page) == "Le titre choisi"
    assert printed(proposed, page) == "La ligne corrigée"
    assert printed(proposed, []) == "La ligne corigée"
    assert printed(None, []) == ("page.txt" if kind is PassageKind.TITLE else "")


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_title_keeps_its_marks_where_it_is_the_pages_own(*, confirmed: bool) -> None:
    page = [
        line(1, PassageKind.TITLE, "Le port se vide"),
        line(2, PassageKind.BYLINE, "Ines"),
        line(3, PassageKind.BYLINE, "Lea"),
    ]
    described = MetadataValue(Field.TITLE, "Le port se vide", Origin.PAGE, confirmed=confirmed)
    made_from = source(passages=page, described=[FRENCH, described])
    (copy,) = made_from.articles
    stored = {1: (Mark(Span(3, 7), MarkKind.EMPHASIS),), 3: (Mark(Span(0, 3), MarkKind.LINK, "https://lea.example"),)}
    title, byline = chapter(replace(made_from, articles=(replace(copy, stored=stored),))).head
    assert [inline.text for inline in title.inlines if MarkKind.EMPHASIS in inline.marks] == ["port"]
    assert byline.text == "Ines · Lea"
    assert [inline.text for inline in byline.inlines if inline.link] == ["Lea"]


@pytest.mark.parametrize(("span", "links"), [(Span(0, 15), []), (Span(3, 7), ["port"])])
def test_a_title_that_is_a_link_as_a_whole_leads_nowhere(span: Span, links: list[str]) -> None:
    made_from = source(passages=[line(1, PassageKind.TITLE, "Le port se vide")], described=[FRENCH])
    (copy,) = made_from.articles
    stored = {1: (Mark(span, MarkKind.LINK, "https://quai.example/2012"),)}
    (title,) = chapter(replace(made_from, articles=(replace(copy, stored=stored),))).head
    assert [inline.text for inline in title.inlines if inline.link] == links


def test_an_emptied_subtitle_is_printed_no_more() -> None:
    page = [line(1, PassageKind.SUBTITLE, "De trop")]
    emptied = MetadataValue(Field.SUBTITLE, "", Origin.HAND, confirmed=True)
    assert chapter(source(passages=page, described=[emptied])).subtitle is None


def test_the_books_title_is_the_profiles_then_the_collections_then_the_files() -> None:
    own = MetadataValue(Field.TITLE, "La collection", Origin.HAND, confirmed=True)

    def title(made_from: Manuscript, chosen: str = "") -> str:
        return make_book(made_from, ExportProfile(title=chosen)).title

    assert title(source(title=own), "Le profil") == "Le profil"
    assert title(source(title=own)) == "La collection"
    assert title(source()) == "Essai"


def test_the_books_language_is_the_profiles_then_the_collections_then_the_commonest() -> None:
    own = MetadataValue(Field.LANGUAGE, "fr-CH", Origin.HAND, confirmed=True)
    assert make_book(source(language=own), ExportProfile(language="en")).language == "en"
    assert make_book(source(language=own), ExportProfile()).language == "fr-CH"
    assert make_book(source(), ExportProfile()).language == "fr"


def test_proposed_values_look_proposed_and_dates_can_be_read() -> None:
    described = [
        MetadataValue(Field.DATE, "2012-01-20", Origin.PAGE),
        MetadataValue(Field.CREATOR, "Ada", Origin.HAND, confirmed=True),
    ]
    lines = chapter(source(described=[FRENCH, *described])).source
    told = {line.field: (line.value, line.proposed) for line in lines}
    assert told[Field.CREATOR] == ("Ada", False)
    assert told[Field.DATE] == ("20 janvier 2012", True)


def test_counts_tell_corrections_by_rule_sic_folds_and_what_was_announced(collection: Collection) -> None:
    with collection.edit("Decide"):
        corrections.replace(
            collection,
            2,
            [
                Correction(Span(2, 4), "  ", " ", "double-space"),
                Correction(Span(27, 30), "ici", "là", "spelling"),
                Correction(Span(4, 11), "premier", "premier", "spelling", decision=Decision.SIC),
            ],
        )
        comments.fold(collection, "A001-C002", "A001-C001", DuplicateClass.NEAR, 0.9)
    counts = assemble(collection, ExportProfile()).chapters[0].counts
    assert dict(counts.corrections) == {"double-space": 1, "spelling": 1}
    assert (counts.sic, counts.folded, counts.announced, counts.captured, counts.missing) == (1, 1, 3, 2, 1)


def test_words_marked_in_a_passage_bring_nothing_back_that_import_kept_out_of_its_reading(
    collection: Collection,
) -> None:
    row = next(row for row in articles.passages(collection, "A001") if row.text == "Chloé")
    assert row.original == "• Chloé"
    with collection.edit("Make it text"):
        collection.db.execute("UPDATE passage SET kind = ? WHERE id = ?", (PassageKind.COMMENT_TEXT, row.id))
    counted = assemble(collection, ExportProfile()).chapters[0].counts
    marking.put(collection, row.id, Span(2, 7), MarkKind.EMPHASIS)
    made = assemble(collection, ExportProfile()).chapters[0]
    assert [block.text for block in texts(made.thread[0].blocks)] == ["Chloé", "Bonjour à tous."]
    assert made.counts == counted


def test_an_empty_collection_is_nothing_to_export(tmp_path) -> None:
    with Collection.create(tmp_path / "vide.curator") as empty, pytest.raises(ExportError, match="nothing to export"):
        assemble(empty, ExportProfile())


def test_articles_read_one_by_one_make_the_book_that_is_read_at_once(collection: Collection) -> None:
    importing.add(collection, [small_capture("second.txt", "Une note.")])
    describing.update(collection, [""], {Field.CREATOR: "Atelier", Field.SUBJECT: "archives ; Web;"})
    copied = list(copies(collection))
    book = make_book(manuscript(collection, copied), ExportProfile())
    assert book == assemble(collection, ExportProfile())
    assert [chapter.id for chapter in book.chapters] == [article.id for article in articles.all(collection)]
    assert (book.creator, book.subjects) == ("Atelier", ("archives", "Web"))


def test_a_profile_that_was_saved_makes_the_same_book(collection: Collection) -> None:
    profile = ExportProfile(name="court", comments=False, typography=Typography.SWISS, title="Essais !")
    profiles.save_profile(collection, profile)
    book: Book = assemble(collection, profiles.profile(collection, "court"))
    assert (book.profile, book.title) == (profile, "Essais!")


def test_assembly_stops_when_it_is_asked_to() -> None:
    def stop(done: int, total: int, /) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        make_book(source([said(1)]), ExportProfile(), stop)
