"""The reports of imports: settings under `import/`, so that undoing an import takes its report along."""

import json
from functools import partial
from typing import Any

from curator.domain.imports import ImportRecord, NotAdded
from curator.domain.messages import Message, template
from curator.store import messages, settings
from curator.store.collection import Collection, now
from curator.store.reading import read_json, texts

_PREFIX = "import/"
_MOST = 2000  # lines of what was not added that a record keeps: some 300 kB; nobody reads on
_MORE = template("1 more was not added | {count} more were not added")


def keep(collection: Collection, record: ImportRecord) -> ImportRecord:
    """Store a record under the next number, with the time of now; within an edit.

    Of very much that was not added, the first lines are kept, and how many more there were.
    """
    number = max((int(key) for key, _ in settings.under(collection, _PREFIX)), default=0) + 1
    lines = record.not_added[:_MOST]
    if more := len(record.not_added) - len(lines):
        lines = (*lines, NotAdded("…", Message.of(_MORE, count=more), failed=False))
    kept = ImportRecord(number, now(), record.articles, record.already, lines)
    settings.put(collection, f"{_PREFIX}{number:06}", json.dumps(_as_data(kept), ensure_ascii=False))
    return kept


def records(collection: Collection) -> list[ImportRecord]:
    """Return the records of all imports that are in force, newest first.

    Raises:
        CollectionError: one of them is damaged.
    """
    return [read_json(value, partial(_record, key)) for key, value in reversed([*settings.under(collection, _PREFIX)])]


def _as_data(record: ImportRecord) -> dict[str, object]:
    return {
        "made_at": record.made_at,
        "articles": record.articles,
        "already": record.already,
        "not_added": [[each.name, messages.kept(each.reason), each.failed] for each in record.not_added],
    }


def _record(key: str, data: dict[str, Any]) -> ImportRecord:
    already = [(str(name), str(id)) for name, id in data["already"]]
    not_added = [NotAdded(str(name), messages.recalled(why), bool(failed)) for name, why, failed in data["not_added"]]
    return ImportRecord(int(key), str(data["made_at"]), texts(data["articles"]), tuple(already), tuple(not_added))
