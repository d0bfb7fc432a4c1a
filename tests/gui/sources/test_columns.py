"""Columns of a table of comments, named by hand in the import dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.gui.sources.columns_dialog import ColumnsDialog
from curator.gui.sources.import_dialog import ImportDialog
from curator.gui.sources.stage import SourcesStage
from curator.store import articles
from tests.gui.sources.conftest import drop, recognised

_LEFT = Qt.MouseButton.LeftButton
UNKNOWN = "Qui;Quand;Quoi\nZoé;20/01/2012;Un quai\nMarc;21/01/2012;Un bateau\n"
KNOWN = "Auteur,Message,Avis\nZoé,Un quai vide et sans bateau,12\nMarc,Un bateau sans quai ni mer,3\n"


def asked(qtbot, dialog: ImportDialog, button) -> ColumnsDialog:
    """Press a button and return the dialog that asks for the columns."""
    QTest.mouseClick(button, _LEFT)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ColumnsDialog)), timeout=20_000)
    (found,) = dialog.findChildren(ColumnsDialog)
    return found


def choose(columns: ColumnsDialog, role: str, name: str) -> None:
    choice = columns.choices[role]
    choice.setCurrentIndex(choice.findData(name))


@pytest.mark.parametrize(
    ("table", "chosen"),
    [(UNKNOWN, {"text": "Quoi", "author": "Qui", "date": "Quand"}), (KNOWN, {"votes up": "Avis"})],
    ids=["a table that could not be read", "a table that was"],
)
def test_columns_are_named_and_the_table_is_read_anew(
    qtbot, stage: SourcesStage, tmp_path: Path, table: str, chosen: dict[str, str]
) -> None:
    (tmp_path / "fil.csv").write_text(table, encoding="utf-8")
    drop(stage, [tmp_path / "fil.csv"])
    dialog = recognised(qtbot, stage)
    dialog.list.setCurrentIndex(dialog.filter.index(0, 0))
    columns = asked(qtbot, dialog, dialog.view.empty.button if table == UNKNOWN else dialog.view.columns)
    assert any("(Zoé)" in columns.choices["text"].itemText(at) for at in range(4))
    for role, name in chosen.items():
        choose(columns, role, name)
    columns.accept()
    qtbot.waitUntil(lambda: not dialog.reader.is_reading and dialog.model.rowCount() == 1, timeout=20_000)
    with qtbot.waitSignal(stage.importer.added, timeout=20_000):
        QTest.mouseClick(dialog.add_button, _LEFT)
    collection = stage.session.collection
    assert collection
    said = articles.comments(collection, articles.all(collection)[-1].id)
    assert [comment.author for comment in said] == ["Zoé", "Marc"]
    assert [comment.votes_up for comment in said] == ([12, 3] if table == KNOWN else [None, None])


def test_pages_that_are_no_tables_have_no_columns(qtbot, stage: SourcesStage, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Le quai\n\nIl est vide.\n", encoding="utf-8")
    (tmp_path / "image.bin").write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(stage, [tmp_path / "page.txt", tmp_path / "image.bin"])
    dialog = recognised(qtbot, stage)
    for row in range(2):
        dialog.list.setCurrentIndex(dialog.filter.index(row, 0))
        assert not dialog.view.columns.isVisible()
        assert not dialog.view.empty.button.isVisible()
