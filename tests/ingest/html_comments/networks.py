"""Comments as networks, services and shops mark them up."""

from tests.ingest.html_comments.page import Said, Thread

REDDIT_2020 = Thread(
    """<div class="_1YCqQVO-9r-Up6QPB9H6_4 _1YCqQVO"><div class="_3sf33-9rVAO_v4y0pIW_CH"><div id="t1_k1" tabindex="-1" class="_3sf33 Comment t1_k1 P8SGAKMtRxNwlmLz1zdJu"><div class="_1DooEIX-1Nj5rweIc5cw_E"><button aria-expanded="true"></button></div><div class="_3tw__eCCe7j-epNCKGXUKk"><span class="_1RIl585IYPW6cmNXwgRz0J">level 1</span><div class="_1S45SPAIb30fsXtEcKPSdt"><a class="wM6scouPXXsFDSZmZPHRo" data-testid="comment_author_link" href="/user/wickle/">wickle</a><span class="_37coyt0h8ryIQubA7RHmUc">·</span><a class="_1sA-1jNHouHDpgCp1fCQ_F" data-testid="comment_timestamp" rel="nofollow" href="/r/x/comments/1/t/k1/">3 yr. ago</a></div></div><div data-testid="comment" class="_3cjCphgls6DH-irkVaA0GM"><div class="_292iotee39Lmt0MkQZ2hPV RichTextJSON-root"><p class="_1qeIAgB0cPwnLhDF9XSiJM">Flat storage is best.</p></div></div><div class="_3KgrO85L1p9wQbgwG27q4y"><div class="_1rZYMD_4xY3gRcSS3p8ODO">12</div><button>Reply</button><button>Share</button></div></div></div>
<div class="_3sf33-9rVAO_v4y0pIW_CH"><div id="t1_k2" class="_3sf33 Comment t1_k2"><div class="_3tw__"><span class="_1RIl">level 2</span><div><a data-testid="comment_author_link" href="/user/rag/">rag</a><span>·</span><a data-testid="comment_timestamp" href="/r/x/comments/1/t/k2/">3 yr. ago</a></div></div><div data-testid="comment"><div class="RichTextJSON-root"><p>Not for vellum.</p></div></div><div><button>Reply</button></div></div></div></div>""",
    [Said("wickle", None, "Flat storage is best."), Said("rag", None, "Not for vellum.", answers=0)],
    language="en",
)

SUBSTACK = Thread(
    """<div class="single-post-section comments-section"><h4>2 Comments</h4><div class="comment-list post-page-root-comment-list"><div class="comment-list-items"><div class="comment"><div id="comment-5501" class="comment-anchor"></div><table class="comment-content"><tbody><tr><td class="comment-head"><a href="https://substack.example/profile/1"><img alt="" src="a.png"></a></td><td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a href="https://substack.example/profile/1">Ines Roth</a></span> <a class="comment-timestamp" title="Apr 3, 2022, 9:12 AM" href="/p/x/comment/5501">Apr 3, 2022</a></div><div class="comment-body"><p>Bring back the ledger.</p></div><div class="comment-actions"><span><a>Like (3)</a></span><span><a>Reply</a></span><a>Share</a></div></td></tr></tbody></table><div class="comment-list"><div class="comment-list-items"><div class="comment"><div id="comment-5502" class="comment-anchor"></div><table class="comment-content"><tbody><tr><td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a href="#">Otto</a></span> <a class="comment-timestamp" title="Apr 4, 2022, 8:00 AM" href="#">Apr 4, 2022</a></div><div class="comment-body"><p>It never left.</p></div><div class="comment-actions"><a>Reply</a></div></td></tr></tbody></table></div></div></div></div></div></div></div>""",
    [
        Said("Ines Roth", "2022-04-03", "Bring back the ledger."),
        Said("Otto", "2022-04-04", "It never left.", answers=0),
    ],
    announced=2,
    language="en",
)

MEDIUM = Thread(
    """<div class="responsesStream"><h3>Responses (2)</h3><div class="streamItem"><div class="cardChromeless"><div class="postMetaInline"><a class="ds-link" data-action="show-user-card" href="https://medium.example/@lila">Lila Moss</a><div class="ui-caption"><time datetime="2017-05-02T10:00:00.000Z">May 2, 2017</time></div></div><div class="postArticle-content"><p class="graf">My grandfather drew those maps.</p></div><div class="postActions"><button>12</button><a>1 response</a></div></div></div>
<div class="streamItem"><div class="cardChromeless"><div class="postMetaInline"><a class="ds-link" data-action="show-user-card" href="https://medium.example/@sam">Sam Oak</a><div class="ui-caption"><time datetime="2017-05-03T10:00:00.000Z">May 3, 2017</time></div></div><div class="postArticle-content"><p class="graf">Mine coloured them.</p></div><div class="postActions"><button>2</button></div></div></div></div>""",
    [
        Said("Lila Moss", "2017-05-02", "My grandfather drew"),
        Said("Sam Oak", "2017-05-03", "Mine coloured them."),
    ],
    announced=2,
    language="en",
)

YOUTUBE = Thread(
    """<ytd-comments id="comments"><h2 id="count"><yt-formatted-string><span>2</span> <span>Comments</span></yt-formatted-string></h2><div id="contents"><ytd-comment-thread-renderer><ytd-comment-view-model id="comment"><div id="body"><div id="author-thumbnail"><img alt="@mosslane" src="a.jpg"></div><div id="main"><div id="header"><div id="header-author"><h3><a id="author-text" href="/@mosslane"><span>@mosslane</span></a></h3><span id="published-time-text"><a href="/watch?v=1&lc=a">4 years ago</a></span></div></div><div id="expander"><div id="content"><yt-attributed-string id="content-text"><span>The fair at 2:10!</span></yt-attributed-string></div></div><ytd-comment-engagement-bar><div id="toolbar"><span id="vote-count-middle">31</span><button>Reply</button></div></ytd-comment-engagement-bar></div></div></ytd-comment-view-model><div id="replies"></div></ytd-comment-thread-renderer>
<ytd-comment-thread-renderer><ytd-comment-view-model id="comment"><div id="body"><div id="main"><div id="header-author"><h3><a id="author-text" href="/@tarn"><span>@tarn</span></a></h3><span id="published-time-text"><a href="/watch?v=1&lc=b">3 years ago</a></span></div><div id="content"><yt-attributed-string id="content-text"><span>Which year was it?</span></yt-attributed-string></div></div></div></ytd-comment-view-model></ytd-comment-thread-renderer></div></ytd-comments>""",
    [Said("@mosslane", None, "The fair at 2:10!"), Said("@tarn", None, "Which year was it?")],
    announced=2,
    language="en",
)

STACK_EXCHANGE = Thread(
    """<div id="answers"><h2 data-answercount="1">1 Answer</h2><div id="answer-71" class="answer" data-answerid="71" itemscope itemtype="https://schema.org/Answer"><div class="post-layout"><div class="votecell"><div class="js-vote-count" data-value="9">9</div></div><div class="answercell"><div class="s-prose js-post-body" itemprop="text"><p>Iron gall ink fades to brown.</p></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="2016-02-03 10:11:12Z" class="relativetime">Feb 3, 2016 at 10:11</span></div><div class="user-details" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/5/quill">quill</a><span class="d-none" itemprop="name">quill</span><span class="reputation-score">1,204</span></div></div></div></div>
<div class="post-layout--right"><div id="comments-71" class="comments"><ul class="comments-list"><li id="comment-901" class="comment js-comment" data-comment-id="901"><div class="comment-text"><div class="comment-body"><span class="comment-copy">Not on parchment.</span> – <div class="d-inline-flex"><a href="/users/6" class="comment-user">rook</a></div> <span class="comment-date"><a class="comment-link" href="#comment901_71"><span title="2016-02-04 09:00:00Z" class="relativetime-clean">Feb 4, 2016 at 9:00</span></a></span></div></div></li></ul></div></div></div></div></div>""",
    [
        Said("quill", "2016-02-03", "Iron gall ink fades", votes=(9, None)),
        Said("rook", "2016-02-04", "Not on parchment.", answers=0),
    ],
    language="en",
)

DISCOURSE_SAVED = Thread(
    """<div class="post-stream"><div class="topic-post clearfix regular"><article id="post_1" data-post-id="11" class="boxed onscreen-post"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names trigger-user-card"><span class="first username"><a href="/u/orme" data-user-card="orme">orme</a></span></div><div class="post-infos"><div class="post-info post-date"><a class="post-date" href="/t/1/1"><span class="relative-date" data-time="1580551200000" title="1 févr. 2020">févr. 2020</span></a></div></div></div><div class="regular contents"><div class="cooked"><p>Que faire des doubles ?</p></div></div></div></div></article></div>
<div class="topic-post clearfix regular"><article id="post_2" data-post-id="12" class="boxed"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a href="/u/tilleul">tilleul</a></span></div><div class="post-infos"><a class="post-date" href="/t/1/2"><span class="relative-date" data-time="1580637600000">févr. 2020</span></a></div></div><div class="regular contents"><div class="cooked"><p>Les signaler, sans les ôter.</p></div></div></div></div></article></div></div>""",
    [
        Said("orme", "2020-02-01", "Que faire des doubles ?"),
        Said("tilleul", "2020-02-02", "Les signaler, sans les ôter."),
    ],
)

LEMMY = Thread(
    """<ul class="comments"><li id="comment-301" class="comment list-unstyled"><article class="details comment-node py-2"><div class="ms-2"><div class="d-flex flex-wrap align-items-center text-muted small"><span><a class="person-listing" title="@moth@lemmy.example" href="/u/moth"><span>moth@lemmy.example</span></a></span><span class="mx-1"></span><span data-tippy-content="Friday, June 16th, 2023, 10:11" class="moment-time pointer unselectable">1 year ago</span></div><div class="comment-content"><div class="md-div"><p>Scan them at night.</p></div></div><div class="d-flex"><button>Reply</button></div></div></article><ul class="comments"><li id="comment-302" class="comment list-unstyled"><article class="details comment-node"><a class="person-listing" href="/u/lamp"><span>lamp</span></a><span class="moment-time">1 year ago</span><div class="comment-content"><div class="md-div"><p>With no flash.</p></div></div></article></li></ul></li></ul>""",
    [
        Said("moth@lemmy.example", None, "Scan them at night."),
        Said("lamp", None, "With no flash.", answers=0),
    ],
    language="en",
)

GISCUS = Thread(
    """<main><div class="gsc"><div class="gsc-header"><h4 class="gsc-comments-count">2 comments</h4></div><div class="gsc-timeline"><div class="gsc-comment"><div class="color-bg-primary color-border-primary"><div class="gsc-comment-header"><div class="gsc-comment-author"><a class="gsc-comment-author-avatar" href="https://github.example/ada"><img src="a.png" alt="@ada"><span class="link-primary">ada</span></a><a href="#" class="link-secondary"><time title="Jun 3, 2022, 10:00 AM" datetime="2022-06-03T10:00:00Z">Jun 3, 2022</time></a></div></div><div class="gsc-comment-content markdown"><p>The second link is dead.</p></div><div class="gsc-comment-footer"><button>1</button></div></div></div>
<div class="gsc-comment"><div class="gsc-comment-header"><div class="gsc-comment-author"><a class="gsc-comment-author-avatar" href="#"><span class="link-primary">bee</span></a><a><time datetime="2022-06-04T10:00:00Z">Jun 4, 2022</time></a></div></div><div class="gsc-comment-content markdown"><p>Mended, thanks.</p></div></div></div></div></main>""",
    [Said("ada", "2022-06-03", "The second link is dead."), Said("bee", "2022-06-04", "Mended, thanks.")],
    announced=2,
    language="en",
)

HYPOTHESIS = Thread(
    """<ul class="thread-list"><li class="thread-list__card"><article class="annotation"><header class="annotation-header"><h3 class="annotation-user"><a href="https://hypothes.example/users/ida">ida</a></h3><a class="annotation-timestamp" href="#" title="Tuesday, March 2, 2021, 10:14 AM">Mar 2, 2021</a></header><blockquote class="annotation-quote">it was gathered in crates</blockquote><section class="annotation-body"><p>Baskets, in the first edition.</p></section><footer class="annotation-footer"><button>Reply</button><button>Share</button></footer></article></li>
<li class="thread-list__card"><article class="annotation"><header class="annotation-header"><h3 class="annotation-user"><a href="#">noor</a></h3><a class="annotation-timestamp" href="#" title="Wednesday, March 3, 2021, 9:00 AM">Mar 3, 2021</a></header><section class="annotation-body"><p>Which copy is that?</p></section><footer class="annotation-footer"><button>Reply</button></footer></article></li>
<li class="thread-list__card"><article class="annotation"><header class="annotation-header"><h3 class="annotation-user"><a href="#">ida</a></h3><a class="annotation-timestamp" href="#" title="Wednesday, March 3, 2021, 9:30 AM">Mar 3, 2021</a></header><section class="annotation-body"><p>The one in Ghent.</p></section><footer class="annotation-footer"><button>Reply</button></footer></article></li></ul>""",
    [
        Said("ida", "2021-03-02", "Baskets, in the first"),
        Said("noor", "2021-03-03", "Which copy is that?"),
        Said("ida", "2021-03-03", "The one in Ghent."),
    ],
    language="en",
)

WIX = Thread(
    """<div data-hook="comments-list"><h2 data-hook="comments-count">2 Comments</h2><div data-hook="comment" class="sCx9z"><div class="tYu1"><span data-hook="user-name" class="kL2">Mona Leaf</span><span data-hook="time-ago" class="pQ3">Mar 04, 2021</span></div><div data-hook="rcv-block" class="xR4"><p><span>My favourite square.</span></p></div><div class="aZ5"><button data-hook="like-button">Like</button><button data-hook="reply-button">Reply</button></div></div>
<div data-hook="comment" class="sCx9z"><div class="tYu1"><span data-hook="user-name" class="kL2">Gil</span><span data-hook="time-ago" class="pQ3">Mar 05, 2021</span></div><div data-hook="rcv-block" class="xR4"><p><span>Mine too.</span></p></div><div class="aZ5"><button>Like</button><button>Reply</button></div></div></div>""",
    [Said("Mona Leaf", "2021-03-04", "My favourite square."), Said("Gil", "2021-03-05", "Mine too.")],
    announced=2,
    language="en",
)

SQUARESPACE = Thread(
    """<div id="comments-1" class="squarespace-comments"><div class="comments-header"><span class="comment-count">Comments (2)</span></div><div class="comments-content"><div class="comment-list"><div id="comment-5f01" class="comment clear"><div class="comment-header"><div class="avatar"></div><span class="author"><span class="name">Rowan Hale</span></span><span class="date">3 years ago</span> <span class="like-count">2 Likes</span></div><div class="comment-body"><p>We danced here.</p></div><div class="comment-footer"><a class="reply">Reply</a></div></div>
<div id="comment-5f02" class="comment clear"><div class="comment-header"><span class="author"><span class="name">Wren</span></span><span class="date">2 years ago</span></div><div class="comment-body"><p>In the rain.</p></div></div></div></div></div>""",
    [Said("Rowan Hale", None, "We danced here."), Said("Wren", None, "In the rain.")],
    announced=2,
    language="en",
)

GHOST = Thread(
    """<section class="ghost-comments"><h2>2 comments</h2><div data-testid="comment-component" class="flex w-full flex-row" id="64a1"><div class="flex flex-col"><figure><p>RH</p></figure></div><div class="grow"><div class="mb-0.5"><h4 class="font-sans font-bold">Rita Holm</h4><div class="flex items-baseline"><span title="4 Jul 2023 10:12" class="text-base">4 Jul 2023</span></div></div><div class="mt-2 mb-2"><p data-testid="comment-content" class="gh-comment-content"><p>Keep the crates.</p></p></div><div class="flex"><button>Like</button><button>Reply</button></div></div></div>
<div data-testid="comment-component" class="flex w-full flex-row" id="64a2"><div class="grow"><div class="mb-0.5"><h4 class="font-sans font-bold">Bo</h4><div><span title="5 Jul 2023 08:00">5 Jul 2023</span></div></div><div class="mt-2 mb-2"><p data-testid="comment-content" class="gh-comment-content"><p>And their labels.</p></p></div><div class="flex"><button>Like</button><button>Reply</button></div></div></div></section>""",
    [Said("Rita Holm", "2023-07-04", "Keep the crates."), Said("Bo", "2023-07-05", "And their labels.")],
    announced=2,
    language="en",
)

FACEBOOK_EXPORT = Thread(
    """<div class="_4t5n" role="main"><div class="_a6-h _a6-i">Comments</div><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Nell Ash commented on Tom Reed's post.</div><div class="_2ph_ _a6-p"><div><div class="_2pin"><div><div><div>The fair was on the other side.</div></div></div></div></div></div><div class="_3-94 _a6-o"><div class="_a72d">Mar 04, 2016 10:12:01 am</div></div></div>
<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Nell Ash commented on her own photo.</div><div class="_2ph_ _a6-p"><div><div class="_2pin"><div><div><div>Yes, by the well.</div></div></div></div></div></div><div class="_3-94 _a6-o"><div class="_a72d">Mar 05, 2016 9:00:00 am</div></div></div>
<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Nell Ash replied to Tom Reed's comment.</div><div class="_2ph_ _a6-p"><div><div class="_2pin"><div><div><div>I have the negative.</div></div></div></div></div></div><div class="_3-94 _a6-o"><div class="_a72d">Mar 05, 2016 9:10:00 am</div></div></div></div>""",
    [
        Said("Nell Ash", "2016-03-04", "The fair was on"),
        Said("Nell Ash", "2016-03-05", "Yes, by the well."),
        Said("Nell Ash", "2016-03-05", "I have the negative."),
    ],
    language="en",
)

MASTODON_2023 = Thread(
    """<div class="scrollable"><div class="detailed-status__wrapper"><div class="detailed-status"><a class="detailed-status__display-name"><span class="display-name"><bdi><strong class="display-name__html">Greta</strong></bdi> <span class="display-name__account">@greta</span></span></a><div class="status__content"><p>New box today.</p></div><a class="detailed-status__datetime"><time datetime="2023-04-10T08:00:00Z">Apr 10, 2023</time></a></div></div>
<article tabindex="-1"><div class="status__wrapper status__wrapper-public status__wrapper-reply"><div class="status status-public status-reply" data-id="11"><div class="status__info"><a class="status__relative-time" href="https://ex.social/@piet/11"><time datetime="2023-04-10T09:00:00.000Z" title="Apr 10, 2023, 09:00">1y</time></a><a class="status__display-name"><span class="display-name"><bdi><strong class="display-name__html">Piet</strong></bdi> <span class="display-name__account">@piet@ex.social</span></span></a></div><div class="status__content"><div class="status__content__text"><p>Which years?</p></div></div><div class="status__action-bar"><button>0</button></div></div></div></article>
<article tabindex="-1"><div class="status__wrapper status__wrapper-public status__wrapper-reply"><div class="status status-public status-reply" data-id="12"><div class="status__info"><a class="status__relative-time" href="https://ex.social/@lena/12"><time datetime="2023-04-10T10:00:00.000Z">1y</time></a><a class="status__display-name"><span class="display-name"><bdi><strong class="display-name__html">Lena</strong></bdi> <span class="display-name__account">@lena</span></span></a></div><div class="status__content"><div class="status__content__text"><p>Lovely labels.</p></div></div></div></div></article></div>""",
    [Said("Piet", "2023-04-10", "Which years?"), Said("Lena", "2023-04-10", "Lovely labels.")],
    language="en",
)

JCOMMENTS = Thread(
    """<div id="jc"><div id="comments"><h4>Commentaires <a class="refresh" href="#">&nbsp;</a></h4><div id="comments-list" class="comments-list"><div class="even" id="comment-item-61"><div class="rbox"><div class="rbox_tr"><div class="rbox_tl"><div class="rbox_t">&nbsp;</div></div></div><div class="rbox_m"><div class="comment-box"><span class="comments-vote"><span id="comment-vote-holder-61"><a href="#" class="vote-good"></a><span class="vote-none">0</span></span></span><a class="comment-anchor" href="#comment-61" id="comment-61">#1</a> <span class="comment-author">Perrin</span> <span class="comment-date">2010-03-14 10:12</span><div class="comment-body" id="comment-body-61">Merci pour les plans.</div><span class="comments-buttons"><a href="#">Citer</a></span></div></div></div></div>
<div class="odd" id="comment-item-62"><div class="rbox"><div class="rbox_m"><div class="comment-box"><a class="comment-anchor" href="#comment-62" id="comment-62">#2</a> <span class="comment-author">Lise</span> <span class="comment-date">2010-03-15 08:00</span><div class="comment-body" id="comment-body-62">Très utiles.</div></div></div></div></div></div></div></div>""",
    [
        Said("Perrin", "2010-03-14", "Merci pour les plans.", number=1),
        Said("Lise", "2010-03-15", "Très utiles.", number=2),
    ],
)

HYVOR = Thread(
    """<div id="hyvor-talk-view"><div class="ht-comments"><div class="ht-comment" data-id="9"><div class="ht-comment-inner"><div class="ht-comment-header"><span class="ht-user-name">Ivo</span><time class="ht-time" datetime="2022-01-04T10:00:00Z">2 years ago</time></div><div class="ht-comment-body"><p>Good sums.</p></div><div class="ht-comment-footer"><button>Reply</button></div></div></div>
<div class="ht-comment" data-id="10"><div class="ht-comment-inner"><div class="ht-comment-header"><span class="ht-user-name">Ewa</span><time class="ht-time" datetime="2022-01-05T10:00:00Z">2 years ago</time></div><div class="ht-comment-body"><p>Bad spelling.</p></div></div></div></div></div>""",
    [Said("Ivo", "2022-01-04", "Good sums."), Said("Ewa", "2022-01-05", "Bad spelling.")],
    language="en",
)

CORAL = Thread(
    """<div id="coral"><div class="coral coral-stream"><div class="coral coral-comment coral-comment-approved" id="comment-a1"><div class="coral coral-comment-topBar"><button class="coral coral-username coral-comment-username"><span>Fernhill</span></button><button class="coral coral-timestamp coral-comment-timestamp"><time datetime="2021-06-01T10:00:00.000Z">3 years ago</time></button></div><div class="coral coral-content coral-comment-content">They took the bench away.</div><div class="coral coral-comment-actionBar"><button>Respect</button><button>Reply</button></div></div>
<div class="coral coral-indent coral-indent-1"><div class="coral coral-comment" id="comment-a2"><div class="coral coral-comment-topBar"><button class="coral coral-username coral-comment-username"><span>Docken</span></button><time datetime="2021-06-01T11:00:00.000Z">3 years ago</time></div><div class="coral coral-comment-inReplyTo">In reply to <span>Fernhill</span></div><div class="coral coral-content coral-comment-content">To mend it.</div></div></div></div></div>""",
    [
        Said("Fernhill", "2021-06-01", "They took the bench away."),
        Said("Docken", "2021-06-01", "To mend it.", answers=0),
    ],
    language="en",
)
