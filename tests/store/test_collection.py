import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw
import pytest

from curator.domain.changes import Table
from curator.domain.correction import Correction
from curator.domain.errors import CollectionError, NotFoundError, ReadOnlyError
from curator.domain.metadata import COLLECTION, Field, MetadataValue, Origin
from curator.domain.span import Span
from curator.store import articles, captures, corrections, metadata, search, suspects, words
from curator.store.collection import Collection
from tests.captures import small_capture


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with Collection.create(tmp_path / "essai.curator", "Essai") as created:
        yield created


def add(collection: Collection, name: str = "petit.txt", note: str = "") -> str:
    with collection.edit("Import {name}", name=name) as edit:
        return captures.add(collection, edit, small_capture(name, note))[0]


def test_only_the_thread_that_opened_a_collection_touches_it(tmp_path):
    with Collection.create(tmp_path / "une.curator") as collection, ThreadPoolExecutor(1) as other:
        for touch in (collection.history, collection.undo, lambda: collection.identifier):
            with pytest.raises(RuntimeError, match="thread"):
                other.submit(touch).result()
        assert collection.history() == []


def test_a_new_collection_has_its_title_and_keeps_its_identifier(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    with Collection.create(path, "Essai") as created:
        identifier = created.identifier
        assert metadata.of_owner(created, COLLECTION)[Field.TITLE].value == "Essai"
    with Collection.open(path) as opened:
        assert opened.identifier == identifier
        assert identifier.startswith("urn:uuid:")


def test_a_closed_collection_is_one_file(tmp_path: Path) -> None:
    with Collection.create(tmp_path / "essai.curator") as created:
        add(created)
    assert [path.name for path in tmp_path.iterdir()] == ["essai.curator"]


def test_an_import_is_one_row_of_history_however_large(collection: Collection) -> None:
    with collection.edit("Import {name}", name="petit.txt") as edit:
        captures.add(collection, edit, small_capture())
    assert edit.changes.tables == {Table.ARTICLE: frozenset({"A001"})}
    assert str(collection.undo_label) == "Import petit.txt"


def test_undoing_an_import_hides_the_article_and_its_id_is_not_given_again(collection: Collection) -> None:
    add(collection)
    collection.undo()
    assert articles.all(collection) == []
    assert search.search(collection, "paragraphe", 10) == []
    assert add(collection) == "A002"


def test_redo_brings_the_very_same_rows_back(collection: Collection) -> None:
    add(collection)
    before = articles.passages(collection, "A001")
    collection.undo()
    collection.redo()
    assert articles.passages(collection, "A001") == before
    assert [item.id for item in articles.comments(collection, "A001")] == ["A001-C001", "A001-C002"]


def test_undo_outlives_the_process_that_made_the_edit(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    with Collection.create(path) as first:
        add(first)
        with first.edit("Correct") as edit:
            corrections.replace(first, 2, [Correction(Span(2, 4), "  ", " ", "double-space")])
        assert edit.changes.touches(Table.CORRECTION)
    with Collection.open(path) as second:
        assert articles.passage(second, 2).text == "Le premier paragraphe est ici."
        second.undo()
        assert articles.passage(second, 2).text == "Le  premier paragraphe est ici."
        assert str(second.redo_label) == "Correct"


def test_search_follows_undo_and_redo(collection: Collection) -> None:
    add(collection)
    with collection.edit("Type"):
        corrections.replace(collection, 2, [Correction(Span(0, 2), "Le", "Mégalithe")])
    assert [hit.passage for hit in search.search(collection, "megali", 10)] == [2]
    collection.undo()
    assert search.search(collection, "megali", 10) == []
    collection.redo()
    assert [hit.passage for hit in search.search(collection, '"mégalithe  premier"', 10)] == [2]


@pytest.mark.parametrize("query", ["coeur", "cœur", "COEUR", "fin", "ﬁn", "reflete", '"coeur ﬁn"', "coeur fin"])
def test_search_finds_joined_letters_as_they_are_typed(collection: Collection, query: str) -> None:
    add(collection)
    with collection.edit("Type"):
        corrections.replace(collection, 2, [Correction(Span(0, 2), "Le", "Cœur ﬁn qui reﬂète")])
    assert [hit.passage for hit in search.search(collection, query, 10)] == [2]


@pytest.mark.parametrize("query", ['"', "a AND", "* OR (", 'text:"x', "-", "NEAR(", "é\x00", "''"])
def test_what_a_person_types_in_the_search_is_never_syntax(collection: Collection, query: str) -> None:
    add(collection)
    assert isinstance(search.search(collection, query, 10), list)


def test_a_new_edit_forgets_what_was_undone(collection: Collection) -> None:
    add(collection)
    collection.undo()
    with collection.edit("Add"):
        words.add(collection, ["Hadopi"])
    assert collection.redo() is None
    assert [str(entry.label) for entry in collection.history()] == ["Add"]


def test_an_edit_that_changes_nothing_leaves_no_trace(collection: Collection) -> None:
    with collection.edit("Nothing") as edit:
        pass
    assert not edit.changes
    assert collection.history() == []
    assert collection.undo() is None


def test_an_edit_that_fails_changes_nothing(collection: Collection) -> None:
    def failing() -> None:
        with collection.edit("Half"):
            words.add(collection, ["reste"])
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    assert words.all(collection) == frozenset()
    with collection.edit("Whole"):
        words.add(collection, ["va"])
    assert words.all(collection) == {"va"}


def test_the_bytes_of_a_capture_cannot_be_changed_or_deleted(collection: Collection) -> None:
    add(collection)
    with pytest.raises(apsw.ConstraintError):
        collection.db.execute("UPDATE resource SET name = 'autre'")
    with pytest.raises(apsw.ConstraintError):
        collection.db.execute("DELETE FROM resource")


def test_a_second_writer_gets_the_collection_for_reading_and_is_told_why(collection: Collection) -> None:
    add(collection)
    with Collection.open(collection.path) as second:
        assert second.read_only
        assert "another Curator" in str(second.read_only_reason)
        assert len(articles.all(second)) == 1
        with pytest.raises(ReadOnlyError, match="another Curator"), second.edit("Try"):
            pass
    with collection.edit("Still mine"):
        words.add(collection, ["mot"])


def test_the_lock_is_free_again_once_the_writer_closed(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    Collection.create(path).close()
    with Collection.open(path) as again:
        assert not again.read_only


def test_a_copy_holds_all_and_is_never_written_over_a_file(collection: Collection, tmp_path: Path) -> None:
    add(collection)
    collection.save_copy(tmp_path / "copie.curator")
    with Collection.open(tmp_path / "copie.curator") as copy:
        assert articles.all(copy) == articles.all(collection)
        assert copy.history() == collection.history()
    with pytest.raises(CollectionError, match="exists already"):
        collection.save_copy(tmp_path / "copie.curator")


def test_creating_over_a_file_or_in_no_folder_is_refused(collection: Collection, tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="exists already"):
        Collection.create(collection.path)
    with pytest.raises(CollectionError, match="does not exist"):
        Collection.create(tmp_path / "nulle" / "part.curator")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no collection"):
        Collection.open(tmp_path / "rien.curator")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not a Curator collection"),
        (b"Une page enregistr\xe9e", "not a Curator collection"),
        (b"SQLite format 3\0", "not a Curator collection"),
    ],
)
def test_a_file_that_is_no_collection_is_refused_and_left_alone(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "autre.curator"
    path.write_bytes(content)
    with pytest.raises(CollectionError, match=sentence):
        Collection.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_place_of_a_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="cannot be read"):
        Collection.open(tmp_path)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "marque-pages.curator"
    db = apsw.Connection(str(path))
    db.execute("CREATE TABLE page (url)")
    db.close()
    with pytest.raises(CollectionError, match="another program"):
        Collection.open(path)


def test_a_pipe_in_place_of_a_collection_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "tuyau.curator"
    os.mkfifo(path)
    with pytest.raises(CollectionError, match="tuyau"):
        Collection.open(path)


def test_a_second_name_that_finds_the_file_taken_leaves_no_lock_of_its_own(collection: Collection) -> None:
    other = collection.path.with_name("autre.curator")
    other.hardlink_to(collection.path)
    with Collection.open(other) as second:
        assert second.read_only
    assert not other.with_name(".autre.curator.lock").exists()
    collection.close()
    with Collection.open(other) as third:
        assert not third.read_only


def test_what_is_open_for_reading_can_be_asked_all_that_an_edited_one_can(collection: Collection) -> None:
    add(collection)
    collection.close()
    with Collection.open(collection.path, read_only=True) as reading:
        assert suspects.count_by_article(reading, ["1"]) == {}
        assert [hit.passage for hit in search.search(reading, "paragraphe", 10)] == [2]


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "futur.curator"
    Collection.create(path).close()
    content = bytearray(path.read_bytes())
    content[60:64] = (999).to_bytes(4, "big")
    path.write_bytes(content)
    with pytest.raises(CollectionError, match="newer version"):
        Collection.open(path)
    assert path.read_bytes() == content


def test_a_file_without_a_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "essai.curator"
    Collection.create(path).close()
    db = apsw.Connection(str(path))
    db.pragma("user_version", 0)
    db.close()
    before = path.read_bytes()
    with pytest.raises(CollectionError, match="bears no version"):
        Collection.open(path)
    assert path.read_bytes() == before


def test_a_file_cut_short_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "coupe.curator"
    Collection.create(path).close()
    content = path.read_bytes()[:9000]
    path.write_bytes(content)
    with pytest.raises(CollectionError, match="cut short"):
        Collection.open(path)
    assert path.read_bytes() == content


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(collection: Collection) -> None:
    add(collection)
    collection.db.raw.pragma("max_page_count", int(collection.db.raw.pragma("page_count")))
    with pytest.raises(CollectionError, match="disk is full"):
        add(collection, "gros.txt", "x" * 500_000)
    collection.db.raw.pragma("max_page_count", 1_000_000)
    assert [article.id for article in articles.all(collection)] == ["A001"]
    add(collection, "gros.txt", "x" * 500_000)
    assert len(articles.all(collection)) == 2


def test_the_languages_of_the_articles_are_those_in_force(collection: Collection) -> None:
    with collection.edit("Add it") as edit:
        (article,) = captures.add(collection, edit, small_capture())
    imported = articles.get(collection, article).value(Field.LANGUAGE)
    assert metadata.spoken(collection) == ({imported} if imported else set())
    with collection.edit("Say that it is English"):
        metadata.set_by_hand(collection, article, MetadataValue(Field.LANGUAGE, "en", Origin.HAND))
        metadata.set_by_hand(collection, COLLECTION, MetadataValue(Field.LANGUAGE, "de", Origin.HAND))
    assert metadata.spoken(collection) == {"en"}
    with collection.edit("Take it out"):
        captures.withdraw(collection, article)
    assert metadata.spoken(collection) == frozenset()


@pytest.mark.parametrize(
    ("damage", "read"),
    {
        "history SET label = '{bad'": lambda collection: collection.history(),
        "history SET filled = '{bad'": lambda collection: collection.undo_label,
        "history SET filled = '[]'": lambda collection: collection.undo(),
        "history SET changeset = 5": lambda collection: collection.undo(),
        "article SET remarks = '{bad'": articles.all,
        "metadata SET evidence = '[bad'": articles.all,
        "comment SET lost_replies = '{bad'": lambda collection: articles.comments(collection, "A001"),
    }.items(),
)
def test_what_is_damaged_is_said_to_be_where_it_is_read(
    collection: Collection, damage: str, read: Callable[[Collection], object]
) -> None:
    add(collection)
    collection.db.execute(f"UPDATE {damage}")
    with pytest.raises(CollectionError, match="curator verify"):
        read(collection)


def test_an_edit_that_does_not_fit_what_stands_there_is_refused(collection: Collection) -> None:
    add(collection)
    collection.undo()
    collection.db.execute("UPDATE article SET live = 1")
    with pytest.raises(CollectionError, match="curator verify"):
        collection.redo()
    assert str(collection.redo_label) == "Import petit.txt"


def break_off(path: Path) -> None:
    with Collection.open(path) as collection:
        reading = articles.all_passages(collection)
        raise LookupError(f"broken off at {next(reading).id}")


def test_closing_does_not_hide_the_error_that_broke_a_reading_off(tmp_path: Path) -> None:
    with Collection.create(tmp_path / "essai.curator") as collection:
        add(collection)
        add(collection, "autre.txt", "autre")
    with pytest.raises(LookupError, match="broken off"):
        break_off(tmp_path / "essai.curator")
    assert [path.name for path in tmp_path.iterdir()] == ["essai.curator"]


@pytest.mark.parametrize("damage", ["UPDATE comment SET votes_up = 'many'", "UPDATE counter SET last = 0"])
def test_an_error_is_told_as_damage_where_the_file_is_plainly_damaged(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "essai.curator"
    with Collection.create(path) as collection:
        add(collection)
        collection.db.execute(damage)
    with pytest.raises(CollectionError, match="curator verify"):
        break_off(path)


def test_closing_passes_over_a_file_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = Collection.create(tmp_path / "essai.curator")
    add(collection)
    monkeypatch.setattr(collection, "_is_in_place", lambda: True)
    (tmp_path / "essai.curator").unlink()
    collection.close()
    assert collection.read_only
