"""What is read can be read, in light and in dark."""

from itertools import chain

import pytest

from curator.gui.palette import DARK, LIGHT, Palette, contrast
from curator.gui.widgets.row_drawing import edge_of, ground_of
from curator.gui.widgets.rows import HighlightStyle

THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
LEAST = 4.5
LEAST_OF_SIGNS = 3.0


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_words_stand_out_from_every_ground_they_stand_on(palette: Palette):
    written = [palette.text, palette.muted, palette.accent, *palette.suspects.values(), *palette.passages.values()]
    for ground in (palette.window, palette.surface):
        assert min(contrast(colour, ground) for colour in written) >= LEAST


@THEMES
def test_text_stands_out_from_the_tints_behind_it(palette: Palette):
    tints = (palette.hover, palette.accent_ground, palette.selection, palette.corrected_ground, palette.match_ground)
    assert min(contrast(palette.text, tint) for tint in tints) >= LEAST


@THEMES
def test_messages_stand_out_from_their_own_grounds(palette: Palette):
    pairs = {
        palette.inserted: palette.inserted_ground,
        palette.deleted: palette.deleted_ground,
        palette.warning: palette.warning_ground,
        palette.error: palette.error_ground,
        palette.on_accent: palette.accent,
        palette.accent: palette.accent_ground,
    }
    assert min(contrast(colour, ground) for colour, ground in pairs.items()) >= LEAST


@THEMES
@pytest.mark.parametrize("style", HighlightStyle, ids=lambda style: style.name)
def test_what_is_set_off_in_the_text_is_told_from_it_by_a_line_that_is_seen(palette: Palette, style: HighlightStyle):
    grounds = (palette.surface, palette.window, ground_of(style, palette) or palette.surface)
    assert min(contrast(edge_of(style, palette), ground) for ground in grounds) >= LEAST_OF_SIGNS


def test_every_kind_has_a_colour_in_both_themes():
    for one, other in ((LIGHT.suspects, DARK.suspects), (LIGHT.passages, DARK.passages)):
        assert one.keys() == other.keys()
        assert len(set(chain(one.values()))) == len(one)
