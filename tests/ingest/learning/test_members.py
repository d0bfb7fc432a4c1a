"""What forums say of a member beside each post, and dated lines that are no comments."""

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.reader import read_capture

POSTS = (
    ("vapeur31", "Lun 02 Mar 2009", "Jeu 10 Fév 2011, 20:15", "Quelqu’un sait-il dater cette lampe de cheminot ?"),
    ("Tante Odile", "Mar 03 Mar 2009", "Jeu 10 Fév 2011, 21:40", "Le verre est d’après la guerre, j’en suis sûre."),
    ("vapeur31", "Lun 02 Mar 2009", "Ven 11 Fév 2011, 07:55", "Merci, je la nettoie et je reviens avec une photo."),
    ("Grisou", "Sam 07 Mar 2009", "Ven 11 Fév 2011, 12:05", "Et le fond, porte-t-il un poinçon ?"),
)


def _post(author: str, joined: str, posted: str, text: str, *, dated: bool) -> str:
    when = f"\nSujet : Re: La lampe\nPosté le : {posted}" if dated else ""
    return f"{author}\nMessages : 12\nInscription : {joined}\n{when}\n\n{text}\n\nHaut\n"


@pytest.mark.parametrize(
    ("dated", "days"), [(True, ["2011-02-10", "2011-02-10", "2011-02-11", "2011-02-11"]), (False, [None] * 4)]
)
def test_the_day_on_which_a_member_joined_dates_no_post(dated: bool, days: list[str | None]) -> None:
    posts = "\n".join(_post(*post, dated=dated) for post in POSTS)
    page = f"Amis du rail\n\nLa lampe du cheminot\n\n{posts}"
    (article,) = read_capture(Item("forum.txt", page.encode()), How(language="fr")).articles
    assert [comment.author for comment in article.comments] == [author for author, *_ in POSTS]
    assert [comment.published and comment.published[:10] for comment in article.comments] == days


def test_what_stands_above_a_page_that_says_it_has_no_comments_is_the_article() -> None:
    days = "\n\n".join(
        f"{day} mars 1871\n\nLe conseil se réunit et vote l’article {day} du décret." for day in range(1, 15)
    )
    page = f"Chronologie d’un printemps\n\n{days}\n\n0 commentaire\n"
    (article,) = read_capture(Item("page.txt", page.encode()), How(language="fr")).articles
    assert article.comments == ()
    assert article.announced_comments == 0


def test_xml_of_an_unknown_kind_is_refused_by_the_name_of_its_root() -> None:
    feed = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Fil</title></channel></rss>'
    with pytest.raises(UnreadableCaptureError, match="XML of a kind that is not read"):
        read_capture(Item("fil.txt", feed), How())
