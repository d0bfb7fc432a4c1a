"""Comments by example: a curator shows where one or two begin, and the page is read by what they have in common.

What they have in common is a page profile: it is kept under a name, and reads other pages of the same kind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from curator.domain.article import Comment, Passage
from curator.domain.capture import ParsedArticle
from curator.domain.errors import ExportError, InvalidValueError, NotFoundError, refusal
from curator.domain.progress import Progress, silent
from curator.files import write_whole
from curator.ingest.learning.examples import Example, learn_from
from curator.ingest.learning.keeping import as_profile, label_line
from curator.ingest.lines import split_lines
from curator.ingest.profiles import LEARNED, with_profile
from curator.services import importing, rereading, segmenting
from curator.services.rereading import ReimportReport, Rereading, Source
from curator.store import articles
from curator.store.collection import Collection

_LONGEST = 60  # characters of a file's name: every system takes more, and nobody reads more


@dataclass(frozen=True, slots=True)
class Shown:
    """What a curator shows of a page: the passages in hand, and the comments that stand there, by where they begin.

    `begins` are code points of the page at which a comment begins for sure; `comments` are id, beginning and author of
    each comment there is: those that import did not make count as examples too.
    """

    begins: tuple[int, ...]
    comments: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """A page read by example: the new reading, and the text of the page profile that reads it so."""

    reading: Rereading
    profile: str

    @property
    def article(self) -> ParsedArticle:
        """The page as it would be."""
        return self.reading.parsed


def shown(collection: Collection, article: str, passages: Sequence[int]) -> Shown:
    """Return what is shown of an article by passages at which comments begin, and by those marked by hand before.

    Raises:
        NotFoundError: there is no such article or passage.
    """
    stood = articles.transcript(collection, article)
    rows = [row for row in articles.passages(collection, article) if row.transcript == stood]
    first: dict[str, Passage] = {}
    for row in rows:
        if row.comment:
            first.setdefault(row.comment, row)
    known = tuple(
        (item.id, first[item.id].span.start, _said_author(item, first[item.id]))
        for item in articles.comments(collection, article)
        if item.id in first
    )
    in_hand = [_of_article(articles.passage(collection, id), article) for id in passages]
    return Shown(tuple(first.get(row.comment or "", row).span.start for row in in_hand), known)


def find(source: Source, shown: Shown, progress: Progress = silent) -> Alike:
    """Read a page by what the comments shown have in common; needs no collection, so it may run in another process.

    Raises:
        NotFoundError: nothing else on the page looks like them.
        CuratorError: the capture cannot be read.
    """
    progress(0, 2)
    was = rereading.as_imported(source)
    if was is None:
        was = rereading.read_again(source).parsed
    examples, own = _examples(was, shown)
    known = importing.page_profiles()
    lines, base = split_lines(was.text), known[LEARNED].thread
    learned = learn_from(lines, examples, base)
    progress(1, 2)
    if learned is None:
        raise NotFoundError(
            "nothing else on the page looks like this: choose the line with the author and the date of a comment, "
            "or mark a second comment as an example"
        )
    text = as_profile(source.name, learned.patterns, base)
    profiles = with_profile(known, _name(source.name), text)
    parsed = rereading.read_with(source, profiles, _name(source.name))
    progress(2, 2)
    return Alike(Rereading(source.resource, parsed, was, giving_way=own), text)


def take(collection: Collection, article: str, alike: Alike, name: str) -> ReimportReport:
    """Keep the profile under a name, and read the article by it; the examples marked by hand give way.

    Raises:
        InvalidValueError: the name holds no letter, or a page profile of other contents is called so.
        ExportError: the profile cannot be written.
    """
    stem = keep(name, alike.profile)
    parsed = replace(alike.article, profile=stem)
    return rereading.reimport(collection, article, replace(alike.reading, parsed=parsed))


def keep(name: str, text: str) -> str:
    """Write a page profile into the curator's own folder, under a name for people, and return that of the profile.

    Raises:
        InvalidValueError: the name holds no letter, or a page profile of other contents is called so.
        ExportError: it cannot be written.
    """
    stem = _name(name)
    if not stem:
        raise InvalidValueError("a page profile needs a name: give it one with a letter")
    path = importing.own_profiles() / f"{stem}.toml"
    text = _labelled(text, name.strip())
    if stem in importing.page_profiles() and not _holds(path, text):
        raise InvalidValueError("a page profile is called “{name}” already: choose another name", name=stem)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, partial(_write, text), force=True)
    except OSError as error:
        raise ExportError(
            "the page profile cannot be written to {folder} ({reason}): check that you may write there",
            folder=str(path.parent),
            reason=refusal(error),
        ) from error
    return stem


def _said_author(comment: Comment, header: Passage) -> str:
    """Return the author of a comment unless that is what marking it took for the author."""
    guessed = segmenting.read_header(header).author
    return comment.author if comment.author and comment.author != guessed else ""


def _of_article(row: Passage, article: str) -> Passage:
    if row.article != article:
        raise InvalidValueError("passage {id} is not in {article}", id=row.id, article=article)
    return row


def _examples(was: ParsedArticle, shown: Shown) -> tuple[list[Example], frozenset[str]]:
    """Return the examples, and the ids of the comments among them that a person made."""
    made = {was.passages[item.passages[0]].span.start for item in was.comments if item.passages}
    by_hand = [(id, start, author) for id, start, author in shown.comments if start not in made]
    authors = {start: author for _, start, author in shown.comments}
    starts = dict.fromkeys((*shown.begins, *(start for _, start, _ in by_hand)))
    return [Example(start, authors.get(start, "")) for start in starts], frozenset(id for id, _, _ in by_hand)


def _name(label: str) -> str:
    """Return what the file of a profile is called for a label."""
    return re.sub(r"[^\w-]+", "-", label.casefold()).strip("-_")[:_LONGEST]


def _labelled(text: str, label: str) -> str:
    """Return the text of a profile with another label in its first line."""
    return label_line(label) + text[text.index("\n") :]


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_text(encoding="utf-8") == text
    except (OSError, UnicodeDecodeError):
        return False
