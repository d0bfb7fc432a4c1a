"""Widgets that several stages share; they know values of the domain and colours, never a collection."""
