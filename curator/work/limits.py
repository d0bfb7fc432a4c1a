"""How much a piece of work may take before its process is ended."""

from dataclasses import dataclass

GIB = 1024**3  # bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one piece of work.

    `silence` is how many seconds it may go on without a word of progress or a part of its result; None for ever. A
    large collection may take its time, one that has nothing to say for so long hangs. `memory` is how many bytes of
    data its process may hold, where the system can see to that (Linux); None for as many as there are. The default is
    some ten times what a collection of 1,000 articles with 20 comments each needs.
    """

    silence: float | None = 300.0
    memory: int | None = 4 * GIB


READING = Limits(silence=120, memory=2 * GIB)
"""Bounds for reading captures. The slowest real one, of 2 MB, takes a second and 150 MB."""
