"""Messages of the layers below in the language of the window; the catalogue has them in the context “Messages”."""

from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.messages import Language, Message, english


def in_words(message: Message) -> str:
    """Return a message in the language of the window, in English where that language has no words for it."""
    return message.in_words(Language(QLocale().bcp47Name(), _translated, QLocale().toString))


def sentence_case(words: str) -> str:
    """Return `words` with a capital and a full stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!", "…")) else ".") if words else ""


def as_sentence(message: Message) -> str:
    """Return a message in the language of the window as a sentence of its own; "" for the one that says nothing.

    A name that it begins with, such as that of a file, stays as it is written.
    """
    words = in_words(message)
    named = any(isinstance(value, str) and value and words.startswith(value) for value in message.values.values())
    return words[:1] + sentence_case(words)[1:] if named else sentence_case(words)


def _translated(template: str, count: int | None) -> str:
    words = QCoreApplication.translate("Messages", template, None, -1 if count is None else count)
    return english(words, count) if words == template else words
