"""Terms of the domain's tables in the language of the window."""

from PySide6.QtCore import QLocale

from curator.domain.terms import Term


def said(term: Term) -> str:
    """Return what something is called in the language of the window."""
    return term.in_language(QLocale().bcp47Name())
