"""A row of the table of fields gives the window its column, its field in the forms, and their names and hints."""

import pytest
from PySide6.QtCore import QLocale, Qt

from curator.domain.fields import FIELDS, ValueKind
from curator.gui.description.field_edit import Paragraphs
from curator.gui.description.model import COLUMNS

Role = Qt.ItemDataRole
ROWS = pytest.mark.parametrize(("field", "traits"), FIELDS.items(), ids=FIELDS)


@pytest.fixture(params=["en", "fr"], autouse=True)
def language(request):
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale.c())


@ROWS
def test_the_table_has_its_column(stage, language, field, traits):
    column = COLUMNS.index(field)
    assert stage.model.headerData(column, Qt.Orientation.Horizontal) == traits.name.in_language(language)
    hint = stage.model.headerData(column, Qt.Orientation.Horizontal, Role.ToolTipRole)
    assert (hint or "") == traits.hint.in_language(language)
    assert stage.table.isColumnHidden(column) is not traits.at_first


@ROWS
def test_the_forms_have_its_field(stage, language, field, traits):
    edit = stage.article_panel.form.fields[field]
    assert edit.name.text() == traits.name.in_language(language)
    assert edit.edit.placeholderText() == traits.hint.in_language(language)
    assert isinstance(edit.edit, Paragraphs) is (traits.value is ValueKind.PARAGRAPHS)
    assert (field in stage.collection_panel.form.fields) is traits.whole
