"""Origins of values and their evidence in words."""

from PySide6.QtCore import QCoreApplication

from curator.domain.metadata import MetadataValue, Origin
from curator.gui.sentences import in_words


def origin_in_words(origin: Origin) -> str:
    """Return where a value comes from, in a word."""
    translate = QCoreApplication.translate
    return {
        Origin.PAGE: translate("Origins", "page"),
        Origin.MARKUP: translate("Origins", "mark-up"),
        Origin.ARCHIVE: translate("Origins", "archive"),
        Origin.FILE_NAME: translate("Origins", "file name"),
        Origin.RULE: translate("Origins", "rule"),
        Origin.HAND: translate("Origins", "by hand"),
    }[origin]


def explained(value: MetadataValue) -> str:
    """Return where a value comes from and whether a person has confirmed it, as a tool tip."""
    translate = QCoreApplication.translate
    parts = [translate("Origins", "From: {}").format(origin_in_words(value.origin))]
    if value.evidence:
        parts.append(in_words(value.evidence))
    if not value.confirmed:
        parts.append(translate("Origins", "Proposed: nobody has confirmed it yet"))
    if value.imported is not None and value.imported != value.value:
        parts.append(translate("Origins", "Import proposed: “{}”").format(value.imported))
    return "\n".join(parts)
