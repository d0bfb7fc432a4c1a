"""Train the judges of OCR mode on made damage, and write them as arrays.

    python -m tools.ocr.train resources/ocr/fr PAIRS.jsonl… --texts TEXTS --documents 200 --judges JUDGES.npz

Nothing is learned from any set that the program is scored on, or that is not free.
"""

import argparse
import random
import resource
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from rapidfuzz.distance import Levenshtein

from curator.text.ocr.alternatives import ReadWord
from curator.text.ocr.features import rows
from curator.text.ocr.lexis import Lexis
from curator.text.ocr.reading import Judged, read
from curator.text.spelling import Speller
from tools.ocr.noise import Noise, Pairs
from tools.ocr.pairs import pages, plain, re_spaced

_RATES = (0.0, 0.0, 0.002, 0.004, 0.008, 0.012, 0.018, 0.025, 0.035, 0.05, 0.07)
_LENGTH = (900, 4_000)  # signs of a document
_HELD_OUT = 6  # every sixth document is not learned from
_PARAMETERS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 31, "max_depth": 7, "min_data_in_leaf": 50,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1,
    "num_threads": 1, "seed": 7,
}  # fmt: skip
_TREES = 160
_DOUBTED, _QUIET = 0.08, 0.06  # as in `proofreading`


def main() -> None:
    """Train what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pairs", type=Path, nargs="*")
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--judges", type=Path, required=True)
    parser.add_argument("--features", type=Path)
    asked = parser.parse_args()
    lexis = Lexis(asked.folder, Speller("fr"))
    documents = [*pages(asked.pairs), *_sprinkled(asked.texts, asked.documents, lexis)]
    tokens, wrong, token_of = [], [], []
    options, gains, option_of = [], [], []
    for number, pairs in enumerate(documents):
        seen, labels, offered, gain = _examples(pairs, lexis)
        tokens.append(seen)
        wrong += labels
        token_of += [number] * len(labels)
        options.append(offered)
        gains += gain
        option_of += [number] * len(gain)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"{len(documents)} documents, {len(wrong)} tokens, {np.mean(wrong):.3f} wrong, {used.ru_utime:.0f} s")
    whole = {
        "tokens": np.vstack(tokens), "wrong": np.array(wrong), "token_of": np.array(token_of),
        "options": np.vstack(options), "gains": np.array(gains), "option_of": np.array(option_of),
    }  # fmt: skip
    if asked.features:
        np.savez(asked.features, allow_pickle=False, **whole)
    fit(whole, asked.judges)


def fit(whole: dict[str, Any], judges: Path) -> None:
    """Train both judges, say what they do on documents they were not trained on, and write them."""
    held, also_held = whole["token_of"] % _HELD_OUT == 0, whole["option_of"] % _HELD_OUT == 0
    detector = _trained(whole["tokens"][~held], whole["wrong"][~held])
    acceptor = _trained(whole["options"][~also_held], whole["gains"][~also_held] > 0)
    chance, wrong, documents = detector.predict(whole["tokens"][held]), whole["wrong"][held], whole["token_of"][held]
    for least in (0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4):
        scores = [
            2 * ((chance > least) & wrong)[documents == each].sum()
            / max(1, (chance > least)[documents == each].sum() + wrong[documents == each].sum())
            for each in np.unique(documents)
            if 0.03 < wrong[documents == each].mean() < 0.4
        ]  # fmt: skip
        print(f"wrong above {least:.2f}: F1 {np.mean(scores):.3f} by document")
    doubted = {each: (chance > _DOUBTED)[documents == each].mean() for each in np.unique(documents)}
    chance, gains, documents = (
        acceptor.predict(whole["options"][also_held]),
        whole["gains"][also_held],
        whole["option_of"][also_held],
    )
    for name, few, many in (("quiet", 0.0, _QUIET), ("noisy", _QUIET, 1.1)):
        kind = [each for each in np.unique(documents) if few <= doubted.get(each, 0.0) < many]
        for least in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
            taken = (chance > least) & np.isin(documents, kind)
            worse = sum(gains[taken & (documents == each)].sum() < 0 for each in kind)
            print(
                f"{name}, above {least}: {taken.sum()} taken, {(gains[taken] > 0).mean():.3f} right, "
                f"gain {gains[taken].sum()}, {worse} of {len(kind)} documents worse"
            )
    np.savez_compressed(judges, **_arrays("wrong", detector), **_arrays("better", acceptor))


def _trained(rows: Any, labels: Any) -> lightgbm.Booster:
    return lightgbm.train(_PARAMETERS, lightgbm.Dataset(rows, labels.astype(int)), _TREES)


def _arrays(name: str, model: lightgbm.Booster) -> dict[str, Any]:
    """Return a model as the arrays that `curator.text.ocr.trees` reads."""
    trees = [_nodes(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    size = max(map(len, trees))
    found = {}
    for at, (key, kind) in enumerate(
        (
            ("feature", np.uint8),
            ("threshold", np.float32),
            ("left", np.uint8),
            ("right", np.uint8),
            ("value", np.float32),
        )
    ):
        filled = [[node[at] for node in tree] + [0] * (size - len(tree)) for tree in trees]
        found[f"{name}.{key}"] = np.array(filled, kind)
    found[f"{name}.depth"] = np.array(_PARAMETERS["max_depth"])
    return found


def _nodes(tree: dict[str, Any]) -> list[tuple[int, float, int, int, float]]:
    """Return the nodes of a tree, the root first; a leaf is its own child."""
    nodes: list[Any] = [tree]
    found = []
    for at, node in enumerate(nodes):
        if "leaf_value" in node:
            found.append((0, 0.0, at, at, node["leaf_value"]))
        else:
            found.append((node["split_feature"], node["threshold"], len(nodes), len(nodes) + 1, 0.0))
            nodes += [node["left_child"], node["right_child"]]
    return found


def _examples(pairs: Pairs, lexis: Lexis) -> tuple[Any, list[bool], Any, list[int]]:
    """Return the rows of a document's tokens with what is wrong, and of alternatives with what they gain."""
    text = "".join(sign for sign, _ in pairs)
    meant = [stood for sign, stood in _apart(pairs)]
    reading = read(text, lexis)
    seen, offered, judged = rows(reading, lexis)
    labels = [_is_wrong(token, text, meant) for token in reading.tokens]
    return seen, labels, offered, [_gain(reading.tokens, at, each, text, meant) for at, each in judged]


def _apart(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Yield each sign that was read with what stood there; what was lost goes with the sign before it."""
    held: list[str] = []
    last = ""
    for sign, stood in pairs:
        if sign:
            if last:
                yield last, "".join(held)
                held = []
            last = sign
        held.append(stood)
    if last:
        yield last, "".join(held)


def _is_wrong(token: ReadWord, text: str, meant: Sequence[str]) -> bool:
    end = token.start + len(token.text)
    return "".join(meant[token.start : end]) != token.text or (end < len(text) and meant[end] != text[end])


def _gain(tokens: Sequence[ReadWord], at: int, judged: Judged, text: str, meant: Sequence[str]) -> int:
    """Return by how many signs an alternative is nearer to what stood there than what was read."""
    last = tokens[at + judged.alternative.width - 1]
    start, end = tokens[at].start, last.start + len(last.text) + 1
    stood = "".join(meant[start:end])
    blank = text[end - 1 : end] if judged.alternative.text else ""
    return int(
        Levenshtein.distance(text[start:end], stood) - Levenshtein.distance(judged.alternative.text + blank, stood)
    )


def _sprinkled(texts: Path, count: int, lexis: Lexis) -> Iterator[Pairs]:
    chance, noise = random.Random(8), Noise(lexis.shapes, 8)
    files = sorted(texts.glob("*.txt"))
    modern = [each for each in files if each.name.startswith("g_")]
    for number in range(count):
        whole = plain(chance.choice(modern if modern and number % 5 < 2 else files).read_text(encoding="utf-8"))
        length = chance.randrange(*_LENGTH)
        start = whole.find(" ", chance.randrange(max(1, len(whole) - length))) + 1
        text = " ".join(whole[start : start + length].split())
        if chance.random() < 0.65:
            text = re_spaced(text)
        if chance.random() < 0.12:
            text = noise.aged(text)
        pairs = noise.over(text, chance.choice(_RATES))
        if chance.random() < 0.5:
            pairs = noise.hyphens(list(_apart(pairs)), chance.uniform(0.02, 0.1))
        yield pairs


if __name__ == "__main__":
    main()
