"""Damage of every kind to every kind of file that is read: it ends in a capture or in a sentence, in a child process.

The rows that are about one kind of file alone stand in `tests/services/test_hostile_captures.py`.
"""

from collections.abc import Callable, Mapping

import pytest

from curator.cli.readers import read_in_children
from curator.domain.capture import ParsedCapture
from curator.domain.errors import CuratorError, WorkError
from curator.domain.progress import silent
from curator.ingest.reader import FORMATS
from curator.services.reading import Result
from tests.ingest.formats.reading import check_cover
from tests.services.samples_of_readers import samples

_ENDS_OF_CHILDREN = WorkError
DAMAGE: Mapping[str, Callable[[bytes], bytes]] = {
    "sound": lambda data: data,
    "cut in half": lambda data: data[: len(data) // 2],
    "cut near its end": lambda data: data[:-7],
    "cut after its head": lambda data: data[:40],
    "its end without its head": lambda data: data[len(data) // 2 :],
    "NUL in the midst": lambda data: data[: len(data) // 2] + b"\0\0\0" + data[len(data) // 2 :],
    "lone surrogates": lambda data: data[: len(data) // 2] + b"\xed\xa0\x80" + data[len(data) // 2 :],
    "bytes of another encoding": lambda data: data[: len(data) // 2] + b"\x92\xe9\xff\x81" + data[len(data) // 2 :],
    "turned about": lambda data: data[: len(data) // 2] + "\u202e\u2066".encode() + data[len(data) // 2 :],
    "twice": lambda data: data * 2,
    "behind blanks": lambda data: b"\r\n\t " * 50 + data,
    "a bit in a hundred bytes flipped": lambda data: bytes(
        byte ^ 0x20 if at % 97 == 13 else byte for at, byte in enumerate(data)
    ),
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[Result]]:
    """Read each sample in each state of damage, under a name that tells nothing."""
    folder = tmp_path_factory.mktemp("captures")
    made = samples(folder)
    paths = {}
    for number, (kind, data) in enumerate(made.items()):
        for at, (damage, change) in enumerate(DAMAGE.items()):
            path = folder / f"{number:02}-{at:02}.bin"
            path.write_bytes(change(data))
            paths[path] = (kind, damage)
    found: dict[tuple[str, str], list[Result]] = {key: [] for key in paths.values()}
    for where, result in read_in_children([*paths], {}, silent):
        found[paths[where.path]].append(result)
    return found


def test_each_sample_is_read_as_what_it_is(outcomes: dict[tuple[str, str], list[Result]]) -> None:
    read = {
        kind: {
            article.transcript.reader
            for each in results
            if isinstance(each, ParsedCapture)
            for article in each.articles
        }
        for (kind, damage), results in outcomes.items()
        if damage == "sound"
    }
    assert all(read.values())
    within = {"mhtml": "html"}  # the page that such a file packs is read as any other
    assert all(within.get(each.name, each.name) in read[each.name] for each in FORMATS)


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_ends_in_a_capture_or_in_a_sentence(outcomes: dict[tuple[str, str], list[Result]], damage: str) -> None:
    for (kind, of), results in outcomes.items():
        if of != damage:
            continue
        assert results, kind
        for result in results:
            if isinstance(result, CuratorError):
                assert not isinstance(result, WorkError), (kind, str(result))
                assert "\n" not in str(result), kind
            elif isinstance(result, ParsedCapture):
                for article in result.articles:
                    check_cover(article)
