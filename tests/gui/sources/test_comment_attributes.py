"""A row of the table of a comment's attributes gives the window its field, and the line of the author its reactions."""

from typing import Any

import pytest
from PySide6.QtCore import QLocale

from curator.domain.article import Comment
from curator.domain.comments import ATTRIBUTES, AttributeKind
from curator.gui.sources.comment_form import CommentForm
from curator.gui.sources.raw_drawing import comment_note
from curator.gui.text.article_rows import _header

COUNTS = [name for name, row in ATTRIBUTES.items() if row.kind is AttributeKind.REACTIONS]


def _with(name: str) -> Comment:
    counted: dict[str, Any] = {name: 7}
    return Comment("A001-C001", "A001", **counted)


@pytest.fixture(params=["en", "fr"])
def language(request):
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(("name", "row"), ATTRIBUTES.items(), ids=ATTRIBUTES)
def test_the_form_has_its_field(qtbot, empty_session, language, name, row):
    form = CommentForm(empty_session)
    qtbot.addWidget(form)
    shown = form.kind if row.kind is AttributeKind.KIND else form.fields[name]
    assert shown.accessibleName() == row.name.in_language(language)
    if name in COUNTS:
        form.show_comment(_with(name), ())
        assert form.fields[name].text() == "7"


@pytest.mark.parametrize("name", COUNTS)
def test_its_reactions_stand_beside_the_author(name):
    comment = _with(name)
    assert f"{ATTRIBUTES[name].sign} 7" in comment_note(comment)
    assert ATTRIBUTES[name].note.format(n=7) in _header(comment, {}).note
