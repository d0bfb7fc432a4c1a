"""What another capture of a page has no place for: set aside, and brought back where there is one again."""

from bisect import bisect_right
from collections.abc import Collection as Values
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import NamedTuple

from curator.domain.article import Comment, Passage
from curator.domain.capture import PassageKind
from curator.domain.correction import LAYOUT, Correction
from curator.domain.span import Span
from curator.services.handwork import Page
from curator.store import articles, aside, comments, resources
from curator.store.aside import Answers, Apart, Folding, Kept, KeptPassage, Thing
from curator.store.collection import Collection
from curator.text import marks
from curator.text.places import Correspondence, places


class Beside:
    """Places in several texts of a page put one after the other, and where they stand in a new one."""

    def __init__(self, parts: Sequence[tuple[int, Correspondence]]) -> None:
        self._begins = [begin for begin, _ in parts]
        self._parts = [part for _, part in parts]

    def of(self, found: str, at: int) -> Sequence[Span]:
        """Return where `found`, which stands at `at`, may stand in the new text, likeliest first."""
        begin, part = self._part(at)
        return part.of(found, at - begin)

    def span(self, span: Span) -> Span | None:
        """Return the same range of the page in the new text; None where its borders cannot be told exactly."""
        begin, part = self._part(span.start)
        return part.span(span.shifted(-begin))

    def _part(self, at: int) -> tuple[int, Correspondence]:
        index = bisect_right(self._begins, at) - 1
        return self._begins[index], self._parts[index]


@dataclass(frozen=True, slots=True)
class FullPage:
    """A stored page with what is aside of it laid behind, the places of all that in the new text, and the decisions.

    `passages` are those of the page and what the decisions aside stand in, which have their row's id, negative.
    """

    page: Page
    places: Correspondence
    passages: Sequence[Passage]
    decided: Mapping[int, Sequence[Correction]]
    kept: Sequence[Kept]


def laid_behind(
    collection: Collection,
    article: str,
    page: Page,
    there: Correspondence,
    text: str,
    decided: Mapping[int, Sequence[Correction]],
    by_hand: Values[int],
) -> FullPage:
    """Lay what is aside of an article behind its page, as far as nothing said by hand stands in its place.

    Args:
        collection: open.
        article: citation id.
        page: what is stored.
        there: from the stored text to `text`.
        text: the new one.
        decided: the decisions about the passages of the page.
        by_hand: ids of the passages that are not as import had made them.
    """
    kept = aside.of_article(collection, article)
    begin, begins, parts = len(page.text) + 1, {}, [(0, there)]
    for transcript in sorted({item.transcript for item in kept}):
        old = resources.transcript(collection, transcript).text
        begins[transcript] = begin
        parts.append((begin, places(old, text)))
        begin += len(old) + 1
    where = Beside(parts)
    homes, more = [*page.passages], dict(decided)
    for item in kept:
        if isinstance(item.thing, Correction):
            span = Span(begins[item.transcript], begins[item.transcript])
            homes.append(Passage(-item.id, article, None, PassageKind.PARAGRAPH, span, "", ""))
            more[-item.id] = [replace(item.thing, id=-item.id)]
    return FullPage(_with(page, kept, begins, where, by_hand), where, homes, more, kept)


def _with(
    page: Page, kept: Sequence[Kept], begins: Mapping[int, int], where: Correspondence, by_hand: Values[int]
) -> Page:
    live = {row.id for row in page.passages}
    taken = [span for row in page.passages if (row.comment or row.id in by_hand) and (span := where.span(row.span))]
    segments = [
        item.thing._replace(passage=replace(row, span=row.span.shifted(begins[item.transcript])))
        for item in kept
        if isinstance(item.thing, KeptPassage) and (row := item.thing.passage).id not in live
    ]
    fitting = [item for item in segments if _is_free(where.span(item.passage.span), taken)]
    back = {item.passage.comment for item in fitting}
    known = {item.id for item in page.comments}
    returning = {
        item.thing.id: item.thing
        for item in kept
        if isinstance(item.thing, Comment) and item.thing.id in back and item.thing.id not in known
    }
    owners = known | returning.keys()
    rows = [row if row.comment in owners else replace(row, comment=None) for row in (item.passage for item in fitting)]
    answering = _answering(page.comments, kept, owners)
    passages = [*page.passages, *rows]
    return replace(
        page,
        passages=passages,
        layout={**page.layout, **{item.passage.id: item.layout for item in fitting}},
        comments=_in_order(answering, returning.values(), passages, where),
        aside=frozenset(row.id for row in rows),
        aside_by_hand=frozenset(item.passage.id for item in fitting if item.by_hand),
        returning=frozenset(returning),
    )


def _is_free(span: Span | None, taken: Iterable[Span]) -> bool:
    return span is not None and not any(span.overlaps(other) for other in taken)


def _answering(live: Sequence[Comment], kept: Iterable[Kept], owners: Values[str]) -> list[Comment]:
    """Return comments that answer again what they answered before it went, as far as that is there."""
    found = {item.id: item for item in live}
    for item in kept:
        if isinstance(item.thing, Answers) and (was := found.get(item.thing.comment)):
            before, now = item.thing.reply_to, was.reply_to
            gone = {target for target in before if target not in {one.id for one in live}}
            back = [target for target in before if target in now or (target in gone and target in owners)]
            found[was.id] = replace(was, reply_to=(*back, *(target for target in now if target not in back)))
    return list(found.values())


def _in_order(
    live: Sequence[Comment], returning: Iterable[Comment], passages: Sequence[Passage], where: Correspondence
) -> list[Comment]:
    opens: dict[str, int] = {}
    for row in passages:
        if row.comment and (span := where.span(row.span)):
            opens[row.comment] = min(span.start, opens.get(row.comment, span.start))
    order = [*live]
    for item in returning:
        place = opens.get(item.id, -1)
        at = next((at for at, other in enumerate(order) if opens.get(other.id, -1) > place), len(order))
        order.insert(at, item)
    return order


class LostReply(NamedTuple):
    """A comment that stays, and what it answered, which does not."""

    comment: str
    target: str


class Ties(NamedTuple):
    """What ties the comments of a page to others: foldings, and pairs that are none."""

    foldings: tuple[Folding, ...]
    apart: tuple[Apart, ...]


def ties(collection: Collection, page: Page) -> Ties:
    """Return what ties the comments of a page to each other and to those of other pages."""
    own = {item.id for item in page.comments}
    foldings = (
        Folding(item.id, item.duplicate_of, item.duplicate_class, item.duplicate_score or 0.0)
        for item in articles.folded_comments(collection)
        if item.duplicate_of and item.duplicate_class and (item.id in own or item.duplicate_of in own)
    )
    apart = (Apart(one, other) for one, other in sorted(comments.apart(collection)) if one in own or other in own)
    return Ties(tuple(foldings), tuple(apart))


def lost_replies(page: Page, gone: Iterable[Comment]) -> tuple[LostReply, ...]:
    """Return the links from comments of a page that stay to those that go."""
    left = {item.id for item in gone}
    return tuple(
        LostReply(item.id, target)
        for item in page.comments
        if item.id not in left
        for target in item.reply_to
        if target in left
    )


def things(
    page: Page,
    kept_rows: Values[int],
    by_hand: Values[int],
    lost: Iterable[Correction],
    gone: Sequence[Comment],
    tied: Ties,
) -> list[Thing]:
    """Return what is to be set aside of a page.

    Args:
        page: what was stored.
        kept_rows: ids of the passages that stay.
        by_hand: ids of those that are not as import had made them.
        lost: decisions that have no place any more.
        gone: comments that go.
        tied: what ties the comments of the page.
    """
    left = {item.id for item in gone}
    starts = {row.id: row.span.start for row in page.passages}
    found: list[Thing] = [
        KeptPassage(row, tuple(page.layout.get(row.id, ())), row.id in by_hand)
        for row in page.passages
        if row.id not in kept_rows
    ]
    found += gone
    found += [marks.moved(item, starts[item.passage]) for item in lost if item.rule != LAYOUT]
    answering = {item.comment for item in lost_replies(page, gone)}
    found += [Answers(item.id, item.reply_to) for item in page.comments if item.id in answering]
    found += [item for item in tied.foldings if item.comment in left or item.kept in left]
    found += [item for item in tied.apart if item.one in left or item.other in left]
    return found


def bring_back_ties(collection: Collection, kept: Iterable[Kept], returned: AbstractSet[str]) -> list[int]:
    """Fold again, and hold apart again, comments that came back.

    Returns:
        Which of `kept` that did.
    """
    done: list[int] = []
    for item in kept:
        thing = item.thing
        if not isinstance(thing, Folding | Apart) or returned.isdisjoint(thing[:2]):
            continue
        if isinstance(thing, Folding) and comments.standing(collection).issuperset(thing[:2]):
            comments.fold(collection, *thing)
            done.append(item.id)
        elif isinstance(thing, Apart) and comments.are_there(collection, thing):
            comments.set_apart(collection, [thing])
            done.append(item.id)
    return done


def brought_back(
    kept: Iterable[Kept], rows: Values[int], placed: Values[int], there: Mapping[str, Comment]
) -> list[int]:
    """Return which of what was aside has its place again: passages, decisions, comments, answers."""

    def is_back(item: Kept) -> bool:
        thing = item.thing
        if isinstance(thing, KeptPassage):
            return thing.passage.id in rows
        if isinstance(thing, Correction):
            return -item.id in placed
        if isinstance(thing, Comment):
            return thing.id in there
        if isinstance(thing, Answers):
            return thing.comment in there and set(thing.reply_to) <= there.keys()
        return False

    return [item.id for item in kept if is_back(item)]
