"""The left side of the stage: which profile, what is in it, and keeping it under a name."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from curator.domain.book import ExportProfile
from curator.domain.changes import ChangeSet, Table
from curator.domain.errors import CuratorError
from curator.domain.metadata import COLLECTION, Field
from curator.gui.export.profile_form import ProfileForm
from curator.gui.export.wording import DEFAULT, profile_in_words
from curator.gui.icons import Icon, icon
from curator.gui.sentences import in_words
from curator.gui.session import Session
from curator.gui.settings import WindowSettings
from curator.gui.theme import GRID
from curator.gui.widgets.choice_box import ChoiceBox
from curator.gui.widgets.key_action import key_action
from curator.services import profiles
from curator.store import metadata

_CHOSEN = "export/profile"


class ProfilePanel(QWidget):
    """Chooses, changes, saves and deletes profiles; `changed` says that the profile in hand is another one."""

    changed = Signal()

    def __init__(self, session: Session, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._stored: dict[str, ExportProfile] = {}
        self.chooser = ChoiceBox()
        self.chooser.setAccessibleName(self.tr("Profile"))
        self.chooser.setMinimumContentsLength(8)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form = ProfileForm()
        self.save_button = QPushButton(icon(Icon.SAVE), self.tr("Save"))
        self.save_as_button = QPushButton(self.tr("Save as…"))
        self.save_as_button.setAccessibleName(self.tr("Save as"))
        self.delete_button = QToolButton()
        self.name = QLineEdit()
        self.name_button = QToolButton()
        self.name_button.setIcon(icon(Icon.ACCEPT))
        self.naming = QWidget()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self.save_action = key_action(self, self.tr("Save the profile"), Icon.SAVE)  # the window's own Save does it too
        self._lay_out()
        self._connect()
        self.naming.hide()
        self._reload(settings.text(_CHOSEN) or DEFAULT)

    @property
    def profile(self) -> ExportProfile:
        """The profile in hand, saved or not."""
        return self.form.value()

    @property
    def unsaved(self) -> str:
        """The profile in hand as JSON where it is not saved as it is, else ""."""
        profile = self.profile
        return "" if self._stored.get(profile.name) == profile else profiles.written(profile)

    def resume(self, name: str, stored: str) -> None:
        """Take a profile in hand as it was left and not saved."""
        with suppress(CuratorError):
            if name in self._stored:
                self._reload(name)
                self.form.show_value(profiles.read(name, stored))
                self._follow()

    def on_collection_changed(self, changes: ChangeSet) -> None:
        """Follow profiles that were saved, undone or removed, and the collection's own title and language."""
        if changes.touches(Table.SETTING):
            self._reload(self.profile.name)
        elif changes.touches(Table.METADATA, Table.ARTICLE):
            self._offer()

    def on_profile_chosen(self) -> None:
        """Take another profile in hand; what was not saved of the former is dropped."""
        name = self.chooser.currentData()
        self._settings.set_text(_CHOSEN, name)
        self.form.show_value(self._stored[name])
        self._follow()
        self.changed.emit()

    def on_form_changed(self) -> None:
        """Take note that the profile in hand differs from the one that is saved."""
        self._follow()
        self.changed.emit()

    def on_save_triggered(self) -> None:
        """Save the profile in hand under its name."""
        if self.save_button.isEnabled():
            self._save(self.profile)

    def on_save_as_clicked(self) -> None:
        """Ask for a name, in place."""
        self.naming.show()
        self.name.clear()
        self.name.setFocus()

    def on_named(self) -> None:
        """Save the profile in hand under the name that was typed."""
        name = " ".join(self.name.text().split())
        if not name:
            self.name.setFocus()
            return
        self.naming.hide()
        known = {profile_in_words(stored).casefold(): stored for stored in self._stored}
        self._save_as(known.get(name.casefold(), name))

    def on_delete_clicked(self) -> None:
        """Delete the profile; undo brings it back."""
        name = self.profile.name
        self._session.run(lambda collection: profiles.remove_profile(collection, name))

    def keyPressEvent(self, event: object) -> None:
        """Put the field for a name away on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.naming.isVisible():  # type: ignore[attr-defined]
            self.naming.hide()
            self.save_as_button.setFocus()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _save_as(self, name: str) -> None:
        self._settings.set_text(_CHOSEN, name)
        self.form.show_value(replace(self.profile, name=name))
        self._save(self.profile)
        self.chooser.setFocus()

    def _save(self, profile: ExportProfile) -> None:
        self._session.run(lambda collection: profiles.save_profile(collection, profile))
        self._reload(profile.name)

    def _reload(self, name: str) -> None:
        """Read the profiles anew; one that is in hand and was changed but not saved stays as it is."""
        collection = self._session.collection
        if collection is None:
            return
        before, known = self.form.value(), self._stored
        self._stored = {profile.name: profile for profile in profiles.profiles(collection)}
        name = name if name in self._stored else DEFAULT
        self.chooser.blockSignals(True)  # noqa: FBT003 (Qt takes the value by position)
        self.chooser.clear()
        for stored in self._stored:
            self.chooser.addItem(profile_in_words(stored), stored)
        self.chooser.setCurrentIndex(self.chooser.findData(name))
        self.chooser.blockSignals(False)  # noqa: FBT003
        unsaved = before.name == name and before != known.get(name)
        if not unsaved:
            self.form.show_value(self._stored[name])
        self._offer()
        self._follow()
        if self.form.value() != before:
            self.changed.emit()

    def _offer(self) -> None:
        collection = self._session.collection
        if collection is None:
            return
        described = metadata.of_owner(collection, COLLECTION)
        own = {field: value.value for field, value in described.items()}
        title = own.get(Field.TITLE) or collection.path.stem
        self.form.offer(title, own.get(Field.LANGUAGE, ""), metadata.spoken(collection))

    def _follow(self) -> None:
        profile, writable = self.profile, self._session.writable
        saved = self._stored.get(profile.name) == profile
        default = profile.name == DEFAULT
        self.save_button.setEnabled(writable and not saved)
        self.save_action.setEnabled(writable and not saved)
        self.save_as_button.setEnabled(writable)
        self.delete_button.setEnabled(writable and not (default and self._stored[DEFAULT] == ExportProfile()))
        told = self.tr("Back to what it was at first") if default else self.tr("Delete the profile")
        self.delete_button.setToolTip(told)
        self.delete_button.setAccessibleName(told)
        self.delete_button.setIcon(icon(Icon.RESTORE if default else Icon.DELETE))
        self.note.setText(self._said(saved=saved))
        self.note.setVisible(bool(self.note.text()))

    def _said(self, *, saved: bool) -> str:
        if not self._session.writable:
            reason = in_words(self._session.read_only_reason)
            return self.tr("Profiles cannot be saved: {}. Exports can be written all the same.").format(reason)
        return "" if saved else self.tr("Changed, and used as shown; not saved yet.")

    def _lay_out(self) -> None:
        self.name_button.setToolTip(self.tr("Save under this name"))
        self.name_button.setAccessibleName(self.name_button.toolTip())
        self.name.setPlaceholderText(self.tr("Name of the profile"))
        self.name.setAccessibleName(self.name.placeholderText())
        heading = QLabel(self.tr("Profile"))
        heading.setProperty("role", "heading")
        naming = QHBoxLayout(self.naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.name_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.save_button, self.save_as_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        choosing = QHBoxLayout()
        choosing.setSpacing(GRID // 2)
        choosing.addWidget(self.chooser, 1)
        choosing.addWidget(self.delete_button)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addLayout(choosing)
        layout.addLayout(buttons)
        layout.addWidget(self.naming)
        layout.addWidget(self.note)
        layout.addWidget(self.form)
        layout.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled)

    def _connect(self) -> None:
        self.chooser.currentIndexChanged.connect(self.on_profile_chosen)
        self.form.changed.connect(self.on_form_changed)
        self.save_button.clicked.connect(self.on_save_triggered)
        self.save_action.triggered.connect(self.on_save_triggered)
        self.save_as_button.clicked.connect(self.on_save_as_clicked)
        self.delete_button.clicked.connect(self.on_delete_clicked)
        self.name.returnPressed.connect(self.on_named)
        self.name_button.clicked.connect(self.on_named)
        self._session.changed.connect(self.on_collection_changed)
