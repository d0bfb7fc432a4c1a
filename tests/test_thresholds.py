"""Each number that the program judges by says where it comes from: a measurement, a source, or somebody's eye.

The window's sizes and pauses are left out: they are seen.
"""

import ast
import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest

PROGRAM = Path(__file__).resolve().parents[1] / "curator"
FILES = [path for path in sorted(PROGRAM.rglob("*.py")) if path.relative_to(PROGRAM).parts[0] not in ("gui", "cli")]
BLOCK = re.compile(r"# .*|.*  # .*\bbelow\b.*")
"""A comment that speaks of the constants under it too, up to the next blank line; a docstring speaks of those above."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_each_threshold_says_where_it_comes_from(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    silent = [f"{name} (line {line})" for name, line in _silent(ast.parse(source), source.splitlines())]
    assert not silent, f"say beside {', '.join(silent)} where the number comes from"


def _silent(module: ast.Module, lines: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the numbers among a module's constants that have no word beside them, nor above or under their block."""
    for node in module.body:
        match node:
            case ast.Assign([ast.Name(name)], value) | ast.AnnAssign(ast.Name(name), _, value) if name.isupper():
                if value and _is_number(value) and not _is_told(lines, node.lineno - 1):
                    yield name, node.lineno


def _is_number(value: ast.expr) -> bool:
    match value:
        case ast.Constant(held):
            return type(held) in (int, float)
        case ast.UnaryOp(_, held):
            return _is_number(held)
        case ast.BinOp(left, _, right):
            return _is_number(left) and _is_number(right)
        case ast.Call(ast.Name("range"), [*held]) | ast.Tuple([*held]) if held:
            return all(map(_is_number, held))
    return False


def _is_told(lines: list[str], at: int) -> bool:
    above, under = lines[:at][::-1], lines[at + 1 :]
    return (
        "  # " in lines[at]
        or any(BLOCK.fullmatch(line) for line in takewhile(str.strip, above))
        or any(line.startswith('"""') for line in takewhile(str.strip, under))
    )
