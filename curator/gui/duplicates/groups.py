"""The groups as the stage shows them: those to decide, those folded, and pairs that were set apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from curator.domain.article import Comment
from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateClass, DuplicateGroup, Likeness
from curator.domain.metadata import Field
from curator.gui.duplicates.wording import class_in_words, score_in_words
from curator.services import deduplicating
from curator.store import articles, comments
from curator.store.collection import Collection

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
SEARCHED = _Role.UserRole
"""Role of the text that the filter looks in."""
SECOND_LINE = _Role.UserRole + 1
"""Role of what stands under the first words."""
CERTAIN = _Role.UserRole + 2
"""Role of whether the group may be folded without a look."""
ORDERED = _Role.UserRole + 10
"""Role of what groups are sorted by; the value of a `GroupOrder` is added."""
_WORDS = 90


class GroupOrder(Enum):
    """What groups can be sorted by."""

    TEXT, SIZE, LIKENESS, WORDS = range(4)


class GroupState(Enum):
    """What became of a group."""

    OPEN = auto()
    FOLDED = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class Copy:
    """A comment of a group as it is shown: with its reading text and the article it stands under."""

    comment: Comment
    text: str
    article: str


def open_groups(groups: Iterable[DuplicateGroup], preferred: frozenset[str]) -> list[DuplicateGroup]:
    """Return the groups, each with the `preferred` one of its members as the kept copy, if there is one."""
    return [_turned(group, preferred) for group in groups]


def apart_groups(collection: Collection) -> list[DuplicateGroup]:
    """Return the pairs that were set apart as groups of two, in the order of their ids."""
    return [
        DuplicateGroup(one, (Likeness(other, one, DuplicateClass.SHARED, 0.0),))
        for one, other in comments.pairs_apart(collection)
    ]


def ids(group: DuplicateGroup) -> frozenset[str]:
    """Return the ids of all comments of a group."""
    return frozenset((group.kept, *(member.id for member in group.members)))


def copy(collection: Collection, id: str) -> Copy:
    """Read a comment with its text.

    Raises:
        NotFoundError: no comment bears the id.
    """
    comment = articles.comment(collection, id)
    article = articles.get(collection, comment.article)
    return Copy(comment, reading(collection, id), article.value(Field.TITLE) or article.capture.name)


def reading(collection: Collection, id: str) -> str:
    """Return the reading text of a comment."""
    passages = articles.comment_passages(collection, id)
    return "\n\n".join(row.text for row in passages if row.kind is PassageKind.COMMENT_TEXT)


class GroupModel(QAbstractListModel):
    """Groups of one state, a row each; their words are read when a row is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collection: Collection | None = None
        self._state = GroupState.OPEN
        self._groups: Sequence[DuplicateGroup] = ()
        self._texts: dict[str, str] = {}

    def load(self, collection: Collection, state: GroupState, groups: Sequence[DuplicateGroup]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._collection, self._state, self._groups = collection, state, groups
        self._texts = {}
        self.endResetModel()

    def group(self, index: _Index) -> DuplicateGroup:
        """Return the group in a row."""
        return self._groups[index.row()]

    def row_of(self, wanted: frozenset[str]) -> int:
        """Return the row of the group that has most of the comments `wanted`, -1 where none has any."""
        shared = [(len(ids(group) & wanted), -row) for row, group in enumerate(self._groups)]
        most, row = max(shared, default=(0, 0))
        return -row if most else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of groups."""
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the first words of a group, and what sort of group it is."""
        group = self.group(index)
        if role == _Role.DisplayRole:
            return " ".join(self._text(group.kept)[:_WORDS].split())
        if role == SECOND_LINE:
            return self._described(group)
        if role == CERTAIN:
            return self._state is GroupState.OPEN and group.certain
        if role == SEARCHED:
            return f"{' '.join(sorted(ids(group)))} {self._text(group.kept)}"
        if role == _Role.AccessibleTextRole:
            certain = self.tr("certain") if self.data(index, CERTAIN) else ""
            return ", ".join(filter(None, (self._described(group), certain, self.data(index))))
        return self._ordered(group, role - ORDERED)

    def _ordered(self, group: DuplicateGroup, order: int) -> Any:
        """Return what a group is sorted by; the largest come first, and those that are least alike."""
        if order == GroupOrder.SIZE.value:
            return -len(group.members)
        if order == GroupOrder.LIKENESS.value:
            return min(member.score for member in group.members)
        return self._text(group.kept) if order == GroupOrder.WORDS.value else None

    def _described(self, group: DuplicateGroup) -> str:
        count = self.tr("{} copies").format(len(ids(group)))
        if self._state is GroupState.APART:
            return f"{group.kept} · {group.members[0].id}"
        kinds = dict.fromkeys(class_in_words(member.kind) for member in group.members)
        least = min(member.score for member in group.members)
        return " · ".join((group.kept, count, ", ".join(kinds), score_in_words(least)))

    def _text(self, id: str) -> str:
        if id not in self._texts and self._collection is not None:
            self._texts[id] = reading(self._collection, id)
        return self._texts.get(id, "")


def _turned(group: DuplicateGroup, preferred: frozenset[str]) -> DuplicateGroup:
    chosen = next((member.id for member in group.members if member.id in preferred), group.kept)
    return deduplicating.with_kept(group, chosen)
