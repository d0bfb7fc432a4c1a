"""Comments as services mark them up that sites embed."""

from tests.ingest.html_comments.page import Said, Thread

WPDISCUZ_7 = Thread(
    """<div id="wpdcom" class="wpdiscuz_unauth"><div class="wpd-thread-head"><div class="wpd-thread-info"><span class="wpdtc">2</span> Commentaires</div></div><div id="wcThreadWrapper" class="wpd-thread-wrapper"><div id="wpd-comm-71_0" class="comment even thread-even depth-1 wpd-comment wpd_comment_level-1">
<div class="wpd-comment-wrap wpd-blog-guest"><div class="wpd-comment-left"><div class="wpd-avatar"><img src="a.png" alt="Flore"></div></div><div id="comment-71" class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">Flore</div><div class="wpd-comment-date" title="12 mars 2021 9 h 41 min"><i class="far fa-clock"></i> il y a 2 années</div></div>
<div class="wpd-comment-text"><p>Le lien vers l'inventaire est mort.</p></div><div class="wpd-comment-footer"><div class="wpd-vote"><div class="wpd-vote-up"></div><div class="wpd-vote-result wpd-vote-result-like" title="3">3</div><div class="wpd-vote-result wpd-vote-result-dislike" title="-1">-1</div></div><div class="wpd-reply-button"><span>Répondre</span></div></div></div></div>
<div id="wpdiscuz_form_anchor-71_0"></div><div id="wpd-comm-72_71" class="comment wpd-comment wpd-reply wpd_comment_level-2"><div class="wpd-comment-wrap"><div id="comment-72" class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author"><a href="#">Rémi</a></div><div class="wpd-comment-date" title="13 mars 2021 8 h 00 min">il y a 2 années</div></div><div class="wpd-reply-to">Répondre à <a href="#comment-71">Flore</a></div>
<div class="wpd-comment-text"><p>Réparé.</p></div></div></div></div></div></div></div>""",
    [
        Said("Flore", "2021-03-12", "Le lien vers l'inventaire", votes=(3, 1)),
        Said("Rémi", "2021-03-13", "Réparé.", answers=0),
    ],
    announced=2,
)

DISQUS_LIST = Thread(
    """<div id="disqus_thread"><div id="dsq-content"><ul id="dsq-comments"><li class="comment even depth-1" id="dsq-comment-901"><div id="dsq-comment-header-901" class="dsq-comment-header"><cite id="dsq-cite-901"><a id="dsq-author-user-901" href="http://exemple.org" target="_blank" rel="nofollow">Tibo</a></cite></div>
<div id="dsq-comment-body-901" class="dsq-comment-body"><div id="dsq-comment-message-901" class="dsq-comment-message"><p>Testé sur trois cartons.</p></div></div></li>
<li class="comment odd depth-1" id="dsq-comment-902"><div class="dsq-comment-header"><cite id="dsq-cite-902"><span id="dsq-author-user-902">wanda</span></cite></div><div id="dsq-comment-body-902" class="dsq-comment-body"><div id="dsq-comment-message-902" class="dsq-comment-message"><p>Et l'humidité ?</p></div></div></li></ul></div></div>""",
    [
        Said("Tibo", None, "Testé sur trois cartons."),
        Said("wanda", None, "Et l'humidité ?"),
    ],
)

DISQUS_RENDERED = Thread(
    """<div id="disqus_thread"><section id="conversation"><ul id="post-list" class="post-list"><li class="post" id="post-3301"><div data-role="post-content" class="post-content"><div class="avatar"></div><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">Kees</a></span></span><span class="post-meta"><a href="https://exemple.org/#comment-3301" data-role="relative-time" class="time-ago" title="Friday, May 3, 2019 4:10 PM">4 years ago</a></span></header>
<div class="post-body-inner"><div class="post-message-container"><div class="post-message" dir="auto"><p>The catalogue number is wrong.</p></div></div></div><footer class="comment__footer"><menu><li class="voting"><a class="vote-up" title="Vote up"><span class="updatable count" data-role="likes">5</span></a></li><li><a data-action="reply">Reply</a></li></menu></footer></div></div>
<ul data-role="children" class="children"><li class="post" id="post-3302"><div class="post-content"><div class="post-body"><header><span class="post-byline"><span class="author"><a href="#">Archivist</a></span> <a class="parent-link" href="#comment-3301"><i></i> Kees</a></span><span class="post-meta"><a class="time-ago" title="Saturday, May 4, 2019 9:00 AM">4 years ago</a></span></header><div class="post-message"><p>Corrected, thank you.</p></div></div></div></li></ul></li></ul></section></div>""",
    [
        Said("Kees", "2019-05-03", "The catalogue number", votes=(5, None)),
        Said("Archivist", "2019-05-04", "Corrected, thank you.", answers=0),
    ],
    language="en",
)

ISSO = Thread(
    """<section id="isso-thread"><h4 class="isso-thread-heading">2 commentaires</h4><div id="isso-root"><div class="isso-comment" id="isso-4"><div class="isso-avatar"></div><div class="isso-text-wrapper"><div class="isso-comment-header"><span class="isso-author">Basile</span><span class="isso-spacer">•</span><a class="isso-permalink" href="#isso-4"><time title="2019-11-05" datetime="2019-11-05">il y a 3 ans</time></a></div><div class="isso-text"><p>Je préfère la version courte.</p></div><div class="isso-comment-footer"><span class="isso-votes">2</span><a class="isso-reply" href="#">Répondre</a></div></div>
<div class="isso-follow-up"><div class="isso-comment" id="isso-5"><div class="isso-text-wrapper"><div class="isso-comment-header"><span class="isso-author">Anonyme</span><a class="isso-permalink" href="#isso-5"><time datetime="2019-11-06">il y a 3 ans</time></a></div><div class="isso-text"><p>Moi la longue.</p></div></div></div></div></div></div></section>""",
    [
        Said("Basile", "2019-11-05", "Je préfère la version courte."),
        Said("Anonyme", "2019-11-06", "Moi la longue.", answers=0),
    ],
    announced=2,
)

COMMENTO = Thread(
    """<div id="commento"><div class="commento-main-area"><div id="commento-comment-card-aa11" class="commento-card"><div class="commento-header"><div class="commento-avatar">O</div><div id="commento-comment-name-aa11" class="commento-name">Olive</div><div class="commento-subtitle"><div class="commento-timeago" title="2020-02-01T12:00:00.000Z">il y a 2 ans</div><div class="commento-score">4 points</div></div></div><div><div id="commento-comment-body-aa11" class="commento-body"><p>Bien vu pour les filigranes.</p></div>
<div id="commento-comment-children-aa11"><div id="commento-comment-card-bb22" class="commento-card"><div class="commento-header"><div id="commento-comment-name-bb22" class="commento-name">Prune</div><div class="commento-timeago" title="2020-02-02T12:00:00.000Z">il y a 2 ans</div></div><div class="commento-body"><p>Merci !</p></div></div></div></div></div></div></div>""",
    [
        Said("Olive", "2020-02-01", "Bien vu", votes=(4, None)),
        Said("Prune", "2020-02-02", "Merci !", answers=0),
    ],
)

REMARK42 = Thread(
    """<div id="remark42"><article class="comment root__thread" id="remark42__comment-a1b2"><div class="comment__body"><div class="comment__info"><span class="comment__username">Zélie</span><a href="#remark42__comment-a1b2" class="comment__time">12.03.2022 à 10:14</a><span class="comment__score"><span class="comment__score-value">2</span></span></div><div class="comment__text raw-content"><p>On lit mal la légende.</p></div><div class="comment__actions"><button>Répondre</button></div></div></article>
<article class="comment comment_indent" id="remark42__comment-c3d4"><div class="comment__info"><span class="comment__username">Ned</span><a class="comment__link-to-parent" href="#remark42__comment-a1b2"></a><a class="comment__time" href="#remark42__comment-c3d4">13.03.2022 à 08:00</a></div><div class="comment__text"><p>Cliquez pour agrandir.</p></div></article></div>""",
    [
        Said("Zélie", "2022-03-12", "On lit mal la légende.", votes=(2, None)),
        Said("Ned", "2022-03-13", "Cliquez pour agrandir.", answers=0),
    ],
)

FACEBOOK = Thread(
    """<div class="fb_comments"><div class="fbFeedbackContent"><div class="fbFeedbackPost"><div class="postContainer"><a class="profileName" href="#">Inès Roux</a><span class="profileTitle">Lyon</span><div class="postContent"><div class="postText">Ma grand-mère y vendait des œufs.</div><div class="fsm"><a href="#">Répondre</a> · <a class="uiLinkSubtle"><abbr data-utime="1340006400" class="timestamp livetimestamp">18 juin 2012, 08:00</abbr></a></div></div></div></div>
<div class="fbFeedbackPost"><a class="profileName" href="#">Jean Dol</a><div class="postContent"><div class="postText">Au coin de la rue Neuve ?</div><abbr data-utime="1340092800" class="timestamp livetimestamp">19 juin 2012, 08:00</abbr></div></div></div></div>""",
    [
        Said("Inès Roux", "2012-06-18", "Ma grand-mère"),
        Said("Jean Dol", "2012-06-19", "Au coin de la rue Neuve ?"),
    ],
)

ECHO = Thread(
    """<div class="js-CommentsArea"><div class="js-singleComment js-singleCommentDepth0" id="IDC1"><div class="js-singleCommentName">Aldo</div><div class="js-singleCommentDate">Sunday, March 7, 2010, 9:14 AM</div><div class="js-singleCommentText">A good likeness of the square.</div></div>
<div class="js-singleComment" id="IDC2"><div class="js-singleCommentName">Bea</div><div class="js-singleCommentDate">Monday, March 8, 2010, 7:02 PM</div><div class="js-singleCommentText">Taken from our balcony.</div></div></div>""",
    [
        Said("Aldo", "2010-03-07", "A good likeness"),
        Said("Bea", "2010-03-08", "Taken from our balcony."),
    ],
    language="en",
)

SCHEMA_ORG = Thread(
    """<section class="r"><h2>Lesermeinungen (2)</h2><div class="x1" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div class="x2"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ruth</span></span>, <time itemprop="dateCreated" datetime="2017-08-02T11:00:00+02:00">2. August 2017</time></div><div class="x3" itemprop="text">Der Brunnen fehlt auf dem Plan.</div><span itemprop="upvoteCount">6</span></div>
<div class="x1" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div class="x2"><span itemprop="author">Kurt</span>, <time itemprop="dateCreated" datetime="2017-08-03T09:00:00+02:00">3. August 2017</time></div><div class="x3" itemprop="text">Er wurde 1950 versetzt.</div></div></section>""",
    [
        Said("Ruth", "2017-08-02", "Der Brunnen fehlt", votes=(6, None)),
        Said("Kurt", "2017-08-03", "Er wurde 1950 versetzt."),
    ],
    language="de",
)
