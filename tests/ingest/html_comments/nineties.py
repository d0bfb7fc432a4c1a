"""Threads of pages that call nothing by a name, as they were written by hand and by the first programs."""

from tests.ingest.html_comments.page import Said, Thread

_SAID = [
    Said("Ginette", "2001-03-12", "Le lavoir sert encore, ma mère y descend le lundi."),
    Said("le_facteur", "2001-03-12", "@Ginette elle a bien du courage, l'eau est à huit degrés.", answers=0),
    Said("Ginette", "2001-03-12", "C'est ce que je lui dis."),
    Said("R. Vidal", "2001-03-13", "On devrait y mettre un toit."),
    Said("Ça alors !", "2001-03-14", "Ok."),
]
_WHEN = (
    "12 mars 2001 à 10:11",
    "12 mars 2001 à 10:40",
    "12 mars 2001 à 18:02",
    "13 mars 2001 à 07:30",
    "14 mars 2001 à 21:15",
)


def _thread(each: str, around: str = "{}") -> Thread:
    """Return a thread of the five messages, each written alike."""
    written = (each.format(said.author, when, said.text) for said, when in zip(_SAID, _WHEN, strict=True))
    return Thread(around.format("".join(written)), _SAID)


CELL_BESIDE = _thread(
    "<tr><td width=120 bgcolor=#eeeeee><b>{}</b><br><font size=1>Membre</font></td>"
    "<td><font size=1>Posté le {}</font><hr>{}</td></tr>",
    "<table border=0>{}</table>",
)
CELL_BESIDE_BARE = _thread(
    "<tr><td valign=top>{}</td><td valign=top><font size=1>{}</font><br>{}</td></tr>", "<table>{}</table>"
)
CELL_WITH_PARTICULARS = _thread(
    "<tr><td><strong>{}</strong><br>Habitué<br>Messages : 241<br>Lieu : Brest<br>Inscrit le 3 mai 1999</td>"
    "<td>Envoyé le {}<br><br>{}</td></tr>",
    "<table cellpadding=4><tr><td>Auteur</td><td>Message</td></tr>{}</table>",
)
ROW_ABOVE = _thread(
    "<tr bgcolor=#ccccff><td><b>{}</b></td><td align=right>Posté le {}</td></tr><tr><td colspan=2>{}</td></tr>",
    "<h2>Forum du lavoir</h2><table>{}</table>",
)
TABLE_EACH = _thread(
    "<table width=90%><tr><td width=20%><b>{}</b><br>Membre</td><td>Posté le {}</td></tr>"
    "<tr><td></td><td>{}</td></tr></table><br>"
)
DEFINITIONS = _thread("<dt>{} <i>({})</i></dt><dd>{}</dd>", "<dl>{}</dl>")
DEFINITIONS_BOLD = _thread("<dt><b>{}</b>, le {}<dd>{}", "<h2>Livre d'or du lavoir</h2><dl>{}</dl>")
BLOCKS = _thread("<div><p><b>{}</b></p><p>Écrit le {}</p><p>{}</p></div>", "<h2>Forum</h2><div>{}</div>")
BUTTON_OF_THE_SAME_KIND = _thread(
    "<div class='x'><a href='#r'>Permalien</a> <a href='#'>{}</a> <i>{}</i><p>{}</p></div>",
    "<h3>5 commentaires</h3>{}",
)
