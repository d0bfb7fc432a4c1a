"""The templates of the messages that the window can show, read from the source: what the catalogue calls “Messages”.

A template stands where a message is made of it, an expected error raised with it, an edit named by it, or in
`template(…)`, which marks one that stands elsewhere. The command line speaks English and is left out.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from curator.domain import errors

_PACKAGE = Path(errors.__file__).parents[1]
_SILENT = {_PACKAGE / "cli", _PACKAGE / "__main__.py"}
_MADE = {"Message", "template"} | {
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.CuratorError)
}


def templates() -> list[str]:
    """Return all templates, each once, sorted."""
    paths = (path for path in _PACKAGE.rglob("*.py") if _SILENT.isdisjoint((path, *path.parents)))
    return sorted({text for path in paths for text in found(ast.parse(path.read_text(encoding="utf-8"))) if text})


def found(module: ast.Module) -> Iterator[str]:
    """Yield the templates that stand in a module."""
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and call.args and makes_a_message(call):
            yield from texts(call.args[0])


def makes_a_message(call: ast.Call) -> bool:
    """Tell whether the first thing that a call is given is a template."""
    match call.func:
        case ast.Name(name):
            return name in _MADE
        case ast.Attribute(ast.Name("Message"), "of") | ast.Attribute(_, "edit" | "name"):
            return True
    return False


def texts(part: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression can be, if it is one: a text, or one of two."""
    match part:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(_, one, other):
            yield from texts(one)
            yield from texts(other)


def as_source(sources: list[str]) -> str:
    """Return a module for Qt's tools, with the templates in the context “Messages”; those of two forms are plurals."""
    return "".join(f"QCoreApplication.translate({_arguments(text)})\n" for text in sources)


def _arguments(text: str) -> str:
    number = ', "", 1' if " | " in text else ""
    return f'"Messages", {_quoted(text)}{number}'


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
