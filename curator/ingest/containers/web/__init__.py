"""Web archives: WARC files, and WACZ files, which pack them with a list of pages."""
