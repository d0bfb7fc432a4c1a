"""The curator's own dictionary: it holds in every collection and in texts that are in none."""

from pathlib import Path

import pytest

from curator.domain.errors import InaccessibleFileError, InvalidValueError
from curator.services import checking, correcting, importing, proofing
from curator.store import own_words
from curator.store.collection import Collection

TEXT = "Un titre\n\nLe kiosque vend des mégapochettes, et personne n’achète de mégapochettes ici.\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person who has no dictionary yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return own_words.path()


@pytest.fixture
def collection(tmp_path: Path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    with Collection.create(tmp_path / "une.curator") as collection:
        importing.add(collection, importing.read([page]).parsed)
        yield collection


def doubted(collection: Collection) -> list[str]:
    checking.remember(collection, checking.check(checking.missing(collection), frozenset()))
    return [suspect.doubted for suspect in checking.pending(collection)]


def test_a_word_of_ones_own_is_right_in_every_collection(collection: Collection):
    assert "mégapochettes" in doubted(collection)
    correcting.add_own_words(["Mégapochettes"])
    assert "mégapochettes" not in doubted(collection)
    assert checking.count_pending(collection) == len(doubted(collection))
    correcting.remove_own_words(["MÉGAPOCHETTES"])
    assert "mégapochettes" in doubted(collection)


def test_a_word_of_ones_own_is_right_in_a_text_in_no_collection(tmp_path: Path):
    parsed = proofing.read_bytes(TEXT.encode(), "page.txt")
    assert "mégapochettes" in [suspect.doubted for suspect in proofing.check(parsed)]
    correcting.add_own_words(["mégapochettes"])
    assert "mégapochettes" not in [suspect.doubted for suspect in proofing.check(parsed)]


def test_the_dictionary_is_a_text_file_that_one_may_edit(own: Path):
    correcting.add_own_words(["zut", "Ada"])
    assert own.read_text(encoding="utf-8") == "ada\nzut\n"
    own.write_bytes("\ufeffZoé\r\n\r\n  Kim \r\n".encode())
    assert own_words.all() == {"zoé", "kim"}
    correcting.add_own_words(["zut"])
    assert own_words.all() == {"zoé", "kim", "zut"}


@pytest.mark.parametrize("word", ["", "  ", "a\nb", "x" * 101, "\x1b[31m"])
def test_what_is_no_word_is_refused(word: str, own: Path):
    with pytest.raises(InvalidValueError):
        correcting.add_own_words([word])
    assert not own.exists()


def test_a_dictionary_that_cannot_be_read_is_not_written_over(own: Path):
    own.parent.mkdir(parents=True)
    own.write_bytes(b"\xff\xfe\xff")
    assert own_words.all() == frozenset()
    with pytest.raises(InaccessibleFileError, match="your dictionary"):
        correcting.add_own_words(["zut"])
    assert own.read_bytes() == b"\xff\xfe\xff"
