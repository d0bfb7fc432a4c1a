"""The words of dates in seven languages, and the patterns by which a date is known on a page; reading one is `dates`.

Source of the names and their abbreviations: Unicode CLDR 46, Gregorian calendar of fr, en, de, es, nl, it and pt.
"""

import re
import unicodedata
from collections.abc import Iterable

_MONTHS = (
    "janvier janv jan january januar jänner jän enero ene januari gennaio gen janeiro",
    "février févr fév february feb februar febr febrero februari febbraio fevereiro fev",
    "mars march mar märz mär mrz marzo maart mrt março",
    "avril avr april apr abril abr aprile",
    "mai may mayo mei maggio mag maio",
    "juin june jun juni junio giugno giu junho",
    "juillet juill juil july jul juli julio luglio lug julho",
    "août aoû august aug agosto ago augustus",
    "septembre sept sep september septiembre setiembre settembre setembro",
    "octobre oct october oktober okt octubre ottobre ott outubro",
    "novembre nov november noviembre novembro",
    "décembre déc dec december dezember dez diciembre dic dicembre dezembro",
)
_WEEKDAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica gio "
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta"
)
_DAYS_AGO = (
    "aujourd'hui today heute hoy vandaag oggi hoje",
    "hier yesterday gestern ayer gisteren ieri ontem",
    "avant-hier vorgestern anteayer eergisteren anteontem",
)
_UNITS = {
    "minute": "seconde secondes second seconds sekunde sekunden segundo segundos seconden secondo secondi s sec "
    "secs minute minutes minuten minuto minutos minuut minuti min mins",
    "hour": "heure heures hour hours stunde stunden hora horas uur uren ora ore h hr hrs",
    "day": "jour jours day days tag tage tagen día días dag dagen giorno giorni dia dias j d",
    "week": "semaine semaines week weeks woche wochen semana semanas weken settimana settimane wk wks",
    "month": "mois month months monat monate monaten mes meses maand maanden mese mesi mês mo mos",
    "year": "an ans année années year years jahr jahre jahren año años jaar jaren anno anni ano anos yr yrs",
}
_ONE = "un une a an one ein eine einem einer einen uno una een één um uma"


def fold(text: str) -> str:
    """Return text without case, accents and doubled blanks; its typographic apostrophes are plain."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


MONTH_NUMBER = {fold(name): number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Numbers of the months by their names and abbreviations, folded."""

DAYS_AGO = {fold(word): days for days, words in enumerate(_DAYS_AGO) for word in words.split()}
"""How many days ago a word such as "hier" is, folded."""

UNIT = {fold(word): unit for unit, words in _UNITS.items() for word in words.split()}
"""minute (and less), hour, day, week, month, year by their words, folded."""


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for words; an accent may be left out, or stand behind its letter as a sign of its own."""
    distinct = {unicodedata.normalize("NFC", word) for word in words}
    return "|".join("".join(map(_letter, word)) for word in sorted(distinct, key=lambda word: (-len(word), word)))


def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return f"(?:{letter}|{base}[\u0300-\u036f]?)" if base != letter else re.escape(letter)


_names = [name for names in _MONTHS for name in names.split()]
MONTH = f"(?:{_any_of(_names)})"
"""Pattern of the name of a month; ignoring case, as all patterns here, and without groups."""

WEEKDAY = f"(?:{_any_of(_WEEKDAYS.split())})"
"""Pattern of the name of a day of the week, or its abbreviation."""

_GAP, _MAY = " {1,3}", " {0,3}"  # blanks; bounded, so that a long run of them costs no more than a short one
CLOCK = (
    rf"(?:\d{{1,2}}{_MAY}(?::|heures?|h{_MAY}:?){_MAY}\d{{2}}(?!\d)(?::\d{{2}}(?:\.\d+)?)?(?:{_MAY}min(?:utes?)?)?"
    rf"(?:{_MAY}[ap]\.?m\b\.?)?(?:{_MAY}(?:uhr|hrs?|h)\b)?|\d{{1,2}}\.\d{{2}}{_MAY}uhr\b"
    rf"|\d{{1,2}}{_MAY}(?:h|heures?|uhr|[ap]\.?m)\b\.?)"
)
"""Pattern of a time of day: 14:21, 14h21, 14 h 21 min, 10 heures 34, 14.21 Uhr, 2:21 pm."""

_AT = (
    rf",?{_MAY}(?:(?:à|a\u0300|a|at|um|om|as|às|a las?|alle(?: ore)?|kl\.?)(?:{_GAP}|(?=\d))|//|[/@|·•,:-]|–|—)?{_MAY}"
)
_ORDINAL = r"(?:er|st|nd|rd|th|[.ºªe])?"
_OF = f"(?:(?:of|de|del){_GAP})?"
_GLUED = r"(?=\d{1,2}:\d{2})"
"""A time of day that a page sets off by style alone, so that a copy has it right behind the year."""

_YEAR = rf"(?:\d{{4}}(?:(?!\d)|{_GLUED})|'\d{{2}}(?!\d))"
_DAY_MONTH = rf"\d{{1,2}}{_ORDINAL},?(?:{_GAP}|-)?{_OF}{MONTH}\b\.?"
_MONTH_DAY = rf"{MONTH}\b\.?{_GAP}\d{{1,2}}(?!\d){_ORDINAL}"
_THEN = rf",?(?:{_GAP}|-){_OF}"
_NAMED = rf"{_DAY_MONTH}{_THEN}{_YEAR}|{_MONTH_DAY},?{_GAP}{_YEAR}"
_NAMED_SHORT = rf"{_DAY_MONTH}{_THEN}\d{{2}}(?![\d:h.]|{_MAY}(?:h|uhr))"
_ISO = r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_FIGURES = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\. ?\d{1,2}\.?,? \d{4}|\d{4}[/.]\d{1,2}[/.]\d{1,2}"
_FIGURES_SHORT = "|".join(rf"\d{{1,2}}{sign}\d{{1,2}}{sign}\d{{2}}" for sign in ("/", r"\.", "-"))
_BEFORE = rf"(?:(?:le|on|du|am|el|op|il){_GAP})?(?:{WEEKDAY}\b\.?,?{_GAP}(?:(?:le|den|the|el){_GAP})?)?"
_TIME = rf"(?:{_AT}{CLOCK}|{_MAY}\({CLOCK}\))?"

DATE_PATTERN = (
    rf"(?:{CLOCK},?{_MAY}(?:[-–·|]{_MAY})?)?{_BEFORE}(?:{_NAMED}|{_NAMED_SHORT}|{_ISO}|{_FIGURES}|{_FIGURES_SHORT})"
    rf"(?:(?!\d)|{_GLUED}){_TIME}"
)
"""Regular expression, without groups, for a date with day, month and year, and with its time where it has one.

To be compiled ignoring case, and matched against text whose spaces are plain. In French, English, German, Spanish,
Dutch, Italian and Portuguese.
"""

DATE_IN_TEXT = rf"{_BEFORE}(?:{_NAMED}|{_ISO}|{_FIGURES})(?!\d){_TIME}"
"""The same for running text, where a year of two figures is more often something else."""

_RELATIVE_DAY = f"(?:{_any_of(word for words in _DAYS_AGO for word in words.split())})"
COUNT = rf"(?:\d{{1,4}}|{_any_of(_ONE.split())})"
"""Pattern of a number of units, in figures or as the word for one."""

_UNIT = f"(?:{_any_of(word for words in _UNITS.values() for word in words.split())})"
_SPAN = rf"{COUNT}{_MAY}{_UNIT}\b\.?"
_SPANS = rf"{_SPAN}(?:(?:,| et| and| und| y| en| e)?{_GAP}{_SPAN})?"
_ABOUT = rf"(?:(?:environ|about|etwa|ca\.?|unos|unas|ongeveer|circa){_GAP})?"
AGO = (
    rf"(?:(?:il y a|vor|hace|h[áa]){_GAP}{_ABOUT}{_SPANS}{_TIME}"
    rf"|{_SPANS}{_GAP}(?:ago|geleden|fa|atr[áa]s|her)\b{_TIME}|{_RELATIVE_DAY}\b{_TIME})"
)
"""Pattern of a time counted back from now: "il y a 2 jours", "vor 3 Stunden", "2 days ago", "hier à 21:04"."""

WITHOUT_YEAR = rf"{_BEFORE}(?:{_DAY_MONTH}|{_MONTH_DAY}){_AT}{CLOCK}"
"""Pattern of a day and a month with a time of day: the year is left to the reader."""

MOMENT = f"(?:{DATE_PATTERN}|{WITHOUT_YEAR}|{AGO})"
"""Pattern of whatever a page may print as the time of a comment."""
