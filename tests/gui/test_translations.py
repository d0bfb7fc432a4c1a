"""The window speaks French to the last word, and what it ships is compiled from what is in the catalogue."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain import errors
from curator.domain.messages import Message
from curator.gui import catalogue
from curator.gui.sentences import in_words, translated
from curator.gui.translations import Translations
from curator.resources import RESOURCES
from tools import translations as tool

PACKAGE = Path(catalogue.__file__).parents[1]
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
_EXPECTED = {name for name in vars(errors) if name.endswith("Error")}
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
    left_out = {"%n"} if "%n" in source else set()
    return bool(text) and bool(set(_PLACEHOLDER.findall(source)) - set(_PLACEHOLDER.findall(text)) - left_out)


def test_french_spaces_do_not_break():
    assert [text for _, text in french() if re.search(r" (?:[:;?!»]|%(?!n))|« ", text)] == []


def test_every_name_of_an_edit_is_in_the_catalogue():
    assert sorted(set(_labels()) - set(catalogue.LABELS)) == []


def test_every_sentence_of_an_error_is_in_the_catalogue():
    known = {sentence.removesuffix(".") for sentence in catalogue.ERRORS}
    assert sorted({sentence.removesuffix(".") for sentence in _errors()} - known) == []


def _modules(*folders: str) -> Iterator[ast.Module]:
    for folder in folders:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def _labels() -> Iterator[str]:
    """Give the texts of the services that name an edit or an open point: in tables, and where they are used."""
    for module in _modules("services"):
        tables = [node for node in module.body if isinstance(node, ast.Assign)]
        yield from (text for table in tables for text in _texts(table) if re.search(r"{(count|found)}", text))
        for function in (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)):
            calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
            if any(_name(call) in ("edit", "_point", "Message") for call in calls):
                doc = ast.get_docstring(function, clean=False)
                yield from (text for text in _texts(function) if text != doc and _is_template(text))


def _errors() -> Iterator[str]:
    """Give the sentences that expected errors are made with, names and numbers as `{}`."""
    for module in _modules("store", "services", "ingest", "text", "export"):
        for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
            if _name(call) in _EXPECTED and call.args:
                sentence = call.args[0]
                if isinstance(sentence, ast.JoinedStr):
                    yield "".join(
                        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in sentence.values
                    )
                elif isinstance(sentence, ast.Constant):
                    yield str(sentence.value)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _texts(part: ast.AST) -> Iterator[str]:
    for node in ast.walk(part):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _is_template(text: str) -> bool:
    return " " in text and (text[0].isupper() or "{count}" in text)


def test_names_of_edits_are_spoken_in_french(spoken):
    label = Message("Fold {count} duplicates", {"count": 3})
    spoken.install("fr")
    assert in_words(label) == "Replier 3 doublons"
    assert in_words(Message("Mark as {kind}", {"kind": "list item"})) == "Marquer comme élément de liste"
    spoken.install("en")
    assert in_words(label) == "Fold 3 duplicates"
    assert in_words(Message("{count} suspects were put off", {"count": 1})) == "1 suspect was put off"


def test_sentences_of_errors_are_spoken_in_french_with_their_names(spoken):
    spoken.install("fr")
    assert translated("a.txt exists already: choose another name") == (
        "a.txt existe déjà\u00a0: choisissez un autre nom"
    )
    assert translated("nobody ever said this") == "nobody ever said this"


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
