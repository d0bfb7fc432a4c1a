"""The tree of expected failures: one sentence each, and the exit code the command line gives for it.

Anything else that escapes is a bug and is logged as one.
"""

import errno
from collections.abc import Mapping
from typing import Self

from curator.domain.messages import Message, Value

_REFUSALS: Mapping[int | None, Message] = {
    errno.EACCES: Message("permission denied"),
    errno.EBUSY: Message("another program uses it"),
    errno.EEXIST: Message("it exists already"),
    errno.EIO: Message("the disk failed"),
    errno.EISDIR: Message("it is a folder"),
    errno.ELOOP: Message("its links lead in a circle"),
    errno.ENAMETOOLONG: Message("its name is too long"),
    errno.ENODEV: Message("the device is gone"),
    errno.ENOENT: Message("it does not exist"),
    errno.ENOSPC: Message("the disk is full"),
    errno.ENOTDIR: Message("a part of its path is no folder"),
    errno.EPERM: Message("permission denied"),
    errno.EROFS: Message("the disk can only be read"),
}


class CuratorError(Exception):
    """Base of every expected failure.

    Made of a template and what fills it: `NotFoundError("there is no article {id}", id=id)`. `message` holds both, for
    whoever shows it in the reader's language; `str(error)` is the English sentence, fit for stderr: what is wrong and
    what to do. `exit_code` is the command line's status; codes are never reused, 1 and 2 belong to the shell.
    """

    exit_code = 3

    def __init__(self, template: str, /, **values: Value) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))

    @classmethod
    def of(cls, message: Message) -> Self:
        """Return the error that a message is the sentence of."""
        return cls(message.template, **message.values)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).of, (self.message,)


class NotFoundError(CuratorError):
    """A named file, article, comment, passage or profile does not exist."""

    exit_code = 4


class UnreadableCaptureError(CuratorError):
    """A capture cannot be decoded, is empty, or is of no known kind."""

    exit_code = 5


class InaccessibleFileError(UnreadableCaptureError):
    """The file of a capture cannot be opened: permissions, a folder, a disk that fails."""


class CollectionError(CuratorError):
    """The collection file cannot be opened or written: not a collection, newer, truncated, disk full."""

    exit_code = 6


class DamagedError(CollectionError):
    """The collection is so damaged that it cannot be opened or read: “curator rescue” may save what is left."""


class ReadOnlyError(CuratorError):
    """The collection is open for reading only, and an edit was asked for."""

    exit_code = 7


class InvalidValueError(CuratorError):
    """A value given by a person does not fit: a date that is no EDTF date, an unknown field."""

    exit_code = 8


class OverlapError(CuratorError):
    """Two corrections would change the same characters, or passages that do not touch are joined."""

    exit_code = 9


class TargetExistsError(CuratorError):
    """An export would replace a file that is already there."""

    exit_code = 10


class ExportError(CuratorError):
    """An export cannot be written: nothing to export, a folder that is missing or not writable."""

    exit_code = 11


class VerificationError(CuratorError):
    """The collection does not hold together: a checksum, a range or a derived text is off."""

    exit_code = 12


class CancelledError(CuratorError):
    """The person stopped a long piece of work; nothing was changed."""

    exit_code = 13


class OutputError(CuratorError):
    """What a command has to say cannot be written: the disk behind standard output is full or gone."""

    exit_code = 14


class WorkError(CuratorError):
    """Long work came to nothing: its process died, hung, needed too much memory or gave back what cannot be read."""

    exit_code = 15


def refusal(error: OSError) -> Message:
    """Return why the system refused to read or write; in its own words where there are none here."""
    return _REFUSALS.get(error.errno, Message(error.strerror or str(error)))
