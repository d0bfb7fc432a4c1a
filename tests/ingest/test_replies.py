"""Who answers whom."""

import pytest

from curator.ingest.replies import Replies, ThreadEntry, find_replies


def post(author: str | None, *lines: str, published: str | None = None, number: int | None = None) -> ThreadEntry:
    return ThreadEntry(author, published, number, lines)


@pytest.mark.parametrize(
    ("line", "to", "lost"),
    [
        ("@Ann : yes", (0,), ()),
        ("@ann yes", (0,), ()),
        ("@ANN", (0,), ()),
        ("*@Ann* yes", (0,), ()),
        ("@René Paul, no", (1,), ()),
        ("@Rene no", (1,), ()),
        ("@Zoe : no", (), ("Zoe",)),
        ("@Zoe Smith: no", (), ("Zoe Smith",)),
        ("@Zoe you are wrong: no", (), ("Zoe",)),
        ("@Ann, @Zoe et @René Paul : no", (0, 1), ("Zoe",)),
        ("@Zoe(12) : no", (), ("Zoe",)),
        ("Dear @Ann", (), ()),
        ("mail me: ann@example.org", (), ()),
        ("@", (), ()),
        ("@ : ", (), ()),
    ],
)
def test_names_at_the_start_of_a_line_are_answers(line: str, to: tuple[int, ...], lost: tuple[str, ...]):
    assert find_replies([post("Ann"), post("René Paul"), post("Bob", line)])[2] == Replies(to, lost)


def test_the_nearest_earlier_post_of_the_author_is_meant():
    assert find_replies([post("Ann"), post("Ann"), post("Bob", "@Ann yes"), post("Ann")])[2].to == (1,)


def test_a_later_post_cannot_be_answered():
    assert find_replies([post("Bob", "@Ann yes"), post("Ann")])[0] == Replies((), ("Ann",))


def test_dates_go_before_the_order_of_the_page():
    posts = [
        post("Ann", published="2012-02-03T15:00:00"),
        post("Bob", "@Ann yes", published="2012-02-03T12:00:00"),
        post("Ann", published="2012-02-03T10:00:00"),
    ]
    assert find_replies(posts)[1].to == (2,)


def test_a_number_behind_the_name_counts_where_it_is_the_names_own():
    posts = [post("Ann", number=1), post("Ann", number=2), post("Bob", "@Ann(1) yes", "@Ann(7) no", number=3)]
    assert find_replies(posts)[2].to == (0, 1)


def test_nobody_answers_a_post_without_author():
    assert find_replies([post(None), post("Bob", "@ yes", "@None yes")])[1] == Replies((), ("yes", "None"))
