"""Finding repeated comments: which repeat which, in what way, and which copy to keep.

Comments are ranked, the one to keep first, and known by rank here; comments that say the same share a `ComparedText`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import Levenshtein

from curator.domain.duplicates import (
    CommentText,
    DuplicateClass,
    DuplicateGroup,
    Likeness,
    Variance,
    VarianceKind,
)
from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.text import variances
from curator.text.archive import STRANGERS_LETTERS, Archive, RankedComment, in_order_of_keeping
from curator.text.differences import Difference, difference
from curator.text.language import guess
from curator.text.overlaps import Overlap, held, part, quotation
from curator.text.spelling import DICTIONARIES, Speller
from curator.text.wordings import Likenesses, compare

MOST_COMPLETE = Message("the most complete copy")
"""Reason for keeping a comment: it has more words than those that repeat it."""
HAS_AUTHOR = Message("the copy that names its author")
"""Reason for keeping a comment: of the most complete ones, the only one with an author."""
FIRST_ON_PAGE = Message("the first copy on the page")
"""Reason for keeping a comment: nothing else sets it above the others."""
QUOTED = Message("the comment that is quoted")
"""Reason for keeping a comment: replies to it repeat its words."""

SAME = Message("the same words, by one author on one page")
"""Why a copy may be folded without a look: nothing of it is lost."""
SAME_BUT_FOR_SLIPS = Message("the same words but for slips of the pen, by one author on one page")
"""The same, where a word of no dictionary stands beside the word that was meant."""
OTHER_PAGE = Message("it stands on another page")
"""Why a copy is asked about; so are those below."""
OTHER_PLACE = Message("it answers another comment")
NO_AUTHOR = Message("its author is not named")
OTHER_AUTHOR = Message("another author signs it")
OTHER_WORDS = Message("its words differ")
BY_ITS_MARKS = Message("it quotes the kept one, by its quotation marks")
PART_OF_IT = Message("it has words in common with the kept one, and may have words of its own")

# two lines of a comment; shorter quotations of one source were taken for parts, by eye on real captures
_STRANGERS_PART_WORDS = 15
# one word put for another is another statement in a text this short; made archives with such pairs
_SWAPPED_LETTERS = 40
# shorter texts in which a number or a word is another say something else: without this, precision fell below .5
_CAREFUL_LETTERS = 120
_OTHER_PAGE_LETTERS = 12  # “merci à vous” on two pages is no repeat, by eye on the sample collection
_QUOTED_SHARE = 0.7  # of a quotation's trigrams: one letter in it may be damaged, a word left out; made archives
_MOST_DIFFERENCES = 12  # of a copy that are told; more are another text, by eye in the list of the window
_NEARLY = 0.9999  # the score of a copy in the same letters of which a sign is another: the last figure that is shown


def group_duplicates(
    comments: Sequence[CommentText], *, threshold: float = 0.8, progress: Progress = silent
) -> list[DuplicateGroup]:
    """Group the comments that repeat one another around the copy to keep, each compared with that copy itself.

    A group holds either repeats (exact, near) or parts (truncated, contained, quoted) of its kept comment; a
    comment is a member of one group at most. Short comments of different people are never repeats, nor are short ones
    that differ by a word or a number put for another.

    Args:
        comments: in page order; ids unique; two comments whose `article` is None count as of one page.
        threshold: least normalised Levenshtein similarity of repeats, in (0, 1].
        progress: told comments out of twice their number: each is folded, then compared.

    Returns:
        Groups in page order of their kept comments; members in page order.

    Raises:
        InvalidValueError: `threshold` is outside (0, 1].
        CancelledError: `progress` stopped the work.

    Source: A. Broder, "On the resemblance and containment of documents", 1997.
    """
    if not 0 < threshold <= 1:
        raise InvalidValueError(
            "the similarity threshold must be above 0 and at most 1, not {threshold}", threshold=threshold
        )
    total = 2 * len(comments)
    ranked = in_order_of_keeping(comments, lambda done: progress(done, total))
    archive = Archive(ranked)
    likenesses = compare(
        archive.wordings, threshold, lambda share: progress(len(comments) + int(len(comments) * share), total)
    )
    quotes = _quotes(archive, likenesses)
    repeats = _repeats(archive, likenesses, quotes)
    stars = [*_stars(ranked, repeats), *_stars(ranked, _parts(archive, likenesses, repeats, quotes))]
    progress(total, total)
    position = {comment.source.id: comment.position for comment in ranked}
    return sorted(stars, key=lambda group: position[group.kept])


@dataclass(frozen=True, slots=True)
class _Link:
    """How a comment repeats the one of rank `of`; `reason` says why that is certain, or asked."""

    of: int
    kind: DuplicateClass
    score: float
    reason: Message = PART_OF_IT
    differences: tuple[Variance, ...] = ()

    @property
    def certain(self) -> bool:
        return self.reason in (SAME, SAME_BUT_FOR_SLIPS)


def _quotes(archive: Archive, likenesses: Likenesses) -> dict[int, _Link]:
    """Return, by rank of who quotes, the comment whose own words stand between the marks of a quotation.

    On one page rather than on another, and the first who said so.
    """
    links: dict[int, _Link] = {}
    for rank, numbers in archive.quoted.items():
        found = [link for number in numbers for link in _quoted(archive, likenesses, rank, number)]
        if found:
            who = archive.ranked[rank]
            links[rank] = max(
                found,
                key=lambda link: (
                    who.shares_page(archive.ranked[link.of]),
                    link.score,
                    -archive.ranked[link.of].position,
                ),
            )
    return {rank: link for rank, link in links.items() if link.of not in links or links[link.of].of != rank}


def _quoted(archive: Archive, likenesses: Likenesses, rank: int, number: int) -> Iterator[_Link]:
    """Yield links to the comments that say themselves what the one of a rank quotes in the wording `number`."""
    words = archive.wordings[number].words
    for other in {number, *likenesses.alike.get(number, ()), *likenesses.wholes.get(number, ())}:
        for said in archive.ranks.get(other, ()):
            if said != rank and not archive.ranked[rank].shares_author(archive.ranked[said]):
                share = held(words, archive.own_words(said))
                if share >= _QUOTED_SHARE:
                    yield _Link(said, DuplicateClass.QUOTED, share, BY_ITS_MARKS)


def _repeats(archive: Archive, likenesses: Likenesses, quotes: Mapping[int, _Link]) -> dict[int, _Link]:
    """Return exact and near repeats by rank: each joins the best-ranked comment it repeats, never a repeat.

    Who quotes another between marks does not repeat it, however little he adds.
    """
    links: dict[int, _Link] = {}
    for rank, kept in enumerate(archive.ranked):
        if rank in links:
            continue
        own = archive.wording_of[rank]
        for number, score in [(own, 1.0), *likenesses.alike.get(own, {}).items()]:
            change = difference(kept.wording.words, archive.wordings[number].words)
            for later in archive.worth_asking(kept, number):
                other = archive.ranked[later]
                quoted = _quote(quotes, rank, later) or _quote(quotes, later, rank)
                if later > rank and later not in links and not quoted and _is_repeat(kept, other, change):
                    links[later] = _repeat(rank, kept, other, score)
    return links


def _quote(quotes: Mapping[int, _Link], rank: int, other: int) -> bool:
    return rank in quotes and quotes[rank].of == other


def _repeat(rank: int, kept: RankedComment, other: RankedComment, score: float) -> _Link:
    """Return the link of a repeat: what differs, and whether folding it can lose nothing."""
    found = variances.variances(kept.source.text, other.source.text, _dictionaries(kept.source))
    kinds = {each.kind for each in found}
    exact = not kinds & {VarianceKind.MISSPELT, VarianceKind.OTHER}
    if score == 1 and not exact:
        score = _raw_likeness(kept.source.text, other.source.text)
    kind = DuplicateClass.EXACT if exact else DuplicateClass.NEAR
    return _Link(rank, kind, 1.0 if exact else score, _ground(kept, other, kinds), found[:_MOST_DIFFERENCES])


def _ground(kept: RankedComment, other: RankedComment, kinds: AbstractSet[VarianceKind]) -> Message:
    """Say why folding `other` can lose nothing: no word of it, no voice, no place in the conversation; or why not."""
    if not kept.shares_page(other):
        return OTHER_PAGE
    if kept.source.parents != other.source.parents:
        return OTHER_PLACE
    if not kept.shares_author(other):
        return OTHER_AUTHOR if kept.author is not None and other.author is not None else NO_AUTHOR
    if VarianceKind.OTHER in kinds:
        return OTHER_WORDS
    return SAME_BUT_FOR_SLIPS if VarianceKind.MISSPELT in kinds else SAME


def _raw_likeness(one: str, other: str) -> float:
    """Return how much two texts are alike whose letters are the same, below 1."""
    return min(Levenshtein.normalized_similarity(" ".join(one.split()), " ".join(other.split())), _NEARLY)


@cache
def _speller(language: str) -> Speller:
    return Speller(language)


def _dictionaries(comment: CommentText) -> Sequence[variances.Dictionary]:
    """Return the dictionaries for a comment, its own language's first; none where that has no dictionary."""
    own = (comment.language or guess(comment.text)).partition("-")[0]
    return (
        [_speller(each) for each in sorted(DICTIONARIES, key=lambda each: each != own)] if own in DICTIONARIES else []
    )


def _is_repeat(kept: RankedComment, other: RankedComment, change: Difference) -> bool:
    """Apply the guards that keep comments apart which only look alike."""
    letters = min(len(kept.wording.letters), len(other.wording.letters))
    if change is Difference.RENUMBERED and letters < _CAREFUL_LETTERS:
        return False
    if kept.shares_author(other):
        least = _SWAPPED_LETTERS if change is Difference.SWAPPED else _OTHER_PAGE_LETTERS
        return letters >= least or (change is not Difference.SWAPPED and kept.shares_page(other))
    least = _CAREFUL_LETTERS if change is Difference.SWAPPED else STRANGERS_LETTERS
    return letters >= least and not kept.converses_with(other)


def _parts(
    archive: Archive, likenesses: Likenesses, repeats: Mapping[int, _Link], quotes: Mapping[int, _Link]
) -> dict[int, _Link]:
    """Return, by rank, the comments that repeat part of another.

    A reply quotes its parent, or else a comment whom its marks show to be quoted; or else a part repeats its whole.
    """
    rank_of = {comment.source.id: rank for rank, comment in enumerate(archive.ranked)}
    links: dict[int, _Link] = {}
    for rank, comment in enumerate(archive.ranked):
        if rank in repeats:
            continue
        parents = [rank_of[parent] for parent in comment.source.parents if parent in rank_of]
        holding = likenesses.wholes.get(archive.wording_of[rank], ())
        wholes = _kept((first for number in sorted(holding) for first in archive.ranks.get(number, ())[:1]), repeats)
        others = [
            whole
            for whole in wholes
            if not _quote(quotes, whole, rank) and _may_be_part(comment, archive.ranked[whole])
        ]
        link = (
            _best(archive, rank, _kept(parents, repeats), quotation)
            or _standing(quotes.get(rank), rank, repeats)
            or _best(archive, rank, others, part)
        )
        if link:
            links[rank] = link
    return links


def _standing(link: _Link | None, rank: int, repeats: Mapping[int, _Link]) -> _Link | None:
    """Return a link with the copy that is kept in place of a repeat; None where that is the comment itself."""
    if link is None:
        return None
    (of,) = _kept([link.of], repeats)
    return replace(link, of=of) if of != rank else None


def _may_be_part(comment: RankedComment, whole: RankedComment) -> bool:
    """Tell whether a passage in common would mean anything: a turn of phrase that strangers share does not."""
    long_enough = len(comment.wording.words) >= _STRANGERS_PART_WORDS
    return not comment.converses_with(whole) and (comment.shares_author(whole) or long_enough)


def _kept(ranks: Iterable[int], repeats: Mapping[int, _Link]) -> list[int]:
    """Return the ranks with each repeat replaced by the comment it repeats."""
    return [repeats[rank].of if rank in repeats else rank for rank in ranks]


def _best(
    archive: Archive,
    rank: int,
    others: Iterable[int],
    overlap: Callable[[Sequence[str], Sequence[str]], Overlap | None],
) -> _Link | None:
    """Return the link to the other comment that overlaps most; of equals the one ranked first."""
    words = archive.ranked[rank].wording.words
    links = []
    for other in others:
        found = overlap(words, archive.ranked[other].wording.words) if other != rank else None
        if found:
            links.append(_Link(other, *found))
    return max(links, key=lambda link: (link.score, -link.of), default=None)


def _stars(ranked: Sequence[RankedComment], links: Mapping[int, _Link]) -> list[DuplicateGroup]:
    """Return the groups that the links form around kept comments."""
    members: dict[int, list[int]] = defaultdict(list)
    for rank, link in links.items():
        members[link.of].append(rank)
    groups = []
    for kept, repeating in members.items():
        repeating.sort(key=lambda rank: ranked[rank].position)
        likenesses = tuple(_likeness(ranked, rank, links[rank]) for rank in repeating)
        quoted = any(likeness.kind is DuplicateClass.QUOTED for likeness in likenesses)
        reason = QUOTED if quoted else _reason(ranked, kept, repeating)
        groups.append(DuplicateGroup(ranked[kept].source.id, likenesses, reason))
    return groups


def _likeness(ranked: Sequence[RankedComment], rank: int, link: _Link) -> Likeness:
    return Likeness(
        id=ranked[rank].source.id,
        of=ranked[link.of].source.id,
        kind=link.kind,
        score=round(link.score, 4),
        certain=link.certain,
        reason=link.reason,
        differences=link.differences,
    )


def _reason(ranked: Sequence[RankedComment], kept: int, repeating: Sequence[int]) -> Message:
    """Say why a comment is kept, by the first rule of the ranking that sets it above all that repeat it."""
    length = len(ranked[kept].wording.words)
    rivals = [ranked[rank] for rank in repeating if len(ranked[rank].wording.words) >= length]
    if not rivals:
        return MOST_COMPLETE
    if ranked[kept].author is not None and all(rival.author is None for rival in rivals):
        return HAS_AUTHOR
    return FIRST_ON_PAGE
