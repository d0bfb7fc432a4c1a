"""Which blocks of a page are its article: what trafilatura reads in the tree is found again among the blocks.

trafilatura gives a text of its own making, without the elements that it came from; so its words are looked for.
"""

import copy
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import cast

from lxml.html import html_parser

from curator.domain.capture import PassageKind
from curator.ingest.formats.html.dom import Node, lines_of, with_attribute
from curator.ingest.formats.html.flow import Placed
from curator.ingest.formats.html.place import Part, Role

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")
"""Words; of what is written without spaces between them, each sign."""

_SHINGLE = 4  # words in a row: fewer recur by chance
# The next four were measured on the 181 pages of the article extraction benchmark of Zyte.
_LEAST_SHARE = 0.6  # of a block's shingles that the article holds
_ANCHOR = 8  # words of a block that recurs nowhere by chance
_WIDEST_GAP = 25  # blocks of something else within an article
_LEAST_RUN = 0.3  # words of a stretch of the article, as a share of those of its longest
_MOST_NODES = 30_000  # elements: beyond, trafilatura takes minutes
_OUT = "data-curator-out"

Words = tuple[str, ...]


def without_comments(root: Node, roles: Mapping[Node, Role]) -> Node:
    """Return a copy of a tree without its comments, and without what is known to be furniture."""
    out = [node for node, role in roles.items() if role.part in (Part.WHOLE, Part.FURNITURE)]
    for node in out:
        node.set(_OUT, "")
    tree = copy.deepcopy(root)
    for node in out:
        del node.attrib[_OUT]
    for node in with_attribute(tree, _OUT):
        _take_out(node)
    return tree


def _take_out(node: Node) -> None:
    """Take an element out of its tree, but not the text behind it."""
    above, before, text = node.getparent(), node.getprevious(), node.tail or ""
    if above is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        above.text = (above.text or "") + text
    above.remove(node)


def extracted(tree: Node) -> list[str]:
    """Return the lines that trafilatura takes for the article, none where it finds none or the tree is too large.

    The tree is empty afterwards.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 (a third of a second, for web pages alone)

    if cast("float", tree.xpath("count(//*)")) > _MOST_NODES:
        return []
    root = html_parser.makeelement("html")  # trafilatura takes this class alone, whose elements cost twice the time
    root.extend(tree)
    document = bare_extraction(root, fast=True, include_comments=False)
    body = getattr(document, "body", None)
    return lines_of(body, _sees_all) if body is not None else []


def article_blocks(placed: Sequence[Placed], lines: Sequence[str]) -> list[bool]:
    """Tell of each block of a page whether it belongs to the article.

    Args:
        placed: the blocks, those of comments too.
        lines: of the article as `extracted` gives them; where there are none, all that looks like text is the article.
    """
    if not lines:
        return [each.block.owner is None and _is_text(each) for each in placed]
    told = _Told(lines)
    words = [_words(each.block.text) if each.block.owner is None else () for each in placed]
    found = [told.holds(mine) for mine in words]
    _join_short(placed, words, found, told)
    begin, end = _extent(placed, words, found)
    for at, each in enumerate(placed):
        inside = begin <= at < end and not (each.aside and each.leads_away)
        found[at] = inside and (_is_caption(each) or (found[at] and told.has_left(words[at])))
    return found


class _Told:
    """The words of the article's lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        words = [_words(line) for line in lines]
        self._left = Counter(words)
        self._shingles = _shingles([word for line in words for word in line])

    def holds(self, words: Words) -> bool:
        """Tell whether the article has the words of a block, some left out or added by the way."""
        if len(words) < _SHINGLE:
            return words in self._left if words else False
        mine = _shingles(words)
        return len(mine & self._shingles) >= _LEAST_SHARE * len(mine)

    def joins(self, before: Words, behind: Words) -> bool:
        """Tell whether the article goes on with the words of a block right behind those of another."""
        across = _shingles((*before[1 - _SHINGLE :], *behind[: _SHINGLE - 1]))
        return bool(across) and across <= self._shingles

    def has_left(self, words: Words) -> bool:
        """Tell whether a block is not more than the article has of its like; a short one may recur."""
        if len(words) < _SHINGLE:
            return True
        self._left.setdefault(words, 1)
        self._left[words] -= 1
        return self._left[words] >= 0


def _join_short(placed: Sequence[Placed], words: Sequence[Words], found: list[bool], told: _Told) -> None:
    """Find short blocks that a line of the article begins or ends with: `br` parts them from what is found there."""
    pairs = list(pairwise(range(len(placed))))
    for before, behind in (*pairs, *reversed(pairs)):
        short, long = (before, behind) if found[behind] else (behind, before)
        alike = placed[before].node is placed[behind].node and found[long] and not found[short]
        if alike and 0 < len(words[short]) < _SHINGLE:
            found[short] = told.joins(words[before], words[behind])


def _extent(placed: Sequence[Placed], words: Sequence[Words], found: Sequence[bool]) -> tuple[int, int]:
    """Return where the article begins and ends: its words may stand elsewhere too, in menus and teasers."""
    anchors = [at for at, yes in enumerate(found) if yes and _is_anchor(placed[at], words[at])]
    if not anchors:
        return 0, len(placed)
    runs = [[anchors[0]]]
    for before, at in pairwise(anchors):
        if at - before > _WIDEST_GAP:
            runs.append([])
        runs[-1].append(at)
    sizes = [sum(len(words[at]) for at in run) for run in runs]
    kept = [run for run, size in zip(runs, sizes, strict=True) if size >= _LEAST_RUN * max(sizes)]
    first, past = kept[0][0], kept[-1][-1] + 1
    while first and found[first - 1]:
        first -= 1
    while past < len(found) and found[past]:
        past += 1
    return first, past


def _is_anchor(each: Placed, words: Words) -> bool:
    return len(words) >= _ANCHOR and not each.leads_away and each.block.kind is not PassageKind.HEADING


def _is_caption(each: Placed) -> bool:
    """Tell the words under a picture, which extraction leaves out where they are few."""
    return each.block.kind is PassageKind.CAPTION and each.block.owner is None and not each.leads_away


def _is_text(each: Placed) -> bool:
    return not each.aside and not each.leads_away and each.block.kind is not PassageKind.FURNITURE


def _words(text: str) -> Words:
    return tuple(_WORDS.findall(text.casefold()))


def _shingles(words: Sequence[str]) -> set[Words]:
    return set(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))


def _sees_all(node: Node) -> bool:
    del node
    return False
