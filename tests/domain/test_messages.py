"""Messages: two forms, messages within messages, and the way through JSON and pickle."""

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.errors import NotFoundError, refusal
from curator.domain.messages import NOTHING, Language, Message, english
from curator.domain.terms import Term

FOLD = "Fold 1 duplicate | Fold {count} duplicates"
TEXTS = st.text(max_size=12)
VALUES = st.one_of(TEXTS, st.integers(), st.booleans(), st.builds(Term, TEXTS, TEXTS))
MESSAGES = st.recursive(
    st.builds(Message, TEXTS),
    lambda inner: st.builds(Message, TEXTS, st.dictionaries(TEXTS, VALUES | inner, max_size=3)),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "Fold 0 duplicates"), (1, "Fold 1 duplicate"), (2, "Fold 2 duplicates")]
)
def test_a_message_of_two_forms_says_the_one_for_its_count(count: int, said: str):
    assert str(Message.of(FOLD, count=count)) == said


def test_a_message_within_a_message_is_put_into_the_same_words():
    told = Message.of("{what}: {why}", what="title", why=Message.of("1 byte | {count} bytes", count=2))
    assert str(told) == "title: 2 bytes"
    assert (
        told.in_words(Language("fr", lambda template, _: template.replace("bytes", "octets").split(" | ")[-1]))
        == "title: 2 octets"
    )


def test_texts_that_fill_a_template_are_not_translated():
    told = Message.of("{name} is missing", name="title")
    assert (
        told.in_words(Language("fr", lambda template, _: template.upper().replace("{NAME}", "{name}")))
        == "title IS MISSING"
    )


def test_a_term_is_called_what_it_is_called_in_the_language_of_the_whole():
    told = Message.of("{name}: 3", name=Term("Votes up", "Votes pour"))
    assert (str(told), told.in_words(Language("fr-CH", lambda template, _: template))) == (
        "Votes up: 3",
        "Votes pour: 3",
    )


def test_a_count_is_written_as_the_language_writes_numbers_and_an_id_as_it_is():
    told = Message.of("{id}: 1 word | {id}: {count} words", id=12000, count=12000)
    assert told.in_words(Language("en", english, "{:,}".format)) == "12000: 12,000 words"


def test_braces_of_a_text_that_nothing_fills_stand_for_themselves():
    assert str(Message("byline: {who}")) == "byline: {who}"


def test_the_message_that_says_nothing_is_false():
    assert not NOTHING
    assert Message("x")


@given(MESSAGES)
def test_a_message_comes_back_from_json_as_it_was(message: Message):
    again = Message.from_data(json.loads(json.dumps(message.as_data())))
    assert again == message
    assert hash(again) == hash(message)


@pytest.mark.parametrize("data", [None, 3, [], [1], ["a", "b"], ["a", {}, "c"], ["a", {"b": None}], {"a": 1}])
def test_what_is_no_message_is_refused(data: object):
    with pytest.raises(ValueError, match="not a message"):
        Message.from_data(data)


def test_an_error_is_the_same_out_of_another_process():
    error = pickle.loads(pickle.dumps(NotFoundError("there is no file {path}: check its name", path="a.txt")))
    assert (type(error), str(error)) == (NotFoundError, "there is no file a.txt: check its name")


def test_what_the_system_refuses_has_words_of_ours_where_there_are_some():
    assert refusal(PermissionError(13, "Permission denied")) == Message("permission denied")
    assert refusal(OSError(9999, "odd")) == Message("odd")
    assert refusal(OSError("nothing known")) == Message("nothing known")
