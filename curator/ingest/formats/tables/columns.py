"""What the columns of a table of comments say: told by their names, in the languages that programs and people use."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from curator.domain.errors import InvalidValueError

_WORDS = re.compile(r"[a-z]+|\d+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LEAST_PROSE = 20  # characters that the longest texts of a column have on average, where it is one of comments; by eye
NAMED = 30
"""Columns that a refusal names, so that it stays a sentence."""
_OFTEN = 2  # rows for each article at least, where a title is that of an article and not of the comment; by eye


class Column(StrEnum):
    """What a column says of a comment, or of the article that it stands under."""

    TEXT = "text"
    AUTHOR = "author"
    DATE = "date"
    KEY = "id"
    PARENT = "parent"
    HEADING = "heading"
    SITE = "site"
    NUMBER = "number"
    UP = "votes up"
    DOWN = "votes down"
    SHOWN = "shown"
    ARTICLE = "article"
    TITLE = "title"
    ADDRESS = "address"


_NAMES: Mapping[Column, str] = {
    Column.TEXT: """text texte comment_text text_original text_display content_rendered cooked body content contents
        contenu message msg comment_body comment_content body_text commentaire comment texte_commentaire
        commentaire_texte kommentar_text kommentartext kommentar inhalt nachricht texto comentario contenido
        mensaje cuerpo testo commento messaggio tekst reactie bericht inhoud raw_message plaintext
        comment_plain review""",
    Column.AUTHOR: """author_name author_display_name display_name comment_author author auteur nom pseudo pseudonyme
        utilisateur username user_name screen_name user name displayname nickname nick login by poster
        posted_by handle autor autorin verfasser benutzer benutzername nutzer nutzername usuario nombre
        autore utente nome auteurs naam gebruiker gebruikersnaam signature commenter from""",
    Column.DATE: """date datetime timestamp time created created_at created_utc createdat date_created posted posted_at
        posted_on published published_at publication_date pub_date pubdate date_publication publie_le
        date_heure heure comment_date comment_date_gmt datum zeit zeitstempel erstellt erstellt_am
        veroffentlicht fecha fecha_hora hora creado data data_ora geplaatst date_posted post_date date_gmt
        jour""",
    Column.KEY: """id comment_id commentid id_commentaire commentaire_id identifiant kommentar_id id_comentario
        comment_key uid uuid guid post_id id_str message_id""",
    Column.PARENT: """parent_id parent parentid reply_to replyto reply_to_post_number in_reply_to in_reply_to_id
        reply_to_id comment_parent parent_comment parent_comment_id reponse_a en_reponse_a id_parent
        antwort_auf respuesta_a en_respuesta_a padre responde_a risposta_a antwoord_op
        in_reply_to_comment_id replied_to""",
    Column.HEADING: """subject sujet objet betreff asunto oggetto onderwerp heading headline comment_title""",
    Column.SITE: """author_url comment_author_url website site site_web web homepage webseite sitio author_link""",
    Column.NUMBER: "number post_number numero num no nr n rank rang nummer position floor",
    Column.UP: """likes like_count likecount upvotes upvote_count ups up votes vote_count votes_up up_votes thumbs_up
        points score recommendations recommandations plus pour jaime j_aime aime nb_likes stimmen gefallt_mir me_gusta
        votos mi_piace favorites favourites_count reactions pouces_haut""",
    Column.DOWN: """dislikes dislike_count downvotes downvote_count downs down votes_down down_votes thumbs_down
        minus contre pouces_bas""",
    Column.SHOWN: """approved comment_approved is_approved spam is_spam isspam status comment_status statut""",
    Column.ARTICLE: """thread thread_id article article_id post article_key id_article page_id story story_id topic
        topic_id discussion discussion_id video_id link_id fil beitrag beitrag_id artikel artikel_id
        articulo articulo_id articolo submission""",
    Column.TITLE: """title titre titel titulo titolo article_title post_title page_title titre_article thread_title
        story_title link_title""",
    Column.ADDRESS: """url link lien page page_url article_url adresse permalink uri post_url thread_url story_url
        enlace direccion href""",
}
"""The names, folded, under which programs and people keep each column, the surest first."""

_BY_NAME = {name: (column, at) for column, names in _NAMES.items() for at, name in enumerate(names.split())}
_OF_COMMENTS = frozenset(Column) - {Column.ARTICLE, Column.TITLE, Column.ADDRESS}
"""What a column may say of the comment alone."""
_SIGNED = frozenset({Column.AUTHOR, Column.DATE, Column.PARENT})
_WITHIN = frozenset({Column.TEXT, Column.AUTHOR, Column.DATE, Column.PARENT})
"""What a field in an object in the comment says by its own name alone; an "id" in there may be anybody's."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table says what: `by_role` names it; `guessed` where the text's was told by what it holds."""

    by_role: Mapping[Column, str]
    guessed: bool = False

    @property
    def are_comments(self) -> bool:
        """Whether rows have a text, and somebody or some time that it is from."""
        return Column.TEXT in self.by_role and not _SIGNED.isdisjoint(self.by_role)


def folded(name: str) -> str:
    """Return the form of a column's name by which it is known: no case, accents or signs, words joined by "_"."""
    decomposed = unicodedata.normalize("NFKD", _HUMP.sub("_", name))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return "_".join(_WORDS.findall(plain.casefold()))


@lru_cache(1024)
def column_of(name: str) -> tuple[Column, int] | None:
    """Return what a column of this name says, and how unusual the name is for that; None where it is not known."""
    known = _BY_NAME.get(folded(name))
    if known is None and "." in name:
        known = _BY_NAME.get(folded(name.rpartition(".")[2]))
        return known if known and known[0] in _WITHIN else None
    return known


@lru_cache(1024)
def said(names: tuple[str, ...]) -> frozenset[Column]:
    """Return what columns of these names say."""
    return frozenset(known[0] for name in names if (known := column_of(name)))


@lru_cache(1024)
def is_comment(names: tuple[str, ...]) -> bool:
    """Tell whether fields of these names make a comment: its text, and something that it is known by."""
    found = said(names)
    return Column.TEXT in found and not found.isdisjoint({*_SIGNED, Column.KEY})


def named(given: Mapping[str, str], names: Sequence[str]) -> dict[Column, str]:
    """Return which columns of a table a person says to be what.

    Args:
        given: names of columns as a person writes them, by what they say.
        names: of the columns that the table has.

    Raises:
        InvalidValueError: nothing is called so, or there is no such column.
    """
    found: dict[Column, str] = {}
    for role, name in given.items():
        if role not in [*Column]:
            raise InvalidValueError(
                "no column says “{role}”: choose among {roles}", role=role, roles=", ".join(sorted(Column))
            )
        alike = [each for each in names if each == name] or [each for each in names if folded(each) == folded(name)]
        if not alike:
            raise InvalidValueError(
                "there is no column “{name}” in the table: it has {columns}",
                name=name,
                columns=", ".join(names[:NAMED]) or "–",
            )
        found[Column(role)] = alike[0]
    return found


def completed(columns: Columns, names: Sequence[str]) -> Columns:
    """Return what the columns of a row say that has others than the rest: what it lacks of those is told by names."""
    told = {column: name for column, name in columns.by_role.items() if name in names}
    own = columns_of(names, ()).by_role
    return Columns({**{column: own[column] for column in _OF_COMMENTS if column in own}, **told}, columns.guessed)


def columns_of(
    names: Sequence[str], rows: Sequence[Mapping[str, str]], by_hand: Mapping[Column, str] = MappingProxyType({})
) -> Columns:
    """Return what the columns of these names say.

    Where several may say the same, the more usual name wins. Where no name is that of a text, it is the column that
    holds the longest ones. A title is that of an article where it is that of several rows, else that of the comment; an
    address likewise.

    Args:
        names: of the columns.
        rows: some rows, by which a column is told from what it holds.
        by_hand: what a person says of some.
    """
    names = [name for name in names if name not in by_hand.values()]
    found: dict[Column, tuple[int, str]] = {}
    for name in names:
        known = column_of(name)
        if known and (known[0] not in found or known[1] < found[known[0]][0]):
            found[known[0]] = (known[1], name)
    told = {**{column: name for column, (_, name) in found.items()}, **by_hand}
    longest = None if Column.TEXT in told else _longest(names, told, rows)
    if longest is not None:
        told[Column.TEXT] = longest
    if Column.TITLE in told.keys() - by_hand.keys() and not _recurs(told[Column.TITLE], rows):
        told.setdefault(Column.HEADING, told.pop(Column.TITLE))
    if Column.ADDRESS in told.keys() - by_hand.keys() and not _recurs(told[Column.ADDRESS], rows):
        del told[Column.ADDRESS]
    return Columns(told, longest is not None)


def _recurs(name: str, rows: Sequence[Mapping[str, str]]) -> bool:
    """Tell whether a column says the same of several rows."""
    return len({row.get(name) for row in rows}) * _OFTEN <= len(rows)


def _longest(names: Sequence[str], taken: Mapping[Column, str], rows: Sequence[Mapping[str, str]]) -> str | None:
    """Return the column that holds the most text, if that is as much as comments have."""
    sizes = Counter({name: sum(len(row.get(name, "")) for row in rows) for name in names if name not in taken.values()})
    if not sizes or not rows:
        return None
    ((name, size),) = sizes.most_common(1)
    return name if size >= _LEAST_PROSE * len(rows) else None
