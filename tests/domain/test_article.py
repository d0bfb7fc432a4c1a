"""What an article says of itself: a value that a person emptied is none."""

from curator.domain.article import Article
from curator.domain.capture import Capture
from curator.domain.metadata import Field, MetadataValue, Origin

CAPTURE = Capture(1, "page.txt", "text/plain", "00", 3, "utf-8", "2012-01-20T08:00:00Z")
VALUES = {
    Field.TITLE: MetadataValue(Field.TITLE, "Un titre", Origin.PAGE),
    Field.CREATOR: MetadataValue(Field.CREATOR, "", Origin.HAND, confirmed=True, imported="Ada"),
}


def test_a_value_is_in_force_unless_there_is_none_or_a_person_emptied_it() -> None:
    article = Article("A001", CAPTURE, "bare", None, metadata=VALUES)
    assert article.value(Field.TITLE) == "Un titre"
    assert article.value(Field.CREATOR) is None
    assert article.value(Field.DATE) is None


def test_a_proposed_value_looks_proposed_until_a_person_says_otherwise() -> None:
    assert not VALUES[Field.TITLE].confirmed
    assert VALUES[Field.TITLE].imported is None
