"""What a page with comments looks like around them, and what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass

_BEFORE = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Le marché – Carnets</title></head>
<body><header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/archives">Archives</a></li></ul></nav></header>
<div id="content"><div class="post"><h1>Le marché</h1><p class="meta">Publié le 1er mai 2004 par la rédaction</p>
<p>Sous les platanes, le marché se tient depuis le 12 juin 1890, et chacun y garde sa place, son banc et ses habitudes.</p>
<p>Les uns viennent pour les légumes, les autres pour les nouvelles ; on repart avec les deux.</p></div>
"""
_AFTER = """</div>
<div id="sidebar" class="sidebar"><h3>Commentaires récents</h3><ul id="recentcomments">
<li class="recentcomments"><span class="comment-author-link">Zoé</span> dans <a href="/autre-page/#comment-900">Autre page</a></li>
<li class="recentcomments"><span class="comment-author-link">Omar</span> dans <a href="/encore-une/#comment-901">Encore une</a></li></ul>
<h3>Articles récents</h3><ul><li><a href="/a">Une foire</a> 3 mars 2004</li><li><a href="/b">Un pont</a> 9 mars 2004</li></ul></div>
<footer><p>© Carnets 2004</p></footer></body></html>"""


@dataclass(frozen=True)
class Said:
    """A comment: its author, its day in ISO 8601, how its text begins, and the comment that it answers, by index."""

    author: str | None
    day: str | None
    text: str
    answers: int | None = None
    ping: bool = False
    number: int | None = None
    votes: tuple[int | None, int | None] | None = None


@dataclass(frozen=True)
class Thread:
    """The mark-up of a thread, and what is to be found in it."""

    markup: str
    comments: Sequence[Said]
    announced: int | None = None
    language: str = "fr"

    @property
    def page(self) -> str:
        """The page that it stands on."""
        return f"{_BEFORE.replace('{language}', self.language)}{self.markup}{_AFTER}"
