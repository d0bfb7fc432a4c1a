"""What a capture says about its source: values proposed, each with its ground; nothing is made up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.profiles import ArticlePatterns
from curator.text.dates import find_dates, to_edtf

_BYLINE = template("byline: {words}")
_FIRST_WORDS = 60  # characters of a title made of first words: what a column of a table shows
_HEAD_PARAGRAPHS = 2  # a date further down is one of the story, not of the page, by eye on real captures
_HEAD_CHARACTERS = 2000  # of a paragraph; more is a page without breaks
_NEAR = 40  # characters before a date in which a text calls it its own day, by eye on real captures
_TODAY = re.compile(
    r"\b(?:cette (?:journée|matinée|soirée)|(?:en )?ce(?: jour)?|aujourd['’]hui,?|nous sommes|this|today,?(?: on)?"
    r"|heute,?|(?:an )?diese[mn]|hoy,?|este|vandaag,?|deze|oggi,?|questo|hoje,?)"
    r"\s+(?:(?:le|du|de|on|am|den|el|día)\s+)*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:mis à jour|modifié|dernière|(?:last )?updated|aktualisiert|stand|actualizado|aggiornato|bijgewerkt)\b",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r" *, *(?:(?:et|and|und|y|e|en) +)?| +(?:et|and|und|y|e|en|&|\+) +")
_NAME = re.compile(r"[A-ZÀ-Þ][^\d,]{0,39}")
_SOURCE = re.compile(
    r"(?:source|url|lien|link|adresse|permalien|permalink|from|quelle|fuente|fonte|bron) *: *(https?://\S+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+")
_HOST = re.compile(
    r"(?<![a-z0-9-])(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,9}"
    r"(?:com|org|net|info|eu|fr|be|ch|ca|lu|de|uk|io|blog|news|media))(?![a-z])"
)
"""A host of up to ten labels. Source: RFC 1035, 2.3.4, for how long each may be."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The reading text of the article's parts, as far as they describe the source; `edges` are its outermost lines."""

    title: str = ""
    subtitle: str = ""
    bylines: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    article_author: str = ""


def propose(
    article: ArticleText,
    name: str,
    language: str,
    patterns: ArticlePatterns,
    *,
    chosen: bool = False,
    captured: date | None = None,
) -> tuple[Proposal, ...]:
    """Return what the text and the file's name say about the source.

    Args:
        article: the parts of the article.
        name: the file's name.
        language: BCP 47 tag, "" where it is not known.
        patterns: of the page profile, for the bylines.
        chosen: the curator gave the language.
        captured: the day of the capture, from which a date such as "hier" counts.
    """
    told = _dates(article, patterns, language, captured)
    proposals = [_title(article), _creator(article, patterns), *told, _source(article)]
    if article.subtitle:
        proposals.append(Proposal(Field.SUBTITLE, article.subtitle, Origin.PAGE, Message("paragraph under the byline")))
    if language:
        origin = Origin.HAND if chosen else Origin.RULE
        ground = Message("chosen") if chosen else Message("guessed from the text")
        proposals.append(Proposal(Field.LANGUAGE, language, origin, ground))
    if host := host_in(name):
        proposals.append(Proposal(Field.PUBLISHER, host, Origin.FILE_NAME, Message("address in the file's name")))
    return tuple(proposal for proposal in proposals if proposal)


def host_in(name: str) -> str:
    """Return the host that a file's name begins or goes on with, in lower case and without "www.", "" without one."""
    found = _HOST.search(name.casefold().rsplit("/", 1)[-1])
    return found[1] if found else ""


def _title(article: ArticleText) -> Proposal | None:
    if article.title:
        return Proposal(Field.TITLE, article.title, Origin.PAGE, Message("title line"))
    words = next((first_words(text) for text in article.paragraphs if text.strip()), "")
    return Proposal(Field.TITLE, words, Origin.RULE, Message("first words")) if words else None


def first_words(text: str, most: int = _FIRST_WORDS) -> str:
    """Return the beginning of `text`, cut between words and ended with “…” where it is cut; `most` in characters."""
    line = " ".join(text[: most * 4].split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] if " " in line[:most] else line[: most - 1]
    return cut.rstrip(" ,;:.!?«“\"'(–—-") + "…"


def _creator(article: ArticleText, patterns: ArticlePatterns) -> Proposal | None:
    for byline in article.bylines:
        match = patterns.bylines.match(byline)
        if match and (author := match.groupdict().get("author")):
            at = match.start("author")
            name = byline[at : at + len(author)].strip(" -–—|,·•")
            return Proposal(Field.CREATOR, "; ".join(authors(name)), Origin.PAGE, Message.of(_BYLINE, words=byline))
    if article.article_author:
        ground = Message("comment marked as by the article’s author")
        return Proposal(Field.CREATOR, article.article_author, Origin.PAGE, ground)
    return None


def authors(byline: str) -> list[str]:
    """Return the names that a byline lists; the byline itself where it is no list of names."""
    names = [name.strip() for name in _BETWEEN_NAMES.split(byline)]
    listed = len(names) > 1 and all(_NAME.fullmatch(name) for name in names)
    full = all(" " in name for name in names)
    return names if listed and (full or "," not in byline) else [byline]


def _dates(article: ArticleText, patterns: ArticlePatterns, language: str, captured: date | None) -> Iterator[Proposal]:
    """Yield the dates of the bylines, that of publication first; without any, the day that the text calls its own."""
    matches = [(byline, match) for byline in article.bylines if (match := patterns.bylines.match(byline))]
    done: set[str] = set()
    for byline, match in sorted(matches, key=lambda held: bool(_CHANGED.match(held[0]))):
        given = match.groupdict().get("date")
        value = to_edtf(given, language=language or "fr", captured=captured) if given else None
        if value and value not in done:
            done.add(value)
            yield Proposal(Field.DATE, value, Origin.PAGE, Message.of(_BYLINE, words=byline))
    if not done:
        yield from _own_day(article, language)


def _own_day(article: ArticleText, language: str) -> Iterator[Proposal]:
    """Yield the day on which the text says that it was written; any other date in it is one of its story."""
    for paragraph in article.paragraphs[:_HEAD_PARAGRAPHS]:
        head = paragraph[:_HEAD_CHARACTERS]
        for given in find_dates(head)[:1]:
            value = to_edtf(given, language=language or "fr")
            if value and _TODAY.search(head[: head.index(given)][-_NEAR:]):
                yield Proposal(
                    Field.DATE, value, Origin.RULE, Message.of("named in the first lines: {words}", words=given)
                )
                return


def _source(article: ArticleText) -> Proposal | None:
    for line in article.edges:
        if address := address_in(line):
            ground = Message.of("line: {words}", words=first_words(line))
            return Proposal(Field.SOURCE, address, Origin.PAGE, ground)
    return None


def address_in(line: str) -> str:
    """Return the address that a line gives for that of its page, "" where it says anything else."""
    match = _SOURCE.match(line)
    return match[1] if match else line if _ADDRESS.fullmatch(line) else ""
