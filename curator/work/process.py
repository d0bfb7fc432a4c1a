"""A child process as its pool sees it: started, spoken with, asked to stop, ended."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO

from curator.work.child import STOP
from curator.work.wire import GarbledError, Kind, Wire

_STARTING = 30.0
"""Seconds for a child to say that it is ready: a hundred times what one takes on a slow disk."""
_ENDING = 1.0
"""Seconds to wait for the last words of a child that has ended: its own children may keep the pipe open."""
_KEPT = 65536
"""How many bytes are kept of what a child prints: enough for the traceback of a crash, too few to fill a log."""


class RefusedError(Exception):
    """No child process can be started; the text says why."""


def command() -> tuple[str, ...]:
    """Return the command that starts a child: this Python, with this process's own path to its modules."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from curator.work.child import serve; serve()"
    return (sys.executable, "-c", code)


class Process:
    """A running child. One thread speaks with it; `ask_to_stop` and `end` may be called from any."""

    def __init__(self, arguments: Sequence[str]) -> None:
        try:
            self._child = subprocess.Popen(  # noqa: S603 (a command of our own)
                arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise RefusedError(error.strerror or str(error)) from error
        self._wire = Wire(_pipe(self._child.stdout), _pipe(self._child.stdin))
        self._printed = b""
        self._lock = threading.Lock()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._greet()

    def _greet(self) -> None:
        late = threading.Timer(_STARTING, self.end)
        late.daemon = True
        late.start()
        try:
            kind, _ = self._wire.receive()
        except (EOFError, GarbledError):
            kind = None
        late.cancel()
        if kind is not Kind.READY:
            reason = self.bury()
            raise RefusedError(self.printed().strip().rpartition("\n")[2] or reason)

    def send(self, kind: Kind, content: bytes) -> None:
        """Say something to the child, as `Wire.send` does."""
        self._wire.send(kind, content)

    def receive(self) -> tuple[Kind, bytes]:
        """Hear what the child says next, as `Wire.receive` does."""
        return self._wire.receive()

    def ask_to_stop(self) -> None:
        """Ask for an end of the work in hand; end the child where it cannot be asked."""
        if STOP is None:
            self.end()
        else:
            self._child.send_signal(STOP)

    def end(self) -> None:
        """End the child, whatever it is doing."""
        self._child.kill()

    def bury(self) -> str:
        """End the child, let go of all that is left of it, and return in a word how it came to its end."""
        self.end()
        code = self._child.wait()
        self._listener.join(_ENDING)
        self._wire.close()
        return _manner(code)

    def printed(self) -> str:
        """Return the last of what the child printed since this was asked last."""
        with self._lock:
            printed, self._printed = self._printed, b""
        return printed.decode(errors="replace")

    def _listen(self) -> None:
        with _pipe(self._child.stderr) as printing:
            while piece := os.read(printing.fileno(), 4096):
                with self._lock:
                    self._printed = (self._printed + piece)[-_KEPT:]


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 (all three were asked for)
    return pipe


def _manner(code: int) -> str:
    """Return how a process came to its end: the name of a signal, or its exit status."""
    if code >= 0:
        return f"status {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
