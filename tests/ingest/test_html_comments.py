"""Comments of web pages: many platforms, each with a page of our own, and pages of no known platform."""

import pytest

from curator.domain.comments import CommentKind
from curator.ingest.formats.html.comments import find_comments
from curator.ingest.formats.html.dom import parse, text_of
from curator.ingest.formats.html.page import FoundComment, FoundComments, HtmlPage
from curator.ingest.page import How
from tests.ingest.html_comments import blogs, forums, widgets
from tests.ingest.html_comments.page import Said, Thread

MODULES = (blogs, forums, widgets)
THREADS = {name: thread for module in MODULES for name, thread in vars(module).items() if isinstance(thread, Thread)}


def found_in(markup: str, language: str = "fr") -> FoundComments:
    return find_comments(HtmlPage(parse(markup), How(), language=language))


def said(comment: FoundComment) -> str:
    return " ".join(text_of(node) for node in comment.bodies)


@pytest.mark.parametrize("name", THREADS)
def test_the_comments_of_a_page_are_found_with_what_they_say(name: str) -> None:
    thread = THREADS[name]
    found = found_in(thread.page, thread.language)
    seen = [_as_told(comment, told) for comment, told in zip(found.comments, thread.comments, strict=False)]
    assert list(map(said, found.comments[len(thread.comments) :])) == []
    assert seen == list(thread.comments)
    if thread.announced is not None:
        assert found.announced == thread.announced


def _as_told(comment: FoundComment, told: Said) -> Said:
    """Return what was found of a comment, as far as it is told what is to be found."""
    facts, text = comment.facts, said(comment)
    return Said(
        facts.author,
        (facts.published or "")[:10] or None,
        told.text if told.text and text.startswith(told.text) else text,
        comment.replies.to[0] if comment.replies.to else None,
        facts.kind is CommentKind.PING,
        facts.number if told.number is not None else None,
        (facts.votes_up, facts.votes_down) if told.votes else None,
    )
