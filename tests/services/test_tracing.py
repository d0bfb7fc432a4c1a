"""From words of the reading back to the bytes of the capture."""

import pytest

from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.span import Span
from curator.services import correcting, importing, segmenting, tracing
from curator.services.tracing import Trace
from curator.store import articles, resources
from curator.store.collection import Collection
from tests.captures import TEXT


def held(data: bytes, found: Trace) -> str:
    """Return what the bytes hold that something was traced to."""
    assert found.octets is not None
    return data[found.octets.start : found.octets.end].decode(found.transcript.options["encoding"])


def test_words_are_traced_to_their_bytes_by_way_of_what_changed_them(collection: Collection) -> None:
    correcting.type_text(collection, 2, "Le premier paragraphe est là.")
    found = tracing.trace(collection, 2, tracing.words(collection, 2, "est là"))
    data = TEXT.encode()
    assert held(data, found) == found.found == "est ici"
    assert [(item.found, item.replacement) for item in found.corrections] == [("ici", "là")]
    assert (found.resource.name, found.transcript.reader) == ("petit.txt", "text")
    assert found.transcript.options == {"encoding": "utf-8"}
    assert [(anchor.span, anchor.octets) for anchor in found.anchors] == [(Span(0, len(TEXT)), Span(0, len(data)))]
    elsewhere = tracing.trace(collection, 2, tracing.words(collection, 2, "premier"))
    assert (elsewhere.found, elsewhere.corrections) == ("premier", ())


def test_every_passage_is_traced_whole_after_splitting_and_joining(collection: Collection) -> None:
    segmenting.split(collection, 2, len("Le  premier"))
    segmenting.join(collection, [5, 6])
    for row in articles.passages(collection, "A001"):
        found = tracing.trace(collection, row.id)
        assert held(TEXT.encode(), found) == row.original


def test_words_that_are_not_there_and_passages_that_are_not_are_refused(collection: Collection) -> None:
    with pytest.raises(InvalidValueError, match="passage 2 does not read “dernier”"):
        tracing.words(collection, 2, "dernier")
    with pytest.raises(InvalidValueError, match="passage 1 reads 8 characters"):
        tracing.trace(collection, 1, Span(0, 9))
    with pytest.raises(NotFoundError):
        tracing.trace(collection, 99)


def test_the_real_captures_are_traced_from_each_passage_to_its_bytes(seeds, tmp_path) -> None:
    with Collection.create(tmp_path / "pages.curator") as collection:
        importing.add(collection, importing.read(seeds).parsed)
        data: dict[int, bytes] = {}
        rows = list(articles.all_passages(collection))
        assert len(rows) > 300
        for row in rows[::7]:
            found = tracing.trace(collection, row.id)
            whole = data.setdefault(found.resource.id, resources.data(collection, found.resource.id))
            assert held(whole, found) == row.original
