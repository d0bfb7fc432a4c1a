"""Articles are checked as the text of a scan when a person says so, and proposed where they look so."""

from pathlib import Path

import pytest

from curator.domain.errors import NotFoundError
from curator.domain.rules import OCR
from curator.services import checking, correcting, importing, scans
from curator.store import articles
from curator.store.collection import Collection

SCAN = (
    "La séance est ouverle à deux heures. Le procès-verbal de la dernière séancc est lu et adoplé sans débat. "
    "Le rninistre des finances monte à la Iribune et donne leclure du projet de loi sur les chernins de fer. "
    "Plusieurs dépulés de la gauche demandent la parole, mais lc président leur répond qu'il faut altendre la fin. "
    "Le rapporteur annonce que la cornmission a terminé ses travaux et qu'elle propose d'adopter les conclusions."
)
TYPED = (
    "Le serveur est tombé hier soir et personne ne sait pourquoi. Les abonnés attendent depuis des heures que la page "
    "revienne, et l'équipe technique n'a donné aucune nouvelle. Plusieurs lecteurs ont écrit pour demander si leurs "
    "messages seraient perdus. La direction répond que tout est sauvegardé chaque nuit, et qu'il suffit d'un peu de "
    "patience avant de retrouver les archives complètes du site."
)


@pytest.fixture
def collection(tmp_path: Path):
    for name, text in (("journal", SCAN), ("blog", TYPED)):
        (tmp_path / f"{name}.txt").write_text(f"Le {name}\n\n{text}\n", encoding="utf-8")
    with Collection.create(tmp_path / "essai.curator") as opened:
        importing.add(opened, importing.read([tmp_path / "journal.txt", tmp_path / "blog.txt"]).parsed)
        yield opened


def rules(collection) -> set[str]:
    checking.remember(collection, checking.check(checking.missing(collection), grammar=False))
    return {item.rule for item in checking.pending(collection)}


def test_what_looks_like_a_scan_is_proposed_and_said_at_import(collection, tmp_path):
    assert scans.proposed(collection) == ["A001"]
    journal, blog = importing.read([tmp_path / "journal.txt", tmp_path / "blog.txt"]).parsed
    assert any("scan" in str(remark) for remark in journal.articles[0].remarks)
    assert not any("scan" in str(remark) for remark in blog.articles[0].remarks)


def test_one_edit_has_an_article_checked_so_and_undo_takes_it_back(collection):
    assert OCR not in rules(collection)
    scans.take(collection, ["A001"])
    assert scans.recognised(collection) == {"A001"}
    assert scans.proposed(collection) == []
    assert OCR in rules(collection)
    collection.undo()
    assert OCR not in rules(collection)
    scans.take(collection, ["A001"])
    scans.leave(collection, ["A001"])
    assert scans.recognised(collection) == frozenset()


def test_confident_corrections_are_made_in_scans_alone(collection):
    texts = checking.snapshot(collection)
    assert correcting.certain(texts, confident=True) == correcting.certain(texts)
    scans.take(collection, ["A001"])
    repaired = correcting.certain(checking.snapshot(collection), confident=True)
    correcting.apply_certain(collection, repaired)
    text = " ".join(row.text for row in articles.all_passages(collection))
    assert {"séance", "ministre", "chemins"} <= set(text.replace(",", "").split())
    assert "Le serveur est tombé" in text


def test_an_article_that_is_not_there_is_named(collection):
    with pytest.raises(NotFoundError):
        scans.take(collection, ["A009"])
