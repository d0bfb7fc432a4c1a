"""What commands write: data on standard output, messages and progress on standard error."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from curator.domain.changes import ChangeSet
from curator.domain.errors import OutputError, refusal
from curator.domain.progress import Progress, silent

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and new line, and those that set the direction of what follows."""


def write_json(data: object) -> None:
    """Write `data` to standard output as UTF-8, whatever the locale."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # a lone surrogate from a damaged capture stays readable instead of ending the command
    with _written():
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()  # a reader that left is noticed here, where it is no error, and not at the very end


def write_text(text: str) -> None:
    """Write a whole text to standard output as UTF-8, as it is: it is for a file or another program."""
    with _written():
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()


def write(text: str = "") -> None:
    """Write a line for a person to standard output."""
    with _written():
        click.echo(_shown(text))


def _shown(text: str) -> str:
    """Return a text as a terminal may show it: what would steer the terminal, or turn the line about, is made visible.

    Source: Unicode Technical Report 36, "Unicode Security Considerations", 2.5 (bidirectional controls).
    """
    return _STEERING.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


@contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            "the output could not be written ({reason}): send it elsewhere", reason=refusal(error)
        ) from error


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(_shown(message), err=True)


def report(changes: ChangeSet, *, as_json: bool = False) -> None:
    """Name the edit that was made, or say that nothing changed."""
    if as_json:
        tables = {table: sorted(ids, key=str) for table, ids in sorted(changes.tables.items())}
        write_json({"edit": str(changes.label) if changes else None, "changed": tables})
    elif changes:
        say(f"{changes.label}. (“curator undo” takes it back.)")
    else:
        say("Nothing to change.")


def plural(count: int, one: str, many: str = "") -> str:
    """Return the count with its noun: “1 passage”, “2 passages”."""
    return f"{count} {one if count == 1 else many or one + 's'}"


@contextmanager
def progress(work: str) -> Iterator[Progress]:
    """Show how far `work` got on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield silent
        return

    def show(done: int, total: int, /) -> None:
        share = f"{100 * done // total} %" if total else ""
        click.echo(f"\r\x1b[K{work} … {share}", err=True, nl=False)

    try:
        yield show
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)
