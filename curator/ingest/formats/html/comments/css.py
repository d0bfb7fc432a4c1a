"""CSS selectors, answered from an index of what a page calls its elements: hundreds are asked of each page.

Of CSS there is what the rules of platforms say: elements, classes, ids, attributes (`=`, `~=`, `^=`, `$=`, `*=`),
`:not(…)` and `:has(…)` of one element, `:last-child`, and " ", ">", "+" between elements. Source: W3C, Selectors 4.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from curator.ingest.formats.html.comments.outline import NAMING, Outline
from curator.ingest.formats.html.dom import Node

_PART = re.compile(
    r"(?P<tag>[\w-]+)|(?P<named>[.#][\w-]+)|\[(?P<attribute>[\w:-]+)(?:(?P<how>[~^$*]?)='(?P<value>[^']*)')?\]"
    r"|:(?P<relation>not|has)\((?P<inner>[^()]*)\)|(?P<last>:last-child)"
)
_STEP = re.compile(r" *([>+]) *| +(?![>+])")
_COMMA = re.compile(r" *, *")

_Test = Callable[[Outline, Node], bool]

_COMPARING: Mapping[str, Callable[[str, str], bool]] = {
    "": str.__eq__,
    "~": lambda value, wanted: wanted in value.split(),
    "^": str.startswith,
    "$": str.endswith,
    "*": str.__contains__,
}


@dataclass(frozen=True, slots=True)
class _Element:
    """What is asked of one element: the names under which it stands in the index, what its page must say, tests."""

    keys: tuple[str, ...]
    said: tuple[str, ...]
    tests: tuple[_Test, ...]

    def may_fit(self, outline: Outline) -> bool:
        return all(key in outline.index for key in self.keys) and all(said in outline.said for said in self.said)

    def fits(self, outline: Outline, node: Node) -> bool:
        return all(test(outline, node) for test in self.tests)

    def candidates(self, outline: Outline) -> Sequence[Node]:
        """Return elements among which are all that fit, as few as the index tells."""
        return min((outline.index[key] for key in self.keys), key=len, default=outline.nodes)

    def places(self, outline: Outline) -> Sequence[int]:
        """Return the places of the elements of a page that fit, ascending; they are looked for once."""
        if (known := outline.remembered.get(self)) is None:
            some = self.candidates(outline) if self.may_fit(outline) else ()
            known = outline.remembered[self] = [outline.place[node] for node in some if self.fits(outline, node)]
        return known


@dataclass(frozen=True, slots=True)
class _Path:
    """An element and, from the inside out, those that it stands in or behind, each with its combinator."""

    element: _Element
    around: tuple[tuple[str, _Element], ...]

    def select(self, outline: Outline) -> Iterator[Node]:
        if all(each.may_fit(outline) for each in (self.element, *(each for _, each in self.around))):
            for node in self.element.candidates(outline):
                if self.element.fits(outline, node) and self._stands(outline, node, 0):
                    yield node

    def _stands(self, outline: Outline, node: Node, step: int) -> bool:
        """Tell whether an element stands where the path says, from a step on."""
        if step == len(self.around):
            return True
        combinator, wanted = self.around[step]
        return any(
            wanted.fits(outline, each) and self._stands(outline, each, step + 1) for each in _from(node, combinator)
        )


def _from(node: Node, combinator: str) -> Iterator[Node]:
    """Yield the elements to which a combinator leads."""
    if combinator == " ":
        yield from node.iterancestors()
    elif (found := node.getparent() if combinator == ">" else node.getprevious()) is not None:
        yield found


@lru_cache(maxsize=4096)
def paths(css: str) -> Sequence[_Path]:
    """Return a selector's alternatives.

    Raises:
        ValueError: it is none, or says more than is read here.
    """
    return tuple(map(_path, _COMMA.split(css.strip())))


def select(css: str, outline: Outline) -> list[Node]:
    """Return the elements of a page that a selector chooses, in page order."""
    found = [list(path.select(outline)) for path in paths(css)]
    return found[0] if len(found) == 1 else outline.in_order(node for some in found for node in some)


def _path(css: str) -> _Path:
    elements, combinators, at = [], [], 0
    for match in _STEP.finditer(css):
        elements.append(_element(css[at : match.start()]))
        combinators.append(match[1] or " ")
        at = match.end()
    return _Path(_element(css[at:]), tuple(zip(reversed(combinators), reversed(elements), strict=True)))


def _element(css: str) -> _Element:
    keys: list[str] = []
    said: list[str] = []
    tests: list[_Test] = []
    at = 0
    while at < len(css) or not css:
        match = _PART.match(css, at)
        if match is None or (match["tag"] and at):
            raise ValueError(f"not a selector that is read here: {css!r}")
        at = match.end()
        if relation := match["relation"]:
            tests.append(_related(relation, _element(match["inner"])))
        elif attribute := match["attribute"]:
            keys.append(f"[{attribute}")
            said += [match["value"]] if match["value"] and attribute in NAMING else []
            tests.append(_attribute(attribute, match["how"], match["value"]))
        elif match["last"]:
            tests.append(lambda _, node: node.getnext() is None)
        else:
            keys.append(match[0])
            tests.append(_named(match[0]))
    return _Element(tuple(keys), tuple(said), tuple(tests))


def _named(name: str) -> _Test:
    bare = name[1:]
    if name.startswith("."):
        return lambda _, node: bare in node.get("class", "").split()
    if name.startswith("#"):
        return lambda _, node: node.get("id") == bare
    return lambda _, node: node.tag == name


def _attribute(name: str, how: str | None, value: str | None) -> _Test:
    if value is None:
        return lambda _, node: node.get(name) is not None
    compare = _COMPARING[how or ""]
    return lambda _, node: (given := node.get(name)) is not None and compare(given, value)


def _related(relation: str, inner: _Element) -> _Test:
    if relation == "not":
        return lambda outline, node: not inner.fits(outline, node)
    return lambda outline, node: outline.has_within(node, inner.places(outline))
