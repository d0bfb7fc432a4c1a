"""Bytes to `ParsedCapture`: one reader per format, one segmenter per kind of page."""
