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
    own = lines[header.first : header.last + 1]
    if header.date is None or not _is_of_member(own, header.date):
        return
    if any(_OF_POSTS.match(line.text) and find_dates(line.text) for line in own):
        return
    below = lines[header.last + 1 : header.last + 1 + _NEAR]
    dated = (_dated(line.text) for line in below if _OF_POSTS.match(line.text) and find_dates(line.text))
    header.date = next(dated, None)


def _is_of_member(own: Sequence[CaptureLine], date: str) -> bool:
    """Tell whether the line with the date calls it that of a member, or the line above does."""
    at = next((at for at in range(len(own) - 1, -1, -1) if date in own[at].text), 0)
    return any(_OF_MEMBERS.match(line.text) for line in own[max(0, at - 1) : at + 1])


def _dated(line: str) -> str:
    """Return a line's date with the time behind it."""
    return line[line.index(find_dates(line)[0]) :].strip()
