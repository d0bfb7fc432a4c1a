"""What forums say of a member beside each post: the day on which he joined is not that of the post."""

import re
from collections.abc import Sequence

from curator.ingest.headers import CommentHeader
from curator.ingest.lines import CaptureLine
from curator.text.dates import find_dates

_OF_MEMBERS = re.compile(
    r"\W*(?:date d'inscription|inscri\w*|enregistré\w*|membre depuis|joined|registered|member since|join date"
    r"|registriert|angemeldet|dabei seit|mitglied seit|beitritt\w*|miembro desde|registrado|lid sinds|geregistreerd"
    r"|iscritt\w*|membro (?:dal|desde)|dernière (?:visite|connexion)|last (?:visit|seen|active)|né\w* le|born)\b",
    re.IGNORECASE,
)
_OF_POSTS = re.compile(
    r"\W*(?:post\w*|publi\w*|envoy\w*|écrit\w*|message|sent|written|verfasst|geschrieben|geplaatst|escrito|enviado"
    r"|scritto|inviato)\b",
    re.IGNORECASE,
)
_NEAR = 4  # lines under a member's particulars in which a forum dates the post: subject and date, by eye on forums


def date_by_posts(lines: Sequence[CaptureLine], header: CommentHeader) -> None:
    """Give a comment that bears the day on which its author joined the date of the post, or none where none is said."""
    if header.date is None or not any(_OF_MEMBERS.match(line.text) for line in lines[header.first : header.last + 1]):
        return
    if any(_OF_POSTS.match(line.text) and find_dates(line.text) for line in lines[header.first : header.last + 1]):
        return
    below = lines[header.last + 1 : header.last + 1 + _NEAR]
    dated = (_dated(line.text) for line in below if _OF_POSTS.match(line.text) and find_dates(line.text))
    header.date = next(dated, None)


def _dated(line: str) -> str:
    """Return a line's date with the time behind it."""
    return line[line.index(find_dates(line)[0]) :].strip()
