"""Comparison of two texts word by word, and of an original with its reading place by place."""

from curator.text.diff import Segment, SegmentKind, word_diff
from curator.text.marks import of_reading, runs
from curator.text.overlay import Overlay

__all__ = ["Overlay", "Segment", "SegmentKind", "of_reading", "runs", "word_diff"]
