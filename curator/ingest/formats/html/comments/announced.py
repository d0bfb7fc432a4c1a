"""How many comments a page announces, and what around them belongs neither to them nor to the article."""

import re
from collections.abc import Iterator, Sequence

from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.dom import Node, is_hidden

_LONGEST = 120  # characters of a heading that announces comments: the title of the page may stand in it
_BEFORE = 400  # elements in front of the first comment that are looked at for their number, by eye on real pages
_NEAR = 60  # elements before and behind the comments that may be headings and forms of theirs
_LONGEST_FORM = 2000  # characters of a form and its explanations, by eye on real pages


def _any(alternatives: str) -> str:
    """Return a pattern for one of the alternatives; "_" stands for a blank in one of them."""
    return "(?:" + "|".join(alternatives.split()).replace("_", " ") + ")"


_COMMENTS = _any(
    r"""commentaires? comments? r[ée]ponses? repl(?:y|ies) responses? thoughts? kommentare? gedanken? antworten?
    r[ée]actions? comentarios? coment[áa]rios? respuestas? respostas? reacties? opmerkingen? comment[io] risposte
    erg[äa]nzungen? leserkommentare? leserbriefe?"""
)
_COUNTED = _any(r"avis messages? beitr[äa]ge meinungen? opinions? discussions?")
_ONE = _any(r"un une one ein eine uno een")
_FIGURE = r"(\d{1,3}(?:[ .,]\d{3})+|\d{1,7})"
_ANNOUNCED = re.compile(
    rf"(?<![\w#.,]){_FIGURE}\s(?:\w+\s)?(?:{_COMMENTS}|{_COUNTED})\b|^\W*(?:{_COMMENTS}|{_COUNTED})\W{{1,4}}{_FIGURE}\W*$"
    rf"|^{_ONE}\s{_COMMENTS}\b",
    re.IGNORECASE,
)
_OF_WHOM = _any(r"les vos die the los der all alle tous_les kein no aucun leave user reader leser your vos")
_HEADING = re.compile(
    rf"\W*(?:(?:{_FIGURE}|{_ONE}|{_OF_WHOM})\W+)?{_COMMENTS}(?:\W|$).{{0,80}}|vos (?:r[ée]actions|avis)\W*",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"\W*"
    + _any(
        r"""laissez? laisser poste[rz] ajoute[rz] [ée]cri(?:re|vez) publie[rz] r[ée]agi(?:r|ssez) r[ée]pond(?:re|ez)
        leave post add write submit comment schreib\w* hinterlass\w* verfass\w* kommentieren deja dejar a[ñn]ad\w+
        agregar escrib\w+ plaats geef schrijf lascia scrivi deixe join"""
    )
    + r"\b.{0,60}\b"
    + _any(
        r"""commentaires? comments? reply r[ée]ponse kommentare? comentarios? respuesta antwort reactie commento
        coment[áa]rio avis message discussion conversation"""
    )
    + r"\b.{0,40}",
    re.IGNORECASE,
)


def announced(outline: Outline, wholes: Sequence[Node]) -> int | None:
    """Return the number of comments that the page gives: the nearest before the comments, else that for machines."""
    first = outline.place[wholes[0]] if wholes else len(outline.nodes)
    before = outline.nodes[max(0, first - _BEFORE) if wholes else 0 : first]
    for node in reversed(before):
        said = 0 < outline.letters(node) <= _LONGEST and not is_hidden(node) and node.tag != "body"
        if said and (count := count_in(outline.text(node))) is not None:
            return count
    return _for_machines(outline)


def count_in(text: str) -> int | None:
    """Return the number of comments that a line announces, None where it announces none."""
    if len(text) > _LONGEST or (match := _ANNOUNCED.search(text.replace("\u202f", " ").replace("\xa0", " "))) is None:
        return None
    figure = match[1] or match[2]
    return int(re.sub(r"\D", "", figure)) if figure else 1


def _for_machines(outline: Outline) -> int | None:
    """Return the number that microdata give."""
    for node in outline.nodes:
        if node.get("itemprop") in ("commentCount", "interactionCount"):
            found = re.search(r"\d{1,7}", node.get("content", ""))
            if found:
                return int(found[0])
    return None


def furniture(outline: Outline, wholes: Sequence[Node]) -> list[Node]:
    """Return the elements around the comments that are neither theirs nor the article's: headings, the form."""
    found = [node for node in outline.nodes if _is_form(outline, node)]
    if wholes:
        behind = outline.last(wholes[-1]) + 1
        found += [node for node in _before(outline, wholes[0]) if _reads(outline, node, _HEADING)]
        found += [node for node in outline.nodes[behind : behind + _NEAR] if _reads(outline, node, _INVITES)]
    places = outline.places(wholes)
    return [node for node in outline.outermost(found) if not outline.holds_any(node, places)]


def _before(outline: Outline, first: Node) -> Iterator[Node]:
    """Yield the elements in front of the first comment, backwards, up to what is running text or the page's title."""
    at = outline.place[first]
    for node in reversed(outline.nodes[max(0, at - _NEAR) : at]):
        if node.tag == "h1" or len((node.text or "").strip()) > _LONGEST:
            return
        yield node


def _reads(outline: Outline, node: Node, pattern: re.Pattern[str]) -> bool:
    text = outline.text(node) if 0 < outline.letters(node) <= _LONGEST else ""
    return bool(text) and pattern.fullmatch(text) is not None


def _is_form(outline: Outline, node: Node) -> bool:
    if node.tag == "form":
        return next(node.iter("textarea"), None) is not None
    return node.get("id") == "respond" and outline.letters(node) < _LONGEST_FORM
