"""The sample collection is made once, and opened from then on."""

from curator.gui.sample import Sample
from curator.services import versions
from curator.store import articles, overview


def test_the_sample_is_made_from_the_captures_that_ship(qtbot, empty_session, tmp_path):
    sample = Sample(empty_session, tmp_path)
    with qtbot.waitSignal(sample.made, timeout=20_000):
        sample.open()
    collection = empty_session.collection
    assert collection
    assert collection.path == sample.path
    assert overview.size(collection).articles == 9
    (twice,) = [each.id for each in articles.all(collection) if len(versions.of_article(collection, each.id)) > 1]
    assert [comment.author for comment in articles.comments(collection, twice)][2:4] == [
        "Un lecteur pressé",
        "Maître Corentin",
    ]


def test_a_sample_that_is_there_is_only_opened(qtbot, empty_session, tmp_path):
    sample = Sample(empty_session, tmp_path)
    with qtbot.waitSignal(sample.made, timeout=20_000):
        sample.open()
    empty_session.close()
    with qtbot.assertNotEmitted(sample.made), qtbot.waitSignal(empty_session.opened):
        sample.open()
    assert empty_session.collection
    assert len(empty_session.collection.history()) == 2
