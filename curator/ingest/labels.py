"""What each line of a capture is, and the passages that follow from it."""

from collections.abc import MutableSequence, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curator.domain.capture import ParsedPassage, PassageKind
from curator.domain.correction import LAYOUT, Correction
from curator.domain.messages import NOTHING, Message
from curator.domain.span import Span
from curator.ingest.blocks import Given
from curator.ingest.lines import CaptureLine
from curator.ingest.typesetting import Typesetting
from curator.text.hyphens import DIVIDERS, Hyphens

_LEAST_BROKEN = 60  # characters; a shorter line ends where its author ended it, by eye on the sample collection
_CLOSING = frozenset(".!?…:;»”\"')]}|>")
_EMPHASIS = "*_ "
_GIVEN = Message("the format of the file says so")
_UNTITLED = Message("the format of the file names another title")
PAGE_MARK = Message("page number or running head")
"""Why a line is furniture that was printed at the edge of a page."""

_RUNNING = frozenset({PassageKind.PARAGRAPH, PassageKind.COMMENT_TEXT})


@dataclass(slots=True)
class Label:
    """What a line is.

    `read` is the part of the line that is read, in code points of the capture; the rest is a mark of the layout.
    `owner` is the index of the comment it belongs to, None for the article. `ground` is why it is taken for that.
    `joins`: it goes on with the passage of the line before.
    """

    kind: PassageKind
    read: tuple[int, int]
    owner: int | None = None
    ground: Message = NOTHING
    joins: bool = False


@dataclass(slots=True)
class PageParts:
    """The passages of a capture, and those of each comment as indices, in page order."""

    passages: list[ParsedPassage] = field(default_factory=list)
    owned: dict[int, list[int]] = field(default_factory=dict)


def whole(line: CaptureLine, kind: PassageKind, ground: Message, owner: int | None = None) -> Label:
    """Return the label of a line that is read from its first character to its last."""
    return Label(kind, (line.start, line.end), owner, ground)


def label_given(lines: Sequence[CaptureLine], labels: Sequence[Label], given: Sequence[Given]) -> list[Label]:
    """Return the labels with what the format says in their place; a title that it gives is the only one.

    What surrounds the article of a printed page stays furniture: its type does not tell.

    Args:
        lines: of the article, in order.
        labels: one for each.
        given: passages of the capture that do not overlap, in order.
    """
    told = list(labels)
    titled = any(each.kind is PassageKind.TITLE for each in given)
    waiting = iter(given)
    passage = next(waiting, None)
    for at, line in enumerate(lines):
        while passage and passage.span.end <= line.start:
            passage = next(waiting, None)
        inside = passage is not None and passage.span.start <= line.start
        around = told[at].kind is PassageKind.FURNITURE and passage is not None and passage.printed
        if passage and inside and passage.kind and (not around or passage.kind is PassageKind.TITLE):
            told[at] = whole(line, passage.kind, _GIVEN)
        elif titled and told[at].kind is PassageKind.TITLE:
            told[at] = whole(line, PassageKind.PARAGRAPH, _UNTITLED)
        if passage and inside and line.start > passage.span.start:
            before = told[at] if told[at - 1].kind is PassageKind.FURNITURE else told[at - 1]
            told[at] = whole(line, before.kind, before.ground)
            told[at].joins = True
    return told


def join_broken(lines: Sequence[CaptureLine], labels: MutableSequence[Label], setting: Typesetting) -> None:
    """Join the lines that a program broke, and the paragraphs that the capture broke in mid-sentence.

    Within the text of a comment, lines that touch are joined too: there, the break is its author's.
    """
    _join_over_pages(lines, labels, setting)
    opening = 0
    for at in range(1, len(lines)):
        before, label = labels[at - 1], labels[at]
        if label.joins or label.kind not in _RUNNING or before.owner != label.owner:
            opening = opening if label.joins else at
            continue
        touching = label.kind is PassageKind.COMMENT_TEXT and lines[at].gap == 0
        alike = before.kind is label.kind
        broken = alike and is_broken(lines[at - 1].text, lines[at].text, lines[opening].text)
        label.joins = (touching and alike) or broken or (setting.goes_on[at] and before.kind in _CONTINUED)
        if label.joins:
            label.kind = before.kind
        else:
            opening = at


def _join_over_pages(lines: Sequence[CaptureLine], labels: MutableSequence[Label], setting: Typesetting) -> None:
    """Keep page numbers and running heads out of the reading; those within a paragraph are marks of its layout."""
    last = -1
    for at, label in enumerate(labels):
        if at in setting.page_marks:
            label.kind, label.ground, label.joins = PassageKind.FURNITURE, PAGE_MARK, False
            continue
        if last < at - 1 and not (setting.goes_on[at] and last > -1 and _is_one(labels[last], label)):
            label.joins = False
        elif last < at - 1:
            for between in range(last + 1, at):
                start = lines[between].start
                labels[between] = Label(labels[last].kind, (start, start), label.owner, joins=True)
        last = at


def _is_one(before: Label, after: Label) -> bool:
    """Tell whether two lines that the end of a page parts may be of one passage."""
    return before.owner == after.owner and before.kind in _CONTINUED and after.kind in _RUNNING


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


@dataclass(frozen=True, slots=True)
class Builder:
    """What the passages of a page are made from: its text, its lines and how they were set."""

    text: str
    lines: Sequence[CaptureLine]
    labels: Sequence[Label]
    setting: Typesetting
    hyphens: Hyphens

    def build(self) -> PageParts:
        """Make the passages of the labelled lines."""
        made = PageParts()
        openings = [at for at in range(len(self.lines)) if not at or not self.labels[at].joins]
        for first, end in pairwise((*openings, len(self.lines))):
            label = self.labels[first]
            if label.owner is not None and label.kind is not PassageKind.FURNITURE:
                made.owned.setdefault(label.owner, []).append(len(made.passages))
            made.passages.append(self._passage(first, end))
        return made

    def _passage(self, first: int, end: int) -> ParsedPassage:
        span = Span(self.lines[first].start, self.lines[end - 1].end)
        kind, ground = self.labels[first].kind, self.labels[first].ground
        read = [at for at in range(first, end) if self.labels[at].read[0] < self.labels[at].read[1]]
        if not read:
            return ParsedPassage(span, kind, ground=ground)
        marks = [(span.start, self.labels[read[0]].read[0], "")]
        marks += [self._break(before, after) for before, after in pairwise(read)]
        marks.append((self.labels[read[-1]].read[1], span.end, ""))
        layout = tuple(filter(None, (_mark(self.text, span, *each) for each in marks)))
        return ParsedPassage(span, kind, layout, ground=ground)

    def _break(self, before: int, after: int) -> tuple[int, int, str]:
        """Return what is replaced between two lines of a passage, and how that reads.

        Of a word that is divided there, the hyphen goes too if it is not the word's own; where that cannot be told, it
        is left to correction.
        """
        end, start = self.labels[before].read[1], self.labels[after].read[0]
        if not self.setting.goes_on[after]:
            return end, start, "\n\n" if self.lines[after].gap else "\n"
        left, right = self.text[self.labels[before].read[0] : end], self.text[start : self.labels[after].read[1]]
        if not left.endswith(DIVIDERS) or not left[-2:-1].isalnum():
            return end, start, " "
        kept = self.hyphens.kept(left, right)
        return (end, start, "\n" if kept is None else "") if kept is not False else (end - 1, start, "")


def _mark(text: str, passage: Span, start: int, end: int, replacement: str) -> Correction | None:
    found = text[start:end]
    if found == replacement:
        return None
    return Correction(Span(start, end).shifted(-passage.start), found, replacement, LAYOUT)
