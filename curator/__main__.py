"""The way in: no argument or a collection opens the window, anything else is the command line.

Qt is imported on the way to the window only, so that commands start fast and run where there is no screen.
"""

import os
import sys
from collections.abc import Sequence

from curator.domain.errors import CuratorError

COLLECTION_SUFFIX = ".curator"


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments are those of the window: none, or one collection file."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(COLLECTION_SUFFIX))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window or a command.

    Args:
        arguments: those after the program's name; the process's own unless given.

    Returns:
        The status of the process: 0, or the exit code of the failure.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not asks_for_window(given):
        from curator.cli.program import run

        return run(given)
    try:
        return _open_window(given)
    except CuratorError as error:
        sys.stderr.write(f"curator: {error}\n")
        return error.exit_code


def _open_window(arguments: list[str]) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise CuratorError("there is no screen to open a window on; “curator --help” lists what works without one")
    try:
        from curator.gui.app import run
    except ImportError as error:
        raise CuratorError(
            "the window cannot open because a part of it is missing from this system ({reason})", reason=str(error)
        ) from error
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
