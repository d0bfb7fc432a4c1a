"""The choices of a profile in words, and how large a file is."""

from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.book import Paper, Typography
from curator.services.previewing import DocumentKind

DEFAULT = "default"
"""Name of the profile that every collection has."""

_NAMES = {"en": "English", "es": "Español"}
"""Where Qt names the language of one country only ("American English")."""


def profile_in_words(name: str) -> str:
    """Return the name of a profile; the one that is always there has a name of its own in each language."""
    return QCoreApplication.translate("Export", "Default") if name == DEFAULT else name


def typography_in_words(typography: Typography) -> str:
    """Return the name of a typography."""
    translate = QCoreApplication.translate
    return {
        Typography.AS_STORED: translate("Export", "As in the collection"),
        Typography.FRENCH: translate("Export", "French (France)"),
        Typography.SWISS: translate("Export", "French (Switzerland)"),
        Typography.CANADIAN: translate("Export", "French (Canada)"),
        Typography.ENGLISH: translate("Export", "English"),
    }[typography]


def typography_explained(typography: Typography) -> str:
    """Return what a typography does, in one sentence."""
    translate = QCoreApplication.translate
    return {
        Typography.AS_STORED: translate("Export", "Spaces and apostrophes stay as they are in the collection."),
        Typography.FRENCH: translate("Export", "A narrow no-break space before ; : ! ? and inside « »."),
        Typography.SWISS: translate("Export", "No space before ; : ! ? and a narrow one inside « »."),
        Typography.CANADIAN: translate(
            "Export", "No space before ; ! ? and a no-break space before a colon and inside « »."
        ),
        Typography.ENGLISH: translate("Export", "Curly apostrophes; all spaces stay as they are."),
    }[typography]


def paper_in_words(paper: Paper) -> str:
    """Return the name of a sheet with its size."""
    translate = QCoreApplication.translate
    return {
        Paper.A4: translate("Export", "A4 (210 × 297 mm)"),
        Paper.A5: translate("Export", "A5 (148 × 210 mm)"),
        Paper.LETTER: translate("Export", "US Letter (216 × 279 mm)"),
    }[paper]


def document_in_words(kind: DocumentKind, title: str) -> str:
    """Return what the list of documents calls one: a chapter by its title, the others by what they are."""
    translate = QCoreApplication.translate
    return {
        DocumentKind.COVER: translate("Export", "Cover"),
        DocumentKind.TITLE_PAGE: translate("Export", "Title page"),
        DocumentKind.PROVENANCE: translate("Export", "Provenance"),
        DocumentKind.COLOPHON: translate("Export", "Colophon"),
    }.get(kind, title)


def language_in_words(tag: str) -> str:
    """Return a language by its own name, with its country where the tag names one; the tag where Qt knows it not."""
    locale = QLocale(tag)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    code = QLocale.languageToCode(locale.language())
    name = _NAMES.get(code) or QLocale(code).nativeLanguageName()
    country = f" ({locale.nativeTerritoryName()})" if "-" in tag else ""
    return f"{name[:1].upper()}{name[1:]}{country}"
