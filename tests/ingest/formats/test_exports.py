"""Exports of Disqus and WordPress: an article for each page, its comments with author, date and whom they answer."""

import pytest

from curator.domain.capture import ParsedArticle
from curator.domain.comments import CommentKind
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from tests.ingest.formats.reading import check_cover, described, marked, read, shown

DISQUS = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
 <category dsq:id="9"><forum>la-gazette</forum></category>
 <thread dsq:id="1"><id>a1</id><forum>la-gazette</forum><link>https://gazette.example/halle</link>
  <title>La halle &amp;amp; le marché</title><createdAt>2012-01-20T08:00:00Z</createdAt></thread>
 <thread dsq:id="2"><title>Sans un mot</title></thread>
 <post dsq:id="10"><message><![CDATA[<p>Bien <b>dit</b> !</p>
  <p>Voir <a href="https://ici.example/">ici</a>.</p>]]></message>
  <createdAt>2012-01-21T10:11:12Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
  <author><name>Zoé</name></author><thread dsq:id="1"/></post>
 <post dsq:id="11"><message>Je réponds.</message><createdAt>2012-01-21T11:00:00Z</createdAt>
  <author><username>marc</username></author><thread dsq:id="1"/><parent dsq:id="12"/></post>
 <post dsq:id="12"><message/><createdAt>2012-01-21T10:30:00Z</createdAt><isDeleted>true</isDeleted>
  <author><name>Ali</name></author><thread dsq:id="1"/><parent dsq:id="10"/></post>
 <post dsq:id="13"><message>Gagnez de l’argent</message><isSpam>true</isSpam><thread dsq:id="1"/></post>
 <post dsq:id="14"><message>Perdu</message><author><name>Eve</name></author>
  <thread dsq:id="77"/><parent dsq:id="5"/></post>
</disqus>"""

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
 <title>Le carnet</title>
 <wp:author><wp:author_login>adm</wp:author_login><wp:author_display_name>Anne Bois</wp:author_display_name></wp:author>
 <item><title>Le pont&#8217;s</title><link>https://carnet.example/pont</link><dc:creator>adm</dc:creator>
  <category domain="category">Ville</category><category domain="post_tag">Ponts</category>
  <content:encoded><![CDATA[Un <em>pont</em> neuf,
sur la rivière.

<h2>Avant</h2>
<ul>
 <li>bois</li>
 <li>fer</li>
</ul>

[caption id="x"]<img src="https://carnet.example/p.jpg" alt="Le pont" width="600" /> Le pont de fer[/caption]

<pre>a

b</pre>]]></content:encoded>
  <wp:post_date>2012-02-03 14:21:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>post</wp:post_type>
  <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Léo</wp:comment_author>
   <wp:comment_author_url>https://leo.example/</wp:comment_author_url>
   <wp:comment_date>0000-00-00 00:00:00</wp:comment_date><wp:comment_date_gmt>2012-02-04 09:00:00</wp:comment_date_gmt>
   <wp:comment_content>Beau pont.

Vraiment.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
  <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Un autre carnet</wp:comment_author>
   <wp:comment_type>pingback</wp:comment_type><wp:comment_approved>1</wp:comment_approved>
   <wp:comment_content>[…] le pont […]</wp:comment_content></wp:comment>
  <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_content>Oui.</wp:comment_content>
   <wp:comment_parent>1</wp:comment_parent><wp:comment_approved>1</wp:comment_approved></wp:comment>
  <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_content>Pilules</wp:comment_content>
   <wp:comment_approved>spam</wp:comment_approved></wp:comment>
 </item>
 <item><title>p.jpg</title><wp:post_type>attachment</wp:post_type></item>
</channel></rss>"""


def authors(parsed: ParsedArticle) -> list[tuple[str | None, str | None, tuple[int, ...]]]:
    return [(comment.author, comment.published, comment.reply_to) for comment in parsed.comments]


def test_disqus_gives_an_article_for_each_page_with_who_answers_whom():
    halle, lost = read(DISQUS).articles
    check_cover(halle)
    assert shown(halle) == [
        ("title", "La halle & le marché"),
        ("comment_header", "Zoé\n2012-01-21T10:11:12Z"),
        ("comment_text", "Bien dit !"),
        ("comment_text", "Voir ici."),
        ("comment_header", "marc\n2012-01-21T11:00:00Z"),
        ("comment_text", "Je réponds."),
        ("comment_header", "Ali\n2012-01-21T10:30:00Z"),
        ("furniture", "Gagnez de l’argent"),
    ]
    assert authors(halle) == [
        ("Zoé", "2012-01-21T10:11:12Z", ()),
        ("marc", "2012-01-21T11:00:00Z", (2,)),
        ("Ali", "2012-01-21T10:30:00Z", (0,)),
    ]
    assert marked(halle, MarkKind.LINK) == [("ici", "https://ici.example/")]
    values = described(halle)
    assert (values["source"], values["date"]) == ("https://gazette.example/halle", "2012-01-20T08:00:00Z")
    assert [str(remark) for remark in halle.remarks] == [
        "1 comment was deleted: its place is kept",
        "1 page without comments was left out",
        "1 comment was held back as spam or as not approved: it is furniture",
    ]
    assert authors(lost) == [("Eve", None, ())]
    assert any("the export does not hold the page" in str(remark) for remark in lost.remarks)


def test_answers_in_a_circle_are_broken():
    ring = DISQUS.replace("</isSpam>\n  <author><name>Zoé", '</isSpam><parent dsq:id="11"/>\n  <author><name>Zoé')
    answers = [to for _, _, to in authors(read(ring).articles[0])]
    assert answers.count(()) == 1


def test_wordpress_gives_posts_set_out_with_their_comments():
    (pont,) = read(WORDPRESS).articles
    check_cover(pont)
    assert shown(pont)[:7] == [
        ("title", "Le pont’s"),
        ("paragraph", "Un pont neuf,\nsur la rivière."),
        ("heading", "Avant"),
        ("list_item", "bois"),
        ("list_item", "fer"),
        ("caption", "Le pont de fer"),
        ("paragraph", "a\n\nb"),
    ]
    assert marked(pont, MarkKind.EMPHASIS) == [("pont", "")]
    assert [value for _, value in marked(pont, MarkKind.IMAGE)] == ["https://carnet.example/p.jpg\nLe pont"]
    assert [text for kind, text in shown(pont) if kind == "comment_text"] == [
        "Beau pont.",
        "Vraiment.",
        "[…] le pont […]",
        "Oui.",
    ]
    leo, ping, answer = pont.comments
    assert (leo.author, leo.date, leo.published) == ("Léo", "2012-02-04 09:00:00", "2012-02-04T09:00:00")
    assert ("Léo", "https://leo.example/") in marked(pont, MarkKind.LINK)
    assert (ping.kind, ping.author) == (CommentKind.PING, "Un autre carnet")
    assert (answer.author, answer.reply_to) == (None, (0,))
    values = described(pont)
    assert (values["creator"], values["publisher"], values["subject"]) == ("Anne Bois", "Le carnet", "Ville, Ponts")
    assert values["date"] == "2012-02-03T14:21:00"
    assert {str(remark) for remark in pont.remarks} >= {
        "not published: draft",
        "items without comments or text left out: attachment 1",
    }


@pytest.mark.parametrize("export", [DISQUS, WORDPRESS], ids=["disqus", "wordpress"])
def test_an_export_that_is_cut_off_gives_what_it_holds_and_says_so(export: str):
    first, *_ = read(export[: int(len(export) * 0.8)]).articles
    check_cover(first)
    assert first.comments
    assert any("the XML is damaged" in str(remark) for remark in first.remarks)


def test_an_export_without_comments_is_refused():
    with pytest.raises(UnreadableCaptureError, match="holds no comments"):
        read(DISQUS[: DISQUS.index("<post")] + "</disqus>")
    with pytest.raises(UnreadableCaptureError, match="neither posts nor comments"):
        read(WORDPRESS[: WORDPRESS.index("<item>")] + "</channel></rss>")
