"""curator verify: proof that a collection holds together."""

from pathlib import Path

import click

from curator.cli.arguments import collection_argument, json_option, to_read
from curator.cli.output import plural, progress, say, write, write_json
from curator.domain.errors import VerificationError
from curator.services import verifying


@click.command("verify")
@collection_argument
@json_option
def command(collection: Path, as_json: bool) -> None:
    """Check captures against their checksums, passages against captures, and reading texts against decisions.

    Links, values and the index are looked at too, and the history is gone through on a copy, back and forth.

    Exits with 12, and one line for each problem, where something is off.
    """
    with to_read(collection) as opened, progress("Verifying") as verified:
        problems = verifying.verify(opened, verified)
    if as_json:
        write_json({"problems": [str(problem) for problem in problems]})
    else:
        for problem in problems:
            write(str(problem))
    if problems:
        raise VerificationError(
            "{name} has {problems}: go back to a copy", name=collection.name, problems=plural(len(problems), "problem")
        )
    say(f"{collection.name} holds together.")
