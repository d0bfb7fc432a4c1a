"""The state of the work: how much there is, and what is open in each stage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curator.domain.messages import Message, template
from curator.domain.metadata import Field, MetadataValue
from curator.services import checking, deduplicating, describing
from curator.store import articles, metadata, overview
from curator.store.collection import Collection
from curator.store.overview import Size

SOURCES, TEXT, DUPLICATES, DESCRIPTION = "sources", "text", "duplicates", "description"
"""Names of the stages in which something can be open."""

_NOT_CAPTURED = template(
    "{article}: 1 announced comment was not captured | {article}: {count} announced comments were not captured"
)
_REPEATED = template(
    "1 group of repeated comments waits for a decision | {count} groups of repeated comments wait for a decision"
)
_LACKING = template("{article}: 1 field has no value | {article}: {count} fields have no value")
_PROPOSED = template(
    "{article}: 1 proposed value is not confirmed | {article}: {count} proposed values are not confirmed"
)


@dataclass(frozen=True, slots=True)
class StageCounts:
    """What each stage has: captures; suspects, groups and articles whose description waits for a decision."""

    sources: int = 0
    text: int = 0
    duplicates: int = 0
    description: int = 0


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that is still open: in which stage, what, how much of it, and in which article (None: several)."""

    stage: str
    message: Message
    count: int
    article: str | None = None


def size(collection: Collection) -> Size:
    """Count what the collection holds."""
    return overview.size(collection)


def stages(collection: Collection) -> StageCounts:
    """Count what is open in each stage."""
    return StageCounts(
        sources=overview.size(collection).articles,
        text=checking.count_pending(collection),
        duplicates=len(deduplicating.remembered(collection)),
        description=len(undescribed(collection)),
    )


def undescribed(collection: Collection) -> set[str]:
    """Return the ids of the articles whose description waits for a decision."""
    described = metadata.by_owner(collection)
    return {id for id in overview.article_ids(collection) if is_open(described.get(id, {}))}


def is_open(described: Mapping[Field, MetadataValue]) -> bool:
    """Tell whether a description has proposed values that nobody confirmed, or lacks expected ones."""
    return any(not value.confirmed for value in described.values()) or bool(describing.lacking(described))


def checklist(collection: Collection) -> list[OpenPoint]:
    """Return what is still open before an export, in the order of the stages."""
    return list(open_points(collection))


def open_points(collection: Collection) -> Iterator[OpenPoint]:
    """Yield what is still open, one stage read after the other, so that a window can breathe in between."""
    for stage in (_sources, _text, _duplicates, _description):
        yield from stage(collection)


def _sources(collection: Collection) -> list[OpenPoint]:
    points = []
    captured = overview.comments_by_article(collection)
    for article in articles.all(collection):
        lost = (article.announced_comments or 0) - captured.get(article.id, 0)
        if lost > 0:
            message = Message.of(_NOT_CAPTURED, count=lost, article=article.id)
            points.append(OpenPoint(SOURCES, message, lost, article.id))
    return points


def _text(collection: Collection) -> list[OpenPoint]:
    counts = {
        template(
            "1 passage is not wholly checked yet | {count} passages are not wholly checked yet"
        ): checking.count_missing(collection),
        template("1 suspect waits for a decision | {count} suspects wait for a decision"): checking.count_pending(
            collection
        ),
        template("1 suspect was put off | {count} suspects were put off"): len(checking.postponed(collection)),
    }
    return [OpenPoint(TEXT, Message.of(text, count=count), count) for text, count in counts.items() if count]


def _duplicates(collection: Collection) -> list[OpenPoint]:
    count = len(deduplicating.remembered(collection))
    return [OpenPoint(DUPLICATES, Message.of(_REPEATED, count=count), count)] if count else []


def _description(collection: Collection) -> list[OpenPoint]:
    points = []
    for article in articles.all(collection):
        lacking = len(describing.lacking(article.metadata))
        proposed = sum(not value.confirmed for value in article.metadata.values())
        if lacking:
            message = Message.of(_LACKING, count=lacking, article=article.id)
            points.append(OpenPoint(DESCRIPTION, message, lacking, article.id))
        if proposed:
            message = Message.of(_PROPOSED, count=proposed, article=article.id)
            points.append(OpenPoint(DESCRIPTION, message, proposed, article.id))
    return points
