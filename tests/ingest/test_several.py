"""Several pages in one file: told apart where each says that it is one, and never else."""

import pytest

from curator.domain.capture import ParsedArticle
from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.profiles import BARE, load_profiles
from curator.ingest.reader import read_capture
from curator.ingest.several import pages_in
from tests.endless import ending
from tests.ingest.learning.pages import ARTICLE, KINDS, SAID, WITHOUT
from tests.ingest.test_reader import check_cover

BLOG = next(kind for kind in KINDS if kind.name == "wordpress-nl")
MENU = "Le carnet de Zoé\nAccueil\nArchives\nPhotos\nMes recettes\nContact\n\n"
OTHER = ARTICLE.replace("Le théâtre ferme ses portes", "La piscine rouvre").replace("Le théâtre", "La piscine")
RULER = "\n" + "=" * 60 + "\n"


def read(text: str) -> tuple[ParsedArticle, ...]:
    return read_capture(Item("deux-pages.txt", text.encode())).articles


def titles(articles: tuple[ParsedArticle, ...]) -> list[str]:
    return [next(each.value for each in article.metadata if each.field is Field.TITLE) for article in articles]


@pytest.mark.parametrize(
    "text",
    [
        f"{MENU}{ARTICLE}\n{MENU}{OTHER}",
        f"https://exemple.org/theatre\n{ARTICLE}{RULER}https://exemple.org/piscine\n{OTHER}",
        f"{ARTICLE}\nhttps://exemple.org/a{RULER}{OTHER}\nhttps://exemple.org/b".replace(
            "portes\n", "portes\nURL : https://exemple.org/1\n", 1
        ).replace("rouvre\n", "rouvre\nURL : https://exemple.org/2\n", 1),
        f"{MENU}{ARTICLE}\f{MENU}{OTHER}",
        f"{BLOG.text()}\f{BLOG.text().replace(ARTICLE, OTHER)}",
        f"{BLOG.text()}{RULER}{BLOG.text().replace(ARTICLE, OTHER)}",
    ],
    ids=[
        "same head",
        "rulers and addresses",
        "addresses under titles",
        "fed",
        "comments and form feeds",
        "comments and rulers",
    ],
)
def test_pages_that_say_so_are_articles_of_their_own(text: str):
    articles = read(text)
    assert len(articles) == 2
    assert titles(articles) == ["Le théâtre ferme ses portes", "La piscine rouvre"]
    for article in articles:
        check_cover(article)
    assert [str(article.remarks[-1]) for article in articles] == [
        "page 1 of 2 in one file",
        "page 2 of 2 in one file",
    ]
    letters = "".join(article.text for article in articles).split()
    assert letters == text.split()


def test_the_comments_of_each_page_are_its_own():
    first, second = read(f"{BLOG.text()}{RULER}{BLOG.text().replace(ARTICLE, OTHER)}")
    assert [len(first.comments), len(second.comments)] == [len(SAID), len(SAID)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ARTICLE}{RULER}{OTHER}",
        f"{ARTICLE}\f{OTHER}\f{ARTICLE}",
        f"Le carnet\n{ARTICLE}\fLe carnet\n{OTHER}",
        RULER.join([ARTICLE, *(f"{author}\n{text}\nRépondre\nSignaler\n" for author, text in SAID)]),
        *(kind.text() for kind in KINDS),
        *WITHOUT.values(),
        "",
    ],
)
def test_chapters_printed_pages_and_posts_are_no_pages_of_their_own(text: str):
    assert len(pages_in(text, load_profiles()[BARE].thread)) == 1


def test_a_file_of_a_hundred_thousand_rulers_is_read():
    with ending(20):
        assert len(pages_in(RULER * 100_000, load_profiles()[BARE].thread)) == 1
        assert len(pages_in("=" * 1_000_000 + "\n" + "- " * 500_000, load_profiles()[BARE].thread)) == 1
