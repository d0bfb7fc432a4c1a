"""A word in a coloured pill: where a value comes from, how a comment repeats another, how many there are."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Badge(QLabel):
    """A short word set off from the text around it; a proposed one looks provisional."""

    def __init__(self, text: str = "", *, proposed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, proposed=proposed)

    def say(self, text: str, *, proposed: bool = False) -> None:
        """Change the word, and whether it looks provisional; an empty one is hidden."""
        self.setText(text)
        self.setProperty("role", "proposed" if proposed else "badge")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(bool(text))
