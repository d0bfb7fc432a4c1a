"""How many comments a page announces, and what around them belongs neither to them nor to the article."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from curator.ingest.formats.html.comments import names as called
from curator.ingest.formats.html.comments import signs
from curator.ingest.formats.html.comments.outline import Outline
from curator.ingest.formats.html.comments.wholes import in_widget
from curator.ingest.formats.html.dom import Node, is_hidden

_LONGEST = 120  # characters of a heading that announces comments: the title of the page may stand in it
_MOST_WITHIN = 500  # elements in such a heading: four for each of its letters, where real ones have ten at most
_BEFORE = 400  # elements in front of the first comment that are looked at for their number, by eye on real pages
_NEAR = 60  # elements before and behind the comments that may be headings and forms of theirs
_HEADINGS_BEFORE = 4  # elements with a line each in front of the first comment that may be its heading, by eye
_USER_LEVELS = 3  # elements from a member's count of messages to what is called after the member, by eye on forums
_LONGEST_FORM = 2000  # characters of a form and its explanations, by eye on real pages


def _any(alternatives: str) -> str:
    """Return a pattern for one of the alternatives; "_" stands for a blank in one of them."""
    return "(?:" + "|".join(alternatives.split()).replace("_", " ") + ")"


_COMMENTS = _any(
    r"""commentaires? comments? r[ée]ponses? repl(?:y|ies) responses? thoughts? kommentare? gedanken? antworten?
    r[ée]actions? r[ée]flexions? comentarios? coment[áa]rios? respuestas? respostas? reacties? opmerkingen?
    comment[io] risposte erg[äa]nzungen? leserkommentare? leserbriefe? contributions?"""
)
_COUNTED = _any(r"avis messages? beitr[äa]ge meinungen? opinions? discussions?")
_ONE = _any(r"un une one ein eine uno een")
_FIGURE = r"(\d{1,3}(?:[ .,]\d{3})+|\d{1,7})"


def _announcing(words: str) -> re.Pattern[str]:
    """Return the pattern of a line that gives a number of what is called by some words."""
    return re.compile(
        rf"(?<![\w#.,])(?<!\d[/:-]){_FIGURE}\s(?:\w+\s)?{words}\b|^\W*(?:\w{{1,20}}\s)?{words}\W{{1,4}}{_FIGURE}\W*$"
        rf"|^{_ONE}\s{_COMMENTS}\b",
        re.IGNORECASE,
    )


_ANNOUNCED = _announcing(f"(?:{_COMMENTS}|{_COUNTED})")
_SURELY = _announcing(_COMMENTS)  # where no comments were found: the other words count much else, too
_NONE = re.compile(
    r"\b(?:noch|bisher|derzeit|momentan|zurzeit) keine (?:kommentare|leserkommentare|antworten)\b|^keine kommentare\W*$"
    r"|^(?:aucun|pas (?:encore )?de) commentaires?\b"
    r"|\bpremi(?:er|[èe]re)\b.{0,20}\b(?:commenter|commentaire|r[ée]agir)\b"
    r"|^no (?:comments?|repl(?:y|ies)|responses?)(?: yet| so far| found)?\W*$|^there are no comments\b"
    r"|\bbe the first (?:one )?to (?:comment|reply|leave a (?:comment|reply)|post a comment)\b"
    r"|^(?:no hay|sin) comentarios\b|^(?:nog )?geen reacties\b|^nessun commento\b|\bder erste\b.{0,20}\bkommentar",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_WHOM = _any(r"les vos die the los der all alle tous_les kein no aucun leave user reader leser your vos")
_HEADING = re.compile(
    rf"\W*(?:(?:{_FIGURE}|{_ONE}|{_OF_WHOM})\W+)?{_COMMENTS}(?:\W|$).{{0,80}}|vos (?:r[ée]actions|avis)\W*",
    re.IGNORECASE,
)
_THREADS = re.compile(
    r"\W*(?:\d{1,6}\s)?(?:(?:vos|les|leur|your|the|die|eure|tus|los|uw|i)\s)?"
    + _any(
        r"""avis messages? opinions? opiniones opinioni meinungen discussions? livre_d['’]or guest_?book g[äa]stebuch
        gastenboek libro_de_(?:visitas|firmas) libro_degli_ospiti livro_de_visitas courrier_des_lecteurs letters
        leserbriefe reader_letters"""
    )
    + r"\W*\d{0,6}\W*",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"r[ée]cent|latest|\blast\b|derni[èe]r|letzte|neueste|[úu]ltim|laatste|nouveaux|popul|related|trending",
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


def announced(outline: Outline, wholes: Sequence[Node], url: str) -> int | None:
    """Return the number of comments that the page gives: the nearest before the comments, else that for machines.

    Where no comments were found, headings and what is called after comments alone may give it, unless it leads away.

    Args:
        outline: of the page.
        wholes: the elements of the comments found.
        url: the page's address, "" where it is not known.
    """
    first = outline.place[wholes[0]] if wholes else len(outline.nodes)
    before = outline.nodes[max(0, first - _BEFORE) if wholes else 0 : first]
    for node in reversed(before):
        count = count_in(outline.text(node), _ANNOUNCED if wholes else _SURELY) if _is_line(outline, node) else None
        if count is not None and (_is_of_these(outline, node) if wholes else _may_announce(outline, node, url)):
            return count
    return _for_machines(outline)


def counts(outline: Outline, url: str) -> frozenset[int]:
    """Return the numbers of comments that the page gives anywhere in lines that announce them, but for other pages'."""
    lines = [node for node in outline.nodes if outline.has_figures(node) and _is_line(outline, node)]
    told = ((node, count_in(outline.text(node), _SURELY)) for node in lines)
    return frozenset(count for node, count in told if count and _may_announce(outline, node, url))


def says_none(outline: Outline, wholes: Sequence[Node], url: str) -> bool:
    """Tell whether the page says in words, outside of what was taken for comments, that nobody has commented on it."""
    places = outline.places(wholes)
    ends = [outline.last(node) for node in outline.in_order(wholes)]
    for at, node in enumerate(outline.nodes):
        if _is_line(outline, node) and not outline.holds_any(node, places) and _NONE.search(outline.text(node)):
            inside = any(begin <= at <= end for begin, end in zip(places, ends, strict=True))
            if not inside and not _leads_away(node, url) and not in_widget(outline, node):
                return True
    return False


def _is_line(outline: Outline, node: Node) -> bool:
    """Tell whether an element says no more than a line that announces comments may."""
    return _is_short(outline, node) and node.tag != "body" and not is_hidden(node)


def _is_short(outline: Outline, node: Node) -> bool:
    """Tell whether an element has some text, and little: 100,000 empty elements around a word are no heading."""
    within = outline.last(node) - outline.place[node]
    return 0 < outline.letters(node) <= _LONGEST and within <= _MOST_WITHIN


def _is_of_these(outline: Outline, node: Node) -> bool:
    """Tell whether an element counts the comments behind it, and not the messages that one member ever wrote."""
    if _SURELY.search(signs.plain(outline.text(node))):
        return True
    around = islice((node, *node.iterancestors()), _USER_LEVELS)
    return not any(called.AUTHOR.search(outline.names(each)) for each in around)


def _may_announce(outline: Outline, node: Node, url: str) -> bool:
    """Tell whether an element may announce comments of this page that were not saved with it."""
    named = node.tag in _HEADINGS or bool(called.COMMENT.search(outline.names(node)))
    links = (link.get("href", "").partition("#")[2].lower() for link in (*node.iter("a"), *node.iterancestors("a")))
    named = named or any(called.COMMENT.search(f" {place} ") for place in links)
    return named and not _leads_away(node, url) and not in_widget(outline, node)


def _leads_away(node: Node, url: str) -> bool:
    """Tell whether an element is, holds, or stands in a link to another page."""
    own = urlsplit(url).path.rstrip("/")
    paths = (_path(link.get("href", "")) for link in (*node.iter("a"), *node.iterancestors("a")))
    return any(path is None or path not in ("", own) for path in paths)


def _path(address: str) -> str | None:
    """Return the path of the page that a link leads to, "" for the page's own; None where it cannot be told."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return "" if parts.scheme == "javascript" else (parts.path.rstrip("/") or (None if parts.netloc else ""))


def count_in(text: str, pattern: re.Pattern[str] = _ANNOUNCED) -> int | None:
    """Return the number of comments that a line announces, None where it announces none; no piece of a date is it."""
    text = signs.plain(text)
    if len(text) > _LONGEST or pattern.search(text) is None:
        return None
    if (match := pattern.search(signs.without_dates(text))) is None:
        return None
    figure = match[1] or match[2]
    return int(re.sub(r"\D", "", figure)) if figure else 1


def _for_machines(outline: Outline) -> int | None:
    """Return the number that microdata give."""
    for node in outline.nodes:
        if node.get("itemprop") in ("commentCount", "interactionCount"):
            given = node.get("content", "")
            found = re.search(r"\d{1,7}", given)
            if found and (node.get("itemprop") == "commentCount" or "comment" in given.lower()):
                return int(found[0])
    return None


def furniture(outline: Outline, wholes: Sequence[Node]) -> list[Node]:
    """Return the elements around the comments that are neither theirs nor the article's: headings, the form."""
    found = [*_forms(outline)]
    if wholes:
        behind = outline.last(wholes[-1]) + 1
        found += [node for node in _before(outline, wholes[0]) if _reads(outline, node, _HEADING)]
        found += [node for node in outline.nodes[behind : behind + _NEAR] if _reads(outline, node, _INVITES)]
    places = outline.places(wholes)
    return [node for node in outline.outermost(found) if not outline.holds_any(node, places)]


def is_headed(outline: Outline, first: Node) -> bool:
    """Tell whether what stands right in front of an element says that comments follow, and not those of other pages."""
    lines = (node for node in _before(outline, first) if _is_short(outline, node) and not is_hidden(node))
    some = [node for node in islice(lines, _HEADINGS_BEFORE) if not outline.holds(node, first)]
    return any(
        (_HEADING.fullmatch(text) or _THREADS.fullmatch(text)) and not _OF_OTHERS.search(text)
        for text in map(outline.text, some)
    )


def _before(outline: Outline, first: Node) -> Iterator[Node]:
    """Yield the elements in front of the first comment, backwards, up to what is running text or the page's title."""
    at = outline.place[first]
    for node in reversed(outline.nodes[max(0, at - _NEAR) : at]):
        if node.tag == "h1" or len((node.text or "").strip()) > _LONGEST:
            return
        yield node


def _reads(outline: Outline, node: Node, pattern: re.Pattern[str]) -> bool:
    text = outline.text(node) if _is_short(outline, node) else ""
    return bool(text) and pattern.fullmatch(text) is not None


def _forms(outline: Outline) -> Iterator[Node]:
    """Yield what readers write comments in."""
    writing = outline.places(outline.index.get("textarea", ()))
    yield from (node for node in outline.index.get("form", ()) if outline.holds_any(node, writing))
    yield from (node for node in outline.index.get("#respond", ()) if outline.letters(node) < _LONGEST_FORM)
