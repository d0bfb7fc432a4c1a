"""Mail: messages and what is attached to them, alone and in mailboxes."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from curator.domain.metadata import Field
from curator.ingest.item import Item
from curator.ingest.reader import read_capture
from curator.services import importing, reading

TEXT = "Bonjour,\n\nLe bateau de midi n’est pas parti : le vent s’est levé.\n\nÀ demain,\nZoé\n"
PAGE = "<html><head><title>Le quai</title></head><body><h1>Le quai</h1><p>Le bateau de midi n’est pas parti.</p></body>"


def message(subject: str = "Le quai est vide", text: str = TEXT, charset: str = "utf-8") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Zoé Marin <zoe@exemple.fr>"
    made["To"] = "archive@exemple.fr"
    made["Subject"] = subject
    made["Date"] = "Fri, 20 Jan 2012 08:30:00 +0100"
    made.set_content(text, charset=charset)
    return made


def mailbox(*messages: bytes) -> bytes:
    return b"".join(b"From zoe@exemple.fr Fri Jan 20 08:30:00 2012\n" + each + b"\n\n" for each in messages)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "cp1252"])
def test_a_message_is_an_article_that_its_headers_describe(charset: str) -> None:
    read = read_capture(Item("quai.eml", message(text=TEXT.replace("’", "'"), charset=charset).as_bytes()))
    (article,) = read.articles
    assert read.media_type == "message/rfc822"
    assert "À demain" in article.text
    described = {each.field: each.value for each in reversed(article.metadata)}
    assert described[Field.TITLE] == "Le quai est vide"
    assert described[Field.CREATOR] == "Zoé Marin"
    assert described[Field.DATE] == "2012-01-20"


def test_a_message_without_plain_text_is_read_as_the_page_it_is() -> None:
    made = message()
    made.set_content(PAGE, subtype="html")
    (article,) = read_capture(Item("quai.eml", made.as_bytes())).articles
    assert "Le bateau de midi n’est pas parti." in article.text
    assert "<p>" not in article.text


def test_a_message_in_an_encoding_that_nobody_knows_is_read_all_the_same() -> None:
    data = message().as_bytes().replace(b'charset="utf-8"', b'charset="martien"')
    assert "Le bateau" in read_capture(Item("quai.eml", data)).articles[0].text


def test_notes_that_open_with_a_colon_are_no_mail() -> None:
    text = "Date: le 3 mars\nLieu: le quai\n\nLe bateau part à midi.\n"
    assert read_capture(Item("note.txt", text.encode())).articles[0].transcript.reader == "text"


def test_the_messages_of_a_mailbox_are_listed_by_subject_and_read_one_by_one(tmp_path: Path) -> None:
    quoted = message("Re: le quai", TEXT + "\n>From here on\nFrom the start, it was windy.\n")
    path = tmp_path / "boite"
    path.write_bytes(mailbox(message().as_bytes(), quoted.as_bytes(), b"Subject: sans texte\nFrom: a@b\nTo: c@d\n\n"))
    assert [each.title for each in reading.listed([path])] == ["Le quai est vide", "Re: le quai", "sans texte"]
    found = importing.read([path])
    assert [item.name for item in found.parsed] == ["Le quai est vide", "Re: le quai"]
    assert "From the start, it was windy." in found.parsed[1].articles[0].text
    assert "zoe@exemple.fr Fri" not in found.parsed[0].articles[0].text
    ((where, error),) = found.failures
    assert where.member == "sans texte"
    assert "holds no text" in str(error)


def test_captures_attached_to_a_message_are_captures_of_their_own(tmp_path: Path) -> None:
    made = message()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("page.txt", "Une page\n\nElle est dans une archive.")
    made.add_attachment(PAGE, subtype="html", filename="../quai.html")
    made.add_attachment(packed.getvalue(), maintype="application", subtype="zip", filename="pages.zip")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="quai.png")
    made.add_attachment(message("Plus tôt"), filename="avant.eml")
    (tmp_path / "quai.eml").write_bytes(made.as_bytes())
    found = importing.read([tmp_path / "quai.eml"])
    assert [item.name for item in found.parsed] == ["quai.eml", "../quai.html", "page.txt", "avant.eml"]
    assert found.failures == ()
    assert len(found.remarks) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nTo: b\nSubject: =?x?y?z?=\nDate: never\nContent-Type: multipart/mixed\n\nx",
        b"From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b\n",
        b"From: a\nTo: b\nSubject: c\nContent-Type: text/plain; charset=\xff\n\nLe texte.",
        b"From: a\nTo: b\nSubject: c\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: a\nTo: b\nSubject: c\n" + b"X: y\n" * 100_000 + b"\nLe texte.",
        b"From: a\nTo: b\nSubject: c\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 500,
        b"From a\n" * 50_000,
        b"From: a\nTo: b\nSubject: c\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
        b"From: a\nMIME-Version: 1.0\n"
        + b"".join(b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
    ],
)
def test_what_is_wrong_in_a_message_is_one_sentence_or_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "faux.eml").write_bytes(data)
    found = importing.read([tmp_path / "faux.eml"])
    assert len(found.parsed) + len(found.failures) == 1
