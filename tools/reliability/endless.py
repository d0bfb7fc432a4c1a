"""Feed the program texts that are one sign over and over, and see that nothing takes time out of proportion.

    python -m tools.reliability.endless --length 1000000

Each text goes through the whole chain, one command after the other on one collection. A pattern or a loop that looks
back, ahead or at each pair takes hours over such a text; none may take more than ten seconds of the processor.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from curator.__main__ import main as program
from tools.reliability import children

# fmt: off
SIGNS = (
    *"h\u00a0\n-–.…,:;!?'’\"«»“()[]{}<>&/\\|*_~`#=+@%$0é\u0301Ã\u200b\u00ad😉漢ا\t\r\f",
    *("a ", "A. ", "ab\n", "- ", "\n\n", "a\n\n", " \n", "> ", "1. ", "| ", "a' ", "« ", "a-", "a.", "A", "l'", "@a "),
    *("http://", "www.", "www.a.fr/", "a@", "a@b.", "&amp;", "<p>", "<b>", "</p>", "[a](", "](", "![", "**a"),
    *("12/", "1:", "le 1er ", "il y a ", "à 10h", "2012-", "janvier ", "Ada dit : ", "Ada\n1er mai 2012\n", "a | b\n"),
    *("« a ", "le le ", "solu-\n", "C'est C'est ", "mot\u00ad\n", "ﬁ", "Ã©", "<!--", "${", "{{"),
)
# fmt: on
"""What stands there over and over."""

CHAIN: Sequence[Sequence[str]] = (
    ("import", "C", "D/page.txt"),
    ("import", "C", "D/page.html"),
    ("import", "C", "D/page.md"),
    ("check", "C", "--json"),
    ("correct", "C", "--safe"),
    ("duplicates", "C", "--fold"),
    ("replace", "C", "zzz", "yyy"),
    ("search", "C", "zzz"),
    ("status", "C"),
    ("verify", "C"),
    ("show", "C", "--json"),
    ("export", "C", "D/out.epub"),
    ("export", "C", "D/out.pdf"),
)
"""What is done with it: C stands for the collection, D for its folder."""

_MEMORY = 4_000_000_000  # bytes: a million signs are a book of a thousand pages


def hangs(sign: str, length: int, folder: Path) -> Iterator[tuple[str, float]]:
    """Yield commands that took too long over a sign, or that it brought down, and the seconds that they took."""
    for words in _commands(sign, length, folder):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        code = children.end(children.begin(words, folder / "said", _MEMORY))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if code is None or code < 0 or code == children.BUG:
            yield " ".join(words), took


def _commands(sign: str, length: int, folder: Path) -> list[list[str]]:
    """Write the captures into an empty folder, and return what is done with them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    text = (sign * (length // len(sign) + 1))[:length]
    (folder / "page.txt").write_text(f"Un titre\n\nUn texte court.\n\n{text}\n\nLa fin.\n", encoding="utf-8")
    (folder / "page.md").write_text(f"# Un autre titre\n\nEn *bref*.\n\n{text}\n\nC’est tout.\n", encoding="utf-8")
    (folder / "page.html").write_text(f"<h1>Une page</h1><p>En bref.</p><p>{text}</p><p>Voilà.</p>", encoding="utf-8")
    return [children.filled(command, folder / "essai.curator") for command in CHAIN]


def main() -> int:
    """Try the signs, print what took too long, and return 1 where anything did."""
    parser = argparse.ArgumentParser(prog="python -m tools.reliability.endless", description=__doc__)
    parser.add_argument("--length", type=int, default=100_000, help="characters of each text")
    parser.add_argument("--one-in", type=int, default=1, metavar="N", help="try one in N of the signs")
    options = parser.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory(prefix="curator-endless-") as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
        place = folder / "place"
        with children.silenced():
            for words in _commands("un mot ", 100, place):
                program(words)  # what the commands need is loaded once, so that each child finds it loaded
        for sign in SIGNS[:: options.one_in]:
            for command, took in hangs(sign, options.length, place):
                faults += 1
                sys.stdout.write(f"{sign!r}: {command}: {took:.1f} s\n")
                sys.stdout.flush()
    sys.stdout.write(f"{len(SIGNS[:: options.one_in])} signs, {len(CHAIN)} commands each, {faults} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
