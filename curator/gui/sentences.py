"""Names of edits and sentences of errors in the language of the window.

Services and the store speak English, and what they call an edit is kept in the collection's history. The window
translates: the name of an edit by its template, the sentence of an error by the pattern it was made from. The texts
themselves are listed in `curator.gui.catalogue`.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from curator.domain.messages import Message
from curator.gui.catalogue import ERRORS, OF_ONE


def in_words(label: Message) -> str:
    """Return the name of an edit, or what is still open, in the language of the window."""
    values = dict(label.values)
    if "kind" in values:
        values["kind"] = QCoreApplication.translate("KindsOfPassage", str(values["kind"]))
    template = OF_ONE.get(label.template, label.template) if values.get("count") == 1 else label.template
    return QCoreApplication.translate("Labels", template).format_map(values)


def translated(sentence: str) -> str:
    """Return the sentence of an error or remark in the language of the window; as it is where it is not known."""
    for pattern, template in _patterns():
        if match := pattern.fullmatch(sentence.removesuffix(".")):
            parts = (QCoreApplication.translate("PartsOfErrors", part) for part in match.groups())
            return QCoreApplication.translate("Errors", template).format(*parts)
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns of all sentences, those with the most words of their own first."""
    ordered = sorted(ERRORS, key=lambda template: -len(template.replace("{}", "")))
    return tuple((re.compile(_pattern(template), re.DOTALL), template) for template in ordered)


def _pattern(template: str) -> str:
    return "(.*)".join(re.escape(part) for part in template.split("{}"))
