"""Finding repeated comments: which repeat which, in what way, and which copy to keep.

Comments are ranked, the one to keep first, and known by rank here; comments that say the same share a `ComparedText`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from curator.domain.duplicates import CommentText, DuplicateClass, DuplicateGroup, Likeness
from curator.domain.errors import InvalidValueError
from curator.domain.messages import Message
from curator.domain.progress import Progress, silent
from curator.text import folding
from curator.text.differences import Difference, difference
from curator.text.overlaps import Overlap, part, quotation
from curator.text.wordings import ComparedText, Likenesses, compare

MOST_COMPLETE = Message("the most complete copy")
"""Reason for keeping a comment: it has more words than those that repeat it."""
HAS_AUTHOR = Message("the copy that names its author")
"""Reason for keeping a comment: of the most complete ones, the only one with an author."""
FIRST_ON_PAGE = Message("the first copy on the page")
"""Reason for keeping a comment: nothing else sets it above the others."""
QUOTED = Message("the comment that is quoted")
"""Reason for keeping a comment: replies to it repeat its words."""

_STRANGERS_LETTERS = 40  # below it two people say the same by chance: thanks, agreement; made archives and captures
# two lines of a comment; shorter quotations of one source were taken for parts, by eye on real captures
_STRANGERS_PART_WORDS = 15
# one word put for another is another statement in a text this short; made archives with such pairs
_SWAPPED_LETTERS = 40
# shorter texts in which a number or a word is another say something else: without this, precision fell below .5
_CAREFUL_LETTERS = 120
_OTHER_PAGE_LETTERS = 12  # “merci à vous” on two pages is no repeat, by eye on the sample collection
_CERTAIN_LETTERS = 20  # shorter ones are shown before they are folded, by eye on the sample collection
_CERTAIN_SCORE = 0.95  # a letter in twenty: what copying damages, not what a person edits, by eye on real captures
_REPORT_EVERY = 256  # comments: some milliseconds of folding
_READ_MORE = (("lire", "la", "suite"), ("afficher", "la", "suite"), ("voir", "plus"), ("read", "more"), ("see", "more"))


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
    ranked = _ranked(comments, lambda done: progress(done, total))
    archive = _Archive(ranked)
    likenesses = compare(
        archive.wordings, threshold, lambda share: progress(len(comments) + int(len(comments) * share), total)
    )
    repeats = _repeats(archive, likenesses)
    stars = [*_stars(ranked, repeats), *_stars(ranked, _parts(archive, likenesses, repeats))]
    progress(total, total)
    position = {comment.source.id: comment.position for comment in ranked}
    return sorted(stars, key=lambda group: position[group.kept])


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment as compared, and where it stood in the input."""

    source: CommentText
    position: int
    wording: ComparedText
    author: str | None

    def shares_author(self, other: "_Comment") -> bool:
        return self.author is not None and self.author == other.author

    def shares_page(self, other: "_Comment") -> bool:
        return self.source.article == other.source.article

    def converses_with(self, other: "_Comment") -> bool:
        """Tell whether one of the two answers the other."""
        return other.source.id in self.source.parents or self.source.id in other.source.parents


def _ranked(comments: Sequence[CommentText], reached: Callable[[int], None]) -> list[_Comment]:
    """Fold the comments and put them in the order of keeping: most words, a named author, first on the page."""
    folded = []
    for position, source in enumerate(comments):
        if position % _REPORT_EVERY == 0:
            reached(position)
        author = folding.letters(source.author) if source.author else None
        folded.append(_Comment(source, position, _wording(source.text), author))
    return sorted(folded, key=lambda comment: (-len(comment.wording.words), comment.author is None, comment.position))


def _wording(text: str) -> ComparedText:
    """Fold a text, less the "read more" that a page puts after a text it cut."""
    words = folding.words(text)
    for residue in _READ_MORE:
        if tuple(words[-len(residue) :]) == residue:
            words = words[: -len(residue)]
            break
    return ComparedText(words, "".join(words) or folding.letters(text))


class _Archive:
    """The ranked comments by wording; the wording of the comment ranked first comes first."""

    def __init__(self, ranked: Sequence[_Comment]) -> None:
        self.ranked = ranked
        self.wordings: list[ComparedText] = []
        self.wording_of: list[int] = []
        self.ranks: dict[int, list[int]] = defaultdict(list)
        self._by_author: dict[tuple[int, str], list[int]] = defaultdict(list)
        numbers: dict[str, int] = {}
        for rank, comment in enumerate(ranked):
            number = numbers.setdefault(comment.wording.letters, len(self.wordings))
            if number == len(self.wordings):
                self.wordings.append(comment.wording)
            self.wording_of.append(number)
            self.ranks[number].append(rank)
            if comment.author is not None:
                self._by_author[number, comment.author].append(rank)

    def worth_asking(self, comment: _Comment, number: int) -> Sequence[int]:
        """Return who, with wording `number`, can repeat `comment`: of short ones, only what its author wrote."""
        if min(len(self.wordings[number].letters), len(comment.wording.letters)) >= _STRANGERS_LETTERS:
            return self.ranks[number]
        return self._by_author.get((number, comment.author), ()) if comment.author is not None else ()


@dataclass(frozen=True, slots=True)
class _Link:
    """How a comment repeats the one of rank `of`."""

    of: int
    kind: DuplicateClass
    score: float
    certain: bool = False


def _repeats(archive: _Archive, likenesses: Likenesses) -> dict[int, _Link]:
    """Return exact and near repeats by rank: each joins the best-ranked comment it repeats, never a repeat."""
    links: dict[int, _Link] = {}
    for rank, kept in enumerate(archive.ranked):
        if rank in links:
            continue
        own = archive.wording_of[rank]
        for number, score in [(own, 1.0), *likenesses.alike.get(own, {}).items()]:
            kind = DuplicateClass.EXACT if number == own else DuplicateClass.NEAR
            change = difference(kept.wording.words, archive.wordings[number].words)
            for later in archive.worth_asking(kept, number):
                other = archive.ranked[later]
                if later > rank and later not in links and _is_repeat(kept, other, change):
                    links[later] = _Link(rank, kind, score, _is_certain(kept, other, kind, score, change))
    return links


def _is_repeat(kept: _Comment, other: _Comment, change: Difference) -> bool:
    """Apply the guards that keep comments apart which only look alike."""
    letters = min(len(kept.wording.letters), len(other.wording.letters))
    if change is Difference.RENUMBERED and letters < _CAREFUL_LETTERS:
        return False
    if kept.shares_author(other):
        least = _SWAPPED_LETTERS if change is Difference.SWAPPED else _OTHER_PAGE_LETTERS
        return letters >= least or (change is not Difference.SWAPPED and kept.shares_page(other))
    least = _CAREFUL_LETTERS if change is Difference.SWAPPED else _STRANGERS_LETTERS
    return letters >= least and not kept.converses_with(other)


def _is_certain(kept: _Comment, other: _Comment, kind: DuplicateClass, score: float, change: Difference) -> bool:
    """Tell whether folding `other` can lose nothing: no word of it, no voice, no place in the conversation."""
    same_place = kept.shares_page(other) and kept.source.parents == other.source.parents
    if not same_place or change > Difference.DAMAGE or score < _CERTAIN_SCORE:
        return False
    letters = len(other.wording.letters)
    if kept.shares_author(other):
        return letters >= _CERTAIN_LETTERS
    unsigned = kept.author is None or other.author is None
    return unsigned and kind is DuplicateClass.EXACT and letters >= _CAREFUL_LETTERS


def _parts(archive: _Archive, likenesses: Likenesses, repeats: Mapping[int, _Link]) -> dict[int, _Link]:
    """Return, by rank, the comments that repeat part of another: a reply its parent, or else a part its whole."""
    rank_of = {comment.source.id: rank for rank, comment in enumerate(archive.ranked)}
    links: dict[int, _Link] = {}
    for rank, comment in enumerate(archive.ranked):
        if rank in repeats:
            continue
        parents = [rank_of[parent] for parent in comment.source.parents if parent in rank_of]
        holding = likenesses.wholes.get(archive.wording_of[rank], ())
        wholes = _kept((archive.ranks[number][0] for number in sorted(holding)), repeats)
        others = [whole for whole in wholes if _may_be_part(comment, archive.ranked[whole])]
        link = _best(archive, rank, _kept(parents, repeats), quotation) or _best(archive, rank, others, part)
        if link:
            links[rank] = link
    return links


def _may_be_part(comment: _Comment, whole: _Comment) -> bool:
    """Tell whether a passage in common would mean anything: a turn of phrase that strangers share does not."""
    long_enough = len(comment.wording.words) >= _STRANGERS_PART_WORDS
    return not comment.converses_with(whole) and (comment.shares_author(whole) or long_enough)


def _kept(ranks: Iterable[int], repeats: Mapping[int, _Link]) -> list[int]:
    """Return the ranks with each repeat replaced by the comment it repeats."""
    return [repeats[rank].of if rank in repeats else rank for rank in ranks]


def _best(
    archive: _Archive,
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


def _stars(ranked: Sequence[_Comment], links: Mapping[int, _Link]) -> list[DuplicateGroup]:
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


def _likeness(ranked: Sequence[_Comment], rank: int, link: _Link) -> Likeness:
    return Likeness(
        id=ranked[rank].source.id,
        of=ranked[link.of].source.id,
        kind=link.kind,
        score=round(link.score, 4),
        certain=link.certain,
    )


def _reason(ranked: Sequence[_Comment], kept: int, repeating: Sequence[int]) -> Message:
    """Say why a comment is kept, by the first rule of the ranking that sets it above all that repeat it."""
    length = len(ranked[kept].wording.words)
    rivals = [ranked[rank] for rank in repeating if len(ranked[rank].wording.words) >= length]
    if not rivals:
        return MOST_COMPLETE
    if ranked[kept].author is not None and all(rival.author is None for rival in rivals):
        return HAS_AUTHOR
    return FIRST_ON_PAGE
