"""The collection file: schema, edits and their history, queries. All SQL lives here."""
