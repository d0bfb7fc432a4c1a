"""The tables of the model: which forms there are, what they may be, and which are taken for each other."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from curator.text.context.model import DETERMINER, NOUN, SUBJECT, VERB, Vocabulary
from curator.text.context.words import EDGE, UNKNOWN

CONFUSIONS = Path(__file__).parent / "confusions.txt"

_LEAST = 3  # times a form must occur, if the lexicon has it not
_OFTEN = 15  # times of forms that are told apart by an accent: rarer ones are slips or names
_MOST = 13  # others of a form's set
_BY_ITSELF = 400  # the most frequent forms have a class of their own
_DETERMINERS = (
    "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur "
    "leurs quelques plusieurs aucun aucune chaque tout toute tous toutes quel quelle quels quelles"
)
_SUBJECTS = (
    "je j' tu il ils elle elles on nous vous qui ce c' ça cela qu'il qu'ils qu'elle qu'elles qu'on c'est s'il s'ils "
    "j'ai -il -elle -ils -elles -on"
)
_NOT_NOUNS = "la le les on ce mes son ton si été en a y par pour sur dans avec sans est tout"
_AUXILIARIES = "est sont a ont était étaient avait avaient"
_FIXED = (
    "le la les l' un une des de d' du au aux et ou où que qu' qui ne n' se s' ce c' je j' tu il ils elle elles on nous "
    "vous me m' te t' lui leur en y à dans par pour sur avec sans est sont a ont était étaient avait avaient été être "
    "avoir pas plus"
)
"""Forms whose sets are those of the list alone."""

Lexicon = Mapping[str, Sequence[tuple[str, str]]]
"""Form -> (lemma, tags) as Grammalecte's dictionary has them."""


class Reading(NamedTuple):
    """One thing that a form may be: of a lemma, with a code of part of speech, gender, number, tense and person."""

    lemma: str
    code: str


def readings(form: str, lexicon: Lexicon) -> list[Reading]:
    """Return what a form may be."""
    return [Reading(lemma, code) for lemma, tags in lexicon.get(form, ()) for code in _codes(tags)]


def vocabulary(counts: Mapping[str, int], lexicon: Lexicon) -> Vocabulary:
    """Return the forms that occur, their classes and their confusion sets."""
    read = {form: readings(form, lexicon) for form in lexicon}
    kept = {form: n for form, n in counts.items() if n >= _LEAST or form in lexicon}
    sets = _confusion_sets(kept, lexicon, read)
    forms = [UNKNOWN, EDGE, *(form for form in kept if form not in (UNKNOWN, EDGE))]
    forms += sorted({each for members in sets.values() for each in members} - set(forms))
    ids = {form: id for id, form in enumerate(forms)}
    often = {form for form, _ in Counter(kept).most_common(_BY_ITSELF)}
    listed = {word for group in _listed() for word in group}
    classes, signatures = _Numbers(), _Numbers()
    cls, sig, kinds = [], [], []
    for form in forms:
        here = read.get(form, []) or ([Reading(form, "P")] if form.capitalize() in lexicon else [])
        cls.append(classes[_class(form, here, by_itself=form in often or (form in listed and not here))])
        sig.append(signatures[_signature(form, here)])
        kinds.append(_kinds(form, here))
    starts, members = [0], []
    for form in forms:
        others = sorted(sets.get(form, ()), key=lambda each: (-kept.get(each, 0), each))[:_MOST]
        members += [ids[form], *(ids[each] for each in others)] if others else []
        starts.append(len(members))
    return Vocabulary(
        forms,
        np.array(cls, np.int32),
        np.array(sig, np.int32),
        np.array(kinds, np.uint8),
        np.array(starts, np.int32),
        np.array(members, np.int32),
    )


class _Numbers(dict[str, int]):
    """Numbers given to names in the order in which they are asked for."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self)
        return self[name]


def _codes(tags: str) -> Iterable[str]:
    parts = [part for part in tags.partition("/")[0].split(":") if part]
    if not parts:
        return
    gender = next((part for part in parts if part in ("m", "f", "e")), "")
    agreement = gender + next((part for part in parts if part in ("s", "p", "i")), "")
    if parts[0][0] == "V":
        yield from _verb_codes(parts, agreement)
    elif "N" in parts or "A" in parts:
        yield from (kind + agreement for kind in ("N", "A") if kind in parts)
    else:
        yield "_" + "".join(parts[:2]) + agreement


def _verb_codes(parts: Sequence[str], agreement: str) -> Iterable[str]:
    tenses = [part for part in parts if part in ("Ip", "Iq", "Is", "If", "K", "Sp", "Sq", "E")]
    if "Q" in parts:
        yield "Q" + agreement
    elif "Y" in parts:
        yield "Y"
    elif "P" in parts and not tenses:
        yield "G"
    else:
        persons = [part[:2].replace("ś", "s").replace("ŝ", "s") for part in parts if part[:1] in "123"]
        yield from (f"V{tense}{person}" for tense in tenses for person in persons)


def _class(form: str, here: Sequence[Reading], *, by_itself: bool) -> str:
    if by_itself:
        return "=" + form
    if here:
        return "+".join(sorted({each.code for each in here}))
    if form[0].isdigit():
        return "0"
    return "?" + form[-2:] if form[0].isalpha() else form


def _signature(form: str, here: Sequence[Reading]) -> str:
    if not here:
        return "?" + (form[-1] if form[-1] in "sxt" else "")
    found = set()
    for _, code in here:
        if code[0] in "NAQ":
            found.add(code[1:])
        elif code[0] == "V":
            found.add(code[-2:])
        else:
            found.add(code if code in ("Y", "G", "P") else "x")
    return "|".join(sorted(found))


def _kinds(form: str, here: Sequence[Reading]) -> int:
    codes = {code[0] for _, code in here}
    words = {name: set(text.split()) for name, text in _KINDS.items()}
    kinds = NOUN if codes & {"N", "P"} and form not in words["no noun"] | words["subject"] else 0
    kinds |= DETERMINER if form in words["determiner"] else 0
    is_verb = "V" in codes and (form not in words["fixed"] or form in words["auxiliary"])
    return kinds | (VERB if is_verb else 0) | (SUBJECT if form in words["subject"] else 0)


_KINDS = {
    "no noun": f"{_NOT_NOUNS} {_FIXED}",
    "subject": _SUBJECTS,
    "determiner": _DETERMINERS,
    "fixed": _FIXED,
    "auxiliary": _AUXILIARIES,
}


def _confusion_sets(
    counts: Mapping[str, int], lexicon: Lexicon, read: Mapping[str, Sequence[Reading]]
) -> Mapping[str, set[str]]:
    sets: dict[str, set[str]] = defaultdict(set)
    for group in (*_listed(), *_twins(counts, lexicon)):
        for form in group:
            sets[form] |= set(group) - {form}
    family = defaultdict(set)
    for form, here in read.items():
        if form == form.lower():
            for lemma, _ in here:
                family[lemma].add(form)
    fixed = set(_FIXED.split())
    for form, count in counts.items():
        if count >= _LEAST and form in read and form not in fixed:
            for other in _relatives(form, read, family):
                sets[form].add(other)
                sets[other].add(form)
    return sets


def _listed() -> list[list[str]]:
    lines = CONFUSIONS.read_text(encoding="utf-8").splitlines()
    joined = (("peut être", "peut\0être"), ("quoi que", "quoi\0que"), ("plus tôt", "plus\0tôt"))
    groups = []
    for line in lines:
        if line and not line.startswith("#"):
            for apart, kept in joined:
                line = line.replace(apart, kept)  # noqa: PLW2901
            groups.append([word.replace("\0", " ") for word in line.split()])
    return groups


def _twins(counts: Mapping[str, int], lexicon: Lexicon) -> Iterable[list[str]]:
    """Yield the forms that only accents tell apart."""
    alike = defaultdict(list)
    for form, count in counts.items():
        if count >= _OFTEN and form in lexicon and len(form) > 1:
            plain = unicodedata.normalize("NFD", form)
            alike["".join(char for char in plain if not unicodedata.combining(char))].append(form)
    return (forms for forms in alike.values() if len(forms) > 1)


def _relatives(form: str, read: Mapping[str, Sequence[Reading]], family: Mapping[str, set[str]]) -> Iterable[str]:
    """Yield the forms of the same word that are written instead of a form."""
    for lemma, code in read[form]:
        for other in family[lemma] - {form}:
            if any(_confusable(lemma, code, each.code) for each in read[other] if each.lemma == lemma):
                yield other


def _confusable(lemma: str, one: str, other: str) -> bool:
    """Tell whether two forms of a word, by their codes, sound alike or differ in agreement only."""
    first_group = lemma.endswith("er")
    spoken = ("Y", "VIp2p", "VIq1s", "VIq3s", "VIq3p")
    if one[0] in "NA" and other[0] == one[0]:
        return one[0] == "A" or one[1:2] == other[1:2]
    if "Q" in (one[0], other[0]):
        verb = other if one[0] == "Q" else one
        alike = spoken if first_group else ("VIp3s", "VIp1s", "VIs3s", "VIs1s")
        return one[0] == other[0] or verb in alike
    if "Y" in (one, other):
        return first_group and (other if one == "Y" else one) in (*spoken, "VIp1s", "VIp3s")
    if one[0] == other[0] == "V":
        same_tense, persons = one[1:-2] == other[1:-2], {one[-2:], other[-2:]}
        return (same_tense and persons <= {"1s", "2s", "3s", "3p"}) or (
            {one[1:-2], other[1:-2]} == {"If", "K"} and persons == {"1s"}
        )
    return {one, other} == {"G", "VIp3p"}
