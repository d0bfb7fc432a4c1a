"""Any sequence of edits, undone and redone, gives the same collection."""

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import CuratorError
from curator.domain.metadata import Field
from curator.services import correcting, deduplicating, describing, importing, rereading, segmenting
from curator.services.showing import as_data
from curator.services.verifying import verify
from curator.store import articles
from curator.store.collection import Collection
from tests.captures import small_capture


def _read_again(collection: Collection, encoding: str) -> None:
    reading = rereading.read_again(rereading.source(collection, "A001"), encoding=encoding)
    rereading.reimport(collection, "A001", reading)


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

    @rule()
    def undo(self) -> None:
        if self._collection.undo() is not None:
            self._undone.append(self._states.pop())

    @rule()
    def redo(self) -> None:
        if self._collection.redo() is not None:
            self._states.append(self._undone.pop())

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
