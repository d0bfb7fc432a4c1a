"""Kinds, rules and decisions in words, and text in which blanks can be seen."""

from PySide6.QtCore import QCoreApplication

from curator.domain.correction import Decision, SuspectKind
from curator.gui.text.queue import Queue

_BLANKS = str.maketrans({" ": "·", "\u00a0": "°", "\u202f": "°", "\n": "¶", "\t": "→", "\u00ad": "¬", "\u200b": "¬"})


def kind_in_words(kind: SuspectKind) -> str:
    """Return the name of a kind of suspects."""
    translate = QCoreApplication.translate
    return {
        SuspectKind.SPELLING: translate("Kinds", "Spelling"),
        SuspectKind.GRAMMAR: translate("Kinds", "Grammar"),
        SuspectKind.DAMAGE: translate("Kinds", "Damage"),
        SuspectKind.TYPOGRAPHY: translate("Kinds", "Typography"),
    }[kind]


def rule_in_words(rule: str) -> str:
    """Return what a rule finds; its own name where it has no words here."""
    translate = QCoreApplication.translate
    return {
        "spelling": translate("Rules", "not in the dictionary"),
        "name": translate("Rules", "perhaps a name"),
        "foreign": translate("Rules", "perhaps a foreign word"),
        "voice": translate("Rules", "spoken or playful spelling"),
        "capital-accent": translate("Rules", "accent on a capital"),
        "ligature": translate("Rules", "ligature"),
        "double-space": translate("Rules", "several spaces"),
        "trailing-space": translate("Rules", "space at the end of a line"),
        "spacing": translate("Rules", "spacing"),
        "punctuation": translate("Rules", "punctuation"),
        "apostrophe": translate("Rules", "apostrophe"),
        "guillemets": translate("Rules", "quotation marks"),
        "entity": translate("Rules", "HTML entity"),
        "html-tag": translate("Rules", "HTML tag"),
        "markdown": translate("Rules", "Markdown left over"),
        "mojibake": translate("Rules", "wrongly decoded characters"),
        "invisible": translate("Rules", "invisible character"),
        "double-word": translate("Rules", "word twice"),
        "broken-line": translate("Rules", "broken line"),
        "line-end-hyphen": translate("Rules", "hyphen at the end of a line"),
        "grammar": translate("Rules", "grammar"),
        "manual": translate("Rules", "by hand"),
    }.get(rule, rule.replace("-", " "))


def decision_in_words(decision: Decision) -> str:
    """Return what was decided, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Decision.ACCEPTED: translate("Decisions", "corrected"),
        Decision.REJECTED: translate("Decisions", "left as it is"),
        Decision.SIC: translate("Decisions", "sic"),
        Decision.POSTPONED: translate("Decisions", "put off"),
    }[decision]


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


def nothing_in_hand(queue: Queue, *, is_checking: bool) -> tuple[str, str]:
    """Return why the queue has nothing in hand, and the name of the button that brings something, "" for none."""
    translate = QCoreApplication.translate
    if queue.filter.postponed:
        return translate("TextStage", "Nothing was put off."), translate("TextStage", "Back to the queue")
    if queue.pending:
        said = translate("TextStage", "Nothing waits for a decision with these filters.")
        return said, translate("TextStage", "Show everything")
    if is_checking:
        said = translate("TextStage", "The text is being checked; what is found first will be here in a moment.")
        return said, ""
    put_off = translate("TextStage", "Show what was put off") if queue.postponed else ""
    return translate("TextStage", "Nothing is left to review in this collection."), put_off
