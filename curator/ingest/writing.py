"""Writing blocks: text as a reader of a structured format comes upon it, and the marks that hold meanwhile."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from curator.domain.capture import PassageKind
from curator.domain.marks import Mark, MarkKind
from curator.domain.resource import Anchor
from curator.domain.span import Span
from curator.ingest.blocks import Block
from curator.text.marks import POINTS

Shape = tuple[MarkKind, str]
"""A kind of mark and its value."""


class Writer:
    """Writes one block after the other; `blocks` are those that are ended."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._texts: list[str] = []
        self._size = 0
        self._marks: list[Mark] = []
        self._anchors: list[Anchor] = []

    @property
    def size(self) -> int:
        """How many code points the block in hand holds."""
        return self._size

    @property
    def is_blank(self) -> bool:
        """Whether the block in hand holds nothing that is read."""
        return not any(text.strip() for text in self._texts)

    def write(self, text: str, shapes: Iterable[Shape] = ()) -> None:
        """Write text, over which these marks hold."""
        start, self._size = self._size, self._size + len(text)
        self._texts.append(text)
        for kind, value in shapes:
            self.mark(start, kind, value)

    def mark(self, start: int, kind: MarkKind, value: str = "") -> None:
        """Mark what was written from `start` on; of a kind that needs characters, nothing where there are none."""
        if start < self._size or kind in POINTS:
            self._marks.append(Mark(Span(start, self._size), kind, value))

    @contextmanager
    def marked(self, kind: MarkKind, value: str = "") -> Iterator[None]:
        """Mark what is written meanwhile."""
        start = self._size
        yield
        self.mark(start, kind, value)

    def point(self, kind: MarkKind, value: str = "") -> None:
        """Put a mark where the next character will stand."""
        self._marks.append(Mark(Span(self._size, self._size), kind, value))

    def anchor(self, anchor: Anchor) -> None:
        """Tell where a range of the block in hand stands in the resource; its span is counted in that block."""
        self._anchors.append(anchor)

    def end(
        self,
        kind: PassageKind | None = None,
        shapes: Sequence[Shape] = (),
        *,
        owner: int | None = None,
        printed: bool = False,
    ) -> None:
        """End the block in hand, over all of which `shapes` hold; all else is as with `Block`."""
        whole = [Mark(Span(0, self._size), *shape) for shape in shapes] if self._size else []
        if self._size or self._marks:
            marks = (*whole, *_merged(self._marks))
            text = "".join(self._texts)
            self.blocks.append(Block(text, kind, marks, tuple(self._anchors), owner, printed=printed))
        self._texts, self._marks, self._anchors, self._size = [], [], [], 0


def _merged(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Make one of marks that touch and say the same: programs cut a text into pieces that nobody sees."""
    open_marks: dict[Shape, Mark] = {}
    for mark in sorted(marks, key=lambda mark: mark.span):
        if mark.kind in POINTS:
            yield mark
            continue
        key = (mark.kind, mark.value)
        before = open_marks.get(key)
        if before and before.span.end >= mark.span.start and mark.kind is not MarkKind.NOTE:
            end = max(before.span.end, mark.span.end)
            open_marks[key] = replace(before, span=Span(before.span.start, end))
            continue
        if before:
            yield before
        open_marks[key] = mark
    yield from open_marks.values()
