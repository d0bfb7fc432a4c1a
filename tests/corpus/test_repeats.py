"""The repeats planted in the sample are found, each in its class, and nothing else is."""

from pathlib import Path

import pytest

from curator.domain.capture import ParsedArticle, PassageKind
from curator.domain.comments import CommentKind
from curator.domain.duplicates import CommentText, DuplicateClass
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from curator.text.similarity import group_duplicates
from tests.corpus.planted import PAGES, read

THREADS = [number for number, page in enumerate(PAGES) if "comment" in page]


def comments(article: ParsedArticle, name: str) -> list[CommentText]:
    """Return the comments of a page as compared; their ids are the name and their position from 1."""
    texts = []
    for position, comment in enumerate(article.comments, start=1):
        if comment.kind is CommentKind.COMMENT:
            own = [article.passages[index] for index in comment.passages]
            text = "\n\n".join(part.span.of(article.text) for part in own if part.kind is PassageKind.COMMENT_TEXT)
            parents = tuple(f"{name}:{index + 1}" for index in comment.reply_to)
            texts.append(CommentText(f"{name}:{position}", text, comment.author, name, parents))
    return texts


def comments_on(number: int) -> list[CommentText]:
    page = read(number)
    return comments(page.article, page.planted["file"])


def test_the_planted_repeats_of_all_pages_together_are_found_and_no_others() -> None:
    found = {
        (member.id, member.of, member.kind, member.certain)
        for group in group_duplicates([text for number in THREADS for text in comments_on(number)])
        for member in group.members
    }
    planted = {
        (
            f"{page['file']}:{member['position']}",
            f"{page['file']}:{group['kept']}",
            DuplicateClass(member["class"]),
            member.get("certain", False),
        )
        for page in PAGES
        for group in page.get("group", [])
        for member in group["members"]
    }
    assert found == planted


@pytest.mark.parametrize("number", [number for number, page in enumerate(PAGES) if "apart" in page])
def test_comments_that_only_look_alike_stay_apart(number: int) -> None:
    page = read(number)
    file = page.planted["file"]
    pairs = [{f"{file}:{position}" for position in pair} for pair in page.planted["apart"]]
    found = [{member.id, member.of} for group in group_duplicates(comments_on(number)) for member in group.members]
    assert all(pair not in found for pair in pairs)


def test_of_the_real_captures_only_the_doubled_comment_is_certain(seeds: list[Path]) -> None:
    texts = [
        text
        for path in seeds
        for text in comments(read_capture(Item(path.name, path.read_bytes())).articles[0], path.name)
    ]
    groups = group_duplicates(texts)
    (certain,) = [group for group in groups if group.certain]
    author = {text.id: text.author for text in texts}
    assert [author[certain.kept], *(author[member.id] for member in certain.members)] == ["#TheMabarz"] * 2
    assert not any(member.certain for group in groups if group is not certain for member in group.members)
    assert not any(member.kind.foldable for group in groups if group is not certain for member in group.members)
