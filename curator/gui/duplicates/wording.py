"""Classes of likeness, reasons and scores in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.duplicates import DuplicateClass


def class_in_words(kind: DuplicateClass) -> str:
    """Return how a comment repeats another, in a word or two."""
    translate = QCoreApplication.translate
    return {
        DuplicateClass.EXACT: translate("Likenesses", "same words"),
        DuplicateClass.NEAR: translate("Likenesses", "nearly the same"),
        DuplicateClass.TRUNCATED: translate("Likenesses", "cut short"),
        DuplicateClass.CONTAINED: translate("Likenesses", "part of the other"),
        DuplicateClass.QUOTED: translate("Likenesses", "quotes the other"),
        DuplicateClass.SHARED: translate("Likenesses", "a passage in common"),
    }[kind]


def advice(kind: DuplicateClass) -> str:
    """Return what to look at before a comment of this class is folded; "" where nothing can be lost."""
    translate = QCoreApplication.translate
    return {
        DuplicateClass.NEAR: translate("Likenesses", "Look at the words that differ before you fold it."),
        DuplicateClass.TRUNCATED: translate("Likenesses", "The copy stops before the end of the kept comment."),
        DuplicateClass.CONTAINED: translate(
            "Likenesses",
            "Perhaps a quotation, perhaps a piece of the kept comment: fold it only if it says nothing more.",
        ),
        DuplicateClass.QUOTED: translate(
            "Likenesses", "A reply that quotes what it answers: fold it only if it adds nothing of its own."
        ),
        DuplicateClass.SHARED: translate("Likenesses", "Two comments with a passage in common are no duplicates."),
    }.get(kind, "")


def score_in_words(score: float) -> str:
    """Return a likeness in [0, 1] as a percentage; 100 only where it is whole."""
    percent = 100 if score >= 1 else min(99, round(100 * score))
    return QCoreApplication.translate("Likenesses", "{} %").format(QLocale().toString(percent))
