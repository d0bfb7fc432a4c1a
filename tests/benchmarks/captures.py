"""Generated captures: pages in the shape of a weblog with a bulleted thread, of any number and size.

Their text is the sample collection's, its sentences recombined and some of their words swapped, with a slip of the
keyboard here and there, so that a large collection has many different words in doubt. The same numbers give the same
pages.
"""

import random
import re
from pathlib import Path

from curator.resources import CORPUS
from curator.services import importing

_SENTENCE = re.compile(r"[A-ZÀÉÈÊ][^.!?…\n•|]{40,220}[.!?…](?=\s|$)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FRENCH = "[1-5]-*.txt"
_SWAPPED = 0.15
_SLIPS = 1 / 150
_PARAGRAPHS = 12
_NAMES = ("Noémie", "Tibor", "Solène", "Bastien", "Paulette", "Ferdinand", "Inès", "Côme", "Maëlle", "Ulysse")


class Writer:
    """Writes text at random, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        text = "\n".join(
            article.text for page in importing.read(sorted(CORPUS.glob(_FRENCH))).parsed for article in page.articles
        )
        self._sentences = _SENTENCE.findall(text)
        self._words = sorted({word for word in _WORD.findall(text) if word.islower()})

    def page(self, number: int, comments: int) -> str:
        """Return a page of some 900 words and `comments` comments of some 50."""
        title = f"{self._sentence().rstrip('.!?…')} ({number})"
        blocks = [title, *(self._text(5) for _ in range(_PARAGRAPHS))]
        thread = [self._comment() for _ in range(comments)]
        head = f"{comments} commentaires\nCommentaires ({comments})"
        return "\n\n".join([*blocks, head + "\n" + "\n\n".join(thread), "Ajouter un commentaire", ""])

    def _comment(self) -> str:
        author = f"{self._random.choice(_NAMES)}_{self._random.randrange(1000)}"
        return f"  • {author}\n\n    {self._text(self._random.randint(1, 5))}"

    def _text(self, sentences: int) -> str:
        return " ".join(self._sentence() for _ in range(sentences))

    def _sentence(self) -> str:
        return _WORD.sub(self._varied, self._random.choice(self._sentences))

    def _varied(self, match: re.Match[str]) -> str:
        word, chance = match.group(), self._random.random()
        if chance < _SLIPS:
            at = self._random.randrange(1, len(word) - 1)
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return self._random.choice(self._words) if chance < _SWAPPED and word.islower() else word


def write(folder: Path, articles: int, comments: int) -> list[Path]:
    """Write captures into a new folder and return their paths."""
    folder.mkdir(parents=True)
    writer = Writer(articles * comments)
    return [_written(folder / f"{number:05}.txt", writer.page(number, comments)) for number in range(articles)]


def words(paths: list[Path]) -> int:
    """Count the words of captures."""
    return sum(len(path.read_text(encoding="utf-8").split()) for path in paths)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
