"""Rescue saves what is left of a damaged file, says what is not, and leaves the damaged file as it is."""

import os
import random
from pathlib import Path

import apsw
import pytest

from curator.domain.correction import Correction
from curator.domain.errors import CuratorError, NotFoundError, TargetExistsError
from curator.domain.span import Span
from curator.services import importing
from curator.services.rescuing import rescue
from curator.services.verifying import verify
from curator.store import articles, corrections
from curator.store.collection import Collection
from tests.captures import small_capture
from tests.store.rows import rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "essai.curator"
    with Collection.create(path, "Essai") as collection:
        importing.add(collection, [small_capture(f"{number}.txt", f"n° {number} " * 400) for number in range(12)])
        with collection.edit("Decide"):
            corrections.replace(collection, 2, [Correction(Span(4, 11), "premier", "second")])
    return path


def saved(path: Path) -> list[str]:
    """Rescue, see that the damaged file is untouched, and return what was said."""
    before, new = path.read_bytes(), path.with_name("neuf.curator")
    new.unlink(missing_ok=True)
    said = [str(message) for message in rescue(path, new)]
    assert path.read_bytes() == before
    return said


def test_of_a_sound_collection_everything_is_saved(path: Path) -> None:
    assert saved(path) == []
    with Collection.open(path) as one, Collection.open(path.with_name("neuf.curator")) as other:
        assert rows(one) == rows(other)


@pytest.mark.parametrize(
    "table", ["word", "passage", "correction", "comment", "history", "counter", "metadata", "version"]
)
def test_a_table_that_is_gone_costs_what_stood_there_and_no_more(path: Path, table: str) -> None:
    db = apsw.Connection(str(path))
    db.pragma("foreign_keys", 0)
    db.execute(f"DROP TABLE {table}")
    db.close()
    assert any(f"the table {table} " in sentence for sentence in saved(path))
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert verify(new) == []
        assert len(articles.all(new)) == 12
        if table == "correction":
            assert articles.passage(new, 2).text.startswith("Le  second")
            assert corrections.of_passage(new, 2)


def test_a_file_cut_short_gives_what_is_left(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 3 // 4])
    assert saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert articles.all(new)


def test_a_compact_file_without_its_last_page_gives_its_articles(path: Path) -> None:
    with Collection.open(path) as whole:
        whole.save_copy(path.with_name("copie.curator"))
        told = [article.id for article in articles.all(whole)]
    path.write_bytes(path.with_name("copie.curator").read_bytes()[:-4096])
    saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert [article.id for article in articles.all(new)] == told
        assert verify(new) == []


def test_whatever_is_flipped_is_saved_or_refused_in_a_sentence(path: Path) -> None:
    content, chance, kept = path.read_bytes(), random.Random(20120119), 0
    for _ in range(40):
        damaged = bytearray(content)
        for _ in range(60):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            saved(path)
        except CuratorError:
            assert not path.with_name("neuf.curator").exists()
        else:
            kept += 1
            with Collection.open(path.with_name("neuf.curator")) as new:
                assert articles.all(new)
    assert kept > 20


def zero(path: Path, table: str) -> None:
    """Write zeros over what the last page of a long text in a table holds, behind the number of the page after it."""
    db = apsw.Connection(str(path))
    query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'overflow' ORDER BY path DESC LIMIT 1"
    page, size = db.execute(query, (table,)).get, db.pragma("page_size")
    db.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + 4 : page * size] = bytes(size - 4)
    path.write_bytes(content)


def change(path: Path, *statements: str) -> None:
    """Change a file past the checks and the triggers that forbid it."""
    db = apsw.Connection(str(path))
    for pragma, value in (("foreign_keys", 0), ("ignore_check_constraints", 1)):
        db.pragma(pragma, value)
    for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE name GLOB '*_is_never_*'").fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        db.execute(statement)
    db.close()


@pytest.fixture
def long_path(tmp_path: Path) -> Path:
    """A collection whose texts are longer than a page of the file."""
    path = tmp_path / "long.curator"
    with Collection.create(path, "Essai") as collection:
        importing.add(collection, [small_capture(f"{number}.txt", f"n° {number} " * 2000) for number in range(3)])
    return path


def test_a_text_that_is_damaged_is_decoded_from_its_capture_again(long_path: Path) -> None:
    with Collection.open(long_path) as whole:
        told = [row.text for row in articles.all_passages(whole)]
    zero(long_path, "transcript")
    assert saved(long_path) == ["the text of 1 capture was damaged and was decoded from its bytes again"]
    with Collection.open(long_path.with_name("neuf.curator")) as new:
        assert [row.text for row in articles.all_passages(new)] == told
        assert verify(new) == []


def test_nothing_is_taken_again_from_a_text_that_nothing_vouches_for(long_path: Path) -> None:
    zero(long_path, "transcript")
    zero(long_path, "resource")
    change(long_path, "DELETE FROM passage WHERE id IN (1, 23)")
    said = saved(long_path)
    assert "1 passage was taken from its capture again, without decisions" in said
    with Collection.open(long_path.with_name("neuf.curator")) as new:
        rows = list(articles.all_passages(new))
        assert "Un titre" in [row.text for row in rows if row.article == "A001"]
        assert len([row for row in rows if row.article == "A003"]) == 7
        assert not [row for row in rows if "\0" in row.text]


def test_what_has_no_place_any_more_is_kept_and_comes_last(path: Path) -> None:
    change(path, "UPDATE article SET position = 'abc' WHERE id IN ('A002', 'A004')")
    assert "2 rows of the table article lost what stood in position, which this program does not know" in saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        order = [article.id for article in articles.all(new)]
        assert (order[0], len(order), set(order[-2:])) == ("A001", 12, {"A002", "A004"})
        assert verify(new) == []


def test_a_passage_that_has_no_place_any_more_comes_where_it_stood_in_its_capture(path: Path) -> None:
    with Collection.open(path) as whole:
        told = [row.id for row in articles.all_passages(whole)]
    change(path, "UPDATE passage SET position = 'abc' WHERE id IN (1, 11, 12)")
    assert "3 rows of the table passage lost what stood in position, which this program does not know" in saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert [row.id for row in articles.all_passages(new)] == told


@pytest.mark.parametrize("column", ["resource.name", "resource.sha256", "transcript.options", "article.live"])
def test_no_article_is_lost_for_what_is_only_said_about_it(path: Path, column: str) -> None:
    table, _, name = column.partition(".")
    change(path, f"UPDATE {table} SET {name} = x'00' WHERE rowid = 3")
    assert f"1 row of the table {table} lost what stood in {name}, which this program does not know" in saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert len(articles.all(new)) == 12


def test_rows_that_are_not_fit_are_told_from_those_that_refer_to_them(path: Path) -> None:
    change(path, "UPDATE passage SET kind = 'poem' WHERE id = 2")
    said = saved(path)
    assert "1 row of the table passage held what this program does not know, and could not be kept" in said
    assert "1 of the table correction referred to what is lost, and went with it" in said
    assert "1 passage was taken from its capture again, without decisions" in said


def test_rows_that_the_file_itself_forbids_are_told(path: Path) -> None:
    change(path, "UPDATE metadata SET layer = 'somebody' WHERE owner = 'A001' AND field = 'title'")
    assert "parts of the table metadata could not be read: what stood there is lost" in saved(path)


def refused(broken: Path, target: Path) -> CuratorError:
    """Rescue in vain, see that nothing new is in the folder, and return why."""
    before = sorted(broken.parent.rglob("*"))
    with pytest.raises(CuratorError) as raised:
        rescue(broken, target)
    assert sorted(broken.parent.rglob("*")) == before
    return raised.value


def test_a_target_that_cannot_be_written_is_refused_for_what_it_is(path: Path) -> None:
    (path.parent / "base.txt").write_text("x")
    missing, file = path.parent / "nulle" / "neuf.curator", path.parent / "base.txt" / "neuf.curator"
    assert str(refused(path, missing)).startswith(f"the folder {missing.parent} does not exist")
    assert str(refused(path, file)) == f"{file.parent} is a file, not a folder: choose another"
    assert type(refused(path, path)) is TargetExistsError


def test_what_is_no_file_is_not_rescued(path: Path) -> None:
    folder, pipe, target = path.parent / "dossier", path.parent / "pipe", path.parent / "neuf.curator"
    folder.mkdir()
    os.mkfifo(pipe)
    assert type(refused(path.parent / "rien.curator", target)) is NotFoundError
    assert type(refused(path / "rien.curator", target)) is NotFoundError
    assert "(it is a folder)" in str(refused(folder, target))
    assert str(refused(pipe, target)) == "pipe is not a Curator collection: choose a .curator file"


@pytest.mark.parametrize("pages", [10, 60], ids=["for the tables", "for the rows"])
def test_a_disk_that_fills_up_is_not_taken_for_damage(path: Path, pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def narrow(db: apsw.Connection) -> None:
        if db.filename.endswith(".part"):
            db.pragma("max_page_count", pages)

    monkeypatch.setattr(apsw, "connection_hooks", [narrow])
    reason = str(refused(path, path.with_name("neuf.curator")))
    assert reason == "essai.curator could not be rescued (the disk is full): try another folder"


def _children(page: bytes) -> list[int]:
    """Return where the numbers of the pages below an inner page of a table stand in it, in the order of their rows."""
    cells = [int.from_bytes(page[at : at + 2]) for at in range(12, 12 + 2 * int.from_bytes(page[3:5]), 2)]
    return [*cells, 8]


def test_pages_that_lead_in_a_circle_are_gone_past(path: Path) -> None:
    """The rows of the first page come again further down, above a page that is no page: reading went round for ever."""
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18])
    inner = [start for start in range(size, len(content), size) if content[start] == 5]
    for start in inner:
        places = [start + place for place in _children(bytes(content[start : start + size]))]
        first = content[places[0] : places[0] + 4]
        for place in places[1:-1]:
            content[place : place + 4] = first
        content[places[-1] : places[-1] + 4] = (2**31).to_bytes(4)
    path.write_bytes(content)
    assert saved(path)
    with Collection.open(path.with_name("neuf.curator")) as new:
        assert verify(new) == []
