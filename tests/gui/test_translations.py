"""The window speaks French to the last word, and what it ships is compiled from what is in the catalogue."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.errors import UnreadableCaptureError, refusal
from curator.domain.messages import Message
from curator.gui.sentences import in_words
from curator.gui.translations import Translations
from curator.resources import RESOURCES
from tools import translations as tool

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
_PLACEHOLDER = re.compile(r"%n|\{\w*\}")


def shipped(language: str) -> Path:
    return RESOURCES / "translations" / f"curator_{language}.ts"


def strings(path: Path) -> list[tuple[str, str]]:
    contexts = ET.parse(path).iter("context")
    return [(c.findtext("name", ""), m.findtext("source", "")) for c in contexts for m in c.iter("message")]


def french() -> Iterator[tuple[str, str]]:
    for message in ET.parse(shipped("fr")).iter("message"):
        forms = message.findall("translation/numerusform") or message.findall("translation")
        for form in forms:
            yield message.findtext("source", ""), form.text or ""


@pytest.fixture
def spoken(qapp) -> Iterator[Translations]:
    spoken = Translations(qapp)
    yield spoken
    spoken.install("en")
    QLocale.setDefault(QLocale.c())
    for translator in spoken._installed:
        qapp.removeTranslator(translator)


@LANGUAGES
def test_every_string_has_a_translation(language):
    assert tool.untranslated(shipped(language)) == []


@LANGUAGES
def test_the_catalogue_holds_the_strings_of_the_sources(language, tmp_path):
    copy = Path(shutil.copy(shipped(language), tmp_path))
    tool.update(copy, language)
    assert set(strings(copy)) == set(strings(shipped(language)))


@LANGUAGES
def test_what_is_shipped_is_compiled_from_the_catalogue(language, tmp_path):
    fresh = tool.compiled(shipped(language), tmp_path / "fresh.qm")
    assert fresh.read_bytes() == shipped(language).with_suffix(".qm").read_bytes()


def test_translations_keep_what_is_filled_in():
    assert [pair for pair in french() if _lost(*pair)] == []


def _lost(source: str, text: str) -> bool:
    """Tell whether a translation leaves out what its source is filled with, or names what nothing fills."""
    filled, named = set(_PLACEHOLDER.findall(source)), set(_PLACEHOLDER.findall(text))
    left_out = filled & {"%n"} if " | " not in source else filled
    return bool(named - filled) or (bool(text) and bool(filled - named - left_out))


def test_french_spaces_do_not_break():
    assert [text for _, text in french() if re.search(r" (?:[:;?!»]|%(?!n))|« ", text)] == []


def test_names_of_edits_are_spoken_in_french(spoken):
    label = Message.of("Fold 1 duplicate | Fold {count} duplicates", count=3)
    spoken.install("fr")
    assert in_words(label) == "Replier 3 doublons"
    assert in_words(Message.of("Mark as {kind}", kind=Message("list item"))) == "Marquer comme élément de liste"
    spoken.install("en")
    assert in_words(label) == "Fold 3 duplicates"
    assert (
        in_words(Message.of("1 suspect was put off | {count} suspects were put off", count=1))
        == "1 suspect was put off"
    )


def test_an_error_and_what_is_told_within_it_are_spoken_in_french(spoken):
    spoken.install("fr")
    error = UnreadableCaptureError(
        "{path} cannot be read ({reason}): check that you may open it",
        path="a.txt",
        reason=refusal(PermissionError(13, "")),
    )
    assert in_words(error.message) == (
        "a.txt ne peut être lu (accès refusé)\u00a0: vérifiez que vous avez le droit de l’ouvrir"
    )
    assert in_words(Message("nobody ever said this")) == "nobody ever said this"


def test_what_counts_has_a_form_for_one_and_one_for_many():
    """Qt's tools see a count only where an object of Qt's own says it (`self.tr`)."""
    messages = ET.parse(shipped("fr")).iter("message")
    counting = [message for message in messages if "%n" in message.findtext("source", "")]
    assert [each.findtext("source") for each in counting if len(each.findall("translation/numerusform")) != 2] == []


def test_the_number_chooses_the_form_in_each_language(spoken):
    spoken.install("fr")
    gap = Message.of("1 captured | {count} captured", count=0)
    assert in_words(gap) == "0 recueilli"
    assert in_words(Message.of("1 captured | {count} captured", count=12000)) == "12\u202f000 recueillis"
    spoken.install("en")
    assert in_words(gap) == "0 captured"
    assert in_words(Message.of("{n} never | {count} always", n=7, count=1)) == "7 never"


def test_plurals_and_numbers_follow_the_language(spoken):
    def count(number: int) -> str:
        return QCoreApplication.translate("MainWindow", "%n article(s)", "", number)

    spoken.install("en")
    assert (count(1), count(2)) == ("1 article", "2 articles")
    spoken.install("fr")
    assert (count(0), count(2)) == ("0 article", "2 articles")
    assert QLocale().toString(1234.5, "f", 1) == "1\u202f234,5"


def test_qt_itself_speaks_french(spoken):
    spoken.install("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
