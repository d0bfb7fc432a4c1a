"""Messages as they stand in the file: a template and its values apart, as JSON; no sentence."""

import json
from collections.abc import Iterable

from curator.domain.messages import NOTHING, Message


def kept(message: Message) -> str:
    """Return what stands in the file for `message`; "" for the one that says nothing."""
    return _json(message.as_data()) if message else ""


def kept_all(messages: Iterable[Message]) -> str:
    """Return what stands in the file for a row of messages."""
    return _json([message.as_data() for message in messages])


def recalled(text: str) -> Message:
    """Return the message that stands in the file; words that version 0.1 wrote are a template that nothing fills."""
    if not text.startswith("["):
        return Message(text) if text else NOTHING
    return Message.from_data(json.loads(text))


def recalled_all(text: str) -> tuple[Message, ...]:
    """Return the row of messages that stands in the file."""
    return tuple(Message.from_data(each) for each in json.loads(text))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
