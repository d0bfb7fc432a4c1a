"""Benchmarks: what the program costs in time and memory. They print figures and assert nothing."""
