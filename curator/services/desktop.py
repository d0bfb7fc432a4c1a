"""The desktop's knowledge of the program: its entry among the applications, its kind of file, its icon.

Source: freedesktop.org, Desktop Entry Specification 1.5, Shared MIME-info Database 0.21, Icon Theme Specification 0.13.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from curator.domain.errors import ExportError
from curator.files import write_whole
from curator.resources import RESOURCES

_SHIPPED = RESOURCES / "desktop"
_ICONS = Path("icons") / "hicolor" / "scalable"
_PLACES = {
    Path("applications") / "curator.desktop": "curator.desktop",
    Path("mime") / "packages" / "curator.xml": "mime/packages/curator.xml",
    _ICONS / "apps" / "curator.svg": "curator.svg",
    _ICONS / "mimetypes" / "application-x-curator.svg": "curator.svg",
}
_UPDATERS = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
_PATIENCE = 60  # seconds; the databases of a full desktop take two or three


def install(data: Path) -> list[Path]:
    """Make the desktop of this person know the program and open collections with it.

    Args:
        data: the folder of the person's data, `~/.local/share` as a rule.

    Returns:
        The files that were written.

    Raises:
        ExportError: this system has no such desktop, or a file cannot be written.
    """
    _require_desktop()
    for place, name in _PLACES.items():
        content = (_SHIPPED / name).read_text(encoding="utf-8")
        if place.suffix == ".desktop":
            content = content.replace("Exec=curator ", f"Exec={_command()} ")
        _write(data / place, content)
    _update(data)
    return [data / place for place in _PLACES]


def remove(data: Path) -> list[Path]:
    """Take what `install` wrote away again, and return what was there."""
    _require_desktop()
    found = [data / place for place in _PLACES if (data / place).is_file()]
    for path in found:
        path.unlink()
    _update(data)
    return found


def _write(path: Path, content: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError("the folder {folder} cannot be made", folder=str(path.parent)) from error

    def fill(part: Path) -> None:
        part.write_text(content, encoding="utf-8")

    write_whole(path, fill, force=True)


def _require_desktop() -> None:
    if sys.platform in ("win32", "darwin"):
        raise ExportError("this system knows programs from their installers, and has no entries of this kind")


def _command() -> str:
    """Return how the program is started, as an entry quotes it: by its own path, or by this Python."""
    script = shutil.which("curator")
    return " ".join(map(_quoted, [script] if script else [sys.executable, "-m", "curator"]))


def _quoted(argument: str) -> str:
    for sign in '\\"`$':
        argument = argument.replace(sign, "\\" + sign)
    return f'"{argument}"'.replace("%", "%%")


def _update(data: Path) -> None:
    """Have the databases made anew where the system has the programs for it; else they are at the next login."""
    for name, folder in _updaters(data):
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run([name, str(folder)], check=False, capture_output=True, timeout=_PATIENCE)  # noqa: S603


def _updaters(data: Path) -> Iterator[tuple[str, Path]]:
    for name, folder in _UPDATERS:
        program = shutil.which(name)
        if program and (data / folder).is_dir():
            yield program, data / folder
