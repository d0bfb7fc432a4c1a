"""The command line: one module per command; everything the window does to a collection can be scripted."""
