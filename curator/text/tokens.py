"""A text cut into words, figures and signs, once for all detectors that look at words among their neighbours."""

import re
from bisect import bisect_left

from curator.domain.span import Span

_TOKEN = re.compile(r"[^\W\d_]+[’']?|\d+|\n[ \t]*\n|\S")
"""An elided word holds its apostrophe; a blank line is a token of its own, as no phrase goes past it."""
_BLANKS = frozenset((" ", "\u00a0", "\u202f", "\n"))


class Tokens:
    """The tokens of a text, in order: where each is, and its `forms`: small letters, typographic apostrophe."""

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(text))
        self.starts = [each.start() for each in matches]
        self.ends = [each.end() for each in matches]
        self.forms = [each.group().lower().replace("'", "’") for each in matches]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """Return the range of the text from one token to another, both held."""
        return Span(self.starts[first], self.ends[last])

    def at(self, place: int) -> int:
        """Return the token at a place of the text, or the next after it."""
        return bisect_left(self.ends, place + 1)

    def found(self, at: int) -> str:
        """Return a token as it stands in the text."""
        return self.text[self.starts[at] : self.ends[at]]

    def form(self, at: int) -> str:
        """Return the form of a token; of one before the first or after the last, nothing."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def is_spaced(self, at: int) -> bool:
        """Tell whether one blank, and nothing else, stands between a token and the next."""
        return self.text[self.ends[at] : self.starts[at + 1]] in _BLANKS

    def begins_sentence(self, at: int) -> bool:
        """Tell whether a token is the first of a text, a paragraph or a sentence."""
        before = self.form(at - 1)
        if before in ("«", "“", '"', "(", "-", "–", "—"):
            before = self.form(at - 2)
        return before in ("", ".", "!", "?", "…", ":") or "\n" in before
