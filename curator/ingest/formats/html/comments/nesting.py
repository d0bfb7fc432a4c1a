"""Whom a comment answers, by where its element stands, how far it is indented, and the links that say so."""

import re
from collections.abc import Mapping, Sequence

from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.anatomy import Anatomy
from curator.ingest.formats.html.comments.facts import own_names
from curator.ingest.formats.html.dom import Node, text_of

_LEVELS = 12  # elements between an answer and what it answers, by eye on real pages
_SIBLINGS = 4  # empty elements, such as an anchor, between an answer and what it answers, by eye on real pages
_DEPTH = re.compile(
    r"(?:^|[\s_-])(?:depth|level|lvl|niveau|ebene|indent|nested|deep)[-_]?(\d{1,2})(?!\w)", re.IGNORECASE
)
_INDENT = re.compile(r"(?:margin|padding)-left\s*:\s*(\d{1,4})", re.IGNORECASE)
_LEVEL = re.compile(r"(?:level|niveau|ebene|nivel|livello) (\d{1,2})", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_PARENTS = ("data-parent", "data-parent-id", "data-parentid", "parentid", "data-parent-comment-id", "data-reply-to")
_DEPTHS = ("data-depth", "data-level", "aria-level", "data-indent", "indent")
_LEAST_ANSWER = 12  # characters of a link such as "In reply to Paul", which "Reply" is not


def parents(comments: Sequence[Anatomy]) -> list[int | None]:
    """Return for each comment the index of the one that it answers, None where the mark-up tells of none."""
    wholes = {comment.whole: at for at, comment in enumerate(comments)}
    told = _told(comments)
    inside = [_enclosing(comment, wholes) for comment in comments]
    depths = [None] * len(comments) if any(at is not None for at in inside) else _by_depth(comments)
    every = zip(told, inside, depths, strict=True)
    return [next((up for up in each if up is not None and up != at), None) for at, each in enumerate(every)]


def _enclosing(comment: Anatomy, wholes: Mapping[Node, int]) -> int | None:
    """Return the comment in which an element stands, or right behind which stands what holds it."""
    path = comment.whole
    for _, above in zip(range(_LEVELS), comment.whole.iterancestors(), strict=False):
        if above in wholes:
            return wholes[above]
        if path is not comment.whole:
            for _, before in zip(range(_SIBLINGS), path.itersiblings(preceding=True), strict=False):
                if before in wholes:
                    return wholes[before]
                if comment.outline.letters(before):
                    break
        path = above
    return None


def _told(comments: Sequence[Anatomy]) -> list[int | None]:
    """Return for each comment the one that a link or an attribute names as answered."""
    names: dict[str, int] = {}
    for at, comment in enumerate(comments):
        for name in own_names(comment):
            names.setdefault(name, at)
            for figures in _FIGURES.findall(name):
                names.setdefault(figures, at)
    return [_answered(comment, names) for comment in comments]


def _answered(comment: Anatomy, names: Mapping[str, int]) -> int | None:
    given = [value for value, _ in comment.chosen("to")]
    given += [value for name in _PARENTS if (value := comment.whole.get(name))]
    given += [node.get("href", "") for node in comment.candidates() if node.tag == "a" and _is_answer(node)]
    for value in given:
        wanted = value.partition("#")[2] or value
        figures = _FIGURES.findall(wanted)
        if (at := names.get(wanted, names.get(figures[-1]) if figures else None)) is not None:
            return at
    return None


def _is_answer(link: Node) -> bool:
    """Tell whether a link is, or stands behind, words such as "in reply to"."""
    if "#" not in link.get("href", ""):
        return False
    before, above = link.getprevious(), link.getparent()
    said = (before.tail if before is not None else above.text if above is not None else "") or ""
    text = text_of(link)
    answers = len(text) >= _LEAST_ANSWER and signs.ANSWERS.match(text)
    return bool(signs.ANSWERS.search(said) or answers or "in-reply-to" in f"{link.get('class')} {link.get('rel')}")


def _by_depth(comments: Sequence[Anatomy]) -> list[int | None]:
    """Return parents by how deep comments say they stand: the last before that stands less deep."""
    found: list[int | None] = []
    open_: list[tuple[int, int]] = []
    for at, depth in enumerate(map(_depth, comments)):
        while open_ and open_[-1][0] >= depth:
            open_.pop()
        found.append(open_[-1][1] if open_ else None)
        open_.append((depth, at))
    return found


def _depth(comment: Anatomy) -> int:
    """Return how deep a comment says that it stands, in whatever measure; 0 where it does not say."""
    for value, _ in comment.chosen("depth"):
        if figures := _FIGURES.search(value):
            return int(figures[0])
    levels = (comment.text(node) for node in comment.candidates() if comment.outline.has_figures(node))
    if level := next((match for text in levels if (match := _LEVEL.fullmatch(text))), None):
        return int(level[1])
    above = comment.whole.getparent()
    for node in (comment.whole, *([] if above is None else [above])):
        if told := next((value for name in _DEPTHS if (value := node.get(name, "")).isdecimal()), ""):
            return int(told)
        if match := _DEPTH.search(node.get("class", "")) or _INDENT.search(node.get("style", "")):
            return int(match[1])
    return 0
