"""Heights of very many rows: where each begins, and which one stands at a place, without adding them all up."""

from collections.abc import Iterable

_BLOCK = 256


class Heights:
    """Heights in pixels; changing one and finding a place cost a walk over blocks, not over rows."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._sums = [sum(self._heights[at : at + _BLOCK]) for at in range(0, len(self._heights), _BLOCK)]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """Height of all rows together."""
        return sum(self._sums)

    def set(self, row: int, height: int) -> None:
        """Change the height of a row."""
        self._sums[row // _BLOCK] += height - self._heights[row]
        self._heights[row] = height

    def top(self, row: int) -> int:
        """Return where a row begins."""
        block = row // _BLOCK
        return sum(self._sums[:block]) + sum(self._heights[block * _BLOCK : row])

    def at(self, place: int) -> tuple[int, int]:
        """Return the row at a place and how far into it; the first or last row for a place outside."""
        if place <= 0 or not self._heights:
            return 0, 0
        block = 0
        while block < len(self._sums) - 1 and place >= self._sums[block]:
            place -= self._sums[block]
            block += 1
        row = block * _BLOCK
        while row < len(self._heights) - 1 and place >= self._heights[row]:
            place -= self._heights[row]
            row += 1
        return row, min(place, self._heights[row])
