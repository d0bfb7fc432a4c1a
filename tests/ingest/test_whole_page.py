"""Copies of whole pages: the article is told from the menus, bars and footers around it, and its title from theirs."""

import pytest

from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.page import How
from curator.ingest.reader import read_capture
from curator.text.overlay import reading_text

BODY = (
    "La coupure du serveur a surpris tout le monde dans la nuit de jeudi, et personne n’avait fait de copies.\n\n"
    "Nous avons passé la matinée à chercher ce qui pouvait être sauvé, avec l’aide de quelques lecteurs patients.\n\n"
    "Il en reste une leçon : ce qui n’est gardé qu’en un seul endroit n’est pas gardé du tout, dit le proverbe."
)
MENU = "Aller au contenu\nLe carnet de Zoé\nAccueil\nArchives\nPhotos\nMes recettes\nContact\nRechercher\n"
FOOTER = "Partager :\nTwitter\nFacebook\nArticles similaires\nLe port de Brest\nUne année de jardin\nDix ans de blog\n"
FOOTER += "Mentions légales\n© 2012 Le carnet de Zoé\nFièrement propulsé par WordPress"
GERMAN = (
    "Zum Inhalt springen\nGartenblog\nStartseite\nÜber mich\nImpressum\n\nTomaten im Regen\n3. Juli 2012 von Anna\n\n"
    "In diesem Sommer hat es so viel geregnet, dass die Tomaten schon im Juli braun geworden sind, leider alle.\n\n"
    "Wer ein Dach über seine Beete gebaut hat, konnte immerhin die Hälfte retten, wie ich bei den Nachbarn sah.\n\n"
    "Teilen mit:\nTwitter\nFacebook\nÄhnliche Beiträge\nBohnen im Wind\nKürbis im Schnee\nSchlagwörter: Garten, Regen\n"
)


def shown(text: str, name: str = "page.txt") -> list[tuple[str, str]]:
    parsed = read_capture(Item(name, text.encode()), How("bare")).articles[0]
    return [(each.kind.value, reading_text(each.span.of(parsed.text), each.layout)) for each in parsed.passages]


def title(text: str, name: str = "page.txt") -> str:
    metadata = read_capture(Item(name, text.encode()), How("bare")).articles[0].metadata
    return next(each.value for each in metadata if each.field is Field.TITLE)


def article(text: str) -> list[str]:
    return [held for kind, held in shown(text) if kind != "furniture"]


def test_menus_and_footers_are_furniture_and_the_article_is_whole():
    page = f"{MENU}Une nuit sans serveur\n20 janvier 2012\n\n{BODY}\n\n{FOOTER}\n"
    assert article(page) == ["Une nuit sans serveur", "20 janvier 2012", *BODY.split("\n\n")]
    assert [kind for kind, _ in shown(page) if kind != "furniture"] == ["title", "byline", *["paragraph"] * 3]


def test_a_page_in_german_is_read_alike():
    assert [kind for kind, _ in shown(GERMAN) if kind != "furniture"] == ["title", "byline", "paragraph", "paragraph"]
    assert title(GERMAN) == "Tomaten im Regen"


@pytest.mark.parametrize(
    "above",
    [
        "Une nuit sans serveur\nPar Zoé, le 20 janvier 2012\n\n",
        "Vendredi 20 janvier 2012\nUne nuit sans serveur\n\n",
        "Accueil > Carnet > Une nuit sans serveur\nUne nuit sans serveur\nImprimer\nEnvoyer par mail\n\n",
        "Une nuit sans serveur\n\nCe qu’il en reste, et ce que nous aurions dû faire bien avant\n\n",
    ],
    ids=["over the byline", "under the date", "named by the path", "over a lead"],
)
def test_the_title_is_chosen_by_what_stands_around_it(above: str):
    assert title(f"{MENU}{above}{BODY}\n\n{FOOTER}\n") == "Une nuit sans serveur"


def test_the_name_of_the_file_helps_to_find_the_title():
    page = f"{MENU}Le grand débat de la semaine\nLa coupure de jeudi racontée\n\n{BODY}\n\n{FOOTER}\n"
    assert title(page, "carnet-zoe_grand-debat-semaine.txt") == "Le grand débat de la semaine"
    assert title(page, "carnet-zoe_coupure-jeudi-racontee.txt") == "La coupure de jeudi racontée"


@pytest.mark.parametrize(
    "beside",
    [
        "‹ Retour à la liste des billets",
        "“On ne sauve que ce que l’on copie, et la nuit porte conseil.”",
        "Une nuit passée au serveur (Photo : Zoé Martin)",
        "Accueil : carnet : serveur : nuit : copies",
    ],
)
def test_what_leads_on_what_is_quoted_captions_and_rows_of_labels_are_no_titles(beside: str):
    assert (
        title(f"{MENU}Une nuit sans serveur\n20 janvier 2012\n{beside}\n\n{BODY}\n\n{FOOTER}\n")
        == "Une nuit sans serveur"
    )


def test_a_notice_within_the_article_is_furniture():
    notice = "Abonnez-vous à notre newsletter pour ne rien manquer de nos articles, c’est gratuit et sans engagement."
    page = f"{MENU}Une nuit sans serveur\n\n{BODY}\n\n{notice}\n\n{BODY}\n\n{FOOTER}\n"
    assert ("furniture", notice) in shown(page)


def test_a_greeting_under_the_text_stays_with_it():
    page = f"{MENU}Une nuit sans serveur\n\n{BODY}\n\nÀ bientôt\n\nZoé\n\n{FOOTER}\n"
    assert article(page)[-2:] == ["À bientôt", "Zoé"]


def test_a_capture_of_an_article_alone_is_left_as_it_is():
    page = f"Une nuit sans serveur\n\n{BODY}\n\nContact\n\n{BODY}\n\n- le port\n- le phare\n- la plage\n"
    assert "furniture" not in [kind for kind, _ in shown(page)]


def test_a_page_without_running_text_is_left_as_it_is():
    assert "furniture" not in [kind for kind, _ in shown("Le port\nLe phare\nLa plage\n" * 10)]


def test_a_page_of_a_hundred_thousand_links_is_read():
    shown("Le port\n" * 100_000 + f"\n{BODY}\n\n" + "Accueil\n" * 1000)
