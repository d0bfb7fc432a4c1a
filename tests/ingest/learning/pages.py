"""Pages of our own, copied as text from many kinds of sites: the same few comments, as each kind prints them."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import indent

ARTICLE = """Le théâtre ferme ses portes

Le théâtre de la place a fermé ses portes hier soir, après une dernière représentation donnée devant une salle comble.
Le directeur, très ému, a remercié ses fidèles spectateurs et les comédiens qui l’ont suivi pendant toutes ces années.

Les décors seront vendus au printemps ; la troupe, elle, jouera dans une salle que la ville lui prête jusqu’à l’été.
"""

SAID = (
    ("Jean Dupont", "Je suis bien triste de cette nouvelle, vraiment.\n\nCe lieu était unique, et il nous manquera."),
    ("Marie", "Moi aussi, c’était un lieu de vie pour tout le quartier."),
    ("paul_77", "Quelqu’un sait-il ce que deviendra la salle ?"),
    ("Marie", "D’après le journal, rien n’est encore décidé ; on en saura plus au mois de mars."),
    ("Élodie B.", "Merci pour ces belles soirées. Je n’oublierai ni les comédiens, ni le bar du foyer !"),
)


@dataclass(frozen=True)
class Kind:
    """How a kind of site prints comments: `each` holds {author}, {text}, {date}; the dates are one for each comment."""

    name: str
    opening: str
    each: str
    closing: str
    dates: Sequence[str]
    read: Sequence[str | None] = ()
    article: str = ARTICLE

    def text(self) -> str:
        """Return the page."""
        comments = (
            self.each.format(
                author=author, text=text, date=date, number=number, indented=indent(text, "    "), initial=author[0]
            )
            for number, ((author, text), date) in enumerate(zip(SAID, self.dates, strict=True), 1)
        )
        return "\n".join((self.article, self.opening, *comments, self.closing)) + "\n"


DAYS = ("26 janvier 2012", "31 janvier 2012", "1er février 2012", "2 février 2012", "10 mars 2012")
TIMES = ("10:34", "08:26", "21:04", "00:12", "17:45")
AT = tuple(f"{day} à {hour}" for day, hour in zip(DAYS, TIMES, strict=True))
ISO = ("2012-01-26", "2012-01-31", "2012-02-01", "2012-02-02", "2012-03-10")
FIGURES = tuple("/".join(reversed(day.split("-"))) for day in ISO)
DOTS = tuple(".".join(reversed(day.split("-"))) for day in ISO)


def _timed(days: Sequence[str], between: str, times: Sequence[str] = TIMES, after: str = "") -> tuple[str, ...]:
    return tuple(f"{day}{between}{hour}{after}" for day, hour in zip(days, times, strict=True))


GERMAN = ("26. Januar 2012", "31. Januar 2012", "1. Februar 2012", "2. Februar 2012", "10. März 2012")
ENGLISH = ("January 26, 2012", "January 31, 2012", "February 1, 2012", "February 2, 2012", "March 10, 2012")
SPANISH = ("26 enero, 2012", "31 enero, 2012", "1 febrero, 2012", "2 febrero, 2012", "10 marzo, 2012")
DUTCH = ("26 januari 2012", "31 januari 2012", "1 februari 2012", "2 februari 2012", "10 maart 2012")
ITALIAN = ("26 gennaio 2012", "31 gennaio 2012", "1 febbraio 2012", "2 febbraio 2012", "10 marzo 2012")
DOTTED = tuple(f"{day[8:]}.{day[5:7]}, {day[:4]}" for day in ISO)
SHORT = ("jeu. 26 janv. 2012", "mar. 31 janv. 2012", "mer. 1 févr. 2012", "jeu. 2 févr. 2012", "sam. 10 mars 2012")
HALVES = ("10:34 am", "8:26 am", "9:04 pm", "12:12 am", "5:45 pm")
AGO = ("il y a 3 ans", "il y a 2 ans", "il y a 8 mois", "il y a 2 jours", "il y a 5 heures")

KINDS = (
    Kind(
        "newspaper",
        "Vos réactions (5)",
        "{text}\n\nPar {author} - {date} - Signaler\n",
        "Réagir à cet article",
        _timed(FIGURES, " - "),
    ),
    Kind(
        "newspaper-above",
        "Réactions (5)",
        "{author}\n{date}\n\n{text}\n\nSignaler\nRecommander\n",
        "Réagissez à cet article",
        _timed(FIGURES, " - ", tuple(t.replace(":", "h") for t in TIMES)),
    ),
    Kind(
        "vbulletin",
        "",
        "{date}\n{author}\nMembre\n\n"
        "Date d’inscription : janvier 2009\nMessages : 12\n\n{text}\n\nRépondre avec citation\n",
        "Règles de messages",
        _timed(FIGURES, ", ", tuple(t.replace(":", "h") for t in TIMES)),
    ),
    Kind(
        "typepad",
        "Comments",
        "{text}\n\nPosted by: {author} | {date}\n",
        "The comments to this entry are closed.",
        _timed(ENGLISH, " at ", HALVES),
    ),
    Kind(
        "livejournal",
        "5 comments",
        "{author}\n\n{date}\n\n{text}\n\n(Reply)\n",
        "Leave a comment",
        _timed(ENGLISH, ", ", HALVES),
    ),
    Kind(
        "wordpress-es",
        "5 comentarios en “El teatro”",
        "{author} dice:\n{date}\n\n{text}\n\nResponder\n",
        "Deja una respuesta",
        _timed(SPANISH, " a las "),
    ),
    Kind(
        "wordpress-nl",
        "5 reacties op “Het theater”",
        "{author} schreef:\n{date}\n\n{text}\n\nBeantwoorden\n",
        "Geef een reactie",
        _timed(DUTCH, " om "),
    ),
    Kind(
        "wordpress-it",
        "5 commenti",
        "{author} ha detto:\n{date}\n\n{text}\n\nRispondi\n",
        "Lascia un commento",
        _timed(ITALIAN, " alle "),
    ),
    Kind(
        "wordpress-de",
        "5 Gedanken zu „Das Theater“",
        "{author} sagt:\n{date}\n\n{text}\n\nAntworten\n",
        "Schreibe einen Kommentar",
        _timed(GERMAN, " um ", TIMES, " Uhr"),
    ),
    Kind(
        "serendipity", "Kommentare", "#{number} {author} am {date}\n{text}\n", "Kommentar schreiben", _timed(DOTS, " ")
    ),
    Kind(
        "wpdiscuz",
        "5 Commentaires",
        "{author}\n{date}\n\n{text}\n\n0\nRépondre\n",
        "Laisser un commentaire",
        AGO,
        (None,) * 5,
    ),
    Kind("video", "5 commentaires", "{author}\n{date}\n{text}\n\n12\nRépondre\n", "", AGO, (None,) * 5),
    Kind(
        "slashdot",
        "5 comments",
        "by {author} on {date}\n\n{text}\n\nReply to This\n",
        "Post a comment",
        _timed(ENGLISH, " @", HALVES),
    ),
    Kind(
        "spip",
        "Vos commentaires",
        "{date}, par {author}\n\n{text}\n\nRépondre à ce message\n",
        "Un message, un commentaire ?",
        _timed(DAYS, ", "),
    ),
    Kind("heise", "", "{author}, {date}\n\n{text}\n\nAntworten\n", "Neuer Beitrag", _timed(DOTS, " ")),
    Kind("in-one-line", "", "{author}  {date}\n{text}\n", "", _timed(DAYS, ", ")),
    Kind(
        "html2text",
        "### 5 commentaires",
        "  {number}. ![](https://example.org/a.png) **[{author}](https://example.org/{number})** dit :\n\n[{date}](https://example.org/theatre/#comment-\n{number}00)\n\n{text}\n\n[Répondre](https://example.org/r)\n",
        "### Laisser un commentaire",
        AT,
    ),
    Kind(
        "lynx",
        "5 commentaires",
        "    {number}.\n   [{number}]{author} dit :\n       [2{number}]{date}\n"
        "{indented}\n       [3{number}]Répondre\n",
        "Laisser un commentaire",
        AT,
    ),
    Kind(
        "blogger",
        "5 comments:",
        "{author}{date}\n\n{text}\n\nReplyDelete\n",
        "Post a Comment",
        _timed(ENGLISH, " at ", HALVES),
    ),
    Kind(
        "date under the text",
        "",
        "Invité\n{author}\n{text}\n\nPouce en l’air3Pouce vers le bas\nTraduire\n{date}\n",
        "",
        AGO,
        (None,) * 5,
    ),
    Kind(
        "date under the text, and a button",
        "Commentaires [5]",
        "{author}\n{text}\n\n{date}\n\nSignaler ce commentaire au modérateur\n",
        "Laisser un commentaire",
        AT,
    ),
    Kind(
        "xenforo",
        "",
        "{initial}\n{author}\nMembre\nInscrit le\n12 juin 2007\nMessages\n241\nBrest\n{date}\n#{number}\n{text}\n",
        "Vous devez vous identifier pour répondre",
        DAYS,
    ),
    Kind("style run together", "Réactions", "{author}\n{date}\n{text}\n\nSignaler\n", "", _timed(ENGLISH, "", HALVES)),
    Kind(
        "w3m",
        "5 commentaires",
        "  {number}. [a1b][svg] {author} dit :\n    {date}\n{indented}\n    Répondre\n",
        "Laisser un commentaire",
        AT,
    ),
    Kind(
        "picture and name run together",
        "5 commentaires",
        "{author}{author}\n{date}\n\n{text}\n\nRépondre\n",
        "Laisser un commentaire",
        AT,
    ),
    Kind("points for blanks", "5 Kommentare", "{text}\n\nKommentar von {author} — {date}\n", "", _timed(DOTTED, " @ ")),
)
"""Kinds of sites, in French, English, German, Spanish, Dutch and Italian."""

LISTED = Kind("disqus", "5 commentaires", "{author}\n\n{text}\n", "Comments powered by Disqus", ("",) * 5, (None,) * 5)
"""A list of names and texts without dates."""

WIDE = Kind("wide gaps", "5 thoughts on “Le théâtre”", "\n{author}\n{text}\n\n", "", ("",) * 5, (None,) * 5)
"""A list of names and texts that more blank lines part than there are between paragraphs."""

NEWS = tuple(
    f"{title}\n{date}\n\n{text}\n\nLire la suite\n"
    for title, date, text in zip(
        ("La gare rouvre", "Un nouveau pont", "Le marché déménage", "La piscine est vide", "Un maire pour deux villes"),
        AT,
        (text for _, text in SAID),
        strict=True,
    )
)

_PORTUGUESE = tuple(
    day.replace(" ", " de ")
    for day in ("26 janeiro 2012", "31 janeiro 2012", "1 fevereiro 2012", "2 fevereiro 2012", "10 março 2012")
)
_SPEAKING = (
    ("fr", "5 commentaires", "a dit…", AT),
    ("en", "5 comments:", "said...", _timed(ENGLISH, " at ", HALVES)),
    ("de", "5 Kommentare:", "hat gesagt…", _timed(GERMAN, " um ")),
    ("es", "5 comentarios:", "dijo...", _timed(tuple(day.replace(" ", " de ", 1) for day in SPANISH), " ")),
    ("pt", "5 comentários:", "disse...", _timed(_PORTUGUESE, " às ")),
    ("it", "5 commenti:", "ha detto...", _timed(ITALIAN, " ")),
    ("nl", "5 reacties:", "zei...", _timed(DUTCH, " om ")),
)
_ORDERS = {
    "date first": "{date}\n{author} says\n{text}\n",
    "date between": "{author} says\n{date}\n{text}\n",
    "date last": "{author} says\n{text}\n{date}\n",
}
BLOGGER = tuple(
    Kind(f"blogger-{language}, {order}", opening, each.replace("says", says), "", dates)
    for language, opening, says, dates in _SPEAKING
    for order, each in _ORDERS.items()
)
"""Blogger's comments, in the orders that its designs had, in the languages of the program."""

BULLETED = tuple(
    Kind(f"bullet {lead}", "5 commentaires", lead + "{author}, le {date}\n{indented}\n", "", _timed(FIGURES, " à "))
    for lead in ("  {number}. * ", "  * {number}. ", "  {number}. • ", "  o ", "  - ")
)
"""Lists as programs print them that make text of pages, with a mark beside the number or alone."""

WITHOUT = {
    "article": ARTICLE,
    "dates in the text": ARTICLE
    + "\n".join(f"\nLe {date}, la troupe joua encore devant une salle comble." for date in AT),
    "dated news": "Actualités\n\n" + "\n".join(NEWS),
    "chronology": ARTICLE
    + "\nChronologie\n\n"
    + "\n".join(f"{date}\n\n{text}\n" for (_, text), date in zip(SAID, DAYS, strict=True)),
    "changes": "Journal des versions\n\n"
    + "\n".join(
        f"{number}.0 ({iso})\n\n- {text}\n" for number, ((_, text), iso) in enumerate(zip(SAID, ISO, strict=True), 1)
    ),
    "letters": "\n\n".join(
        f"Paris, le {date}\n\nMon cher ami,\n\n{text}\n\n{author}"
        for (author, text), date in zip(SAID, DAYS, strict=True)
    ),
    "agenda": "Agenda\n\n" + "\n".join(f"{date} : concert au théâtre, entrée libre" for date in AT),
    "interview": ARTICLE + "\n" + "\n\n".join(f"{author} : {text}" for author, text in SAID),
    "list of names": ARTICLE + "\nLa troupe\n\n" + "\n".join(f"{author}\n\n{text}\n" for author, text in SAID),
    "live": ARTICLE + "\n".join(f"\n{hour}\n\n{text}\n" for (_, text), hour in zip(SAID, TIMES, strict=True)),
    "related pages": ARTICLE
    + "\nSur le même sujet\n\n"
    + "\n".join(
        f"{title}\n{date}\n"
        for title, date in zip(("La gare", "Un pont", "Le marché", "La piscine", "Un maire"), AT, strict=True)
    ),
}
"""Pages without comments, by what they are."""
