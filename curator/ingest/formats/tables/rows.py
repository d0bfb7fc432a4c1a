"""Rows of a table to articles: one for each article that the rows name, in the order in which they come up."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from urllib.parse import urlsplit

from curator import collecting
from curator.domain.capture import ParsedArticle
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.domain.metadata import Field
from curator.ingest.blocks import Block
from curator.ingest.exports import Contribution, Discussion, article_of
from curator.ingest.formats.html.flow import blocks_of
from curator.ingest.formats.tables.columns import NAMED, Column, Columns, columns_of, completed, folded, named
from curator.ingest.page import How

Row = Mapping[str, str]
"""A comment: texts by the names of their columns."""

OWN_KEY, ABOVE, TITLE_ABOVE = "@key", "@above", "@title"
"""What the place of a row in its file says: its number, that of the comment it stands in, the title it stands under."""

_SAMPLE = 1000  # rows by which the columns are told; enough to see what most of them hold
_MOST_SHAPES = 1000  # of rows of one table that are remembered; hostile ones have a shape each
_MOST_VOTES = 10  # figures of a number of votes; one of more is something else
_READ = template("columns read: {pairs}")
_ASIDE = template("columns left aside: {names}")
_GUESSED = template("no column is called text: “{name}” was taken for it, since it holds the longest")
_EMPTY = template("1 row holds no comment | {count} rows hold no comment")
_HIDDEN = frozenset({"0", "false", "spam", "trash", "post-trashed", "hold", "pending", "unapproved", "rejected"})
_HIDDEN_IF_SO = frozenset({"1", "true", "yes", "oui"})
_NO_PARENT = frozenset({"", "0", "-1", "null", "None"})
_HTML = re.compile(r"</?(?:p|br|a|i|b|em|strong|div|span|blockquote|ul|ol|li|pre|code)\b[^<>]{0,500}>|&#?\w{2,8};")
_ARTICLE = (Column.ARTICLE, Column.ADDRESS, Column.TITLE)
"""Columns that tell articles apart, the surest first."""


def articles_of(
    rows: Iterable[Row], file: str, reader: tuple[str, str], how: How, remarks: Sequence[Message] = ()
) -> tuple[ParsedArticle, ...]:
    """Return the articles that rows are comments of.

    Args:
        rows: in order.
        file: the name of the file, which is the title where no column tells one.
        reader: its name and its version.
        how: what the curator wants of it.
        remarks: what was to be said of the file already.

    Raises:
        UnreadableCaptureError: the rows are no comments.
    """
    with collecting.put_off():
        return _articles(iter(rows), file, reader, how, remarks)


def _articles(
    rows: Iterator[Row], file: str, reader: tuple[str, str], how: How, remarks: Sequence[Message]
) -> tuple[ParsedArticle, ...]:

    sample = list(islice(rows, _SAMPLE))
    names = [name for name in dict.fromkeys(chain.from_iterable(sample)) if not name.startswith("@")]
    by_hand = named(how.columns, names)
    columns = columns_of(names, sample, by_hand)
    if not columns.are_comments and Column.TEXT not in by_hand:
        raise UnreadableCaptureError(
            "nothing to import in {name}: its columns are no comments ({columns}). Say which one is what, for example "
            "text={example} (--column), or call one “text” and another “author” or “date”",
            name=file,
            columns=", ".join(names[:NAMED]) or "–",
            example=names[-1] if names else "Message",
        )
    shapes = _Shapes(columns, sample)
    discussions: dict[str, Discussion] = {}
    empty = 0
    for row in chain(sample, rows):
        make = shapes.of(row)
        contribution = make.contribution(row)
        if contribution is None:
            empty += 1
            continue
        key = make.article(row)
        if key not in discussions:
            discussions[key] = make.discussion(row, file)
        discussions[key].posts.append(contribution)
    told = [*remarks, *_told(columns, names), *([Message.of(_EMPTY, count=empty)] if empty else [])]
    for first in list(discussions.values())[:1]:
        first.remarks += told
    return tuple(article_of(each, reader, how) for each in discussions.values())


def _told(columns: Columns, names: Sequence[str]) -> list[Message]:
    known = ((column, columns.by_role[column]) for column in Column if column in columns.by_role)
    pairs = ", ".join(f"{column} = {name}" for column, name in known)
    left = ", ".join(name for name in names if name not in columns.by_role.values())
    told = [Message.of(_READ, pairs=pairs)]
    if left:
        told.append(Message.of(_ASIDE, names=left))
    if columns.guessed:
        told.append(Message.of(_GUESSED, name=columns.by_role[Column.TEXT]))
    return told


class _Shapes:
    """What makes contributions of rows: of those that lack columns of the table and have others in their place, too."""

    def __init__(self, columns: Columns, sample: Sequence[Row]) -> None:
        self._columns, self._sample = columns, sample
        self._whole = _Rows(columns, sample)
        self._needed = frozenset(columns.by_role.values())
        self._known: dict[tuple[str, ...], _Rows] = {}

    def of(self, row: Row) -> "_Rows":
        """Return what makes a contribution of a row."""
        if self._needed <= row.keys():
            return self._whole
        names = tuple(row)
        if names not in self._known:
            if len(self._known) == _MOST_SHAPES:
                self._known.clear()
            columns = completed(self._columns, names)
            same = columns.by_role.items() <= self._columns.by_role.items()
            self._known[names] = self._whole if same else _Rows(columns, self._sample)
        return self._known[names]


class _Rows:
    """Makes contributions of rows."""

    def __init__(self, columns: Columns, sample: Sequence[Row]) -> None:
        name = {column: columns.by_role.get(column, "") for column in Column}
        self._text, self._author, self._date = name[Column.TEXT], name[Column.AUTHOR], name[Column.DATE]
        self._heading, self._site, self._shown = name[Column.HEADING], name[Column.SITE], name[Column.SHOWN]
        self._number, self._up, self._down = name[Column.NUMBER], name[Column.UP], name[Column.DOWN]
        self._title, self._address, self._name = name[Column.TITLE], name[Column.ADDRESS], name[Column.ARTICLE]
        self._article = next((columns.by_role[column] for column in _ARTICLE if column in columns.by_role), TITLE_ABOVE)
        self._parent, self._key = name[Column.PARENT], name[Column.KEY]
        if not self._parent:
            self._parent, self._key = ABOVE, OWN_KEY
        elif "number" in folded(self._parent):
            self._key = self._number
        self._is_html = any(_HTML.search(row.get(self._text, "")) for row in sample)
        self._says_spam = "spam" in folded(self._shown)

    def contribution(self, row: Row) -> Contribution | None:
        """Return the comment of a row; None where the row says nothing."""
        get = row.get
        text, author = get(self._text, "").strip(), get(self._author, "")
        if not text and not author.strip():
            return None
        parent = get(self._parent, "")
        return Contribution(
            self._html(text) if self._is_html and ("<" in text or "&" in text) else text,
            author,
            get(self._date, ""),
            get(self._key, ""),
            "" if parent in _NO_PARENT else parent.strip().removeprefix("t1_"),
            get(self._heading, ""),
            get(self._site, ""),
            number=_count(get(self._number, "")),
            votes_up=_count(get(self._up, "")),
            votes_down=_count(get(self._down, "")),
            hidden=bool(self._shown) and self._is_hidden(get(self._shown, "")),
        )

    def _html(self, text: str) -> Sequence[Block] | str:
        return blocks_of(text) if _HTML.search(text) else text

    def _is_hidden(self, value: str) -> bool:
        return value.strip().casefold() in (_HIDDEN_IF_SO if self._says_spam else _HIDDEN)

    def article(self, row: Row) -> str:
        """Return what tells the article of a row from others."""
        return row.get(self._article, "")

    def discussion(self, row: Row, file: str) -> Discussion:
        """Return the article of a row, without comments."""
        title = row.get(self._title, "").strip() or row.get(TITLE_ABOVE, "")
        made = Discussion(title, self._named(row, file))
        address = row.get(self._address, "").strip()
        if _is_address(address):
            made.describe(Field.SOURCE, address, Message("address in the export"))
        return made

    def _named(self, row: Row, file: str) -> str:
        """Return a name for an article that has no title: what the table calls it, or the file."""
        return row.get(self._name, "").strip() or file.rpartition("/")[2].partition(".")[0] or file


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False


def _count(value: str) -> int | None:
    if not value:
        return None
    value = value.strip()
    return int(value) if value.isdecimal() and value.isascii() and len(value) < _MOST_VOTES else None
