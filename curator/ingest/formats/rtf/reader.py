"""Rich Text Format (RTF): what word processors, WordPad and mail programs save, with styles, notes, links and pictures.

Source: Microsoft, "Rich Text Format (RTF) Specification", 1.9.1, 2008.
"""

from collections.abc import Callable
from functools import partial

from curator.domain.capture import ParsedCapture
from curator.domain.marks import MarkKind
from curator.domain.messages import Message
from curator.ingest.documents import OfficeDocument, capture_of, flattened, without_repeats
from curator.ingest.formats.office.flowing import link_in
from curator.ingest.formats.rtf import letters, pictures
from curator.ingest.formats.rtf.body import RtfBody
from curator.ingest.formats.rtf.groups import Group, Groups
from curator.ingest.formats.rtf.tables import FontTable, StyleSheet
from curator.ingest.formats.rtf.tokens import RtfToken, tokens
from curator.ingest.item import Item
from curator.ingest.page import How

NAME, VERSION = "rtf", "1"
MEDIA_TYPE = "application/rtf"

_SIGNATURE = b"{\\rtf"
_WITHIN = 100  # bytes: blanks and a byte-order mark may stand before the signature, which some programs let pass
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "~": "\xa0",
    "-": "\xad", "_": "\u2011", "nestcell": "\n", "nestrow": "\n",
}  # fmt: skip
_LOOKS = {
    "b": MarkKind.STRONG, "i": MarkKind.EMPHASIS, "ul": MarkKind.UNDERLINE, "uldb": MarkKind.UNDERLINE,
    "ulw": MarkKind.UNDERLINE, "super": MarkKind.SUPERSCRIPT, "sub": MarkKind.SUBSCRIPT,
}  # fmt: skip
_RAISED = frozenset({MarkKind.SUPERSCRIPT, MarkKind.SUBSCRIPT})
_SKIPPED = (
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "colortbl", "filetbl",
    "revtbl", "listtable", "listoverridetable", "nonshppict", "shprslt", "objdata", "xe", "tc", "rxe", "ftnsep",
    "ftnsepc", "aftnsep", "aftnsepc", "pntxta", "pntxtb", "private", "userprops",
)  # fmt: skip
_PASSED = ("shppict", "shpinst", "picprop", "do", "background")
"""Destinations that programs may pass over, and in which text or pictures are."""

_TABLES = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info", "creatim": "created"}
_PROPERTIES = {
    "title": "title", "author": "author", "subject": "subject", "keywords": "keywords", "doccomm": "description",
}  # fmt: skip
_DATE = ("yr", "mo", "dy")
_BODY_LEVEL = 9  # of the outline, which is no heading. Source: "Paragraph Formatting Properties"

Handler = Callable[[int | None], None]
"""Does what a control word says, by the number that it is given."""


def fits(item: Item) -> bool:
    """Tell whether the file begins as RTF does."""
    return item.data[:_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_SIGNATURE)


def read(item: Item, how: How) -> ParsedCapture:
    """Read the text as it stands now, what is hidden or was deleted left out.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    return capture_of(_Reading().document(item.data), item, how, (NAME, VERSION, MEDIA_TYPE))


class _Reading:
    """A document on its way: what holds in the group in hand, and what was defined and found."""

    def __init__(self) -> None:
        self._groups = Groups()
        self._fonts, self._styles = FontTable(), StyleSheet()
        self._body = RtfBody(self._styles)
        self._picture = pictures.RtfPicture()
        self._found = OfficeDocument()
        self._created: dict[str, int] = {}
        self._fields: list[list[str]] = []
        self._author = ""
        self._half = self._replaced = 0
        self._pending = b""
        self._words = self._signs_and_looks() | self._properties() | self._destinations()

    @property
    def _group(self) -> Group:
        return self._groups.top

    def document(self, data: bytes) -> OfficeDocument:
        """Return the document, gone through."""
        for token in tokens(data):
            if token.name in ("{", "}"):
                self._brace(opens=token.name == "{")
                if not self._groups.depth:
                    break
            elif not self._group.skipped:
                self._take(token)
        self._flush()
        self._body.end()
        if self._groups.depth:
            self._found.remarks = (Message("the file ends before its text does: see what is missing"),)
        self._found.blocks, self._found.levels = self._body.flow.blocks, self._body.flow.levels
        self._found.properties = without_repeats(self._found.properties)
        self._found.created = "-".join(f"{self._created[each]:02}" for each in _DATE if each in self._created)
        return self._found

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self._replaced = 0
        if opens:
            self._groups.open()
        else:
            self._groups.close()

    def _take(self, token: RtfToken) -> None:
        if not token.name:
            self._bytes(token.text)
            return
        self._flush()
        self._replaced = 0
        optional, self._group.optional = self._group.optional, token.name == "*"
        handler = self._words.get(token.name)
        if handler:
            handler(token.number)
        elif optional:
            self._group.skipped = True
        self._picture.data += token.text

    # text

    def _bytes(self, data: bytes) -> None:
        """Take text, but for what stands there for those who do not know characters by their numbers."""
        passed = min(self._replaced, len(data))
        self._replaced -= passed
        self._pending += data[passed:]

    def _flush(self) -> None:
        if self._pending:
            data, self._pending = self._pending, b""
            self._put(letters.decoded(data, self._group.encoding))

    def _put(self, text: str) -> None:
        if self._half:
            self._half, text = 0, letters.UNKNOWN + text
        if self._group.into is None:
            self._body.put(text, self._group)
        else:
            self._group.into.append(text)

    def _unicode(self, number: int | None) -> None:
        """Write a character by its number; two halves of one beyond the first 65,536 come one after the other."""
        code = (number or 0) % 0x10000
        if 0xD800 <= code < 0xDC00:  # noqa: PLR2004 (first halves)
            self._half = code
        else:
            pair = self._half.to_bytes(2, "little") if self._half else b""
            self._half = 0
            self._put((pair + code.to_bytes(2, "little")).decode("utf-16-le", "replace"))
        self._replaced = self._group.fallback

    def _paragraph(self, _: int | None) -> None:
        if self._group.into is None:
            self._body.paragraph(self._group)
        else:
            self._group.into.append("\n")

    def _new_page(self, _: int | None) -> None:
        self._body.flow.writer.point(MarkKind.PAGE_BREAK)

    # how letters look

    def _signs_and_looks(self) -> dict[str, Handler]:
        return {
            **{word: partial(_ignoring, partial(self._put, text)) for word, text in _SIGNS.items()},
            **{word: partial(self._look, look) for word, look in _LOOKS.items()},
            "u": self._unicode, "par": self._paragraph, "sect": self._paragraph, "\n": self._paragraph,
            "\r": self._paragraph, "plain": self._plain, "ulnone": partial(self._off, frozenset({MarkKind.UNDERLINE})),
            "nosupersub": partial(self._off, _RAISED), "v": self._hide, "deleted": self._hide, "htmlrtf": self._hide,
            "page": self._new_page,
        }  # fmt: skip

    def _look(self, look: MarkKind, number: int | None) -> None:
        changed = frozenset({look})
        self._group.looks = self._group.looks - changed if number == 0 else self._group.looks | changed

    def _off(self, looks: frozenset[MarkKind], _: int | None) -> None:
        self._group.looks -= looks

    def _plain(self, _: int | None) -> None:
        self._group.looks, self._group.hidden = frozenset(), False
        self._group.encoding = self._fonts.encoding()

    def _hide(self, number: int | None) -> None:
        self._group.hidden = number != 0

    # what paragraphs, cells and fonts are

    def _properties(self) -> dict[str, Handler]:
        return {
            "pard": self._usual_paragraph, "s": self._style, "sbasedon": self._based_on, "outlinelevel": self._outline,
            "ls": self._list, "ilvl": self._list_level, "intbl": self._in_cell,
            "cell": partial(_ignoring, self._body.cell),
            "row": partial(_ignoring, self._body.row), "trhdr": partial(_ignoring, self._body.row_of_headings),
            "f": self._font, "deff": self._main_font, "fcharset": self._charset, "cpg": self._font_page,
            "ansicpg": self._file_page, "uc": self._fallback,
            **{word: partial(self._file_kind, encoding) for word, encoding in letters.KINDS.items()},
            **{word: partial(self._day, word) for word in _DATE},
        }  # fmt: skip

    def _usual_paragraph(self, _: int | None) -> None:
        self._group.style, self._group.level, self._group.depth = 0, 0, 1
        self._group.cell = self._group.listed = False

    def _style(self, number: int | None) -> None:
        if self._group.table != "styles":
            self._group.style = number or 0
            return
        name: list[str] = []
        self._group.into = name
        self._group.ends = lambda: self._styles.define(number or 0, "".join(name))

    def _based_on(self, number: int | None) -> None:
        self._styles.based_on = number

    def _outline(self, number: int | None) -> None:
        level = number + 1 if number is not None and 0 <= number < _BODY_LEVEL else 0
        if self._group.table == "styles":
            self._styles.level = level
        else:
            self._group.level = level

    def _list(self, number: int | None) -> None:
        self._group.listed = bool(number)

    def _list_level(self, number: int | None) -> None:
        self._group.depth = 1 + max(0, number or 0)

    def _in_cell(self, _: int | None) -> None:
        self._group.cell = True

    def _font(self, number: int | None) -> None:
        if self._group.table == "fonts":
            self._fonts.in_hand = number or 0
        else:
            self._group.encoding = self._fonts.encoding(number or 0)

    def _main_font(self, number: int | None) -> None:
        self._fonts.main = number or 0

    def _charset(self, number: int | None) -> None:
        self._fonts.define(letters.of_set(number or 0, self._fonts.usual))

    def _font_page(self, number: int | None) -> None:
        self._fonts.define(letters.of_page(number or 0, self._fonts.usual))

    def _file_page(self, number: int | None) -> None:
        self._fonts.usual = self._group.encoding = letters.of_page(number or 0, self._fonts.usual)

    def _file_kind(self, encoding: str, _: int | None) -> None:
        self._fonts.usual = self._group.encoding = encoding

    def _fallback(self, number: int | None) -> None:
        self._group.fallback = max(0, number or 0)

    def _day(self, word: str, number: int | None) -> None:
        if self._group.table == "created" and number:
            self._created[word] = number

    # where text goes

    def _destinations(self) -> dict[str, Handler]:
        return {
            "*": _pass,
            **dict.fromkeys(_SKIPPED, self._skip),
            **dict.fromkeys(_PASSED, _pass),
            **{word: partial(self._define, table) for word, table in _TABLES.items()},
            **{word: partial(self._property, name) for word, name in _PROPERTIES.items()},
            **{word: partial(_ignoring, partial(self._is_picture, word)) for word in pictures.WORDS},
            "footnote": self._note, "annotation": self._note, "atnauthor": partial(self._kept, self._annotated),
            "listtext": partial(self._kept, self._listed), "pntext": partial(self._kept, self._listed),
            "field": self._field, "fldinst": self._instruction, "fldrslt": self._result, "pict": self._begin_picture,
            "sn": partial(self._kept, self._picture_property), "sv": partial(self._kept, self._picture_value),
            "shptxt": self._box, "dptxbxtext": self._box,
        }  # fmt: skip

    def _skip(self, _: int | None) -> None:
        self._group.skipped = True

    def _kept(self, taken: Callable[[str], object], _: int | None) -> None:
        """Keep the text of the group apart, and hand it over at its end."""
        kept: list[str] = []
        self._group.into = kept
        self._group.ends = lambda: taken("".join(kept))

    def _define(self, table: str, _: int | None) -> None:
        self._group.table, self._group.into = table, []
        if table == "fonts":
            self._group.ends = self._begin_text

    def _begin_text(self) -> None:
        self._group.encoding = self._fonts.encoding()

    def _property(self, name: str, number: int | None) -> None:
        if self._group.table == "info":
            self._kept(lambda value: self._found.properties.append((name, value)), number)

    def _note(self, number: int | None) -> None:
        author = f"{self._author}:" if self._author else ""
        self._author = ""
        self._group.looks, self._group.hidden = frozenset(), False
        self._kept(lambda text: self._body.flow.note(flattened((author, *text.split("\n")))), number)

    def _annotated(self, author: str) -> None:
        self._author = author.strip()

    def _listed(self, sign: str) -> None:
        self._body.sign = sign.strip()

    def _field(self, _: int | None) -> None:
        self._fields.append([])
        self._group.ends = self._fields.pop

    def _instruction(self, _: int | None) -> None:
        self._group.into = self._fields[-1] if self._fields else []

    def _result(self, _: int | None) -> None:
        address = link_in("".join(self._fields[-1])) if self._fields else ""
        if address and self._group.into is None:
            start, self._group.linked = self._body.flow.writer.size, True
            self._group.ends = lambda: self._link(start, address)

    def _link(self, start: int, address: str) -> None:
        writer = self._body.flow.writer
        writer.mark(min(start, writer.size), MarkKind.LINK, address)

    def _box(self, _: int | None) -> None:
        self._body.flow.aside(opens=True)
        self._group.into = None
        self._group.ends = lambda: self._body.flow.aside(opens=False)

    def _begin_picture(self, _: int | None) -> None:
        self._picture = pictures.RtfPicture()
        self._group.into = self._picture.figures
        self._group.ends = self._end_picture

    def _is_picture(self, word: str) -> None:
        self._picture.is_of(word)

    def _picture_property(self, name: str) -> None:
        self._picture.named(name)

    def _picture_value(self, value: str) -> None:
        self._picture.valued(value)

    def _end_picture(self) -> None:
        picture = self._picture.whole()
        if picture:
            self._found.pictures[picture.name] = picture
            self._body.flow.picture(picture.name, self._picture.told)


def _pass(_: int | None) -> None:
    """Go on with the group: what follows in it is looked into."""


def _ignoring(act: Callable[[], object], _: int | None) -> None:
    """Do what a word says whose number means nothing."""
    act()
