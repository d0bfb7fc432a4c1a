"""Bring the French translation of the window up to date with its source strings, and compile it.

Strings that are gone are dropped; those without a translation are counted, and more than none is a failure.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

CHECKOUT = Path(__file__).resolve().parents[1]
CATALOGUE = CHECKOUT / "resources" / "translations" / "curator_fr.ts"


def main() -> int:
    """Update and compile.

    Returns:
        0, or 1 where a string has no translation.
    """
    sources = [str(path.relative_to(CHECKOUT)) for path in sorted((CHECKOUT / "curator" / "gui").rglob("*.py"))]
    programs = Path(sys.executable).parent
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "fr"]
    update = [str(programs / "pyside6-lupdate"), *sources, "-ts", str(CATALOGUE), *options]
    subprocess.run(update, cwd=CHECKOUT, check=True)
    subprocess.run([programs / "pyside6-lrelease", CATALOGUE, "-qm", CATALOGUE.with_suffix(".qm")], check=True)
    messages = ET.parse(CATALOGUE).iter("message")
    unfinished = [message.findtext("source", "") for message in messages if _is_unfinished(message)]
    for source in unfinished:
        sys.stderr.write(f"without a translation: {source}\n")
    return 1 if unfinished else 0


def _is_unfinished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished"


if __name__ == "__main__":
    sys.exit(main())
