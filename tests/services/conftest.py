"""Collections to try the services on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.services import importing
from curator.store.collection import Collection
from tests.captures import small_capture


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Open a new collection that holds one small article, A001."""
    with Collection.create(tmp_path / "essai.curator", "Essai") as created:
        importing.add(created, [small_capture()])
        yield created
