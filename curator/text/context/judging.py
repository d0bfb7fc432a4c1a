"""What the model of context makes of a text: words that are unlikely where they stand, and how likely others are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curator.domain.correction import Suspect
from curator.domain.rules import CONTEXT, RULES
from curator.domain.span import Span
from curator.text.context.model import Model, load
from curator.text.context.words import PlacedForm, words
from curator.text.protected import Protection

_CHUNK = 40_000
"""Characters judged at once, cut between paragraphs: some 100 MB of features, however long the text."""

_INFLECTED, _OTHER, _SMALL = 5.0, 7.0, 8.5
"""How much better (in log-probability) another form must fit: one of the same word, one of another word, a little word.
On 84,000 words of encyclopedic, press and medical prose (UD French Sequoia and GSD), of which nothing was trained on,
so much leaves a flag in 1,000 words, a third of them real slips."""
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
            yield self._suspect(word, better)

    def ranked(self, suspect: Suspect) -> Suspect | None:
        """Return a finding of grammar with its suggestions by how well they fit; None where none of them does."""
        at = self._by_span.get((suspect.span.start, suspect.span.end))
        scores = self._scores.get(at, {}) if at is not None else {}
        forms = {each: scores.get(_form(each)) for each in suspect.suggestions}
        if not forms or any(score is None for score in forms.values()):
            return suspect
        ordered = sorted(forms, key=lambda each: -(forms[each] or 0.0))
        best = forms[ordered[0]] or 0.0
        return replace(suspect, suggestions=tuple(ordered)) if best > -_IMPROBABLE else None

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
        if not shown.islower() or self._is_unit(at):
            return {}
        return {form: score for form, score in self._scores[at].items() if score > _threshold(word.form, form)}

    def _is_unit(self, at: int) -> bool:
        return len(self._words[at].form) <= _SHORT and at > 0 and self._words[at - 1].form[-1:].isdigit()

    def _suspect(self, word: PlacedForm, better: Mapping[str, float]) -> Suspect:
        span = Span(word.start, word.end)
        found = span.of(self._text)
        ordered = sorted(better, key=lambda form: -better[form])[:_SHOWN]
        sure = min(_MOST, _SURE + _STEP * (better[ordered[0]] - _threshold(word.form, ordered[0])))
        fixes = tuple(form if "'" in found else form.replace("'", "’") for form in ordered)
        return Suspect(span, found, fixes, CONTEXT, RULES[CONTEXT].kind, round(sure, 2))


def judged(text: str) -> Judgement | None:
    """Return what the model makes of a text; None where the model is missing or damaged."""
    model = load()
    return None if model is None else Judgement(text, model)


def _threshold(form: str, other: str) -> float:
    if {form, other} <= {"ça", "cela"}:
        return float("inf")
    if form in _LITTLES or other in _LITTLES:
        return _SMALL
    heard_apart = form.endswith("aient") and not other.endswith(("ait", "aient"))
    return _INFLECTED if form[:3] == other[:3] and not heard_apart else _OTHER


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
