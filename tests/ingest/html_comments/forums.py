"""Posts as forums mark them up; every post is a comment, since a forum has no article."""

from tests.ingest.html_comments.page import Said, Thread

PHPBB_2 = Thread(
    """<table class="forumline" width="100%"><tr><th class="thLeft">Auteur</th><th class="thRight">Message</th></tr>
<tr><td width="150" class="row1"><span class="name"><a name="55"></a><b>castor</b></span><br /><span class="postdetails">Membre<br />Inscrit le: 03 Jan 2003<br />Messages: 120</span></td>
<td class="row1"><table width="100%"><tr><td width="100%"><a href="viewtopic.php?p=55#55"><img src="i.gif" alt="Message" /></a><span class="postdetails">Posté le: Sam 14 Fév 2004 18:22&nbsp;&nbsp;&nbsp;Sujet du message: le canal</span></td></tr>
<tr><td colspan="2"><span class="postbody">Qui se souvient de l'écluse double ?<br />Je cherche des plans.</span></td></tr></table></td></tr>
<tr><td class="row1"><a href="#top">Revenir en haut</a></td><td class="row1"></td></tr>
<tr><td class="spaceRow" colspan="2"></td></tr>
<tr><td class="row2"><span class="name"><a name="56"></a><b>loutre</b></span><br /><span class="postdetails">Inscrit le: 05 Jan 2003</span></td>
<td class="row2"><table width="100%"><tr><td><span class="postdetails">Posté le: Dim 15 Fév 2004 9:03&nbsp;&nbsp;&nbsp;Sujet du message:</span></td></tr>
<tr><td colspan="2"><span class="postbody">Voir aux archives, série S.</span></td></tr></table></td></tr></table>""",
    [
        Said("castor", "2004-02-14", "Qui se souvient"),
        Said("loutre", "2004-02-15", "Voir aux archives"),
    ],
)

PHPBB_3 = Thread(
    """<div id="p101" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile101"><dt class="no-profile-rank"><a href="#" class="username">héron</a></dt>
<dd class="profile-posts"><strong>Messages :</strong> <a href="#">42</a></dd><dd class="profile-joined"><strong>Inscription :</strong> 12 janv. 2012, 10:05</dd></dl>
<div class="postbody"><div id="post_content101"><h3 class="first"><a href="#p101">Le canal</a></h3><ul class="post-buttons"><li><a href="#" title="Citer">Citer</a></li></ul>
<p class="author"><a class="unread" href="#p101" title="Message">Message</a> <span class="responsive-hide">par <strong><a href="#" class="username">héron</a></strong> » </span><time datetime="2018-03-09T20:14:03+00:00">09 mars 2018, 21:14</time></p>
<div class="content">L'écluse est ouverte depuis hier.</div><div id="sig101" class="signature">Au fil de l'eau</div></div></div></div></div>
<hr class="divider" />
<div id="p102" class="post has-profile bg1"><div class="inner"><dl class="postprofile"><dt><a href="#" class="username-coloured">garde</a></dt></dl>
<div class="postbody"><p class="author">par <strong><a href="#" class="username-coloured">garde</a></strong> » 10 mars 2018, 08:00</p>
<div class="content"><blockquote><div><cite>héron a écrit :</cite>ouverte depuis hier</div></blockquote>Avant-hier, même.</div></div></div></div>""",
    [
        Said("héron", "2018-03-09", "L'écluse est ouverte"),
        Said("garde", "2018-03-10", "héron a écrit"),
    ],
)

VBULLETIN_3 = Thread(
    """<div id="posts"><div id="edit7001"><table id="post7001" class="tborder" width="100%"><tr><td class="thead"><a name="post7001"></a>03-14-2008, 09:12 PM</td><td class="thead" align="right">#<a href="showpost.php?p=7001" id="postcount7001"><strong>1</strong></a></td></tr>
<tr valign="top"><td class="alt2" width="175"><div id="postmenu_7001"><a class="bigusername" href="member.php?u=4">Walter P.</a></div><div class="smallfont">Senior Member</div><div class="smallfont"><div>Join Date: Jan 2005</div><div>Posts: 211</div></div></td>
<td class="alt1" id="td_post_7001"><div id="post_message_7001">Anyone got a spare lock key?</div></td></tr></table></div>
<div id="edit7002"><table id="post7002" class="tborder"><tr><td class="thead"><a name="post7002"></a>03-15-2008, 07:40 AM</td><td class="thead">#<a id="postcount7002"><strong>2</strong></a></td></tr>
<tr><td class="alt2"><a class="bigusername" href="member.php?u=9">Nell</a><div>Join Date: Mar 2006</div></td>
<td class="alt1"><div id="post_message_7002">Two, in the shed.</div></td></tr></table></div></div>""",
    [
        Said("Walter P.", "2008-03-14", "Anyone got a spare", number=1),
        Said("Nell", "2008-03-15", "Two, in the shed.", number=2),
    ],
    language="en",
)

VBULLETIN_4 = Thread(
    """<ol id="posts" class="posts"><li class="postbitlegacy postbitim postcontainer old" id="post_801"><div class="posthead"><span class="postdate old"><span class="date">19/05/2011,&nbsp;<span class="time">17h21</span></span></span><span class="nodecontrols"><a name="post801" href="#post801" class="postcounter">#1</a></span></div>
<div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="#"><strong>batelier</strong></a></div><dl class="userinfo_extra"><dt>Inscription</dt><dd>mai 2010</dd></dl></div>
<div class="postbody"><div class="postrow"><div class="content"><div id="post_message_801"><blockquote class="postcontent restore">Quelqu'un connaît ce pont tournant ?</blockquote></div></div></div></div></div></li>
<li class="postbitlegacy postcontainer old" id="post_802"><div class="posthead"><span class="postdate old"><span class="date">20/05/2011, <span class="time">08h02</span></span></span><a class="postcounter" name="post802" href="#post802">#2</a></div>
<div class="userinfo"><a class="username" href="#"><strong>pontonnier</strong></a></div><div class="postbody"><div id="post_message_802"><blockquote class="postcontent restore">C'est celui de la gare d'eau.</blockquote></div></div></li></ol>""",
    [
        Said("batelier", "2011-05-19", "Quelqu'un connaît", number=1),
        Said("pontonnier", "2011-05-20", "C'est celui de la gare", number=2),
    ],
)

XENFORO = Thread(
    """<div class="block-body"><article class="message message--post" data-author="Ondine" data-content="post-91" id="js-post-91"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username">Ondine</a></h4><h5 class="userTitle">Membre</h5></section></div>
<div class="message-cell message-cell--main"><header class="message-attribution"><ul class="message-attribution-main"><li class="u-concealed"><a href="#post-91"><time class="u-dt" datetime="2021-06-14T21:40:11+0200" title="14 juin 2021 à 21:40">14 juin 2021</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="#post-91">#1</a></li></ul></header>
<div class="message-content"><article class="message-body"><div class="bbWrapper">Les vannes ont été changées.</div></article></div><aside class="message-signature"><div class="bbWrapper">ma signature</div></aside></div></div></article>
<article class="message message--post" data-author="Triton" data-content="post-92" id="js-post-92"><div class="message-cell"><h4 class="message-name">Triton</h4></div>
<div><header class="message-attribution"><time class="u-dt" datetime="2021-06-15T07:12:00+0200">15 juin 2021</time></header><article class="message-body"><div class="bbWrapper">Toutes ?</div></article></div></article></div>""",
    [
        Said("Ondine", "2021-06-14", "Les vannes ont été changées."),
        Said("Triton", "2021-06-15", "Toutes ?"),
    ],
)

DISCOURSE = Thread(
    """<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div id="post_1" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="#"><span itemprop="name">maia</span></a></span>
<span class="crawler-post-infos"><time itemprop="datePublished" datetime="2022-02-03T10:00:00Z" class="post-time">Février 3, 2022, 11:00</time><span itemprop="position">1</span></span></div>
<div class="post" itemprop="text"><p>Comment classer les cartes postales ?</p></div><div itemprop="interactionStatistic"><meta itemprop="userInteractionCount" content="4"><span class="post-likes">4 « J'aime »</span></div></div>
<div id="post_2" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope><a itemprop="url" href="#"><span itemprop="name">joris</span></a></span>
<span class="crawler-post-infos"><time itemprop="datePublished" datetime="2022-02-04T08:30:00Z" class="post-time">Février 4, 2022, 9:30</time></span></div>
<div class="post" itemprop="text"><p>Par éditeur, puis par numéro.</p></div></div></div>""",
    [
        Said("maia", "2022-02-03", "Comment classer", votes=(4, None)),
        Said("joris", "2022-02-04", "Par éditeur"),
    ],
)

SMF = Thread(
    """<div id="forumposts"><form><div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a href="#" title="Voir le profil">alose</a></h4><ul class="smalltext"><li class="postcount">Messages: 12</li></ul></div>
<div class="postarea"><div class="keyinfo"><h5 id="subject_301"><a href="#msg301">le barrage</a></h5><div class="smalltext">« <strong>le:</strong> 14 Mars 2013 à 19:20:11 »</div></div>
<div class="post"><div class="inner" id="msg_301">La passe à poissons est finie.</div></div></div></div></div>
<div class="windowbg2"><div class="post_wrapper"><div class="poster"><h4><a href="#">brochet</a></h4></div><div class="postarea"><div class="keyinfo"><h5><a href="#">Re : le barrage</a></h5><div class="smalltext">« <strong>Réponse #1 le:</strong> 15 Mars 2013 à 08:01:00 »</div></div>
<div class="post"><div class="inner" id="msg_302">Ils passent déjà.</div></div></div></div></div></form></div>""",
    [
        Said("alose", "2013-03-14", "La passe à poissons"),
        Said("brochet", "2013-03-15", "Ils passent déjà."),
    ],
)

PUNBB = Thread(
    """<div id="p61" class="blockpost rowodd firstpost"><h2><span><span class="conr">#1</span> <a href="viewtopic.php?pid=61#p61">02-11-2009 20:14:05</a></span></h2><div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong><a href="#">silex</a></strong></dt><dd class="usertitle"><strong>Membre</strong></dd><dd><span>Date d'inscription : 01-03-2008</span></dd></dl></div>
<div class="postright"><h3>le four</h3><div class="postmsg"><p>Le four à chaux est visible de la route.</p></div><div class="postsignature"><hr />sig</div></div></div></div></div></div>
<div id="p62" class="blockpost roweven"><h2><span><span class="conr">#2</span> <a href="viewtopic.php?pid=62#p62">03-11-2009 07:50:41</a></span></h2><div class="box"><div class="postleft"><dl><dt><strong>marne</strong></dt></dl></div><div class="postright"><div class="postmsg"><p>Depuis qu'on a coupé la haie.</p></div></div></div></div>""",
    [
        Said("silex", "2009-11-02", "Le four à chaux", number=1),
        Said("marne", "2009-11-03", "Depuis qu'on a coupé", number=2),
    ],
)

HACKER_NEWS = Thread(
    """<table class="comment-tree"><tr class="athing comtr" id="1001"><td><table><tr><td class="ind" indent="0"><img src="s.gif" height="1" width="0"></td><td class="votelinks"></td><td class="default"><div><span class="comhead"><a href="user?id=rook" class="hnuser">rook</a> <span class="age" title="2022-11-08T14:02:10"><a href="item?id=1001">on Nov 8, 2022</a></span> <span class="navs">| <a href="#1002">next</a> <a class="togg">[–]</a></span></span></div>
<div class="comment"><span class="commtext c00">The scanner matters less than the light.<p>Ours is a copy stand.</p></span><div class="reply"><p><font size="1"><u><a href="reply?id=1001">reply</a></u></font></div></div></td></tr></table></td></tr>
<tr class="athing comtr" id="1002"><td><table><tr><td class="ind" indent="1"><img src="s.gif" height="1" width="40"></td><td class="default"><div><span class="comhead"><a href="user?id=daw" class="hnuser">daw</a> <span class="age" title="2022-11-08T15:20:00"><a href="item?id=1002">on Nov 8, 2022</a></span></span></div>
<div class="comment"><span class="commtext c00">Which lamps?</span></div></td></tr></table></td></tr>
<tr class="athing comtr" id="1003"><td><table><tr><td class="ind" indent="0"><img src="s.gif" height="1" width="0"></td><td class="default"><div><span class="comhead"><a href="user?id=jay" class="hnuser">jay</a> <span class="age" title="2022-11-09T09:00:00"><a href="item?id=1003">on Nov 9, 2022</a></span></span></div>
<div class="comment"><span class="commtext c00">Same here.</span></div></td></tr></table></td></tr></table>""",
    [
        Said("rook", "2022-11-08", "The scanner matters"),
        Said("daw", "2022-11-08", "Which lamps?", answers=0),
        Said("jay", "2022-11-09", "Same here."),
    ],
    language="en",
)

REDDIT_OLD = Thread(
    """<div class="commentarea"><div class="sitetable nestedlisting"><div class="thing id-t1_aa1 noncollapsed comment" id="thing_t1_aa1" data-fullname="t1_aa1" data-author="quill"><p class="parent"><a name="aa1"></a></p><div class="midcol"></div><div class="entry unvoted"><p class="tagline"><a href="#" class="expand">[–]</a><a href="#" class="author">quill</a><span class="userattrs"></span> <span class="score dislikes">11 points</span><span class="score unvoted" title="12">12 points</span><span class="score likes">13 points</span> <time title="Mon Jan 8 10:00:00 2018 UTC" datetime="2018-01-08T10:00:00+00:00" class="live-timestamp">5 years ago</time></p>
<form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>Iron gall ink eats the paper.</p></div></div></form><ul class="flat-list buttons"><li class="first"><a href="/r/x/aa1" class="bylink">permalink</a></li></ul></div>
<div class="child"><div class="sitetable listing"><div class="thing id-t1_aa2 comment" id="thing_t1_aa2" data-fullname="t1_aa2" data-author="vellum"><div class="entry"><p class="tagline"><a class="author">vellum</a> <span class="score unvoted" title="3">3 points</span> <time datetime="2018-01-08T12:00:00+00:00">5 years ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>Only when damp.</p></div></div></form></div></div></div></div></div>
<div class="thing id-t1_aa3 deleted comment" id="thing_t1_aa3" data-fullname="t1_aa3"><div class="entry"><p class="tagline"><em>[deleted]</em> <time datetime="2018-01-09T12:00:00+00:00">5 years ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>[deleted]</p></div></div></form></div></div></div></div>""",
    [
        Said("quill", "2018-01-08", "Iron gall ink", votes=(12, None)),
        Said("vellum", "2018-01-08", "Only when damp.", answers=0, votes=(3, None)),
        Said(None, "2018-01-09", "[deleted]"),
    ],
    language="en",
)

REDDIT_NEW = Thread(
    """<shreddit-comment-tree id="comment-tree"><shreddit-comment author="quill" thingid="t1_bb1" depth="0" score="7" created="2024-03-02T10:00:00.000000+0000" permalink="/r/x/comments/1/t/bb1/"><div slot="commentMeta"><a href="/user/quill/">quill</a></div><div slot="comment" class="md"><div><p>Store it flat.</p></div></div>
<shreddit-comment author="vellum" thingid="t1_bb2" parentid="t1_bb1" depth="1" score="2" created="2024-03-02T11:00:00.000000+0000"><div slot="comment" class="md"><p>And dark.</p></div></shreddit-comment></shreddit-comment></shreddit-comment-tree>""",
    [
        Said("quill", "2024-03-02", "Store it flat.", votes=(7, None)),
        Said("vellum", "2024-03-02", "And dark.", answers=0, votes=(2, None)),
    ],
    language="en",
)

MASTODON = Thread(
    """<div class="activity-stream activity-stream--headless h-entry"><div class="entry entry-center"><div class="detailed-status"><div class="p-author h-card"><a class="detailed-status__display-name u-url"><span class="display-name"><bdi><strong class="display-name__html p-name emojify">Greta</strong></bdi><span class="display-name__account">@greta@exemple.social</span></span></a></div><div class="status__content emojify"><div class="e-content"><p>Nouvelle boîte d'archives reçue.</p></div></div><a class="detailed-status__datetime u-url u-uid"><time class="formatted" datetime="2021-04-10T08:00:00Z">10 avr. 2021</time></a></div></div>
<div class="entry entry-reply entry-successor"><div class="status"><div class="status__info"><a class="status__relative-time u-url u-uid" href="https://exemple.social/@ivo/11"><time class="time-ago" datetime="2021-04-10T09:12:00Z" title="10 avr. 2021, 11:12">10 avr. 2021</time></a>
<div class="p-author h-card"><a class="status__display-name"><span class="display-name"><bdi><strong class="display-name__html p-name emojify">Ivo</strong></bdi> <span class="display-name__account">@ivo@exemple.social</span></span></a></div></div><div class="status__content emojify"><div class="e-content"><p><span class="h-card"><a href="#">@greta</a></span> Combien de pièces ?</p></div></div><div class="status__action-bar"><a class="status__action-bar-button">0</a></div></div></div>
<div class="entry entry-reply entry-successor"><div class="status"><div class="status__info"><a class="status__relative-time" href="#"><time class="time-ago" datetime="2021-04-11T07:00:00Z">11 avr. 2021</time></a><div class="p-author"><strong class="display-name__html">Greta</strong></div></div><div class="status__content"><div class="e-content"><p>Trois cents.</p></div></div></div></div></div>""",
    [
        Said("Ivo", "2021-04-10", "@greta Combien"),
        Said("Greta", "2021-04-11", "Trois cents."),
    ],
)

FLARUM = Thread(
    """<div class="PostStream"><div class="PostStream-item" data-index="0" data-id="1"><article class="CommentPost Post"><header class="Post-header"><ul><li class="item-user"><div class="PostUser"><h3 class="PostUser-name"><a href="/u/nora"><span class="username">nora</span></a></h3></div></li><li class="item-meta"><a class="Dropdown-toggle"><time pubdate datetime="2020-10-01T10:00:00+00:00">1 oct. 2020</time></a></li></ul></header><div class="Post-body"><p>Peut-on citer un brouillon ?</p></div><footer class="Post-footer"></footer></article></div>
<div class="PostStream-item" data-index="1"><article class="CommentPost Post"><header><h3 class="PostUser-name"><span class="username">emil</span></h3><time datetime="2020-10-02T10:00:00+00:00">2 oct. 2020</time></header><div class="Post-body"><p>Oui, avec sa cote.</p></div></article></div></div>""",
    [
        Said("nora", "2020-10-01", "Peut-on citer"),
        Said("emil", "2020-10-02", "Oui, avec sa cote."),
    ],
)
