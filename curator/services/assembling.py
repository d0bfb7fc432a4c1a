"""Assembly: the collection, as a profile wants it, made into a `Book` that an exporter only has to lay out.

The collection is read into a `Manuscript`, article by article so that a window can breathe in between; what follows is
pure and may run in another process.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curator import collecting
from curator.domain.article import Article, Comment, Passage
from curator.domain.book import (
    Book,
    Chapter,
    EditionCounts,
    ExportProfile,
    Mention,
    Post,
    Repeat,
    SourceLine,
    TextBlock,
    TextKind,
    Typography,
)
from curator.domain.capture import PassageKind
from curator.domain.comments import CommentKind, reactions
from curator.domain.correction import LAYOUT, Correction, Decision
from curator.domain.errors import ExportError
from curator.domain.fields import CITED, FIELDS, ValueKind
from curator.domain.marks import Mark, MarkKind
from curator.domain.metadata import COLLECTION, Field, MetadataValue
from curator.domain.progress import Progress, silent
from curator.export.dates import readable_date
from curator.services.composing import Composer, inlined
from curator.store import articles, corrections, marks, metadata, passages, resources
from curator.store.collection import Collection
from curator.store.suspects import DEFAULT_LANGUAGE
from curator.text.typography import render

_UNPRINTED = (PassageKind.FURNITURE, PassageKind.COMMENT_HEADER)
"""What a page has around its words: a book says it in its own way, or not at all."""


@dataclass(frozen=True, slots=True)
class ArticleCopy:
    """An article as it is in the collection: its passages that are printed and its comments, in page order.

    By passage: the marks `stored` on its original, the `indents` of code, and all `decisions` about those that bear
    marks or have decisions beside import's own about the layout. `pictures` are the bytes of images, by address.
    """

    article: Article
    passages: Sequence[Passage]
    comments: Sequence[Comment]
    decisions: Mapping[int, tuple[Correction, ...]] = field(default_factory=dict)
    stored: Mapping[int, tuple[Mark, ...]] = field(default_factory=dict)
    indents: Mapping[int, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All that a book is made from: `name` is the file's, `described` the collection's own description."""

    identifier: str
    modified: str
    name: str
    described: Mapping[Field, MetadataValue]
    articles: Sequence[ArticleCopy]


def copies(collection: Collection) -> Iterator[ArticleCopy]:
    """Yield the articles in the order of the collection, some milliseconds each; an edit in between spoils the rest."""
    return (_copy(collection, article) for article in articles.all(collection))


def _copy(collection: Collection, article: Article) -> ArticleCopy:
    decisions = corrections.beside_the_layout(collection, article.id)
    stored = marks.of_article(collection, article.id)
    decisions |= corrections.of_passages(collection, stored.keys() - decisions.keys())
    found = [(id, mark) for id, held in stored.items() for mark in held]
    found += [(id, each.mark) for id, about in decisions.items() for each in about if each.mark]
    code = {id for id, mark in found if mark.kind is MarkKind.CODE}
    images = {mark.value.partition("\n")[0] for _, mark in found if mark.kind is MarkKind.IMAGE}
    return ArticleCopy(
        article,
        articles.passages(collection, article.id, but=_UNPRINTED),
        articles.comments(collection, article.id),
        decisions,
        stored,
        passages.indents(collection, sorted(code)) if code else {},
        resources.pictures(collection, images) if images else {},
    )


def manuscript(collection: Collection, copied: Sequence[ArticleCopy]) -> Manuscript:
    """Put what `copies` gave together with what the collection says of itself."""
    return Manuscript(
        identifier=collection.identifier,
        modified=collection.modified,
        name=collection.path.stem,
        described=metadata.of_owner(collection, COLLECTION),
        articles=tuple(copied),
    )


def assemble(collection: Collection, profile: ExportProfile, progress: Progress = silent) -> Book:
    """Make the book of a collection.

    Args:
        collection: open; it is only read.
        profile: what to include and how to render it.
        progress: told articles.

    Raises:
        ExportError: the collection holds no article.
    """
    with collecting.put_off():
        source = manuscript(collection, list(copies(collection)))
    return make_book(source, profile, progress)


def make_book(source: Manuscript, profile: ExportProfile, progress: Progress = silent) -> Book:
    """Make a book of a manuscript. Pure: takes values only, and may run in another process.

    Raises:
        ExportError: there is no article.
        CancelledError: `progress` stopped the work.
    """
    with collecting.put_off():
        return _book(source, profile, progress)


def _book(source: Manuscript, profile: ExportProfile, progress: Progress) -> Book:
    if not source.articles:
        raise ExportError("there is nothing to export yet: import a capture first")
    found = _chosen(source.articles)
    if not found:
        raise ExportError("all articles are left out of exports: take in again those that are to be printed")
    own = {field: value.value for field, value in source.described.items()}
    language = profile.language or own.get(Field.LANGUAGE) or _commonest_language([item.article for item in found])
    folded = _folded(found) if profile.folded else {}
    chapters = []
    for done, copy in enumerate(found):
        progress(done, len(found))
        chapters.append(_Setting(copy, profile, language, folded).chapter())
    progress(len(found), len(found))
    title = profile.title or own.get(Field.TITLE) or source.name
    return Book(
        identifier=source.identifier,
        title=_render(title, language, profile),
        language=language,
        modified=source.modified,
        profile=profile,
        chapters=tuple(chapters),
        creator=own.get(Field.CREATOR, ""),
        publisher=own.get(Field.PUBLISHER, ""),
        date=own.get(Field.DATE, ""),
        description=_render(own.get(Field.DESCRIPTION, ""), language, profile),
        rights=own.get(Field.RIGHTS, ""),
        subjects=tuple(part.strip() for part in own.get(Field.SUBJECT, "").split(";") if part.strip()),
        coverage=own.get(Field.COVERAGE, ""),
        left_out=len(source.articles) - len(found),
    )


class _Setting:
    """One article on its way to a chapter; `folded` are the folded comments of all articles by the one kept."""

    def __init__(
        self, copy: ArticleCopy, profile: ExportProfile, language: str, folded: Mapping[str, Sequence[Comment]]
    ) -> None:
        self._copy = copy
        self._article = copy.article
        self._profile = profile
        self._folded = folded
        self._book_language = language
        self._language = copy.article.value(Field.LANGUAGE) or language
        self._page = copy.passages
        self._composer = Composer(
            self._language,
            lambda language: _typography(language, profile),
            self._article.value(Field.SOURCE) or "",
            copy.stored,
            copy.decisions,
            copy.indents,
            copy.pictures,
        )
        self._comments = {item.id: item for item in copy.comments}
        self._texts_of: dict[str | None, list[Passage]] = {}
        for row in copy.passages:
            self._texts_of.setdefault(row.comment, []).append(row)

    def chapter(self) -> Chapter:
        standing = [item for item in self._comments.values() if item.duplicate_of is None]
        wanted = [item for item in standing if item.kind is CommentKind.COMMENT and self._profile.comments]
        pings = [item for item in standing if item.kind is CommentKind.PING and self._profile.pings]
        title = self._title()
        subtitle = self._described(Field.SUBTITLE, PassageKind.SUBTITLE)
        byline = self._composer.line(self._texts(PassageKind.BYLINE), " · ")
        blocks = self._composer.blocks(self._texts_of.get(None, ()))
        thread = self._thread(wanted)
        printed_pings = tuple(self._post(item) for item in pings)
        return Chapter(
            id=self._article.id,
            title=title,
            language=self._language,
            capture=self._article.capture,
            subtitle=subtitle,
            byline=byline,
            source=tuple(self._source()),
            blocks=blocks,
            thread=thread,
            pings=printed_pings,
            notes=tuple(self._composer.notes),
            counts=self._counts(),
            continued=self._article.continued,
            part=_render(self._article.part, self._book_language, self._profile),
        )

    def _title(self) -> TextBlock:
        return self._described(Field.TITLE, PassageKind.TITLE) or self._line(self._article.capture.name)

    def _described(self, field: Field, kind: PassageKind) -> TextBlock | None:
        """Prefer the page's own lines, with their corrections and marks, to what import read of them; not to a person.

        What a person confirmed as it stands on the page is the page's own too.
        """
        value = self._article.metadata.get(field)
        own = _unlinked(self._composer.line(self._texts(kind)))
        said = self._line(value.value) if value and value.value else None
        if value is None or not value.confirmed:
            return own or said
        return own if own and said and own.text == said.text else said

    def _line(self, text: str) -> TextBlock:
        return TextBlock(TextKind.HEADING, inlined(text, _typography(self._language, self._profile)))

    def _texts(self, kind: PassageKind) -> list[Passage]:
        return [row for row in self._page if row.kind is kind and row.comment is None and row.text.strip()]

    def _source(self) -> list[SourceLine]:
        lines = []
        for told in CITED:
            value = self._article.metadata.get(told)
            if value is not None and value.value:
                text = self._date(value.value) if FIELDS[told].value is ValueKind.DATE else value.value
                lines.append(SourceLine(told, text, proposed=not value.confirmed))
        return lines

    def _thread(self, comments: Sequence[Comment]) -> tuple[Post, ...]:
        """Nest each comment under the first one it answers; nobody stands under his own reply."""
        parents = _parents(comments, self._kept)
        children: dict[str | None, list[Comment]] = {}
        for item in comments:
            children.setdefault(parents[item.id], []).append(item)
        return self._nested(None, children)

    def _nested(self, parent: str | None, children: Mapping[str | None, Sequence[Comment]]) -> tuple[Post, ...]:
        """Build the posts under one without a call a level, for threads may be thousands deep.

        They are made in the order of reading, which numbers their notes, then put under each other, the deepest first.
        """
        made: dict[str, Post] = {}
        ahead = list(reversed(children.get(parent, ())))
        while ahead:
            item = ahead.pop()
            made[item.id] = self._post(item)
            ahead.extend(reversed(children.get(item.id, ())))
        for id in reversed(made):
            if below := children.get(id):
                made[id] = replace(made[id], replies=tuple(made[child.id] for child in below))
        return tuple(made[item.id] for item in children.get(parent, ()))

    def _post(self, comment: Comment) -> Post:
        date = comment.published or comment.date
        return Post(
            id=comment.id,
            kind=comment.kind,
            author=comment.author,
            date=self._date(date) if date else None,
            number=comment.number,
            blocks=self._composer.blocks(self._texts_of.get(comment.id, ())),
            reactions=tuple(reactions(comment).items()),
            answers=self._answers(comment),
            repeats=self._repeats(comment),
        )

    def _answers(self, comment: Comment) -> tuple[Mention, ...]:
        answered = [self._comments[kept] for id in comment.reply_to if (kept := self._kept(id)) in self._comments]
        shown = [Mention(item.author or item.id, item.id) for item in answered]
        return (*shown, *(Mention(name) for name in comment.lost_replies))

    def _repeats(self, comment: Comment) -> tuple[Repeat, ...]:
        return tuple(
            Repeat(item.id, item.duplicate_class, item.author, self._date(item.published or item.date or "") or None)
            for item in self._folded.get(comment.id, ())
            if item.duplicate_class
        )

    def _kept(self, id: str) -> str:
        comment = self._comments.get(id)
        kept = comment.duplicate_of if comment else None
        return kept if kept in self._comments else id

    def _counts(self) -> EditionCounts:
        decided = [each for about in self._copy.decisions.values() for each in about]
        rules = Counter(each.rule for each in decided if each.applies and each.rule != LAYOUT)
        return EditionCounts(
            corrections=tuple(sorted(rules.items())),
            sic=sum(each.decision is Decision.SIC for each in decided),
            folded=sum(item.duplicate_of is not None for item in self._comments.values()),
            announced=self._article.announced_comments,
            captured=len(self._comments),
        )

    def _date(self, value: str) -> str:
        return readable_date(value, self._book_language)


def _unlinked(line: TextBlock | None) -> TextBlock | None:
    """Return a line that is a link as a whole without it: pages link their titles to themselves."""
    if line is None or len({inline.link for inline in line.inlines}) > 1:
        return line
    return replace(line, inlines=tuple(replace(inline, link="") for inline in line.inlines))


def _render(text: str, language: str, profile: ExportProfile) -> str:
    return render(text, _typography(language, profile))


def _typography(language: str, profile: ExportProfile) -> Typography:
    """Return whose rules hold for a text in `language`: the profile's for French, else the language's own."""
    french = language.partition("-")[0].lower() == "fr"
    if french or profile.typography is Typography.AS_STORED:
        return profile.typography
    return Typography.ENGLISH if language.lower().startswith("en") else Typography.AS_STORED


def _chosen(found: Sequence[ArticleCopy]) -> Sequence[ArticleCopy]:
    """Return the articles that are not left out; what hung on one that is goes over to the next that is printed."""
    if not any(copy.article.left_out for copy in found):
        return found
    chosen: list[ArticleCopy] = []
    part = ""
    for copy in found:
        part = copy.article.part or part
        if not copy.article.left_out:
            chosen.append(replace(copy, article=replace(copy.article, part=part)))
            part = ""
    return _standing(chosen)


def _standing(chosen: Sequence[ArticleCopy]) -> list[ArticleCopy]:
    """Let the first copy of a comment stand where the kept one is in an article that is left out."""
    present = {item.id for copy in chosen for item in copy.comments}
    heirs: dict[str, str] = {}

    def standing(item: Comment) -> Comment:
        if item.duplicate_of is None or item.duplicate_of in present:
            return item
        heir = heirs.setdefault(item.duplicate_of, item.id)
        return replace(item, duplicate_of=None if heir == item.id else heir)

    return [replace(copy, comments=[standing(item) for item in copy.comments]) for copy in chosen]


def _parents(comments: Sequence[Comment], kept: Callable[[str], str]) -> dict[str, str | None]:
    shown = {item.id for item in comments}
    parents: dict[str, str | None] = {}
    answered: set[str] = set()
    for item in comments:
        target = next((kept(id) for id in item.reply_to if kept(id) in shown and kept(id) != item.id), None)
        circular = target is not None and item.id in answered and _descends(target, item.id, parents)
        if target is None or circular:
            parents[item.id] = None
        else:
            parents[item.id] = target
            answered.add(target)
    return parents


def _descends(id: str | None, ancestor: str, parents: Mapping[str, str | None]) -> bool:
    while id is not None:
        if id == ancestor:
            return True
        id = parents.get(id)
    return False


def _folded(found: Sequence[ArticleCopy]) -> dict[str, list[Comment]]:
    kept: dict[str, list[Comment]] = {}
    for copy in found:
        for item in copy.comments:
            if item.duplicate_of:
                kept.setdefault(item.duplicate_of, []).append(item)
    return kept


def _commonest_language(found: Sequence[Article]) -> str:
    languages = [article.value(Field.LANGUAGE) or DEFAULT_LANGUAGE for article in found]
    return Counter(languages).most_common(1)[0][0]
