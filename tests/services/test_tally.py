"""What is open, counted edit by edit, is what counting everything finds."""

from collections.abc import Callable

import pytest

from curator.domain.capture import PassageKind
from curator.domain.changes import ChangeSet
from curator.domain.correction import Decision
from curator.domain.metadata import Field
from curator.services import checking, correcting, deduplicating, describing, importing, overview, segmenting
from curator.services.tally import Tally
from curator.store.collection import Collection
from tests.captures import small_capture

CHLOE, MARC = 4, 6
REPEATED = "Il fallait bien que cela arrive un jour ou l’autre, et voilà."


@pytest.fixture
def busy(collection: Collection) -> Collection:
    """Two small articles with slips in them and a comment that was posted twice, all of it checked and compared."""
    importing.add(collection, [small_capture("autre.txt", "autre")])
    correcting.type_text(collection, 2, "Le premier paragraphe est dpeuis ici, dpeuis.")
    for passage in (CHLOE, MARC):
        correcting.type_text(collection, passage, REPEATED)
    check(collection)
    deduplicating.remember(collection, deduplicating.find(deduplicating.snapshot(collection)))
    return collection


def check(collection: Collection) -> set[int]:
    found = checking.check(checking.missing(collection), frozenset())
    checking.remember(collection, found)
    return {finding.seen.passage for finding in found}


def decide(decision: Decision) -> Callable[[Collection], ChangeSet]:
    return lambda c: correcting.decide(c, checking.pending(c), decision)


EDITS: dict[str, Callable[[Collection], object]] = {
    **{f"deciding {decision}": decide(decision) for decision in Decision},
    "typing": lambda c: correcting.type_text(c, MARC, "Bonne nuti."),
    "splitting": lambda c: segmenting.split(c, 2, 7),
    "retyping": lambda c: segmenting.retype(c, [2], PassageKind.FURNITURE),
    "the word list": lambda c: correcting.add_words(c, ["dpeuis"]),
    "folding": lambda c: deduplicating.fold(c, deduplicating.remembered(c)),
    "setting apart": lambda c: deduplicating.set_apart(c, deduplicating.pairs(deduplicating.remembered(c)[0])),
    "another language": lambda c: describing.update(c, ["A001"], {Field.LANGUAGE: "en"}),
    "describing": lambda c: describing.update(c, ["A001"], dict.fromkeys(Field, "")),
    "adding": lambda c: importing.add(c, [small_capture("encore.txt", "encore")]),
    "removing": lambda c: importing.withdraw(c, "A001"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_counts_that_follow_edits_are_those_of_counting_everything(busy: Collection, edit: str) -> None:
    tally = Tally(busy)
    assert tally.stages == overview.stages(busy)
    assert tally.stages.text
    assert tally.stages.duplicates
    for step in (EDITS[edit], Collection.undo, Collection.redo, Collection.undo):
        tally.follow(_changes(step(busy)))
        assert tally.stages == overview.stages(busy)
        assert tally.size == overview.size(busy)
        tally.recheck(check(busy))
        assert tally.stages == overview.stages(busy)


def _changes(result: object) -> ChangeSet:
    changes = getattr(result, "changes", result)
    assert isinstance(changes, ChangeSet)
    return changes
