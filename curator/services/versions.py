"""Versions: the captures of an article's page, and how one is taken up that is not the one it is read from.

Reading it and carrying the work over is `rereading`'s.
"""

from datetime import date
from pathlib import Path

from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.resource import Version
from curator.services import importing
from curator.services.rereading import Other, day
from curator.store import articles, captures, resources
from curator.store.collection import Collection


def of_article(collection: Collection, article: str) -> list[Version]:
    """Return the captures of an article's page, first to last.

    Raises:
        NotFoundError: no article bears the id.
    """
    articles.get(collection, article)
    return captures.versions(collection, article)


def later(collection: Collection, article: str, path: Path, captured: date | None = None) -> Other:
    """Return a file as a later capture of an article's page, ready to be read.

    Args:
        collection: open.
        article: citation id.
        path: the file.
        captured: the day of the capture, where it is known.

    Raises:
        NotFoundError: no article bears the id, or there is no such file.
        UnreadableCaptureError: the file cannot be read.
        InvalidValueError: it is a capture of the article already.
    """
    data, name = importing.bytes_of(path)
    known = {version.resource.sha256: version for version in of_article(collection, article)}
    if version := known.get(importing.checksum(data)):
        raise InvalidValueError(
            "{name} is a capture of {article} already, its version {number}",
            name=name,
            article=article,
            number=version.number,
        )
    return Other(name, data, captured)


def known(collection: Collection, article: str, number: int) -> Other:
    """Return a version of an article's page that is in the collection, ready to be read.

    Raises:
        NotFoundError: no article bears the id, or it has no such version.
    """
    for version in of_article(collection, article):
        if version.number == number:
            resource = version.resource
            data = resources.data(collection, resource.id)
            return Other(resource.name, data, day(resource.captured_at), resource.id)
    raise NotFoundError(
        "{article} has no version {number}: “curator show --json” lists them", article=article, number=number
    )
