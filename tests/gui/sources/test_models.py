from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from curator.domain.article import Comment
from curator.domain.comments import CommentKind
from curator.gui.session import Session
from curator.gui.sources.captures import CaptureModel
from curator.gui.sources.cards import CARD, Card
from curator.gui.sources.replies import RepliesModel
from curator.gui.sources.report import ReportModel, Result
from curator.services import importing

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_list_of_captures_follows_import_and_withdrawal(session: Session, tmp_path: Path) -> None:
    model = CaptureModel(session)
    tester = QAbstractItemModelTester(model, _FATAL)
    other = tmp_path / "autre.txt"
    other.write_text("Une autre page.\n\nSon texte est court.\n", encoding="utf-8")
    session.run(lambda collection: importing.add(collection, importing.read([other]).parsed))
    model.reload()
    assert [model.article(row) for row in range(model.rowCount())] == ["A001", "A002"]
    session.run(lambda collection: importing.withdraw(collection, "A001"))
    model.reload()
    assert (model.place("A001"), model.place("A002"), model.article(5)) == (-1, 0, "")
    tester.deleteLater()


def test_a_capture_says_its_id_file_profile_and_comments(session: Session) -> None:
    model = CaptureModel(session)
    card = model.index(0).data(CARD)
    assert card.title == "Le serveur est tombé"
    assert card.lines[0] == "A001 · capture.txt"
    assert card.lines[1].startswith("2 of 3 comments")
    assert "A001" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_report_and_the_choice_of_replies_are_sound_models() -> None:
    report, replies = ReportModel(), RepliesModel()
    testers = [QAbstractItemModelTester(model, _FATAL) for model in (report, replies)]
    report.fill([Result(Card("page.pdf", ("not text",)))])
    replies.fill([Comment("A001-C001", "A001", kind=CommentKind.COMMENT, author="Zoé")], [])
    assert replies.setData(replies.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert replies.chosen == ["A001-C001"]
    assert replies.setData(replies.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert replies.chosen == []
    assert report.index(0).data() == "page.pdf"
    for tester in testers:
        tester.deleteLater()
