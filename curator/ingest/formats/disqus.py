"""Disqus: the XML export of a forum, with the comments of all its pages.

Source: help.disqus.com, "Comments Export"; disqus.com/api/schemas/1.0/disqus.xsd.
"""

from html import unescape

from lxml import etree

from curator.domain.capture import ParsedCapture
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.domain.metadata import Field
from curator.ingest.exports import Contribution, Discussion, article_of
from curator.ingest.formats.html.flow import blocks_of
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.trees import all_text, attribute, parse, root_name
from curator.text import timestamps

NAME, VERSION = "disqus", "1"
MEDIA_TYPE = "application/xml"

_DELETED = template("1 comment was deleted: its place is kept | {count} comments were deleted: their places are kept")
_SILENT = template("1 page without comments was left out | {count} pages without comments were left out")


def fits(item: Item) -> bool:
    """Tell whether the file is XML whose outermost element is `disqus`."""
    return root_name(item.data) == "disqus"


def read(item: Item, how: How) -> ParsedCapture:
    """Read each page that has comments as an article; comments whose page the export does not hold are one too.

    Raises:
        UnreadableCaptureError: there is no comment in it.
    """
    root, remarks = parse(item.data, item.name)
    threads = {attribute(each, "id"): each for each in root.iterchildren("{*}thread")}
    discussions: dict[str, Discussion] = {}
    deleted = 0
    for element in root.iterchildren("{*}post"):
        thread = _reference(element, "thread")
        if thread not in discussions:
            discussions[thread] = _discussion(threads.get(thread), thread)
        discussions[thread].posts.append(_post(element))
        deleted += _field(element, "isDeleted") == "true"
    if not discussions:
        raise UnreadableCaptureError("nothing to import in {name}: it holds no comments", name=item.name)
    first = next(iter(discussions.values()))
    first.remarks[:0] = remarks
    if deleted:
        first.remarks.append(Message.of(_DELETED, count=deleted))
    if silent := len(threads.keys() - discussions.keys()):
        first.remarks.append(Message.of(_SILENT, count=silent))
    articles = tuple(article_of(each, (NAME, VERSION), how) for each in discussions.values())
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, articles, item.url, item.captured_at)


def _discussion(thread: etree._Element | None, id: str) -> Discussion:
    if thread is None:
        lost = Message.of("the export does not hold the page of these comments: it calls it {id}", id=id or "–")
        return Discussion(name=id, remarks=[lost])
    link = _field(thread, "link")
    made = Discussion(unescape(_field(thread, "title")), link, blocks_of(_field(thread, "message")))
    made.describe(Field.SOURCE, link, Message("address in the export"))
    made.describe(Field.DATE, timestamps.to_edtf(_field(thread, "createdAt")) or "", Message("date in the export"))
    made.describe(Field.PUBLISHER, _field(thread, "forum"), Message("forum in the export"))
    return made


def _post(element: etree._Element) -> Contribution:
    author = element.find("{*}author")
    name = "" if author is None else _field(author, "name") or _field(author, "username")
    return Contribution(
        text=blocks_of(_field(element, "message")),
        author=unescape(name),
        date=_field(element, "createdAt"),
        key=attribute(element, "id"),
        parent=_reference(element, "parent"),
        hidden=_field(element, "isSpam") == "true",
    )


def _reference(element: etree._Element, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return "" if found is None else attribute(found, "id")


def _field(element: etree._Element, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return "" if found is None else all_text(found).strip()
