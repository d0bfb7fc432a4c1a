"""The Text stage: reading, checking, reviewing and correcting the text of the collection."""
