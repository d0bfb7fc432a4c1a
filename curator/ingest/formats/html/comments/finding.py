"""From the tree of a page to its comments: their elements, what each says, whom it answers, how many are announced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from curator.domain.comments import CommentFacts, CommentKind
from curator.domain.messages import Message, template
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import Anatomy
from curator.ingest.formats.html.comments.announced import announced, furniture, says_none
from curator.ingest.formats.html.comments.dating import Dated, date_of
from curator.ingest.formats.html.comments.facts import address_of, asides_of, is_ping, number_of, votes_of
from curator.ingest.formats.html.comments.naming import Named, author_of, by_place, page_of
from curator.ingest.formats.html.comments.nesting import parents
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.pieces import Cutter, mark_dates
from curator.ingest.formats.html.comments.platforms import LEARNED, Chooser, Platform, services
from curator.ingest.formats.html.comments.repeated import by_repetition
from curator.ingest.formats.html.comments.wholes import by_platform
from curator.ingest.formats.html.dom import Node, is_hidden, lines_of, text_of
from curator.ingest.formats.html.page import FoundComment, FoundComments, HtmlPage
from curator.ingest.replies import Replies, ThreadEntry, find_replies
from curator.text.dates import to_edtf

_NOT_SAVED = template(
    "{service} shows the comments of this page in a frame that was not saved with it: open the page in a browser, let"
    " them load, and save it again"
)
_LOOSE_DATE = 120  # characters of a piece of text in which a date is no running text, by eye on real captures
_FIGURES = re.compile(r"(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_LEAST_ALIKE = 3  # comments whose authors' places tell that of another's: two may be chance
_MONTHS = 12  # of a year
_DAY = len("2012-01-20")


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment as it was read: what it is made of, its author and its date."""

    anatomy: Anatomy
    author: Named
    dated: Dated
    ping: bool


def find_comments(page: HtmlPage) -> FoundComments:
    """Find the comments of a page; the page's tree may be arranged anew for it, its text never."""
    mark_dates(page.root, signs.moment, _LOOSE_DATE)
    outline = Outline(page.root)
    platform, wholes = by_platform(outline)
    if not wholes:
        platform, wholes = LEARNED, by_repetition(outline, page.url)
    if not all(whole in outline for whole in wholes):  # the tree was arranged anew
        outline = Outline(page.root)
    count = announced(outline, wholes, page.url)
    if platform is LEARNED and (count == 0 or (count is None and says_none(outline, wholes, page.url))):
        wholes, count = [], 0
    around = furniture(outline, wholes)
    found = _kept(_taken(outline, wholes, platform or LEARNED, page))
    if wholes and not found:
        count = announced(outline, [], page.url)
    remarks = () if found or count == 0 else tuple(_lacking(outline))
    return FoundComments(found, count, (platform or LEARNED).name if found else "", tuple(around), remarks)


def _lacking(outline: Outline) -> Iterator[Message]:
    """Yield that the comments of a page stood in a service's frame, if the page has but that of them."""
    names = (each.name for each in services() if any(selector.select(outline) for selector in each.frame))
    yield from (Message.of(_NOT_SAVED, service=name) for name in islice(names, 1))


def _taken(outline: Outline, wholes: Sequence[Node], platform: Platform, page: HtmlPage) -> Sequence[FoundComment]:
    """Return what the elements of comments say, one for each."""
    comments = _read(outline, wholes, platform)
    ups = parents([each.anatomy for each in comments])
    order = _order_of([comment.dated.given for comment in comments], page.language)
    found = [_found(comment, up, page, order) for comment, up in zip(comments, ups, strict=True)]
    return found if any(up is not None for up in ups) else _addressed(found)


def _addressed(found: Sequence[FoundComment]) -> Sequence[FoundComment]:
    """Return comments of which the mark-up tells no parents with those that they address by “@name”."""
    lines = [tuple(line for body in each.bodies for line in lines_of(body)) for each in found]
    if not any(line.startswith("@") for said in lines for line in said):
        return found
    entries = [
        ThreadEntry(each.facts.author, each.facts.published, each.facts.number, said)
        for each, said in zip(found, lines, strict=True)
    ]
    return [replace(each, replies=told) for each, told in zip(found, find_replies(entries), strict=True)]


def _kept(found: Sequence[FoundComment]) -> tuple[FoundComment, ...]:
    """Return the comments that say something, and those that are answered, such as what was deleted since."""
    answered = {to for each in found for to in each.replies.to}
    kept = [at for at, each in enumerate(found) if at in answered or _says_anything(each)]
    places = {at: place for place, at in enumerate(kept)}
    return tuple(
        replace(found[at], replies=replace(found[at].replies, to=tuple(places[to] for to in found[at].replies.to)))
        for at in kept
    )


def _says_anything(found: FoundComment) -> bool:
    """Tell whether there is more in a comment than headings: text, or a picture."""
    if found.facts.kind is CommentKind.PING:
        return True
    return any(
        text_of(body, lambda node: is_hidden(node) or node.tag in _HEADINGS) or next(body.iter("img"), None) is not None
        for body in found.bodies
    )


def _read(outline: Outline, wholes: Sequence[Node], platform: Platform) -> list[_Comment]:
    chosen, chooser = set(wholes), Chooser(outline, platform)
    comments = [_take_apart(Anatomy(outline, whole, chosen, chooser)) for whole in outline.in_order(wholes)]
    if platform is not LEARNED or len(comments) < _LEAST_ALIKE:
        return comments
    authors = by_place([each.anatomy for each in comments], [each.author for each in comments])
    return [each if each.ping else replace(each, author=who) for each, who in zip(comments, authors, strict=True)]


def _take_apart(anatomy: Anatomy) -> _Comment:
    dated, ping = date_of(anatomy), is_ping(anatomy)
    author = page_of(anatomy) if ping else author_of(anatomy, dated.node)
    if ping and author.node is not None:
        title = author.node
        anatomy.bodies = [body for body in anatomy.bodies if not anatomy.outline.holds(body, title)]
    return _Comment(anatomy, author, dated, ping)


def _found(comment: _Comment, up: int | None, page: HtmlPage, language: str) -> FoundComment:
    votes_up, votes_down = votes_of(comment.anatomy)
    facts = CommentFacts(
        kind=CommentKind.PING if comment.ping else CommentKind.COMMENT,
        number=number_of(comment.anatomy),
        author=comment.author.name or None,
        date=comment.dated.given or None,
        published=_published(comment.dated, language, _captured(page)),
        votes_up=votes_up,
        votes_down=votes_down,
    )
    cutter = _cut(comment)
    replies = Replies((up,)) if up is not None else Replies()
    address = address_of(comment.anatomy)
    return FoundComment(facts, comment.anatomy.whole, tuple(cutter.heads), tuple(cutter.bodies), replies, address)


def _cut(comment: _Comment) -> Cutter:
    anatomy = comment.anatomy
    marked = [node for node in (comment.author.node, comment.dated.node) if anatomy.owns(node) and node is not None]
    cutter = Cutter(
        anatomy.whole, marked, asides_of(anatomy, [*marked, *anatomy.bodies]), anatomy.answers, brief=comment.ping
    )
    if bodies := anatomy.bodies or _beside_author(comment):
        cutter.take(bodies)
    else:
        cutter.cut()
    return cutter


def _beside_author(comment: _Comment) -> Sequence[Node]:
    """Return the other cells of a row in which the author has one of his own, with what is said of him."""
    anatomy, who = comment.anatomy, comment.author.node
    cells = [node for node in anatomy.own[1:] if node.tag in _CELLS and anatomy.owns(node)]
    mine = next((cell for cell in cells if who is not None and anatomy.outline.holds(cell, who)), None)
    when = comment.dated.node
    if mine is None or (when is not None and anatomy.outline.holds(mine, when)):
        return ()
    others = anatomy.outline.outermost(cells)
    return [cell for cell in others if cell not in (mine, when) and anatomy.outline.letters(cell)]


def _order_of(given: Sequence[str], language: str) -> str:
    """Return the language whose order of figures the dates are read in: the page's, unless a date says otherwise."""
    days = [int(match[1]) for each in given if (match := _FIGURES.match(each))]
    return "fr" if not language or any(day > _MONTHS for day in days) else language


def _published(dated: Dated, language: str, captured: date | None) -> str | None:
    """Return a comment's date as EDTF: what an attribute says, but by the clock of the page where that is UTC's."""
    if not dated.given:
        return None
    stamp = _STAMP.match(dated.stamp)
    value = (
        f"{stamp[1]}T{stamp[2]}" if stamp else to_edtf(dated.stamp or dated.given, language=language, captured=captured)
    )
    if value and len(value) >= _DAY and dated.stamp.endswith(("Z", "+00:00")) and dated.given != dated.stamp:
        day = datetime.fromisoformat(value[:_DAY])
        printed = to_edtf(dated.given, language=language, captured=day + timedelta(days=1)) or ""
        if len(printed) >= _DAY and abs(datetime.fromisoformat(printed[:_DAY]) - day) <= timedelta(days=1):
            return printed
    return value


def _captured(page: HtmlPage) -> date | None:
    if page.how.captured:
        return page.how.captured
    try:
        return datetime.fromisoformat(page.captured_at) if page.captured_at else None
    except ValueError:
        return None
