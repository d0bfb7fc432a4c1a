"""The review panel: the queue's suspect in hand in words, what may be done about it, and what narrows the queue."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from curator.domain.correction import Suspect, SuspectKind
from curator.domain.reasons import reason
from curator.domain.rules import KINDS, rule
from curator.domain.span import Span
from curator.gui.icons import Icon, icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.terms import said
from curator.gui.text.context_view import ContextView
from curator.gui.text.queue import Filter, Queue
from curator.gui.text.review_actions import ReviewActions
from curator.gui.text.suggestions import Suggestions
from curator.gui.theme import GRID, Theme
from curator.gui.widgets.choice_box import ChoiceBox
from curator.gui.widgets.done_line import DoneLine
from curator.gui.widgets.empty_state import EmptyState
from curator.gui.widgets.key_button import KeyButton
from curator.services import checking

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class ReviewPanel(QWidget):
    """Shows what the queue has in hand; its two lower buttons are followed by `certain_asked` and `words_asked`.

    `narrowed` follows another filter.
    """

    certain_asked = Signal()
    words_asked = Signal()
    narrowed = Signal()

    def __init__(
        self, session: Session, queue: Queue, actions: ReviewActions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._actions = actions
        self._article = ""
        self._filling = False
        self.kinds, self.rules, self.scope = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.certain_only = self._toggle(Icon.ACCEPT_ALL, self.tr("Only what is certain"))
        self.postponed = self._toggle(Icon.POSTPONE, self.tr("What was put off"))
        self.place = QLabel()
        self.place.setProperty("role", "heading")
        self.where = QLabel()
        self.where.setProperty("role", "muted")
        self.what = QLabel()
        self.what.setWordWrap(True)
        self.what.setProperty("role", "strong")
        self.why = QLabel()
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setProperty("role", "muted")
        self.why.setWordWrap(True)
        self.lacking = QLabel(as_sentence(checking.lacking()))
        self.lacking.setProperty("role", "muted")
        self.lacking.setWordWrap(True)
        self.lacking.setVisible(not checking.is_grammatical())
        self.context = ContextView(theme)
        self.suggestions = Suggestions(actions)
        self.none = QLabel(self.tr("Nothing is suggested: edit the text, or leave it."))
        self.none.setWordWrap(True)
        self.none.setProperty("role", "muted")
        self.empty = EmptyState(Icon.DONE, "")
        self.empty.sentence.setFixedWidth(30 * GRID)
        self.certain = QPushButton(icon(Icon.ACCEPT_ALL, QPalette.ColorRole.HighlightedText), "")
        self.certain.setProperty("primary", True)  # noqa: FBT003 (Qt takes the value by position)
        self.words = self._toggle(Icon.WORDS, self.tr("Word list"))
        self.words.setCheckable(False)
        self.done = DoneLine(session)
        self.page = QScrollArea()
        self.buttons = {action: self._button(action) for action in actions.all() if action not in actions.choices}
        self.pages = QStackedWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Review"))
        self.addActions(actions.all())
        self._lay_out()
        self._name_filters()
        self._connect()

    def show_suspect(self, suspect: Suspect, text: str, span: Span, where: str, alike: int, *, editable: bool) -> None:
        """Show the suspect in hand, at `span` of the reading text `text`; `alike` counts those like it."""
        actions = self._actions
        self.pages.setCurrentIndex(0)
        self.where.setText(where)
        known = rule(suspect.rule)
        self.what.setToolTip(said(known.explanation))
        self.what.setText(f"{said(KINDS[suspect.kind])} · {said(known.name)}")
        self.why.setText(suspect.message or as_sentence(reason(suspect, text, span)))
        self.why.setVisible(bool(self.why.text()))
        self.context.show_suspect(suspect, text, span)
        self.suggestions.show_for(suspect, editable=editable)
        self.none.setVisible(not suspect.suggestions)
        for action in actions.deciding:
            if action not in actions.choices:
                action.setEnabled(editable)
        actions.accept.setEnabled(editable and bool(suspect.suggestions))
        self._name_alike(alike, editable=editable)
        actions.accept_alike.setEnabled(editable and bool(suspect.suggestions) and alike > 1)
        actions.add_word.setEnabled(editable and suspect.kind is SuspectKind.SPELLING)
        actions.add_own_word.setEnabled(suspect.kind is SuspectKind.SPELLING)
        for action in (actions.add_word, actions.add_own_word):
            self.buttons[action].setVisible(suspect.kind is SuspectKind.SPELLING)
        QTimer.singleShot(0, self._reveal_context)  # once there is room made for the suggestions
        self._show_place()

    def show_empty(self, sentence: str, button: str = "") -> None:
        """Say why nothing is in hand."""
        self.pages.setCurrentIndex(1)
        self.empty.say(sentence, button)
        self.suggestions.show_for(None, editable=False)
        for action in self._actions.deciding:
            action.setEnabled(False)
        self._show_place()

    def show_filters(self, article: str, *, editable: bool, reason: str) -> None:
        """Bring counts and names of the filters in step with the queue; `article` is the one that is read."""
        self._filling = True
        self._article = article
        wanted = self._queue.filter
        rules = self._queue.rules()
        self.rules.clear()
        self.rules.addItem(self.tr("All rules"), "")
        for each in sorted(map(rule, rules.keys() | ({wanted.rule} - {""})), key=lambda each: said(each.name)):
            self.rules.addItem(f"{said(each.name)} ({QLocale().toString(rules[each.id])})", each.id)
            self.rules.setItemData(self.rules.count() - 1, said(each.explanation), Qt.ItemDataRole.ToolTipRole)
        self.rules.setCurrentIndex(max(0, self.rules.findData(wanted.rule)))
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(wanted.kind and wanted.kind.value)))
        self.scope.setCurrentIndex(int(bool(wanted.article)))
        self.certain_only.setChecked(wanted.certain)
        self.postponed.setChecked(wanted.postponed)
        put_off = len(self._queue.postponed)
        self.postponed.setText(QLocale().toString(put_off) if put_off else "")
        count = self._queue.certain_count()
        self.certain.setText(self.tr("Make %n certain correction(s)", "", count))
        if not count and self.certain.hasFocus():
            self.setFocus()  # else Qt would give it to the next field, and the keys of the review would be typed there
        self.certain.setVisible(count > 0)
        self.certain.setEnabled(editable)
        self.certain.setToolTip(reason)
        for button in self.buttons.values():
            button.setToolTip(reason)
        self._filling = False

    def _name_alike(self, count: int, *, editable: bool) -> None:
        """Say about how many like the suspect in hand, itself among them, one key decides."""
        actions, number = self._actions, QLocale().toString(count)
        several = count > 1
        actions.accept_alike.setText(
            self.tr("Accept all {} the same").format(number) if several else self.tr("Accept all the same")
        )
        actions.leave_alike.setText(
            self.tr("Leave all {}").format(number) if several else self.tr("Leave all the same")
        )
        actions.postpone_alike.setText(
            self.tr("All {} later").format(number) if several else self.tr("Put off all the same")
        )
        for action in actions.alike:
            action.setIconText(self.tr("All {}").format(number) if several else self.tr("All alike"))
            action.setEnabled(editable and several)

    def _reveal_context(self) -> None:
        self.page.ensureWidgetVisible(self.context, 0, 0)

    def _show_place(self) -> None:
        shown = len(self._queue.shown)
        locale = QLocale()
        words = self.tr("{} of {}").format(locale.toString(self._queue.position), locale.toString(shown))
        self.place.setText(words if shown else self.tr("Review"))
        self._actions.next.setEnabled(shown > 1)
        self._actions.previous.setEnabled(shown > 1)

    def _on_filter_chosen(self) -> None:
        if self._filling:
            return
        kind = self.kinds.currentData()  # Qt gives it back as a plain string
        self._queue.set_filter(
            Filter(
                kind=SuspectKind(kind) if kind else None,
                rule=self.rules.currentData() or "",
                article=self._article if self.scope.currentIndex() else "",
                certain=self.certain_only.isChecked(),
                postponed=self.postponed.isChecked(),
            )
        )
        self.narrowed.emit()
        if any(box.hasFocus() and box.from_list for box in (self.kinds, self.rules, self.scope)):
            self.setFocus()  # the keys of the review go on with what is shown now

    def _name_filters(self) -> None:
        for box, name in (
            (self.kinds, self.tr("Kind")),
            (self.rules, self.tr("Rule")),
            (self.scope, self.tr("Where")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
        self.kinds.addItem(self.tr("All kinds"), None)
        for kind in SuspectKind:
            self.kinds.addItem(said(KINDS[kind]), kind.value)
        self.scope.addItems([self.tr("All articles"), self.tr("This article")])
        self.show_filters("", editable=False, reason="")

    def _connect(self) -> None:
        for box in (self.kinds, self.rules, self.scope):
            box.activated.connect(self._on_filter_chosen)
        for toggle in (self.certain_only, self.postponed):
            toggle.clicked.connect(self._on_filter_chosen)
        self.certain.clicked.connect(self.certain_asked)
        self.words.clicked.connect(self.words_asked)
        self.empty.clicked.connect(self._on_empty_clicked)

    def _on_empty_clicked(self) -> None:
        nothing_else = not self._queue.pending and bool(self._queue.postponed)
        self._queue.set_filter(Filter(postponed=nothing_else and not self._queue.filter.postponed))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self.certain_only)
        head.addWidget(self.postponed)
        head.addWidget(self.words)
        filters = QHBoxLayout()
        filters.setSpacing(GRID // 2)
        for box, share in ((self.kinds, 4), (self.rules, 4), (self.scope, 5)):
            filters.addWidget(box, share)
        self.pages.addWidget(self._suspect_page())
        self.pages.addWidget(self.empty)
        layout.addLayout(head)
        layout.addLayout(filters)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.lacking)
        layout.addWidget(self.done)
        layout.addWidget(self.certain)

    def _suspect_page(self) -> QWidget:
        sheet = QWidget()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, GRID // 2, 0, 0)
        inside.setSpacing(GRID)
        inside.addWidget(self.context)
        inside.addWidget(self.where)
        inside.addStretch(1)
        self.page.setWidget(sheet)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # beside what scrolls: what is the matter and what a key chooses are in sight, whatever the sentence is
        layout.addWidget(self.what)
        layout.addWidget(self.why)
        layout.addWidget(self.page, 1)
        for widget in (self.suggestions, self.none):
            layout.addWidget(widget)
        adding = QHBoxLayout()
        for action in (self._actions.add_word, self._actions.add_own_word):
            adding.addWidget(self.buttons[action], 1)
        layout.addLayout(adding)
        layout.addLayout(self._button_grid())
        return page

    def _button_grid(self) -> QGridLayout:
        actions, grid = self._actions, QGridLayout()
        grid.setSpacing(0)
        pairs = [
            (actions.accept, actions.accept_alike),
            (actions.leave, actions.leave_alike),
            (actions.postpone, actions.postpone_alike),
            (actions.sic, actions.edit),
            (actions.previous, actions.next),
        ]
        for row, (left, right) in enumerate(pairs):
            grid.addWidget(self.buttons[left], row, 0)
            grid.addWidget(self.buttons[right], row, 1)
        return grid

    def _button(self, action: "QAction") -> KeyButton:
        primary = action is self._actions.accept
        return KeyButton(action, primary=primary, flat=not primary, narrow=True)

    def _toggle(self, glyph: Icon, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
