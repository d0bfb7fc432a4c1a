"""Comments by example on the command line."""

from pathlib import Path

import pytest

from curator.services import importing
from tests.cli.conftest import Program

PAGE = "Les trains de nuit\n\nIls reviennent, dit-on, et cette fois ce sera pour de bon, ou presque.\n\n" + "\n\n".join(
    f"{name} ~ voix {at + 1}\n\nCe que je dis ici ne regarde que moi, et je le dis {at * 7 + 3} fois."
    for at, name in enumerate(("Anne", "Basile", "Chloé", "Damien"))
)


@pytest.fixture
def trains(curator: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection with a page whose comments import does not find; own profiles go into a folder of the test's."""
    monkeypatch.setattr(importing, "own_profiles", lambda: tmp_path / "profiles")
    (tmp_path / "trains.txt").write_text(PAGE, encoding="utf-8")
    path = tmp_path / "trains.curator"
    assert curator("import", path, tmp_path / "trains.txt").code == 0
    return path


def passage(curator: Program, collection: Path, words: str) -> int:
    (article,) = curator("show", collection, "--json").data["articles"]
    return int(next(row["id"] for row in article["passages"] if row["original"].startswith(words)))


def test_what_begins_alike_is_listed_and_nothing_is_changed(curator: Program, trains: Path) -> None:
    done = curator("alike", trains, passage(curator, trains, "Basile"))
    assert [line.partition(": ")[0] for line in done.lines] == ["Anne", "Basile", "Chloé", "Damien"]
    assert done.lines[0].startswith("Anne: ")
    assert len(done.lines[0]) <= len("Anne: ") + 60
    assert "Ce que je dis ici" in done.lines[3]
    assert "4 comments would be found" in done.err
    (article,) = curator("show", trains, "--json").data["articles"]
    assert article["comments"] == []


def test_with_a_name_it_is_taken_and_kept_as_a_profile(curator: Program, trains: Path) -> None:
    done = curator("alike", trains, passage(curator, trains, "Basile"), "--name", "Forum des trains", "--json").data
    assert done["taken"]
    assert 'layout = "inline"' in done["profile"]
    assert [each["author"] for each in done["comments"]] == ["Anne", "Basile", "Chloé", "Damien"]
    (article,) = curator("show", trains, "--json").data["articles"]
    assert article["capture"]["profile"] == "forum-des-trains"
    assert len(article["comments"]) == 4
    assert any(line.startswith("forum-des-trains") for line in curator("pages").lines)
    assert curator("undo", trains).code == 0


def test_what_looks_like_nothing_else_and_a_name_without_letters_are_refused(curator: Program, trains: Path) -> None:
    alone = curator("alike", trains, passage(curator, trains, "Ils reviennent"))
    assert alone.code == 4
    assert "mark a second comment" in alone.err
    nameless = curator("alike", trains, passage(curator, trains, "Anne"), "--name", " ?! ")
    assert nameless.code == 8
    assert "needs a name" in nameless.err
    taken = curator("alike", trains, passage(curator, trains, "Anne"), "--name", "drupal")
    assert taken.code == 8
    assert "called “drupal” already" in taken.err
