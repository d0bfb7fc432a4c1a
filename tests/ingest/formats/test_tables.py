"""JSON and CSV of comments: what their columns say, told by name; articles apart; who answers whom."""

import json

import pytest

from curator.domain.errors import InvalidValueError, UnreadableCaptureError
from curator.ingest.formats.tables.columns import Column, columns_of
from curator.ingest.page import How
from tests.ingest.formats.reading import article, check_cover, described, read, shown

LINES = """{"id": 7, "auteur": "Zoé", "date_publication": "2012-01-20 10:12:00", "texte": "Un\\n\\ndeux", "j_aime": 3}
{"id": 8, "auteur": "Marc", "date_publication": 1326816000, "texte": "Trois", "reponse_a": 7, "ip": "192.0.2.1"}

pas du JSON
{"id": 9, "auteur": null, "texte": "Quatre 🙂"}
"""


def test_json_lines_are_comments_with_all_that_their_fields_say():
    parsed = article(LINES, "fil.jsonl")
    check_cover(parsed)
    zoe, marc, nobody = parsed.comments
    assert (zoe.author, zoe.date, zoe.published, zoe.votes_up) == (
        "Zoé",
        "2012-01-20 10:12:00",
        "2012-01-20T10:12:00",
        3,
    )
    assert (marc.published, marc.reply_to) == ("2012-01-17T16:00:00Z", (0,))
    assert (nobody.author, nobody.date) == (None, None)
    assert shown(parsed)[:2] == [("comment_header", "Zoé\n2012-01-20 10:12:00"), ("comment_text", "Un\n\ndeux")]
    assert described(parsed)["title"] == "fil"
    remarks = [str(remark) for remark in parsed.remarks]
    assert "line 4 is no JSON and was left out" in remarks
    assert "columns left aside: ip" in remarks
    assert any("text = texte" in remark and "author = auteur" in remark for remark in remarks)


SHAPES = {
    "wordpress": [
        {
            "id": 1,
            "post": 5,
            "parent": 0,
            "author": 0,
            "author_name": "Zoé",
            "date": "2012-01-20T10:00:00",
            "content": {"rendered": "<p>Bien <em>dit</em></p>"},
            "link": "https://c.example/1",
            "status": "approved",
        },
        {
            "id": 2,
            "post": 5,
            "parent": 1,
            "author": 0,
            "author_name": "Marc",
            "date": "2012-01-21T10:00:00",
            "content": {"rendered": "<p>Oui</p>"},
            "link": "https://c.example/2",
            "status": "approved",
        },
    ],
    "discourse": {
        "title": "Le fil",
        "post_stream": {
            "posts": [
                {
                    "id": 90,
                    "username": "Zoé",
                    "created_at": "2012-01-20T10:00:00Z",
                    "cooked": "Bien dit",
                    "post_number": 1,
                },
                {
                    "id": 95,
                    "username": "Marc",
                    "created_at": "2012-01-21T10:00:00Z",
                    "cooked": "Oui",
                    "post_number": 2,
                    "reply_to_post_number": 1,
                },
            ]
        },
    },
    "hacker news": {
        "author": "x",
        "title": "Le fil",
        "text": None,
        "children": [
            {
                "id": 1,
                "author": "Zoé",
                "created_at": "2012-01-20T10:00:00.000Z",
                "text": "<p>Bien dit",
                "children": [{"id": 2, "author": "Marc", "created_at": "2012-01-21T10:00:00.000Z", "text": "Oui"}],
            }
        ],
    },
    "reddit": [
        {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"title": "Le fil", "author": "x"}}]}},
        {
            "kind": "Listing",
            "data": {
                "children": [
                    {
                        "kind": "t1",
                        "data": {
                            "id": "a",
                            "author": "Zoé",
                            "created_utc": 1327053600.0,
                            "body": "Bien dit",
                            "parent_id": "t3_z",
                            "replies": {
                                "data": {
                                    "children": [
                                        {
                                            "kind": "t1",
                                            "data": {
                                                "id": "b",
                                                "author": "Marc",
                                                "created_utc": 1327140000.0,
                                                "body": "Oui",
                                                "parent_id": "t1_a",
                                            },
                                        }
                                    ]
                                }
                            },
                        },
                    }
                ]
            },
        },
    ],
    "mastodon": {
        "descendants": [
            {
                "id": "1",
                "created_at": "2012-01-20T10:00:00.000Z",
                "in_reply_to_id": None,
                "content": "<p>Bien dit</p>",
                "account": {"username": "zoe", "display_name": "Zoé"},
            },
            {
                "id": "2",
                "created_at": "2012-01-21T10:00:00.000Z",
                "in_reply_to_id": "1",
                "content": "<p>Oui</p>",
                "account": {"username": "marc", "display_name": "Marc"},
            },
        ]
    },
    "youtube": {
        "items": [
            {
                "snippet": {
                    "topLevelComment": {
                        "id": "a",
                        "snippet": {
                            "textDisplay": "Bien dit",
                            "authorDisplayName": "Zoé",
                            "publishedAt": "2012-01-20T10:00:00Z",
                        },
                    }
                },
                "replies": {
                    "comments": [
                        {
                            "id": "a.b",
                            "snippet": {
                                "textDisplay": "Oui",
                                "authorDisplayName": "Marc",
                                "publishedAt": "2012-01-21T10:00:00Z",
                                "parentId": "a",
                            },
                        }
                    ]
                },
            }
        ]
    },
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_programs_give_out_is_read_as_it_is(shape: str):
    parsed = article(json.dumps(SHAPES[shape], ensure_ascii=False), "fil.json")
    check_cover(parsed)
    assert [text for kind, text in shown(parsed) if kind == "comment_text"] == ["Bien dit", "Oui"]
    assert [(each.author, (each.published or "")[:10], each.reply_to) for each in parsed.comments] == [
        ("Zoé", "2012-01-20", ()),
        ("Marc", "2012-01-21", (0,)),
    ]


CSV = """Numéro;Pseudo;Date;Commentaire;Titre de l'article
1;Zoé;20/01/2012;"Un ; deux
trois";La halle
2;Marc;le 21 janvier 2012;"Il a dit ""non"".";La halle
1;Eve;2012;Quatre;Le pont
2;Ali;;Cinq;Le pont
"""


def test_csv_gives_an_article_for_each_that_its_rows_name():
    halle, pont = read(CSV.replace("Titre de l'article", "Titre"), "commentaires.txt").articles
    check_cover(halle)
    assert shown(halle)[0] == ("title", "La halle")
    assert [text for kind, text in shown(halle) if kind == "comment_text"] == ["Un ; deux\ntrois", 'Il a dit "non".']
    assert [(each.number, each.author, each.published) for each in halle.comments] == [
        (1, "Zoé", "2012-01-20"),
        (2, "Marc", "2012-01-21"),
    ]
    assert [(each.author, each.date, each.published) for each in pont.comments] == [
        ("Eve", "2012", "2012"),
        ("Ali", None, None),
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_csv_is_told_in_any_encoding_and_with_any_sign_between(encoding: str):
    for sign in (",", "\t", "|"):
        table = f"Autor{sign}Datum{sign}Kommentar\nJörg{sign}3.2.2012{sign}Schön so\nUwe{sign}4.2.2012{sign}Nein\n"
        parsed = article(table.encode(encoding))
        assert [comment.author for comment in parsed.comments] == ["Jörg", "Uwe"]
        assert [comment.published for comment in parsed.comments] == ["2012-02-03", "2012-02-04"]


def test_a_text_with_commas_is_no_table():
    parsed = article("Un auteur, une date, un texte\n\nVoilà, dit-elle, une page, rien de plus.\n", "page.txt")
    assert not parsed.comments
    assert parsed.transcript.reader == "text"


def test_a_column_of_texts_that_no_name_tells_is_told_by_what_it_holds():
    rows = [{"qui": "x", "user": "Zoé", "xyz": "un texte assez long pour en être un"}] * 3
    told = columns_of(["qui", "user", "xyz"], rows)
    assert (told.by_role[Column.TEXT], told.guessed) == ("xyz", True)
    parsed = article("user,xyz\n" + "Zoé,un texte assez long pour en être un\n" * 3, "fil.csv")
    assert any("“xyz” was taken for it" in str(remark) for remark in parsed.remarks)


@pytest.mark.parametrize(
    "data",
    ['{"a": 1}', '[{"a": [1, 2]}]', "[" * 100_000, '{"texte": "sans auteur ni date"}', '[{"text": "x", "author"'],
)
def test_json_without_comments_is_refused_in_a_sentence(data: str):
    with pytest.raises(UnreadableCaptureError, match="nothing to import in fil"):
        read(data, "fil.json")


def test_a_csv_whose_columns_are_no_comments_is_refused_with_their_names():
    with pytest.raises(UnreadableCaptureError, match=r"prix, quantité.*--column"):
        read("prix,quantité\n1,2\n3,4\n", "ventes.csv")


SHEET = """Qui;Quand;Quoi;Note
Zoé;20/01/2012;Un quai;3
Marc;le 21 janvier 2012;Pas un bateau;5
"""


def test_columns_are_what_a_person_says_they_are():
    how = How(columns={"text": "quoi", "author": "Qui", "date": "Quand", "votes up": "Note"})
    parsed = article(SHEET, "fil.csv", how)
    assert [text for kind, text in shown(parsed) if kind == "comment_text"] == ["Un quai", "Pas un bateau"]
    assert [(each.author, each.published, each.votes_up) for each in parsed.comments] == [
        ("Zoé", "2012-01-20", 3),
        ("Marc", "2012-01-21", 5),
    ]
    rows = [{"Qui": "Zoé", "corps du message": "Un quai"}, {"Qui": "Marc", "corps du message": "Pas un bateau"}]
    parsed = article(json.dumps(rows), "fil.json", How(columns={"text": "corps du message", "author": "Qui"}))
    assert [comment.author for comment in parsed.comments] == ["Zoé", "Marc"]
    parsed = article(SHEET, "fil.csv", How(columns={"text": "Quoi"}))
    assert [comment.author for comment in parsed.comments] == [None, None]


@pytest.mark.parametrize(
    ("columns", "said"), [({"pseudo": "Qui"}, "choose among"), ({"text": "Message"}, "it has Qui, Quand, Quoi, Note")]
)
def test_columns_that_are_none_are_refused_in_a_sentence(columns: dict[str, str], said: str):
    with pytest.raises(InvalidValueError, match=said):
        article(SHEET, "fil.csv", How(columns=columns))


def test_rows_that_call_their_columns_otherwise_are_not_lost():
    lines = ['{"author": "Zoé", "text": "Un", "date": "2012-01-20"}'] * 3
    lines += ['{"pseudo": "Marc", "message": "Deux", "date": "2012-01-21"}', '{"author": "Eve", "contenu": "Trois"}']
    parsed = article("\n".join(lines), "fil.jsonl")
    check_cover(parsed)
    assert [(each.author, (each.published or "")[:10]) for each in parsed.comments[2:]] == [
        ("Zoé", "2012-01-20"),
        ("Marc", "2012-01-21"),
        ("Eve", ""),
    ]
    assert [text for kind, text in shown(parsed) if kind == "comment_text"][2:] == ["Un", "Deux", "Trois"]
