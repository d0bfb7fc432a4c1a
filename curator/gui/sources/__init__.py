"""Sources: captures are imported, and what each passage of a page is, is seen and set by hand."""
