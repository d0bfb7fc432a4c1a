"""Comments on pages of no known platform: what is repeated tells of them."""

from tests.ingest.html_comments.page import Said, Thread


def _utility(name: str, day: str, text: str) -> str:
    return (
        '<div class="flex gap-4 py-2"><img class="rounded-full w-8" src="/p.jpg" alt=""><div class="grow">'
        f'<p class="font-bold text-sm">{name}</p><p class="text-xs text-gray-500">{day}</p><p class="mt-2">{text}</p>'
        '<button class="text-xs">Répondre</button></div></div>'
    )


UTILITY_CLASSES = Thread(
    '<section class="mt-8"><h3 class="text-xl">3 commentaires</h3>'
    + _utility("Colette", "3 mars 2021", "Le banc de mon oncle était là.")
    + _utility("Hamid", "4 mars 2021 à 10:12", "Le mien aussi.")
    + _utility("Anne-Lise", "5 mars 2021", "Deux bancs voisins, alors.")
    + "</section>",
    [
        Said("Colette", "2021-03-03", "Le banc de mon oncle était là."),
        Said("Hamid", "2021-03-04", "Le mien aussi."),
        Said("Anne-Lise", "2021-03-05", "Deux bancs voisins, alors."),
    ],
    announced=3,
)

HASHED_CLASSES = Thread(
    """<section class="Comments_root__a8Xk2"><h2 class="Comments_title__Qp0z">Discussion</h2>
<div class="Comment_item__x1Y2z"><div class="Comment_head__p3"><span class="Comment_name__k7">Tove</span><span class="Comment_when__m1">12 Apr 2022</span></div><div class="Comment_text__v9">The rafters are older.</div></div>
<div class="Comment_item__x1Y2z"><div class="Comment_head__p3"><span class="Comment_name__k7">Per L.</span><span class="Comment_when__m1">12 Apr 2022</span></div><div class="Comment_text__v9">Says who?</div></div>
<div class="Comment_item__x1Y2z Comment_nested__z2"><div class="Comment_head__p3"><span class="Comment_name__k7">Tove</span><span class="Comment_when__m1">13 Apr 2022</span></div><div class="Comment_text__v9">The rings do.</div></div></section>""",
    [
        Said("Tove", "2022-04-12", "The rafters are older."),
        Said("Per L.", "2022-04-12", "Says who?"),
        Said("Tove", "2022-04-13", "The rings do."),
    ],
    language="en",
)

GUESTBOOK_TABLE = Thread(
    """<h2>Livre d'or</h2><table width="90%" border="0"><tr><td bgcolor="#ccccff"><b>Nom :</b> Germaine<br><b>Date :</b> 12/03/2001 10:11</td></tr><tr><td>Un bien beau site, continuez.</td></tr></table>
<table width="90%" border="0"><tr><td bgcolor="#ccccff"><b>Nom :</b> Les Dupuis<br><b>Date :</b> 14/03/2001 21:40</td></tr><tr><td>Nous y avons retrouvé notre rue.</td></tr></table>
<table width="90%" border="0"><tr><td bgcolor="#ccccff"><b>Nom :</b> Marco<br><b>Date :</b> 15/03/2001 08:02</td></tr><tr><td>Bonjour de Turin !</td></tr></table>""",
    [
        Said("Germaine", "2001-03-12", "Un bien beau site"),
        Said("Les Dupuis", "2001-03-14", "Nous y avons retrouvé"),
        Said("Marco", "2001-03-15", "Bonjour de Turin !"),
    ],
)

LINES_AND_RULES = Thread(
    """<h3>Vos commentaires :</h3><div id="reactions"><p><b>Simone</b> (12/03/2004 10:11)<br>Mon père y tenait un étal.</p><hr><p><b>R. Vidal</b> (13/03/2004 09:00)<br>De quoi ?</p><hr><p><b>Simone</b> (13/03/2004 18:25)<br>De rubans.</p><hr></div>""",
    [
        Said("Simone", "2004-03-12", "Mon père y tenait un étal."),
        Said("R. Vidal", "2004-03-13", "De quoi ?"),
        Said("Simone", "2004-03-13", "De rubans."),
    ],
)

DEFINITIONS = Thread(
    """<h3>Comentarios</h3><dl class="opiniones"><dt>Begoña, 3 de mayo de 2009</dt><dd>El mercado era los jueves.</dd><dt>Iñaki, 4 de mayo de 2009</dt><dd>Y los domingos por la mañana.</dd><dt>Pilar, 6 de mayo de 2009</dt><dd>Solo en verano.</dd></dl>""",
    [
        Said("Begoña", "2009-05-03", "El mercado era"),
        Said("Iñaki", "2009-05-04", "Y los domingos"),
        Said("Pilar", "2009-05-06", "Solo en verano."),
    ],
    language="es",
)

AGO = Thread(
    """<div class="box"><h4>Commentaires (3)</h4><div class="row line"><div class="c1"><strong>Farid</strong> <em>il y a 3 ans</em></div><div class="c2">Et la fontaine ?</div></div><div class="row line"><div class="c1"><strong>Zita</strong> <em>il y a 3 ans</em></div><div class="c2">Elle coule encore.</div></div><div class="row line"><div class="c1"><strong>Paul</strong> <em>il y a 2 ans</em></div><div class="c2">Plus maintenant.</div></div></div>""",
    [
        Said("Farid", None, "Et la fontaine ?"),
        Said("Zita", None, "Elle coule encore."),
        Said("Paul", None, "Plus maintenant."),
    ],
    announced=3,
)

ARTICLES = Thread(
    """<div id="kommentare"><h2>3 Kommentare</h2><article><header><h4>Ulrike M.</h4><p>am 3. Mai 2015 um 10:15</p></header><p>Die Linden stehen noch.</p><p>Alle zwölf.</p></article><article><header><h4>Bodo</h4><p>am 3. Mai 2015 um 11:02</p></header><p>Elf.</p></article><article><header><h4>Ulrike M.</h4><p>am 4. Mai 2015 um 08:00</p></header><p>Elf, stimmt.</p></article></div>""",
    [
        Said("Ulrike M.", "2015-05-03", "Die Linden stehen noch."),
        Said("Bodo", "2015-05-03", "Elf."),
        Said("Ulrike M.", "2015-05-04", "Elf, stimmt."),
    ],
    announced=3,
    language="de",
)

DATES_AS_HEADINGS = Thread(
    """<section class="reader-letters"><h2>Comments</h2><div class="letter"><h3>March 3, 2019</h3><p class="from">Dora Finch</p><p>The well was dry by June.</p></div><div class="letter"><h3>March 4, 2019</h3><p class="from">A. Reed</p><p>Not in our yard.</p></div><div class="letter"><h3>March 9, 2019</h3><p class="from">Dora Finch</p><p>You were lucky.</p></div></section>""",
    [
        Said("Dora Finch", "2019-03-03", "The well was dry by June."),
        Said("A. Reed", "2019-03-04", "Not in our yard."),
        Said("Dora Finch", "2019-03-09", "You were lucky."),
    ],
    language="en",
)

UNDER_THE_TEXT = Thread(
    """<div id="avis"><h3>3 avis</h3><div class="un-avis"><p>Le fromager est toujours là.</p><p class="qui">Rédigé par : <a href="#">Alma</a> | le 12/04/2008 à 10:44</p></div><div class="un-avis"><p>Son fils, plutôt.</p><p class="qui">Rédigé par : Gus | le 12/04/2008 à 11:20</p></div><div class="un-avis"><p>Qu'importe, c'est bon.</p><p class="qui">Rédigé par : <a href="#">Alma</a> | le 13/04/2008 à 09:01</p></div></div>""",
    [
        Said("Alma", "2008-04-12", "Le fromager est toujours là."),
        Said("Gus", "2008-04-12", "Son fils, plutôt."),
        Said("Alma", "2008-04-13", "Qu'importe, c'est bon."),
    ],
)

WEB_COMPONENTS = Thread(
    """<comment-thread><comment-entry><comment-head><b>Ona</b> <time datetime="2021-02-03T10:00:00Z">3 Feb 2021</time></comment-head><comment-text>Where is the index?</comment-text></comment-entry><comment-entry><comment-head><b>Cai</b> <time datetime="2021-02-04T10:00:00Z">4 Feb 2021</time></comment-head><comment-text>At the back.</comment-text></comment-entry><comment-entry><comment-head><b>Ona</b> <time datetime="2021-02-04T11:00:00Z">4 Feb 2021</time></comment-head><comment-text>Found it.</comment-text></comment-entry></comment-thread>""",
    [
        Said("Ona", "2021-02-03", "Where is the index?"),
        Said("Cai", "2021-02-04", "At the back."),
        Said("Ona", "2021-02-04", "Found it."),
    ],
    language="en",
)

FONTS_OF_1999 = Thread(
    """<center><h2>Guestbook</h2></center><p><font size="2"><a href="mailto:x">Bill Wainwright</a> - <i>Tuesday, March 2, 1999 at 10:14:03</i></font><br>Grand to see the old mill.</p><p><font size="2"><a href="mailto:y">Edie</a> - <i>Wednesday, March 3, 1999 at 09:00:11</i></font><br>I worked there.</p><p><font size="2">Anon - <i>Friday, March 5, 1999 at 22:41:50</i></font><br>Who has the keys?</p>""",
    [
        Said("Bill Wainwright", "1999-03-02", "Grand to see the old mill."),
        Said("Edie", "1999-03-03", "I worked there."),
        Said("Anon", "1999-03-05", "Who has the keys?"),
    ],
    language="en",
)
