"""The folder in which the program keeps what belongs to a collection and is not in its file: its journal, its copies.

It lies with the user's data, so that a folder that is shared, mailed or synchronised holds the collection and nothing
else. It goes by the collection's URN and by the path of its file, since a copy of the file bears the same URN; where
the file was moved, its folder is found by the URN and goes along.
"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from uuid import UUID

import platformdirs

_PATH = "path.txt"


def folder_of(urn: str, path: Path) -> Path:
    """Return the folder of a collection, made where there was none.

    Raises:
        OSError: it cannot be made.
    """
    own = _place(urn, path)
    if not own.is_dir():
        own.parent.mkdir(parents=True, exist_ok=True)
        moved = next(_of_moved_files(urn), None)
        if moved:
            moved.rename(own)
        own.mkdir(exist_ok=True)
        (own / _PATH).write_text(str(path.resolve()), encoding="utf-8", errors="surrogateescape")
    return own


def folders_at(path: Path) -> list[Path]:
    """Return the folders of the collections whose file is, or was, at `path`; it need not be there, nor be whole."""
    return sorted(_all().glob(f"*-{_print_of(path)}"))


def _place(urn: str, path: Path) -> Path:
    return _all() / f"{_number_of(urn)}-{_print_of(path)}"


def _of_moved_files(urn: str) -> Iterator[Path]:
    """Yield the folders of this collection whose file is no longer where it was."""
    for folder in sorted(_all().glob(f"{_number_of(urn)}-*")):
        with suppress(OSError):
            former = (folder / _PATH).read_text(encoding="utf-8", errors="surrogateescape")
            if not Path(former).exists():
                yield folder


def _all() -> Path:
    return platformdirs.user_data_path("curator", appauthor=False) / "collections"


def _number_of(urn: str) -> str:
    """Return a name that a file can bear for a URN, whatever a damaged file says it is."""
    try:
        return UUID(urn).hex
    except ValueError:
        return blake2b(urn.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _print_of(path: Path) -> str:
    return blake2b(str(path.resolve()).encode(errors="surrogateescape"), digest_size=8).hexdigest()
