"""curator show: what a collection holds."""

from collections.abc import Iterable
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import plural, write, write_json
from curator.domain.article import Article, Comment
from curator.domain.comments import CommentKind
from curator.domain.metadata import Field
from curator.services import showing
from curator.store import articles


@click.command("show")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """Show the articles, their passages and their comments.

    As JSON: every passage with its kind, its range [start, end) in code points of the decoded capture, its original
    and its reading text; every comment with what is known of it. What is not known is null.
    """
    with to_read(collection) as opened:
        if as_json:
            write_json(showing.as_data(opened))
            return
        for article in articles.all(opened):
            comments = articles.comments(opened, article.id)
            if article.part:
                write(f"— {article.part} —")
            write(_heading(article))
            write(f"      {_counts(article, comments)}")
            for comment in comments:
                write(_line(comment))


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)


def _heading(article: Article) -> str:
    source = _joined(article.value(field) for field in (Field.CREATOR, Field.PUBLISHER, Field.DATE))
    title = article.value(Field.TITLE) or article.capture.name
    return f"{article.id}  {title}" + (f" ({source})" if source else "")


def _counts(article: Article, comments: list[Comment]) -> str:
    pings = sum(comment.kind is CommentKind.PING for comment in comments)
    folded = sum(comment.duplicate_of is not None for comment in comments)
    return _joined(
        (
            plural(len(comments) - pings, "comment"),
            plural(pings, "ping") if pings else None,
            f"{folded} folded" if folded else None,
            f"{article.announced_comments} announced" if article.announced_comments is not None else None,
            "left out of exports" if article.left_out else None,
        )
    )


def _line(comment: Comment) -> str:
    about = _joined((comment.author or "–", comment.published or comment.date))
    if comment.reply_to:
        about += f" → {', '.join(comment.reply_to)}"
    if comment.duplicate_of:
        about += f" = {comment.duplicate_of}"
    return f"  {comment.id}  {about}"
