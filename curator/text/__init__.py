"""Pure functions over text; knows the domain's values and nothing of files, collections or windows."""
