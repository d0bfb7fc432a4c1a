"""What a format that knows its own structure makes of a page: blocks, laid out as one transcript with its passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from curator.domain.capture import ParsedComment, ParsedPassage, ParsedTranscript, PassageKind
from curator.domain.marks import Mark
from curator.domain.resource import Anchor
from curator.domain.span import Span

_BETWEEN = "\n\n"
"""What stands between two blocks: a blank line, as between paragraphs of plain text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page that stands on lines of its own.

    `text` may hold line breaks; `marks` and `anchors` have spans in code points of it. `kind` is None where the format
    does not tell what it is. `owner` is the index of the comment it belongs to, None for the article. `language` is a
    BCP 47 tag where the page gives one, "" elsewhere. `printed`: its line breaks are those of print, and are not read.
    """

    text: str
    kind: PassageKind | None = None
    marks: tuple[Mark, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    owner: int | None = None
    language: str = ""
    printed: bool = False


class Given(NamedTuple):
    """What a format tells of a range of a transcript that is one passage: its kind, None where that is to be found out.

    `printed`: its line breaks are those of print.
    """

    span: Span
    kind: PassageKind | None
    printed: bool = False


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Blocks laid out: the transcript, and the blocks that hold text, each with its span in it, in order."""

    transcript: ParsedTranscript
    placed: tuple[tuple[Span, Block], ...] = field(repr=False)

    def given(self) -> tuple[Given, ...]:
        """Return what the format tells of the passages, for `page.segment`."""
        return tuple(Given(span, block.kind, block.printed) for span, block in self.placed)


def lay_out(blocks: Sequence[Block], reader: str, version: str, options: Mapping[str, str] | None = None) -> LaidOut:
    """Lay blocks out as a transcript; blocks without text are left out, but marks at a point stay where they stood.

    Args:
        blocks: in page order.
        reader: the reader's name, as in `Transcript`.
        version: of the reader.
        options: that it read with.
    """
    placed: list[tuple[Span, Block]] = []
    texts: list[str] = []
    marks: list[Mark] = []
    anchors: list[Anchor] = []
    at = 0
    for block in blocks:
        text = block.text.strip()
        span = Span(at, at + len(text))
        by = at - (len(block.text) - len(block.text.lstrip()))
        marks += [
            replace(each, span=moved) for each in block.marks if (moved := _moved(each.span, by, span)) is not None
        ]
        if not text:
            continue
        anchors += [
            replace(each, span=moved) for each in block.anchors if (moved := _moved(each.span, by, span)) is not None
        ]
        placed.append((span, block))
        texts.append(text)
        at = span.end + len(_BETWEEN)
    transcript = ParsedTranscript(
        _BETWEEN.join(texts), reader, version, dict(options or {}), _kept(marks, at - len(_BETWEEN)), tuple(anchors)
    )
    return LaidOut(transcript, tuple(placed))


def passages(laid: LaidOut) -> tuple[ParsedPassage, ...]:
    """Return a passage for each block; one whose kind is not known is a paragraph."""
    return tuple(
        ParsedPassage(span, block.kind or PassageKind.PARAGRAPH, language=block.language) for span, block in laid.placed
    )


def owned(laid: LaidOut, comments: Sequence[ParsedComment]) -> tuple[ParsedComment, ...]:
    """Return the comments with the passages that the blocks give them; furniture among these is left to the page."""
    mine = owners(laid)
    return tuple(replace(comment, passages=tuple(mine.get(at, ()))) for at, comment in enumerate(comments))


def owners(laid: LaidOut) -> dict[int, list[int]]:
    """Return the passages that the blocks give to each comment that has any; see `owned`."""
    mine: dict[int, list[int]] = {}
    for index, (_, block) in enumerate(laid.placed):
        if block.owner is not None and block.kind is not PassageKind.FURNITURE:
            mine.setdefault(block.owner, []).append(index)
    return mine


def _moved(span: Span, by: int, bounds: Span) -> Span | None:
    """Return a range `by` code points further on, as far as it lies within bounds; None where nothing of it does."""
    start = min(max(span.start + by, bounds.start), bounds.end)
    end = min(max(span.end + by, start), bounds.end)
    return Span(start, end) if start < end or span.start == span.end else None


def _kept(marks: Sequence[Mark], size: int) -> tuple[Mark, ...]:
    """Keep marks within the text: one at a point under the last block stands at its end."""
    end = Span(max(0, size), max(0, size))
    return tuple(each if each.span.end <= end.end else replace(each, span=end) for each in marks)
