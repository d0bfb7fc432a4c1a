"""The application around the window: log, language, the unexpected, and the reference count that once killed it."""

import logging
import sys

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QLabel

from curator.domain.errors import NotFoundError
from curator.gui.app import Desk, keep_log, reporter
from curator.services import importing
from curator.store.collection import Collection
from tests.captures import small_capture


@pytest.fixture
def desk(qtbot, qapp, settings):
    settings.scheme, settings.language = "light", "en"
    desk = Desk(qapp, settings)
    desk.window.show()
    yield desk
    desk.session.close()
    desk.window.close()
    desk.window.deleteLater()
    desk._translations.install("en")
    for translator in desk._translations._installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def log_file(tmp_path):
    path = keep_log(tmp_path / "log")
    yield path
    handler = logging.getLogger("curator").handlers[-1]
    logging.getLogger("curator").removeHandler(handler)
    handler.close()


def test_a_change_of_language_keeps_collection_and_page(desk, qtbot, tmp_path, settings):
    desk.session.create(tmp_path / "Une.curator")
    desk.window.workspace.show_page("history")
    desk.window.language_chosen.emit("fr")
    assert settings.language == "fr"
    assert desk.window.isVisible()
    assert desk.window.workspace.current == "history"
    assert desk.window.workspace.rail.button("duplicates").text() == "Doublons"
    assert desk.session.collection


def test_the_unexpected_is_one_sentence_and_the_log_has_it_all(log_file):
    said: list[str] = []
    report = reporter(log_file, said.append)
    report(KeyError, KeyError("a bug"), None)
    assert len(said) == 1
    assert str(log_file) in said[0]
    assert "KeyError" in log_file.read_text(encoding="utf-8")


def test_damage_that_a_view_comes_upon_is_told_as_damage(desk, log_file, tmp_path):
    path = tmp_path / "Une.curator"
    with Collection.create(path) as collection:
        importing.add(collection, [small_capture()])
        collection.db.execute("UPDATE counter SET last = 0")
    said: list[str] = []
    report = reporter(log_file, said.append, desk.session.failure_behind)
    desk.session.open(path)
    report(KeyError, KeyError("a view fails"), None)
    report(NotFoundError, NotFoundError("there is no article {id}", id="A009"), None)
    assert said == [
        "The collection is damaged, so this cannot be done: “curator verify” says where.",
        "There is no article A009.",
    ]


def test_a_folder_that_cannot_be_written_does_not_keep_the_window_from_opening(tmp_path):
    (tmp_path / "file").touch()
    keep_log(tmp_path / "file" / "log")
    handler = logging.getLogger("curator").handlers[-1]
    logging.getLogger("curator").removeHandler(handler)
    assert isinstance(handler, logging.StreamHandler)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_of_qt_leave_the_references_to_none_alone(qapp):
    label, thing = QLabel(), QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
        label.setEnabled(True)
        thing.setObjectName("y")
    assert abs(sys.getrefcount(None) - before) < 100
