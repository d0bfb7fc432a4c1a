"""An article read again, in another way or from another capture of its page, without losing the work on it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from curator.domain.article import Article, Comment, Passage
from curator.domain.capture import ParsedArticle, ParsedCapture
from curator.domain.changes import ChangeSet
from curator.domain.correction import LAYOUT, Correction
from curator.domain.errors import CuratorError, UnreadableCaptureError
from curator.domain.marks import Mark
from curator.domain.metadata import Field, Origin
from curator.domain.progress import Progress, silent
from curator.ingest.exports import COLUMN
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import Profile
from curator.ingest.reader import read_capture
from curator.services import handwork, importing, marking, setting_aside, staying
from curator.services.carrying import carried
from curator.services.handwork import Key, Page, Segmentation
from curator.services.recognising import with_comments
from curator.services.setting_aside import FullPage, LostReply
from curator.store import articles, aside, captures, comments, corrections, metadata, passages, resources
from curator.store.collection import Collection, Edit
from curator.text.places import Correspondence, places

_DAY = len("2012-01-20")


@dataclass(frozen=True, slots=True)
class Source:
    """All that reading a capture again needs of the collection; it may cross processes.

    `resource` is the id of what is read, `item` itself, `place` that of the article among those that came of it, from
    0. `profile`, `encoding`, `columns` and `read_as_of` are those it was read with, `captured` the day it was captured,
    as far as the description says so now; the item has that day where its archive told it.
    """

    resource: int
    place: int
    item: Item
    profile: str
    encoding: str
    read_as_of: date | None
    captured: date | None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the capture is called."""
        return self.item.name


@dataclass(frozen=True, slots=True)
class Other:
    """Another capture of an article's page; `resource` is its id where it is in the collection, 0 where it is not."""

    item: Item
    captured: date | None = None
    resource: int = 0

    @property
    def name(self) -> str:
        """What the capture is called."""
        return self.item.name

    @classmethod
    def of(cls, parsed: ParsedCapture) -> "Other":
        """Return a capture that was read already, but is in no collection, ready to be read as another one."""
        item = Item(parsed.name, parsed.data, parsed.media_type, parsed.url, parsed.captured_at)
        return cls(item, day(parsed.captured_at))


@dataclass(frozen=True, slots=True)
class Rereading:
    """A new reading, and what import had made of the page; None where that cannot be told: its profile is gone.

    `resource` is the id of what was read; `later` is that itself where it is not in the collection yet. `giving_way`
    are comments made by hand as examples of how to read: the reading takes their place. `merging`: comments that it has
    not stay in the article, in the capture that they were read from.
    """

    resource: int
    parsed: ParsedArticle
    was: ParsedArticle | None
    later: ParsedCapture | None = None
    giving_way: frozenset[str] = frozenset()
    merging: bool = False


class LostMark(NamedTuple):
    """A mark set by hand, in code points of the transcript that it was set on, and the words there."""

    mark: Mark
    words: str


class OtherWords(NamedTuple):
    """A comment that says something else in the new reading."""

    comment: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class ReimportReport:
    """What reading a capture again did to what was said of it; `lost` decisions fit nowhere in the new text.

    `lost_passages` are those segmented by hand, as they were, that begin or end within passages of the new reading.
    `lost_comments` are those that the new reading has not, as they were; `lost_marks` those set by hand that have no
    place in the new text; `lost_replies` the answers to comments that are gone. All that is kept aside in the file, and
    comes back with a reading that has a place for it. `stayed` are the comments that only earlier captures have,
    `added` those that the article had not, `edited` those whose words are other ones now.
    """

    changes: ChangeSet
    reapplied: int
    lost: tuple[Correction, ...]
    lost_passages: tuple[Passage, ...] = ()
    lost_comments: tuple[Comment, ...] = ()
    lost_marks: tuple[LostMark, ...] = ()
    lost_replies: tuple[LostReply, ...] = ()
    stayed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    edited: tuple[OtherWords, ...] = ()


def source(collection: Collection, article: str) -> Source:
    """Return what reading an article's capture again needs.

    Raises:
        NotFoundError: no article bears the id.
    """
    stored = articles.get(collection, article)
    item, described = item_of(collection, stored.capture.id), stored.metadata.get(Field.CAPTURED)
    if described and described.origin is Origin.ARCHIVE:
        item = replace(item, captured_at=resources.get(collection, stored.capture.id).captured_at)
        described = None
    return Source(
        stored.capture.id,
        captures.place(collection, article),
        item,
        stored.profile,
        stored.capture.encoding,
        day(described.imported if described else None),
        day(described.value if described else None),
        _columns(collection, article),
    )


def _columns(collection: Collection, article: str) -> dict[str, str]:
    """Return what a person said of the columns of the table that an article was read from."""
    options = resources.transcript(collection, articles.transcript(collection, article)).options
    return {key.removeprefix(COLUMN): name for key, name in options.items() if key.startswith(COLUMN)}


def item_of(collection: Collection, resource: int) -> Item:
    """Return a capture as it was handed in, with its address, and the encoding that its server named."""
    known = resources.get(collection, resource)
    return Item(known.name, resources.data(collection, resource), known.media_type, known.url)


def read_again(
    source: Source, *, profile: str | None = None, encoding: str | None = None, progress: Progress = silent
) -> Rereading:
    """Segment a capture's bytes anew, with another profile or encoding, None to choose; may run on any thread.

    Raises:
        CancelledError: `progress` stopped the work.
        CuratorError: it cannot be read so, or there is no such profile or encoding.
    """
    capture = importing.read_item(
        source.item,
        profile=profile,
        encoding=encoding,
        captured=source.captured,
        columns=source.columns,
        progress=progress,
    )
    parsed = _article(capture, source.place)
    way = (parsed.profile, parsed.transcript.options.get("encoding"), source.captured)
    was = parsed if way == (source.profile, source.encoding, source.read_as_of) else as_imported(source)
    return Rereading(source.resource, parsed, was)


def read_with(source: Source, profiles: Mapping[str, Profile], name: str) -> ParsedArticle:
    """Segment a capture's bytes anew with the profile called `name` of those given.

    Raises:
        CuratorError: it cannot be read so.
    """
    how = How(name, source.encoding or None, captured=source.captured, profiles=profiles)
    return _article(read_capture(source.item, how), source.place)


def read_other(
    source: Source,
    other: Other,
    *,
    profile: str | None = None,
    encoding: str | None = None,
    progress: Progress = silent,
) -> Rereading:
    """Segment another capture of an article's page; arguments and errors as for `read_again`.

    What is not in the collection yet is merged: the comments that it lacks stay.
    """
    capture = importing.read_item(
        other.item,
        profile=profile,
        encoding=encoding,
        captured=other.captured,
        columns=source.columns,
        progress=progress,
    )
    later = None if other.resource else capture
    parsed = _article(capture, source.place)
    return Rereading(other.resource, parsed, as_imported(source), later, merging=later is not None)


def read_already(source: Source, later: ParsedCapture) -> Rereading:
    """Return another capture that was read already, and is not in the collection yet, as `read_other` does.

    Raises:
        UnreadableCaptureError: it holds no such article.
    """
    return Rereading(0, _article(later, source.place), as_imported(source), later, merging=True)


def reimport(collection: Collection, article: str, reading: Rereading) -> ReimportReport:
    """Put a new segmentation of an article's page in place of the old one, and what was decided and said by hand.

    A correction is made again where the new text holds in the same place what it found. Passages segmented by hand stay
    where the new reading begins and ends passages at their borders. Comments keep their citation ids, and what was said
    of them by hand. What import proposes for the description is proposed anew.

    Raises:
        NotFoundError: no article bears the id.
    """
    stored, stood = articles.get(collection, article), articles.transcript(collection, article)
    before = staying.words_of(collection, article)
    with _naming(collection, stored, reading) as edit:
        staying.take_back(collection, article, reading.resource, reading.parsed)
        plan, stays = _planned(collection, article, reading)
        page, parsed, rows = plan.page, plan.parsed, frozenset(plan.made.rows.values())
        placed, lost, brought = carried(plan.full.passages, plan.full.decided, parsed, plan.full.places, plan.made.rows)
        tied = setting_aside.ties(collection, page)
        ids = [key if isinstance(key, str) else comments.next_id(collection, article) for key in plan.keys]
        staying.leave(collection, article, stays)
        captures.delete_segments(collection, article)
        later = captures.add_version(collection, edit, article, reading.later) if reading.later else 0
        became = captures.reread(collection, edit, article, parsed, later or reading.resource)
        move = _transfer(page, parsed.text, plan.there)
        astray = marking.carry_over(collection, stood, became, move) if became != stood else ()
        metadata.propose(collection, article, parsed.metadata)
        captures.write_segments(collection, article, parsed, ids, placed, plan.made.rows)
        marking.keep(collection, brought, _sharing(collection, article, brought))
        gone = _bring_in_step(collection, article, page, ids, list(before))
        passages.shift(collection, article, len(parsed.text) - len(page.text))
        staying.lay_rest(collection, article, page.text, stays)
        _come_back(collection, article, plan.full, rows, placed)
        left = setting_aside.things(page, rows, plan.by_hand, lost, gone, tied)
        aside.keep(collection, article, stood, left)
    replies = setting_aside.lost_replies(page, gone)
    lost_marks = tuple(LostMark(mark, mark.span.of(page.text)) for mark in astray)
    now = staying.words_of(collection, article)
    return ReimportReport(
        edit.changes,
        sum(map(len, placed.values())),
        lost,
        plan.made.lost,
        gone,
        lost_marks,
        replies,
        tuple(dict.fromkeys(row.comment for row in stays if row.comment)),
        tuple(id for id in now if id not in before),
        tuple(OtherWords(id, before[id], said) for id, said in now.items() if before.get(id, said) != said),
    )


class _Plan(NamedTuple):
    """How a new reading takes the place of a stored page: who its comments are (`keys`), and where all goes."""

    page: Page
    by_hand: frozenset[int]
    there: Correspondence
    full: FullPage
    made: Segmentation
    keys: Sequence[Key]
    parsed: ParsedArticle


def _planned(collection: Collection, article: str, reading: Rereading) -> tuple[_Plan, tuple[Passage, ...]]:
    """Plan a reading; and tell what stays behind of the capture that the article was read from."""
    decided = corrections.of_article(collection, article)
    page = _page(collection, article, decided, reading.giving_way)
    plan = _plan(collection, article, page, reading, decided)
    if not reading.merging:
        return plan, ()
    page, stays = staying.parted(page, {*plan.keys} - staying.others(page, reading.parsed, reading.was, plan.made))
    if not stays:
        return plan, ()
    ids = {row.id for row in stays}
    mine = {id: items for id, items in decided.items() if id not in ids}
    return _plan(collection, article, page, reading, mine), stays


def _plan(
    collection: Collection,
    article: str,
    page: Page,
    reading: Rereading,
    decided: Mapping[int, Sequence[Correction]],
) -> _Plan:
    was = reading.was if reading.was and reading.was.text == page.text else None
    there = places(page.text, reading.parsed.text)
    by_hand = handwork.by_hand(page, was) if was else frozenset()
    full = setting_aside.laid_behind(collection, article, page, there, reading.parsed.text, decided, by_hand)
    made = handwork.put_back(full.page, reading.parsed, was, full.places)
    keys, parsed = with_comments(full.page, reading.parsed, was, made)
    return _Plan(page, by_hand, there, full, made, keys, parsed)


def _come_back(
    collection: Collection,
    article: str,
    full: FullPage,
    rows: frozenset[int],
    placed: Mapping[int, Sequence[Correction]],
) -> None:
    """Restore what ties comments that came back, and keep aside no more what has its place again."""
    there = {item.id: item for item in articles.comments(collection, article)}
    tied = setting_aside.bring_back_ties(collection, full.kept, full.page.returning & there.keys())
    decisions = {item.id for items in placed.values() for item in items}
    aside.drop(collection, [*tied, *setting_aside.brought_back(full.kept, rows, decisions, there)])


def _transfer(page: Page, text: str, there: Correspondence) -> marking.Transfer:
    back = cache(lambda: places(text, page.text))  # it is seldom asked for
    return marking.Transfer([row.span for row in page.passages], there.span, lambda span: back().span(span))


def _bring_in_step(
    collection: Collection, article: str, page: Page, ids: Sequence[str], before: Sequence[str]
) -> tuple[Comment, ...]:
    """Take away the comments that neither the new reading has, `ids`, nor what stands in other captures.

    The others are put in order; `before` is how they stood.

    Returns:
        Those that are gone, as they were.
    """
    _, others = _sorted_by_capture(collection, article)
    going_on = {row.comment for row in others}
    gone = tuple(item for item in page.comments if item.id not in ids and item.id not in going_on)
    for item in gone:
        comments.delete(collection, item.id)
    now = {item.id: item for item in articles.comments(collection, article)}
    elsewhere = now.keys() - ids
    stayed = passages.stayed(collection, article)
    further = [id for id in now if id in elsewhere and id not in stayed]
    comments.place(collection, article, [*staying.in_order(ids, stayed, before), *further])
    for item in page.comments:
        if item.id in now and (item.id in elsewhere or elsewhere & {*item.reply_to}):
            comments.link_replies(collection, {item.id: _answered(item, now, elsewhere)})
    return gone


def _answered(was: Comment, now: Mapping[str, Comment], elsewhere: AbstractSet[str]) -> list[str]:
    """Return what a comment answers: as it is read now, and as it was where the reading does not reach."""
    read = now[was.id].reply_to
    kept = [id for id in was.reply_to if id in now and (was.id in elsewhere or id in elsewhere or id in read)]
    return [*kept, *(id for id in read if id not in kept)]


def _naming(collection: Collection, stored: Article, reading: Rereading) -> AbstractContextManager[Edit]:
    if reading.resource == stored.capture.id:
        return collection.edit("Read {name} again", name=stored.capture.name)
    name = reading.later.name if reading.later else resources.get(collection, reading.resource).name
    return collection.edit("Read {article} from {name}", article=stored.id, name=name)


def day(value: str | None) -> date | None:
    """Return the day of a time as it was described; None where it is not known to the day."""
    try:
        return date.fromisoformat((value or "")[:_DAY])
    except ValueError:
        return None


def as_imported(source: Source) -> ParsedArticle | None:
    """Return what import had made of a page; None where that cannot be told any more."""
    try:
        capture = importing.read_item(
            source.item,
            profile=source.profile,
            encoding=source.encoding,
            captured=source.read_as_of,
            columns=source.columns,
        )
        return _article(capture, source.place)
    except CuratorError:
        return None


def _article(capture: ParsedCapture, place: int) -> ParsedArticle:
    if place >= len(capture.articles):
        raise UnreadableCaptureError(
            "{name}, read in this way, holds {count} articles, not the one that was read of it: read it in another",
            name=capture.name,
            count=len(capture.articles),
        )
    return capture.articles[place]


def _page(
    collection: Collection,
    article: str,
    decided: Mapping[int, Sequence[Correction]],
    giving_way: frozenset[str] = frozenset(),
) -> Page:
    layout = {id: [item for item in items if item.rule == LAYOUT] for id, items in decided.items()}
    own, others = _sorted_by_capture(collection, article)
    elsewhere = {row.comment for row in others} - {row.comment for row in own}
    return Page(
        articles.capture_text(collection, article),
        own,
        layout,
        [item for item in articles.comments(collection, article) if item.id not in elsewhere],
        giving_way=giving_way,
    )


def _sorted_by_capture(collection: Collection, article: str) -> tuple[list[Passage], list[Passage]]:
    """Return the passages of an article's own capture, and those of the captures that it goes on in."""
    stood, rows = articles.transcript(collection, article), articles.passages(collection, article)
    return [row for row in rows if row.transcript == stood], [row for row in rows if row.transcript != stood]


def _sharing(collection: Collection, article: str, brought: Sequence[Mark]) -> list[int]:
    """Return the passages of an article's own capture that hold a part of a mark, and another one the rest."""
    if not brought:
        return []
    own, _ = _sorted_by_capture(collection, article)
    starts = [row.span.start for row in own]
    shares = (
        own[max(0, bisect_right(starts, mark.span.start) - 1) : bisect_left(starts, mark.span.end)] for mark in brought
    )
    return sorted({row.id for rows in shares if len(rows) > 1 for row in rows})
