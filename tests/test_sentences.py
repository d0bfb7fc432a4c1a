"""Expected failures speak with one voice, and in templates that can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import curator
from curator.domain import errors
from tools import templates

PACKAGE = Path(curator.__file__).parent
EXPECTED = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}


def failures() -> Iterator[tuple[str, ast.Call]]:
    """Give each place where an expected failure is made of words that stand there: where it is, and the call."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and getattr(node.func, "id", "") in EXPECTED:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def template(call: ast.Call) -> str | None:
    """Return the template that a failure is made of; None where it comes from elsewhere, under a name."""
    match call.args[0]:
        case ast.Constant(str(text)):
            return text
    return None


def test_the_sentences_of_failures_begin_small_and_end_without_a_stop():
    found = [template(call) or "" for _, call in failures()]
    assert len(found) > 50
    assert [sentence for sentence in found if sentence[:1].isupper() or sentence.endswith(".")] == []


def test_no_failure_is_made_of_a_sentence_that_is_put_together_where_it_is_raised():
    assert [where for where, call in failures() if not isinstance(call.args[0], ast.Constant | ast.Name)] == []


def test_every_failure_is_given_the_values_that_its_template_names():
    wrong = []
    for where, call in failures():
        named = {name for _, name, _, _ in Formatter().parse(template(call) or "") if name is not None}
        given = {keyword.arg for keyword in call.keywords}
        if template(call) is not None and named != given:
            wrong.append(where)
    assert wrong == []


def test_no_message_is_put_together_where_it_is_made_and_none_lacks_a_value():
    wrong = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and templates.makes_a_message(call) and _is_wrong(call)
    ]
    assert wrong == []


def _is_wrong(call: ast.Call) -> bool:
    """Tell whether a call puts a text together, or fills its template and leaves a value out."""
    given = {keyword.arg for keyword in call.keywords}
    named = {name for text in templates.texts(call.args[0]) for _, name, _, _ in Formatter().parse(text) if name}
    return isinstance(call.args[0], ast.JoinedStr | ast.BinOp) or (bool(given) and None not in given and named > given)


def test_templates_that_stand_in_a_table_are_marked_for_the_catalogue():
    assert [
        text for path in sorted(PACKAGE.rglob("*.py")) for text in _unmarked(ast.parse(path.read_text("utf-8")))
    ] == []


def _unmarked(module: ast.Module) -> Iterator[str]:
    """Give the sentences in the tables of a module that messages are made of, as far as they are not marked."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and node.args]
    used = {ast.unparse(call.args[0]).partition("[")[0] for call in calls if templates.makes_a_message(call)}
    marked = {text for call in calls if templates.makes_a_message(call) for text in templates.texts(call.args[0])}
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in used:
            keys = {id(key) for table in ast.walk(node) if isinstance(table, ast.Dict) for key in table.keys}
            found = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and id(part) not in keys)
            yield from (text for text in found if isinstance(text, str) and " " in text and text not in marked)
