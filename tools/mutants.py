"""Change the program in one small place at a time and tell which changes no test notices.

    python tools/mutants.py                              # 120 mutants over five layers, in the usual shares
    python tools/mutants.py --only curator/text/diff.py  # those of one file or folder
    python tools/mutants.py --seed 8 --jobs 2

Each mutant is tried on a copy of the checkout, with those test files that enter the changed function (`reach.py` finds
out which do, again wherever something has changed). Tests of the window are left out: they are slow, and
none of what is changed here is drawn. Captures that are no part of the project are out of the copy's sight.
"""

import argparse
import ast
import compileall
import contextlib
import hashlib
import itertools
import json
import os
import queue
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

CHECKOUT = Path(__file__).resolve().parents[1]
SHARES = {"domain": 8, "text": 30, "store": 26, "services": 32, "export": 24}
"""Mutants of each layer in a sample of 120: by the weight of its code, rounded by eye."""

MOST_SURVIVING = 0.15
"""Share that may survive: some mutants change nothing that can be seen, about one in ten of those looked at."""

MODULE = "<module>"
"""Name that stands for what runs when a module is imported."""

_COPIED = ("curator", "tests", "tools", "resources", "corpus", "docs", "main.py", "pyproject.toml")
_NOT_RUN = {"gui", "benchmarks", "test_architecture.py", "test_packaging.py", "test_thresholds.py"}
_PYTEST = ("-m", "pytest", "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--tb=no", "--no-header")
_BUDGET = 60.0
"""Seconds of tests at most that a mutant is tried with: what everything enters is tried with its own layer's."""

_PATIENCE = 8
"""How many times its seconds of work a run may last by the clock of a machine that does other things too."""

_LONGEST = 600.0
"""Seconds of work that a test file may cost when it is only watched: some ten times what the slowest one needs."""

_LARGE = 100
"""From here on a number is doubled, below it gets one more: no program is wrong for waiting 2,001 milliseconds."""

_MOST_MEMORY = 6 << 30
_KNOWN = CHECKOUT / "build" / "reach.json"
_NEVER = ("annotation", "returns", "decorator_list")
_LOOKS = ("ensure_ascii", "repr")
_SWAPPED: dict[type[ast.AST], type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_OTHER_CALL = {"sorted": "list", "min": "max", "max": "min", "all": "any", "any": "all"}
_SQL = ("SELECT", "UPDATE", "DELETE", "INSERT")
_OTHER_SQL = ((" AND ", " OR "), (" ORDER BY ", " ORDER BY 1, "), (" DESC", ""), (" != ", " = "), (" < ", " <= "))

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change of one file; `function` is the one around it, `<module>` where there is none."""

    path: Path
    line: int
    function: str
    before: str
    after: str
    source: bytes

    def __str__(self) -> str:
        before, after = (" ".join(text.split())[:100] for text in (self.before, self.after))
        return f"{self.path}:{self.line} {self.function}: {before} → {after}"


@dataclass(frozen=True, slots=True)
class TestFile:
    """A test file that passes: how long it takes, in seconds, and which functions it enters."""

    path: str
    seconds: float
    entered: frozenset[str]


def main() -> int:
    """Sample, try, and print the mutants that no test noticed.

    Returns:
        0, or 1 where more of them survived than may.
    """
    asked = _asked()
    chosen = _sample(asked.only, asked.count, random.Random(asked.seed))
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies = [_copied(Path(folder) / str(number)) for number in range(asked.jobs)]
        tests = _reached(copies)
        noticed = _in_turn(lambda mutant, copy: _is_noticed(mutant, tests, copy), chosen, copies)
    survivors = [mutant for mutant, seen in zip(chosen, noticed, strict=True) if not seen]
    say(f"\n{len(survivors)} of {len(chosen)} survived ({len(survivors) / max(1, len(chosen)):.0%}):")
    say("\n".join(map(str, survivors)))
    return int(len(survivors) > MOST_SURVIVING * len(chosen))


def say(line: str) -> None:
    """Write a line at once: a run takes long, and is followed."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def mutants(path: Path, root: Path = CHECKOUT) -> Iterator[Mutant]:
    """Yield every mutant of a file (relative to `root`)."""
    source = (root / path).read_bytes()
    tree = ast.parse(source)
    functions = list(_functions(tree.body))
    for node in _sites(tree):
        function = next((name for name, lines in functions if node.lineno in lines), MODULE)
        for place, after in _changes(node, inside=function != MODULE):
            start, end = _range(source, place)
            changed = source[:start] + after.encode() + source[end:]
            yield Mutant(path, node.lineno, function, source[start:end].decode(), after, changed)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--count", type=int, default=sum(SHARES.values()), help="how many mutants are tried")
    parser.add_argument("--seed", type=int, default=7, help="another seed draws other mutants")
    parser.add_argument("--jobs", type=int, default=1, help="how many are tried at a time")
    parser.add_argument("--only", type=Path, help="a file or folder of curator/ to draw them from")
    return parser.parse_args()


def _sample(only: Path | None, count: int, chance: random.Random) -> list[Mutant]:
    drawn_from = {only: count} if only else {Path("curator") / layer: share for layer, share in SHARES.items()}
    chosen: list[Mutant] = []
    for place, share in drawn_from.items():
        found = [mutant for path in _files(place) for mutant in mutants(path)]
        chosen += chance.sample(found, min(len(found), round(count * share / sum(drawn_from.values()))))
    return chosen


def _files(place: Path) -> list[Path]:
    place = (CHECKOUT / place).resolve()
    return [path.relative_to(CHECKOUT) for path in ([place] if place.is_file() else sorted(place.rglob("*.py")))]


def _functions(body: Sequence[ast.stmt], within: str = "") -> Iterator[tuple[str, range]]:
    """Yield functions and methods under the names that `reach` gives them, and their lines."""
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield f"{within}{node.name}", range(node.lineno, (node.end_lineno or node.lineno) + 1)
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{within}{node.name}.")


def _sites(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield what may be changed: nothing of an annotation, a decorator or an f-string."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if name not in _NEVER and isinstance(child, ast.AST) and not _is_of_no_weight(child):
                if isinstance(child, (ast.expr, ast.stmt)):
                    yield child
                yield from _sites(child)


def _is_of_no_weight(node: ast.AST) -> bool:
    """Tell whether a change would only be one of wording, or of how something looks that reads the same."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.keyword) and node.arg in _LOOKS)


def _changes(node: ast.expr | ast.stmt, *, inside: bool) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Yield places of a node and the texts that may stand there instead; some only `inside` a function."""
    match node:
        case ast.If(test) if inside:
            yield test, "False"
        case ast.Expr(ast.Call()) if inside:
            yield node, "pass"
        case ast.Constant(value):
            yield from ((node, other) for other in _other_values(value, inside=inside))
        case ast.expr():
            other = _other_expression(node)
            if other and (inside or not isinstance(node, ast.BinOp)):
                yield node, f"({ast.unparse(other)})"


def _other_values(value: object, *, inside: bool) -> Iterator[str]:
    match value:
        case bool():
            yield str(not value)
        case int():
            yield str(value + 1 if value < _LARGE else 2 * value)
        case float():
            yield str(round(value * 1.5, 4) if value else 1.0)
        case str() if inside and value.lstrip().startswith(_SQL):
            yield from (repr(value.replace(old, new, 1)) for old, new in _OTHER_SQL if old in value)


def _other_expression(node: ast.expr) -> ast.expr | None:
    match node:
        case ast.Compare(left, [operator], [right]) if type(operator) in _SWAPPED:
            return ast.Compare(left, [_SWAPPED[type(operator)]()], [right])
        case ast.BoolOp(operator, values):
            return ast.BoolOp(_SWAPPED[type(operator)](), values)
        case ast.UnaryOp(ast.Not(), operand):
            return operand
        case ast.BinOp(left, operator, right) if type(operator) in _SWAPPED and not _are_text(left, right):
            return ast.BinOp(left, _SWAPPED[type(operator)](), right)
        case ast.Call(ast.Name(name), [_, *_], keywords) if name in _OTHER_CALL:
            return ast.Call(ast.Name(_OTHER_CALL[name]), node.args, [] if name == "sorted" else keywords)
    return None


def _are_text(*operands: ast.expr) -> bool:
    """Tell whether a sum puts pieces of text together: its difference would be no program."""
    return any(isinstance(each, ast.JoinedStr) or isinstance(getattr(each, "value", None), str) for each in operands)


def _range(source: bytes, node: ast.expr | ast.stmt) -> tuple[int, int]:
    """Return where a node stands in the bytes of its file."""
    starts = list(itertools.accumulate((len(line) for line in source.splitlines(keepends=True)), initial=0))
    last, column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    return starts[node.lineno - 1] + node.col_offset, starts[last - 1] + column


def _copied(folder: Path) -> Path:
    """Copy what the tests need, compiled: what a mutant changes is compiled anew, the rest is not."""
    for name in _COPIED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    compileall.compile_dir(folder / "curator", quiet=2)
    return folder


def _reached(copies: Sequence[Path]) -> list[TestFile]:
    """Return the test files that pass and what they enter; kept in `build/` for those that nothing has changed for."""
    paths = [path.relative_to(copies[0]).as_posix() for path in sorted((copies[0] / "tests").rglob("test_*.py"))]
    paths = [path for path in paths if path.split("/")[1] not in _NOT_RUN]
    known = json.loads(_KNOWN.read_text(encoding="utf-8")) if _KNOWN.exists() else {}
    rows = {path: row for path in paths if (row := known.get(path)) and row["state"] == _state(path, row["entered"])}
    measured = _in_turn(_measured, [path for path in paths if path not in rows], copies)
    rows |= {row["path"]: row for row in measured if row}
    _KNOWN.parent.mkdir(exist_ok=True)
    _KNOWN.write_text(json.dumps(rows), encoding="utf-8")
    return [TestFile(path, row["seconds"], frozenset(row["entered"])) for path, row in rows.items()]


def _state(test: str, entered: Iterable[str]) -> str:
    """Return a checksum of a test file, of what tests share, and of the files of the program that it enters."""
    shared = {path for path in (CHECKOUT / "tests").rglob("*.py") if not path.name.startswith("test_")}
    used = {CHECKOUT / name.split("::")[0] for name in entered}
    digest = hashlib.sha256()
    for path in sorted({CHECKOUT / test} | shared | used):
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def _measured(test: str, copy: Path) -> dict[str, Any] | None:
    """Run a test file on an unchanged copy; None where it does not pass, or tests nothing here."""
    seen = copy / "reach.json"
    if code := _run(copy, [*_PYTEST, "-p", "tools.reach", test], _LONGEST, REACH=str(seen)):
        say(f"left out  {test} (pytest ends with {code})")
        return None
    told = json.loads(seen.read_text(encoding="utf-8"))
    return {"path": test, "state": _state(test, told["entered"]), **told}


def _is_noticed(mutant: Mutant, tests: Sequence[TestFile], copy: Path) -> bool:
    """Put a mutant into the copy, run the tests that enter it, and take it out again."""
    matching = _matching(mutant, tests)
    changed = copy / mutant.path
    original = changed.read_bytes()
    changed.write_bytes(mutant.source)
    try:
        seconds = sum(test.seconds for test in matching)
        code = _run(copy, [*_PYTEST, *(test.path for test in matching)], 20 + 2 * seconds) if matching else 0
    finally:
        changed.write_bytes(original)
    say(f"{'noticed ' if code else 'SURVIVED'}  {mutant}  ({len(matching)} test files)")
    return code != 0


def _matching(mutant: Mutant, tests: Sequence[TestFile]) -> list[TestFile]:
    """Return the files that enter the changed function, as many as fit: those of its name and layer first."""
    name = f"{mutant.path.as_posix()}::{mutant.function}"
    entering = [test for test in tests if name in test.entered]
    layer = f"tests/{mutant.path.parts[1]}/"
    entering.sort(key=lambda test: (mutant.path.stem not in test.path, layer not in test.path, test.seconds))
    spent = itertools.accumulate(test.seconds for test in entering)
    return [test for test, until in zip(entering, spent, strict=True) if until <= _BUDGET or test is entering[0]]


def _run(copy: Path, arguments: Sequence[str], seconds: float, **environment: str) -> int:
    """Run Python in a copy; return its exit code, which is not 0 either where it took too long or too much memory."""
    own = {
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONHASHSEED": "0",
    }
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=copy,
        env={**os.environ, **own, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    resource.prlimit(process.pid, resource.RLIMIT_CPU, (int(seconds), int(seconds) + 5))
    resource.prlimit(process.pid, resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    try:
        return process.wait(_PATIENCE * seconds)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _in_turn(
    function: Callable[[_Item, Path], _Result], items: Iterable[_Item], copies: Sequence[Path]
) -> list[_Result]:
    """Apply `function` to each item and a copy of the checkout that nobody else has meanwhile."""
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()
    for copy in copies:
        free.put(copy)

    def applied(item: _Item) -> _Result:
        copy = free.get()
        try:
            return function(item, copy)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        return list(pool.map(applied, items))


if __name__ == "__main__":
    sys.exit(main())
