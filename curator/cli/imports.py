"""curator imports: what each import brought."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import plural, write, write_json
from curator.domain.imports import ImportRecord
from curator.services import importing


@click.command("imports")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """List what each import brought, newest first: what was added, what was there already, what could not be read."""
    with to_read(collection) as opened:
        records = importing.records(opened)
    if as_json:
        write_json({"imports": [_data(record) for record in records]})
        return
    for record in records:
        write(f"{record.made_at}  {plural(len(record.articles), 'article')}: {', '.join(record.articles)}")
        for name, article in record.already:
            write(f"      {name}: there already, as {article}")
        for line in record.not_added:
            write(f"      {line.name}: {line.reason}")


def _data(record: ImportRecord) -> dict[str, object]:
    return {
        "number": record.number,
        "made_at": record.made_at,
        "articles": list(record.articles),
        "already": [{"name": name, "id": id} for name, id in record.already],
        "not_added": [
            {"name": line.name, "message": str(line.reason), "failed": line.failed} for line in record.not_added
        ],
    }
