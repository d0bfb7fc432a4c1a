"""What services, store and text say in English and the window says in the person's language: a list for the translator.

Each text stands here as it stands there, errors with `{}` where a name or a number is.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP


def _texts(*texts: object) -> tuple[str, ...]:
    return tuple(map(str, texts))


LABELS: tuple[str, ...] = _texts(
    QT_TRANSLATE_NOOP("Labels", "Add “{word}” to the word list"),
    QT_TRANSLATE_NOOP("Labels", "Edit {where}"),
    QT_TRANSLATE_NOOP("Labels", "Make {count} certain corrections"),
    QT_TRANSLATE_NOOP("Labels", "Correct “{found}”"),
    QT_TRANSLATE_NOOP("Labels", "Make {count} corrections"),
    QT_TRANSLATE_NOOP("Labels", "Leave “{found}” as it is"),
    QT_TRANSLATE_NOOP("Labels", "Leave {count} suspects as they are"),
    QT_TRANSLATE_NOOP("Labels", "Mark “{found}” as sic"),
    QT_TRANSLATE_NOOP("Labels", "Mark {count} suspects as sic"),
    QT_TRANSLATE_NOOP("Labels", "Put “{found}” off"),
    QT_TRANSLATE_NOOP("Labels", "Put {count} suspects off"),
    QT_TRANSLATE_NOOP("Labels", "Allow comments as duplicates"),
    QT_TRANSLATE_NOOP("Labels", "Note on a correction"),
    QT_TRANSLATE_NOOP("Labels", "Replace “{found}” by “{replacement}”"),
    QT_TRANSLATE_NOOP("Labels", "Take corrections back"),
    QT_TRANSLATE_NOOP("Labels", "Take “{word}” off the word list"),
    QT_TRANSLATE_NOOP("Labels", "Fold 1 duplicate"),
    QT_TRANSLATE_NOOP("Labels", "Fold {count} duplicates"),
    QT_TRANSLATE_NOOP("Labels", "Keep {id}"),
    QT_TRANSLATE_NOOP("Labels", "Set comments apart"),
    QT_TRANSLATE_NOOP("Labels", "Unfold 1 duplicate"),
    QT_TRANSLATE_NOOP("Labels", "Unfold {count} duplicates"),
    QT_TRANSLATE_NOOP("Labels", "Confirm the description of {what}"),
    QT_TRANSLATE_NOOP("Labels", "Describe {what}"),
    QT_TRANSLATE_NOOP("Labels", "Restore the description of {what}"),
    QT_TRANSLATE_NOOP("Labels", "Import {count} captures"),
    QT_TRANSLATE_NOOP("Labels", "Import {name}"),
    QT_TRANSLATE_NOOP("Labels", "Read {name} again"),
    QT_TRANSLATE_NOOP("Labels", "Remove {name}"),
    QT_TRANSLATE_NOOP("Labels", "{article}: {count} announced comments were not captured"),
    QT_TRANSLATE_NOOP("Labels", "{article}: {count} fields have no value"),
    QT_TRANSLATE_NOOP("Labels", "{article}: {count} proposed values are not confirmed"),
    QT_TRANSLATE_NOOP("Labels", "{count} groups of repeated comments wait for a decision"),
    QT_TRANSLATE_NOOP("Labels", "{count} passages are not checked yet"),
    QT_TRANSLATE_NOOP("Labels", "{count} suspects wait for a decision"),
    QT_TRANSLATE_NOOP("Labels", "{count} suspects were put off"),
    QT_TRANSLATE_NOOP("Labels", "Remove the export profile “{name}”"),
    QT_TRANSLATE_NOOP("Labels", "Save the export profile “{name}”"),
    QT_TRANSLATE_NOOP("Labels", "Describe comment {id}"),
    QT_TRANSLATE_NOOP("Labels", "Join passages"),
    QT_TRANSLATE_NOOP("Labels", "Mark a comment"),
    QT_TRANSLATE_NOOP("Labels", "Mark as {kind}"),
    QT_TRANSLATE_NOOP("Labels", "Set the language of passages"),
    QT_TRANSLATE_NOOP("Labels", "Set what {id} answers"),
    QT_TRANSLATE_NOOP("Labels", "Split a passage"),
    QT_TRANSLATE_NOOP("Labels", "Unmark comment {id}"),
)
"""Templates of edits' names and of what is still open; the names in braces stay as they are in a translation."""

KINDS: tuple[str, ...] = _texts(
    QT_TRANSLATE_NOOP("KindsOfPassage", "title"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "subtitle"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "byline"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "heading"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "paragraph"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "quote"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "list item"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "caption"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "comment header"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "comment text"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "ping"),
    QT_TRANSLATE_NOOP("KindsOfPassage", "furniture"),
)
"""Kinds of passages, inside the name of an edit."""

PARTS: tuple[str, ...] = _texts(
    QT_TRANSLATE_NOOP("PartsOfErrors", "a PDF file"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "a ZIP, DOCX, ODT or EPUB file"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "an image"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "a compressed file"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "a database"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "an old Office file"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "an RTF file"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "number"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "votes up"),
    QT_TRANSLATE_NOOP("PartsOfErrors", "votes down"),
)
"""Words that stand for `{}` in the sentence of an error."""

OF_ONE: dict[str, str] = {
    "Make {count} certain corrections": str(QT_TRANSLATE_NOOP("Labels", "Make 1 certain correction")),
    "{article}: {count} announced comments were not captured": str(
        QT_TRANSLATE_NOOP("Labels", "{article}: 1 announced comment was not captured")
    ),
    "{article}: {count} fields have no value": str(QT_TRANSLATE_NOOP("Labels", "{article}: 1 field has no value")),
    "{article}: {count} proposed values are not confirmed": str(
        QT_TRANSLATE_NOOP("Labels", "{article}: 1 proposed value is not confirmed")
    ),
    "{count} groups of repeated comments wait for a decision": str(
        QT_TRANSLATE_NOOP("Labels", "1 group of repeated comments waits for a decision")
    ),
    "{count} passages are not checked yet": str(QT_TRANSLATE_NOOP("Labels", "1 passage is not checked yet")),
    "{count} suspects wait for a decision": str(QT_TRANSLATE_NOOP("Labels", "1 suspect waits for a decision")),
    "{count} suspects were put off": str(QT_TRANSLATE_NOOP("Labels", "1 suspect was put off")),
}
"""What is said in place of a label where there is but one."""

ERRORS: tuple[str, ...] = _texts(
    QT_TRANSLATE_NOOP("Errors", "there is nothing to export yet: import a capture first"),
    QT_TRANSLATE_NOOP("Errors", "the disk is full, so {} was not written: make room, or choose another folder"),
    QT_TRANSLATE_NOOP("Errors", "the folder {} cannot be written to: choose another, or change its permissions"),
    QT_TRANSLATE_NOOP("Errors", "the name {}… is too long for this disk: choose a shorter one"),
    QT_TRANSLATE_NOOP("Errors", "{} could not be written ({}): try another folder"),
    QT_TRANSLATE_NOOP("Errors", "{} already exists: choose another name, or allow it to be replaced"),
    QT_TRANSLATE_NOOP("Errors", "{} is a folder: name a file in it"),
    QT_TRANSLATE_NOOP("Errors", "nothing to import in {}: it holds no text"),
    QT_TRANSLATE_NOOP("Errors", "nothing to import in {}: it is not a text file"),
    QT_TRANSLATE_NOOP("Errors", "nothing to import in {}: it is {}, not plain text"),
    QT_TRANSLATE_NOOP("Errors", "“{}” is not an encoding of text: try utf-8, cp1252, mac-roman, cp850 or utf-16"),
    QT_TRANSLATE_NOOP("Errors", "no page profile is called “{}”: choose one of {}"),
    QT_TRANSLATE_NOOP("Errors", "the page profile {} cannot be opened: {}"),
    QT_TRANSLATE_NOOP("Errors", "the page profile {} cannot be read: {}"),
    QT_TRANSLATE_NOOP("Errors", "the page profile {} cannot be used: “{}” {}"),
    QT_TRANSLATE_NOOP("Errors", "a correction already covers part of “{}”: take it back first"),
    QT_TRANSLATE_NOOP("Errors", "“{}” is not there any more: check the text again"),
    QT_TRANSLATE_NOOP("Errors", "{} is not folded: it stands on its own already"),
    QT_TRANSLATE_NOOP("Errors", "{} is not in this group: choose one of its members"),
    QT_TRANSLATE_NOOP("Errors", "there is no field “{}”: choose among {}"),
    QT_TRANSLATE_NOOP("Errors", "“{}” is no address: write it without spaces, as in https://example.org/page"),
    QT_TRANSLATE_NOOP("Errors", "“{}” is no language tag: write “fr”, “en” or “fr-CH”"),
    QT_TRANSLATE_NOOP("Errors", "there is no file {}: check its name"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot be read ({}): check that you may open it"),
    QT_TRANSLATE_NOOP("Errors", "{} is a folder: name the files in it"),
    QT_TRANSLATE_NOOP("Errors", "an export profile needs a name"),
    QT_TRANSLATE_NOOP("Errors", "there is no export profile “{}”: choose among {}"),
    QT_TRANSLATE_NOOP("Errors", "{} names no format that can be written: end it in {}"),
    QT_TRANSLATE_NOOP("Errors", "a comment has no {}: it has {}"),
    QT_TRANSLATE_NOOP("Errors", "a correction lies across this place: take it back first, or split elsewhere"),
    QT_TRANSLATE_NOOP("Errors", "choose two passages or more to join them"),
    QT_TRANSLATE_NOOP("Errors", "only passages that follow each other can be joined: choose those between them too"),
    QT_TRANSLATE_NOOP("Errors", "passages of two comments cannot be joined: mark them as one comment's first"),
    QT_TRANSLATE_NOOP("Errors", "put the cursor between two words: a passage cannot be split at its very end"),
    QT_TRANSLATE_NOOP(
        "Errors", "this passage belongs to no comment: mark the line that opens the comment as its header"
    ),
    QT_TRANSLATE_NOOP("Errors", "this passage opens a comment already"),
    QT_TRANSLATE_NOOP("Errors", "no comment stands above this passage: mark the line that opens one as its header"),
    QT_TRANSLATE_NOOP("Errors", "{} answers {} already: a thread cannot run in a circle"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot answer {}: choose another comment of {}"),
    QT_TRANSLATE_NOOP("Errors", "{} is a comment or a ping, not “{}”"),
    QT_TRANSLATE_NOOP("Errors", "{} is a whole number, not “{}”"),
    QT_TRANSLATE_NOOP("Errors", "there is no correction {}: “curator corrections” lists them"),
    QT_TRANSLATE_NOOP("Errors", "there is no article {}: “curator show” lists them"),
    QT_TRANSLATE_NOOP("Errors", "there is no comment {}: “curator show” lists them"),
    QT_TRANSLATE_NOOP("Errors", "there is no passage {}: “curator show --json” lists them"),
    QT_TRANSLATE_NOOP("Errors", "the folder {} does not exist: create it, or choose another"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot be created ({}): choose another name or folder"),
    QT_TRANSLATE_NOOP("Errors", "{} exists already: choose another name"),
    QT_TRANSLATE_NOOP("Errors", "{} exists already: open it, or choose another name"),
    QT_TRANSLATE_NOOP("Errors", "{} is in the way of the backup before an upgrade: move it and try again"),
    QT_TRANSLATE_NOOP("Errors", "{} is open for reading only: {}"),
    QT_TRANSLATE_NOOP("Errors", "it is open in another Curator"),
    QT_TRANSLATE_NOOP("Errors", "its folder cannot be written"),
    QT_TRANSLATE_NOOP("Errors", "it was opened for reading only"),
    QT_TRANSLATE_NOOP("Errors", "the disk is full: free some space and try again; nothing was changed in {}"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot be written: change its permissions or copy it to a folder of yours"),
    QT_TRANSLATE_NOOP("Errors", "{} is damaged: restore it from a copy; nothing in it was changed"),
    QT_TRANSLATE_NOOP("Errors", "{} is in use by another program: close it there and try again"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot be opened here: check that its folder exists and that you may write to it"),
    QT_TRANSLATE_NOOP(
        "Errors", "{} could not be read or written (disk full, unplugged or failing?): nothing was changed"
    ),
    QT_TRANSLATE_NOOP("Errors", "there is no collection at {}: check the name, or create it with an import"),
    QT_TRANSLATE_NOOP("Errors", "{} cannot be read ({}): choose a .curator file that you may read"),
    QT_TRANSLATE_NOOP("Errors", "{} is a database of another program, not a Curator collection"),
    QT_TRANSLATE_NOOP("Errors", "{} is cut short ({} of {} bytes): restore it from a copy; it was not touched"),
    QT_TRANSLATE_NOOP("Errors", "{} is not a Curator collection: choose a .curator file"),
    QT_TRANSLATE_NOOP("Errors", "{} was written by a newer version of Curator: install that version to open it"),
    QT_TRANSLATE_NOOP(
        "Errors", "the collection was written by a newer version of Curator: install that version to open it"
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "“{}” is not a date in EDTF: write 2012, 2012-01, 2012-01-20, 2012? (uncertain), 2012~ (about) or 2012-01/2012-03 (from, to)",  # noqa: E501
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "the regular expression takes too long on this text: make it simpler, without nested repeats"
    ),
    QT_TRANSLATE_NOOP("Errors", "the replacement “{}” is not valid ({}): check its groups"),
    QT_TRANSLATE_NOOP("Errors", "“{}” is not a valid regular expression ({}): correct it, or search for plain words"),
    QT_TRANSLATE_NOOP(
        "Errors", "two accepted corrections change the same characters ({}-{} and {}-{}): revoke one of them first"
    ),
    QT_TRANSLATE_NOOP("Errors", "the similarity threshold must be above 0 and at most 1, not {}"),
    QT_TRANSLATE_NOOP("Errors", "{} announced, {} captured"),
    QT_TRANSLATE_NOOP("Errors", "{} damaged characters are shown as � (encoding {})"),
    QT_TRANSLATE_NOOP("Errors", "the encoding is a guess ({}); choose another if accents look wrong"),
    QT_TRANSLATE_NOOP("Errors", "{} control characters are shown as �"),
    QT_TRANSLATE_NOOP("Errors", "the comment that is quoted"),
    QT_TRANSLATE_NOOP("Errors", "the most complete copy"),
    QT_TRANSLATE_NOOP("Errors", "the copy that names its author"),
    QT_TRANSLATE_NOOP("Errors", "the first copy on the page"),
    QT_TRANSLATE_NOOP("Errors", "stopped: nothing was changed"),
)
"""Sentences of errors, remarks and reasons."""
