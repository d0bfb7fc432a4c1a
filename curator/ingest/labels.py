"""What each line of a capture is, and the passages that follow from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curator.domain.capture import ParsedPassage, PassageKind
from curator.domain.correction import LAYOUT, Correction
from curator.domain.span import Span
from curator.ingest.lines import CaptureLine, is_wrapped

_LEAST_BROKEN = 60  # characters; a shorter line ends where its author ended it, by eye on the sample collection
_CLOSING = frozenset(".!?…:;»”\"')]}|>")
_EMPHASIS = "*_ "
_HYPHENS = ("-", "\u00ad", "\u2010", "¬")
_RUNNING = frozenset({PassageKind.PARAGRAPH, PassageKind.COMMENT_TEXT})


@dataclass(slots=True)
class Label:
    """What a line is.

    `read` is the part of the line that is read, in code points of the capture; the rest is a mark of the layout.
    `owner` is the index of the comment it belongs to, None for the article. `joins`: it goes on with the passage of
    the line before.
    """

    kind: PassageKind
    read: tuple[int, int]
    owner: int | None = None
    joins: bool = False


@dataclass(slots=True)
class PageParts:
    """The passages of a capture, and those of each comment as indices, in page order."""

    passages: list[ParsedPassage] = field(default_factory=list)
    owned: dict[int, list[int]] = field(default_factory=dict)


def whole(line: CaptureLine, kind: PassageKind, owner: int | None = None) -> Label:
    """Return the label of a line that is read from its first character to its last."""
    return Label(kind, (line.start, line.end), owner)


def label_given(
    lines: Sequence[CaptureLine], labels: Sequence[Label], given: Sequence[tuple[Span, PassageKind]]
) -> list[Label]:
    """Return the labels with what the format says in their place; a title that it gives is the only one.

    Args:
        lines: of the article, in order.
        labels: one for each.
        given: spans of the capture that do not overlap, in order, and their kinds.
    """
    told = list(labels)
    titled = any(kind is PassageKind.TITLE for _, kind in given)
    spans = iter(given)
    span, kind = next(spans, (None, None))
    for at, line in enumerate(lines):
        while span and span.end <= line.start:
            span, kind = next(spans, (None, None))
        if span and kind and span.start <= line.start:
            told[at] = whole(line, kind)
            told[at].joins = line.start > span.start
        elif titled and told[at].kind is PassageKind.TITLE:
            told[at] = whole(line, PassageKind.PARAGRAPH)
    return told


def join_broken(lines: Sequence[CaptureLine], labels: Sequence[Label], width: int | None) -> None:
    """Join the lines that a program broke, and the paragraphs that the capture broke in mid-sentence.

    Within the text of a comment, lines that touch are joined too: there, the break is its author's.
    """
    opening = 0
    for at in range(1, len(lines)):
        before, label = labels[at - 1], labels[at]
        if label.joins or label.kind not in _RUNNING or before.owner != label.owner:
            opening = opening if label.joins else at
            continue
        touching = label.kind is PassageKind.COMMENT_TEXT and lines[at].gap == 0
        alike = before.kind is label.kind
        wrapped = width is not None and is_wrapped(lines[at - 1], lines[at], width)
        broken = alike and is_broken(lines[at - 1].text, lines[at].text, lines[opening].text)
        label.joins = (touching and alike) or broken or (wrapped and before.kind in _CONTINUED)
        if label.joins:
            label.kind = before.kind
        else:
            opening = at


_CONTINUED = _RUNNING | {PassageKind.LIST_ITEM, PassageKind.QUOTE, PassageKind.SUBTITLE, PassageKind.CAPTION}


def is_broken(before: str, after: str, opening: str) -> bool:
    """Tell whether a paragraph was broken in mid-sentence between two lines; `opening` is its first line.

    Who begins paragraphs without a capital is not taken for broken.
    """
    before, after, opening = before.rstrip(_EMPHASIS), after.lstrip(_EMPHASIS), opening.lstrip(_EMPHASIS + "@#\"«“'([")
    return (
        len(before) >= _LEAST_BROKEN
        and before[-1] not in _CLOSING
        and after[:1].islower()
        and not opening[:1].islower()
    )


def build(text: str, lines: Sequence[CaptureLine], labels: Sequence[Label], width: int | None) -> PageParts:
    """Make the passages of labelled lines."""
    made = PageParts()
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and labels[at].joins:
            continue
        label = labels[first]
        if label.owner is not None and label.kind is not PassageKind.FURNITURE:
            made.owned.setdefault(label.owner, []).append(len(made.passages))
        made.passages.append(_passage(text, lines[first:at], labels[first:at], width))
        first = at
    return made


def _passage(text: str, lines: Sequence[CaptureLine], labels: Sequence[Label], width: int | None) -> ParsedPassage:
    span = Span(lines[0].start, lines[-1].end)
    read = [(line, label.read) for line, label in zip(lines, labels, strict=True) if label.read[0] < label.read[1]]
    if not read:
        return ParsedPassage(span, labels[0].kind)
    marks = [_mark(text, span, span.start, read[0][1][0], "")]
    for (before, (_, end)), (after, (start, _)) in pairwise(read):
        marks.append(_mark(text, span, end, start, _break(before, after, width)))
    marks.append(_mark(text, span, read[-1][1][1], span.end, ""))
    return ParsedPassage(span, labels[0].kind, tuple(mark for mark in marks if mark))


def _break(before: CaptureLine, after: CaptureLine, width: int | None) -> str:
    """Return how the break between two lines of a passage reads; a hyphen at the end is left to correction."""
    if width is not None and is_wrapped(before, after, width) and not before.text.endswith(_HYPHENS):
        return " "
    return "\n\n" if after.gap else "\n"


def _mark(text: str, passage: Span, start: int, end: int, replacement: str) -> Correction | None:
    found = text[start:end]
    if found == replacement:
        return None
    return Correction(Span(start, end).shifted(-passage.start), found, replacement, LAYOUT)
