"""Messages: sentences for people as values, put into words where somebody reads them, in that reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Union

from curator.domain.terms import Term

Value = Union[str, int, float, Term, "Message"]
"""What can fill a template; a term or a message is put into the language of the whole, a text is not."""

_OR = " | "
_BREAKS = {ord("\n"): "¶", ord("\r"): None}
"""What fills a sentence leaves it on one line: names of edits stand in lists, on buttons and in menus."""


@dataclass(frozen=True, slots=True)
class Language:
    """How things are said in a reader's language.

    `tag` is its BCP 47 tag. `translate` gives the words of a template, for a count of things, None where there is none
    to count; `number` writes such a count.
    """

    tag: str
    translate: Callable[[str, int | None], str]
    number: Callable[[int], str] = str


def english(template: str, count: int | None) -> str:
    """Return the English words of a template: of the two forms of “1 copy | {count} copies”, the one for `count`."""
    one, _, many = template.partition(_OR)
    return one if count == 1 or not many else many


ENGLISH = Language("en", english)
"""The language of the templates, of the command line and of what is kept."""


def template(text: str) -> str:
    """Return `text`, and so mark it as a template for the catalogue, where it is not given to a message on the spot."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """An English template, which a reader's catalogue translates, and what fills it.

    Templates name their values in braces ("Import {name}"). One that says how many there are of something has two
    forms, for one and for several, and a value `count`: "Fold 1 duplicate | Fold {count} duplicates". Where nothing
    fills a template, braces stand for themselves. The message of the empty template says nothing and is false.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, template: str, /, **values: Value) -> "Message":
        """Return the message that `values` make of `template`."""
        return cls(template, values)

    @classmethod
    def from_data(cls, data: object) -> "Message":
        """Return the message that `data` became; of a bare text, the message of that template.

        Raises:
            ValueError: `data` is not what `as_data` gives.
        """
        match data:
            case str(text) | [str(text)]:
                return cls(text)
            case [str(text), dict(values)]:
                return cls(text, values_from_data(values))
        raise ValueError(f"not a message: {data!r}")

    def as_data(self) -> list[object]:
        """Return template and values for JSON; a message among the values becomes a list in its turn."""
        return [self.template, values_as_data(self.values)] if self.values else [self.template]

    def in_words(self, language: Language) -> str:
        """Put into the words of a language, down to the messages within this one."""
        count = self.values.get("count")
        words = language.translate(self.template, count if isinstance(count, int) else None)
        if not self.values:
            return words
        filling = {name: _filling(value, language) for name, value in self.values.items()}
        if isinstance(count, int):
            filling["count"] = language.number(count)
        return words.format_map(filling)

    def __str__(self) -> str:
        return self.in_words(ENGLISH)

    def __bool__(self) -> bool:
        return bool(self.template)

    def __hash__(self) -> int:
        return hash((self.template, frozenset(self.values.items())))


NOTHING = Message("")
"""The message that says nothing."""


def values_as_data(values: Mapping[str, Value]) -> dict[str, object]:
    """Return the values of a message for JSON."""
    return {name: _as_data(value) for name, value in values.items()}


def values_from_data(data: Mapping[str, object]) -> dict[str, Value]:
    """Return the values that `data` became.

    Raises:
        ValueError: one of them is nothing that fills a template.
    """
    return {name: _from_data(value) for name, value in data.items()}


def _filling(value: Value, language: Language) -> str:
    if isinstance(value, Message):
        return value.in_words(language)
    if isinstance(value, Term):
        return value.in_language(language.tag)
    return str(value).translate(_BREAKS)


def _as_data(value: Value) -> object:
    if isinstance(value, Message):
        return value.as_data()
    return asdict(value) if isinstance(value, Term) else value


def _from_data(data: object) -> Value:
    match data:
        case str() | int() | float():
            return data
        case {"english": str(english), "french": str(french)}:
            return Term(english, french)
    return Message.from_data(data)
