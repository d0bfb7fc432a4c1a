"""curator alike: comments by example."""

from pathlib import Path
from textwrap import shorten

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write, write_json
from curator.domain.capture import ParsedArticle, ParsedComment, PassageKind
from curator.services import exemplifying, rereading
from curator.services.exemplifying import Alike
from curator.store import articles

_SHOWN = 60  # characters of a comment, so that it stands beside who wrote it on one line


@click.command("alike")
@collection_argument
@click.argument("passages", type=NUMBER, nargs=-1, required=True, metavar="PASSAGE...")
@click.option("--name", default="", metavar="NAME", help="Take them, and keep the page profile that reads them so.")
@json_option
def command(collection: Path, passages: tuple[int, ...], name: str, as_json: bool) -> None:
    """Find all comments of a page that begin like those that begin at the PASSAGEs, by their numbers.

    They are listed, and nothing is changed. With --name they are taken: the article is read again in this way, and so
    are other pages of the kind from now on, by a page profile of that name that “curator pages” lists. Comments marked
    by hand are examples too.

    \b
      curator alike dossier.curator 12
      curator alike dossier.curator 12 --name "Mon forum"
    """
    with to_edit(collection) as opened:
        article = articles.passage(opened, passages[0]).article
        shown = exemplifying.shown(opened, article, passages)
        alike = exemplifying.find(rereading.source(opened, article), shown)
        done = exemplifying.take(opened, article, alike, name) if name else None
    if as_json:
        write_json(_data(alike, done is not None))
        return
    if done is not None:
        report(done.changes)
    for line in _lines(alike.article):
        write(line)
    if done is None:
        say(f"{plural(len(alike.article.comments), 'comment')} would be found: --name NAME takes them.")


def _lines(article: ParsedArticle) -> list[str]:
    """Return a line for each comment: who, when, and how it begins, so that one sees whether it is read right."""
    facts = (", ".join(filter(None, (each.author or "–", each.date))) for each in article.comments)
    begins = (_beginning(article, each) for each in article.comments)
    return [f"{told}: {words}" if words else told for told, words in zip(facts, begins, strict=True)]


def _beginning(article: ParsedArticle, comment: ParsedComment) -> str:
    own = (article.passages[at] for at in comment.passages)
    texts = (each.span.of(article.text) for each in own if each.kind is PassageKind.COMMENT_TEXT)
    return shorten(next(texts, ""), _SHOWN, placeholder="…")


def _data(alike: Alike, taken: bool) -> dict[str, object]:
    article, found = alike.article, alike.article.comments
    return {
        "taken": taken,
        "profile": alike.profile,
        "comments": [
            {
                "author": each.author,
                "date": each.date,
                "published": each.published,
                "begins": _beginning(article, each),
            }
            for each in found
        ],
    }
