"""One capture read as import reads it, and held to what holds for every capture."""

import io
from functools import partial
from typing import BinaryIO

from curator.domain.capture import ParsedArticle
from curator.domain.errors import CuratorError
from curator.domain.messages import Message
from curator.ingest.containers.member import Member
from curator.ingest.containers.opening import Piece, expanded
from curator.ingest.reader import read_capture


class WrongReadingError(Exception):
    """What no reader may do."""


def check(data: bytes) -> None:
    """Read a file, what is in it too where it holds others.

    Raises:
        WrongReadingError: a reader loses or repeats characters, or does not say in a sentence why it cannot read it.
    """
    whole = Member("fichier", partial(_opened, data), len(data))
    try:
        for _, piece, _ in expanded(whole, _alive):
            _check_piece(piece)
    except CuratorError as error:
        _check_sentence(error)


def _opened(data: bytes) -> BinaryIO:
    return io.BytesIO(data)


def _alive(*_: object) -> None:
    """Go on."""


def _check_piece(piece: Piece) -> None:
    if isinstance(piece, Message):
        return
    try:
        articles = read_capture(piece.item()).articles
    except CuratorError as error:
        _check_sentence(error)
        return
    for article in articles:
        _check_cover(article)
        _check_comments(article)


def _check_sentence(error: CuratorError) -> None:
    if not str(error).strip() or "Traceback" in str(error):
        raise WrongReadingError(f"no sentence: {error!s}")


def _check_cover(article: ParsedArticle) -> None:
    done = 0
    for passage in article.passages:
        start, end = passage.span.start, passage.span.end
        if start < done or end <= start or article.text[done:start].strip():
            raise WrongReadingError(f"{article.transcript.reader}: a character is in no passage, or in two")
        done = end
    if article.text[done:].strip():
        raise WrongReadingError(f"{article.transcript.reader}: the end is in no passage")


def _check_comments(article: ParsedArticle) -> None:
    owned = [at for comment in article.comments for at in comment.passages]
    if len(owned) != len(set(owned)) or any(at >= len(article.passages) for at in owned):
        raise WrongReadingError(f"{article.transcript.reader}: comments share a passage")
