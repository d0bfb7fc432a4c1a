"""Work on many values done on all cores of the machine, where that pays."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from curator.cli.output import say
from curator.domain.progress import Progress

Value = TypeVar("Value")
Found = TypeVar("Found")

_PIECES = 4
"""Pieces a process, so that one which is through early takes over from the others."""


def on_all_cores(
    work: Callable[[Sequence[Value], Progress], Sequence[Found]], values: Sequence[Value], progress: Progress
) -> list[Found]:
    """Return what `work` finds for `values`, in their order; it is a module's function or a `partial` of one."""
    from curator.work.pool import Pool  # noqa: PLC0415 (what little there is to do needs none)

    with Pool(on_refused=lambda message: say(f"curator: {message}")) as pool:
        size = -(-len(values) // (_PIECES * pool.size)) or 1
        pieces = [values[start : start + size] for start in range(0, len(values), size)]
        return [item for found in pool.spread([partial(work, piece) for piece in pieces], progress) for item in found]
