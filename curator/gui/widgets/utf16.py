"""Positions in text: code points here, UTF-16 code units in Qt; they part at the first emoji."""


def to_units(text: str, index: int | None = None) -> int:
    """Return where Qt sees the code point `index` of `text`; the length of the text if no index is given."""
    head = text if index is None else text[:index]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_code_points(text: str, units: int) -> int:
    """Return which code point of `text` stands at Qt's position `units`."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
