"""Fixtures that every part of the suite shares."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("curator", deadline=None)  # how long an example takes says more about the machine
settings.load_profile("curator")


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Collect circular garbage between tests, on the main thread, as the program does between the window's events.

    Python collects wherever an object is made: amid the making of a widget, or on a thread of the pool, where what a
    window left behind would die on a thread that is not its own. Either takes the process down.
    """
    gc.disable()
    yield
    due = [at for at, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most]
    if due:
        gc.collect(due[-1])


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the page profiles of whoever runs the suite out of it; return the folder where a test may put some."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield Path(os.environ["XDG_DATA_HOME"]) / "curator"


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
