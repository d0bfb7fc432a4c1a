"""The printed collection: a Book set in pages and written as PDF."""
