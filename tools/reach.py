"""A pytest plugin for `mutants.py`: writes down which functions of the program the tests of a run enter.

`python -m pytest -p tools.reach tests/text/test_diff.py` writes the seconds that they kept the processor busy and names
like "curator/text/diff.py::word_diff", as JSON to the file that REACH in the environment names. What runs in a child
process is not seen, though its time is counted.
"""

import json
import os
import sys
import threading
from pathlib import Path
from types import FrameType

CHECKOUT = Path(__file__).resolve().parents[1]
_PROGRAM = f"{CHECKOUT / 'curator'}{os.sep}"

_entered: set[tuple[str, str]] = set()


def outermost(qualified: str) -> str:
    """Return the name of the function or method around a nested function, a lambda or a comprehension."""
    return qualified.split(".<locals>", maxsplit=1)[0]


def pytest_sessionfinish() -> None:
    """Write what was entered."""
    sys.settrace(None)
    names = {f"{Path(file).relative_to(CHECKOUT).as_posix()}::{outermost(name)}" for file, name in _entered}
    seen = {"seconds": sum(os.times()[:4]), "entered": sorted(names)}
    Path(os.environ["REACH"]).write_text(json.dumps(seen), encoding="utf-8")


def _enter(frame: FrameType, event: str, _argument: object) -> None:
    code = frame.f_code
    if event == "call" and code.co_filename.startswith(_PROGRAM):
        _entered.add((code.co_filename, code.co_qualname))


sys.settrace(_enter)  # from here on, so that what runs while a module is imported is seen too
threading.settrace(_enter)
