"""What the model of context makes of a text: words that are unlikely where they stand, and how likely others are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curator.domain.correction import Suspect
from curator.domain.rules import CONTEXT, RULES
from curator.domain.span import Span
from curator.text.context.model import Model, load
from curator.text.context.sounds import sound_alike
from curator.text.context.words import PlacedForm, words
from curator.text.protected import Protection

_CHUNK = 40_000
"""Characters judged at once, cut between paragraphs: some 100 MB of features, however long the text."""

_INFLECTED, _OTHER, _SMALL = 5.0, 7.0, 8.5
"""How much better (in log-probability) another form must fit: one of the same word that sounds alike, as writers spell
by ear, any other, a little word.
On 84,000 words of encyclopedic, press and medical prose (UD French Sequoia and GSD), of which nothing was trained on,
so much leaves a flag in 1,000 words, a third of them real slips."""
_FREE = 2.0
"""Added where little tells what a form goes with: after a sign, a conjunction or a preposition without an article."""
_BEFORE_LOOSE = "( « [ \" , ; : - – et ou puis ni mais de d' en à par sans"
_LOOSE = frozenset(_BEFORE_LOOSE.split())
_BOTH_FIT = (
    {"ça", "cela"}, {"parti", "partie"}, {"parti", "parties"}, {"partis", "partie"}, {"partis", "parties"},
)  # fmt: skip
"""What is never doubted for the sake of the other: said of the same, or nouns of which the model knows one too well."""
_PARTICIPLE = re.compile(r"ée?s?$")
_TO_BE_AND_TO_HAVE = "est sont été être était étaient sera seront fut furent soit soient a ont avait avaient"
_AUXILIARIES = frozenset(_TO_BE_AND_TO_HAVE.split())
_NUMBER_IN_ONE = re.compile(r"(?:.*[-\w])?-une?|(?:et|cent|mille|mil) une?")
"""The end of a number that is more than one though it ends in “un”: “vingt et une”, “trente-et-un”, “mille un”."""
_IMPROBABLE = 3.5  # by how much what stands there must fit better for a grammar finding to be dropped; same texts
_LITTLE = (
    "les la le l' de des du d' un une ces ses se ce on en et à ne me te lui leur il ils elle elles sept puis ça cela"
)
_LITTLES = frozenset(_LITTLE.split())
_SHORT = 3  # letters; a short word after a figure is a unit
_SHOWN = 3  # suggestions: more are never right
_SURE, _STEP, _MOST = 0.5, 0.06, 0.9
"""Confidence at the threshold, what each step of the score adds, and at most: by eye on the same texts."""


class Judgement:
    """The words of a text with the scores of all forms that may stand in their place."""

    def __init__(self, text: str, model: Model) -> None:
        """Judge all words of `text`, French prose."""
        self._text = text
        self._words: list[PlacedForm] = []
        self._scores: dict[int, dict[str, float]] = {}
        for start, chunk in _chunks(text):
            self._judge(chunk, start, model)
        self._by_span = {(word.start, word.end): at for at, word in enumerate(self._words)}

    def suspects(self, protection: Protection) -> Iterator[Suspect]:
        """Yield the words in whose place another form fits far better."""
        found = {at: better for at in self._scores if (better := self._better(at))}
        for at, better in found.items():
            word = self._words[at]
            agrees = word.form in _LITTLES and any(at + step in found for step in (1, 2, -1, -2))
            if agrees or protection.touches(word.start, word.end):
                continue  # of an article and a noun that do not agree, the noun is asked about
            yield self._suspect(at, better)

    def ranked(self, suspect: Suspect) -> Suspect | None:
        """Return a finding of grammar with its suggestions by how well they fit; None where none of them does."""
        scores = self._scores_of(suspect)
        if not scores or len(scores) < len(suspect.suggestions):
            return suspect
        ordered = tuple(sorted(scores, key=lambda each: -scores[each]))
        return replace(suspect, suggestions=ordered) if scores[ordered[0]] > -_IMPROBABLE else None

    def fit(self, suspect: Suspect) -> float:
        """Return how much better than what stands there the best suggestion fits; 0 where that is not known."""
        return max(self._scores_of(suspect).values(), default=0.0)

    def _scores_of(self, suspect: Suspect) -> Mapping[str, float]:
        """Return the suggestions that are among the forms that may stand there, with their scores."""
        at = self._by_span.get((suspect.span.start, suspect.span.end))
        scores = self._scores.get(at, {}) if at is not None else {}
        return {each: scores[form] for each in suspect.suggestions if (form := _form(each)) in scores}

    def _judge(self, chunk: str, start: int, model: Model) -> None:
        cut, first = words(chunk), len(self._words)
        places, forms, scores = model.judged(model.ids([word.form for word in cut]))
        names = model.vocabulary.forms
        for at, form, score in zip(places.tolist(), forms.tolist(), scores.tolist(), strict=True):
            self._scores.setdefault(first + at, {})[names[form]] = score
        self._words += [PlacedForm(word.form, word.start + start, word.end + start) for word in cut]

    def _better(self, at: int) -> Mapping[str, float]:
        """Return the forms that fit far better than what stands there; none where that may be a name or a unit."""
        word = self._words[at]
        shown = self._text[word.start : word.end]
        if not shown.islower() or self._is_unit(at) or self._is_counted(at):
            return {}
        return {form: score for form, score in self._scores[at].items() if score > self._least(at, form)}

    def _least(self, at: int, other: str) -> float:
        """Return how much better another form must fit at a place."""
        is_loose = at > 0 and self._words[at - 1].form in _LOOSE
        is_free = is_loose or self._depends_on_what_is_far(at, other)
        return _threshold(self._words[at].form, other) + _FREE * is_free

    def _depends_on_what_is_far(self, at: int, other: str) -> bool:
        """Tell whether two forms are told apart by a subject or a noun that may stand anywhere before."""
        form = self._words[at].form
        if form.endswith("ent") != other.endswith("ent"):
            return True
        both = _PARTICIPLE.search(form) and _PARTICIPLE.search(other)
        return bool(both) and not (at > 0 and self._words[at - 1].form in _AUXILIARIES)

    def _is_unit(self, at: int) -> bool:
        return len(self._words[at].form) <= _SHORT and at > 0 and self._words[at - 1].form[-1:].isdigit()

    def _is_counted(self, at: int) -> bool:
        """Tell whether a number that ends in “un” stands before a word, or before the adjective before it."""
        forms = [word.form for word in self._words[max(0, at - 4) : at]]
        return any(_NUMBER_IN_ONE.fullmatch(" ".join(forms[end - 2 : end])) for end in (len(forms), len(forms) - 1))

    def _suspect(self, at: int, better: Mapping[str, float]) -> Suspect:
        word = self._words[at]
        span = Span(word.start, word.end)
        found = span.of(self._text)
        ordered = sorted(better, key=lambda form: -better[form])[:_SHOWN]
        sure = min(_MOST, _SURE + _STEP * (better[ordered[0]] - self._least(at, ordered[0])))
        fixes = tuple(form if "'" in found else form.replace("'", "’") for form in ordered)
        return Suspect(span, found, fixes, CONTEXT, RULES[CONTEXT].kind, round(sure, 2))


def judged(text: str) -> Judgement | None:
    """Return what the model makes of a text; None where the model is missing or damaged."""
    model = load()
    return None if model is None else Judgement(text, model)


def _threshold(form: str, other: str) -> float:
    if {form, other} in _BOTH_FIT:
        return float("inf")
    if form in _LITTLES or other in _LITTLES:
        return _SMALL
    if form[:3] != other[:3] or not sound_alike(form, other):
        return _OTHER
    return _INFLECTED


def _form(suggestion: str) -> str:
    return suggestion.lower().replace("’", "'")


def _chunks(text: str) -> Sequence[tuple[int, str]]:
    """Return a text in pieces with their starts, cut at the ends of lines; a longer line is a piece of its own."""
    pieces: list[tuple[int, str]] = []
    start = 0
    while start < len(text):
        end = start + _CHUNK
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind(" ", start, end))
            end = cut + 1 if cut > start else end
        pieces.append((start, text[start:end]))
        start = end
    return pieces
