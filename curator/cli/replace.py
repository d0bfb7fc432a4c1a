"""curator replace: search and replace in the reading text."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_edit
from curator.cli.output import plural, report, say, write
from curator.services import correcting


@click.command("replace")
@collection_argument
@click.argument("pattern")
@click.argument("replacement")
@click.option("--regex", is_flag=True, help="PATTERN is a regular expression, REPLACEMENT may name its groups: \\1.")
@click.option("--whole-word", is_flag=True, help="Find whole words only.")
@click.option("--match-case", is_flag=True, help="Tell capitals from small letters.")
@click.option("--dry-run", is_flag=True, help="List what would be replaced, and replace nothing.")
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
    """
    with to_edit(collection) as opened:
        matches = correcting.find(opened, pattern, regex=regex, whole_word=whole_word, match_case=match_case)
        if not dry_run:
            report(correcting.replace(opened, matches, replacement), as_json=as_json)
            return
    for match in matches:
        write(f"{match.passage}: {match.found}")
    say(f"{plural(len(matches), 'match', 'matches')}; nothing was replaced.")
