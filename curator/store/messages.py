"""Messages as they stand in the file: a template and its values apart, as JSON; no sentence."""

import json
from collections.abc import Iterable

from curator.domain.messages import NOTHING, Message, values_from_data
from curator.store.reading import read_json


def kept(message: Message) -> str:
    """Return what stands in the file for `message`; "" for the one that says nothing."""
    return _json(message.as_data()) if message else ""


def kept_all(messages: Iterable[Message]) -> str:
    """Return what stands in the file for a row of messages."""
    return _json([message.as_data() for message in messages])


def recalled(text: str) -> Message:
    """Return the message that stands in the file; words that version 0.1 wrote are a template that nothing fills.

    Raises:
        CollectionError: it is none.
    """
    if not text.startswith("["):
        return Message(text) if text else NOTHING
    return read_json(text, _message)


def recalled_all(text: str) -> tuple[Message, ...]:
    """Return the row of messages that stands in the file.

    Raises:
        CollectionError: it is none.
    """
    if text == "[]":
        return ()
    return read_json(text, lambda data: tuple(map(_message, data)))


def filled(template: str, values: str) -> Message:
    """Return the message of a template and of its values, which stand in the file as JSON.

    Raises:
        CollectionError: they are none, or do not fill it.
    """
    return read_json(values, lambda data: _fit(Message(template, values_from_data(data))))


def _message(data: object) -> Message:
    return _fit(Message.from_data(data))


def _fit(message: Message) -> Message:
    """Return a message that can be put into words; another one raises here, and not where it is shown."""
    str(message)
    return message


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
