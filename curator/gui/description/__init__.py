"""The Description stage: Dublin Core values of the collection and its articles, in a table and in forms."""
