"""Pages of many platforms, in words of our own, with what their comments say."""
