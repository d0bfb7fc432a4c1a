"""WordPress: the XML export of a blog (WXR), with its posts, its pages and their comments.

Source: wordpress.org, wp-admin/includes/export.php; formatting as in wpautop (wp-includes/formatting.php).
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from lxml import etree

from curator.domain.capture import ParsedCapture
from curator.domain.comments import CommentKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message
from curator.domain.metadata import Field
from curator.ingest.exports import Contribution, Discussion, article_of
from curator.ingest.formats.html.flow import blocks_of
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.trees import all_text, opening, parse, root_name
from curator.text import timestamps

NAME, VERSION = "wordpress", "1"
MEDIA_TYPE = "application/rss+xml"

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_PINGS = frozenset({"pingback", "trackback"})
_INNER = frozenset({"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache"})
"""Types of items that are no pages of their own."""

_NEVER = "0000-00-00"
_TAG = re.compile(r"(<[^<>]{1,5000}>)")
_BLOCK = re.compile(
    r"</?(?:p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|h[1-6]|pre|figure|figcaption|hr|section)\b",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_BREAKS = re.compile(r"(?:<br>){2,}")
_CAPTION = re.compile(
    r"\[caption\b[^\[\]]{0,500}\]\s*((?:<a\b[^<>]{0,2000}>\s*)?<img\b[^<>]{0,2000}>(?:\s*</a>)?)", re.IGNORECASE
)


def fits(item: Item) -> bool:
    """Tell whether the file is RSS with what WordPress adds to it."""
    return b"wordpress.org/export" in opening(item.data) and root_name(item.data) == "rss"


def read(item: Item, how: How) -> ParsedCapture:
    """Read each post and page that has a text or comments as an article.

    Raises:
        UnreadableCaptureError: there is none in it.
    """
    root, remarks = parse(item.data, item.name)
    blog = _Blog(root)
    discussions = list(blog.discussions())
    if not discussions:
        raise UnreadableCaptureError("nothing to import in {name}: it holds neither posts nor comments", name=item.name)
    discussions[0].remarks[:0] = (*remarks, *blog.left_out())
    articles = tuple(article_of(each, (NAME, VERSION), how) for each in discussions)
    return ParsedCapture(item.name, MEDIA_TYPE, item.data, articles, item.url, item.captured_at)


class _Blog:
    """A blog as it was exported: its items, and who its authors are."""

    def __init__(self, root: etree._Element) -> None:
        self._items = list(root.iter("{*}item"))
        channel = root.find("{*}channel")
        self._title = "" if channel is None else _field(channel, "title")
        names = ((_field(each, "author_login"), _field(each, "author_display_name")) for each in root.iter("{*}author"))
        self._authors = {login: name for login, name in names if name}
        self._left_out: Counter[str] = Counter()

    def discussions(self) -> Iterator[Discussion]:
        """Yield the posts and pages that have a text or comments."""
        for item in self._items:
            kind = _field(item, "post_type") or "post"
            made = self._discussion(item, inner=kind in _INNER)
            if made.posts or (made.body and kind not in _INNER):
                yield made
            else:
                self._left_out[kind] += 1

    def left_out(self) -> Iterator[Message]:
        """Yield what is to be said of the items that are no articles."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self._left_out.items()))
        if kinds:
            yield Message.of("items without comments or text left out: {kinds}", kinds=kinds)

    def _discussion(self, item: etree._Element, *, inner: bool) -> Discussion:
        content = item.find(_CONTENT)
        body = [] if content is None or inner else blocks_of(set_out(all_text(content)))
        link = _field(item, "link")
        made = Discussion(unescape(_field(item, "title")), link, body)
        creator = _field(item, "creator")
        made.describe(Field.CREATOR, self._authors.get(creator, creator), Message("author in the export"))
        date = timestamps.to_edtf(_date(item, "post_date")) or timestamps.to_edtf(_field(item, "pubDate"))
        made.describe(Field.DATE, date or "", Message("date in the export"))
        made.describe(Field.SOURCE, link, Message("address in the export"))
        made.describe(Field.PUBLISHER, unescape(self._title), Message("title of the blog in the export"))
        subjects = dict.fromkeys(unescape(all_text(each)).strip() for each in item.iterchildren("{*}category"))
        made.describe(Field.SUBJECT, ", ".join(filter(None, subjects)), Message("categories in the export"))
        if (status := _field(item, "status")) not in ("", "publish", "inherit"):
            made.remarks.append(Message.of("not published: {status}", status=status))
        made.posts += [_post(comment) for comment in item.iterchildren("{*}comment")]
        return made


def _post(comment: etree._Element) -> Contribution:
    approved = _field(comment, "comment_approved")
    parent = _field(comment, "comment_parent")
    return Contribution(
        text=blocks_of(set_out(_field(comment, "comment_content"))),
        author=unescape(_field(comment, "comment_author")),
        date=_date(comment, "comment_date"),
        key=_field(comment, "comment_id"),
        parent="" if parent == "0" else parent,
        site=_field(comment, "comment_author_url"),
        kind=CommentKind.PING if _field(comment, "comment_type") in _PINGS else CommentKind.COMMENT,
        hidden=approved not in ("", "1", "approved"),
    )


def set_out(content: str) -> str:
    """Return the HTML of a text as WordPress sets it out: blank lines part paragraphs, other line ends are breaks."""
    content = _CAPTION.sub(r"<figure>\1<figcaption>", content).replace("[/caption]", "</figcaption></figure>")
    if "<!-- wp:" in content:
        return content  # its paragraphs are marked up already
    pieces = _TAG.split(content.strip().replace("\r\n", "\n"))
    kept = 0
    for at in range(0, len(pieces), 2):
        before, after = pieces[at - 1] if at else "", pieces[at + 1] if at + 1 < len(pieces) else ""
        kept += before.casefold().startswith("<pre") - before.casefold().startswith("</pre")
        if kept <= 0:
            beside = bool(_BLOCK.match(before)), bool(_BLOCK.match(after))
            pieces[at] = _with_breaks(pieces[at], *beside)
    return "".join(pieces)


def _with_breaks(text: str, after_block: bool, before_block: bool) -> str:  # noqa: FBT001 (both of one pair)
    """Mark the ends of lines up, but for those that only part a text from the block before or after it."""
    lines = _LINE_END.sub("\n", text).split("\n")
    while after_block and len(lines) > 1 and not lines[0].strip():
        del lines[0]
    while before_block and len(lines) > 1 and not lines[-1].strip():
        del lines[-1]
    return _BREAKS.sub("<p>", "<br>".join(lines)) if len(lines) > 1 else text


def _date(element: etree._Element, name: str) -> str:
    given = _field(element, name)
    if not given or given.startswith(_NEVER):
        given = _field(element, f"{name}_gmt")
    return "" if given.startswith(_NEVER) else given


def _field(element: etree._Element, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return "" if found is None else all_text(found).strip()
