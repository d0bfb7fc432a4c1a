"""Comments as newspapers and magazines mark them up, on platforms of their own."""

from tests.ingest.html_comments.page import Said, Thread

FIGARO_2013 = Thread(
    """<section class="fig-reactions" id="reagir"><h2>Vos réactions (3)</h2><ul class="fig-reactions-list">
<li class="fig-reaction"><div class="fig-reaction-head"><a class="fig-reaction-user" href="/profil/77">Marguerite 12</a> <span class="fig-reaction-badge">Abonné</span></div>
<p class="fig-reaction-msg">Le pont fut refait sous le mandat d'avant.</p><p class="fig-reaction-foot"><span class="fig-reaction-date">Le 23/05/2013 à 10:21</span> <a href="#">Alerter</a> <a href="#">Répondre</a></p></li>
<li class="fig-reaction"><div class="fig-reaction-head"><a class="fig-reaction-user" href="/profil/78">kiwi</a></div>
<p class="fig-reaction-msg">Et payé deux fois.</p><p class="fig-reaction-foot"><span class="fig-reaction-date">Le 23/05/2013 à 11:02</span> <a href="#">Alerter</a> <a href="#">Répondre</a></p>
<ul class="fig-reactions-list"><li class="fig-reaction"><div class="fig-reaction-head"><a class="fig-reaction-user" href="/profil/77">Marguerite 12</a> <span class="fig-reaction-badge">Abonné</span></div><p class="fig-reaction-msg">Trois fois, à vrai dire.</p><p class="fig-reaction-foot"><span class="fig-reaction-date">Le 24/05/2013 à 08:15</span> <a href="#">Alerter</a></p></li></ul></li></ul></section>""",
    [
        Said("Marguerite 12", "2013-05-23", "Le pont fut refait"),
        Said("kiwi", "2013-05-23", "Et payé deux fois."),
        Said("Marguerite 12", "2013-05-24", "Trois fois, à vrai dire.", answers=1),
    ],
    announced=3,
)

FIGARO_NESTED = Thread(
    """<div class="fig-mod-line" id="nbcomments"><p class="fig-nb-comments"><span>160</span> commentaires</p></div><ul class="fig-comments"><li class="fig-comment 4401"><article class="fig-comment-content fig-comment-abonne"><div class="fig-comment-avatar-wrapper"><a href="/page/1" class="fig-comment-avatar"><img src="a.jpg" alt="Avatar" width="50" height="50"></a><span class="fig-comment-type">Abonné</span></div><div class="fig-comment-header"><a href="/page/1" class="fig-comment-user">sabot12</a></div><div class="fig-comment-msg"><p>Le lavoir d'abord.</p></div><div class="fig-comment-footer"><span class="fig-comment-timestamp">Le 21/04/2013 à 02:20</span><div class="fig-comment-tools"><a href="#" class="fig-comment-alerter">Alerter</a></div></div></article></li>
<li class="fig-comment 4402"><article class="fig-comment-content"><div class="fig-comment-header"><a href="/page/2" class="fig-comment-user">louisette.b</a></div><div class="fig-comment-msg"><p>Et le four, alors ?</p></div><div class="fig-comment-footer"><span class="fig-comment-timestamp">Le 07/04/2013 à 17:29</span></div></article></li></ul>""",
    [Said("sabot12", "2013-04-21", "Le lavoir d'abord."), Said("louisette.b", "2013-04-07", "Et le four, alors ?")],
    announced=160,
)

MADAME_FIGARO = Thread(
    """<div id="comments" class="comments-block"><h3 class="comments-title">2 commentaires</h3>
<div class="comment-item"><div class="comment-infos"><span class="comment-date">Le 12 mai 2014 à 09:14</span> <span class="comment-pseudo">Rose des vents</span></div><div class="comment-message">Une bien jolie place.</div></div>
<div class="comment-item"><div class="comment-infos"><span class="comment-date">Le 12 mai 2014 à 18:40</span> <span class="comment-pseudo">Paul</span></div><div class="comment-message">Surtout le soir.</div></div></div>""",
    [Said("Rose des vents", "2014-05-12", "Une bien jolie place."), Said("Paul", "2014-05-12", "Surtout le soir.")],
    announced=2,
)

HUFFPOST = Thread(
    """<div id="comments_inner"><div class="comment_row" id="comment_4401"><div class="comment_avatar"><img src="a.png" alt=""></div>
<div class="comment_header"><a class="commenter_name" href="/social/ada">ada_b</a> <span class="fans">349 Fans</span> <a class="become_fan" href="#">Become a fan</a> <span class="comment_time">09:31 AM on 03/14/2010</span></div>
<div class="comment_body">They moved the fair without asking anyone.</div><div class="comment_tools"><a href="#">Reply</a> <a href="#">Favorite</a> <a href="#">Flag as abusive</a></div></div>
<div class="comment_row level_1" id="comment_4402"><div class="comment_header"><a class="commenter_name" href="/social/tom">tom</a> <span class="fans">12 Fans</span> <span class="comment_time">10:02 AM on 03/14/2010</span></div>
<div class="comment_body">They did ask, in the bulletin.</div><div class="comment_tools"><a href="#">Reply</a></div></div></div>""",
    [
        Said("ada_b", "2010-03-14", "They moved the fair"),
        Said("tom", "2010-03-14", "They did ask", answers=0),
    ],
    language="en",
)

GUARDIAN_DOTCOM = Thread(
    """<div class="discussion" id="comments"><h2 class="discussion__heading">2 comments</h2><ul class="d-thread d-thread--comments">
<li class="d-comment d-comment--top-level" id="comment-118844001" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><div class="d-comment__inner d-comment__inner--top-level"><div class="d-comment__meta"><div class="d-comment__meta-text"><span class="d-comment__author" itemprop="author"><a href="https://profile/1">LaneEnd</a></span> <div class="d-comment__timestamp"><a class="block-time" href="#comment-118844001"><time class="js-timestamp" itemprop="dateCreated" datetime="2018-07-14T09:02:11Z">14 Jul 2018 10:02</time></a></div></div></div><div class="d-comment__content"><div class="d-comment__main"><div class="d-comment__body" itemprop="text"><p>Our fair moved in 1961.</p></div></div><div class="d-comment__actions"><button>Reply</button> <span class="d-comment__recommend-count">14</span></div></div></div>
<ul class="d-thread d-thread--responses"><li class="d-comment d-comment--response" id="comment-118844002" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><div class="d-comment__inner"><span class="d-comment__author" itemprop="author"><a href="https://profile/2">oldhand</a></span> <span class="d-comment__reply-to"><a class="d-comment__reply-to-author" href="#comment-118844001">LaneEnd</a></span><time itemprop="dateCreated" datetime="2018-07-14T09:30:00Z">14 Jul 2018 10:30</time><div class="d-comment__body" itemprop="text"><p>And back in 1970.</p></div></div></li></ul></li></ul></div>""",
    [
        Said("LaneEnd", "2018-07-14", "Our fair moved in 1961."),
        Said("oldhand", "2018-07-14", "And back in 1970.", answers=0),
    ],
    announced=2,
    language="en",
)

GUARDIAN_DCR = Thread(
    """<section id="comments"><h2>comments (<span>2</span>)</h2><ul class="dcr-1a2b3c"><li><div id="comment-150001" class="dcr-x1"><div class="dcr-x2"><img alt="" src="a.jpg"></div><div class="dcr-x3"><header class="dcr-x4"><a href="https://profile.example/user/1" class="dcr-x5">Hedgerow</a><div class="dcr-x6"><a href="#comment-150001"><time datetime="2023-01-05T10:12:00.000Z">5 Jan 2023 10.12</time></a></div></header><div class="dcr-x7"><p>Nobody keeps ledgers now.</p></div><div class="dcr-x8"><button>Reply</button><button>Share</button><button>Report</button></div></div></div></li>
<li><div id="comment-150002" class="dcr-x1"><div class="dcr-x3"><header class="dcr-x4"><a href="https://profile.example/user/2" class="dcr-x5">tallow</a><div class="dcr-x6"><a href="#comment-150002"><time datetime="2023-01-05T11:00:00.000Z">5 Jan 2023 11.00</time></a></div></header><div class="dcr-x7"><p>We do, in pencil.</p></div><div class="dcr-x8"><button>Reply</button><button>Share</button><button>Report</button></div></div></div></li></ul></section>""",
    [Said("Hedgerow", "2023-01-05", "Nobody keeps ledgers now."), Said("tallow", "2023-01-05", "We do, in pencil.")],
    language="en",
)

LE_MONDE = Thread(
    """<section class="comments" id="contributions"><h2 class="comments__title">Contributions (2)</h2>
<section class="comment" id="comment-801"><div class="comment__header"><p class="comment__author">Un lecteur du Midi</p><p class="comment__date">12/03/2021 à 14h05</p></div><p class="comment__content">Le marché n'a pas bougé depuis.</p><div class="comment__footer"><button>Signaler</button></div></section>
<section class="comment comment--answer" id="comment-802"><div class="comment__header"><p class="comment__author">Aline</p><p class="comment__date">12/03/2021 à 15h20</p></div><p class="comment__content">Sauf le banc du poissonnier.</p></section></section>""",
    [
        Said("Un lecteur du Midi", "2021-03-12", "Le marché n'a pas bougé depuis."),
        Said("Aline", "2021-03-12", "Sauf le banc du poissonnier."),
    ],
    announced=2,
)

LIBERATION = Thread(
    """<div class="block-commentaires"><div class="comment-list"><div class="comment" data-id="11"><div class="user"><img class="avatar" src="a.png" alt=""><strong>JEAN.D</strong><span class="date">3 février 2012 à 12:40</span></div><div class="txt">On n'y vend plus de sabots.</div><div class="actions"><a href="#">Répondre</a> <a href="#">Signaler au modérateur</a> <span class="plus">+4</span></div></div>
<div class="comment" data-id="12"><div class="user"><strong>MIETTE</strong><span class="date">3 février 2012 à 13:05</span></div><div class="txt">Si, un seul marchand, au fond.</div><div class="actions"><a href="#">Répondre</a> <a href="#">Signaler au modérateur</a></div></div></div></div>""",
    [
        Said("JEAN.D", "2012-02-03", "On n'y vend plus de sabots."),
        Said("MIETTE", "2012-02-03", "Si, un seul marchand, au fond."),
    ],
)

MEDIAPART = Thread(
    """<div class="comments-container"><h2>Tous les commentaires</h2><ul class="comment-list"><li class="comment-item" id="comment-9001"><div class="comment-header"><a class="journalist" href="/biographie/lison">Lison M.</a> <span class="comment-date">14/02/2015 09:12</span></div><h4 class="comment-title">La place</h4><div class="comment-body"><p>Elle était pavée jusqu'en 1971.</p></div><div class="comment-recommend">Recommandé <span>3</span> fois</div></li>
<li class="comment-item is-reply" id="comment-9002"><div class="comment-header"><a class="journalist" href="/biographie/yann">Yann</a> <span class="comment-date">14/02/2015 10:01</span></div><p class="reply-to">En réponse au commentaire de <a href="#comment-9001">Lison M.</a></p><div class="comment-body"><p>Jusqu'en 1973, je crois.</p></div></li></ul></div>""",
    [
        Said("Lison M.", "2015-02-14", "Elle était pavée"),
        Said("Yann", "2015-02-14", "Jusqu'en 1973", answers=0),
    ],
)

VINGT_MINUTES = Thread(
    """<div id="mn-comments" class="comment-thread"><h2>2 commentaires</h2><div class="comment-group"><article class="msg" data-comment-id="5"><header><b class="msg-author">Zazou</b><time datetime="2016-09-01T10:00+0200" class="msg-time">Le 01/09/2016 à 10h00</time></header><div class="msg-content"><p>Et le parking ?</p></div><footer><button class="vote-up">J'aime <span>3</span></button><button>Répondre</button><button>Signaler</button></footer></article>
<article class="msg" data-comment-id="6"><header><b class="msg-author">Momo</b><time datetime="2016-09-01T10:30+0200" class="msg-time">Le 01/09/2016 à 10h30</time></header><div class="msg-content"><p>Sous la place.</p></div><footer><button>Répondre</button></footer></article></div></div>""",
    [Said("Zazou", "2016-09-01", "Et le parking ?"), Said("Momo", "2016-09-01", "Sous la place.")],
    announced=2,
)

AGORAVOX = Thread(
    """<div id="commentaires"><h3>Réactions à cet article</h3><ul class="forum"><li class="thread"><div class="forum-chapo" id="forum3301"><a class="plus" href="#">1</a> <a class="moins" href="#">2</a> votes <strong><a href="/auteur/fil">fil de l'eau</a></strong> <small>4 mars 2009 10:15</small></div><div class="forum-texte"><p>Trois bancs vides, c'est tout ce qui reste.</p></div><div class="forum-repondre"><a href="#">Répondre</a> <a href="#">Signaler un abus</a> <a href="#forum3301">Lien permanent</a></div>
<ul class="forum"><li class="thread"><div class="forum-chapo" id="forum3302"><strong><a href="/auteur/grain">Grain</a></strong> <small>4 mars 2009 11:00</small></div><div class="forum-texte"><p>Quatre, avec celui du fond.</p></div><div class="forum-repondre"><a href="#">Répondre</a></div></li></ul></li></ul></div>""",
    [
        Said("fil de l'eau", "2009-03-04", "Trois bancs vides"),
        Said("Grain", "2009-03-04", "Quatre, avec celui du fond.", answers=0),
    ],
)

RUE89 = Thread(
    """<div class="comments" id="comments"><h2>2 commentaires sélectionnés</h2><div class="comment_wrapper"><div class="comment selected" id="comment-3110"><div class="author-picture"><img src="a.jpg" alt=""></div><div class="comment_header"><a class="author" href="/user/1">Bec fin</a> <span class="user-description">cuisinière</span> <span class="post_date">Posté à 10h12 le 07/10/2011</span></div><div class="comment_content"><p>La soupe se mangeait debout.</p></div><div class="comment-actions"><a href="#">Répondre</a> <a href="#">Alerter</a></div></div></div>
<div class="comment_wrapper"><div class="comment" id="comment-3111"><div class="comment_header"><a class="author" href="/user/2">Ribot</a> <span class="user-description">retraité</span> <span class="post_date">Posté à 11h40 le 07/10/2011</span></div><div class="comment_content"><p>Et sans cuillère.</p></div></div></div></div>""",
    [Said("Bec fin", "2011-10-07", "La soupe se mangeait"), Said("Ribot", "2011-10-07", "Et sans cuillère.")],
    announced=2,
)

NEXT_INPACT = Thread(
    """<section id="comments_block"><h2>Commentaires (2)</h2><div class="actu_comm" data-relnum="1" data-content-id="60001"><div class="actu_comm_head"><span class="actu_comm_author"><a href="/membre">Vif-Argent</a></span> <span class="actu_comm_rank">Abonné</span> <span class="actu_comm_date">Le 05/06/2015 à 14h 22</span> <a class="num_comm" href="#1">#1</a></div><div class="actu_comm_content"><p>Le câble passait par la mairie.</p></div></div>
<div class="actu_comm" data-relnum="2" data-content-id="60002"><div class="actu_comm_head"><span class="actu_comm_author"><a href="/membre2">lampiste</a></span> <span class="actu_comm_date">Le 05/06/2015 à 15h 01</span> <a class="num_comm" href="#2">#2</a></div><div class="actu_comm_content"><blockquote>Le câble passait par la mairie.</blockquote><p>Par l'école, plutôt.</p></div></div></section>""",
    [
        Said("Vif-Argent", "2015-06-05", "Le câble passait par la mairie.", number=1),
        Said("lampiste", "2015-06-05", "Le câble passait par la mairie. Par l'école", number=2),
    ],
    announced=2,
)

NUMERAMA = Thread(
    """<div class="commentContainer"><ol class="commentList"><li class="commentRow" id="c_81"><div class="commentNumber">1</div><div class="commentInfos"><span class="commentPseudo">Tournesol</span>, le 12/11/2010 à 09:40</div><div class="commentTexte">Un brevet pour une carriole ?</div><div class="commentOptions"><a>Répondre</a> <a>Signaler</a></div></li>
<li class="commentRow" id="c_82"><div class="commentNumber">2</div><div class="commentInfos"><span class="commentPseudo">Alcali</span>, le 12/11/2010 à 10:05</div><div class="commentTexte">Pour ses roues seulement.</div></li></ol></div>""",
    [
        Said("Tournesol", "2010-11-12", "Un brevet pour", number=1),
        Said("Alcali", "2010-11-12", "Pour ses roues seulement.", number=2),
    ],
)

LINUXFR = Thread(
    """<section id="comments"><h2>2 commentaires</h2><ul class="threads"><li class="comment" id="comment-1500001"><h2><a class="title" href="#comment-1500001">Les bancs</a></h2><p class="meta">Posté par <a rel="author" href="/users/ronce">ronce</a> (<a href="http://exemple.org">site web personnel</a>) le <time datetime="2014-04-02T09:30:00+02:00" class="updated">02 avril 2014 à 09:30</time>. Évalué à <span class="score">5</span>.</p><div class="content"><p>Personne ne les a comptés.</p></div><div class="actions"><a href="#">Répondre</a></div>
<ul class="child"><li class="comment" id="comment-1500002"><h2><a class="title" href="#comment-1500002">Re: Les bancs</a></h2><p class="meta">Posté par <a rel="author" href="/users/saule">saule</a> le <time datetime="2014-04-02T10:10:00+02:00">02 avril 2014 à 10:10</time>. Évalué à <span class="score">3</span>.</p><div class="content"><p>Si : douze.</p></div></li></ul></li></ul></section>""",
    [
        Said("ronce", "2014-04-02", "Personne ne les a comptés."),
        Said("saule", "2014-04-02", "Si : douze.", answers=0),
    ],
    announced=2,
)

ARS = Thread(
    """<div id="comments-area"><ol class="comments"><li id="comment-2001" class="comment"><header><div class="author"><a href="/u/1"><span>Brasswork</span></a> <span class="title">Ars Praetorian</span></div><div class="posted"><a class="date" href="#comment-2001"><abbr class="timeago datetime" title="2012-05-09T14:02:00-05:00">May 9, 2012 2:02 pm</abbr></a></div></header><div class="body">They scanned it upside down.</div><footer><span class="posts">812 posts</span> | <span class="registered">registered Mar 4, 2003</span></footer></li>
<li id="comment-2002" class="comment"><header><div class="author"><a href="/u/2"><span>quire</span></a></div><div class="posted"><a class="date" href="#comment-2002"><abbr class="timeago datetime" title="2012-05-09T15:40:00-05:00">May 9, 2012 3:40 pm</abbr></a></div></header><div class="body">Twice.</div><footer><span class="posts">3 posts</span> | <span class="registered">registered Jan 2, 2010</span></footer></li></ol></div>""",
    [Said("Brasswork", "2012-05-09", "They scanned it upside down."), Said("quire", "2012-05-09", "Twice.")],
    language="en",
)

SPIEGEL = Thread(
    """<div id="spArticleCommentsBox"><h3>insgesamt 2 Beiträge</h3><div class="article-comment"><div class="article-comment-title"><a href="#">1. Der Brunnen</a></div><div class="article-comment-user"><a href="#">wanderer</a> 12.03.2013</div><p>Er stand früher am Tor.</p><div class="article-comment-links"><a href="#">Diesen Beitrag zitieren</a></div></div>
<div class="article-comment"><div class="article-comment-title"><a href="#">2. Tor</a></div><div class="article-comment-user"><a href="#">imker</a> 12.03.2013</div><p>Das Tor gibt es nicht mehr.</p></div></div>""",
    [
        Said("wanderer", "2013-03-12", "1. Der Brunnen Er stand früher am Tor."),
        Said("imker", "2013-03-12", "2. Tor Das Tor gibt es nicht mehr."),
    ],
    language="de",
)

ZEIT = Thread(
    """<section class="comment-section" id="comments"><div class="comment-section__item"><span class="nr">2 Kommentare</span></div><article class="comment js-comment-toplevel" id="cid-41"><div class="comment__container"><div class="comment-meta"><div class="comment-meta__name"><a href="#">Heckenrose</a></div><a class="comment-meta__date" href="?cid=41#cid-41">#1&nbsp;&nbsp;—&nbsp;&nbsp;vor 3 Jahren</a></div><div class="comment__body"><p>Früher kam der Müller noch selbst.</p></div><div class="comment__reactions"><a class="js-recommend-comment">Leserempfehlung <span class="js-comment-recommendations">7</span></a><a class="comment__reaction js-reply-to-comment">Antworten</a><a>Melden</a></div></div></article>
<article class="comment comment--indented" id="cid-42"><div class="comment__container"><div class="comment-meta"><div class="comment-meta__name"><a href="#">Muehlstein</a></div><a class="comment-meta__date" href="?cid=42#cid-42">#1.1&nbsp;&nbsp;—&nbsp;&nbsp;vor 3 Jahren</a></div><div class="comment__body"><p>Mit dem Esel.</p></div></div></article></section>""",
    [Said("Heckenrose", None, "Früher kam der Müller"), Said("Muehlstein", None, "Mit dem Esel.")],
    announced=2,
    language="de",
)

EL_PAIS = Thread(
    """<section id="comentarios"><h2>2 comentarios</h2><ul class="lista_comentarios"><li class="comentario" id="com_1"><p class="autor"><strong>Nerea</strong> <span class="fecha">12/04/2012 10:22</span> <a class="enlace" href="#com_1">#1</a></p><div class="texto"><p>La feria ya no es lo que era.</p></div><p class="votos"><a href="#">Me gusta</a> 4</p></li>
<li class="comentario" id="com_2"><p class="autor"><strong>Txema</strong> <span class="fecha">12/04/2012 11:05</span> <a class="enlace" href="#com_2">#2</a></p><div class="texto"><p>Nunca lo fue.</p></div></li></ul></section>""",
    [Said("Nerea", "2012-04-12", "La feria ya no es"), Said("Txema", "2012-04-12", "Nunca lo fue.")],
    announced=2,
    language="es",
)

REPUBBLICA = Thread(
    """<div id="commenti"><h3>2 commenti</h3><div class="commento"><p class="firma">Scritto da <b>Gino P.</b> il 3 giugno 2011 alle 10:15</p><p class="testo">La piazza era in discesa.</p></div>
<div class="commento"><p class="firma">Scritto da <b>Vera</b> il 3 giugno 2011 alle 12:40</p><p class="testo">Lo è ancora.</p></div></div>""",
    [Said("Gino P.", "2011-06-03", "La piazza era in discesa."), Said("Vera", "2011-06-03", "Lo è ancora.")],
    announced=2,
    language="it",
)

VOLKSKRANT = Thread(
    """<div class="reacties"><h3>2 reacties</h3><div class="reactie"><div class="reactie-kop"><span class="naam">Joost</span> | <span class="datum">4 mei 2013, 09:12</span></div><div class="reactie-tekst">De markt staat weer op het plein.</div></div>
<div class="reactie"><div class="reactie-kop"><span class="naam">Mieke V.</span> | <span class="datum">4 mei 2013, 10:40</span></div><div class="reactie-tekst">Zonder de visboer.</div></div></div>""",
    [Said("Joost", "2013-05-04", "De markt staat weer"), Said("Mieke V.", "2013-05-04", "Zonder de visboer.")],
    announced=2,
    language="nl",
)

PUBLICO = Thread(
    """<div class="comentarios"><h3>Comentários (2)</h3><ul><li class="comentario"><cite>Rui Sá</cite> <span class="data">05.06.2014 10:02</span><blockquote>O mercado mudou de sítio.</blockquote><a href="#">Responder</a></li>
<li class="comentario"><cite>Inês</cite> <span class="data">05.06.2014 11:30</span><blockquote>Felizmente.</blockquote><a href="#">Responder</a></li></ul></div>""",
    [Said("Rui Sá", "2014-06-05", "O mercado mudou"), Said("Inês", "2014-06-05", "Felizmente.")],
    announced=2,
    language="pt",
)
