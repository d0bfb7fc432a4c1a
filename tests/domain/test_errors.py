"""Expected failures: one tree, one exit code each, one sentence, and the same out of another process."""

import pickle

import pytest

from curator.domain import errors
from curator.domain.errors import CuratorError, NotFoundError
from curator.domain.messages import Message

EVERY = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CuratorError)]
KINDS = [kind for kind in EVERY if "exit_code" in vars(kind)]

CODES = {
    "CuratorError": 3,
    "NotFoundError": 4,
    "UnreadableCaptureError": 5,
    "CollectionError": 6,
    "ReadOnlyError": 7,
    "InvalidValueError": 8,
    "OverlapError": 9,
    "TargetExistsError": 10,
    "ExportError": 11,
    "VerificationError": 12,
    "CancelledError": 13,
    "OutputError": 14,
}
"""What scripts rely on: a code is never given to another failure."""


def test_the_exit_codes_stay_what_they_are() -> None:
    assert {kind.__name__: kind.exit_code for kind in KINDS} | CODES == {
        kind.__name__: kind.exit_code for kind in KINDS
    }


def test_no_two_failures_share_an_exit_code_and_the_shell_keeps_its_own() -> None:
    codes = [kind.exit_code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    assert not {0, 1, 2} & set(codes)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_a_failure_says_its_sentence_and_comes_the_same_out_of_another_process(kind: type[CuratorError]) -> None:
    raised = kind("“{name}” is no page: open another", name="a {b} c")
    back = pickle.loads(pickle.dumps(raised))
    assert type(back) is kind
    assert str(back) == str(raised) == "“a {b} c” is no page: open another"
    assert back.message == Message("“{name}” is no page: open another", {"name": "a {b} c"})


def test_a_failure_is_caught_as_what_it_is_and_as_an_expected_one() -> None:
    with pytest.raises(CuratorError, match="no article A009"):
        raise NotFoundError("there is no article {id}", id="A009")
