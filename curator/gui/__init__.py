"""The window: PySide6 and nothing else of substance; every change goes through a service."""
