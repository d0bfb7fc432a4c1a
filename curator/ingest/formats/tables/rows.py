"""Rows of a table to articles: one for each article that the rows name, in the order in which they come up."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from urllib.parse import urlsplit

from curator.domain.capture import ParsedArticle
from curator.domain.errors import UnreadableCaptureError
from curator.domain.messages import Message, template
from curator.domain.metadata import Field
from curator.ingest.blocks import Block
from curator.ingest.exports import Contribution, Discussion, article_of
from curator.ingest.formats.html.flow import blocks_of
from curator.ingest.formats.tables.columns import Column, Columns, columns_of, folded
from curator.ingest.page import How

Row = Mapping[str, str]
"""A comment: texts by the names of their columns."""

OWN_KEY, ABOVE, TITLE_ABOVE = "@key", "@above", "@title"
"""What the place of a row in its file says: its number, that of the comment it stands in, the title it stands under."""

_SAMPLE = 1000  # rows by which the columns are told; enough to see what most of them hold
_NAMED = 30  # columns that a refusal names, so that it stays a sentence
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
    rows = iter(rows)
    sample = list(islice(rows, _SAMPLE))
    names = [name for name in dict.fromkeys(chain.from_iterable(sample)) if not name.startswith("@")]
    columns = columns_of(names, sample)
    if not columns.are_comments:
        raise UnreadableCaptureError(
            "nothing to import in {name}: its columns are no comments ({columns}). Call one “text” and "
            "another “author” or “date”",
            name=file,
            columns=", ".join(names[:_NAMED]) or "–",
        )
    make = _Rows(columns, sample)
    discussions: dict[str, Discussion] = {}
    empty = 0
    for row in chain(sample, rows):
        post = make.post(row)
        if post is None:
            empty += 1
            continue
        key = make.article(row)
        if key not in discussions:
            discussions[key] = make.discussion(row, file)
        discussions[key].posts.append(post)
    told = [*remarks, *_told(columns, names), *([Message.of(_EMPTY, count=empty)] if empty else [])]
    for first in list(discussions.values())[:1]:
        first.remarks += told
    return tuple(article_of(each, reader, how) for each in discussions.values())


def _told(columns: Columns, names: Sequence[str]) -> list[Message]:
    pairs = ", ".join(f"{column} = {name}" for column, name in columns.by_role.items())
    left = ", ".join(name for name in names if name not in columns.by_role.values())
    told = [Message.of(_READ, pairs=pairs)]
    if left:
        told.append(Message.of(_ASIDE, names=left))
    if columns.guessed:
        told.append(Message.of(_GUESSED, name=columns.by_role[Column.TEXT]))
    return told


class _Rows:
    """Makes posts of rows."""

    def __init__(self, columns: Columns, sample: Sequence[Row]) -> None:
        self._name = {column: columns.by_role.get(column, "") for column in Column}
        self._article = next((columns.by_role[column] for column in _ARTICLE if column in columns.by_role), TITLE_ABOVE)
        self._key, self._parent = self._name[Column.KEY] or OWN_KEY, self._name[Column.PARENT] or ABOVE
        if "number" in folded(self._parent) and self._name[Column.NUMBER]:
            self._key = self._name[Column.NUMBER]
        if self._parent == ABOVE:
            self._key = OWN_KEY
        text = self._name[Column.TEXT]
        self._is_html = sum(bool(_HTML.search(row.get(text, ""))) for row in sample) > 0
        self._says_spam = "spam" in folded(self._name[Column.SHOWN])

    def post(self, row: Row) -> Contribution | None:
        """Return the comment of a row; None where the row says nothing."""
        get, name = row.get, self._name
        text, author = get(name[Column.TEXT], "").strip(), get(name[Column.AUTHOR], "")
        if not text and not author.strip():
            return None
        parent = get(self._parent, "").strip()
        return Contribution(
            text=self._html(text) if self._is_html and ("<" in text or "&" in text) else text,
            author=author,
            date=get(name[Column.DATE], ""),
            key=get(self._key, ""),
            parent="" if parent in _NO_PARENT else parent.removeprefix("t1_"),
            heading=get(name[Column.HEADING], ""),
            site=get(name[Column.SITE], ""),
            number=_count(get(name[Column.NUMBER], "")),
            votes_up=_count(get(name[Column.UP], "")),
            votes_down=_count(get(name[Column.DOWN], "")),
            hidden=self._is_hidden(get(name[Column.SHOWN], "")),
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
        title = row.get(self._name[Column.TITLE], "").strip() or row.get(TITLE_ABOVE, "")
        made = Discussion(title, self._named(row, file))
        address = row.get(self._name[Column.ADDRESS], "").strip()
        if _is_address(address):
            made.describe(Field.SOURCE, address, Message("address in the export"))
        return made

    def _named(self, row: Row, file: str) -> str:
        """Return a name for an article that has no title: what the table calls it, or the file."""
        return row.get(self._name[Column.ARTICLE], "").strip() or file.rpartition("/")[2].partition(".")[0] or file


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False


def _count(value: str) -> int | None:
    value = value.strip()
    return int(value) if value.isdecimal() and value.isascii() and len(value) < _MOST_VOTES else None
