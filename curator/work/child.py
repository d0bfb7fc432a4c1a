"""What runs in a child process: it takes work from its pool until the pool is gone. Qt is never loaded here."""

import faulthandler
import os
import pickle
import queue
import signal
import struct
import sys
import threading
import traceback
from types import FrameType

from curator.domain.errors import CuratorError
from curator.work.performing import Reporter, perform
from curator.work.wire import Kind, Wire

_FAREWELL = 1.0
"""Seconds for work to tidy up after itself once the program that asked for it is gone."""

STEP = struct.Struct(">QQ")
"""A word of progress: done, total."""

STOP = getattr(signal, "SIGUSR1", None)
"""Signal by which a child is asked to stop its work; where the system has none, the child is ended instead."""


def serve() -> None:
    """Take work from standard input and send what comes of it where standard output leads; never returns."""
    child = _Child(_wire())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches all; the pool says what it means
    if STOP is not None:
        signal.signal(STOP, child.on_stop)
    faulthandler.enable()
    threading.Thread(target=child.listen, daemon=True).start()
    child.work()


def _wire() -> Wire:
    """Keep the pipes to ourselves: what the work reads or prints must not get between the messages."""
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return Wire(os.fdopen(reading, "rb"), os.fdopen(writing, "wb"))


class _Child:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._inbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._stopped = False
        self._idle = threading.Event()
        self._idle.set()

    def on_stop(self, number: int, frame: FrameType | None) -> None:
        """Stop the work in hand at its next step."""
        del number, frame
        self._stopped = True

    def listen(self) -> None:
        """Take what the pool sends; without a pool there is nothing to live for, whatever the work is doing."""
        try:
            while True:
                self._inbox.put(self._wire.receive()[1])
        finally:
            self._stopped = True
            self._idle.wait(_FAREWELL)
            os._exit(0)

    def work(self) -> None:
        """Do one piece of work after another."""
        self._wire.send(Kind.READY)
        while True:
            order = self._inbox.get()
            self._idle.clear()
            self._stopped = False
            kind, content = self._outcome(order)
            self._idle.set()
            self._wire.send(kind, content)
            if kind is Kind.FULL:
                os._exit(0)  # what is left of the memory is no place for the next piece

    def _outcome(self, order: bytes) -> tuple[Kind, bytes]:
        try:
            memory, work = pickle.loads(order)  # noqa: S301 (it comes from the program that started this one)
            _bound(memory)
            report = Reporter(self._tell, lambda: self._stopped)
            result = perform(work, report, lambda part: self._give(part, report))
            return Kind.RESULT, pickle.dumps(result)
        except MemoryError:
            return Kind.FULL, b""
        except BaseException as error:  # noqa: BLE001 (the pool raises it anew)
            return Kind.FAILURE, _failure(error)

    def _tell(self, done: int, total: int, /) -> None:
        self._wire.send(Kind.PROGRESS, STEP.pack(done, total))

    def _give(self, part: object, report: Reporter) -> None:
        report.check()
        self._wire.send(Kind.PART, pickle.dumps(part))


def _failure(error: BaseException) -> bytes:
    """Pack an error; one that nobody expected takes its traceback along as a note, and the place where it may not."""
    told = "".join(traceback.format_exception(error))
    if not isinstance(error, CuratorError):
        error.add_note(f"in a child process:\n{told}")
    try:
        packed = pickle.dumps(error)
        pickle.loads(packed)  # noqa: S301 (made a line above)
    except Exception:  # noqa: BLE001 (an error of a library that cannot be packed)
        return pickle.dumps(RuntimeError(told))
    return packed


def _bound(memory: int | None) -> None:
    """Let this process hold no more than `memory` bytes of data, where the system can see to that."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 (not on every system)

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = most if memory is None else memory
        resource.setrlimit(
            resource.RLIMIT_DATA, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most)
        )
