"""Comments that only a page's scripts hold."""

import json

import pytest

from curator.domain.capture import ParsedArticle
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from tests.endless import ending

_PAGE = """<html lang="fr"><head><title>Le four</title>{head}</head><body><h1>Le four</h1>
<p>On y cuit le pain le samedi, et les pâtés à la Saint-Jean, depuis que le village a un four à lui.</p>
<p>Chacun apporte son bois, et personne ne compte les miches de son voisin.</p>{foot}</body></html>"""

_NESTED = [
    {
        "@type": "Comment",
        "text": "Le bois était de hêtre.",
        "author": {"@type": "Person", "name": "Léone"},
        "dateCreated": "2019-03-04T10:00:00+01:00",
        "upvoteCount": 3,
        "comment": [
            {"@type": "Comment", "text": "De chêne !", "author": {"name": "Gaspard"}, "dateCreated": "2019-03-05"}
        ],
    },
    {
        "@type": "Comment",
        "text": "<p>Les deux.</p><p>Selon l’année.</p>",
        "author": "Anne",
        "dateCreated": "2019-03-06",
    },
]


def read(head: str = "", foot: str = "") -> ParsedArticle:
    page = _PAGE.replace("{head}", head).replace("{foot}", foot)
    return read_capture(Item("four.html", page.encode())).articles[0]


def told(article: ParsedArticle) -> list[tuple[str | None, str | None, str, tuple[int, ...]]]:
    return [
        (
            each.author,
            (each.published or "")[:10],
            " ".join(
                article.passages[at].span.of(article.text)
                for at in each.passages
                if article.passages[at].kind == "comment_text"
            ),
            each.reply_to,
        )
        for each in article.comments
    ]


_EXPECTED = [
    ("Léone", "2019-03-04", "Le bois était de hêtre.", ()),
    ("Gaspard", "2019-03-05", "De chêne !", (0,)),
    ("Anne", "2019-03-06", "Les deux. Selon l’année.", ()),
]


@pytest.mark.parametrize("around", ["", "Article", "@graph"])
def test_json_ld_gives_comments_that_the_page_does_not_show(around: str) -> None:
    value: object = _NESTED
    if around == "Article":
        value = {"@type": "NewsArticle", "headline": "Le four", "commentCount": 3, "comment": _NESTED}
    elif around:
        value = {"@graph": [{"@type": "WebSite", "name": "Carnets"}, *_NESTED]}
    article = read(f'<script type="application/ld+json">{json.dumps(value)}</script>')
    assert told(article) == _EXPECTED
    assert "3 comments were read from a script" in " ".join(map(str, article.remarks))
    assert article.comments[0].votes_up == 3


_SAID = [
    {"id": 11, "body": "Le bois était de hêtre.", "user": {"name": "Léone"}, "createdAt": "2019-03-04T09:00:00Z"},
    {"id": 12, "parentId": 11, "body": "De chêne !", "user": {"name": "Gaspard"}, "createdAt": "2019-03-05T09:00:00Z"},
    {"id": 13, "body": "Les deux.\nSelon l’année.", "user": {"name": "Anne"}, "createdAt": "2019-03-06T09:00:00Z"},
]
_OTHER = {"id": 9, "title": "Le lavoir", "text": "On y lave.", "author": "A", "date": "2019-01-01"}
_STATE = {"props": {"pageProps": {"related": [_OTHER], "comments": _SAID}}}
_BY_NAME = {
    "Article:1": {"title": "Le four", "body": "On y cuit.", "date": "2019-03-01"},
    **{f"Comment:{each['id']}": each for each in _SAID},
}


@pytest.mark.parametrize(
    "script",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(_STATE)}</script>',
        f"<script>window.__STATE__ = {json.dumps(_STATE)};\nwindow.other = {{a: 1}};</script>",
        f"<script>var a = {{}}; window.__APOLLO_STATE__={json.dumps(_BY_NAME)}</script>",
    ],
    ids=["next", "state", "by name"],
)
def test_the_state_of_a_program_gives_comments(script: str) -> None:
    assert told(read(foot=script)) == _EXPECTED


def test_what_the_page_shows_goes_before_its_scripts() -> None:
    shown = (
        '<h2>Commentaires</h2><div id="comment-1" class="comment"><b class="author">Zoé</b> <time>3 mars 2019</time>'
        '<p class="comment-body">Il fume.</p></div>'
    )
    article = read(f'<script type="application/ld+json">{json.dumps(_NESTED)}</script>', shown)
    assert [each.author for each in article.comments] == ["Zoé"]


@pytest.mark.parametrize(
    "value",
    [
        {"commentsConfig": {"id": 3, "message": "Soyez le premier", "login": ""}},
        {"comments": [{"id": 1, "count": 4}]},
        {"articles": [{"title": "Le lavoir", "text": "On y lave.", "author": "A", "date": "2019-01-01"}]},
        {"comments": "fermés"},
    ],
)
def test_what_only_looks_like_comments_is_left_in_its_script(value: object) -> None:
    assert read(foot=f"<script>window.x = {json.dumps(value)}</script>").comments == ()


@pytest.mark.parametrize("piece", ['"comment":{', '"comment":[', '= {"comment":', '"comment" : "', "= ["])
def test_scripts_without_end_are_looked_at_in_time(piece: str) -> None:
    with ending():
        assert read(foot=f"<script>{piece * 100_000}</script>").comments == ()
