"""How elements are called, by classes and ids, on platforms that nobody has described: the parts of comments.

The patterns are searched for in `Outline.names`: words in lower case with blanks around each.
"""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Called:
    """A pattern of names; what was once searched is remembered, as a page calls many elements by few names."""

    pattern: re.Pattern[str]

    @lru_cache(maxsize=16_384)  # noqa: B019 (the patterns are this module's own, and live as long as it does)
    def search(self, names: str) -> str:
        """Return the first part of names that fits; "" where none does."""
        found = self.pattern.search(names)
        return found[0] if found else ""


def _any(alternatives: str) -> Called:
    return Called(re.compile("|".join(alternatives.split())))


COMMENT = _any(
    r"""comment kommentar coment komment reactie r[eé]action \brepl(?:y|ies)\b respons(?:e|es)\b r[eé]ponse antwort
    respuesta leserbrief talkback guestbook livre-?d-?or"""
)
"""Elements that hold comments."""

SEVERAL = _any(r"comments kommentare commentaires comentarios list area section container wrap thread form")
"""Elements that hold several of them, or none."""

PART = _any(
    r"[-_](?:head(?:er|line)?|meta|infos?|date|author|title|byline|footer|foot|actions?|links?|text|body|content)\s"
)
"""Elements that hold a part of one, where they are called after comments too."""

SPEECH = _any(r"\bavis\b message \bposts?\b feedback opinion discuss forum thread (?<!cite-)\bnotes?\b")
"""Elements that may do so, and are as often something else."""

_CALLED = r"author|auteur|autor|user|nick|pseudo|poster|comment(?:er|or)?|member|profile|display|screen|person|account"
AUTHOR_NAME = _any(
    rf"""\s(?:fn|hnuser|username|bigusername|bypostname|who)\s (?:{_CALLED})[-_]?(?:name|nom|link|title)\b nickname
    post-?author \bauthor\s"""
)
"""Elements that hold the name of an author alone."""

AUTHOR = _any(
    r"""author auteur \bautor user(?!-?(?:comment|content|text|info-?text)) pseudo \bnick commenter commentor poster\b
    vcard byline posted-?by submitted verfasser signature-?name creator \bnaam\b \bnome\b \bnombre\b \bfirma\b
    usuario utente benutzer gebruiker schreiber"""
)
"""Elements that hold, among other things, the name of an author."""

NAME = _any(r"\bname\b \bnom\b \bby\b \bwho\b \bqui\b \bmember\b \bmembre\b \bfrom\b contributor reviewer profile")
"""Elements that may do so."""

NO_AUTHOR = _any(
    r"""avatar gravatar \bdate \btime ago\b (?<!ac)count karma \brole\b \brank group badge \bjoin location
    \bstat(?:us|s)\b country \blikes?\b \bvotes?\b rating edit \breply repondre permalink number \bnum\b subject sujet
    \btitle\s parent reply-?to in-?reply signature\s \bsig\b website email says\b button \bbtn\b icon menu dropdown
    tooltip flair"""
)
"""Elements beside the author's name, or with a name of someone else."""

DATE = _any(r"[\s-](?:date|time|timestamp|posted|datum|fecha|ago)\s")
"""Elements that hold the date of a comment alone."""

DATED = _any(
    r"""date time published posted created datum heure \bago\b when\b uhrzeit fecha since \bmeta info submitted"""
)
"""Elements that hold the date of a comment."""

NO_DATE = _any(
    r"""\bjoin regist modif edited \bedit\b last-?(?:seen|edit|login|visit|active) signature profile updated inscri"""
)
"""Elements that hold another date: that of the author's account, or of a change."""

_SAID = r"comment(?:aire)?|kommentar|comentario|post|message|msg|reply|review|answer|note|cmt|reactie|forum|opinion"
BODY = _any(
    rf"""(?:{_SAID}|commentt)s?[-_]{{0,2}}(?:contents?|texte?|body|message|msg|copy|entry|main-?text|txt)\b
    (?:{_SAID})s?[-_]{{0,2}}(?:contenu|inhalt|description|html|markdown)\b schema:text content:encoded \bcommenttext\b
    \bcomment-?message\b \be-content\b \bcommtext\b \bcooked\b \bbbwrapper\b usertext-body"""
)
"""Elements that hold the text of a comment."""

TEXT = _any(
    r"""\s(?:contents?|texte?s?|body|message|msg|contenttext|copy|md|entry-content|description|inhalt|corps|contenu)\s
    \s(?:posttext|comment|commentaire|postbody|txt|markdown|prose)\s
    \s[\w-]+-(?:content|texte?|body|message|msg|contenu|corps|inhalt)\s"""
)
"""Elements that may do so."""

ASIDE = _any(
    r"""\breply\b repl(?:y|ies)-?(?:link|button|to) repondre \bedit\b edit-?link \bshare report flag permalink avatar
    \bvotes?\b voting \blikes?\b \bmoderat signature\b \bsig\b controls buttons?\b \bbtn \bactions?\b toolbar \blinks\b
    \btools?\b rating \bnav menu dropdown sharing social \bquote-?link \bflair clear\b lastedited tooltip sr-only
    screen-reader respond\b"""
)
"""Elements beside the text of a comment: buttons, votes, signatures."""

SURELY_ASIDE = _any(
    r"""\s(?:[\w-]+-)?(?:reply(?:-link)?|signature|sig|edit-link|likes?|share|sharing|sharedaddy|buttons?|actions)\s
    \slastedited\s \snotice\s"""
)
"""The same where they stand within the text."""

VOTES_UP = _any(
    r"""up-?votes? vote-?up thumbs?-?up
    \bup\b \blikes?\b \bplus\b positiv \bagree recommend \bscore\b points karma favou?r"""
)
"""Elements that count votes for a comment."""

VOTES_DOWN = _any(
    r"down-?votes? vote-?down thumbs?-?down \bdown\b dislikes? unlike \bminus\b negativ disagree \bcontra\b"
)
"""Elements that count votes against it."""

NUMBER = _any(r"number \bnum\b \bnr\b \bno\b counter postcount \bindex\b \bpost-?id\b")
"""Elements that hold the number of a comment."""

PING = _any(r"pingback trackback retrolien \bping\b linkback")
"""Elements that hold the trace of another page."""

_LATEST = r"(?:recent|latest|last|dernier|neue(?:ste)?|letzte|ultim)e?s?"
WIDGET = _any(
    rf"""{_LATEST}[-_]?(?:comment|kommentar|reactie|reaction|coment|post|discussion|message|replies)
    (?:comment|kommentar)(?:aire)?s?[-_]?(?:recent|latest|sidebar|feed) dsq-widget \srelated blogroll
    \s(?:left-?|right-?)?side-?bar(?:-[\w-]+)?\s \swidget-area\s"""
)
"""Lists that show comments, or anything else, of other pages."""
