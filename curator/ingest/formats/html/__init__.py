"""Saved web pages: their tree, what is a comment in it, and the blocks that become the transcript."""
