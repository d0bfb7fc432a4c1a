"""Addresses on a page: made whole, and led back to the page itself where an archive has put its own before them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

_ARCHIVED = re.compile(
    r"(?:https?:)?(?://[\w.:-]{1,200})?/(?:[\w.-]{1,60}/){0,3}(?P<when>\d{14})(?:[a-z]{2}_|\*)?/(?P<page>https?:/{1,2}.+)",
    re.IGNORECASE | re.DOTALL,
)
"""An address of an archive: the Wayback Machine's, Archive-It's, those of national libraries."""
_LONGEST = 2000  # characters of an address that is kept; what is longer holds data, by eye
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):", re.IGNORECASE)
_KEPT = ("http", "https", "mailto", "ftp")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Makes of an address as it stands on a page the one to keep; `base` is what relative ones count from, or empty."""

    base: str = ""

    def __call__(self, href: str) -> str:
        """Return an address; "" for one that leads to a place on the same page, or nowhere."""
        return _whole(self.base, href)


@lru_cache(maxsize=10_000)
def _whole(base: str, href: str) -> str:
    href = "".join(href.split()) if len(href) <= _LONGEST else ""
    if not href or href.startswith("#"):
        return ""
    if not (scheme := _SCHEME.match(href)) and base:
        try:
            href = urljoin(base, href)
        except ValueError:
            return ""
        scheme = _SCHEME.match(href)
    href = unarchived(href)[0] if "/http" in href else href
    return href if scheme is None or scheme[1].lower() in _KEPT else ""


def unarchived(url: str) -> tuple[str, str]:
    """Return the address of a page and, where an archive's stands before it, the day of the capture (ISO 8601)."""
    match = _ARCHIVED.fullmatch(url)
    if match is None:
        return url, ""
    page = re.sub(r"^(https?):/{1,2}", r"\1://", match["page"], flags=re.IGNORECASE)
    when = match["when"]
    day = f"{when[:4]}-{when[4:6]}-{when[6:8]}"
    is_time = "01" <= when[4:6] <= "12" and "01" <= when[6:8] <= "31"
    return page, f"{day}T{when[8:10]}:{when[10:12]}:{when[12:14]}Z" if is_time else ""


def is_root(url: str) -> bool:
    """Tell whether an address is that of a whole site, or of a folder of it at most."""
    return url.partition("://")[2].strip("/").count("/") == 0 if "://" in url else not url.strip("./")


def host(url: str) -> str:
    """Return the host of an address, without “www.”; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
