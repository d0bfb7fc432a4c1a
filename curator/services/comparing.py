"""Comparison of two texts word by word, for variants of a comment and for original against reading text."""

from curator.text.diff import Segment, SegmentKind, word_diff

__all__ = ["Segment", "SegmentKind", "word_diff"]
