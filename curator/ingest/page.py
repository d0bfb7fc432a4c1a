"""A page as text, to an article: its passages, its comments, what it says of itself; touches nothing else."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from curator.domain.capture import GAP, ParsedArticle, ParsedComment, ParsedPassage, ParsedTranscript, PassageKind
from curator.domain.marks import MarkKind
from curator.domain.messages import Message
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.article import label_article
from curator.ingest.blocks import Given
from curator.ingest.doubts import lookalikes, stumbled
from curator.ingest.headers import count, group, speaks_for
from curator.ingest.labels import Builder, join_broken, label_given
from curator.ingest.languages import language_of, with_languages
from curator.ingest.learning import learn
from curator.ingest.learning.evidence import is_name
from curator.ingest.lines import CaptureLine, plain_signs, split_lines
from curator.ingest.metadata import ArticleText, propose
from curator.ingest.profiles import BARE, LEARNED, Layout, Profile, load_profiles, profile_named
from curator.ingest.replies import Replies, ThreadEntry, find_replies
from curator.ingest.thread import CommentDraft, Thread, read_thread, spread
from curator.ingest.typesetting import Typesetting, find_typesetting
from curator.ingest.whole_page import find_place
from curator.text.dates import to_edtf
from curator.text.hyphens import Hyphens
from curator.text.overlay import reading_text

_LEAST_EVIDENCE = 2.0  # two lines that speak for a profile, as its README says: one may be chance
_EVIDENCE_LINES = 50_000  # what tells a page apart stands near its top; a bound for hostile files
_MISSED = 1.5  # times as many comments as a profile finds show that it is not the page's; by eye
_EDGE_LINES = 3  # where a page prints its own address, by eye on real captures


@dataclass(frozen=True, slots=True)
class How:
    """How a curator wants a page to be read.

    `profile` is the name of a page profile, `encoding` the Python name of an encoding, `language` a BCP 47 tag; each is
    found out where it is None. `captured` is the day of the capture, from which a date such as "hier" counts, None
    where it is not known; `archived` is that day as the capture's archive tells it. `profiles` are the page profiles to
    choose from; None for the shipped ones. `columns` says of a table of comments which of its columns says what: the
    name of each, by what `tables.columns.Column` calls it.
    """

    profile: str | None = None
    encoding: str | None = None
    language: str | None = None
    captured: date | None = None
    archived: date | None = None
    profiles: Mapping[str, Profile] | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def seen(self) -> date | None:
        """The day from which "hier" counts; None where nobody tells it."""
        return self.captured or self.archived


def segment(
    transcript: ParsedTranscript,
    name: str,
    how: How,
    remarks: Sequence[Message] = (),
    given: Sequence[Given] = (),
) -> ParsedArticle:
    """Segment a transcript that holds one article.

    Args:
        transcript: the page as text.
        name: what the capture is called, for what that says about the source.
        how: what the curator wants of it.
        remarks: what was to be said of the transcript already.
        given: what the format tells of the article's own passages, in order; the rest is found out.

    Raises:
        NotFoundError: no profile is called so.
        InvalidValueError: a profile's file is wrong.
    """
    known = load_profiles() if how.profiles is None else how.profiles
    lines = split_lines(transcript.text)
    setting = find_typesetting(transcript.text, lines, given, _pages(transcript))
    read = [at for at in range(len(lines)) if at not in setting.page_marks]
    way = _way(transcript.text, [lines[at] for at in read], how, known)
    way = replace(way, thread=spread(way.thread, lines, read))
    return _Page(transcript, lines, setting, way, name, how, given).article(remarks)


@dataclass(frozen=True, slots=True)
class _Way:
    """The profile that a page is read with, and what it makes of the comments.

    `grounds` are why the page's own pattern was believed, `doubts` what is to be said where no comments were found.
    """

    profile: Profile
    thread: Thread
    grounds: tuple[Message, ...] = ()
    doubts: tuple[Message, ...] = ()


def _way(text: str, lines: Sequence[CaptureLine], how: How, known: Mapping[str, Profile]) -> _Way:
    """Read with the profile that is wished, else one that fits, else with what the page teaches of its comments."""
    if how.profile:
        return _wished(text, lines, profile_named(how.profile, known))
    fitting = _with_profile(text, lines, choose_profile(lines, known))
    learned = _with_profile(text, lines, known[LEARNED])
    chosen = learned if _explains_more(learned.thread, fitting.thread) else fitting
    if _is_denied(lines, chosen):
        return _Way(known[BARE], read_thread(lines, known[BARE].thread))
    return chosen if chosen.thread.drafts else replace(chosen, doubts=learned.doubts)


def _wished(text: str, lines: Sequence[CaptureLine], profile: Profile) -> _Way:
    way = _with_profile(text, lines, profile)
    return way if way.thread.drafts else replace(way, doubts=(*way.doubts, *stumbled(text, lines, profile)))


def _is_denied(lines: Sequence[CaptureLine], way: _Way) -> bool:
    """Tell whether the page says under what looks like comments that it has none: then these are of the article."""
    if not way.thread.drafts or way.thread.announced:
        return False
    behind = lines[way.thread.drafts[-1].header.last + 1 :]
    opens = way.profile.thread.opens
    return any((match := opens.match(line.text)) and count(group(match, "announced") or "") == 0 for line in behind)


def _with_profile(text: str, lines: Sequence[CaptureLine], profile: Profile) -> _Way:
    if profile.thread.layout is not Layout.LEARNED:
        return _Way(profile, read_thread(lines, profile.thread))
    learned = learn(text, lines, profile.thread)
    if learned and learned.is_enough:
        return _Way(profile, learned.thread, learned.grounds.reasons)
    return _Way(profile, read_thread(lines, profile.thread), doubts=lookalikes(learned))


def _explains_more(learned: Thread, fitting: Thread) -> bool:
    """Tell whether what was learned finds or names more than a profile does, or is nearer to the number announced."""
    announced = learned.announced
    nameless = _named(fitting) * 2 < len(fitting.drafts)
    if nameless and len(learned.drafts) >= len(fitting.drafts) and _named(learned) > _MISSED * _named(fitting):
        return True
    signed = sum(draft.header.author is None or is_name(draft.header.author) for draft in fitting.drafts)
    if announced is not None and learned.drafts and signed:
        return abs(announced - len(learned.drafts)) < abs(announced - signed)
    return len(learned.drafts) > _MISSED * signed


def _named(thread: Thread) -> int:
    return sum(is_name(draft.header.author) for draft in thread.drafts)


def choose_profile(lines: Sequence[CaptureLine], profiles: Mapping[str, Profile]) -> Profile:
    """Return the profile that most evidence on the page speaks for; the bare one where too little speaks for any."""
    lines = lines[:_EVIDENCE_LINES]
    best, most = profiles[BARE], _LEAST_EVIDENCE
    for name in sorted(profiles):
        score = _score(lines, profiles[name])
        if score > most or (score == most and best.name == BARE):
            best, most = profiles[name], score
    return best


def _score(lines: Sequence[CaptureLine], profile: Profile) -> float:
    score = sum(each.weight for each in profile.evidence if any(each.pattern.match(line.text) for line in lines))
    return score + (profile.thread.weight if speaks_for(lines, profile.thread) else 0)


class _Page:
    """One page on its way: its text and lines, and what the profile makes of them."""

    def __init__(
        self,
        transcript: ParsedTranscript,
        lines: list[CaptureLine],
        setting: Typesetting,
        way: _Way,
        name: str,
        how: How,
        given: Sequence[Given],
    ) -> None:
        self._transcript, self._lines, self._profile, self._name = transcript, lines, way.profile, name
        self._text, self._captured = transcript.text, how.captured
        self._seen = how.seen
        self._way, self._thread = way, way.thread
        own = lines[: self._thread.begin]
        told = any(not each.printed for each in given)
        place = None if told else find_place(lines, len(own), setting, way.profile.article, name)
        labels = label_given(own, label_article(own, way.profile.article, setting, place), given) + self._thread.labels
        join_broken(lines, labels, setting)
        self._made = Builder(self._text, lines, labels, setting, Hyphens(self._text, how.language)).build()
        self._chosen = how.language is not None
        self._language = language_of(self._text, self._made.passages) if how.language is None else how.language

    def article(self, remarks: Sequence[Message]) -> ParsedArticle:
        """Return all that was found."""
        comments = self._comments()
        article = self._article()
        return ParsedArticle(
            transcript=self._transcript,
            profile=self._profile.name,
            passages=with_languages(self._text, self._made.passages, self._language),
            comments=comments,
            metadata=(*self._described(article), *self._day()),
            announced_comments=self._thread.announced,
            remarks=(*remarks, *gap(self._thread.announced, len(comments)), *self._way.doubts),
            grounds=self._way.grounds,
        )

    def _described(self, article: ArticleText) -> tuple[Proposal, ...]:
        return propose(
            article,
            self._name,
            self._language,
            self._profile.article,
            chosen=self._chosen,
            captured=self._captured,
        )

    def _day(self) -> Iterator[Proposal]:
        if self._captured:
            yield Proposal(Field.CAPTURED, self._captured.isoformat(), Origin.HAND, Message("chosen"))

    def _reading(self, passage: ParsedPassage) -> str:
        return reading_text(passage.span.of(self._text), passage.layout)

    def _comments(self) -> tuple[ParsedComment, ...]:
        drafts = self._thread.drafts
        published = [self._published(draft) for draft in drafts]
        posts = [self._post(draft, when) for draft, when in zip(drafts, published, strict=True)]
        return tuple(
            self._comment(at, draft, when, replies)
            for at, (draft, when, replies) in enumerate(zip(drafts, published, find_replies(posts), strict=True))
        )

    def _published(self, draft: CommentDraft) -> str | None:
        date_given = draft.header.date
        return to_edtf(date_given, language=self._language or "fr", captured=self._seen) if date_given else None

    def _post(self, draft: CommentDraft, published: str | None) -> ThreadEntry:
        said = tuple(self._lines[at].text for at in draft.body)
        return ThreadEntry(draft.header.author, published, draft.header.number, said)

    def _comment(self, at: int, draft: CommentDraft, published: str | None, replies: Replies) -> ParsedComment:
        header = draft.header
        return ParsedComment(
            passages=tuple(self._made.owned.get(at, ())),
            kind=header.kind,
            number=header.number,
            author=header.author,
            date=header.date,
            published=published,
            votes_up=draft.votes_up,
            votes_down=draft.votes_down,
            reply_to=replies.to,
            lost_replies=replies.lost,
        )

    def _article(self) -> ArticleText:
        own = self._made.passages
        found = Counter[PassageKind](passage.kind for passage in own)
        first = {kind: next(each for each in own if each.kind is kind) for kind in found}
        paragraphs = [each for each in own if each.kind is PassageKind.PARAGRAPH][: _EDGE_LINES * 4]
        title, subtitle = first.get(PassageKind.TITLE), first.get(PassageKind.SUBTITLE)
        return ArticleText(
            title=" ".join(self._reading(title).split()) if title else "",
            subtitle=" ".join(self._reading(subtitle).split()) if subtitle else "",
            bylines=tuple(plain_signs(self._reading(each)) for each in own if each.kind is PassageKind.BYLINE),
            paragraphs=tuple(self._reading(each) for each in paragraphs),
            edges=tuple(line.text for line in (*self._lines[:_EDGE_LINES], *self._lines[-_EDGE_LINES:])),
            article_author=self._article_author(),
        )

    def _article_author(self) -> str:
        headers = [draft.header for draft in self._thread.drafts if draft.header.by_article_author]
        return headers[0].author or "" if headers else ""


def _pages(transcript: ParsedTranscript) -> list[int]:
    """Return where the format says that a page begins, in order."""
    return sorted(mark.span.start for mark in transcript.marks if mark.kind is MarkKind.PAGE_BREAK)


def gap(announced: int | None, captured: int) -> tuple[Message, ...]:
    """Return the remark that fewer or more comments were captured than the page announces; none where they agree."""
    if announced is None or announced == captured:
        return ()
    found = Message.of("1 captured | {count} captured", count=captured)
    return (Message.of(GAP, count=announced, found=found),)
