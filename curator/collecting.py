"""Python's search for circular garbage, put off where many values are made and none of them refers to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: the more values there are, the longer each look takes."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
