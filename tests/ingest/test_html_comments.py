"""Comments of web pages: many platforms, each with a page of our own, and pages of no known platform."""

import pytest

from curator.domain.comments import CommentKind
from curator.ingest.formats.html.comments import find_comments
from curator.ingest.formats.html.dom import parse, text_of
from curator.ingest.formats.html.page import FoundComment, FoundComments, HtmlPage
from curator.ingest.page import How
from tests.ingest.html_comments import blogs, forums, networks, nineties, press, unknown, widgets
from tests.ingest.html_comments.page import Said, Thread

MODULES = (blogs, forums, networks, nineties, press, unknown, widgets)
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


_ALONE = '<html lang="fr"><body><h1>Le four du village</h1><p>On y cuit le pain le samedi.</p>{}</body></html>'


@pytest.mark.parametrize(
    ("markup", "announced"),
    [
        ("<h2>12 commentaires</h2>", 12),
        ('<div class="comment-count"><span>3 réponses</span></div>', 3),
        ('<h2><a href="#suite">4 commentaires</a></h2>', 4),
        ('<p class="byline"><a href="#comments">5 commentaires</a></p>', 5),
        ('<ul><li><a href="/questions">1000 réponses</a></li></ul>', None),
        ('<h3><a href="/autre">Le lavoir</a> (332 commentaires)</h3>', None),
        ('<div class="teaser-comments"><a href="/autre#comments">9 commentaires</a></div>', None),
        ("<p>Il y eut 40 réponses.</p>", None),
        ("<h2>25/02/21 Comment imaginer le four</h2>", None),
        ("<h2>3 mars 2021 Comment imaginer le four</h2>", None),
        ("<h2>18 messages</h2>", None),
        ("<h2>7 avis</h2>", None),
        ('<meta itemprop="interactionCount" content="UserDownloads: 6434">', None),
        ('<meta itemprop="interactionCount" content="UserComments: 6">', 6),
    ],
)
def test_where_no_comments_are_found_only_what_is_theirs_announces_them(markup: str, announced: int | None) -> None:
    found = found_in(_ALONE.format(markup))
    assert (found.comments, found.announced) == ((), announced)


@pytest.mark.parametrize(
    ("left", "service"),
    [
        ('<h2>127 commentaires</h2><div id="disqus_thread"></div>', "Disqus"),
        ('<div class="fb-comments" data-numposts="5"></div>', "Facebook"),
        ("<vf-conversations></vf-conversations>", "Viafoura"),
        ('<hyvor-talk-comments page-id="a"></hyvor-talk-comments>', "Hyvor Talk"),
        ('<iframe src="https://www.facebook.com/plugins/comments.php?href=x"></iframe>', "Facebook"),
    ],
)
def test_a_frame_of_comments_that_was_not_saved_is_said(left: str, service: str) -> None:
    found = found_in(_ALONE.format(left))
    (remark,) = map(str, found.remarks)
    assert remark.startswith(f"{service} shows the comments of this page in a frame")


@pytest.mark.parametrize("left", ["", '<h3>0 commentaire</h3><div id="disqus_thread"></div>'])
def test_of_pages_without_comments_nothing_is_said(left: str) -> None:
    assert found_in(_ALONE.format(left)).remarks == ()


_LIKE = (
    '<div class="comment-note"><div class="comment-name author">{name}</div><span>{day} mars 2011</span>'
    '<div class="comment-copy">{text}</div>{answers}</div>'
)


def like(name: str, day: int, text: str, answers: str = "") -> str:
    return _LIKE.format(name=name, day=day, text=text, answers=answers)


_PAIR = like("Léa", 3, "Le pain était bon.") + like("Paul", 4, "La croûte surtout.") + like("Inès", 5, "J’y serai.")


def test_who_is_addressed_by_name_is_answered_where_the_page_tells_of_no_answers() -> None:
    more = like("Gus", 6, "@Paul : non, la mie.") + like("Zoé", 7, "@Max Bien dit.")
    found = found_in(_ALONE.format(f'<section id="comments">{_PAIR}{more}</section>')).comments
    assert [(each.replies.to, each.replies.lost) for each in found[3:]] == [((1,), ()), ((), ("Max",))]


def test_words_such_as_messages_count_beside_comments() -> None:
    found = found_in(_ALONE.format(f'<section id="comments"><p>3 messages</p>{_PAIR}</section>'))
    assert (len(found.comments), found.announced) == (3, 3)


def test_the_messages_of_a_member_are_not_those_of_the_thread() -> None:
    member = '<div class="user-panel"><dl><dt>Messages</dt><dd>3066</dd></dl></div>'
    found = found_in(_ALONE.format(f'<section id="comments">{member}{_PAIR}</section>'))
    assert (len(found.comments), found.announced) == (3, None)


@pytest.mark.parametrize(
    "none",
    [
        "<h3>0 commentaire</h3>",
        "<p>Soyez le premier à commenter</p>",
        "<p>Es wurden noch keine Kommentare geschrieben</p>",
        "<p>Be the first to comment!</p>",
    ],
)
def test_a_page_that_says_it_has_no_comments_has_none(none: str) -> None:
    found = found_in(_ALONE.format(f'<section id="comments">{none}{_PAIR}</section>'))
    assert (found.comments, found.announced, found.platform) == ((), 0, "")


@pytest.mark.parametrize("text", ["", "<h4>3 Total</h4>"])
def test_what_says_nothing_is_no_comment(text: str) -> None:
    markup = f'<section id="comments">{_PAIR}{like("Zoé", 6, text)}</section>'
    assert [said(each) for each in found_in(_ALONE.format(markup)).comments] == [
        "Le pain était bon.",
        "La croûte surtout.",
        "J’y serai.",
    ]


def test_comments_and_answers_made_of_the_same_parts_are_one_thread() -> None:
    part = (
        '<div class="comment-author">{0} {1}</div><small>{1} mars 2011</small><div class="comment-content">'
        "<p>{0} {1} veut savoir quand on chauffe le four, et qui apporte le bois de la semaine.</p>{2}</div>"
    )
    answers = "".join(f'<div class="comment-reply">{part.format("Voisin", at, "")}</div>' for at in range(1, 6))
    tops = "".join(f'<div class="comment block">{part.format("Ancien", at, answers)}</div>' for at in range(1, 4))
    found = found_in(_ALONE.format(f'<div class="comments">{tops}</div>'))
    assert [each.facts.author for each in found.comments[:3]] == ["Ancien 1", "Voisin 1", "Voisin 2"]
    assert [said(each).partition(" veut")[0] for each in found.comments[:2]] == ["Ancien 1", "Voisin 1"]
    assert [each.replies.to for each in found.comments[5:8]] == [(0,), (), (6,)]
    assert len(found.comments) == 18
