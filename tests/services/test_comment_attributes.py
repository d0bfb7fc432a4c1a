"""The table of a comment's attributes; and that a row of it is all that an attribute needs to be set and shown."""

import dataclasses
from typing import Any

import pytest

from curator.cli import describe
from curator.domain.article import Comment
from curator.domain.book import ExportProfile
from curator.domain.capture import ParsedComment
from curator.domain.comments import ATTRIBUTES, KINDS, AttributeKind, CommentFacts, CommentKind, facts, reactions
from curator.domain.errors import InvalidValueError
from curator.export.wording import wording
from curator.services import assembling, handwork, segmenting
from curator.services.showing import as_data
from curator.store import articles, comments

GIVEN: dict[AttributeKind, tuple[str, Any, str | None]] = {
    AttributeKind.LINE: ("Ada", "Ada", None),
    AttributeKind.DATE: ("3 février 2012", "3 février 2012", None),
    AttributeKind.EDTF: ("2012-02", "2012-02", "hier"),
    AttributeKind.NUMBER: ("12", 12, "douze"),
    AttributeKind.REACTIONS: ("0", 0, "-1"),
    AttributeKind.KIND: ("ping", CommentKind.PING, "letter"),
}
ROWS = pytest.mark.parametrize(("name", "row"), ATTRIBUTES.items(), ids=ATTRIBUTES)


def test_every_fact_of_a_comment_has_a_row():
    assert set(ATTRIBUTES) == {field.name for field in dataclasses.fields(CommentFacts)}
    assert set(facts(ParsedComment(()))) == set(ATTRIBUTES)
    assert set(KINDS) == set(CommentKind)


@ROWS
def test_every_attribute_is_named_in_both_languages(name, row):
    assert row.name.english
    assert row.name.french
    assert row.label.english.count("&") == row.label.french.count("&") == bool(row.label.english)
    if row.kind in (AttributeKind.NUMBER, AttributeKind.REACTIONS):
        assert row.sign
    if row.kind is AttributeKind.REACTIONS:
        assert all("{n}" in text for text in (row.note, row.one.english, row.one.french, row.many.french))


@ROWS
def test_what_is_given_is_checked_stored_and_shown(collection, name, row):
    given, stored, wrong = GIVEN[row.kind]
    segmenting.describe_comment(collection, "A001-C001", {name: given})
    assert getattr(articles.comment(collection, "A001-C001"), name) == stored
    assert as_data(collection)["articles"][0]["comments"][0][name] == stored
    assert describe._comment(collection, "A001-C001")[name] == stored
    if wrong is not None:
        with pytest.raises(InvalidValueError):
            segmenting.describe_comment(collection, "A001-C001", {name: wrong})
        assert getattr(articles.comment(collection, "A001-C001"), name) == stored


@ROWS
def test_what_is_given_by_hand_outlives_another_reading_of_the_page(name, row):
    by_hand: dict[str, Any] = {name: GIVEN[row.kind][1]}
    known = handwork.described(Comment("A001-C001", "A001", **by_hand), ParsedComment(()), ParsedComment(()))
    assert facts(known) == facts(ParsedComment((), **by_hand))


@ROWS
def test_an_import_stores_what_the_page_says(collection, name, row):
    on_the_page: dict[str, Any] = {name: GIVEN[row.kind][1]}
    found = ParsedComment((), **on_the_page)
    with collection.edit("Add a comment"):
        comments.insert(collection, "A001", "A001-C009", 9, found)
    assert facts(articles.comment(collection, "A001-C009")) == facts(found)


@ROWS
def test_the_command_line_names_it(name, row):
    assert name in (describe.command.help or "")
    with pytest.raises(InvalidValueError, match=name):
        segmenting._checked({"no such": "x"}, Comment("A001-C001", "A001"))


def test_a_zero_is_a_count_and_none_is_not():
    assert reactions(ParsedComment((), votes_up=0)) == {"votes_up": 0}


@pytest.mark.parametrize("name", [name for name, row in ATTRIBUTES.items() if row.kind is AttributeKind.REACTIONS])
def test_reactions_are_printed(collection, name):
    segmenting.describe_comment(collection, "A001-C001", {name: 2})
    post = assembling.assemble(collection, ExportProfile()).chapters[0].thread[0]
    assert wording("en").reactions(post.reactions) == ATTRIBUTES[name].many.english.format(n=2)
