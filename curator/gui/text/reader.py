"""The middle column: one article in the reading list, kept in step with edits, edited in place."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from curator.domain.article import Passage
from curator.domain.changes import ChangeSet, Table
from curator.domain.correction import Correction, Suspect
from curator.domain.errors import NotFoundError
from curator.domain.span import Span
from curator.gui.icons import Icon
from curator.gui.sentences import as_sentence
from curator.gui.session import Session
from curator.gui.text.article_rows import ArticleRows, seen
from curator.gui.theme import Theme
from curator.gui.widgets.banner import Banner
from curator.gui.widgets.key_action import key_action
from curator.gui.widgets.passage_list import PassageList
from curator.gui.widgets.rows import Highlight
from curator.services import correcting
from curator.store import articles, corrections, marks
from curator.store.collection import Collection

_KEEP_MS = 500  # between two writes of the journal: a kill is to lose a second of typing at most
_STRUCTURE = (Table.ARTICLE, Table.COMMENT, Table.REPLY)


class Reader(QWidget):
    """Shows the article `article`; `passage_changed` gives the passage in hand, `suspect_clicked` a `Suspect`.

    What could not be saved stays in the text, with a banner that lets one try again. What is being typed goes into the
    session's journal, twice a second.
    """

    passage_changed = Signal(int)
    suspect_clicked = Signal(object)
    article_changed = Signal(str)
    everything_shown = Signal(bool)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        suspects: Callable[[int], Sequence[Suspect]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._suspects = suspects
        self._everything = False
        self._unfolded: frozenset[str] = frozenset()
        self.article = ""
        self.rows = ArticleRows((), (), {}, suspects)
        self.list = PassageList(theme)
        self.copy_cited = key_action(
            self.list, self.tr("Copy with the citation"), Icon.CLIPBOARD, "Ctrl+Shift+C", do=self.on_copy_cited
        )
        self.unsaved = Banner(failure=True)
        self.try_again = QPushButton(self.tr("Try again"))
        self._typed_in = 0
        self._keep_soon = QTimer(self, singleShot=True)
        self._since_kept = QElapsedTimer()
        self._lay_out()
        self._show_unsaved()
        self._keep_soon.timeout.connect(self.keep_typing)
        self.list.editor.textChanged.connect(self._on_typing)
        self.list.editor.left.connect(self._on_editor_left)
        self.list.edited.connect(self.on_edited)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.highlight_clicked.connect(self._on_highlight_clicked)
        self.try_again.clicked.connect(self.on_try_again_clicked)

    @property
    def current(self) -> Passage | None:
        """The passage in hand."""
        return self.rows.known(self.list.current)

    def show_article(self, article: str) -> None:
        """Read an article; nothing happens where it is read already."""
        if article != self.article:
            self.list.editor.end()
            self.article = article
            self._unfolded = frozenset()
            self._load()
            self.article_changed.emit(article)

    def reload(self) -> None:
        """Read the article anew; the place is kept."""
        self._load()

    def show_everything(self, *, everything: bool) -> None:
        """Show what is left out of the reading, or leave it out."""
        if everything != self._everything:
            self._everything = everything
            self._load()
            self.everything_shown.emit(everything)

    def unfold(self, comment: str) -> None:
        """Show the text of a folded copy."""
        self._unfolded |= {comment}
        self._load()

    def show_passage(self, passage: int, span: Span | None = None) -> None:
        """Bring a passage of the article into sight; what hides it is shown."""
        row = self.rows.known(passage)
        if row is None:
            return
        if row.comment and self.rows.is_folded(passage):
            self.unfold(row.comment)
        if not self.rows.holds(passage):
            self.show_everything(everything=True)
        self.list.show_passage(passage, span)

    def show_suspect(self, suspect: Suspect | None, *, reveal: bool) -> None:
        """Set a suspect off from the others, and bring it into sight if asked to."""
        before, self.rows.current = self.rows.current, suspect
        if suspect and reveal and self.rows.known(suspect.passage):
            self.show_passage(suspect.passage, self.place(suspect))
        self.list.rows_changed({item.passage for item in (before, suspect) if item})

    def place(self, suspect: Suspect) -> Span:
        """Return where a suspect of this article stands in the reading text of its passage."""
        return seen(self.rows.overlay(suspect.passage), suspect)

    def mark_matches(self, found: dict[int, list[Span]]) -> None:
        """Set off what search found, by passage."""
        before, self.rows.matches = self.rows.matches, found
        self.list.rows_changed(before.keys() | found.keys())

    def edit(self, span: Span) -> None:
        """Edit the passage in hand with `span` selected."""
        self.list.edit(span)

    def refresh(self, passages: Iterable[int]) -> None:
        """Draw the rows of these passages anew."""
        self.list.rows_changed(passages)

    def follow(self, changes: ChangeSet, touched: set[int] | None) -> None:
        """Take in an edit: only the passages that it touched, where those are known and it moved none."""
        collection = self._session.collection
        if collection is None or not self.article:
            return
        if changes.touches(Table.MARK):
            self.list.rows_changed(self.rows.mark(marks.of_article(collection, self.article)))
        if touched is None or changes.touches(*_STRUCTURE):
            if changes.touches(Table.PASSAGE, Table.CORRECTION, *_STRUCTURE):
                self._load()
            return
        known = {id for id in touched if self.rows.known(id)}
        if any(_article_of(collection, id) in ("", self.article) for id in touched - known):
            self._load()
        elif known:
            self._update(collection, known)

    def on_edited(self, passage: int, text: str) -> None:
        """Keep what was typed."""
        if self.rows.is_folded(passage):
            return
        journal = self._session.journal
        if self._session.run(lambda collection: correcting.type_text(collection, passage, text)) is None:
            self.rows.drafts[passage] = text
            if journal:
                journal.put(passage, text)
        else:
            self.rows.drafts.pop(passage, None)
            if journal:
                journal.drop(passage)
        self._tell_drafts()
        self.list.rows_changed([passage])

    def on_try_again_clicked(self) -> None:
        """Try again to keep what could not be kept."""
        for passage, text in list(self.rows.drafts.items()):
            self.on_edited(passage, text)

    def on_copy_cited(self) -> None:
        """Put what is selected on the clipboard, each passage with what it is cited by."""
        texts = [
            f"{text} [{row.comment or row.article}]"
            for passage, text in self.list.selected_texts()
            if (row := self.rows.known(passage))
        ]
        if texts:
            QGuiApplication.clipboard().setText("\n\n".join(texts))

    def keep_typing(self) -> None:
        """Have the journal hold what is in the editor, where the collection does not."""
        journal, row = self._session.journal, self.current
        if journal is None or row is None or self.list.editor.isHidden():
            return
        self._typed_in = row.id
        self._since_kept.start()
        text = self.list.editor.toPlainText()
        if text == row.text:
            journal.drop(row.id)
        else:
            journal.put(row.id, text)

    def _on_typing(self) -> None:
        """Keep what is typed once the key is drawn; where something was kept just now, a little later."""
        if not self._keep_soon.isActive():
            since = self._since_kept.elapsed() if self._since_kept.isValid() else _KEEP_MS
            self._keep_soon.start(max(0, _KEEP_MS - since))

    def _on_editor_left(self) -> None:
        """Forget what was typed: it was saved or given up, unless it could not be saved."""
        self._keep_soon.stop()
        if self._session.journal and self._typed_in not in self.rows.drafts:
            self._session.journal.drop(self._typed_in)
        self._typed_in = 0

    def _show_unsaved(self) -> None:
        """Show again what could not be saved, in a window that was built anew."""
        if self._session.journal:
            self.rows.drafts = dict(self._session.journal.texts)
            self._tell_drafts()

    def _tell_drafts(self) -> None:
        journal = self._session.journal
        if not self.rows.drafts:
            self.unsaved.say("")
        elif journal and journal.is_kept:
            self.unsaved.say(
                self.tr("What you typed could not be saved; it is kept in the text below, also if Curator ends.")
            )
        else:
            self.unsaved.say(self.tr("What you typed could not be saved; it is in the text below until Curator ends."))

    def _load(self) -> None:
        collection = self._session.collection
        if collection is None:
            return
        before = self.rows
        self.rows = ArticleRows(
            articles.passages(collection, self.article) if self.article else (),
            articles.comments(collection, self.article),
            corrections.of_article(collection, self.article),
            self._suspects,
            marks=marks.of_article(collection, self.article),
            everything=self._everything,
            unfolded=self._unfolded,
        )
        self.rows.current = before.current
        self.rows.matches = before.matches
        self.rows.drafts = before.drafts
        self.list.set_rows(self.rows)
        self._allow_editing(self.list.current)

    def _update(self, collection: Collection, ids: set[int]) -> None:
        try:
            passages = [articles.passage(collection, id) for id in ids]
        except NotFoundError:
            self._load()
            return
        if any(self.rows.has_moved(passage) for passage in passages):
            self._load()
        else:
            decided = {id: corrections.of_passage(collection, id) for id in ids}
            self.rows.update(passages, decided)
            self.list.rows_changed(ids)

    def _on_current_changed(self, passage: int) -> None:
        self._allow_editing(passage)
        self.passage_changed.emit(passage)

    def _allow_editing(self, passage: int) -> None:
        folded = self.rows.known(passage) is not None and self.rows.is_folded(passage)
        self.list.editable = self._session.writable and not folded
        self.list.setToolTip(as_sentence(self._session.read_only_reason))

    def _on_highlight_clicked(self, _: int, highlight: Highlight) -> None:
        if isinstance(highlight.key, Suspect):
            self.suspect_clicked.emit(highlight.key)

    def show_correction(self, correction: Correction) -> None:
        """Bring the place of a decision into sight."""
        if self.rows.known(correction.passage):
            self.show_passage(correction.passage, self.rows.overlay(correction.passage).to_reading(correction.span))

    def _lay_out(self) -> None:
        self.unsaved.close_button.hide()
        head = self.unsaved.layout()
        if isinstance(head, QHBoxLayout):
            head.addWidget(self.try_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.unsaved)
        layout.addWidget(self.list, 1)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def _article_of(collection: Collection, passage: int) -> str:
    try:
        return articles.passage(collection, passage).article
    except NotFoundError:
        return ""
