"""What import reads out of the saved page and of the web archive of the sample, held to golden files."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from curator.domain.capture import ParsedCapture
from curator.resources import CORPUS, sample
from curator.services import importing
from curator.text.overlay import reading_text
from tests.ingest.formats.reading import check_cover
from tools.sample.archive import TARGET, archive

GOLDEN = Path(__file__).parent / "golden"
SAVED = [path for path in sample() if path.suffix != ".txt"]


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_the_saved_pages_of_the_sample_are_read_as_they_stand(path: Path) -> None:
    read = importing.read([path])
    assert read.failures == ()
    found = [_as_data(capture) for capture in read.parsed]
    golden = GOLDEN / f"{path.name.partition('.')[0]}.json"
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_the_archive_of_the_sample_is_made_of_its_pages() -> None:
    assert TARGET.read_bytes() == archive()


def test_the_sample_is_its_numbered_captures() -> None:
    assert [path.name[0] for path in sample()] == list("12345678")
    assert all(path.parent == CORPUS for path in sample())


def _as_data(capture: ParsedCapture) -> dict[str, Any]:
    (article,) = capture.articles
    check_cover(article)
    return {
        "name": capture.name,
        "captured_at": capture.captured_at,
        "platform": article.profile,
        "announced": article.announced_comments,
        "remarks": [str(remark) for remark in article.remarks],
        "pictures": [part.name for part in capture.parts],
        "described": {each.field.value: each.value for each in reversed(article.metadata)},
        "passages": [
            f"{each.kind.value}: {reading_text(each.span.of(article.text), each.layout)}" for each in article.passages
        ],
        "marks": [f"{mark.kind.value}: {mark.span.of(article.text)}" for mark in article.transcript.marks],
        "comments": [
            {"kind": each.kind.value, "by": each.author, "published": each.published, "answers": list(each.reply_to)}
            for each in article.comments
        ],
    }
