"""The data that ship, loaded once."""

import pytest

from curator.resources import RESOURCES
from curator.text.ocr.lexis import Lexis
from curator.text.ocr.proofreading import Proofreader
from curator.text.spelling import Speller


@pytest.fixture(scope="session")
def lexis() -> Lexis:
    return Lexis(RESOURCES / "ocr" / "fr", Speller("fr"))


@pytest.fixture(scope="session")
def proofreader() -> Proofreader:
    return Proofreader(RESOURCES / "ocr" / "fr", Speller("fr"))
