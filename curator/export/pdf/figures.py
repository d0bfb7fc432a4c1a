"""Figures: a picture as wide as it is sharp, or what it shows in words, and its caption."""

from dataclasses import replace
from io import BytesIO

from reportlab.lib.utils import ImageReader

from curator.domain.book import Chapter, Figure, Picture
from curator.export.pdf.fonts import Face
from curator.export.pdf.inlines import dressed
from curator.export.pdf.lines import ACCENT, Drawing, Line, Look, Style
from curator.export.pdf.setting import Setting, joined
from curator.text.links import target

_TALLEST = 0.6
"""Share of the page's height that a picture may take, so that its caption and some text stand with it. By eye."""

_POINTS_A_PIXEL = 0.5
"""144 pixels an inch: the least that does not look coarse in print."""


def figure(setting: Setting, given: Figure, style: Style, chapter: Chapter) -> list[Line]:
    """Return the lines of a figure between the indents of `style`, all on one page."""
    lines = _drawn(setting, given.picture, style) or _described(setting, given.picture, style)
    caption = given.caption
    if caption is None:
        return lines
    look = setting.sheet.look(Face.SANS, 0.86, muted=True)
    spans = dressed(caption.inlines, look, setting.anchors[chapter.id])
    below = setting.type.paragraph(spans, replace(style, before=setting.sheet.size * 0.4), setting.sheet.measure)
    return [*lines, *joined(below)]


def _drawn(setting: Setting, picture: Picture, style: Style) -> list[Line]:
    if not picture.data:
        return []
    try:
        image = ImageReader(BytesIO(picture.data))
        width, height = image.getSize()
    except OSError:
        return []
    room = setting.sheet.measure - style.left - style.right
    scale = min(_POINTS_A_PIXEL, room / width, setting.sheet.room * _TALLEST / height)
    drawing = Drawing(picture.data, style.left, round(width * scale, 2), round(height * scale, 2))
    return [Line(height=drawing.height, baseline=0.0, drawing=drawing)]


def _described(setting: Setting, picture: Picture, style: Style) -> list[Line]:
    """Return what stands for a picture that was not captured: what it shows, linked to where it was."""
    told = setting.words.labelled(setting.words.picture, picture.alternative or picture.address)
    look: Look = setting.sheet.look(Face.SANS, 0.86, muted=True)
    link = target(picture.address)
    look = replace(look, link=link, colour=ACCENT) if link else look
    return setting.type.paragraph([(told, look)], style, setting.sheet.measure)
