"""The folder is the layer: who may import whom, what no module is called, and what a command loads."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "curator"
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED = {
    "domain": set(),
    "text": {"domain"},
    "ingest": {"domain", "text"},
    "store": {"domain", "text"},
    "export": {"domain", "text"},
    "work": {"domain"},
    "services": {"domain", "text", "ingest", "store", "export"},
    "cli": {"domain", "services", "store", "work"},
    "gui": {"domain", "services", "store", "work"},
    "__main__": {"domain", "cli", "gui"},
    "__init__": set(),
    "collecting": set(),
    "files": {"domain"},
    "resources": set(),
}
FOR_ALL = {"collecting", "files", "resources", "__init__"}
STORE_TO_OPEN_AND_READ = {"cli", "gui"}


def _layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of every import, those inside functions too; relative ones count as absolute."""
    package = ("curator", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = ".".join(package[: len(package) - node.level + 1]) + "." if node.level else ""
            origin = (origin + (node.module or "")).rstrip(".")
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def _target(name: str) -> str | None:
    """Return the layer that a dotted name of ours lies in, None for a name that is not ours."""
    parts = name.split(".")
    if parts[0] != "curator":
        return None
    inside = parts[1] if len(parts) > 1 else "__init__"
    return inside if inside in ALLOWED else "__init__"


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_follow_the_layers(path):
    layer = _layer(path)
    for line, name in _imported(path):
        target = _target(name)
        assert target in {None, layer} | ALLOWED[layer] | FOR_ALL, f"{path}:{line}: {layer} must not import {name}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_qt_is_the_windows_alone(path):
    if _layer(path) != "gui":
        names = [name for _, name in _imported(path)]
        assert not [name for name in names if name.split(".")[0] in {"PySide6", "shiboken6", "qtawesome", "qtpy"}]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_sql_stays_in_the_store(path):
    if _layer(path) != "store":
        assert not [name for _, name in _imported(path) if name.split(".")[0] in {"apsw", "sqlite3"}]


def test_the_domain_needs_the_standard_library_only():
    for path in (PACKAGE / "domain").glob("*.py"):
        foreign = {name.split(".")[0] for _, name in _imported(path)} - sys.stdlib_module_names - {"curator"}
        assert not foreign, f"{path} imports {foreign}"


def test_no_module_is_called_after_nothing_in_particular():
    vague = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}
    assert not [path for path in MODULES if vague & set(path.relative_to(PACKAGE).with_suffix("").parts)]


def _loaded_after(*arguments: str) -> set[str]:
    """Return the names of the modules that a command leaves loaded in a fresh process."""
    call = f"from curator.__main__ import main; main({list(arguments)!r})"
    code = f"import sys; {call}; print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    return {name.split(".")[0] for name in run.stderr.splitlines()[-1].split()}


HEAVY = {
    "PySide6",
    "shiboken6",
    "numpy",
    "reportlab",
    "ebooklib",
    "dateparser",
    "pikepdf",
    "lxml",
    "hunspell",
    "py3langid",
}


def test_help_loads_nothing_heavy():
    assert not _loaded_after("--help") & HEAVY


def test_a_command_does_not_load_qt(tmp_path):
    collection = tmp_path / "c.curator"
    captures = map(str, (PACKAGE.parent / "corpus").glob("*.txt"))
    assert "PySide6" not in _loaded_after("import", str(collection), *captures)
    assert "PySide6" not in _loaded_after("show", str(collection), "--json")


def _public_classes() -> dict[str, set[Path]]:
    found: dict[str, set[Path]] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, set()).add(path)
    return found


def _meet(one: str, other: str) -> bool:
    """Tell whether a module may see both layers."""
    return one == other or any(
        {one, other} <= {layer, *ALLOWED[layer]} for layer in ALLOWED if layer not in {"__main__", *FOR_ALL}
    )


def test_no_two_classes_that_a_module_may_see_bear_one_name() -> None:
    double = {
        name: (_name(one), _name(other))
        for name, paths in _public_classes().items()
        for one, other in combinations(sorted(paths), 2)
        if _meet(_layer(one), _layer(other))
    }
    assert not double
