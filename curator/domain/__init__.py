"""Frozen values of the field and the expected errors; imports nothing but the standard library."""
