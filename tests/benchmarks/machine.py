"""The machine that figures are from, and how busy it was."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

import apsw
from PySide6.QtCore import qVersion


def described() -> str:
    """Return one sentence that names the machine and what runs on it."""
    system = _value("/etc/os-release", "PRETTY_NAME", "=") or platform.system()
    processor = _value("/proc/cpuinfo", "model name", ":") or platform.processor()
    return (
        f"{processor}, {os.cpu_count()} cores, {_memory()}; {system}, {platform.system()} {platform.release()}; "
        f"Python {platform.python_version()}, Qt {qVersion()} offscreen, SQLite {apsw.sqlite_lib_version()}, "
        f"ReportLab {version('reportlab')}, EbookLib {version('EbookLib')}."
    )


def load() -> str:
    """Return how busy the machine is: processes that want to run, over the last minute; 1 a core is full."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _memory() -> str:
    if not hasattr(os, "sysconf"):
        return "memory unknown"
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB of memory"


def _value(path: str, key: str, separator: str) -> str:
    """Return the value of `key` in a file of the system's, "" where there is none."""
    if not Path(path).is_file():
        return ""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, found, value = line.partition(separator)
        if found and name.strip() == key:
            return value.strip().strip('"')
    return ""
