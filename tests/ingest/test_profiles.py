"""Page profiles as files."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from curator.domain.errors import InvalidValueError, NotFoundError
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.profiles import Layout, Patterns, Profile, load_profiles, profile_named
from curator.ingest.reader import read_capture

FORUM = r"""
label = "Forum"
[[evidence]]
pattern = 'powered by .*'
weight = 5
[thread]
layout = "marked"
headers = ['== (?P<text>.+) ==']
"""


def test_the_shipped_profiles_load():
    profiles = load_profiles()
    assert {"bare", "wordpress-bulleted", "wordpress-numbered", "magazine", "drupal"} <= set(profiles)
    assert profiles["bare"].thread.layout is Layout.NONE
    assert all(profile.label for profile in profiles.values())


@pytest.mark.parametrize("profile", load_profiles().values(), ids=lambda profile: profile.name)
def test_the_patterns_of_a_shipped_profile_compile(profile: Profile):
    parts = [getattr(part, field.name) for part in (profile.article, profile.thread) for field in fields(part)]
    patterns = [each for each in parts if isinstance(each, Patterns)] + [each.pattern for each in profile.evidence]
    assert len(patterns) > 10
    for each in patterns:
        assert all(re.compile(source, re.IGNORECASE) for source in each.sources)
        each.match("the first line has all of them compiled as one")


def test_a_profile_of_the_curator_is_used(tmp_path: Path):
    (tmp_path / "forum.toml").write_text(FORUM, encoding="utf-8")
    page = b"A title\n\nSome text.\n\n2 comments\n\n== Ann ==\n\nYes.\n\n== Bob ==\n\nNo.\n\npowered by us\n"
    parsed = read_capture(Item("page.txt", page), How(profiles=load_profiles(tmp_path))).articles[0]
    assert parsed.profile == "forum"
    assert [comment.author for comment in parsed.comments] == ["Ann", "Bob"]


def test_a_profile_may_take_anything_for_a_number(tmp_path: Path):
    counting = FORUM.replace("(?P<text>", "(?P<number>.+) (?P<text>") + "opens = ['(?P<announced>.+) voices']\n"
    (tmp_path / "forum.toml").write_text(counting, encoding="utf-8")
    page = f"A title\n\nmany voices\n\n== one Ann ==\n\nYes.\n\n== {'9' * 5000} Bob ==\n\nNo.\n\npowered by us\n"
    parsed = read_capture(Item("page.txt", page.encode()), How(profiles=load_profiles(tmp_path))).articles[0]
    assert parsed.announced_comments is None
    assert [comment.number for comment in parsed.comments] == [1]


def test_lists_are_added_to_those_of_the_profile_extended(tmp_path: Path):
    (tmp_path / "mine.toml").write_text("extends = 'drupal'\n[article]\nheadings = ['=+ .*']\n", encoding="utf-8")
    mine = load_profiles(tmp_path)["mine"].article.headings
    assert mine.match("== Part")
    assert mine.match("## Part")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[article]\ncaptions = ['(']", "article.captions"),
        ("[article]\ncaptions = 'x'", "article.captions"),
        ("[article]\nlone_headings = 'yes'", "article.lone_headings"),
        ("[article]\npictures = []", "article.pictures"),
        ("article = 3", "article"),
        ("[thread]\nlayout = 'tree'", "thread.layout"),
        ("[thread]\nweight = 'heavy'", "thread.weight"),
        ("[[evidence]]\npattern = 'x'", "evidence"),
        ("[[evidence]]\npattern = 'x'\nweight = true", "evidence.weight"),
        ("extends = 'nothing'", "extends"),
        ("extends = 'mine'", "extends"),
        ("extends = ['bare']", "extends"),
        ("label = 3", "label"),
        ("[thread]\nlayout = ['marked']", "thread.layout"),
        ("[thread]\nlayout = 'marked'\nheaders = ['== .+ ==']", "thread.headers"),
        ("[article]\ncaptions = ['(?s)photo']", "article.captions"),
        ("colour = 'red'", "colour"),
        ("[thread", "cannot be read"),
    ],
)
def test_a_wrong_profile_is_refused_by_file_and_key(tmp_path: Path, text: str, key: str):
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidValueError, match=r"mine\.toml") as refused:
        load_profiles(tmp_path)
    assert key in str(refused.value)


def test_an_unknown_profile_is_refused_with_those_that_there_are():
    with pytest.raises(NotFoundError, match="drupal"):
        profile_named("forum", load_profiles())
