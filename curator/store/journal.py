"""The journal: what is typed into passages and is not in the collection yet, kept outside of it.

It is one small file, written anew as a whole, so that after a kill it holds the state before or the state after. The
collection is not written: half a word is no edit, and a disk that is full for the one may have room for the other.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from curator.files import part_beside, sweep
from curator.store import belongings
from curator.store.collection import Collection

_NAME = "typing.json"


class Journal:
    """The journal of one open collection.

    `left` holds what an earlier process, which was ended, left behind, by passage; `texts` what this one has not
    saved yet. `is_kept` tells whether the file holds all of both.
    """

    def __init__(self, collection: Collection) -> None:
        self._urn, self._path = collection.identifier, collection.path
        self.is_kept = True
        self.texts: dict[int, str] = {}
        self.left: dict[int, str] = self._read()

    def put(self, passage: int, text: str) -> None:
        """Keep what is typed into a passage; `is_kept` tells whether that worked."""
        if self.texts.get(passage) != text or not self.is_kept:
            self.texts[passage] = text
            self._write()

    def keep(self) -> bool:
        """Try again where the file does not hold all; tell whether it does now."""
        if not self.is_kept:
            self._write()
        return self.is_kept

    def drop(self, passage: int) -> None:
        """Forget what was typed into a passage: the collection holds it now, or it was given up."""
        if self.texts.pop(passage, None) is not None:
            self._write()

    def forget_left(self, passage: int) -> None:
        """Forget what an earlier process left behind for a passage."""
        if self.left.pop(passage, None) is not None:
            self._write()

    def _read(self) -> dict[int, str]:
        try:
            file = belongings.folder_of(self._urn, self._path) / _NAME
            sweep(file.parent)
            found = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        except (OSError, ValueError, RecursionError):  # what no process of ours wrote says nothing
            return {}
        return _texts_in(found)

    def _write(self) -> None:
        try:
            file = belongings.folder_of(self._urn, self._path) / _NAME
            if texts := self.left | self.texts:
                _write_whole(file, texts)
            else:
                file.unlink(missing_ok=True)
        except OSError:
            self.is_kept = False
        else:
            self.is_kept = True


def _texts_in(found: object) -> dict[int, str]:
    if not isinstance(found, dict):
        return {}
    return {int(key): text for key, text in found.items() if str(key).isdecimal() and isinstance(text, str)}


def _write_whole(file: Path, texts: Mapping[int, str]) -> None:
    part = part_beside(file)
    try:
        with part.open("w", encoding="ascii") as opened:
            json.dump(texts, opened)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
