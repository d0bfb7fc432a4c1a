"""A text that is in no collection is checked like one that is."""

from pathlib import Path

import pytest

from curator.domain.errors import CancelledError, NotFoundError, UnreadableCaptureError
from curator.domain.rules import OCR
from curator.services import checking, importing, proofing
from curator.store import articles
from curator.store.collection import Collection

TEXT = """Le serveur est tombé

Les abonnés attendent dpeuis hier  soir.

## 2 commentaires

- Dpeuis, 20 janvier 2012 à 10 h 12
Il falait s’y attendre.

- Luc, 20 janvier 2012 à 11 h 03
Je crois que ce n’est pas vraii.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_suspects_are_given_with_their_places_in_the_file(page: Path) -> None:
    suspects = proofing.check(proofing.read(page))
    assert [item.found for item in suspects] == ["dpeuis", "  ", "falait", "vraii"]
    assert all(item.span.of(TEXT) == item.found for item in suspects)


def test_a_text_is_doubted_as_it_is_in_a_collection(page: Path, tmp_path: Path) -> None:
    with Collection.create(tmp_path / "essai.curator") as collection:
        importing.add(collection, importing.read([page]).parsed)
        checking.remember(collection, checking.check(checking.missing(collection), frozenset()))
        starts = {row.id: row.span.start for row in articles.all_passages(collection)}
        stored = [(item.span.shifted(starts[item.passage]), item.rule) for item in checking.pending(collection)]
    assert [(item.span, item.rule) for item in proofing.check(proofing.read(page))] == stored


def test_proofing_says_how_far_it_got_and_can_be_stopped(page: Path) -> None:
    seen: list[tuple[int, int]] = []
    proofing.check(proofing.read(page), lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0

    def stop(done: int, total: int, /) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        proofing.check(proofing.read(page), stop)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        proofing.read(tmp_path / "rien.txt")
    empty = tmp_path / "vide.txt"
    empty.write_bytes(b" \n")
    with pytest.raises(UnreadableCaptureError):
        proofing.read(empty)


def test_a_web_page_is_no_scan_whatever_its_words_look_like(tmp_path: Path) -> None:
    damaged = (
        "La séance est ouverle à deux heures. Le procès-verbal de la dernière séancc est lu et adoplé sans débat. Le "
        "rninistre des finances monte et donne leclure du projet de loi sur les chernins de fer. Plusieurs dépulés de "
        "la gauche dernandent la parole, mais le président leur répond qu'il faut altendre la fin du discours. La "
        "discussion générale est renvoyée au lendemain, et la séance est levée à cinq heures."
    )
    rules = {}
    for name, content in (("page.html", f"<html><body><p>{damaged}</p></body></html>"), ("page.txt", damaged)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        rules[name] = {item.rule for item in proofing.check(proofing.read(tmp_path / name))}
    assert OCR in rules["page.txt"]
    assert OCR not in rules["page.html"]
