"""The comments to compare, in the order of keeping, and their wordings, each kept once."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from curator.domain.duplicates import CommentText
from curator.text import folding
from curator.text.nobody import is_nobody
from curator.text.quotations import MARKS, taken_apart
from curator.text.wordings import ComparedText

STRANGERS_LETTERS = 40  # below it two people say the same by chance: thanks, agreement; made archives and captures
_QUOTED_WORDS = 8  # by eye on the sample collection: shorter quotations are turns of phrase, titles, single words
_REPORT_EVERY = 256  # comments: some milliseconds of folding
_READ_MORE = (("lire", "la", "suite"), ("afficher", "la", "suite"), ("voir", "plus"), ("read", "more"), ("see", "more"))


@dataclass(frozen=True, slots=True)
class RankedComment:
    """A comment as compared, and where it stood in the input."""

    source: CommentText
    position: int
    wording: ComparedText
    author: str | None

    def shares_author(self, other: "RankedComment") -> bool:
        """Tell whether one named author signs both."""
        return self.author is not None and self.author == other.author

    def shares_page(self, other: "RankedComment") -> bool:
        """Tell whether both stand on one page."""
        return self.source.article == other.source.article

    def converses_with(self, other: "RankedComment") -> bool:
        """Tell whether one of the two answers the other."""
        return other.source.id in self.source.parents or self.source.id in other.source.parents


def in_order_of_keeping(comments: Sequence[CommentText], reached: Callable[[int], None]) -> list[RankedComment]:
    """Fold the comments and put them in the order of keeping: most words, a named author, first on the page.

    `reached` is told from time to time how many are folded.
    """
    folded = []
    for position, source in enumerate(comments):
        if position % _REPORT_EVERY == 0:
            reached(position)
        author = folding.letters(source.author) if source.author and not is_nobody(source.author) else None
        folded.append(RankedComment(source, position, _wording(source.text), author))
    return sorted(folded, key=lambda comment: (-len(comment.wording.words), comment.author is None, comment.position))


def _wording(text: str) -> ComparedText:
    """Fold a text, less the "read more" that a page puts after a text it cut."""
    words = folding.words(text)
    for residue in _READ_MORE:
        if tuple(words[-len(residue) :]) == residue:
            words = words[: -len(residue)]
            break
    return ComparedText(words, "".join(words) or folding.letters(text))


class Archive:
    """The ranked comments by wording; the wording of the comment ranked first comes first.

    What comments quote, by its marks, has wordings too, behind those of the comments: `quoted` gives their numbers by
    the rank of who quotes.
    """

    def __init__(self, ranked: Sequence[RankedComment]) -> None:
        self.ranked = ranked
        self.wordings: list[ComparedText] = []
        self.wording_of: list[int] = []
        self.ranks: dict[int, list[int]] = defaultdict(list)
        self._by_author: dict[tuple[int, str], list[int]] = defaultdict(list)
        self.quoted: dict[int, list[int]] = {}
        self._numbers: dict[str, int] = {}
        self._own: dict[int, Sequence[str]] = {}
        for rank, comment in enumerate(ranked):
            number = self._number(comment.wording)
            self.wording_of.append(number)
            self.ranks[number].append(rank)
            if comment.author is not None:
                self._by_author[number, comment.author].append(rank)

        for rank, comment in enumerate(ranked):
            self._take_apart(rank, comment)

    def _number(self, wording: ComparedText) -> int:
        number = self._numbers.setdefault(wording.letters, len(self.wordings))
        if number == len(self.wordings):
            self.wordings.append(wording)
        return number

    def _take_apart(self, rank: int, comment: RankedComment) -> None:
        """Take note of what a comment quotes, and of what it says itself."""
        if not any(mark in comment.source.text for mark in MARKS):
            return
        apart = taken_apart(comment.source.text)
        wordings = [folded for words in apart.quoted if len((folded := _wording(words)).words) >= _QUOTED_WORDS]
        if wordings:
            self.quoted[rank] = [self._number(wording) for wording in wordings]
            self._own[rank] = folding.words(apart.own)

    def own_words(self, rank: int) -> Sequence[str]:
        """Return what a comment says itself, less what it quotes, in comparison form."""
        return self._own.get(rank, self.ranked[rank].wording.words)

    def worth_asking(self, comment: RankedComment, number: int) -> Sequence[int]:
        """Return who, with wording `number`, can repeat `comment`: of short ones, only what its author wrote."""
        if min(len(self.wordings[number].letters), len(comment.wording.letters)) >= STRANGERS_LETTERS:
            return self.ranks[number]
        return self._by_author.get((number, comment.author), ()) if comment.author is not None else ()
