"""Text in which blanks can be seen."""

from PySide6.QtCore import QCoreApplication

_BLANKS = str.maketrans({" ": "·", "\u00a0": "°", "\u202f": "°", "\n": "¶", "\t": "→", "\u00ad": "¬", "\u200b": "¬"})


def visible(text: str) -> str:
    """Return `text` so that nothing of it is unseen: blanks at its ends or in a row get marks, nothing is named."""
    if not text:
        return QCoreApplication.translate("Rules", "(nothing)")
    if text == " ":
        return QCoreApplication.translate("Rules", "(a space)")
    core = text.strip()
    if core and core == text and "  " not in text and not set(text) & set("\n\t\u00ad\u200b"):
        return text
    return text.translate(_BLANKS)
