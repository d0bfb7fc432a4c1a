"""The report on an import, from what the collection keeps of it: what was added, what was not, and what to look at."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Qt

from curator.domain.article import Article
from curator.domain.imports import ImportRecord, NotAdded
from curator.gui.icons import Icon
from curator.gui.sentences import as_sentence, in_words
from curator.gui.sources.cards import Card
from curator.gui.sources.report import Result
from curator.gui.sources.words import profile_name
from curator.gui.stage import Target
from curator.services import importing
from curator.store import articles, overview
from curator.store.collection import Collection


def of(collection: Collection, record: ImportRecord) -> tuple[str, list[Result]]:
    """Return the title of a report and its results, those first that ask for attention."""
    failed = [_not_added(each) for each in record.not_added if each.failed]
    others = [_not_added(each) for each in record.not_added if not each.failed]
    there = [_present(name, where) for name, where in record.already]
    return ImportWording().title(record), [*failed, *there, *_added(collection, record), *others]


def name_of(record: ImportRecord) -> str:
    """Return what a report is called in a list of them: the day and hour, and how much was added."""
    when = QDateTime.fromString(record.made_at, Qt.DateFormat.ISODate).toLocalTime()
    return f"{QLocale().toString(when, QLocale.FormatType.ShortFormat)} · {ImportWording().title(record)}"


class ImportWording(QObject):
    """The wording of a report: Qt puts counts into words for its own objects alone."""

    def title(self, record: ImportRecord) -> str:
        """Return how much an import added, and how much it did not."""
        parts = [self.tr("%n article(s) added", "", len(record.articles))]
        if record.already:
            parts.append(self.tr("%n capture(s) here already", "", len(record.already)))
        if failures := sum(each.failed for each in record.not_added):
            parts.append(self.tr("%n file(s) could not be read", "", failures))
        return " · ".join(parts)

    def comments(self, count: int) -> str:
        """Return how many comments an article has."""
        return self.tr("%n comment(s)", "", count)


def _added(collection: Collection, record: ImportRecord) -> list[Result]:
    """Say what was found in the captures that are new and still there, those with remarks first."""
    labels, counts = importing.profile_labels(), overview.comments_by_article(collection)
    new = frozenset(record.articles)
    found = [article for article in articles.all(collection) if article.id in new]
    shown = [_of_article(article, counts.get(article.id, 0), labels) for article in found]
    return sorted(shown, key=lambda result: len(result.card.lines) == 1)


def _of_article(article: Article, comments: int, labels: Mapping[str, str]) -> Result:
    said = ImportWording().comments(comments)
    kind = profile_name(labels.get(article.profile, article.profile))
    remarks = tuple(map(in_words, article.remarks))
    card = Card(article.capture.name, (f"{article.id} · {said} · {kind}", *remarks), _glyph(remarks))
    return Result(card, Target(article.id, stage="sources"))


def _glyph(remarks: tuple[str, ...]) -> Icon:
    return Icon.WARNING if remarks else Icon.DONE


def _not_added(line: NotAdded) -> Result:
    return Result(Card(line.name, (as_sentence(line.reason),), Icon.WARNING if line.failed else Icon.INFORMATION))


def _present(name: str, where: str) -> Result:
    sentence = QCoreApplication.translate("ImportReport", "In the collection already as {}: click to see it.")
    return Result(Card(name, (sentence.format(where),), Icon.INFORMATION), Target(where, stage="sources"))
