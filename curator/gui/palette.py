"""The colours of the window, by role, light and dark; the one place where a colour is written down."""

from collections.abc import Mapping
from dataclasses import dataclass

from curator.domain.capture import PassageKind
from curator.domain.correction import SuspectKind


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb".

    Whatever is read (`text`, `muted`, `accent`, `suspects`, `passages`, `inserted`, `deleted`, `warning`, `error`)
    has a contrast of 4.5:1 at least with the grounds it stands on: `window`, `surface`, or its own `…_ground`.
    """

    dark: bool
    window: str
    surface: str
    border: str
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_ground: str
    selection: str
    corrected_ground: str
    match_ground: str
    inserted: str
    inserted_ground: str
    deleted: str
    deleted_ground: str
    warning: str
    warning_ground: str
    error: str
    error_ground: str
    suspects: Mapping[SuspectKind, str]
    passages: Mapping[PassageKind, str]


LIGHT = Palette(
    dark=False,
    window="#f5f4f1",
    surface="#ffffff",
    border="#dcdad4",
    hover="#eae8e3",
    text="#20242a",
    muted="#5d636d",
    accent="#1d5c87",
    on_accent="#ffffff",
    accent_ground="#dfeaf2",
    selection="#cde2f1",
    corrected_ground="#e6f1e3",
    match_ground="#fbe9a9",
    inserted="#0c5c37",
    inserted_ground="#dcf3e4",
    deleted="#9c1f19",
    deleted_ground="#fbe4e1",
    warning="#684a00",
    warning_ground="#fcf2d2",
    error="#9c1f19",
    error_ground="#fbe4e1",
    suspects={
        SuspectKind.SPELLING: "#b3261e",
        SuspectKind.GRAMMAR: "#1d5c87",
        SuspectKind.DAMAGE: "#8a4a00",
        SuspectKind.TYPOGRAPHY: "#6a4494",
    },
    passages={
        PassageKind.TITLE: "#1d5c87",
        PassageKind.SUBTITLE: "#2b6a8f",
        PassageKind.BYLINE: "#3f6470",
        PassageKind.HEADING: "#37568c",
        PassageKind.PARAGRAPH: "#4b5560",
        PassageKind.QUOTE: "#6a4494",
        PassageKind.LIST_ITEM: "#54607a",
        PassageKind.CAPTION: "#7a4b66",
        PassageKind.COMMENT_HEADER: "#8a4a00",
        PassageKind.COMMENT_TEXT: "#0f6140",
        PassageKind.PING: "#756000",
        PassageKind.FURNITURE: "#6b6b6b",
    },
)

DARK = Palette(
    dark=True,
    window="#1c1e21",
    surface="#24272b",
    border="#3b3f45",
    hover="#2f3338",
    text="#e5e4e0",
    muted="#a4a9b1",
    accent="#86bce3",
    on_accent="#10222f",
    accent_ground="#2a3b48",
    selection="#33506a",
    corrected_ground="#2b3a2c",
    match_ground="#574a14",
    inserted="#8fd6ab",
    inserted_ground="#1f3a2b",
    deleted="#f2a49d",
    deleted_ground="#452725",
    warning="#f0d080",
    warning_ground="#3d3417",
    error="#f2a49d",
    error_ground="#452725",
    suspects={
        SuspectKind.SPELLING: "#f28b82",
        SuspectKind.GRAMMAR: "#86bce3",
        SuspectKind.DAMAGE: "#f0b072",
        SuspectKind.TYPOGRAPHY: "#c8a9ec",
    },
    passages={
        PassageKind.TITLE: "#86bce3",
        PassageKind.SUBTITLE: "#8fc4d8",
        PassageKind.BYLINE: "#9dbcc4",
        PassageKind.HEADING: "#a3b6ea",
        PassageKind.PARAGRAPH: "#b4bcc6",
        PassageKind.QUOTE: "#c8a9ec",
        PassageKind.LIST_ITEM: "#aeb8d0",
        PassageKind.CAPTION: "#dba9c3",
        PassageKind.COMMENT_HEADER: "#f0b072",
        PassageKind.COMMENT_TEXT: "#8fd6ab",
        PassageKind.PING: "#dcc76a",
        PassageKind.FURNITURE: "#a8a8a8",
    },
)


_LINEAR_BELOW = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, in [1, 21].

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
