"""What the mark-up of a page says of its source: values proposed, each with the element that says so."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple
from urllib.parse import parse_qs

from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.formats.html.dom import Node, classes, text_of

_MARKUP = template("mark-up: {name}")
_META: Mapping[str, Field] = {
    "citation_title": Field.TITLE,
    "og:title": Field.TITLE,
    "dc.title": Field.TITLE,
    "dcterms.title": Field.TITLE,
    "twitter:title": Field.TITLE,
    "citation_author": Field.CREATOR,
    "author": Field.CREATOR,
    "article:author": Field.CREATOR,
    "dc.creator": Field.CREATOR,
    "dcterms.creator": Field.CREATOR,
    "parsely-author": Field.CREATOR,
    "sailthru.author": Field.CREATOR,
    "byl": Field.CREATOR,
    "article:published_time": Field.DATE,
    "citation_publication_date": Field.DATE,
    "citation_date": Field.DATE,
    "citation_online_date": Field.DATE,
    "dc.date.issued": Field.DATE,
    "dcterms.issued": Field.DATE,
    "dc.date": Field.DATE,
    "dcterms.date": Field.DATE,
    "parsely-pub-date": Field.DATE,
    "sailthru.date": Field.DATE,
    "og:pubdate": Field.DATE,
    "pubdate": Field.DATE,
    "publication_date": Field.DATE,
    "publish-date": Field.DATE,
    "date": Field.DATE,
    "citation_journal_title": Field.PUBLISHER,
    "og:site_name": Field.PUBLISHER,
    "citation_publisher": Field.PUBLISHER,
    "dc.publisher": Field.PUBLISHER,
    "dcterms.publisher": Field.PUBLISHER,
    "application-name": Field.PUBLISHER,
    "og:description": Field.DESCRIPTION,
    "description": Field.DESCRIPTION,
    "dc.description": Field.DESCRIPTION,
    "citation_keywords": Field.SUBJECT,
    "article:tag": Field.SUBJECT,
    "keywords": Field.SUBJECT,
    "news_keywords": Field.SUBJECT,
    "dc.subject": Field.SUBJECT,
    "dc.rights": Field.RIGHTS,
    "dcterms.rights": Field.RIGHTS,
    "copyright": Field.RIGHTS,
    "dc.coverage": Field.COVERAGE,
}
"""Elements of the head by name, those to be trusted more first. Source: ogp.me; Google Scholar; DCMI, DC-HTML, 2008."""

_LINKED: Mapping[str, Field] = {
    "headline": Field.TITLE,
    "author": Field.CREATOR,
    "creator": Field.CREATOR,
    "datePublished": Field.DATE,
    "publisher": Field.PUBLISHER,
    "description": Field.DESCRIPTION,
    "alternativeHeadline": Field.SUBTITLE,
    "keywords": Field.SUBJECT,
}
_ARTICLES = re.compile(r"(?:[A-Za-z]*Article|BlogPosting|Report|Review|Recipe|DiscussionForumPosting|WebPage|QAPage)")
_COINS: Mapping[str, Field] = {
    "rft.atitle": Field.TITLE,
    "rft.title": Field.TITLE,
    "rft.au": Field.CREATOR,
    "rft.date": Field.DATE,
    "rft.jtitle": Field.PUBLISHER,
    "rft.source": Field.PUBLISHER,
    "rft.subject": Field.SUBJECT,
}
_SEVERAL = frozenset({Field.CREATOR, Field.SUBJECT})
_PARTING = {Field.SUBJECT: re.compile("[,;]"), Field.CREATOR: re.compile(";")}
_DIVIDING = " |-–—«»‹›·•:/~>"
DIVIDERS = re.compile(r" [|–—«»‹›·•:/~>-]{1,2} ")
"""What stands between the title of a page, its section and its site, as windows show them."""

_AUTHORS = frozenset(
    {"author", "fn", "byline-author", "author-name", "post-author", "entry-author", "auteur", "posted-by"}
)
_BY = re.compile(
    r"^(?:(?:posted|written|publié|écrit|proposé|geschrieben|publicado|escrito|geplaatst) )?"
    r"(?:by|par|von|por|de|door|di)\b:? *",
    re.IGNORECASE,
)
_PUBLISHED = frozenset({"published", "entry-date", "pubdate", "post-date", "date-published"})
_LONGEST_NAME = 60  # characters of the name of an author; by eye
_LONGEST = 1000  # characters of a value; what is longer is no description, by eye
_MOST = 50  # values of one field that are put together; by eye
_DEEPEST = 8  # levels of a description in JSON-LD that are looked at; real ones have four
_BUTTON = re.compile("[←→⇒»›▸►▶]")  # signs of what leads elsewhere, such as “Show all →”; no name has them
_ALL_OF = re.compile(
    r"\b(?:all|more|see|view|tous|toutes|voir|plus|alle|mehr|todos|ver|tutti)\b.{0,20}"
    r"\b(?:articles?|posts?|beiträge|artikel|artículos|articoli|billets?)\b",
    re.IGNORECASE,
)
"""What leads to all that an author has written, and is no name."""
_HASH = re.compile(r"^#+\s+")  # of a heading in Markdown, left over
_DAY = re.compile(r"(\d{4})(?:[-/.](\d\d)(?:[-/.](\d\d))?)?(?:[T ].*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}.*)?")


class Told(NamedTuple):
    """A value that the mark-up gives for a field, and where: the name of an element or a property."""

    field: Field
    value: str
    where: str


def described(root: Node) -> list[Told]:
    """Return all that the mark-up says of the page's source, what is to be trusted most first; once each."""
    found = dict.fromkeys(_cleaned(*_linked(root), *_named(root), *_coins(root)))
    sites = [each.value.casefold() for each in found if each.field is Field.PUBLISHER][:_MOST]
    signed = any(each.field is Field.CREATOR and each.value.casefold() not in sites for each in found)
    marked = _cleaned(*_marked(root))  # whoever else the page names may have written other articles
    found |= dict.fromkeys(each for each in marked if not (signed and each.field is Field.CREATOR))
    names = [each.value for each in found if each.field is Field.CREATOR][:_MOST]
    return [_tidied(each, sites) for each in found if each.field is not Field.CREATOR or _is_name(each.value, names)]


def _cleaned(*told: Told) -> Iterator[Told]:
    return (each._replace(value=clean) for each in told if (clean := _clean(each.field, each.value)))


def _tidied(told: Told, sites: Sequence[str]) -> Told:
    return told._replace(value=_without_site(told.value, sites)) if told.field is Field.TITLE else told


def _is_name(value: str, names: Sequence[str]) -> bool:
    """Tell whether a value is a name and no more: not another name with words around it, “All posts by Sam”."""
    return not any(name in value and name != value for name in names)


def _without_site(title: str, sites: Sequence[str]) -> str:
    """Return a title without the name of the site that stands before or behind it."""
    parts = DIVIDERS.split(title)
    if len(parts) > 1 and parts[-1].casefold() in sites:
        return title[: -len(parts[-1])].rstrip(_DIVIDING)
    if len(parts) > 1 and parts[0].casefold() in sites:
        return title[len(parts[0]) :].lstrip(_DIVIDING)
    return title


def proposals(told: list[Told]) -> Iterator[Proposal]:
    """Yield a proposal for each value; what one element says severally, such as authors, is put together."""
    done: set[tuple[Field, str]] = set()
    for field, value, where in told:
        if field not in _SEVERAL:
            yield Proposal(field, value, Origin.MARKUP, Message.of(_MARKUP, name=where))
        elif (field, where) not in done:
            done.add((field, where))
            values = [each.value for each in told if (each.field, each.where) == (field, where)]
            yield Proposal(field, "; ".join(values[:_MOST]), Origin.MARKUP, Message.of(_MARKUP, name=where))


def iso_day(value: str) -> str:
    """Return the day, month or year of an ISO date or time; empty where it is none."""
    value = value.strip()
    if compact := _COMPACT.fullmatch(value):
        year, month, day = compact.groups()
    elif given := _DAY.fullmatch(value):
        year, month, day = given.groups()
    else:
        return ""
    if not "1000" <= year <= "2999" or (month and not "01" <= month <= "12") or (day and not "01" <= day <= "31"):
        return ""
    return "-".join(part for part in (year, month, day) if part)


def _clean(field: Field, value: str) -> str:
    value = " ".join(_unescaped(value).split())[:_LONGEST].strip(" ,;|")
    if field is Field.DATE:
        return iso_day(value)
    if field is Field.CREATOR:
        no_name = "://" in value or "@" in value or _BUTTON.search(value) or _ALL_OF.search(value)
        return "" if no_name else value
    return _HASH.sub("", value) if field is Field.TITLE else value


def _unescaped(value: str) -> str:
    """Return a value without the entities that a page escaped once too often; twice is the most seen."""
    return html.unescape(html.unescape(value))


def _named(root: Node) -> Iterator[Told]:
    """Yield what the `meta` elements and the title say."""
    given: dict[str, list[str]] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        given.setdefault(name.replace("dc:", "dc.").replace("dcterms:", "dcterms."), []).append(node.get("content", ""))
    for name, field in _META.items():
        for value in given.get(name, ()):
            yield from _split(field, value, name)
    title = root.find(".//title")
    if title is not None:
        yield Told(Field.TITLE, "".join(map(str, title.itertext())), "title")
    for node in root.iter("link", "a"):
        if "license" in node.get("rel", "").split():
            yield Told(Field.RIGHTS, node.get("href", ""), "license")


def _split(field: Field, value: str, where: str) -> Iterator[Told]:
    parting = _PARTING.get(field)
    return (Told(field, part, where) for part in (parting.split(_unescaped(value)) if parting else [value]))


def _linked(root: Node) -> Iterator[Told]:
    """Yield what JSON-LD says of the article. Source: schema.org, Article; W3C, JSON-LD 1.1."""
    for node in root.iter("script"):
        if "ld+json" not in node.get("type", "").lower():
            continue
        try:
            data = json.loads(node.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        named = dict(_identified(data, 0))
        for thing in sorted(_things(data, 0), key=lambda each: "WebPage" in str(each.get("@type"))):
            for name, field in _LINKED.items():
                for value in _values(_referred(thing.get(name), named), 0):
                    yield from _split(field, value, f"JSON-LD {name}")


def _things(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Yield the descriptions of articles and pages in a piece of JSON-LD."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _things(each, depth + 1)
    elif isinstance(data, Mapping):
        types = data.get("@type")
        if any(_ARTICLES.fullmatch(str(each)) for each in (types if isinstance(types, list) else [types])):
            yield data
        for name in ("@graph", "mainEntity"):
            yield from _things(data.get(name), depth + 1)


def _identified(data: object, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the names of what a piece of JSON-LD describes, by what other descriptions refer to it by."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _identified(each, depth + 1)
    elif isinstance(data, Mapping):
        if isinstance(name := data.get("name"), str):
            yield str(data.get("@id")), name
        yield from _identified(data.get("@graph"), depth + 1)


def _referred(data: object, named: Mapping[str, str]) -> object:
    """Return the value of a property, names in place of references to what bears them."""
    if isinstance(data, list):
        return [_referred(each, named) if isinstance(each, Mapping) else each for each in data]
    return named.get(str(data["@id"]), data) if isinstance(data, Mapping) and set(data) == {"@id"} else data


def _values(data: object, depth: int) -> Iterator[str]:
    """Yield the names or texts that a property of JSON-LD holds."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list) and depth < _DEEPEST:
        for each in data:
            yield from _values(each, depth + 1)
    elif isinstance(data, Mapping) and depth < _DEEPEST:
        yield from _values(data.get("name"), depth + 1)


def _coins(root: Node) -> Iterator[Told]:
    """Yield what a COinS says. Source: OpenURL COinS, 2005."""
    for node in root.iter("span"):
        if "z3988" in node.get("class", "").lower():
            try:
                given = parse_qs(node.get("title", ""), max_num_fields=_LONGEST)
            except ValueError:
                continue
            for name, field in _COINS.items():
                yield from (Told(field, value, f"COinS {name}") for value in given.get(name, ()))
            return


def _marked(root: Node) -> Iterator[Told]:
    """Yield what elements of the page itself say: microdata, microformats, `time`; of days the first."""
    dated = False
    for node in root.iter("a", "span", "div", "p", "time", "abbr", "meta", "strong", "b", "em"):
        names = {*node.get("itemprop", "").split(), *node.get("rel", "").split()}
        if "datePublished" in names or (node.tag in ("time", "abbr") and classes(node) & _PUBLISHED):
            day = node.get("datetime") or node.get("content") or node.get("title") or ""
            if iso_day(day) and not dated:  # those behind it are of teasers
                dated = True
                yield Told(Field.DATE, day, "datePublished")
        elif "author" in names and node.tag != "meta" and (name := text_of(node)):
            yield Told(Field.CREATOR, name, "author")
    yield from islice(_signed(root), 1)


def _signed(root: Node) -> Iterator[Told]:
    """Yield the texts of elements that are classed as an author's name, the innermost of each."""
    for node in root.iter("a", "span", "div", "p", "cite", "strong", "li", "address"):
        if classes(node) & _AUTHORS and not any(classes(each) & _AUTHORS for each in node.iterdescendants()):
            name = _BY.sub("", text_of(node))
            if 0 < len(name) <= _LONGEST_NAME and not any(sign.isdigit() for sign in name):
                yield Told(Field.CREATOR, name, "class author")
