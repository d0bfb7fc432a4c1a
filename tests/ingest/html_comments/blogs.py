"""Comments as blogs mark them up."""

from tests.ingest.html_comments.page import Said, Thread

WORDPRESS_OLD = Thread(
    """<h3 id="comments">3 commentaires sur « Le marché »</h3>
<ol class="commentlist">
<li class="alt" id="comment-11"><p>Très bon souvenir de la place, surtout en automne.</p><p>Et les châtaignes !</p>
<p><cite>Comment by <a href="http://exemple.org/" rel="external nofollow">Jeanne</a> &#8212; 12 octobre 2006 <a href="#comment-11">@ 9:15</a></cite></p></li>
<li id="comment-12"><p>Il faudrait garder les étals couverts.</p>
<p><cite>Comment by Luc &#8212; 13 octobre 2006 <a href="#comment-12">@ 18:02</a></cite></p></li>
<li class="alt" id="comment-13"><p>Bonne idée.</p>
<p><cite>Comment by Mireille B. &#8212; 14 octobre 2006 <a href="#comment-13">@ 7:40</a></cite></p></li>
</ol>""",
    [
        Said("Jeanne", "2006-10-12", "Très bon souvenir"),
        Said("Luc", "2006-10-13", "Il faudrait garder"),
        Said("Mireille B.", "2006-10-14", "Bonne idée."),
    ],
    announced=3,
)

WORDPRESS_BLOCKS = Thread(
    """<div class="wp-block-comments"><h2 class="wp-block-comments-title">2 réponses à « Le marché »</h2>
<ol class="wp-block-comment-template"><li id="comment-5" class="comment even thread-even depth-1"><div class="wp-block-columns">
<div class="wp-block-column"><div class="wp-block-avatar"><img class="avatar" src="a.png" alt=""></div></div>
<div class="wp-block-column"><div class="wp-block-comment-author-name"><a rel="external nofollow ugc" href="https://exemple.org">Odile</a></div>
<div class="wp-block-comment-date"><time datetime="2023-05-04T10:12:00+02:00"><a href="https://exemple.org/le-marche/#comment-5">4 mai 2023</a></time></div>
<div class="wp-block-comment-content"><p>Le poissonnier est revenu, enfin.</p></div>
<div class="wp-block-comment-reply-link"><a class="comment-reply-link" href="#comment-5">Répondre</a></div></div></div>
<ol><li id="comment-6" class="comment odd depth-2"><div class="wp-block-column">
<div class="wp-block-comment-author-name">Yves</div>
<div class="wp-block-comment-date"><time datetime="2023-05-05T08:00:00+02:00">5 mai 2023</time></div>
<div class="wp-block-comment-content"><p>Oui, le jeudi seulement.</p></div></div></li></ol></li></ol></div>""",
    [
        Said("Odile", "2023-05-04", "Le poissonnier est revenu, enfin."),
        Said("Yves", "2023-05-05", "Oui, le jeudi seulement.", answers=0),
    ],
    announced=2,
)

PRESS_THEME = Thread(
    """<section class="comments-area"><h3>Commentaires (2)</h3><div class="comments">
<div id="div-comment-801" class="comment-wrap depth-1"><div class="comment-top"><span class="fn n">Paul V.</span>
<span class="comment-date">le 03/02/2012 à 14:21</span></div><div class="comment-entry"><p>Le texte oublie la halle de 1903.</p></div>
<p class="reply"><a href="?replytocom=801#respond">Répondre</a></p></div>
<div id="div-comment-802" class="comment-wrap depth-2"><div class="comment-top"><span class="fn n">La rédaction</span>
<span class="comment-date">le 03/02/2012 à 16:40</span></div><div class="comment-entry"><p>Exact, merci ; c'est corrigé.</p></div></div>
</div></section>""",
    [
        Said("Paul V.", "2012-02-03", "Le texte oublie"),
        Said("La rédaction", "2012-02-03", "Exact, merci", answers=0),
    ],
    announced=2,
)

PINGS = Thread(
    """<h2 id="comments">Un commentaire</h2><ol class="commentlist">
<li class="comment" id="comment-21"><div class="comment-author vcard"><cite class="fn">Anne</cite> <span class="says">dit :</span></div>
<div class="comment-meta commentmetadata"><a href="#comment-21">2 mars 2011 à 10 h 05 min</a></div><p>Merci pour les photographies.</p></li></ol>
<h2>Rétroliens</h2><ol class="pinglist">
<li class="pingback" id="comment-22"><p>Ping : <a class="url" rel="external nofollow" href="http://exemple.net/halles">Les halles de la région, un inventaire | Carnet de route</a></p></li></ol>""",
    [
        Said("Anne", "2011-03-02", "Merci pour les photographies."),
        Said("Les halles de la région, un inventaire | Carnet de route", None, "", ping=True),
    ],
    announced=1,
)

DOTCLEAR = Thread(
    """<div id="comments"><h3>Commentaires</h3><dl>
<dt id="c101" class=" odd first"><a href="#c101" class="comment-number">1.</a> Le mardi 6 juin 2006, 21:04 par <a href="http://exemple.org" rel="nofollow">Hervé</a></dt>
<dd class=" odd first"><p>On y vendait aussi des oies.</p><p>Et du miel.</p></dd>
<dt id="c102"><a href="#c102" class="comment-number">2.</a> Le mercredi 7 juin 2006, 08:11 par Solange</dt>
<dd><p>Le miel venait du causse.</p></dd></dl></div>
<h3>Ajouter un commentaire</h3><form action="#" method="post" id="comment-form"><textarea name="c_content"></textarea></form>""",
    [
        Said("Hervé", "2006-06-06", "On y vendait aussi des oies.", number=1),
        Said("Solange", "2006-06-07", "Le miel venait du causse.", number=2),
    ],
)

DOTCLEAR_NEW = Thread(
    """<div id="comments" class="comments-list"><h3>2 commentaires</h3><ul>
<li id="c201" class="odd first"><p class="comment-info"><a href="#c201" class="comment-number">1</a> De Hervé - 06/06/2016, 21:04</p>
<div class="comment-content"><p>Encore plus de monde ce mois-ci.</p></div></li>
<li id="c202"><p class="comment-info"><a href="#c202" class="comment-number">2</a> De Solange - 07/06/2016, 08:11</p>
<div class="comment-content"><p>À cause de la foire, sans doute.</p></div></li></ul></div>""",
    [
        Said("Hervé", "2016-06-06", "Encore plus de monde"),
        Said("Solange", "2016-06-07", "À cause de la foire"),
    ],
    announced=2,
)

BLOGGER_FLAT = Thread(
    """<div id="comments" class="comments"><h4>2 commentaires:</h4><dl id="comments-block">
<dt class="comment-author " id="c777"><a name="c777"></a><a href="http://www.blogger.com/profile/1" rel="nofollow">Petit Pois</a> a dit…</dt>
<dd class="comment-body" id="Blog1_cmt-777"><p>J'ai essayé la recette.<br>Parfait avec du cerfeuil.</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a href="http://exemple.blogspot.com/2010/05/m.html?showComment=1273141200000#c777" title="comment permalink">6 mai 2010 à 12:20</a></span></dd>
<dt class="comment-author " id="c778">Anonyme a dit…</dt>
<dd class="comment-body" id="Blog1_cmt-778"><p>Et sans crème ?</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a href="http://exemple.blogspot.com/2010/05/m.html?showComment=1273227600000#c778">7 mai 2010 à 12:20</a></span></dd>
</dl><p class="comment-footer"><a href="https://www.blogger.com/comment.g?blogID=1">Enregistrer un commentaire</a></p></div>""",
    [
        Said("Petit Pois", "2010-05-06", "J'ai essayé la recette."),
        Said("Anonyme", "2010-05-07", "Et sans crème ?"),
    ],
    announced=2,
)

BLOGGER_THREADED = Thread(
    """<div class="comments" id="comments"><h4>3 commentaires:</h4><div class="comments-content"><div id="comment-holder">
<div id="bc_0_2T" class="comment-thread toplevel-thread"><ol id="bc_0_2TB">
<li class="comment" id="c1"><div class="avatar-image-container"><img src="x.png" alt=""></div><div id="bc_0_0M" class="comment-block"><div class="comment-header">
<cite class="user"><a rel="nofollow" href="https://www.blogger.com/profile/9">Lou</a></cite><span class="icon user "></span>
<span class="datetime secondary-text"><a rel="nofollow" href="https://exemple.blogspot.com/a.html?showComment=1433579595655#c1">6 juin 2015 à 10:23</a></span></div>
<p class="comment-content">Le banc vert n'existe plus.</p><span class="comment-actions secondary-text"><a class="comment-reply" target="_self">Répondre</a></span></div>
<div class="comment-replies"><div class="comment-thread inline-thread"><span class="thread-toggle thread-expanded"><span class="thread-count"><a target="_self">Réponses</a></span></span>
<ol class="thread-chrome thread-expanded"><div><li class="comment" id="c2"><div class="comment-block"><div class="comment-header">
<cite class="user blog-author"><a href="https://www.blogger.com/profile/8" rel="nofollow">Nina</a></cite>
<span class="datetime secondary-text"><a rel="nofollow" href="https://exemple.blogspot.com/a.html?showComment=1433679595655#c2">7 juin 2015 à 14:19</a></span></div>
<p class="comment-content">Il a été repeint !</p></div></li></div></ol></div></div></li>
<li class="comment" id="c3"><div class="comment-block"><div class="comment-header"><cite class="user">Anonyme</cite>
<span class="datetime secondary-text"><a rel="nofollow" href="https://exemple.blogspot.com/a.html?showComment=1433779595655#c3">8 juin 2015 à 18:06</a></span></div>
<p class="comment-content">En bleu, hélas.</p></div></li></ol></div></div></div></div>""",
    [
        Said("Lou", "2015-06-06", "Le banc vert n'existe plus."),
        Said("Nina", "2015-06-07", "Il a été repeint !", answers=0),
        Said("Anonyme", "2015-06-08", "En bleu, hélas."),
    ],
    announced=3,
)

CANALBLOG = Thread(
    """<div class="blogbody"><h3>Commentaires</h3>
<a id="c9001"></a><div class="comment_item" id="comment_9001"><h3>à refaire</h3><p></p>Une belle lumière, je trouve.
<div class="itemfooter">Posté par <a href="http://exemple.canalblog.com" rel="nofollow">Gabrielle</a>, <abbr class="timeago" title="2014-08-23T21:02:01">23 août 2014 à 21:02</abbr> | <span class="comment_reply"><a rel="nofollow" href="#">Répondre</a></span></div></div>
<a id="c9002"></a><div class="comment_item" id="comment_9002"><p></p>Moi aussi.
<div class="itemfooter">Posté par Marcel, 24 août 2014 à 07:15</div></div>
<h3>Poster un commentaire</h3></div>""",
    [
        Said("Gabrielle", "2014-08-23", "à refaire Une belle lumière"),
        Said("Marcel", "2014-08-24", "Moi aussi."),
    ],
)

OVERBLOG = Thread(
    """<div class="ob-comments" id="ob-comments"><h3>Commenter cet article</h3><ul class="ob-list">
<li class="ob-comment" id="ob-comment-1"><div class="ob-info"><span class="ob-user"><span class="ob-avatar"></span><span class="ob-name"><span class="ob-website">Clarisse</span></span></span>
<span class="ob-date">12/09/2019 08:41</span></div><p class="ob-message"><span class="ob-text">Quel plaisir de relire ces pages.</span></p>
<div class="ob-controls"><a href="#" class="ob-reply">Répondre</a></div>
<ul class="ob-replies"><li class="ob-comment" id="ob-comment-2"><div class="ob-info"><span class="ob-name">L'auteur</span> <span class="ob-date">13/09/2019 10:02</span></div>
<p class="ob-message"><span class="ob-text">Merci, Clarisse.</span></p></li></ul></li></ul></div>""",
    [
        Said("Clarisse", "2019-09-12", "Quel plaisir de relire"),
        Said("L'auteur", "2019-09-13", "Merci, Clarisse.", answers=0),
    ],
)

SKYROCK = Thread(
    """<div id="comments"><h2>2 commentaires</h2><ul class="comments_list">
<li id="c31"><div class="comment_head"><a href="http://lila.skyrock.com" class="pseudo">lila-du-62</a>, Posté le lundi 14 avril 2008 17:20</div>
<div class="comment_text">tro bel la foto du marché</div><div class="foot"><a href="#">Répondre</a></div></li>
<li id="c32"><div class="comment_head"><a href="http://max.skyrock.com" class="pseudo">max</a>, Posté le mardi 15 avril 2008 09:01</div>
<div class="comment_text">ouai trop</div></li></ul></div>""",
    [
        Said("lila-du-62", "2008-04-14", "tro bel la foto"),
        Said("max", "2008-04-15", "ouai trop"),
    ],
    announced=2,
)

MOVABLE_TYPE_OLD = Thread(
    """<div class="comments"><h2>Comments</h2>
<a id="c41"></a><p>The east gate was the fish gate.</p><p>Nobody remembers it now.</p>
<p class="comments-post">Posted by: <a href="http://example.org/" rel="nofollow">Ellen</a> at June 3, 2004 11:05 AM</p>
<a id="c42"></a><p>My aunt did, until last year.</p>
<p class="comments-post">Posted by: R. Hale at June 4, 2004 9:47 PM</p>
<h2>Post a comment</h2><form><textarea name="text"></textarea></form></div>""",
    [
        Said("Ellen", "2004-06-03", "The east gate was"),
        Said("R. Hale", "2004-06-04", "My aunt did"),
    ],
    language="en",
)

TYPEPAD = Thread(
    """<div class="comments-content" id="comments-content"><h2>Commentaires</h2>
<div class="comment comment-odd" id="comment-6a00d83451"><div class="comment-content" id="comment-6a00d83451-content"><p>J'y étais dimanche, il pleuvait.</p></div>
<p class="comment-footer">Rédigé par : <a href="http://exemple.typepad.fr">Brigitte</a> | <a href="http://exemple.typepad.fr/m.html?cid=6a00d83451#comment-6a00d83451">le 9 novembre 2009 à 08:30</a></p></div>
<div class="comment comment-even" id="comment-6a00d83452"><div class="comment-content"><p>Comme toujours en novembre.</p></div>
<p class="comment-footer">Rédigé par : Alain | <a href="http://exemple.typepad.fr/m.html?cid=6a00d83452#comment-6a00d83452">le 9 novembre 2009 à 11:12</a></p></div></div>""",
    [
        Said("Brigitte", "2009-11-09", "J'y étais dimanche"),
        Said("Alain", "2009-11-09", "Comme toujours"),
    ],
)

LIVEJOURNAL = Thread(
    """<div id="comments"><div class="comment-thread comment-depth-odd" id="cmt501" style="margin-left: 0px;"><div class="comment-wrapper">
<div class="header"><h4 class="comment-title">souvenir</h4><span class="datetime">2007-02-11 08:15 pm (UTC)</span><span class="poster comment-poster"><span class="ljuser"><a href="#"><b>mouette</b></a></span></span></div>
<div class="comment-content">La cloche sonnait à onze heures.</div><ul class="comment-interaction-links"><li class="link reply"><a href="#">Reply</a></li></ul></div></div>
<div class="comment-thread comment-depth-even" id="cmt502" style="margin-left: 25px;"><div class="comment-wrapper">
<div class="header"><span class="datetime">2007-02-12 09:00 am (UTC)</span><span class="poster comment-poster"><span class="ljuser"><a href="#"><b>corbeau</b></a></span></span></div>
<div class="comment-content">À midi, plutôt.</div></div></div></div>""",
    [
        Said("mouette", "2007-02-11", "La cloche sonnait"),
        Said("corbeau", "2007-02-12", "À midi, plutôt.", answers=0),
    ],
)

SPIP_2 = Thread(
    """<a href="#forum" name="forum" id="forum"></a><h2 class="forum-titre">Vos commentaires</h2>
<ul class="forum forum-total">
<li class="forum-fil"><div class="forum-message"><div class="forum-chapo"><strong class="forum-titre"><a href="#forum71" name="forum71" id="forum71">Le marché</a></strong>
<small><abbr class="published" title="2010-03-05T10:22:31Z">5 mars 2010, 11:22</abbr>, par <span class="vcard author"><span class="fn">Régis</span></span></small></div>
<div class="forum-texte"><p>Il manque la date de la première foire.</p></div><p class="forum-repondre-message"><a href="#">Répondre à ce message</a></p></div>
<ul><li class="forum-fil"><div class="forum-message"><div class="forum-chapo">
<small><abbr class="published" title="2010-03-06T08:00:00Z">6 mars 2010, 09:00</abbr>, par <span class="vcard author"><span class="fn">Colette</span></span></small></div>
<div class="forum-texte"><p>Elle date de 1312.</p></div></div></li></ul></li></ul>""",
    [
        Said("Régis", "2010-03-05", "Il manque la date"),
        Said("Colette", "2010-03-06", "Elle date de 1312.", answers=0),
    ],
)

DRUPAL_6 = Thread(
    """<div id="comments"><h2 class="comments">Commentaires</h2>
<a id="comment-301"></a><div class="comment comment-published clear-block"><h3><a href="/node/5#comment-301" class="active">À propos du pavé</a></h3>
<div class="submitted">lun, 02/05/2009 - 10:44 — <span class="username">Fernand</span></div>
<div class="content"><p>Le pavé de la place vient de la carrière voisine.</p></div><ul class="links"><li class="comment_reply first last"><a href="/comment/reply/5/301">répondre</a></li></ul></div>
<div class="indented"><a id="comment-302"></a><div class="comment clear-block"><h3><a href="/node/5#comment-302">Laquelle ?</a></h3>
<div class="submitted">mar, 03/05/2009 - 08:02 — <a class="username" href="/user/4">Denise</a></div>
<div class="content"><p>Celle du bois ou celle du pont ?</p></div></div></div></div>""",
    [
        Said("Fernand", "2009-05-02", "Le pavé de la place"),
        Said("Denise", "2009-05-03", "Celle du bois", answers=0),
    ],
)

DRUPAL_9 = Thread(
    """<section id="comments"><h2 class="title comment-form__title">Commentaires</h2>
<article data-comment-user-id="0" id="comment-41" class="comment js-comment by-anonymous" role="article"><span class="hidden" data-comment-timestamp="1579535700"></span>
<footer class="comment__meta"><p class="comment__author"><span lang="" class="username">Sandrine</span> (non vérifié)</p><p class="comment__time">20 Jan 2020 - 16:55</p>
<p class="comment__permalink"><a href="/comment/41#comment-41" hreflang="fr">Permalien</a></p></footer>
<div class="comment__content"><h3><a href="/comment/41#comment-41" class="permalink" rel="bookmark">Le lavoir</a></h3>
<div class="clearfix text-formatted field field--name-comment-body field--type-text-long"><p>Le lavoir a été déplacé, non ?</p></div>
<ul class="links inline"><li class="comment-reply"><a href="/comment/reply/node/1/comment/41">Répondre</a></li></ul></div></article>
<div class="indented"><article data-comment-user-id="3" id="comment-42" class="comment js-comment" role="article">
<footer class="comment__meta"><p class="comment__author"><a href="/user/3" class="username">mairie</a></p><p class="comment__time">21 Jan 2020 - 09:10</p>
<p class="visually-hidden">En réponse à <a href="/comment/41#comment-41" class="permalink">Le lavoir</a> par <span>Sandrine</span></p></footer>
<div class="comment__content"><div class="field field--name-comment-body"><p>En 1957, près du pont.</p></div></div></article></div></section>""",
    [
        Said("Sandrine", "2020-01-20", "Le lavoir a été déplacé"),
        Said("mairie", "2020-01-21", "En 1957, près du pont.", answers=0),
    ],
)

TUMBLR = Thread(
    """<ol class="notes"><li class="note like tumblelog_a"><span class="action"><a href="#">brume</a> a aimé ça</span></li>
<li class="note reply tumblelog_b without_commentary"><span class="action" data-post-url="#"><a rel="nofollow" href="#" class="tumblelog" title="x">ardoise</a> a répondu : <span class="answer_content">les mêmes volets que chez ma tante</span></span></li>
<li class="note reblog tumblelog_c with_commentary"><span class="action"><a rel="nofollow" class="tumblelog" href="#">tuile</a> a reblogué ce billet de <a class="source_tumblelog" href="#">brume</a> et a ajouté :</span><blockquote><a href="#">on dirait le midi</a></blockquote></li></ol>""",
    [
        Said("ardoise", None, "les mêmes volets"),
        Said("tuile", None, "on dirait le midi"),
    ],
)
