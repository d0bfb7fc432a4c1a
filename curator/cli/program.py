"""The program `curator`: finds a command by its name, runs it, and turns failures into a sentence and an exit code."""

import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from curator import __version__
from curator.cli.output import say
from curator.domain.errors import CancelledError, CuratorError, InvalidValueError

if TYPE_CHECKING:
    from curator.store.collection import Collection

COMMANDS = {
    "The work, in its order": {
        "import": "Add captures to a collection, which is created where it is missing.",
        "scan": "Say which articles are the text of a scan, so that they are checked as such.",
        "check": "List what looks wrong in the text of a collection, a file or standard input.",
        "correct": "Apply the corrections that need no look, to a collection or a text.",
        "duplicates": "List repeated comments, and fold those that are certain.",
        "describe": "Show or set the metadata of the collection, of articles and of comments.",
        "export": "Write the collection as an EPUB dossier or a PDF.",
    },
    "To look": {
        "archive": "List the pages in web archives, zip files, mailboxes and folders.",
        "pages": "List the kinds of pages that import knows, and where yours go.",
        "rules": "List the rules by which words come into doubt.",
        "show": "Show the articles, their passages and their comments.",
        "status": "List what is still open before an export.",
        "search": "Find words in the reading text.",
        "corrections": "List what was decided about the text.",
        "ledger": "Say of each line of a page what it is, and why.",
        "trace": "Trace words back to the bytes of the capture.",
        "verify": "Prove that the file holds together: checksums, ranges, derived texts.",
    },
    "The text, passage by passage": {
        "decide": "Accept, reject, postpone or leave as sic one suspect.",
        "note": "Say why a decision was made.",
        "revoke": "Take decisions about the text back.",
        "type": "Give a passage a new reading text.",
        "replace": "Search and replace in the reading text.",
        "mark": "Set emphasis, a link and the like on words, or take it off.",
        "words": "Show or change the words that are right in a collection, or in your own dictionary.",
    },
    "The segmentation": {
        "retype": "Say what passages are: a heading, a quote, furniture …",
        "language": "Say in what language passages are.",
        "recurring": "List lines that a site repeats on its pages, and set them aside.",
        "split": "Cut a passage in two.",
        "join": "Make one passage of neighbours.",
        "comment": "Say that a comment begins at a passage.",
        "alike": "Find all comments that begin like one or two of them, and take them.",
        "uncomment": "Say that something is no comment.",
        "reimport": "Read an article again, or from a later capture; decisions are applied again.",
        "continue": "Let an article go on with another, captured page by page.",
        "remove": "Take an article out of the collection.",
    },
    "The arrangement": {
        "order": "Put articles in order.",
        "leave-out": "Leave articles out of exports, or take them in again.",
        "part": "Let a part of the collection begin at an article.",
    },
    "Repeated comments, one by one": {
        "fold": "Fold comments into the one that is kept.",
        "unfold": "Bring folded comments back.",
        "keep": "Make a folded comment the kept one of its group.",
        "apart": "Remember that comments are no duplicates.",
    },
    "The collection": {
        "undo": "Take back the newest edit.",
        "redo": "Bring back the edit undone last.",
        "history": "List all edits.",
        "imports": "List what each import brought, and what could not be read.",
        "profiles": "Show or change the export profiles.",
        "copy": "Save a compact copy.",
        "backups": "List the safety copies, and go back to one.",
        "rescue": "Save what can be saved of a damaged collection.",
        "desktop": "Put Curator among the applications of this desktop, and open collections with it.",
    },
}
"""Summary of every command, under headings; known here so that the help loads none of them."""

_MODULES = {"continue": "continue_", "import": "import_", "leave-out": "leave_out", "type": "type_"}


class Program(click.Group):
    """A group that imports a command's module only when the command is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's own signature)
        """Return the names of the commands in the order of the help."""
        return [name for commands in COMMANDS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command, None where there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"curator.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's)
        """Write the summaries."""
        for heading, commands in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl(list(commands.items()))


@click.command(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="curator", message="%(prog)s %(version)s")
def program() -> None:
    """Curate captured web and press pages with their reader comments.

    Without arguments, or with a collection alone, the window opens. Everything the window does can be done here too;
    every command that edits is one step of “curator undo”. With --json a command prints data on standard output and
    nothing else there; messages go to standard error.

    \b
    Exit codes: 0 done, 2 wrong use, 3 and up an expected failure:
      4 not found           7 read-only         10 the target exists    13 stopped
      5 unreadable capture  8 invalid value     11 export failed
      6 collection file     9 overlap           12 verification failed  14 no output
     15 work ended

    \b
    An example, from captures to a dossier:
      curator import dossier.curator pages/*.txt --title "Mon dossier"
      curator correct dossier.curator --safe
      curator duplicates dossier.curator --fold
      curator describe dossier.curator A001 date=2012-01-20
      curator export dossier.curator dossier.epub
    """


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return its exit code; expected failures go to standard error."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end, a command cleans up as after Ctrl+C
    for stream in (sys.stdout, sys.stderr):
        # a terminal that cannot show a character shows a question mark, and the command goes on
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    opened: list[Collection] = []
    try:
        result = program.main(list(arguments), prog_name="curator", standalone_mode=False, obj=opened)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        if any(collection.edited for collection in opened):
            say("curator: stopped once the change was made: “curator history” lists it")
        else:
            say("curator: stopped: nothing was changed")
        return CancelledError.exit_code
    except CuratorError as error:
        say(f"curator: {error}")
        return error.exit_code
    except UnicodeEncodeError:
        if all(map(_is_text, arguments)):
            raise
        say("curator: an argument is no text in the encoding of this terminal: write it in UTF-8")
        return InvalidValueError.exit_code
    return result if isinstance(result, int) else 0


def _is_text(argument: str) -> bool:
    """Tell whether an argument was text to Python, and not bytes that only the name of a file may hold."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True
