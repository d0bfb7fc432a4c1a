"""curator replace: search and replace in the reading text."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write, write_json
from curator.services import correcting
from curator.services.correcting import Match


@click.command("replace")
@collection_argument
@click.argument("pattern")
@click.argument("replacement")
@click.option("--regex", is_flag=True, help="PATTERN is a regular expression; in REPLACEMENT \\1 stands for a group.")
@click.option("--whole-word", is_flag=True, help="Find whole words only.")
@click.option("--match-case", is_flag=True, help="Tell capitals from small letters.")
@click.option("--dry-run", is_flag=True, help="List what would be replaced, at its place in the reading text.")
@json_option
def command(
    collection: Path,
    pattern: str,
    replacement: str,
    regex: bool,
    whole_word: bool,
    match_case: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Search and replace in the reading text, as one edit.

    \b
      curator replace dossier.curator --whole-word "mega upload" Megaupload --dry-run
      curator replace dossier.curator --regex "(\\d+)Mo" "\\1 Mo"
    """
    with to_edit(collection) as opened:
        matches = correcting.find(
            opened, pattern, replacement, regex=regex, whole_word=whole_word, match_case=match_case
        )
        if not dry_run:
            report(correcting.replace_matches(opened, matches), as_json=as_json)
            return
    if as_json:
        write_json([_data(match) for match in matches])
        return
    for match in matches:
        write(f"{match.comment or match.article}  …{match.before}[{match.found} → {match.replacement}]{match.after}…")
    say(f"{plural(len(matches), 'match', 'matches')}; nothing was replaced.")


def _data(match: Match) -> dict[str, object]:
    return {
        "article": match.article,
        "comment": match.comment,
        "passage": match.passage,
        "start": match.span.start,
        "end": match.span.end,
        "found": match.found,
        "replacement": match.replacement,
    }
