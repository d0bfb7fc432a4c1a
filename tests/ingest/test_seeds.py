"""The real captures: facts about every passage and comment, without a word of theirs.

`CURATOR_UPDATE_GOLDEN=1 pytest tests/ingest/test_seeds.py` writes the facts anew; look at the difference.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from curator.domain.capture import ParsedArticle
from curator.ingest.item import Item
from curator.ingest.reader import read_capture

GOLDEN = Path(__file__).parent / "golden"


def facts(parsed: ParsedArticle) -> dict[str, Any]:
    return {
        "profile": parsed.profile,
        "encoding": parsed.transcript.options["encoding"],
        "announced": parsed.announced_comments,
        "remarks": [str(remark) for remark in parsed.remarks],
        "passages": [
            f"{each.kind.value} {each.span.start}-{each.span.end}"
            + "".join(f" -{mark.span.start}:{mark.span.end}" for mark in each.layout)
            + (f" {each.language}" if each.language else "")
            for each in parsed.passages
        ],
        "comments": [
            {
                "kind": each.kind.value,
                "number": each.number,
                "author": each.author,
                "published": each.published,
                "votes": [each.votes_up, each.votes_down],
                "reply_to": list(each.reply_to),
                "lost_replies": list(each.lost_replies),
                "passages": list(each.passages),
            }
            for each in parsed.comments
        ],
        "metadata": [f"{each.field.value} {each.origin.value} {len(each.value)}" for each in parsed.metadata],
    }


@pytest.mark.parametrize("at", range(5))
def test_a_real_capture_is_segmented_as_checked_by_hand(seeds: list[Path], at: int):
    path = seeds[at]
    found = facts(read_capture(Item(path.name, path.read_bytes())).articles[0])
    golden = GOLDEN / f"{path.stem}.json"
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))
