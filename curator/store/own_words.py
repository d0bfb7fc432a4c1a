"""The curator's own dictionary: words that are right in every collection of this person, a line each in a text file."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import platformdirs

from curator.domain.errors import InaccessibleFileError, InvalidValueError
from curator.files import write_whole

_LONGEST = 100
"""Characters of a word; longer ones are no words that anybody looks up."""


def path() -> Path:
    """Return where the dictionary lies; anybody may edit it there."""
    return platformdirs.user_data_path("curator", appauthor=False) / "words.txt"


def all() -> frozenset[str]:  # noqa: A001
    """Return the words, casefolded; none where the file is not there or cannot be read as text."""
    with suppress(OSError, UnicodeDecodeError):
        lines = path().read_text(encoding="utf-8-sig").splitlines()
        return frozenset(filter(None, (line.strip().casefold() for line in lines)))
    return frozenset()


def add(words: Iterable[str]) -> frozenset[str]:
    """Add words, and return all that are in it then.

    Raises:
        InvalidValueError: one is no word.
        InaccessibleFileError: the dictionary cannot be read.
        ExportError: it cannot be written.
    """
    return _write(_sound() | {_word(word) for word in words})


def remove(words: Iterable[str]) -> frozenset[str]:
    """Take words out, and return all that are in it then.

    Raises:
        InaccessibleFileError: the dictionary cannot be read.
        ExportError: it cannot be written.
    """
    return _write(_sound() - {word.strip().casefold() for word in words})


def _sound() -> frozenset[str]:
    """Return the words, unless the file is there and cannot be read: to write it then would lose what it holds."""
    try:
        path().read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError) as error:
        raise InaccessibleFileError(
            "your dictionary {file} cannot be read as text: mend it or move it away", file=str(path())
        ) from error
    return all()


def _word(given: str) -> str:
    word = given.strip().casefold()
    if not word or len(word) > _LONGEST or not word.isprintable():
        raise InvalidValueError("“{word}” is no word: write one without line ends", word=given[:_LONGEST])
    return word


def _write(words: frozenset[str]) -> frozenset[str]:
    text = "".join(f"{word}\n" for word in sorted(words))
    with suppress(OSError):
        path().parent.mkdir(parents=True, exist_ok=True)
    write_whole(path(), lambda part: _fill(part, text), force=True)
    return words


def _fill(part: Path, text: str) -> None:
    part.write_text(text, encoding="utf-8", newline="\n")
