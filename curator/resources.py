"""Where the files that ship with the program are: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


RESOURCES = _shipped("resources")
"""Folder of icons, translations, style sheets, page profiles, fonts and what the exports embed."""

CORPUS = _shipped("corpus")
"""Folder of the sample collection."""


def sample() -> list[Path]:
    """Return the captures of the sample collection, in order; the files of a saved page lie in a folder beside it."""
    return sorted(path for path in CORPUS.iterdir() if path.name[0].isdigit() and path.is_file())
