"""Messages: sentences for people as values, put into words where somebody reads them, in that reader’s language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """An English template, which a reader's catalogue translates, and what fills it.

    Templates name their values in braces ("Import {name}"). A value is a string, a number, or a message of its own,
    which is put into words in the same language. A `Message` may be kept in the collection file, in which template and
    values stand apart.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.values) if self.values else self.template

    @classmethod
    def of(cls, template: str, /, **values: object) -> "Message":
        """Return the message that `values` make of `template`."""
        return cls(template, values)
