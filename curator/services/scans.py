"""Which articles are checked as the text of a scan: said by a person, proposed where their words look misread."""

from collections.abc import Sequence
from dataclasses import replace

from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.changes import ChangeSet
from curator.domain.correction import PassageText
from curator.domain.messages import Message, template
from curator.domain.metadata import Field
from curator.ingest.formats import alto, hocr, page_xml, plain_text
from curator.ingest.formats.pdf import reader as pdf
from curator.services import checking
from curator.store import articles, overview, settings
from curator.store.collection import Collection
from curator.store.suspects import DEFAULT_LANGUAGE, RECOGNISED

_LOOKS_LIKE_ONE = template(
    "it looks like the text of a scan and can be checked so: in the window by Ctrl+Shift+K in Text, on the command "
    "line by “curator scan”"
)
_SCANS = (hocr.NAME, alto.NAME, page_xml.NAME)
"""Formats that text recognition writes."""
_MAYBE = (plain_text.NAME, pdf.NAME)
"""Formats that hold the text of scans at times; web pages do not."""


def recognised(collection: Collection) -> frozenset[str]:
    """Return the articles that are checked as the text of a scan."""
    return frozenset(id for id, _ in settings.under(collection, RECOGNISED))


def proposed(collection: Collection) -> list[str]:
    """Return the articles that look like the text of a scan and are not checked as such, in their order."""
    done = recognised(collection)
    return [
        id
        for id in overview.article_ids(collection)
        if id not in done and checking.looks_recognised(checking.snapshot(collection, id))
    ]


def take(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let articles be checked as the text of a scan.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return _put(collection, ids, is_scan=True)


def leave(collection: Collection, ids: Sequence[str]) -> ChangeSet:
    """Let articles be checked as any other text.

    Raises:
        NotFoundError: no article bears one of the ids.
    """
    return _put(collection, ids, is_scan=False)


def remarked(parsed: ParsedCapture) -> ParsedCapture:
    """Return a capture with a remark on each article that looks like the text of a scan. Pure."""
    found = tuple(
        replace(article, remarks=(*article.remarks, Message.of(_LOOKS_LIKE_ONE))) if looks_so(article) else article
        for article in parsed.articles
    )
    return replace(parsed, articles=found)


def looks_so(article: ParsedArticle) -> bool:
    """Tell whether an article is the text of a scan: by its format, or by its looks where the format is any text's."""
    reader = article.transcript.reader
    if reader not in _MAYBE:
        return reader in _SCANS
    proposed = (proposal.value for proposal in article.metadata if proposal.field is Field.LANGUAGE)
    language = next(proposed, DEFAULT_LANGUAGE)
    texts = (
        PassageText(index, passage.span.of(article.text), passage.language or language)
        for index, passage in enumerate(article.passages)
        if passage.kind in checking.CHECKED
    )
    return checking.looks_recognised(list(texts))


def _put(collection: Collection, ids: Sequence[str], *, is_scan: bool) -> ChangeSet:
    for id in ids:
        articles.require(collection, id)
    label = "Check {what} as the text of a scan" if is_scan else "Check {what} as any other text"
    with collection.edit(label, what=", ".join(dict.fromkeys(ids))) as edit:
        for id in ids:
            if is_scan:
                settings.put(collection, RECOGNISED + id, "yes")
            else:
                settings.remove(collection, RECOGNISED + id)
    return edit.changes
