"""Train the model of context from a folder of texts, one paragraph a line, and pack it for the program."""

import argparse
import importlib
import sys
import time
from array import array
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from curator.resources import RESOURCES
from curator.text import grammalecte
from curator.text.context.model import Vocabulary
from curator.text.context.words import EDGE, UNKNOWN, words
from tools.context.tables import Lexicon, vocabulary
from tools.context.training import say, trained

_BITS = 22  # 4 million weights, of one byte each


def lexicon() -> Lexicon:
    """Return Grammalecte's dictionary: form -> (lemma, tags)."""
    folder = grammalecte.installed()
    if folder is None:
        sys.exit("Grammalecte is not installed: the tables are made of its dictionary")
    sys.path.append(str(folder))
    checker = importlib.import_module("grammalecte")

    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form, lemma, tags, *_ in checker.GrammarChecker("fr").getSpellChecker().oMainDic.select(""):
        found[form].append((lemma, tags))
    return found


def read(paths: list[Path], repeat: int) -> tuple[np.ndarray[Any, np.dtype[np.int32]], list[str]]:
    """Return the words of the texts as numbers, with the forms that these stand for; 1 is an edge."""
    ids = {UNKNOWN: 0, EDGE: 1}
    found = array("i")
    for path in paths:
        for _ in range(1 if path.stem.startswith("novels") else repeat):
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    found.extend(ids.setdefault(word.form, len(ids)) for word in words(line.rstrip("\n"))[:-1])
    return np.frombuffer(found, np.int32).copy(), list(ids)


def main() -> None:
    """Read, build the tables, train, and write the packed model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path, help="text files, one paragraph a line")
    parser.add_argument("--repeat", type=int, default=1, help="times that texts other than novels* are read")
    parser.add_argument("--seconds", type=float, default=150, help="processor seconds of training")
    parser.add_argument("--to", type=Path, default=RESOURCES / "context" / "fr.npz")
    asked = parser.parse_args()
    clock = time.process_time()
    numbers, forms = read(asked.texts, asked.repeat)
    counts = Counter(dict(zip(forms, np.bincount(numbers, minlength=len(forms)).tolist(), strict=True)))
    say(f"{len(numbers)} words, {len(forms)} forms, {time.process_time() - clock:.0f} s")
    known = vocabulary(counts, lexicon())
    say(f"{len(known.forms)} forms kept, {len(known.members)} members of sets, {time.process_time() - clock:.0f} s")
    ids = {form: id for id, form in enumerate(known.forms)}
    tokens = np.array([ids.get(form, 0) for form in forms], np.int32)[numbers]
    weights, scale = trained(tokens, known, bits=_BITS, seconds=asked.seconds)
    write(asked.to, known, weights, scale)


def write(path: Path, known: Vocabulary, weights: np.ndarray[Any, np.dtype[np.int8]], scale: float) -> None:
    """Pack the model."""
    path.parent.mkdir(parents=True, exist_ok=True)
    forms = np.frombuffer("\n".join(known.forms).encode(), np.uint8)
    np.savez_compressed(
        path, forms=forms, cls=known.cls, sig=known.sig, kinds=known.kinds, starts=known.starts, members=known.members,
        weights=weights, scale=np.float32(scale),
    )  # fmt: skip


if __name__ == "__main__":
    main()
