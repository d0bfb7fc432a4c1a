"""What an edit says it touched: the views reload by it."""

from curator.domain.changes import ChangeSet, Table
from curator.domain.messages import Message

CHANGED = ChangeSet(
    Message("Fold {count} duplicates", {"count": 2}), {Table.COMMENT: frozenset({"A001-C002", "A001-C003"})}
)


def test_an_edit_touches_the_tables_it_names_and_no_other() -> None:
    assert CHANGED.touches(Table.COMMENT)
    assert CHANGED.touches(Table.PASSAGE, Table.COMMENT)
    assert not CHANGED.touches(Table.PASSAGE)
    assert not CHANGED.touches()


def test_an_edit_gives_the_keys_it_touched_and_none_of_other_tables() -> None:
    assert CHANGED.ids(Table.COMMENT) == {"A001-C002", "A001-C003"}
    assert CHANGED.ids(Table.PASSAGE) == frozenset()


def test_an_edit_that_touched_nothing_counts_for_nothing() -> None:
    assert CHANGED
    assert not ChangeSet(Message("Nothing"))
