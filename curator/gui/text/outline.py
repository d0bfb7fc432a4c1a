"""The outline: articles, and under each its comments by thread, with what waits for a decision counted beside them."""

from collections import Counter
from collections.abc import Callable, Container, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QToolButton, QTreeView, QVBoxLayout, QWidget

from curator.domain.article import Article, Comment
from curator.domain.comments import CommentKind
from curator.domain.metadata import Field
from curator.gui.icons import Icon, icon
from curator.gui.stage import Target
from curator.gui.text.article_rows import ancestors, author_of
from curator.gui.theme import GRID, Theme

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAME, _COUNT = range(2)
SEARCHED = _Role.UserRole
"""Role of the text that the filter looks in."""
_AT_ONCE = 10
"""Articles whose comments are read in one turn of the event loop: some 5 ms."""

CommentsOf = Callable[[str], Sequence[Comment]]
"""Gives the comments and pings of an article, in page order."""


def _no_comments(_: str) -> Sequence[Comment]:
    return ()


class _Node:
    """An article, or a comment under it or under the comment it answers."""

    def __init__(self, id: str, name: str, glyph: Icon, parent: "_Node | None", *, muted: bool = False) -> None:
        self.id = id
        self.name = name
        self.glyph = glyph
        self.parent = parent
        self.muted = muted
        self.children: list[_Node] = []
        self.is_read = True
        self.row = 0 if parent is None else len(parent.children)
        if parent is not None:
            parent.children.append(self)


class OutlineModel(QAbstractItemModel):
    """Articles and comments as a tree; the comments of an article are read when they are first asked for."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._root = _Node("", "", Icon.ARTICLE, None)
        self._nodes: dict[str, _Node] = {}
        self._keys: list[_Node] = []
        self._places: dict[str, int] = {}
        self._waiting: Counter[str] = Counter()
        self._comments_of: CommentsOf = _no_comments

    def load(self, articles: Sequence[Article], commented: Container[str], comments_of: CommentsOf) -> None:
        """Show these articles and the comments of those that are `commented`."""
        self.beginResetModel()
        self._root = _Node("", "", Icon.ARTICLE, None)
        self._nodes, self._keys, self._places = {}, [], {}
        self._comments_of = comments_of
        for article in articles:
            title = article.value(Field.TITLE) or article.capture.name
            self._keep(_Node(article.id, title, Icon.ARTICLE, self._root))
            self._nodes[article.id].is_read = article.id not in commented
        self.endResetModel()

    def __contains__(self, id: str) -> bool:
        """Tell whether an article, or a comment that was read, is here."""
        return id in self._nodes

    def unread(self) -> list[str]:
        """Return the articles whose comments were not asked for yet."""
        return [node.id for node in self._root.children if not node.is_read]

    def read(self, article: str) -> None:
        """Read the comments of an article, if they were not yet."""
        if node := self._nodes.get(article):
            self._children(node)

    def count(self, waiting: Counter[str]) -> None:
        """Show how much waits for a decision, by id of article or comment; whoever shows it is to draw it anew.

        Nobody is told row by row: a filtered tree of thousands takes a tenth of a second over that.
        """
        self._waiting = waiting

    def place(self, id: str) -> QModelIndex:
        """Return the index of an article or comment, invalid where there is none."""
        node = self._nodes.get(id)
        return self._index(node, _NAME) if node else QModelIndex()

    def id(self, index: _Index) -> str:
        """Return the citation id in a row."""
        return self._node(index).id

    def target(self, index: _Index) -> Target:
        """Return what a row stands for."""
        node = top = self._node(index)
        while top.parent not in (None, self._root):
            top = top.parent
        return Target(top.id, node.id if node is not top else None)

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's own default)
        """Return the index of a child."""
        children = self._children(self._node(parent))
        if not (0 <= row < len(children) and 0 <= column <= _COUNT):
            return QModelIndex()
        return self._index(children[row], column)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index of what a row stands under."""
        above = self._node(index).parent if index.isValid() else None
        return self._index(above, _NAME) if above is not None and above is not self._root else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows under a row."""
        return 0 if parent.column() > _NAME else len(self._children(self._node(parent)))

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008
        """Tell whether anything stands under a row, without reading it."""
        node = self._node(parent)
        return parent.column() <= _NAME and (bool(node.children) or not node.is_read)

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether what stands under a row is unread: who is told so asks for it only to show it."""
        return not self._node(parent).is_read

    def fetchMore(self, parent: _Index) -> None:
        """Read what stands under a row; nobody has counted it before, so nobody is told that it came."""
        self._children(self._node(parent))

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return the number of columns: name and count."""
        return 2

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return name, count, icon and looks of a row."""
        if not index.isValid():
            return None
        node = self._node(index)
        if index.column() == _COUNT:
            return self._count_data(node, role)
        return self._name_data(node, role)

    def _name_data(self, node: _Node, role: int) -> Any:
        answers: dict[int, Callable[[_Node], object]] = {
            _Role.DisplayRole: self._name,
            SEARCHED: lambda node: f"{node.id} {node.name}",
            _Role.ToolTipRole: lambda node: f"{node.id} · {node.name}",
            _Role.DecorationRole: lambda node: icon(node.glyph) if node.parent is not self._root else None,
            _Role.ForegroundRole: lambda node: QColor(self._theme.palette.muted) if node.muted else None,
            _Role.FontRole: self._font,
            _Role.AccessibleTextRole: self._spoken,
        }
        answer = answers.get(role)
        return answer(node) if answer else None

    @staticmethod
    def _name(node: _Node) -> str:
        return node.name

    def _font(self, node: _Node) -> QFont:
        font = QFont()
        font.setItalic(node.muted)
        font.setWeight(QFont.Weight.DemiBold if node.parent is self._root else QFont.Weight.Normal)
        return font

    def _spoken(self, node: _Node) -> str:
        parts = [node.id, node.name, self.tr("folded") if node.muted else ""]
        return " ".join([*filter(None, parts), self.tr("%n to review", "", self._waiting[node.id])])

    def _count_data(self, node: _Node, role: int) -> Any:
        if role == _Role.DisplayRole:
            count = self._waiting[node.id]
            return str(count) if count else ""
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.ForegroundRole:
            return QColor(self._theme.palette.muted)
        return None

    def _children(self, node: _Node) -> list[_Node]:
        if not node.is_read:
            node.is_read = True
            by_id = {comment.id: comment for comment in self._comments_of(node.id)}
            for comment in by_id.values():
                self._add(comment, by_id)
        return node.children

    def _add(self, comment: Comment, by_id: dict[str, Comment]) -> None:
        """Add a comment under what it answers, that first."""
        for id in [*reversed(ancestors(comment, by_id)), comment.id]:
            if id in self._nodes:
                continue
            other = by_id[id]
            above = next(iter(ancestors(other, by_id)), other.article)
            parent = self._nodes.get(above) or self._nodes[other.article]
            glyph = Icon.PING if other.kind is CommentKind.PING else Icon.COMMENT
            folded = other.duplicate_of is not None
            name = author_of(other) if other.author else f"{author_of(other)} · {other.id.partition('-')[2]}"
            self._keep(_Node(id, name, Icon.FOLD if folded else glyph, parent, muted=folded))

    def _keep(self, node: _Node) -> None:
        self._nodes[node.id] = node
        self._places[node.id] = len(self._keys)
        self._keys.append(node)

    def _node(self, index: _Index) -> _Node:
        return self._keys[index.internalId()] if index.isValid() else self._root

    def _index(self, node: _Node, column: int) -> QModelIndex:
        return self.createIndex(node.row, column, self._places[node.id])


class OutlineTree(QTreeView):
    """A tree whose arrows are of the window's own icons."""

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:  # noqa: N802 (Qt's own name)
        """Draw an arrow where there is something to unfold."""
        if self.model().hasChildren(index):
            side = self.indentation() - 2
            box = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
            icon(Icon.NEXT if self.isExpanded(index) else Icon.EXPAND).paint(painter, box)


class Outline(QWidget):
    """The tree with its filter; `chosen` gives the `Target` that was picked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(theme, self)
        self.filtered = QSortFilterProxyModel(self)
        self.filtered.setSourceModel(self.model)
        self.filtered.setRecursiveFilteringEnabled(True)
        self.filtered.setFilterRole(SEARCHED)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by name or id"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.tree = OutlineTree()
        self.tree.setModel(self.filtered)
        self.tree.setAccessibleName(self.tr("Articles and comments"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(2 * GRID)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setResizeContentsPrecision(0)  # rows in sight alone: measuring all takes long
        self.tree.header().setMinimumSectionSize(4 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, 0)
        layout.setSpacing(GRID)
        self.head = QHBoxLayout()
        self.head.setSpacing(0)
        self.head.addWidget(self.field, 1)
        layout.addLayout(self.head)
        layout.addWidget(self.tree, 1)
        self._unfolded: list[str] | None = None
        for news in (self.tree.expanded, self.tree.collapsed, self.filtered.modelReset):
            news.connect(self._on_folded)
        self._read_on = QTimer(self, interval=0)
        self._read_on.timeout.connect(self.on_idle)
        self.field.textChanged.connect(self.on_filter_changed)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)

    def load(self, articles: Sequence[Article], commented: Container[str], comments_of: CommentsOf) -> None:
        """Show these; what was unfolded and picked stays so. Comments of articles out of sight are read bit by bit."""
        open_ones = self.unfolded()
        index = self.filtered.mapToSource(self.tree.currentIndex())
        current = self.model.target(index) if index.isValid() else Target()
        self.model.load(articles, commented, comments_of)
        self._read_on.start()
        self.unfold(open_ones or [article.id for article in articles[:1]])
        if current.article:
            self.show_place(current.comment or current.article, current.article)

    def count(self, waiting: Counter[str]) -> None:
        """Show how much waits for a decision, by id of article or comment."""
        self.model.count(waiting)
        self.tree.viewport().update()

    def add_button(self, action: QAction) -> None:
        """Put a button for an action beside the filter."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        self.head.addWidget(button)

    @property
    def current(self) -> str:
        """Citation id of the current row, "" for none."""
        index = self.filtered.mapToSource(self.tree.currentIndex())
        return self.model.id(index) if index.isValid() else ""

    def show_place(self, id: str, article: str) -> None:
        """Make the row of an article or of a comment of it the current one, and bring it into sight."""
        self.model.read(article)
        index = self.filtered.mapFromSource(self.model.place(id)).siblingAtColumn(_NAME)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def on_idle(self) -> None:
        """Read the comments of some more articles, so that the filter finds them read."""
        unread = self.model.unread()
        for article in unread[:_AT_ONCE]:
            self.model.read(article)
        if len(unread) <= _AT_ONCE:
            self._read_on.stop()

    def on_filter_changed(self, text: str) -> None:
        """Show what holds the text, and what it stands under."""
        self.filtered.setFilterFixedString(text)
        if text:
            self.tree.expandAll()
        self._on_folded()

    def unfold(self, articles: Sequence[str]) -> None:
        """Unfold these articles, with all that stands under them, and no others."""
        self.tree.collapseAll()
        self._unfolded = None
        for id in articles:
            self.tree.expandRecursively(self.filtered.mapFromSource(self.model.place(id)))

    def unfolded(self) -> list[str]:
        """Return the articles that are unfolded; gone through only where a row was folded or unfolded since."""
        if self._unfolded is None:
            self._unfolded = self._read_unfolded()
        return self._unfolded

    def _read_unfolded(self) -> list[str]:
        found = []
        for row in range(self.model.rowCount()):
            index = self.model.index(row, _NAME)
            if self.tree.isExpanded(self.filtered.mapFromSource(index)):
                found.append(self.model.id(index))
        return found

    def _on_folded(self) -> None:
        self._unfolded = None

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.target(self.filtered.mapToSource(index)))
