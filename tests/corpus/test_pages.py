"""Import reads out of each page of the sample what its list says."""

from pathlib import PurePath

import pytest

from curator.domain.capture import ParsedComment, PassageKind
from curator.domain.comments import CommentKind
from curator.domain.metadata import Field, Origin
from curator.resources import CORPUS
from tests.corpus.planted import PAGES, Page, Planted, read

_KINDS = {
    "headings": PassageKind.HEADING,
    "captions": PassageKind.CAPTION,
    "items": PassageKind.LIST_ITEM,
    "quotes": PassageKind.QUOTE,
}


@pytest.fixture(params=range(len(PAGES)), ids=[PurePath(page["file"]).stem for page in PAGES])
def page(request: pytest.FixtureRequest) -> Page:
    return read(request.param)


def test_every_page_of_the_sample_is_on_the_list() -> None:
    assert sorted(path.name for path in CORPUS.glob("*.txt")) == [page["file"] for page in PAGES]


def test_the_page_is_decoded_and_its_kind_is_seen(page: Page) -> None:
    assert (page.article.transcript.options["encoding"], page.article.profile) == (
        page.planted["encoding"],
        page.planted["profile"],
    )


def test_title_author_date_and_language_are_proposed_from_the_page(page: Page) -> None:
    proposed = {item.field: item.value for item in page.article.metadata}
    for field in (Field.TITLE, Field.CREATOR, Field.DATE, Field.LANGUAGE):
        if field in page.planted:
            assert proposed.get(field) == page.planted[field]
        else:
            assert not any(item.field is field and item.origin is Origin.PAGE for item in page.article.metadata)


@pytest.mark.parametrize("listed", sorted(_KINDS))
def test_headings_captions_quotes_and_list_items_are_told_apart(page: Page, listed: str) -> None:
    assert page.reading(_KINDS[listed]) == page.planted.get(listed, [])


def test_a_question_within_the_text_is_no_heading(page: Page) -> None:
    assert set(page.planted.get("paragraphs", [])) <= set(page.reading(PassageKind.PARAGRAPH))


def test_what_belongs_to_the_site_is_furniture(page: Page) -> None:
    assert set(page.planted.get("furniture", [])) <= set(page.reading(PassageKind.FURNITURE))


def test_english_passages_in_french_pages_are_known_as_such(page: Page) -> None:
    english = [text.original.lstrip("*") for text in page.texts() if text.language == "en"]
    if page.language == "fr":
        starts = page.planted.get("english", [])
        assert len(english) == len(starts)
        assert all(text.startswith(start) for text, start in zip(english, starts, strict=True))


def test_announced_and_captured_comments_are_counted(page: Page) -> None:
    assert page.article.announced_comments == page.planted.get("announced")
    assert [str(remark) for remark in page.article.remarks] == page.planted.get("remarks", [])


def test_each_comment_has_what_the_page_gives_and_nothing_else(page: Page) -> None:
    comments = page.article.comments
    assert [_facts(comment, comments) for comment in comments] == page.planted.get("comment", [])


def _facts(comment: ParsedComment, comments: tuple[ParsedComment, ...]) -> Planted:
    """Return a comment as the list writes it: absent values left out, those answered by name."""
    facts = {
        "number": comment.number,
        "kind": "ping" if comment.kind is CommentKind.PING else None,
        "author": comment.author,
        "published": comment.published,
        "up": comment.votes_up,
        "down": comment.votes_down,
        "replies": list(dict.fromkeys(comments[index].author for index in comment.reply_to)) or None,
        "lost": list(comment.lost_replies) or None,
    }
    return {key: value for key, value in facts.items() if value is not None}
