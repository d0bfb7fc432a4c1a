"""curator desktop: the entry among the desktop's applications, and the kind of file that opens with it."""

import click
import platformdirs

from curator.cli.output import write
from curator.services import desktop


@click.command("desktop")
@click.option("--remove", is_flag=True, help="Take the entry away again.")
def command(*, remove: bool) -> None:
    """Put Curator among the applications of this desktop, so that collections open with a double click.

    The files are written into your own data folder and listed here; nothing outside it is touched.
    """
    data = platformdirs.user_data_path()
    for path in desktop.remove(data) if remove else desktop.install(data):
        write(str(path))
