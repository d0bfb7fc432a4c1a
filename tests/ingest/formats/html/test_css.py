"""Selectors of the rules of platforms, asked of a page of ours."""

import pytest

from curator.ingest.formats.html.comments import css
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.platforms import platforms
from curator.ingest.formats.html.dom import parse
from tests.endless import ending

_PAGE = """<body><ul id="list" class="comments wide">
<li id="comment-1" class="comment odd"><b class="fn">Ada</b><p data-kind="text body">Oui.</p></li>
<li id="comment-2" class="comment-form"><i rel="author" title="Léo">Léo</i></li>
<li id="note-3"><div class="comment"><p>Non.</p></div></li>
</ul><p class="comment">Fin</p></body>"""


@pytest.mark.parametrize(
    ("selector", "chosen"),
    [
        ("li", ["comment-1", "comment-2", "note-3"]),
        ("li.comment", ["comment-1"]),
        ("#note-3", ["note-3"]),
        ("[id^='comment-']", ["comment-1", "comment-2"]),
        ("li[id$='3'], li:has(.fn)", ["comment-1", "note-3"]),
        ("li:not([id*='omment'])", ["note-3"]),
        ("li:last-child", ["note-3"]),
        ("ul.wide > li:has(p)", ["comment-1", "note-3"]),
        ("li.comment + li", ["comment-2"]),
        ("body #list li:has([rel='author'])", ["comment-2"]),
        ("li:has([data-kind~='body'])", ["comment-1"]),
        ("li:has(li)", []),
        ("body > li", []),
        ("aside li", []),
    ],
)
def test_a_selector_chooses_in_page_order(selector: str, chosen: list[str]) -> None:
    assert [node.get("id") for node in css.select(selector, Outline(parse(_PAGE)))] == chosen


@pytest.mark.parametrize("selector", ["", "li:hover", "li[", "li..a", "a ~ b", "li li > "])
def test_what_is_not_read_is_refused(selector: str) -> None:
    with pytest.raises(ValueError, match="not a selector"):
        css.paths(selector)


def test_all_rules_of_platforms_are_selectors_that_are_read() -> None:
    given = [
        selector.css
        for each in platforms()
        for some in (each.comments, each.first, each.last, *each.parts.values())
        for selector in some
        if selector.css
    ]
    assert all(css.paths(each) for each in given)


def test_elements_that_hold_many_are_told_at_once() -> None:
    outline = Outline(parse(f"<body>{'<div class=a><i class=b></i></div>' * 50_000}</body>"))
    with ending():
        assert len(css.select("div.a:has(.b)", outline)) == 50_000
