"""The comments of a web page: found by the mark-up of platforms, else by what repeats itself, and each taken apart."""

from curator.ingest.formats.html.comments.finding import find_comments

__all__ = ["find_comments"]
