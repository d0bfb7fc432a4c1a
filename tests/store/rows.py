"""All that a collection file holds, row by row, for tests that compare two files."""

from curator.store.collection import Collection


def rows(collection: Collection) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table, less what tells two files apart and how the index is laid out."""
    tables = collection.db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'identity' AND name NOT GLOB 'passage_index_*'"
    )
    return {name: sorted(collection.db.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in list(tables)}
