"""Any sequence of edits, undone and redone, gives the same collection."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CuratorError
from curator.domain.marks import MarkKind
from curator.domain.metadata import Field
from curator.domain.progress import Steps, all_taken
from curator.domain.span import Span
from curator.ingest.item import Item
from curator.services import (
    continuing,
    correcting,
    deduplicating,
    describing,
    importing,
    marking,
    rereading,
    segmenting,
    undoing,
)
from curator.services.rereading import Other
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles, changesets
from curator.store.collection import Collection
from tests.captures import TEXT, small_capture
from tests.store.rows import rows

Result = TypeVar("Result")
Going = Callable[[Collection], Result]


def _read_again(collection: Collection, encoding: str) -> None:
    reading = rereading.read_again(rereading.source(collection, "A001"), encoding=encoding)
    rereading.reimport(collection, "A001", reading)


def _read_from(collection: Collection, article: str, other: Other) -> None:
    rereading.reimport(collection, article, rereading.read_other(rereading.source(collection, article), other))


class Curating(RuleBasedStateMachine):
    """A curator who does anything, goes back and forth, and closes the collection now and then."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._collection = Collection.create(Path(self._folder.name) / "essai.curator")
        self._states = [self._shown()]
        importing.add(self._collection, [small_capture()])
        self._states.append(self._shown())
        self._undone: list[str] = []
        self._imported = 1
        self._later = 0

    def teardown(self) -> None:
        self._collection.close()
        self._folder.cleanup()

    def _shown(self) -> str:
        return json.dumps(as_data(self._collection), ensure_ascii=False)

    def _try(self, verb: object, *arguments: object) -> None:
        before = [entry.id for entry in self._collection.history()]
        try:
            verb(self._collection, *arguments)  # type: ignore[operator]
        except CuratorError:
            assert self._states[-1] == self._shown()
        if [entry.id for entry in self._collection.history()] != before:
            self._states.append(self._shown())
            self._undone.clear()

    def _articles(self) -> list[str]:
        return [article.id for article in articles.all(self._collection)] or ["A001"]

    def _passages(self) -> list[int]:
        return [row.id for row in articles.all_passages(self._collection)] or [0]

    @rule(text=st.text(max_size=30), data=st.data())
    def type(self, text: str, data: st.DataObject) -> None:
        self._try(correcting.type_text, data.draw(st.sampled_from(self._passages())), text)

    @rule(data=st.data(), offset=st.integers(0, 30))
    def split(self, data: st.DataObject, offset: int) -> None:
        self._try(segmenting.split, data.draw(st.sampled_from(self._passages())), offset)

    @rule(data=st.data())
    def join(self, data: st.DataObject) -> None:
        ids = self._passages()
        at = data.draw(st.integers(0, max(0, len(ids) - 2)))
        self._try(segmenting.join, ids[at : at + 2])

    @rule(data=st.data(), kind=st.sampled_from(PassageKind))
    def retype(self, data: st.DataObject, kind: PassageKind) -> None:
        self._try(segmenting.retype, [data.draw(st.sampled_from(self._passages()))], kind)

    @rule(data=st.data())
    def mark(self, data: st.DataObject) -> None:
        self._try(segmenting.mark_comment, data.draw(st.sampled_from(self._passages())))

    @rule(data=st.data())
    def unmark(self, data: st.DataObject) -> None:
        ids = [item.id for item in articles.all_comments(self._collection)] or ["A001-C999"]
        self._try(segmenting.unmark_comment, data.draw(st.sampled_from(ids)))

    @rule(data=st.data())
    def fold(self, data: st.DataObject) -> None:
        ids = [item.id for item in articles.all_comments(self._collection)] or ["A001-C999"]
        one, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
        group = DuplicateGroup(one, (Likeness(other, one, DuplicateClass.NEAR, 0.9),))
        self._try(deduplicating.fold, [group])

    @rule(title=st.text(max_size=10))
    def describe(self, title: str) -> None:
        self._try(describing.update, ["", "A001"], {Field.TITLE: title})

    @rule()
    @precondition(lambda self: self._imported < 4)
    def add(self) -> None:
        self._imported += 1
        self._try(importing.add, [small_capture(f"{self._imported}.txt", f"numéro {self._imported}")])

    @rule(encoding=st.sampled_from(["utf-8", "cp1252"]))
    def reread(self, encoding: str) -> None:
        self._try(_read_again, encoding)

    @rule(data=st.data(), gone=st.sampled_from(["", "premier ", "  • Marc\n\n    @Chloé bonsoir bonsoir.\n\n"]))
    def take_a_later_capture(self, data: st.DataObject, gone: str) -> None:
        self._later += 1
        text = TEXT.replace(gone, "") + f"\n\nVersion {self._later}."
        article = data.draw(st.sampled_from(self._articles()))
        self._try(_read_from, article, Other(Item(f"version-{self._later}.txt", text.encode())))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        one, other = (data.draw(st.sampled_from(self._articles())) for _ in range(2))
        self._try(continuing.continue_with, one, other)

    @rule(data=st.data(), start=st.integers(0, 20), length=st.integers(1, 9), kind=st.sampled_from(marking.BY_HAND[:3]))
    def put_a_mark(self, data: st.DataObject, start: int, length: int, kind: MarkKind) -> None:
        passage = data.draw(st.sampled_from(self._passages()))
        self._try(marking.put, passage, Span(start, start + length), kind)

    @rule(size=st.integers(1, 5))
    def undo(self, size: int) -> None:
        if self._gone(Collection.undo, Collection.undoing, size) is not None:
            self._undone.append(self._states.pop())

    @rule(size=st.integers(1, 5))
    def redo(self, size: int) -> None:
        if self._gone(Collection.redo, Collection.redoing, size) is not None:
            self._states.append(self._undone.pop())

    @rule(data=st.data())
    def undo_an_older_step(self, data: st.DataObject) -> None:
        in_force = [entry.id for entry in self._collection.history() if not entry.undone]
        self._try(undoing.undo_step, data.draw(st.sampled_from(in_force or [1])))

    def _gone(self, whole: Going[ChangeSet | None], steps: Going[Steps[ChangeSet | None]], size: int) -> object:
        """Go back or forward in steps of `size` changes: the file is what it is where that is done in one go."""
        copy = self._collection.path.with_name("copie.curator")
        copy.unlink(missing_ok=True)
        self._collection.save_copy(copy)
        with patch.object(changesets, "_PART", size):
            changes = all_taken(steps(self._collection))
        with Collection.open(copy) as other:
            assert whole(other) == changes
            assert rows(other) == rows(self._collection)
        return changes

    @rule()
    def close_and_open(self) -> None:
        path = self._collection.path
        self._collection.close()
        self._collection = Collection.open(path)

    @invariant()
    def shows_what_it_showed_then(self) -> None:
        assert self._shown() == self._states[-1]

    @invariant()
    def holds_together(self) -> None:
        assert verify(self._collection) == []


TestCurating = Curating.TestCase
TestCurating.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
