"""Rich Text Format: encodings, styles, lists, tables, notes, links and pictures, as the document stands."""

import pytest

from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from tests.endless import ending
from tests.ingest.formats.reading import article, check_cover, described, marked, read, shown

PICTURE = b"\x89PNG\r\n\x1a\n rouge"
HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}"
    r"{\f2\fcharset2 Symbol;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0\b Titre 1;}{\s2\sbasedon1\outlinelevel1 Heading 2;}"
    r"{\s3\sbasedon0 Citation;}{\*\cs4 Police;}}"
    r"{\info{\title Halle et march\'e9}{\author Anne Bois}{\creatim\yr2012\mo1\dy20\hr9}}"
    r"{\header GAZETTE\par}{\*\generator Riched20;}"
)


def document(body: str) -> str:
    return HEAD + body + "}"


BODY = r"""\pard\s1\b La halle est vendue\b0\par
\pard\plain On l\u8217'a {\b ven}{\b\i due}
 hier{\super\chftn}{\*\footnote {\super\chftn} Selon le maire.\par}, dit-on.\line
Voir {\field{\*\fldinst { HYPERLINK "https://halle.example/" }}{\fldrslt {\ul le site}}}, m{\super 2}.\par
\pard\s2 Les raisons\par
\pard{\listtext\'b7\tab}\ilvl0\ls1 bois\par
\pard{\listtext 1.\tab}\ilvl1\ls1 vieux bois\par
\pard\bullet\tab pierre\par\pard\bullet\tab ardoise\par
\pard\s3 Nul ne le savait.\par
\trowd\trhdr\cellx100\cellx200\pard\intbl Ann\'e9e\cell Prix\cell\row
\trowd\cellx100\cellx200\pard\intbl 1900\cell mille\par francs\cell\row
\pard Voyez{\*\shppict
{\pict{\*\picprop{\sp{\sn wzDescription}{\sv La halle}}}\pngblip\picw4 FIGURES}}{\nonshppict{\pict\wmetafile8 01}}.\par
Fin.\par
""".replace("FIGURES", PICTURE.hex())


def test_styles_lists_tables_links_and_letters_are_kept():
    parsed = article(document(BODY), "halle.rtf")
    check_cover(parsed)
    assert shown(parsed) == [
        ("title", "La halle est vendue"),
        ("paragraph", "On l’a vendue hier, dit-on.\nVoir le site, m2."),
        ("heading", "Les raisons"),
        ("list_item", "bois"),
        ("list_item", "vieux bois"),
        ("list_item", "pierre"),
        ("list_item", "ardoise"),
        ("quote", "Nul ne le savait."),
        ("paragraph", "Année"),
        ("paragraph", "Prix"),
        ("paragraph", "1900"),
        ("paragraph", "mille\nfrancs"),
        ("paragraph", "Voyez."),
        ("caption", "La halle"),
        ("paragraph", "Fin."),
    ]
    assert marked(parsed, MarkKind.STRONG) == [("vendue", "")]
    assert marked(parsed, MarkKind.EMPHASIS) == [("due", "")]
    assert marked(parsed, MarkKind.SUPERSCRIPT) == [("2", "")]
    assert marked(parsed, MarkKind.LINK) == [("le site", "https://halle.example/")]
    assert marked(parsed, MarkKind.UNDERLINE) == []
    assert marked(parsed, MarkKind.NOTE) == [("r", "Selon le maire.")]
    assert [value for _, value in marked(parsed, MarkKind.LIST_ITEM)] == ["1", "2."]
    assert [value for _, value in marked(parsed, MarkKind.CELL)] == ["1,1 th", "1,2 th", "2,1", "2,2"]


def test_pictures_are_parts_of_the_document():
    (part,) = read(document(BODY), "halle.rtf").parts
    assert (part.media_type, part.data) == ("image/png", PICTURE)


def test_properties_are_proposed():
    values = described(article(document(r"\pard Rien.\par"), "x.rtf"))
    assert (values["title"], values["creator"], values["captured"]) == ("Halle et marché", "Anne Bois", "2012-01-20")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'9cuf \'80", "café œuf €"),
        (r"{\f1 \'ec\'e8\'f0} \f0\'e9", "мир é"),
        (r"{\f2\'b7} un", "• un"),
        (r"\u8220\'93a\u8221\'94", "“a”"),
        (r"\uc2 l\u8217\'92\'92h {\uc0 \u233 t\u233 }", "l’h été"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\u-10179?x", "�x"),
        (r"\{a\\b\} c\~d\_e \ldblquote f\rdblquote\emdash", "{a\\b} c\xa0d\u2011e “f”—"),
        ("un\ndeux\\\ntrois", "undeux\n\ntrois"),
        (r"{\*\inconnu rien}{\*\bkmkstart a}vu{\v cach\'e9}{\deleted pris}{\revised mis}", "vumis"),
    ],
)
def test_letters_are_read_in_the_encoding_of_their_font(body: str, text: str):
    assert article(document(rf"\pard\plain {body}\par"), "x.rtf").text == text


def test_files_of_other_systems_are_read_in_their_encoding():
    assert article(r"{\rtf1\mac{\fonttbl{\f0\fcharset0 Geneva;}}\f0 caf\'8e\par}").text == "café"
    assert article(r"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 Mincho;}}\f0\'93\'fa\'96\'7b\par}").text == "日本"


def test_remarks_of_others_and_boxes_are_kept():
    body = r"Mot{\*\atnid AB}{\*\atnauthor Paul}{\*\annotation\pard \'c0 voir.\par}"
    body += r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Encadr\'e9\par}}"
    body += r"{\shprslt{\*\do{\dptxbxtext Deux\par}}}} suit.\par"
    parsed = article(document(rf"\pard {body}"))
    assert shown(parsed) == [("paragraph", "Mot suit."), ("paragraph", "Encadré")]
    assert [value for _, value in marked(parsed, MarkKind.NOTE)] == ["Paul: À voir."]


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes_and_remarked():
    parsed = article(document(BODY)[: len(HEAD) + 200])
    assert parsed.text.startswith("La halle est vendue")
    assert [str(remark) for remark in parsed.remarks] == ["the file ends before its text does: see what is missing"]


def test_a_file_without_text_is_a_sentence():
    with pytest.raises(UnreadableCaptureError, match="holds no text"):
        read(document(""), "halle.rtf")


@pytest.mark.parametrize(
    "body",
    ["{" * 300_000, r"{\field" * 100_000, r"\bin99999999 x", r"\u65" * 300_000, "\\'" * 300_000, r"\cell" * 50_000],
    ids=["groups", "fields", "data", "numbers", "halves", "cells"],
)
def test_files_made_to_last_are_read_in_proportion(body: str):
    with ending():
        assert article(document(rf"\pard un mot\par {body}")).text.startswith("un mot")
