"""Comments in tables: JSON and CSV, in which each row is one; what a column says is told by its name."""
