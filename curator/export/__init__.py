"""`Book` to file: an exporter lays out what it is given and makes no editorial choice."""
