"""What came, and what was read of it: resources, their transcripts, and where a transcript's words stand in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Resource:
    """Bytes as they came, never changed: a file, a record of a web archive, an image, a page of a scan.

    `sha256` is lower-case hex of the bytes, `size` their number. `parent` is the id of the resource that it came out
    of, None for one that came on its own. `url` and `captured_at` (ISO 8601, as exact as is known) are empty where that
    is not known. `imported_at` is UTC, ISO 8601.
    """

    id: int
    name: str
    media_type: str
    sha256: str
    size: int
    imported_at: str
    parent: int | None = None
    url: str = ""
    captured_at: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A capture of an article's page; `number` counts from 1. The article is read from the one that is `in_force`."""

    number: int
    resource: Resource
    in_force: bool


@dataclass(frozen=True, slots=True)
class Transcript:
    """The text that a reader made of a resource, never changed; a resource can have several.

    `resource` is the id of the resource. `version` is the reader's; it goes up whenever the same bytes, read with the
    same `options`, would give another text.
    """

    id: int
    resource: int
    reader: str
    version: str
    options: Mapping[str, str] = field(default_factory=dict)
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a range of a transcript stands in a resource; what is not known of that is None or empty.

    `span` is in code points of the transcript, `octets` in bytes of the resource. `path` leads to an element of its
    tree, `page` counts from 1, `box` is left, top, right and bottom on that page, in its own unit. `confidence` in
    [0, 1] that the reader saw right.
    """

    span: Span
    octets: Span | None = None
    path: str = ""
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    confidence: float | None = None
    resource: int = 0
    id: int = 0
