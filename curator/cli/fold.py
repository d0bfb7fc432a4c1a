"""curator fold: comments folded by hand."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report
from curator.domain.errors import InvalidValueError
from curator.services import deduplicating
from curator.store import articles


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
        named = {articles.comment(opened, id).id for id in (kept, *comments)}
        texts = [text for text in deduplicating.snapshot(opened) if text.id in named]
        groups = deduplicating.find(texts)
        alike = {kept}.union(*({group.kept, *(member.id for member in group.members)} for group in groups))
        if named - alike or len(groups) != 1:
            raise InvalidValueError(f"{', '.join(sorted(named - alike))} does not repeat {kept}: fold what is alike.")
        changes = deduplicating.fold(opened, groups)
        report(changes, as_json=as_json)
