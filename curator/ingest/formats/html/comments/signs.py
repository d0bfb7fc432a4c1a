"""What wordings tell of the parts of a comment: buttons, "posté par", "dit :", in the languages of the program."""

import re
from functools import lru_cache

from curator.text.date_words import MOMENT

_LONGEST = 200  # characters of a line that is looked at for a date or a name; a bound, headers are shorter
_LONGEST_BUTTON = 80  # characters, by eye on real captures: "Répondre à ce commentaire de …"
_MOST_WORDS = 8  # of a name that nothing else marks as one, by eye on real captures
_LONGEST_NAME = 40  # characters of a name that nothing but its place tells of, by eye on real captures
_BEFORE = 30  # characters in front of a date that say whose it is, by eye on real captures


def _any(alternatives: str) -> str:
    """Return a pattern for one of the alternatives; "_" stands for a blank in one of them."""
    return "(?:" + "|".join(alternatives.replace("_", r"\s").split()).replace(r"\s", " ") + ")"


_ANOTHER_DATE = re.compile(
    _any(
        r"""inscri(?:t|ption) joined regist member_since membre_depuis mitglied_seit dabei_seit lid_sinds miembro_desde
        [ée]dit[ée] modifi[ée] edited bearbeitet ge[äa]ndert bewerkt last_(?:login|seen|visit)
        derni[èe]re_visite zuletzt"""
    ),
    re.IGNORECASE,
)
_JOINED = re.compile(r"\W{0,3}(?:registriert|angemeldet|dabei|geregistreerd|lid geworden)\b", re.IGNORECASE)
_ANSWER = _any(
    r"""r[ée]pondre reply respond antworten? beantwoorden reageer reageren responder rispondi citer quote zitieren citar
    citeren signaler report flag melden denunciar"""
)
_BUTTON = _any(
    r"""replies answer permalink permalien link lien like j.aime gef[äa]llt_mir me_gusta share partager teilen edit
    modifier [ée]diter bearbeiten editar delete supprimer l[öo]schen eliminar haut top up down parent alerter voter
    upvote downvote report_abuse signaler_un_abus abus profile? e-?mail website site_web web hors_ligne offline en_ligne
    online level_\d{1,2} log_in_to_reply connectez-vous_pour_r[ée]pondre [↩↑↓▲▼#¶⚑+−–-]*"""
)
_OF_WHAT = _any(r"[àa] to auf an op al le the this ce cette diesen? den a este commentaire comment kommentar message")
_IS_BUTTON = re.compile(
    rf"(?:{_ANSWER}|{_BUTTON})(?:\W{{0,3}}\d{{1,6}})?(?: {_OF_WHAT}\b.{{0,60}})?\W{{0,4}}", re.IGNORECASE
)
_IS_REPLY = re.compile(rf"{_ANSWER}\b.{{0,30}}", re.IGNORECASE)

ANSWERS = re.compile(
    _any(
        r"""en_r[ée]ponse r[ée]ponse in_reply in_response replying reply als_antwort antwort en_respuesta respuesta
        in_antwoord als_reactie in_risposta em_resposta"""
    )
    + r"(?: (?:[àa]|to|auf|an|op|a))? ?:?",
    re.IGNORECASE,
)
"""Words in front of whom a comment answers."""

_DONE = _any(
    r"""post[ée] publi[ée] soumis [ée]crit r[ée]dig[ée] envoy[ée] ajout[ée] d[ée]pos[ée] commentaire comment message
    posted submitted written added left sent kommentar geschrieben verfasst erstellt abgeschickt gepostet publicado
    escrito enviado comentario geplaatst geschreven inserito scritto commento auteur author autor autore nom name from
    gesendet"""
)
_BY_WORD = r"(?:par|by|von|por|da|door|de|d['’])"
_BY = re.compile(
    rf"^\W*(?:\d{{1,5}}\W+(?={_BY_WORD} ))?(?:(?:{_DONE} {{1,2}})?(?:{_BY_WORD} ?:?|:)|{_DONE} ?:|posted)\s+",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?:#\d{1,5}|\d{1,5}[.)])\s+")
_LABEL = re.compile(
    rf"(?:{_DONE}|{_BY_WORD}|pseudo|utilisateur|user|date|datum|fecha|data|message|nachricht|mensaje|city|ort) ?:",
    re.IGNORECASE,
)
_SAID = _any(
    r"""a_dit a_[ée]crit dit [ée]crit [ée]crivait r[ée]pond a_r[ée]pondu a_comment[ée] commente says? said wrote writes
    replied responds? responded commented comments adds? added posted sagte? sagt hat_gesagt schrieb schreibt meinte?
    meint antwortete? kommentierte? dice dijo escribi[óo] coment[óo] respondi[óo] zegt zei schreef reageerde disse diz
    ha_detto ha_scritto scrive"""
)
_SAYS = re.compile(rf" *(?:\b{_SAID}\b(?: on| am| le| :| ?…|\.\.\.)?|[:…,]|\.\.\.)\W*$", re.IGNORECASE)
_ABOUT = re.compile(
    r" (?:commented on|replied to|shared|a commenté|a répondu à|hat auf|ha comentado|respondió a)\b.{0,80}"
    r"(?:post|photo|video|link|status|comment|publication|commentaire|lien|Beitrag|Kommentar|publicación)\W*$"
)
_DONE_BEHIND = re.compile(rf" ?[,|–—-] ?{_DONE}$", re.IGNORECASE)
_INITIAL = re.compile(r"(?<=\w[ -])\w\.$|\b(?:jr|sr)\.$", re.IGNORECASE)
_WRITTEN = re.compile(rf"\W{{0,3}}{_DONE}(?: (?:le|on|am|el|op|il|em))?\b", re.IGNORECASE)
_GONE = re.compile(
    r"\[(?:deleted|removed|supprimé|effacé|gelöscht|entfernt|borrado|eliminado|verwijderd)\]", re.IGNORECASE
)
"""What stands where a name and a text did: it is all that is left of the text."""

_BADGE = re.compile(
    r"(?: +| *[(\[] *)"
    + _any(
        r"""auteur(?:_de_l['’]article)? post_author author autor(?:in)? autore admin(?:istrat(?:eu|o)r)? moderator
        mod[ée]rateur verified"""
    )
    + r"[)\]]?$",
    re.IGNORECASE,
)
_MOMENT = re.compile(rf"(?<!\w){MOMENT}", re.IGNORECASE)
_LINK_BEFORE = re.compile(
    r"(?<!\w)(?:le|on|am|vom|el|il|op|at|[àa]|um|dans|in|par|by|von|por|date|datum|fecha)[ ,:.]*$",
    re.IGNORECASE,
)
_LINK_AFTER = re.compile(r"^[ ,:.]*(?:le|on|am|el|il|at|um|[àa]|uhr)\b *", re.IGNORECASE)
_NAME_EDGES = " \t–—-|,;:·•»«/>…#"


def plain(text: str) -> str:
    """Return a text with plain blanks, as the patterns of dates want it; no letter moves."""
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2009", " ")


@lru_cache(maxsize=4096)
def moment(text: str) -> str:
    """Return the first date in a line, as written; "" where there is none, or it is not said of what stands there."""
    text = plain(text[:_LONGEST])
    for match in _MOMENT.finditer(text):
        before, behind = (
            text[max(0, match.start() - _BEFORE) : match.start()],
            text[match.end() : match.end() + _BEFORE],
        )
        if not _ANOTHER_DATE.search(before) and not _JOINED.match(behind):
            return match[0].strip(" ,-–—|·")
    return ""


def without_dates(text: str) -> str:
    """Return a text with a sign in place of each date in it, so that what stands on both sides does not meet."""
    return _MOMENT.sub(" | ", plain(text))


@lru_cache(maxsize=4096)
def is_button(text: str) -> bool:
    """Tell whether a text is but that of a button."""
    return len(text) <= _LONGEST_BUTTON and _IS_BUTTON.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """Tell whether a text but announces what stands behind it: "Nom :", "Date:"."""
    return len(text) <= _LONGEST_BUTTON and _LABEL.fullmatch(text) is not None


def is_reply(text: str) -> bool:
    """Tell whether a text is that of a button by which a comment is answered, quoted or reported."""
    return len(text) <= _LONGEST_BUTTON and _IS_REPLY.fullmatch(text) is not None


def says_who(text: str) -> bool:
    """Tell whether a line has words such as "posté par" or "dit :" beside a date."""
    without = _without_date(text)
    return any(_BY.search(each) or _SAYS.search(each) for each in without)


def is_written(text: str) -> bool:
    """Tell whether a line begins as those do that say when something was written: "Posté le", "Posted:"."""
    return _WRITTEN.match(text) is not None


def is_gone(text: str) -> bool:
    """Tell whether a text is but the trace of one that was taken away: "[deleted]"."""
    return _GONE.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a text may be the name of a reader, that stands alone: short, and neither sentence nor date."""
    short = 0 < len(text) <= _LONGEST_NAME and (text[-1] not in ".!?…;:," or bool(_INITIAL.search(text)))
    return (
        short
        and len(text.split()) <= _MOST_WORDS
        and not any(told(text) for told in (is_button, is_label, is_gone, moment))
    )


def name_in(text: str) -> str:
    """Return the author that a line names, without its date and the words around; "" where it names none."""
    for part in _without_date(text):
        name = _bare(part)
        if (
            name
            and not (is_button(name) or is_gone(name) or _WRITTEN.fullmatch(name))
            and len(name.split()) <= _MOST_WORDS
        ):
            return name
    return ""


def clean_name(text: str) -> str:
    """Return a name without the words that pages put around it: "par X", "X dit :", "X (Autor)"."""
    return _bare(plain(text)) or text.strip()


def _without_date(text: str) -> tuple[str, ...]:
    """Return what a line says in front of its date and behind it."""
    text = plain(text[:_LONGEST])
    when = moment(text)
    if not when:
        return (text,)
    before, _, after = text.partition(when)
    return _LINK_BEFORE.sub("", before.strip(_NAME_EDGES).rstrip("([@# ")), _LINK_AFTER.sub(
        "", after.lstrip(")]").strip(_NAME_EDGES)
    )


def _bare(text: str) -> str:
    text = _ABOUT.sub("", _NUMBERED.sub("", text.strip(_NAME_EDGES)))
    text = _DONE_BEHIND.sub("", _SAYS.sub("", _BY.sub("", text))).strip(_NAME_EDGES)
    return (_BADGE.sub("", text) or text).strip()
