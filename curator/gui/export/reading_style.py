"""The style sheet of the content preview, in the part of CSS that Qt knows and the colours of the window."""

from curator.gui.theme import GRID, Theme


def reading_style(theme: Theme) -> str:
    """Return the style sheet for the documents of an EPUB."""
    palette = theme.palette
    return f"""
        body {{ color: {palette.text}; line-height: 140%; }}
        h1 {{ font-size: x-large; font-weight: 600; line-height: 110%; margin: {GRID}px 0; }}
        h2 {{ font-size: large; font-weight: 600; line-height: 110%; margin: {3 * GRID}px 0 {GRID}px 0; }}
        ol.thread, ul.thread {{ list-style-type: none; }}
        p {{ margin: 0 0 {GRID}px 0; }}
        a {{ color: {palette.accent}; }}
        .cite, .byline, .post-head, .answers, .repeats, .caption, .notes, .extent, .rights, dt, .proposed
            {{ color: {palette.muted}; }}
        .subtitle, .repeats, .proposed {{ font-style: italic; }}
        .author {{ color: {palette.text}; font-weight: 600; }}
        .source h2, .notes h2 {{ font-size: medium; }}
        blockquote {{ font-style: italic; }}
    """
