"""Where a saved page is from: its address and the time of its capture, as its mark-up and its archive tell them."""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from curator.domain.messages import NOTHING, Message
from curator.domain.metadata import Origin
from curator.ingest.formats.html.addresses import is_root, unarchived
from curator.ingest.formats.html.dom import Node
from curator.ingest.item import Item

_HEAD = 20_000  # characters in which programs that save pages leave their mark
_SAVED = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->")
_SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s{1,20}url:\s{0,20}(\S{1,2000})(?:\s{1,20}saved date:\s{0,20}([^\n]{1,80}))?"
)
_MIRRORED = re.compile(r"<!-- Mirrored from (\S{1,2000}) by [^>]{0,200}?, (\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT) -->")
_DATE = re.compile(r"(\w{3}) (\w{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d)")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_OWN = frozenset({"og:url", "twitter:url", "citation_public_url"})


@dataclass(frozen=True, slots=True)
class Provenance:
    """The address of a page, the time of its capture (ISO 8601), and who says so; each empty where nobody does."""

    url: str = ""
    captured_at: str = ""
    url_origin: Origin = Origin.MARKUP
    url_ground: Message = NOTHING
    captured_ground: Message = NOTHING


def provenance(item: Item, markup: str, root: Node) -> Provenance:
    """Return where a page is from: by its archive, else by the program that saved it, else by itself."""
    url, captured_at = item.url, item.captured_at
    origin, ground, day_ground = Origin.ARCHIVE, Message("the archive’s record"), Message("the archive’s record")
    if not url:
        url, said, ground = _saved(markup[:_HEAD])
        origin = Origin.MARKUP
        if said and not captured_at:
            captured_at, day_ground = said, ground
    if not url:
        url, ground = _own(root)
    url, when = unarchived(url)
    if when and not captured_at:
        captured_at, day_ground = when, Message("address in a web archive")
    return Provenance(url, captured_at, origin, ground if url else NOTHING, day_ground if captured_at else NOTHING)


def _saved(head: str) -> tuple[str, str, Message]:
    """Return the address and time that a program which saved the page left in it, and which one it was."""
    if match := _SINGLE_FILE.search(head):
        return match[1], _time(match[2] or ""), Message("note of SingleFile")
    if match := _MIRRORED.search(head):
        address = match[1] if "://" in match[1] else f"http://{match[1]}"
        return address, parsedate_to_datetime(match[2]).isoformat(), Message("note of HTTrack")
    if match := _SAVED.search(head):
        return match[1], "", Message("note of the browser that saved it")
    return "", "", NOTHING


def _time(given: str) -> str:
    """Return a time as a browser's script prints it, as ISO 8601."""
    match = _DATE.search(given)
    if match is None or match[2] not in _MONTHS:
        return ""
    return f"{match[4]}-{_MONTHS.index(match[2]) // 4 + 1:02}-{match[3]}T{match[5]}"


def _own(root: Node) -> tuple[str, Message]:
    """Return the address that a page gives itself."""
    found: dict[str, str] = {}
    for node in root.iter("link", "meta"):
        if node.tag == "link" and "canonical" in node.get("rel", "").lower().split():
            found.setdefault("canonical", node.get("href", "").strip())
        elif (node.get("property") or node.get("name") or "").lower() in _OWN:
            found.setdefault("og:url", node.get("content", "").strip())
    for name, url in sorted(found.items(), key=lambda each: (is_root(each[1]), each[0])):
        if re.match(r"https?://\S", url, re.IGNORECASE):
            return url, Message.of("mark-up: {name}", name=name)
    return "", NOTHING
