"""What a page says of itself is shown as it stands, wherever it is shown: a title of tags is no mark-up."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolTip

import curator.gui
from curator.gui.status import StatusLine
from curator.services import importing

TAGS = '<img src="file:///etc/hostname"> <b>gras</b> &amp; <a href="x">lien</a>'
PAGE = f"""{TAGS}

Par {TAGS}, le 20 janvier 2012

{TAGS} ne répond plus depuis ce matin et persone ne sait pourquoi.

Commentaires (2)
  • {TAGS}

    {TAGS} : on s’y attendait tous un peu, non ?

  • {TAGS}

    {TAGS} : on s’y attendait tous un peu, non ?

Laisser un commentaire
"""
_RICH = re.compile(r"setHtml|insertHtml|setMarkdown|TextFormat\.(RichText|AutoText|MarkdownText)")
_KNOWN = {
    "status.py": "a link around an escaped sentence",
    "export/chapters_tab.py": "the XHTML of the export, in a view that loads nothing",
    "theme.py": "where all other labels are made plain",
}


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """A page that is full of tags, for the collection of the session, in a file with a name like them."""
    path = tmp_path / "<img src=x><b>page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def labels() -> Iterator[QLabel]:
    """Give the labels that are in sight, those of tooltips and boxes too."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and widget.isVisible():
            yield widget


def require_plain(label: QLabel) -> None:
    assert label.textFormat() is not Qt.TextFormat.AutoText, label.text()
    if label.textFormat() is not Qt.TextFormat.PlainText:
        assert not re.search(r"<(?!/?a\b)", label.text()), label.text()


def test_no_label_of_the_window_takes_a_text_of_the_collection_for_mark_up(window, session, tmp_path, qtbot):
    other = tmp_path / "<i>autre.txt"
    other.write_text(PAGE.replace("ce matin", "hier soir"), encoding="utf-8")
    session.run(lambda collection: importing.add(collection, importing.read([other]).parsed))
    seen = set()
    for page in ("sources", "text", "duplicates", "description", "export", "history"):
        window.workspace.show_page(page)
        qtbot.wait(50)
        for label in labels():
            require_plain(label)
            if "<img" in label.text():
                seen.add(page)
    assert "description" in seen, "the tags of the page are not where they were thought to be"


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_tooltips_and_boxes_show_tags_as_they_stand(theme, qtbot):
    button = QPushButton("Ouvrir")
    qtbot.addWidget(button)
    button.show()
    QToolTip.showText(QPoint(5, 5), TAGS, button)
    tips = [label for label in labels() if label.text() == TAGS]
    assert tips
    for tip in tips:
        require_plain(tip)
    QToolTip.hideText()
    box = QMessageBox(QMessageBox.Icon.Critical, "Curator", TAGS)
    qtbot.addWidget(box)
    box.show()
    for label in box.findChildren(QLabel):
        require_plain(label)


def test_a_result_that_can_be_clicked_shows_tags_as_they_stand(theme, session, qtbot):
    line = StatusLine(session.tasks)
    qtbot.addWidget(line)
    line.show()
    line.report(TAGS, lambda: None)
    require_plain(line.label)
    line.report(TAGS)
    assert line.label.textFormat() is Qt.TextFormat.PlainText
    assert line.label.text() == TAGS


def test_no_other_part_of_the_window_makes_rich_text() -> None:
    folder = Path(curator.gui.__file__).parent
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if _RICH.search(path.read_text(encoding="utf-8"))
    }
    assert found == _KNOWN.keys()
