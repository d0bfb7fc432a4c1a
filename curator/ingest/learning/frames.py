"""From lines with dates of one form to patterns of a thread: what around the dates is fixed, and where a name is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from curator.ingest.learning.sightings import Sighting
from curator.ingest.profiles import Layout

_OFTEN, _SELDOM = 0.6, 0.15  # shares of the lines that are alike, by eye on real captures
_LEAST_ALIKE = 3  # lines that tell a fixed word from a name that comes twice, by eye
_MOST_TAILS = 8  # different endings of the lines that are told apart; a bound

_BULLETS = "(?:[•◦▪‣●○■□➢*+>|#^»–—-] *){0,4}"
LEAD = (
    rf"{_BULLETS}(?:\[\d{{1,4}}\] *)?(?:\d{{1,4}}[.)] +{_BULLETS})?"
    r"(?:!?\[?avatar\]?(?:\([^)]{0,200}\))? +(?:(?:de|von|of|for|di) +)?)?"
)
"""What stands before a name or a date whatever the page: bullets, numbers of a list, the text for a picture."""

_BY = (
    r"(?:(?:(?:commentaire|message|réponse|comment|kommentar|beitrag|comentario|reactie) )?"
    r"(?:posté|publié|écrit|rédigé|soumis|envoyé|déposé|posted|written|submitted|geschrieben|verfasst|eingetragen|gepostet"
    r"|escrito|publicado|enviado|geplaatst|geschreven|scritto|pubblicato|inviato) "
    r"(?:par|by|von|por|door|da)\b *:? *|(?:commentaire|message|réponse|comment|kommentar|beitrag|comentario|reactie) "
    r"(?:de|par|by|von|por|door|van|di)\b *:? *|(?:auteur|author|autor|name|nom|pseudo) *: *)?"
)
KNOWN = re.compile(f"{LEAD}{_BY.removesuffix('?')}", re.IGNORECASE)
"""What stands before a name and is known: bullets, "posted by"."""

NAME = r"[*_]{0,3}\[?(?:\[\d{1,4}\])?(?P<author>\S(?:.{0,198}?\S)?)(?:\]\([^)\s]{0,200}\)?)?[*_]{0,3}"
SAYS = (
    r"(?: {1,3}(?:dit|a dit|a écrit|écrit|a répondu|répond|a commenté|says?|said|wrote|writes|replied|commented|sagte?"
    r"|schrieb|schreibt|meint|meinte|antwortete?|kommentierte|hat geschrieben|hat gesagt|dice|dijo|escribió|comentó"
    r"|respondió|ha scritto|ha detto|scrive|zegt|zei|schreef|schrijft|disse|diz|escreveu))?"
    r"[*_]{0,3} {0,3}(?:[:,…]|\.{3})?"
)
"""What may stand behind a name."""

HAS_SAID = re.compile(rf".{{1,80}}{SAYS.replace('))?', '))', 1)}", re.IGNORECASE)
"""A line that ends in "says" or "dit :"."""

_LINK = r"[\s,;:·•|/(\[–—@>#-]{0,6}(?:\b(?:le|am|on|um|at|el|op|il|à|a|em|vom)\b[\s:,]{0,3})?"
_BACK_LINK = r"[\s,;:·•|/(–—-]{0,6}(?:(?:par|by|von|por|door|da|de)\b[\s:]{0,3})?"
_FREE_TAIL = ".{0,160}"
_NO_DATE = r"(?!\d{1,2}[./-]\d)"
"""No name begins as a date does: else the first figure of a day would be one."""

NAME_LINE = rf"{LEAD}{_BY}{NAME}{SAYS}"
"""Pattern of a line with an author alone."""

NUMBERED_NAME_LINE = rf"(?:[•*#] *)?(?P<number>\d{{1,6}})[.):]? +{_BULLETS}{NAME}{SAYS}"
SAID_LINE = rf"{LEAD}{NAME}{SAYS.replace('))?', '))', 1)}"


@dataclass(frozen=True, slots=True)
class Frame:
    """Patterns that may be those of the page's comments, as a profile writes them."""

    layout: Layout
    headers: tuple[str, ...]
    dates: tuple[str, ...] = ()


def frames(seen: Sequence[Sighting]) -> Iterator[Frame]:
    """Yield what may be the pattern of the comments, from lines with dates of one form.

    Lines that have the same words before the date time and again ("Posted:", "Joined:") are told from the others.
    """
    befores = Counter(shape(each.before) for each in seen)
    fixed = {before for before, times in befores.items() if _is_label(before, times, len(seen))}
    for label in fixed:
        yield from _alone([each for each in seen if shape(each.before) == label], label)
    free = [each for each in seen if shape(each.before) not in fixed]
    signed = [each for each in free if _bare(each.before)]
    unsigned = [each for each in free if not _bare(each.before)]
    if signed:
        yield _signed_before(signed + (unsigned if len(signed) > len(unsigned) else []), fixed)
    if unsigned:
        yield from _signed_behind(unsigned)
        yield from _alone(unsigned, "")


def _is_label(before: str, times: int, lines: int) -> bool:
    """Tell whether words before a date are no name: they stand there again and again, or end with a colon."""
    if not _bare(before):
        return False
    return times >= _LEAST_ALIKE and (before.rstrip().endswith(":") or times >= max(2 * _LEAST_ALIKE, lines * _OFTEN))


def shape(text: str) -> str:
    """Return what is the same of lines that differ in case and numbers alone."""
    return re.sub(r"\d+", "0", text.casefold())


def _bare(before: str) -> str:
    """Return what stands before a date less marks and links."""
    return re.sub(rf"^{LEAD}|{_LINK}$", "", before, flags=re.IGNORECASE).strip(" *_[](")


def _signed_before(seen: Sequence[Sighting], labels: Iterable[str]) -> Frame:
    first = _fixed([each.before for each in seen])
    lead = LEAD + (rf"{literal(first)} *" if first else _BY)
    if not first and _rise([each.before for each in seen]):
        lead = rf"(?:[•*#] *)?(?P<number>\d{{1,6}})[.):]? +{_BULLETS}"
    form = seen[0].form
    not_label = "".join(rf"(?!{literal(label.strip())})" for label in sorted(labels))
    return Frame(
        Layout.INLINE,
        tuple(
            rf"{not_label}{lead}(?:{_NO_DATE}{NAME}{SAYS}{_LINK})?{form}{tail}"
            for tail in _tails([each.after for each in seen])
        ),
    )


def _fixed(befores: Sequence[str]) -> str:
    """Return the word that nearly all lines begin with, before the name; "Posted by" and the like are known."""
    if sum(bool(KNOWN.match(before)) for before in befores) >= len(befores) * _OFTEN:
        return ""
    words = Counter(before.split()[0] for before in befores if len(before.split()) > 1)
    if len(befores) <= _LEAST_ALIKE or not words:
        return ""
    word, times = words.most_common(1)[0]
    named = any(map(str.isalpha, word)) and times >= len(befores) * (1 - _SELDOM)
    return word if named else ""


def _rise(befores: Sequence[str]) -> bool:
    """Tell whether the lines are numbered one after the other."""
    numbers = [int(match[1]) for each in befores if (match := re.match(r"(?:[•*#] *)?(\d{1,6})[.):]? ", each))]
    return len(numbers) > len(befores) * _OFTEN and numbers == sorted(set(numbers)) and len(numbers) > 1


def _signed_behind(seen: Sequence[Sighting]) -> Iterator[Frame]:
    """Yield the frame of lines whose date stands before the name, if what follows the date may be one."""
    suffix = _common_end([each.after for each in seen])
    cut = [each.after[: len(each.after) - len(suffix)] for each in seen if each.after.endswith(suffix)]
    names = [re.sub(f"^{_BACK_LINK}", "", each, flags=re.IGNORECASE).strip() for each in cut]
    held = [name for name in names if any(map(str.isalpha, name))]
    if len(held) >= len(seen) * _OFTEN and (len(set(held)) > 1 or len(seen) < _LEAST_ALIKE):
        end = literal(suffix) if suffix.strip() else ""
        yield Frame(Layout.INLINE, (rf"{LEAD}{_BY}{seen[0].form}{_BACK_LINK}{NAME}{end}",))


def _common_end(texts: Sequence[str]) -> str:
    """Return the longest run of words that most of the texts end with."""
    best = ""
    for size in range(1, 40):
        ends = Counter(match[0] for each in texts if (match := re.search(rf"(?:\s\S+){{{size}}}\s*$", each)))
        if not ends or ends.most_common(1)[0][1] < max(2, len(texts) * _OFTEN):
            break
        best = ends.most_common(1)[0][0]
    return best


def _alone(seen: Sequence[Sighting], label: str) -> Iterator[Frame]:
    """Yield the frames of lines that bear a date and no name: it stands above, below, above the text, or further up."""
    lead = rf"{literal(label.strip())} *" if label else rf"{LEAD}[\[(]?(?:\d{{1,4}}\] *)?"
    dates = tuple(rf"{lead}{seen[0].form}{tail}" for tail in _tails([each.after for each in seen]))
    for layout in (Layout.DATED, Layout.BELOW, Layout.AROUND, Layout.BLOCK):
        yield Frame(layout, (NUMBERED_NAME_LINE, NAME_LINE), dates)


def _tails(afters: Sequence[str]) -> list[str]:
    """Return patterns for what follows the date: the endings that come again, or anything where all differ."""
    shapes = Counter(shape(after.strip()) for after in afters)
    again = [shape for shape, times in shapes.most_common(_MOST_TAILS) if times > max(1, len(afters) * _SELDOM)]
    covered = sum(shapes[shape] for shape in again)
    tails = [rf" {{0,3}}{literal(shape)}" if shape else " {0,3}" for shape in again]
    return tails if covered >= len(afters) * (1 - _SELDOM) else [*tails, _FREE_TAIL]


def literal(shape: str) -> str:
    """Return a pattern for words that stand on each line; their numbers vary."""
    return re.sub(r"(?<!\\)(?:\d+)", r"\\d+", re.escape(shape)).replace(r"\ ", " +")
