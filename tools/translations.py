"""Bring the catalogues of the window up to date with its source strings and all messages, and compile them.

The French catalogue holds every string, the English one only the plurals, which are made here. Strings that are gone
are dropped; those without a translation are counted, and more than none is a failure. The French is typed into
curator_fr.ts, by hand or with Qt Linguist.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from tools import templates

CHECKOUT = Path(__file__).resolve().parents[1]
CATALOGUES = CHECKOUT / "resources" / "translations"
_PROGRAMS = Path(sys.executable).parent
_OPTIONS = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")


def main() -> int:
    """Update and compile.

    Returns:
        0, or 1 where a string has no translation.
    """
    missing = []
    for language in ("fr", "en"):
        catalogue = CATALOGUES / f"curator_{language}.ts"
        update(catalogue, language)
        if language == "en" and fill_plurals(catalogue):
            update(catalogue, language)  # writes the file in the form that Qt's tools give it
        compiled(catalogue, catalogue.with_suffix(".qm"))
        missing += [f"{language}: {source}" for source in untranslated(catalogue)]
    for source in missing:
        sys.stderr.write(f"without a translation: {source}\n")
    return 1 if missing else 0


def update(catalogue: Path, language: str) -> None:
    """Put the source strings as they now are into a catalogue; translations of those that stayed are kept."""
    sources = [str(path.relative_to(CHECKOUT)) for path in sorted((CHECKOUT / "curator" / "gui").rglob("*.py"))]
    plurals = ["-pluralonly"] if language == "en" else []
    with tempfile.TemporaryDirectory() as folder:
        messages = Path(folder) / "messages.py"
        messages.write_text(templates.as_source(templates.templates()), encoding="utf-8")
        command = [str(_PROGRAMS / "pyside6-lupdate"), *sources, str(messages), "-ts", str(catalogue)]
        command += [*_OPTIONS, *plurals, "-target-language", language]
        subprocess.run(command, cwd=CHECKOUT, check=True)


def fill_plurals(catalogue: Path) -> bool:
    """Give open English plurals the two forms that they name; tell whether there was one."""
    tree = ET.parse(catalogue)
    filled = [message for message in tree.iter("message") if _is_open(message)]
    for message in filled:
        translation, source = message.find("translation"), message.findtext("source", "")
        if translation is not None:
            del translation.attrib["type"]
            for form, text in zip(translation.findall("numerusform"), _forms(source), strict=True):
                form.text = text
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)
    return bool(filled)


def _forms(source: str) -> tuple[str, str]:
    """Return the singular and the plural that a source string holds, as “%n page(s)” or “1 page | {count} pages”."""
    one, _, many = source.partition(" | ")
    return (one, many) if many else (source.replace("(s)", ""), source.replace("(s)", "s"))


def compiled(catalogue: Path, target: Path) -> Path:
    """Compile a catalogue into the form that the window reads."""
    subprocess.run([_PROGRAMS / "pyside6-lrelease", "-silent", catalogue, "-qm", target], check=True)
    return target


def untranslated(catalogue: Path) -> list[str]:
    """Return the source strings of a catalogue that have no translation."""
    return [message.findtext("source", "") for message in ET.parse(catalogue).iter("message") if _is_open(message)]


def _is_open(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished"


if __name__ == "__main__":
    sys.exit(main())
