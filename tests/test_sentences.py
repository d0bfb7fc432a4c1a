"""Expected failures speak with one voice: no capital before the first word, no full stop after the last."""

import ast
from collections.abc import Iterator
from pathlib import Path

import curator
from curator.domain import errors

PACKAGE = Path(curator.__file__).parent
EXPECTED = {name for name, value in vars(errors).items() if isinstance(value, type)}


def sentences() -> Iterator[tuple[str, str]]:
    """Give the first and the last words, as far as they stand in the source, that expected failures are made with."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and getattr(node.func, "id", "") in EXPECTED:
                parts = node.args[0].values if isinstance(node.args[0], ast.JoinedStr) else [node.args[0]]
                yield _text(parts[0]), _text(parts[-1])


def _text(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else ""


def test_the_sentences_of_failures_begin_small_and_end_without_a_stop():
    found = list(sentences())
    assert len(found) > 50
    assert [pair for pair in found if pair[0][:1].isupper() or pair[1].endswith(".")] == []
