"""Work for the pool's tests: functions that a child process can import, well and ill behaved."""

import ctypes
import os
import signal
import sys
import time

from curator.domain.errors import UnreadableCaptureError


def double(number, progress):
    progress(1, 1)
    return 2 * number


def who(progress):
    return os.getpid()


def loaded(progress):
    return sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6", "pytest"})


def standing(progress):
    return sys.argv, sys.stdin.read()


def in_steps(count, progress):
    for step in range(count + 1):
        progress(step, count)
    return count


def in_parts(count, progress):
    for part in range(count):
        progress(part, count)
        yield part
    return "all"


def refuse(progress):
    raise UnreadableCaptureError("{name} is empty: choose another", name="page.txt")


def stumble(progress):
    return 1 // 0


class StubbornError(Exception):
    """An error that cannot be packed and made anew."""

    def __init__(self, one, other):
        super().__init__(one)


def stumble_stubbornly(progress):
    raise StubbornError(1, 2)


def leave(progress):
    sys.exit(3)


def die(progress):
    os.kill(os.getpid(), signal.SIGKILL)


def exit_at_once(progress):
    os._exit(7)


def crash(progress):
    ctypes.string_at(0)


def hang(progress):
    """Go on for ever, deaf to all."""
    progress(0, 1)
    while True:
        time.sleep(60)


def hang_in_parts(progress):
    yield "begun"
    while True:
        time.sleep(60)


def count_for_ever(progress):
    """Go on for ever, and report."""
    step = 0
    while True:
        progress(step % 100, 100)
        step += 1
        time.sleep(0.001)


def stay_at(done, total, progress):
    """Go on for ever, and say so."""
    while True:
        progress(done, total)
        time.sleep(0.001)


def tidy_up(path, progress):
    try:
        count_for_ever(progress)
    finally:
        path.write_text("tidied up")


def write_for_ever(path, progress):
    """Go on for ever, report, and write into a folder that is made anew if it is gone."""
    step = 0
    while True:
        path.parent.mkdir(exist_ok=True)
        path.write_text("page")
        progress(step % 100, 100)
        step += 1


def show_print(progress):
    print("said in passing", flush=True)  # noqa: T201 (that is what is tried)
    sys.stderr.write("said in error\n")
    os.write(1, b"said by a library\n")
    return "quiet"


def print_much(progress):
    for _ in range(2000):
        os.write(2, b"x" * 1000)
    return "done"


class Unreadable:
    """What can be packed and not be unpacked."""

    def __reduce__(self):
        return _explode, ()


def _explode():
    raise ValueError("cannot be made anew")


def give_rubbish(progress):
    return Unreadable()


def give_rubbish_in_parts(progress):
    yield Unreadable()


def give_what_cannot_be_sent(progress):
    return lambda: None


def write_over_the_wire(progress):
    """Write into every open file, as a library gone wild may."""
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"rubbish" * 100)
        except OSError:
            continue
    time.sleep(60)


def fill(megabytes, progress):
    return len(bytearray(megabytes * 1024 * 1024))


def echo(value, progress):
    return value
