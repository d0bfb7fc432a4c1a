"""Origins of values and their evidence in words."""

from PySide6.QtCore import QCoreApplication

from curator.domain.metadata import MetadataValue, Origin


def origin_in_words(origin: Origin) -> str:
    """Return where a value comes from, in a word."""
    translate = QCoreApplication.translate
    return {
        Origin.PAGE: translate("Origins", "page"),
        Origin.FILE_NAME: translate("Origins", "file name"),
        Origin.RULE: translate("Origins", "rule"),
        Origin.HAND: translate("Origins", "by hand"),
    }[origin]


def evidence_in_words(evidence: str) -> str:
    """Return on what ground import proposed a value; the ground as it is where it has no words here."""
    translate = QCoreApplication.translate
    grounds = {
        "title line": translate("Origins", "title line"),
        "first words": translate("Origins", "first words"),
        "paragraph under the byline": translate("Origins", "paragraph under the byline"),
        "chosen": translate("Origins", "chosen at import"),
        "guessed from the text": translate("Origins", "guessed from the text"),
        "address in the file's name": translate("Origins", "address in the file’s name"),
        "byline": translate("Origins", "byline"),
        "comment marked as by the article’s author": translate("Origins", "comment marked as by the article’s author"),
        "named in the first lines": translate("Origins", "named in the first lines"),
        "line": translate("Origins", "line"),
    }
    ground, colon, words = evidence.partition(": ")
    known = grounds.get(ground, ground)
    return translate("Origins", "{}: “{}”").format(known, words) if colon else known


def explained(value: MetadataValue) -> str:
    """Return where a value comes from and whether a person has confirmed it, as a tool tip."""
    translate = QCoreApplication.translate
    parts = [translate("Origins", "From: {}").format(origin_in_words(value.origin))]
    if value.evidence:
        parts.append(evidence_in_words(value.evidence))
    if not value.confirmed:
        parts.append(translate("Origins", "Proposed: nobody has confirmed it yet"))
    if value.imported is not None and value.imported != value.value:
        parts.append(translate("Origins", "Import proposed: “{}”").format(value.imported))
    return "\n".join(parts)
