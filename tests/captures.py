"""Small captures of our own, parsed by hand, for tests that need rows and not a segmenter."""

from dataclasses import replace
from typing import Any

from curator.domain.capture import (
    ParsedArticle,
    ParsedCapture,
    ParsedComment,
    ParsedPassage,
    ParsedTranscript,
    PassageKind,
)
from curator.domain.comments import CommentKind
from curator.domain.correction import LAYOUT, Correction
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.domain.resource import Anchor
from curator.domain.span import Span

TEXT = (
    "Un titre\n\n"
    "Le  premier paragraphe est ici.\n\n"
    "  • Chloé\n\n"
    "    Bonjour à tous.\n\n"
    "  • Marc\n\n"
    "    @Chloé bonsoir bonsoir.\n\n"
    "Les commentaires sont fermés."
)

_LINES = (
    ("Un titre", PassageKind.TITLE),
    ("Le  premier paragraphe est ici.", PassageKind.PARAGRAPH),
    ("• Chloé", PassageKind.COMMENT_HEADER),
    ("Bonjour à tous.", PassageKind.COMMENT_TEXT),
    ("• Marc", PassageKind.COMMENT_HEADER),
    ("@Chloé bonsoir bonsoir.", PassageKind.COMMENT_TEXT),
    ("Les commentaires sont fermés.", PassageKind.FURNITURE),
)


def _passage(line: str, kind: PassageKind) -> ParsedPassage:
    start = TEXT.index(line)
    layout = (Correction(Span(0, 2), "• ", "", LAYOUT),) if line.startswith("•") else ()
    return ParsedPassage(Span(start, start + len(line)), kind, layout)


def small_capture(name: str = "petit.txt", note: str = "") -> ParsedCapture:
    """Return a page with a title, a paragraph and two comments; `note` is furniture that makes its bytes its own."""
    start = len(TEXT) + 2
    noted = (ParsedPassage(Span(start, start + len(note)), PassageKind.FURNITURE),) if note else ()
    text = TEXT + (note and f"\n\n{note}")
    article = ParsedArticle(
        transcript=transcript(text),
        profile="by hand",
        passages=(*(_passage(*line) for line in _LINES), *noted),
        comments=(
            ParsedComment((2, 3), kind=CommentKind.COMMENT, author="Chloé"),
            ParsedComment((4, 5), kind=CommentKind.COMMENT, author="Marc", reply_to=(0,), lost_replies=("Zoé",)),
        ),
        metadata=(
            Proposal(Field.TITLE, "Un titre", Origin.PAGE, Message("first line")),
            Proposal(Field.LANGUAGE, "fr", Origin.RULE, Message("the words")),
        ),
        announced_comments=3,
        remarks=(Message.of("{count} announced, {found}", count=3, found=Message.of("{count} captured", count=2)),),
    )
    return ParsedCapture(name, "text/plain", text.encode(), (article,))


def transcript(text: str) -> ParsedTranscript:
    """Return `text` as the reader of plain text gives it."""
    whole = Anchor(Span(0, len(text)), Span(0, len(text.encode())))
    return ParsedTranscript(text, "text", "1", {"encoding": "utf-8"}, anchors=(whole,))


def changed(capture: ParsedCapture, **values: Any) -> ParsedCapture:
    """Return a capture whose one article is as `values` say."""
    return replace(capture, articles=(replace(capture.articles[0], **values),))


def with_text(capture: ParsedCapture, text: str, **values: Any) -> ParsedCapture:
    """Return a capture whose one article stands in another text, and is otherwise as `values` say."""
    return changed(replace(capture, data=text.encode()), transcript=transcript(text), **values)
