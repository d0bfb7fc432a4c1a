"""The third version: which articles an export leaves out, and where the parts of a collection begin."""

TABLES = """
ALTER TABLE article ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN part TEXT NOT NULL DEFAULT '';
"""
