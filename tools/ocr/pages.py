"""Pages drawn, worn and read again: what recognition makes of free texts, beside the texts themselves.

    python -m tools.ocr.pages TEXTS PAIRS --count 200 --seed 1

`TEXTS` is a folder of plain texts, `PAIRS` the file to write: one JSON object a line, with `truth`, `ocr` and `engine`.
Three engines read, since each errs in its own way: Tesseract as today's do, Ocrad and GOCR by the shapes of letters, as
those did that read the scans of twenty years ago.
"""

import argparse
import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FACES = re.compile(r"Serif|C059|NimbusRoman|P052|Bookman|Didot|Garamond|Libertine|OldStandard|NimbusSans|LiberationS")
_WORDS = 260  # a page: some forty lines, which are read in a second or two
_MARGIN = 30
_ENGINES = (("tesseract", 0.5), ("ocrad", 0.35), ("gocr", 0.15))


def main() -> None:
    """Write the pairs that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    press = _Press(asked.seed)
    texts = sorted(asked.texts.glob("*.txt"))
    with asked.pairs.open("w", encoding="utf-8") as out:
        for _ in range(asked.count):
            truth, engine, read = press.page(press.random.choice(texts))
            out.write(json.dumps({"truth": truth, "ocr": read, "engine": engine}, ensure_ascii=False) + "\n")
            out.flush()


class _Press:
    """Draws pages and has them read; the same seed gives the same pages."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._noise = np.random.default_rng(seed)
        found = subprocess.run(["fc-list", ":lang=fr", "file"], capture_output=True, text=True, check=True).stdout
        files = sorted(each.strip(": \n") for each in found.splitlines())
        self._faces = [each for each in files if _FACES.search(each) and each.endswith((".ttf", ".otf"))]

    def page(self, text: Path) -> tuple[str, str, str]:
        """Return words of a text, the engine that read them from a page, and what it read."""
        whole = text.read_text(encoding="utf-8")
        start = whole.find(" ", self.random.randrange(max(1, len(whole) - 4_000))) + 1
        words = whole[start : start + 4_000].split()[:_WORDS]
        engine = self.random.choices([name for name, _ in _ENGINES], [share for _, share in _ENGINES])[0]
        image = self._worn(self._drawn(words), self.random.uniform(0.3, 1.25 if engine == "tesseract" else 0.7))
        return " ".join(words), engine, " ".join(_read(engine, image).split())

    def _drawn(self, words: list[str]) -> Image.Image:
        size = self.random.choice((19, 21, 23, 26, 30))
        face = ImageFont.truetype(self.random.choice(self._faces), size)
        width = self.random.choice((380, 480, 640))
        lines = [""]
        for word in words:
            wider = f"{lines[-1]} {word}".strip()
            lines[-1:] = [wider] if face.getlength(wider) <= width else [lines[-1], word]
        step = int(size * 1.28)
        image = Image.new("L", (width + 2 * _MARGIN, step * len(lines) + 2 * _MARGIN), self.random.randint(215, 255))
        pen = ImageDraw.Draw(image)
        for number, line in enumerate(lines):
            place = (_MARGIN + self.random.choice((0, 0, 0, 1, 2)), _MARGIN + number * step)
            pen.text(place, line, font=face, fill=self.random.randint(0, 90))
        return image

    def _worn(self, image: Image.Image, wear: float) -> Image.Image:
        blurred = image.filter(ImageFilter.GaussianBlur(0.5 + 0.7 * wear * self.random.random()))
        grey = np.asarray(blurred.rotate(self.random.uniform(-0.4, 0.4), fillcolor=235), dtype=float)
        stains = self._noise.normal(0, 1, (grey.shape[0] // 6 + 1, grey.shape[1] // 6 + 1))
        stained = stains.repeat(6, 0).repeat(6, 1)[: grey.shape[0], : grey.shape[1]]
        grey = grey + self._noise.normal(0, 22 * wear, grey.shape) + stained * 16 * wear
        return Image.fromarray(np.clip(self._filmed(grey, wear), 0, 255).astype("uint8"))

    def _filmed(self, grey: NDArray[np.float64], wear: float) -> NDArray[np.float64]:
        """Return a page as a film of two tones has it, now and then: too thin or too fat, with specks."""
        if self.random.random() < 0.6:
            grey = np.where(grey > self.random.uniform(105, 180), 255.0, 0.0)
        if self.random.random() < 0.6:
            grey[self._noise.random(grey.shape) < 0.003 * wear] = self.random.choice((0.0, 255.0))
        return grey


def _read(engine: str, image: Image.Image) -> str:
    commands = {
        "tesseract": ["tesseract", "{page}", "-", "-l", "fra", "--psm", "6"],
        "ocrad": ["ocrad", "--format=utf8", "--charset=iso-8859-15", "{page}"],
        "gocr": ["gocr", "-f", "UTF8", "{page}"],
    }
    with tempfile.NamedTemporaryFile(suffix=".pgm") as page:
        image.save(page.name)
        command = [each.format(page=page.name) for each in commands[engine]]
        environment = {"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"}
        return subprocess.run(
            command, capture_output=True, text=True, errors="replace", env=environment, check=False, timeout=120
        ).stdout


if __name__ == "__main__":
    main()
