"""Golden files of the text layer: what is found now, held against what was found when somebody last looked."""

import os
from collections.abc import Iterable
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "golden" / "text"


def golden(name: str, found: Iterable[str]) -> list[str]:
    """Return the lines of a golden file; with CURATOR_UPDATE_GOLDEN set, make them those that are `found`."""
    path = _FOLDER / name
    if os.environ.get("CURATOR_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in found), encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8").splitlines()
