"""What the names of styles say a paragraph is, whatever program wrote the document, in the languages it may speak.

Source: the built-in styles of Word (ECMA-376) and of LibreOffice, and those that Pandoc adds.
"""

import re

from curator.domain.capture import PassageKind

_KINDS = {
    PassageKind.TITLE: ("title", "titre", "titel", "título", "titolo"),
    PassageKind.SUBTITLE: ("subtitle", "sous-titre", "untertitel", "subtítulo", "sottotitolo", "ondertitel"),
    PassageKind.BYLINE: ("author", "auteur", "autor", "autore"),
    PassageKind.QUOTE: (
        *("quote", "intense quote", "block text", "quotations", "block quotation", "citation", "citation intense"),
        *("zitat", "intensives zitat", "cita", "citazione", "citaat", "citação"),
    ),
    PassageKind.CAPTION: (
        *(
            "caption",
            "illustration",
            "figure",
            "image caption",
            "table caption",
            "légende",
            "beschriftung",
            "bijschrift",
        ),
        *("captioned figure", "figurecaption", "leyenda", "didascalia", "legenda"),
    ),
    PassageKind.FURNITURE: ("toc heading", "contents heading", "header", "footer", "en-tête", "pied de page"),
}
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names}
_CODE = frozenset(
    {"html preformatted", "source code", "code", "plain text", "preformatted text", "source text", "teletype"}
    | {"verbatim char", "user entry", "texte brut", "nur text"}
)
_HEADING = re.compile(
    r"(?:heading|titre|überschrift|encabezado|título|titolo|kop|rubrik|cabeçalho) (?P<level>[1-9])", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:toc|contents|tm|verzeichnis) \d", re.IGNORECASE)


def kind_named(name: str) -> PassageKind | None:
    """Return what paragraphs of a style of this name are; None where it does not tell."""
    if _CONTENTS.match(name):
        return PassageKind.FURNITURE
    return _BY_NAME.get(name.casefold())


def level_named(name: str) -> int:
    """Return the level of the headings that a style is for, from 1; 0 where it is for none."""
    found = _HEADING.fullmatch(name)
    return int(found["level"]) if found else 0


def is_code(name: str) -> bool:
    """Tell whether a style is one for the text of programs."""
    return name.casefold() in _CODE
