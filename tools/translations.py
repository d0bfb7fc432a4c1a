"""Bring the catalogues of the window up to date with its source strings, and compile them.

The French catalogue holds every string, the English one only the plurals, which are made here. Strings that are gone
are dropped; those without a translation are counted, and more than none is a failure. The French is typed into
curator_fr.ts, by hand or with Qt Linguist.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

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
    command = [str(_PROGRAMS / "pyside6-lupdate"), *sources, "-ts", str(catalogue), *_OPTIONS, *plurals]
    subprocess.run([*command, "-target-language", language], cwd=CHECKOUT, check=True)


def fill_plurals(catalogue: Path) -> bool:
    """Give open English plurals their two forms by the "(s)" in them; tell whether there was one."""
    tree = ET.parse(catalogue)
    filled = [message for message in tree.iter("message") if _is_open(message)]
    for message in filled:
        translation, source = message.find("translation"), message.findtext("source", "")
        if translation is not None:
            del translation.attrib["type"]
            for form, ending in zip(translation.findall("numerusform"), ("", "s"), strict=True):
                form.text = source.replace("(s)", ending)
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)
    return bool(filled)


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
