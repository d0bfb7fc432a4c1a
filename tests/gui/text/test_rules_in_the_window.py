"""A row of the table of rules is shown by the panels of the Text stage, in the language of the window."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from curator.domain.correction import SuspectKind
from curator.domain.rules import RULES, Policy, Rule
from curator.domain.terms import Term
from curator.work.pool import Pool

NEW = Rule(
    "spacing",
    SuspectKind.GRAMMAR,
    Policy.IN_ONE_GO,
    Term("new name", "nouveau nom"),
    Term("new names", "nouveaux noms"),
    Term("What is new.", "Ce qui est nouveau."),
)


@pytest.fixture(params=["en", "fr"])
def language(request):
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def pool():
    """A pool without processes: the text is checked in this one, which knows the new rule."""
    with Pool(arguments=("/nowhere/python",)) as pool:
        yield pool


@pytest.fixture
def stage(monkeypatch, language, open_stage, session):
    monkeypatch.setitem(RULES, NEW.id, NEW)
    return open_stage(session)


def test_the_review_and_its_filter_name_and_explain_the_rule(stage, language):
    suspect = stage.queue.current
    assert suspect
    assert (suspect.rule, suspect.kind) == (NEW.id, SuspectKind.GRAMMAR)
    assert NEW.name.in_language(language) in stage.review.what.text()
    assert stage.review.what.toolTip() == NEW.explanation.in_language(language)
    at = stage.review.rules.findData(NEW.id)
    assert stage.review.rules.itemText(at).startswith(NEW.name.in_language(language))
    assert stage.review.rules.itemData(at, Qt.ItemDataRole.ToolTipRole) == NEW.explanation.in_language(language)


def test_the_table_of_decisions_names_the_rule(stage, language):
    QTest.keyClick(stage.review, Qt.Key.Key_Return)
    stage.panels.setCurrentWidget(stage.decisions)
    stage.decisions.scope.setCurrentIndex(1)
    stage.decisions.scope.activated.emit(1)
    model = stage.decisions.model
    shown = {model.index(0, column).data() for column in range(model.columnCount())}
    assert NEW.name.in_language(language) in shown
