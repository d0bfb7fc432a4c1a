"""curator scan: which articles are checked as the text of a scan."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import report, say, write, write_json
from curator.services import scans
from curator.store import overview


@click.command("scan")
@collection_argument
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@click.option("--not", "leave", is_flag=True, help="Check them as any other text again.")
@json_option
def command(collection: Path, articles: tuple[str, ...], leave: bool, as_json: bool) -> None:
    """Check articles as the text of a scan, in which letters were misread; without one, list which are, or look so.

    Such a text is checked by the shapes of letters, by the words of its time and by their company, not by the
    dictionary alone, and nothing in it is certain. French only.

    \b
      curator scan dossier.curator
      curator scan dossier.curator A003 && curator correct dossier.curator --confident
    """
    with to_edit(collection) as opened:
        if articles:
            report((scans.leave if leave else scans.take)(opened, articles), as_json=as_json)
            return
        done, proposed = scans.recognised(opened), set(scans.proposed(opened))
        listed = [id for id in overview.article_ids(opened) if id in done or id in proposed]
    if as_json:
        write_json([{"article": id, "scan": id in done, "proposed": id in proposed} for id in listed])
        return
    for id in listed:
        write(f"{id}  {'checked as the text of a scan' if id in done else 'looks like the text of a scan'}")
    if not listed:
        say("No article looks like the text of a scan.")
