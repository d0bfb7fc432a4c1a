"""Long work on a collection file: the same results as in its owner's process, in parts, from one state of the file."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import pytest

from curator.domain.book import ExportProfile
from curator.domain.capture import PassageKind
from curator.domain.duplicates import DuplicateGroup
from curator.domain.errors import NotFoundError, UnreadableCaptureError
from curator.domain.progress import silent
from curator.resources import CORPUS
from curator.services import assembling, checking, correcting, deduplicating, importing, intake, overview, publishing
from curator.services.intake import Entry
from curator.services.previewing import EpubPreview
from curator.services.reading import ALL, Begun, Where
from curator.services.snapshots import captures, exports, repeats, texts
from curator.store import articles
from curator.store.collection import Collection
from curator.text import detection
from curator.work.pool import Pool

Part = TypeVar("Part")
Result = TypeVar("Result")


@pytest.fixture(scope="module")
def pool(own_data: Path):
    with Pool(1) as pool:
        yield pool


@pytest.fixture
def sample(tmp_path: Path):
    with Collection.create(tmp_path / "exemple.curator", "Exemple") as created:
        importing.add(created, importing.read(sorted(CORPUS.glob("*.txt"))).parsed)
        yield created


def drained(work: Generator[Part, None, Result]) -> tuple[list[Part], Result]:
    """Return the parts that work gives, and its result."""
    parts: list[Part] = []
    while True:
        try:
            parts.append(next(work))
        except StopIteration as end:
            return parts, end.value


def test_a_snapshot_stays_as_it_was_whatever_is_written_meanwhile(collection: Collection) -> None:
    with Collection.snapshot(collection.path) as seen:
        before = [row.text for row in articles.all_passages(seen)]
        passage = next(iter(articles.all_passages(collection)))
        correcting.type_text(collection, passage.id, "Autre chose")
        assert [row.text for row in articles.all_passages(seen)] == before
        assert seen.read_only
    with Collection.snapshot(collection.path) as seen:
        assert [row.text for row in articles.all_passages(seen)] != before


def test_checking_finds_what_its_owner_would_find(sample: Collection, pool: Pool) -> None:
    known = checking.names(checking.snapshot(sample))
    expected = checking.check(checking.missing(sample), known)
    parts: list[texts.Checked] = []
    pool.run(partial(texts.check, sample.path, None), on_part=parts.append)
    found = {finding.seen.passage: finding for part in parts for finding in part.findings}
    assert [found[finding.seen.passage] for finding in expected] == expected
    assert {part.names for part in parts} == {known}
    checking.remember(sample, expected)
    assert drained(texts.check(sample.path, known, silent)) == ([], None)


def test_what_needs_no_grammar_is_found_first_and_kept(sample: Collection) -> None:
    if not checking.is_grammatical():
        pytest.skip("Grammalecte is not installed: all is found at once")
    parts, _ = drained(texts.check(sample.path, frozenset(), silent))
    versions = [finding.version for part in parts for finding in part.findings if checking.has_grammar(finding.seen)]
    half = len(versions) // 2
    assert versions == [detection.VERSION] * half + [checking.version()] * half
    first = [finding for part in parts for finding in part.findings if finding.version == detection.VERSION]
    checking.remember(sample, first)
    assert checking.not_glanced(sample) != []
    assert {text.passage for text in checking.missing(sample)} >= {finding.seen.passage for finding in first}
    assert len(checking.pending(sample)) == sum(len(finding.suspects) for finding in first)


def test_certain_corrections_are_those_of_the_owner(sample: Collection) -> None:
    found, _ = drained(texts.certain(sample.path, None, silent))
    assert [item for part in found for item in part] == correcting.certain(checking.snapshot(sample))
    of_one, _ = drained(texts.certain(sample.path, "A002", silent))
    assert [item for part in of_one for item in part] == correcting.certain(checking.snapshot(sample, "A002"))


def test_repeats_are_those_of_the_owner_and_are_not_sought_twice(sample: Collection, pool: Pool) -> None:
    groups: list[DuplicateGroup] = []
    compared = pool.run(partial(repeats.find, sample.path, frozenset()), on_part=groups.extend)
    assert groups == deduplicating.find(deduplicating.snapshot(sample))
    assert groups
    assert pool.run(partial(repeats.find, sample.path, compared)) is None
    deduplicating.fold(sample, groups[:1])
    assert pool.run(partial(repeats.find, sample.path, compared)) is None
    comment = next(row for row in articles.all_passages(sample) if row.kind is PassageKind.COMMENT_TEXT)
    correcting.type_text(sample, comment.id, "Tout autre chose.")
    assert pool.run(partial(repeats.find, sample.path, compared)) is not None


@pytest.mark.parametrize("name", ["a.epub", "a.pdf"])
def test_a_file_is_the_same_to_the_byte_whichever_process_writes_it(
    sample: Collection, pool: Pool, tmp_path: Path, name: str
) -> None:
    told: list[object] = []
    written = pool.run(partial(exports.publish, sample.path, ExportProfile(), tmp_path / name), on_part=told.append)
    assert told == [written]
    (tmp_path / "here").mkdir()
    publishing.publish(sample, ExportProfile(), tmp_path / "here" / name)
    assert (tmp_path / name).read_bytes() == (tmp_path / "here" / name).read_bytes()


def test_a_preview_lists_its_documents_first_and_then_writes_them(sample: Collection, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    work = exports.preview_epub(
        sample.path, ExportProfile(), tmp_path / "preview", "a003.xhtml", lambda *step: steps.append(step)
    )
    preview = next(work)
    assert isinstance(preview, EpubPreview)
    assert list(preview.folder.iterdir()) == []
    assert next(work) == "a003.xhtml"
    assert [path.name for path in preview.folder.iterdir()] == ["a003.xhtml"]
    drained(work)
    assert {path.name for path in preview.folder.iterdir()} == {document.name for document in preview.documents}
    assert steps == sorted(steps)
    assert len(preview.documents) == len(assembling.assemble(sample, ExportProfile()).chapters) + 4


def test_what_is_open_is_what_the_owner_sees(sample: Collection, pool: Pool) -> None:
    assert pool.run(partial(exports.open_points, sample.path)) == overview.checklist(sample)


def test_a_collection_that_is_gone_is_one_sentence(tmp_path: Path, pool: Pool) -> None:
    with pytest.raises(NotFoundError, match="no collection"):
        pool.run(partial(exports.open_points, tmp_path / "fort.curator"))


def test_captures_are_named_first_and_then_read_one_by_one(sample: Collection, tmp_path: Path, pool: Pool) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "b.txt").write_text("Une page.\n\nElle ne dit rien.", encoding="utf-8")
    (folder / "a.txt").write_bytes(b"")
    parts: list[object] = []
    aside = tmp_path / ".aside"
    aside.mkdir()
    pool.run(partial(captures.take_in, (folder,), {}, aside, sample.path, ALL), on_part=parts.append)
    first, second = Where(folder / "a.txt", "", 0), Where(folder / "b.txt", "", 1)
    begun = [part for part in parts if isinstance(part, Begun)]
    assert begun == [Begun(where, opened) for where in (first, second) for opened in (False, True)]
    told = cast("list[tuple[Where, list[Entry]]]", [part for part in parts if not isinstance(part, Begun)])
    (where, (unread,)), (other, (entry,)) = told
    assert (where, other) == (first, second)
    assert isinstance(unread.failure, UnreadableCaptureError)
    assert list(intake.chosen([entry])) == list(importing.read([folder / "b.txt"]).parsed)
