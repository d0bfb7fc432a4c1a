"""Fixtures that every part of the suite shares."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of real captures beside the checkout; not part of the project, so tests on it skip without it."""
    folder = Path(__file__).resolve().parents[1].parent / "shared"
    if not folder.is_dir():
        pytest.skip("the real captures (../shared) are not here")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> list[Path]:
    """Return the five plain-text captures, in order."""
    return sorted((shared / "seeds").glob("*.txt"))
