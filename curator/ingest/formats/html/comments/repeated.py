"""Comments on pages of which nothing is known: elements alike that each hold a date, and what else speaks for them."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.announced import counts, is_headed
from curator.ingest.formats.html.comments.dating import stamp_of
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.turns import speak_in_rows, weight_of_turns
from curator.ingest.formats.html.comments.wholes import gather, in_widget, of_other_pages
from curator.ingest.formats.html.dom import INLINE, UNSEEN, Node, is_hidden, text_of

_LONGEST_LINE = 120  # characters of a line with a date that is no running text, by eye on real captures
_LEVELS = 25  # elements around a date that may be the comment's, by eye on real pages
_LONGEST_HEADER = 60  # characters of name and date and the words between, by eye on real captures
_DATES_EACH = 2.5  # dates of a comment: its own, and that of the author's account or a change
_MOST = 0.6  # share of the elements that a sign must be seen in: a comment may lack a name, a button, a picture
_LOOKED_AT = 30  # elements that are looked at for signs: more say no more
_NAMED_LEVELS = 4  # elements around a comment whose names may tell of comments, by eye on real pages

# What speaks for comments and against them, weighed by trial on pages with and without comments: dates alone do not
# make a comment, two signs beside them do.
_LEAST = 3.0
_LEAST_ALONE = 5.0
_NAMED, _SPEECH, _NAMED_AROUND, _REPLY, _ANCHOR, _AUTHOR, _AVATAR = 2.0, 1.0, 1.5, 1.5, 1.5, 1.0, 1.0
_TEASER, _PAIR, _COUNTED, _HEADED, _SIGNED = 4.0, 1.0, 2.5, 2.0, 1.0
_LEAST_TITLE = 40  # characters of a link that are a title, and no name of a reader, by eye on real pages
_ENOUGH = 5.0  # more signs say no more

_FIGURES = re.compile(r"[-_]*\d[\w-]*")
_STATE = re.compile(
    r"(?:odd|even|alt|first|last|clear\w*|row\d?|left|right|active|new|hidden|visible|level|depth|col)[-\w]*"
)
_OWN_ADDRESS = re.compile(r"#\D*\d+")
_PORTRAIT = re.compile(r"avatar|gravatar|profil|userpic", re.IGNORECASE)

_Key = tuple[str, str]
_Sign = Callable[[Node], bool]


class _Page(NamedTuple):
    """What is known of a page beside its tree: its address, and the numbers of comments that it announces."""

    url: str
    announced: Collection[int]


@dataclass(frozen=True, slots=True)
class _Group:
    """Elements that are alike, in page order, each with a mark of its own, and how much speaks for comments."""

    key: _Key
    members: Sequence[Node]
    weight: float


def by_repetition(outline: Outline, url: str) -> Sequence[Node]:
    """Return the elements of comments, in page order; none where too little speaks for it.

    Where comments are no elements of their own, the tree is arranged anew: the outline holds no longer.

    Args:
        outline: of the page.
        url: its address, "" where it is not known.
    """
    dated, page = dates(outline), _Page(url, counts(outline, url))
    return _alike(outline, dated, page) or _alike(outline, _authors(outline), page) or _in_a_row(outline, dated)


def dates(outline: Outline) -> list[Node]:
    """Return the elements that give a date on a line of its own, not in running text, in page order."""
    seen = (node for node in outline.nodes if node.tag not in UNSEEN and not is_hidden(node))
    return [node for node in seen if _is_dated(node) or stamp_of(node)]


def _is_dated(node: Node) -> bool:
    text = (node.text or "").strip()
    return 0 < len(text) <= _LONGEST_LINE and any(map(str.isdigit, text)) and bool(signs.moment(" ".join(text.split())))


def _authors(outline: Outline) -> list[Node]:
    """Return the elements that name the author of a comment, where a page prints no dates."""
    return [node for node in outline.nodes if _names_reader(outline, node)]


def _names_reader(outline: Outline, node: Node) -> bool:
    names = outline.names(node)
    if not names or "form" in names or not called.AUTHOR_NAME.search(names) or called.NO_AUTHOR.search(names):
        return False
    return bool(called.COMMENT.search(names)) and 0 < outline.letters(node) <= _LONGEST_LINE


def _alike(outline: Outline, marks: Sequence[Node], page: _Page) -> list[Node]:
    """Return the elements that are alike and hold a mark each, and most look like comments; their answers too."""
    groups = [group for group in _groups(outline, marks, page) if group.weight >= _least(group)]
    if not groups:
        return []
    best = groups[0]
    for group in groups[1:]:
        best = group if _is_better(outline, group, best) else best
    found = set(_with_unmarked(outline, best) if len(best.members) > 1 else best.members)
    found |= _made_alike(outline, marks, page, found)
    for group in sorted(groups, key=lambda each: -len(each.members)):
        if _stands_among(outline, group, outline.in_order(found)):
            found |= set(group.members)
    return outline.in_order(found)


def _made_alike(outline: Outline, marks: Sequence[Node], page: _Page, found: Collection[Node]) -> set[Node]:
    """Return other elements of the same thread: alike, and made of an author and a text called as in those found.

    Such are comments that hold so many answers that these alone were found, for the many dates in the others.
    """
    parts = _parts(outline, outline.in_order(found), found)
    inside = {node for each in outline.outermost(found) for node in outline.within(each)}
    left = [mark for mark in marks if mark not in inside]
    if parts is None or not left:
        return set()
    groups = [each for each in _groups(outline, left, page) if len(each.members) > 1 and each.weight >= _LEAST]
    alike = [each for each in groups if _parts(outline, each.members, {*found, *each.members}) == parts]
    return set(max(alike, key=lambda each: len(each.members)).members) if alike else set()


def _parts(outline: Outline, members: Sequence[Node], others: Collection[Node]) -> tuple[str, str] | None:
    """Return the classes of author and text that most of some elements hold, without others; None for want of one."""
    counts = Counter(parts for node in members if (parts := _parts_of(outline, node, others)) is not None)
    parts, count = counts.most_common(1)[0] if counts else (None, 0)
    return parts if count > len(members) * _MOST else None


def _parts_of(outline: Outline, node: Node, others: Collection[Node]) -> tuple[str, str] | None:
    own = [each for each in outline.own(node, set(others) - {node}) if each is not node]
    author = _first_class(outline, own, called.AUTHOR_NAME) or _first_class(outline, own, called.AUTHOR)
    text = _first_class(outline, own, called.BODY)
    return (author, text) if author and text else None


def _first_class(outline: Outline, nodes: Sequence[Node], pattern: called.Called) -> str:
    return next((node.get("class", "") for node in nodes if pattern.search(outline.names(node))), "")


def _groups(outline: Outline, marks: Sequence[Node], page: _Page) -> Iterator[_Group]:
    """Yield the groups of elements called alike that hold a mark each; a single one where it is called a comment."""
    groups: dict[_Key, dict[Node, None]] = defaultdict(dict)
    marked: dict[_Key, list[Node]] = defaultdict(list)
    for mark in marks:
        for _, above in zip(range(_LEVELS), (mark, *mark.iterancestors()), strict=False):
            if above.tag in ("body", "html"):
                break
            for key in _keys(above) if above.tag not in INLINE else ():
                groups[key][above] = None
                marked[key].append(mark)
    for key, members in groups.items():
        if len(members) == 1 and not _may_stand_alone(key[1]):
            continue
        counts = _marks_in(outline, outline.in_order(members), outline.in_order(marked[key]))
        if counts and sum(counts.values()) <= len(counts) * _DATES_EACH:
            own = outline.in_order(counts)
            yield _Group(key, own, _weigh(outline, key, own, page))


def _may_stand_alone(name: str) -> bool:
    """Tell whether an element is called a comment, and not several or a part of one."""
    part = called.PART.search(f"{name} ") or called.SEVERAL.search(name)
    return bool(called.COMMENT.search(name)) and not part


def _least(group: _Group) -> float:
    return _LEAST if len(group.members) > 1 else _LEAST_ALONE


def _keys(node: Node) -> Iterator[_Key]:
    """Yield what an element is called, without numbers and states, else by what it stands in."""
    stems = [_FIGURES.sub("", each) for each in node.get("class", "").split()]
    stems = [stem for stem in stems if stem and not _STATE.fullmatch(stem)]
    yield from ((str(node.tag), f".{stem}") for stem in stems)
    if stem := _FIGURES.sub("", node.get("id", "")):
        yield str(node.tag), f"#{stem}"
    above = node.getparent()
    if not stems and above is not None:
        yield str(node.tag), f"in {above.tag} {above.get('class', '')} {_FIGURES.sub('', above.get('id', ''))}"


def _marks_in(outline: Outline, members: Sequence[Node], marks: Sequence[Node]) -> dict[Node, int]:
    """Count the marks that stand in each element and in none of its like within it."""
    counts: dict[Node, int] = {}
    open_: list[Node] = []
    rest = list(reversed(members))
    for mark in marks:
        while rest and outline.place[rest[-1]] <= outline.place[mark]:
            open_.append(rest.pop())
        while open_ and not outline.holds(open_[-1], mark):
            open_.pop()
        if open_:
            counts[open_[-1]] = counts.get(open_[-1], 0) + 1
    return counts


def _weigh(outline: Outline, key: _Key, members: Sequence[Node], page: _Page) -> float:
    """Weigh how much speaks for elements to be comments."""
    if any(in_widget(outline, node) for node in members[:2]) or of_other_pages(outline, members, page.url):
        return 0.0
    if len(members) == 1 and _is_form(members[0]):
        return 0.0
    others = set(members)
    bare = sum(outline.own_letters(node, others) <= _LONGEST_HEADER for node in members)
    if bare > len(members) * _MOST and _are_headers(outline, members):
        return 0.0
    tag = f" {key[0]} " if "-" in key[0] else ""  # of an element that the page made itself, and so named
    names = f"{tag}{key[1]} {outline.names(members[0])}"
    weight = _NAMED if called.COMMENT.search(names) else _SPEECH * bool(called.SPEECH.search(names))
    around = zip(range(_NAMED_LEVELS), members[0].iterancestors(), strict=False)
    weight += _NAMED_AROUND * any(
        above.tag != "body" and bool(called.COMMENT.search(outline.names(above))) for _, above in around
    )
    for sign, worth in (
        (_is_reply, _REPLY),
        (_is_anchor, _ANCHOR),
        (partial(_is_author, outline), _AUTHOR),
        (_is_portrait, _AVATAR),
        (_is_teaser, -_TEASER),
    ):
        weight += worth * _in_most(outline, members, sign)
    told = _COUNTED * (len(members) in page.announced) + _HEADED * is_headed(outline, members[0])
    if told or called.COMMENT.search(names):  # names stand beside dates in references and in the news too
        weight += told + _SIGNED * _in_most(outline, members, partial(_is_signed, outline))
    if 0 <= weight < _LEAST and not any(_is_teaser(each) for node in members[:_LOOKED_AT] for each in node.iter("a")):
        weight = max(weight, weight_of_turns(outline, members))
    return weight - _PAIR * (len(members) == 2)  # noqa: PLR2004 (two that are alike may be chance)


def _is_form(node: Node) -> bool:
    """Tell whether there is something to fill in in an element."""
    return any(each.tag == "textarea" or each.get("type") in ("text", "email", "url") for each in node.iter())


def _are_headers(outline: Outline, members: Sequence[Node]) -> bool:
    """Tell whether elements hold little but name and date each, while there is text between them."""
    between = outline.place[members[-1]] - outline.place[members[0]]
    inside = sum(len(outline.within(node)) for node in members[:-1])
    return between - inside >= len(members) * _MOST


def _in_most(outline: Outline, members: Sequence[Node], sign: _Sign) -> bool:
    some = members[:_LOOKED_AT]
    return sum(any(sign(node) for node in outline.within(each)) for each in some) >= len(some) * _MOST


def _is_reply(node: Node) -> bool:
    return node.tag in ("a", "button", "span") and not len(node) and signs.is_reply((node.text or "").strip())


def _is_anchor(node: Node) -> bool:
    return node.tag == "a" and bool(_OWN_ADDRESS.search(node.get("href", "")))


def _is_author(outline: Outline, node: Node) -> bool:
    names = outline.names(node)
    return bool(names and called.AUTHOR.search(names)) or (node.tag == "a" and "nofollow" in node.get("rel", ""))


def _is_signed(outline: Outline, node: Node) -> bool:
    """Tell whether a name stands beside a date, on its line or the next, and leads to no page of the same site."""
    if not _is_dated(node):
        return False
    line = _line_of(outline, node)
    beside = [line] if line is not None else [node.getprevious(), node.getnext()]
    named = [each for each in beside if each is not None and (each is line or signs.is_name(outline.text(each)))]
    return any(not any(_leads_on(link) for link in each.iter("a")) for each in named)


def _leads_on(link: Node) -> bool:
    return not re.match(r"#|mailto:|https?://", link.get("href", "#")) and "nofollow" not in link.get("rel", "")


def _is_portrait(node: Node) -> bool:
    return node.tag == "img" and any(_PORTRAIT.search(node.get(name, "")) for name in ("class", "src", "alt"))


def _is_teaser(node: Node) -> bool:
    """Tell whether an element leads to a page of its own by its title, as in lists of articles."""
    if node.tag in ("h1", "h2", "h3", "h4"):
        return any("#" not in link.get("href", "#") for link in (*node.iter("a"), *node.iterancestors("a")))
    away = node.tag == "a" and "#" not in node.get("href", "#") and "nofollow" not in node.get("rel", "")
    return away and len(text_of(node)) >= _LEAST_TITLE


def _is_better(outline: Outline, one: _Group, other: _Group) -> bool:
    """Tell whether a group is better than another: more comments; of as many the one further out, then the surer."""
    if len(one.members) == len(other.members) == 1:
        return one.weight > other.weight
    if len(one.members) != len(other.members):
        worth, against = (len(each.members) * min(each.weight, _ENOUGH) for each in (one, other))
        return worth > against
    first, second = one.members[0], other.members[0]
    if first is not second and outline.holds(first, second) != outline.holds(second, first):
        return outline.holds(first, second)
    return one.weight > other.weight


def _with_unmarked(outline: Outline, group: _Group) -> Iterator[Node]:
    """Yield the elements of a group, and those called so beside them that hold no mark: none is lost for its date."""
    beside = {node.getparent() for node in group.members}
    known = set(group.members)
    alike = [
        node
        for node in outline.nodes
        if node in known or (node.getparent() in beside and group.key in set(_keys(node)))
    ]
    chosen = set(alike)
    first = outline.place[group.members[0]]
    for node in alike:
        is_heading = outline.place[node] < first and _may_head(outline, node)
        if node in known or (not is_heading and _says_anything(outline, node, chosen)):
            yield node


def _may_head(outline: Outline, node: Node) -> bool:
    """Tell whether an element in front of comments is their heading, called as they are: “Author | Message”."""
    named = any(called.AUTHOR.search(outline.names(each)) for each in outline.within(node))
    return not named and outline.letters(node) <= _LONGEST_HEADER


def _says_anything(outline: Outline, node: Node, others: Collection[Node]) -> bool:
    """Tell whether there is more in an element than links and buttons."""
    links = {each for each in outline.within(node) if each.tag in ("a", "button")}
    return outline.own_letters(node, links | set(others)) > 0


def _stands_among(outline: Outline, group: _Group, found: Sequence[Node]) -> bool:
    """Tell whether elements of another kind, such as answers, stand among the comments found and are no part of one."""
    places = outline.places(found)
    outer = outline.outermost(found)
    ends = [outline.last(node) for node in outer]
    begins = outline.places(outer)
    for node in group.members:
        at = outline.place[node]
        before = bisect_right(begins, at) - 1
        if before < 0 or at > ends[-1] or at <= ends[before] or outline.holds_any(node, places):
            return False
    return True


def _in_a_row(outline: Outline, dated: Sequence[Node]) -> Sequence[Node]:
    """Return comments that are no elements of their own: a line of name and date, then siblings with the text."""
    rows: dict[tuple[Node, str], list[Node]] = defaultdict(list)
    for node in dated:
        line = _line_of(outline, node)
        if line is not None and (above := line.getparent()) is not None:
            rows[above, f"{line.tag}.{line.get('class', '')}"].append(line)
    rows = {key: list(dict.fromkeys(lines)) for key, lines in rows.items()}
    (above, _), lines = max(rows.items(), key=lambda each: len(each[1]), default=((outline.root, ""), []))
    if len(lines) < _LEAST_ROW or in_widget(outline, lines[0]) or not _speaks(outline, above, lines):
        return []
    return list(gather(lines, ends=_stand_under(outline, lines)))


_LEAST_ROW = 3  # lines of name and date in a row: two may be chance


def _line_of(outline: Outline, node: Node) -> Node | None:
    """Return the element of the line on which a date stands, None where that is no header's."""
    while node.tag in INLINE and (above := node.getparent()) is not None:
        node = above
    lines = [node, row] if (row := node.getparent()) is not None and node.tag in ("td", "th") else [node]
    texts = (outline.text(line) if 0 < outline.letters(line) <= _LONGEST_LINE else "" for line in lines)
    return next((line for line, text in zip(lines, texts, strict=True) if signs.name_in(text)), None)


def _speaks(outline: Outline, above: Node, lines: Sequence[Node]) -> bool:
    """Tell whether what lines of dates stand in is called after comments, or the lines say who said it."""
    around = (above, *above.iterancestors())
    named = is_headed(outline, lines[0]) or any(
        called.COMMENT.search(outline.names(node)) for _, node in zip(range(_NAMED_LEVELS), around, strict=False)
    )
    said = sum(signs.says_who(outline.text(line)) for line in lines) >= len(lines) * _MOST
    return (named or said or speak_in_rows(outline, lines)) and not any(_is_teaser(line) for line in lines)


def _stand_under(outline: Outline, lines: Sequence[Node]) -> bool:
    """Tell whether lines of name and date stand under the texts: nothing but buttons follows the last one."""
    following = lines[-1].getnext()
    said = "" if following is None or following.tag in ("form", "h1", "h2", "h3", "h4") else outline.text(following)
    return not said or signs.is_button(said)
