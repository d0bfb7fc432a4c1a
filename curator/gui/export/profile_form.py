"""The form of a profile: a value in, a value out; it saves nothing."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from curator.domain.book import ExportProfile, Paper, Typography
from curator.gui.export.wording import language_in_words, paper_in_words, typography_explained, typography_in_words
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox


class ProfileForm(QWidget):
    """Title, language, typography, paper and what to include; `changed` follows every change a person makes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = ExportProfile()
        self.title = QLineEdit()
        self.language, self.typography, self.paper = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        self.explanation.setProperty("role", "muted")
        self.include = {
            "comments": QCheckBox(self.tr("Comments")),
            "pings": QCheckBox(self.tr("Pings")),
            "folded": QCheckBox(self.tr("Mention of folded repeats")),
            "notes": QCheckBox(self.tr("Notes on the edition")),
            "provenance": QCheckBox(self.tr("Provenance of the captures")),
        }
        for typography in Typography:
            self.typography.addItem(typography_in_words(typography), typography)
        for paper in Paper:
            self.paper.addItem(paper_in_words(paper), paper)
        self._explain_boxes()
        self._lay_out()
        self.offer("", "", ())
        self.show_value(self._profile)
        self._connect()

    def offer(self, title: str, language: str, spoken: Iterable[str]) -> None:
        """Say what the collection's own title and language are, and which languages can be chosen besides."""
        self.title.setPlaceholderText(title)
        chosen = self.language.currentData() or ""
        self.language.blockSignals(True)  # noqa: FBT003 (Qt takes the value by position)
        self.language.clear()
        own = self.tr("As the collection ({})").format(language_in_words(language)) if language else ""
        self.language.addItem(own or self.tr("As the collection"), "")
        for tag in dict.fromkeys(["fr", "en", *sorted(spoken)]):
            self.language.addItem(language_in_words(tag), tag)
        self._choose_language(chosen)
        self.language.blockSignals(False)  # noqa: FBT003

    def show_value(self, profile: ExportProfile) -> None:
        """Show a profile, without telling of a change."""
        self._profile = profile
        self.blockSignals(True)  # noqa: FBT003
        self.title.setText(profile.title)
        self._choose_language(profile.language)
        self.typography.setCurrentIndex(self.typography.findData(profile.typography))
        self.paper.setCurrentIndex(self.paper.findData(profile.paper))
        for name, box in self.include.items():
            box.setChecked(getattr(profile, name))
        self.blockSignals(False)  # noqa: FBT003
        self._explain()

    def value(self) -> ExportProfile:
        """Return the profile as the form now shows it."""
        return replace(
            self._profile,
            title=self.title.text().strip(),
            language=self.language.currentData() or "",
            typography=Typography(self.typography.currentData()),
            paper=Paper(self.paper.currentData()),
            comments=self.include["comments"].isChecked(),
            pings=self.include["pings"].isChecked(),
            folded=self.include["folded"].isChecked(),
            notes=self.include["notes"].isChecked(),
            provenance=self.include["provenance"].isChecked(),
        )

    def _choose_language(self, tag: str) -> None:
        if self.language.findData(tag) < 0:
            self.language.addItem(language_in_words(tag), tag)
        self.language.setCurrentIndex(self.language.findData(tag))

    def _explain(self) -> None:
        self.explanation.setText(typography_explained(Typography(self.typography.currentData())))
        self.typography.setAccessibleDescription(self.explanation.text())

    def _explain_boxes(self) -> None:
        told = {
            "comments": self.tr("The readers’ comments, as threads after each article."),
            "pings": self.tr("Links from other pages, apart from the comments."),
            "folded": self.tr("Where a repeated comment was folded, say when it was posted again."),
            "notes": self.tr("After each article: how many corrections, folds and missing comments."),
            "provenance": self.tr("An appendix with each capture’s file, checksum and date."),
        }
        for name, box in self.include.items():
            box.setToolTip(told[name])
            box.setAccessibleDescription(told[name])

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for label, field in (
            (self.tr("Tit&le"), self.title),
            (self.tr("Lan&guage"), self.language),
            (self.tr("T&ypography"), self.typography),
            (self.tr("&Paper"), self.paper),
        ):
            named = QLabel(label)
            named.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.setMinimumContentsLength(12)
            layout.addWidget(named)
            layout.addWidget(field)
            if field is self.typography:
                layout.addWidget(self.explanation)
            layout.addSpacing(GRID // 2)
        layout.addWidget(QLabel(self.tr("Include")))
        for box in self.include.values():
            layout.addWidget(box)

    def _connect(self) -> None:
        self.title.textEdited.connect(self.changed)
        self.typography.currentIndexChanged.connect(self._explain)
        for combo in (self.language, self.typography, self.paper):
            combo.currentIndexChanged.connect(self.changed)
        for box in self.include.values():
            box.toggled.connect(self.changed)
