"""What came along with pages: the folders that browsers save beside them, images, style sheets, scripts."""

import mimetypes
import posixpath
import re
from collections.abc import Collection
from urllib.parse import unquote, urlsplit

from curator.domain.messages import template

LEFT_OUT = template(
    "1 file that is no page was left out (images, style sheets, scripts …) | "
    "{count} files that are no pages were left out (images, style sheets, scripts …)"
)
LARGEST = 64 << 20
"""Bytes of a file that came along: more than a photograph as a camera takes it."""

_FOLDER = re.compile(r"(.+?)[-_ .](?:files|fichiers|dateien|archivos|bestanden|elemei|file)", re.IGNORECASE)
_PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml", ".shtml", ".php", ".asp", ".aspx", "")
_NO_PAGES = (
    *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".swf"),
    *(".ico", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".psd"),
    *(".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".ogg", ".ogv", ".oga", ".webm", ".wav", ".flac"),
    *(".cdx", ".cdxj", ".exe", ".dll", ".so", ".class", ".jar", ".db", ".lock"),
)


def is_accessory(name: str, names: Collection[str]) -> bool:
    """Tell whether a file is no page of its own: by its kind, or since it stands in the folder of a page beside it.

    Args:
        name: path of the file within its folder or archive, with "/" between its parts.
        names: those of all files there.
    """
    return posixpath.splitext(name)[1].lower() in _NO_PAGES or _belongs_to_page(name, names)


def _belongs_to_page(name: str, names: Collection[str]) -> bool:
    parts = name.split("/")[:-1]
    for depth, part in enumerate(parts):
        found = _FOLDER.fullmatch(part)
        if found and any("/".join((*parts[:depth], found[1] + suffix)) in names for suffix in _PAGES):
            return True
    return False


def is_hidden(name: str) -> bool:
    """Tell whether a file, or a folder that it stands in, is one that systems keep for themselves."""
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in name.split("/"))


def beside(page: str, address: str) -> str | None:
    """Return the path of the file that a page names by a relative address; None where that leads out of its folder.

    Args:
        page: path of the page, with "/" between its parts.
        address: as it stands in the page.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith("/") or "\\" in path or "\0" in path:
        return None
    found = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return None if found.startswith("../") or found in ("..", ".") else found


def media_type(name: str) -> str:
    """Return the media type that a file's name hints at, "" where it hints at none."""
    return mimetypes.guess_type(name)[0] or ""
