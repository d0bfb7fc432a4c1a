"""Curator: curation of captured web and press pages, and their export as EPUB and PDF."""

__version__ = "0.2.0"
