"""Fields, origins and their evidence in words, and what a value of a field looks like."""

from PySide6.QtCore import QCoreApplication

from curator.domain.metadata import Field, MetadataValue, Origin


def field_in_words(field: Field) -> str:
    """Return the name of a field."""
    translate = QCoreApplication.translate
    return {
        Field.TITLE: translate("Fields", "Title"),
        Field.SUBTITLE: translate("Fields", "Subtitle"),
        Field.CREATOR: translate("Fields", "Creator"),
        Field.PUBLISHER: translate("Fields", "Publisher"),
        Field.DATE: translate("Fields", "Date"),
        Field.TYPE: translate("Fields", "Type"),
        Field.LANGUAGE: translate("Fields", "Language"),
        Field.SOURCE: translate("Fields", "Source address"),
        Field.RIGHTS: translate("Fields", "Rights"),
        Field.DESCRIPTION: translate("Fields", "Description"),
        Field.SUBJECT: translate("Fields", "Subject"),
        Field.COVERAGE: translate("Fields", "Coverage"),
        Field.CAPTURED: translate("Fields", "Captured on"),
    }[field]


def help_for(field: Field) -> str:
    """Return examples of what fits a field, "" where anything does."""
    translate = QCoreApplication.translate
    dates = translate("Fields", "2012, 2012-01, 2012-01-20, 2012?")
    return {
        Field.DATE: dates,
        Field.CAPTURED: dates,
        Field.LANGUAGE: translate("Fields", "fr, en, fr-CH"),
        Field.SOURCE: "https://example.org/page",
        Field.COVERAGE: translate("Fields", "a place or a time the text is about"),
        Field.SUBJECT: translate("Fields", "subjects, separated by semicolons"),
    }.get(field, "")


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
