"""What is made to harm, or broken, ends in one sentence or is read: never in a traceback, never in silence."""

import gzip
import io
import os
import sys
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from curator.services import importing

PAGE = b"<html><body><p>Le quai est vide. &%s;</p></body></html>"
PROLOGUE = b'<?xml version="1.0"?><!DOCTYPE html [%s]>'
ENTITIES = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(25))
LAUGHS = PROLOGUE % (b'<!ENTITY a "ah">' + ENTITIES) + PAGE % b"z"
OUTSIDE = PROLOGUE % b'<!ENTITY x SYSTEM "file:///etc/passwd">' + PAGE % b"x"
DIRECTED = "<html><body><p>Le quai \u202eest\u202c vide.</p></body></html>"


def zipped(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


MADE: dict[str, Callable[[], bytes]] = {
    "entities within entities": lambda: LAUGHS,
    "entity from outside": lambda: OUTSIDE,
    "deep nesting": lambda: b"<html><body>" + b"<div>" * 5_000 + b"Le quai est vide." + b"</div>" * 5_000,
    "deep lists": lambda: b"<html><body>" + b"<ul><li>Le quai" * 3_000,
    "NUL in a page": lambda: b"<html><body><p>Le quai\0 est vide.</p><p>Le bateau attend.</p></body></html>",
    "lone surrogates": lambda: b"<html><body><p>Le quai \xed\xa0\x80 est vide.</p></body></html>",
    "controls of direction": DIRECTED.encode,
    "NUL in a text": lambda: b"Le quai\n\nIl est\0 vide.",
    "surrogates in a text": lambda: b"Le quai\n\nIl est \xed\xa0\x80 vide.",
    "empty": lambda: b"",
    "blanks": lambda: b" \n\t\r\n\xc2\xa0",
    "a bomb in a zip file": lambda: zipped(a=b"a" * 400_000_000),
    "a zip file cut short": lambda: zipped(a=b"Le quai est vide.")[:-30],
    "gzip cut short": lambda: gzip.compress(b"<html><body><p>Le quai est vide.")[:-12],
    "gzip in gzip": lambda: gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"Le quai"))))),
    "an image as a page": lambda: b"\x89PNG\r\n\x1a\n\0\0",
    "a page cut short": lambda: b"<!DOCTYPE html><html><head><title>Le quai</title></head><body><p>Le quai est vi",
    "an attribute without end": lambda: b"<html><body><p class='" + b"a" * 1_000_000,
    "one long line": lambda: b"Le quai est vide. " * 200_000,
    "equal characters": lambda: b"h" * 2_000_000,
    "blanks that never end": lambda: b"Le quai\n\n" + b"\xc2\xa0" * 500_000,
    "brackets that never close": lambda: b"<html><body>" + b"<" * 1_000_000,
}


@pytest.mark.parametrize("kind", MADE)
def test_what_is_hostile_or_broken_is_read_or_refused_in_one_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(MADE[kind]())
    found = importing.read([path])
    assert found.parsed or found.failures
    for _, error in found.failures:
        assert "\n" not in str(error)
    for capture in found.parsed:
        for article in capture.articles:
            assert "root:" not in article.text
            covered = [each.span for each in article.passages]
            assert all(one.end <= two.start for one, two in pairwise(covered))
            ends, starts = [0, *(span.end for span in covered)], [*(span.start for span in covered), len(article.text)]
            left = "".join(article.text[end:start] for end, start in zip(ends, starts, strict=True))
            assert not left.strip()


@pytest.mark.parametrize("kind", ["NUL in a page", "lone surrogates", "deep nesting", "a page cut short"])
def test_what_stands_behind_the_damage_is_read_too(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(MADE[kind]())
    (capture,) = importing.read([path]).parsed
    assert "vi" in capture.articles[0].text.rsplit("quai", 1)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on this system")
def test_pipes_devices_and_circles_of_links_are_named_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.html")
    (tmp_path / "cercle.html").symlink_to(tmp_path / "cercle.html")
    found = importing.read([tmp_path / "tube.html", Path("/dev/zero"), tmp_path / "cercle.html"])
    assert found.parsed == ()
    assert len(found.failures) == 3
    assert len(importing.read([tmp_path]).failures) == 2
