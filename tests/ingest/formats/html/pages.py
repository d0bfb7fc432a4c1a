"""A page of our own, as a blog serves it: menu, article, comments, footer."""

from curator.domain.capture import ParsedArticle, PassageKind
from curator.ingest.item import Item
from curator.ingest.reader import read_capture

ARTICLE = (
    "Le port de pêche a rouvert lundi après trois mois de travaux, et les premiers chalutiers sont rentrés à l’aube.",
    "Les quais ont été relevés d’un demi-mètre, la criée a changé de toit, et la capitainerie attend ses vitres.",
    "Il reste à draguer le chenal, ce que le conseil avait promis pour avril et que chacun attend sans y croire.",
)

_COMMENT = (
    '<li class="comment" id="comment-{id}"><div class="comment-author vcard"><cite class="fn">{name}</cite> dit :</div>'
    '<div class="comment-meta"><a href="#comment-{id}">{date}</a></div><div class="comment-content"><p>{text}</p></div>'
    '<div class="reply"><a href="#">Répondre</a></div></li>'
)


def comment(id: int, name: str, text: str, date: str = "3 février 2012 à 14 h 21") -> str:
    """Return a comment as WordPress marks it up."""
    return _COMMENT.format(id=id, name=name, text=text, date=date)


def page(*comments: str, head: str = "", body: str = "", title: str = "Le port a rouvert") -> str:
    """Return a page with a menu, an article of three paragraphs, comments, and a footer."""
    paragraphs = "".join(f"<p>{text}</p>" for text in ARTICLE)
    thread = f'<h3 id="comments">{len(comments)} commentaires</h3><ol class="commentlist">{"".join(comments)}</ol>'
    return (
        '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">'
        f"<title>{title} - La Vigie</title>{head}</head><body>"
        '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/a-propos">À propos</a></li></ul></nav>'
        f'<main><article><h1 class="entry-title">{title}</h1>'
        '<p class="byline">Par Jeanne Le Goff, le 1er février 2012</p>'
        f'<div class="entry-content">{paragraphs}{body}</div></article>{thread if comments else ""}</main>'
        "<footer><p>© La Vigie, tous droits réservés</p></footer></body></html>"
    )


def read(markup: str | bytes, **known: str) -> ParsedArticle:
    """Return the one article of a page."""
    data = markup.encode() if isinstance(markup, str) else markup
    (article,) = read_capture(Item("page.html", data, **known)).articles  # type: ignore[arg-type]
    return article


def texts(article: ParsedArticle, kind: PassageKind) -> list[str]:
    """Return the texts of an article's passages of one kind."""
    return [each.span.of(article.text) for each in article.passages if each.kind is kind]
