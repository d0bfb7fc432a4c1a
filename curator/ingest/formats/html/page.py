"""A web page on its way: its tree with what is known of it, and what is found in it of comments."""

from dataclasses import dataclass, field

from curator.domain.comments import CommentFacts
from curator.domain.messages import Message
from curator.ingest.formats.html.dom import Node
from curator.ingest.page import How
from curator.ingest.replies import Replies


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page to be read.

    `root` may be arranged anew by who looks for comments: it is this reading's own. `url` is the page's address, empty
    where nothing tells it; `captured_at` ISO 8601, empty where that is not known; `language` a BCP 47 tag or empty.
    """

    root: Node = field(repr=False)
    how: How
    url: str = ""
    captured_at: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FoundComment:
    """A comment and its elements.

    `whole` is its element, which may hold those of its replies. `heads` are the elements of its author and date,
    `bodies` those of its text: none for a ping without a text. What else is in `whole` is furniture. `replies` are
    indices of comments of the same page. `permalink` is its own address as the page gives it.
    """

    facts: CommentFacts
    whole: Node
    heads: tuple[Node, ...]
    bodies: tuple[Node, ...]
    replies: Replies = field(default_factory=Replies)
    permalink: str = ""


@dataclass(frozen=True, slots=True)
class FoundComments:
    """The comments of a page, in its order.

    `platform` names what wrote the page, "" where no comments were found. `furniture` are elements that belong neither
    to the article nor to a comment: the form, the line that announces comments, lists of other pages' comments.
    """

    comments: tuple[FoundComment, ...] = ()
    announced: int | None = None
    platform: str = ""
    furniture: tuple[Node, ...] = ()
    remarks: tuple[Message, ...] = ()
