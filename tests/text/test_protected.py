"""What is no prose is found at the first question, and all of it."""

from hypothesis import given
from hypothesis import strategies as st

from curator.domain.span import Span
from curator.text.protected import PROTECTED, Protection

STRETCHES = "http://a.fr/b www. a.b a@b.fr @nom #mot A.B. 10:20 3h15 :-) ;) xD 8) =p `code` ^^ <3 \\o/ ¯\\_(ツ)_/¯"
PIECES = st.sampled_from([*STRETCHES.split(), *"….(éxhw8:’ \nm"])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_first_glance_misses_nothing_that_is_protected(text: str) -> None:
    assert Protection(text).spans == tuple(Span(*match.span()) for match in PROTECTED.finditer(text))


def test_a_word_beside_an_address_is_not_protected() -> None:
    protection = Protection("Voir www.exemple.fr demain")
    assert protection.touches(5, 8)
    assert not protection.touches(20, 26)
