"""Decisions and marks in words."""

from PySide6.QtCore import QCoreApplication

from curator.domain.correction import Decision, Suspect
from curator.domain.marks import MarkKind
from curator.gui.blanks import visible
from curator.gui.text.queue import Queue


def decision_in_words(decision: Decision) -> str:
    """Return what was decided, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Decision.ACCEPTED: translate("Decisions", "corrected"),
        Decision.REJECTED: translate("Decisions", "left as it is"),
        Decision.SIC: translate("Decisions", "sic"),
        Decision.POSTPONED: translate("Decisions", "put off"),
    }[decision]


def mark_in_words(kind: MarkKind) -> str:
    """Return what a mark is called, "" for one that is not seen in the letters."""
    translate = QCoreApplication.translate
    return {
        MarkKind.EMPHASIS: translate("Marks", "Emphasis"),
        MarkKind.STRONG: translate("Marks", "Strong emphasis"),
        MarkKind.UNDERLINE: translate("Marks", "Underline"),
        MarkKind.CODE: translate("Marks", "Code"),
        MarkKind.SUPERSCRIPT: translate("Marks", "Superscript"),
        MarkKind.SUBSCRIPT: translate("Marks", "Subscript"),
        MarkKind.LINK: translate("Marks", "Link"),
        MarkKind.IMAGE: translate("Marks", "Picture"),
    }.get(kind, "")


def offered(suspect: Suspect) -> list[str]:
    """Return what may be put for a suspect, so that nothing of it is unseen; the first one may bring a mark along."""
    found = [visible(suggestion) for suggestion in suspect.suggestions]
    if found and suspect.mark:
        address = suspect.mark.value.partition("\n")[0]
        brought = mark_in_words(suspect.mark.kind)
        found[0] = " · ".join(part for part in (found[0], brought, address) if part)
    return found


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
