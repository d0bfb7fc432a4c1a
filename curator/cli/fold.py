"""curator fold: comments folded by hand."""

from collections.abc import Collection as AnyOf
from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.domain.duplicates import DuplicateGroup
from curator.domain.errors import InvalidValueError
from curator.services import deduplicating
from curator.store import articles
from curator.store.collection import Collection


@click.command("fold")
@collection_argument
@click.argument("kept")
@click.argument("comments", nargs=-1, required=True, metavar="COMMENT...")
@json_option
def command(collection: Path, kept: str, comments: tuple[str, ...], as_json: bool) -> None:
    """Fold comments into KEPT, the copy that stays in the reading; nothing is deleted.

    \b
      curator fold dossier.curator A002-C003 A002-C007
    """
    with to_edit(collection) as opened:
        for id in (kept, *comments):
            articles.comment(opened, id)
        group = _group(opened, kept, frozenset(comments) - {kept})
        report(deduplicating.fold(opened, [group]), as_json=as_json)


def _group(opened: Collection, kept: str, others: AnyOf[str]) -> DuplicateGroup:
    texts = [text for text in deduplicating.snapshot(opened) if text.id == kept or text.id in others]
    for group in deduplicating.find(texts):
        members = {group.kept, *(member.id for member in group.members)}
        if members == {kept, *others}:
            return deduplicating.with_kept(group, kept)
    raise InvalidValueError(
        "{others} and {kept} are not copies of one comment that stand unfolded",
        others=", ".join(sorted(others)),
        kept=kept,
    )
