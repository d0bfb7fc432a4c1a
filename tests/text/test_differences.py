"""How two wordings differ."""

import pytest

from curator.text.differences import Difference, difference


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("la nuit sera longue", "la nuit sera longue", Difference.NONE),
        ("d autant qu il y a deja", "d autant qu il ya deja", Difference.NONE),
        ("le serveur a ete coupe", "le servuer a ete coupe", Difference.DAMAGE),
        ("le modem est eteint", "le modern est eteint", Difference.MISTYPED),
        ("c est possible", "c est impossible", Difference.MISTYPED),
        ("merci pour la precision", "merci bien pour la precision", Difference.EDITED),
        ("je suis pour la fermeture", "je suis contre la fermeture", Difference.SWAPPED),
        ("a vendre 20 euros", "a vendre 30 euros", Difference.RENUMBERED),
        ("les 18 sites", "les sites", Difference.RENUMBERED),
        ("a l heure dite", "a 1 heure dite", Difference.DAMAGE),
    ],
)
def test_two_wordings_are_judged_by_their_worst_difference(one: str, other: str, expected: Difference) -> None:
    assert difference(one.split(), other.split()) is expected
    assert difference(other.split(), one.split()) is expected
