"""Saved web pages: bytes to a capture with its article, its comments, and the pictures that came along."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from curator.domain.capture import ParsedArticle, ParsedCapture, ParsedComment, PassageKind
from curator.domain.comments import CommentKind, facts
from curator.domain.errors import UnreadableCaptureError
from curator.domain.marks import MarkKind
from curator.domain.messages import Message, template
from curator.domain.metadata import Field, Origin, Proposal
from curator.ingest.blocks import Block, LaidOut, lay_out, owned, passages
from curator.ingest.formats.html.addresses import Addresses, host
from curator.ingest.formats.html.body import article_blocks, extracted, without_comments
from curator.ingest.formats.html.comments import find_comments
from curator.ingest.formats.html.described import Told, described, proposals
from curator.ingest.formats.html.dom import Node, parse, show
from curator.ingest.formats.html.flow import Flow, Placed, flow
from curator.ingest.formats.html.frames import graft
from curator.ingest.formats.html.heads import heads, title_of
from curator.ingest.formats.html.images import Image
from curator.ingest.formats.html.markup import decoded, is_page, media_type_of, opening_of, unpacked
from curator.ingest.formats.html.page import FoundComment, FoundComments, HtmlPage
from curator.ingest.formats.html.place import Part, Role
from curator.ingest.formats.html.provenance import Provenance, provenance
from curator.ingest.formats.html.scripted import put_comments
from curator.ingest.item import Companion, Item
from curator.ingest.languages import language_of, with_languages
from curator.ingest.metadata import ArticleText, propose
from curator.ingest.page import How, gap, segment
from curator.ingest.profiles import BARE, load_profiles
from curator.text.dates import find_dates, to_edtf

NAME, VERSION = "html", "1"
_SCRIPTED = template(
    "1 comment was read from a script of the page, where alone it stood"
    " | {count} comments were read from a script of the page, where alone they stood"
)
_MOST_BLOCKS = 20_000  # in whose text comments are looked for where the tree gives none; beyond, it takes too long
_FEW_NAMES = 30  # classes of a page: of 37 pages where the text alone told of comments, and wrongly, all had over 50


def fits(item: Item) -> bool:
    """Tell whether the bytes, or what is packed in them, are a web page."""
    return is_page(opening_of(item.data))


def read(item: Item, how: How) -> ParsedCapture:
    """Read the article of a page with its comments; nothing is fetched, and no script runs.

    Raises:
        UnreadableCaptureError: there is no text in it.
        NotFoundError: no profile is called so.
        InvalidValueError: no such encoding, or a profile's file is wrong.
    """
    text = decoded(item, unpacked(item.data, item.name), how.encoding)
    root = parse(text.text)
    source = provenance(item, text.text, root)
    graft(root, item)
    captured_at = how.captured.isoformat() if how.captured else source.captured_at
    page = HtmlPage(root, how, source.url, captured_at, root.get("lang") or "")
    reading = _Reading(item, page, {"encoding": text.encoding})
    article = reading.article(source, text.remarks)
    parts = tuple(_parts(article, reading.flow.pictures, item))
    return ParsedCapture(item.name, media_type_of(item), item.data, (article,), source.url, captured_at, parts)


class _Reading:
    """One page on its way: its comments, its blocks, and what they are."""

    def __init__(self, item: Item, page: HtmlPage, options: Mapping[str, str]) -> None:
        self._item, self._page = item, page
        self._found = _comments(page)
        roles = _roles(self._found)
        base = page.root.find(".//base")
        address = Addresses((base.get("href") if base is not None else "") or page.url)
        self.flow: Flow = flow(page.root, roles, address, page.language)
        tree = without_comments(page.root, roles)
        self._told = described(tree)
        blocks = list(_blocks(self.flow.placed, self._told, extracted(tree)))
        self._laid = lay_out(blocks, NAME, VERSION, options)
        if not self._laid.placed:
            raise UnreadableCaptureError("nothing to import in {name}: the page shows no text", name=item.name)

    def article(self, source: Provenance, remarks: Sequence[Message]) -> ParsedArticle:
        """Return the article with all that was found."""
        made = self._by_the_tree(remarks) if self._is_told_by_the_tree() else self._by_the_text(remarks)
        told = [*_languages(self._page.language), *proposals(self._told), *_from(source)]
        return replace(made, metadata=_ordered([*told, *made.metadata]))

    def _is_told_by_the_tree(self) -> bool:
        """Tell whether the tree gives the comments, or that there are none.

        A profile that the curator chose goes by the text alone; so do pages that call their elements by few names.
        """
        profile, known = self._page.how.profile, self._page.how.profiles or {}
        if profile in known and profile != self._found.platform:
            return False
        if self._found.comments or len(self._laid.placed) > _MOST_BLOCKS:
            return True
        return profile is None and (self._found.announced == 0 or _names_its_elements(self._page.root))

    def _by_the_text(self, remarks: Sequence[Message]) -> ParsedArticle:
        transcript, given = self._laid.transcript, self._laid.given()
        made = segment(transcript, self._item.name, self._page.how, (*remarks, *self._found.remarks), given)
        announced = self._found.announced
        if made.announced_comments is not None or announced is None:
            return made
        return replace(made, announced_comments=announced, remarks=(*made.remarks, *gap(announced, len(made.comments))))

    def _by_the_tree(self, remarks: Sequence[Message]) -> ParsedArticle:
        found, how, text = self._found, self._page.how, self._laid.transcript.text
        own = passages(self._laid)
        language = how.language or language_of(text, own) or self._page.language
        comments = owned(self._laid, [_comment(each) for each in found.comments])
        return ParsedArticle(
            transcript=self._laid.transcript,
            profile=found.platform or BARE,
            passages=with_languages(text, own, language),
            comments=comments,
            metadata=tuple(self._described(language)),
            announced_comments=found.announced,
            remarks=(*remarks, *found.remarks, *gap(found.announced, len(comments))),
        )

    def _described(self, language: str) -> Iterator[Proposal]:
        how = self._page.how
        patterns = (load_profiles() if how.profiles is None else how.profiles)[BARE].article
        yield from propose(_text(self._laid), self._item.name, language, patterns, chosen=how.language is not None)
        for byline in _text(self._laid).bylines:
            for given in find_dates(byline)[:1]:
                if day := to_edtf(given, language=language or "fr"):
                    yield Proposal(Field.DATE, day, Origin.PAGE, Message.of("byline: {words}", words=byline))
        if how.captured:
            yield Proposal(Field.CAPTURED, how.captured.isoformat(), Origin.HAND, Message("chosen"))


def _comments(page: HtmlPage) -> FoundComments:
    """Find the comments of a page: where it shows none, those that its scripts hold."""
    found = find_comments(page)
    if found.comments or not put_comments(page.root):
        return found
    found = find_comments(page)
    return replace(found, remarks=(*found.remarks, Message.of(_SCRIPTED, count=len(found.comments))))


def _names_its_elements(root: Node) -> bool:
    """Tell whether a page says by classes what its elements are, so that comments would have been found by these."""
    return len({name for node in root.iter() for name in node.get("class", "").split()}) > _FEW_NAMES


def _roles(found: FoundComments) -> dict[Node, Role]:
    """Return the parts of the comments by their elements, none of them hidden."""
    roles = dict.fromkeys(found.furniture, Role(Part.FURNITURE))
    for at, each in enumerate(found.comments):
        roles[each.whole] = Role(Part.WHOLE, at)
        bare = each.facts.kind is CommentKind.PING and not each.bodies
        head = Part.PING if bare else Part.HEAD
        roles |= dict.fromkeys(each.heads, Role(head, at)) | dict.fromkeys(each.bodies, Role(Part.BODY, at))
        for node in (*each.heads, *each.bodies):
            show(node)
    return roles


def _comment(found: FoundComment) -> ParsedComment:
    return ParsedComment(
        passages=(),
        reply_to=found.replies.to,
        lost_replies=found.replies.lost,
        **facts(found.facts),  # type: ignore[arg-type]
    )


def _blocks(placed: Sequence[Placed], told: Sequence[Told], lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of a page with what they are: what is neither article nor comment is furniture."""
    chosen = article_blocks(placed, lines)
    title = title_of(placed, told, chosen.index(True) if any(chosen) else len(placed))
    about = heads(placed, told, chosen, title) if title is not None else {}
    for at, each in enumerate(placed):
        if each.block.owner is not None:
            yield each.block
        elif at in about:
            yield replace(each.block, kind=about[at])
        elif chosen[at]:
            yield each.block
        else:
            marks = () if each.aside or each.leads_away else each.block.marks  # what a menu links to says nothing
            yield replace(each.block, kind=PassageKind.FURNITURE, marks=marks)


def _text(laid: LaidOut) -> ArticleText:
    """Return the parts of an article that describe its source."""
    own = [block for _, block in laid.placed if block.owner is None]
    texts = {kind: [" ".join(block.text.split()) for block in own if block.kind is kind] for kind in _DESCRIBING}
    title, subtitle = texts[PassageKind.TITLE], texts[PassageKind.SUBTITLE]
    return ArticleText(
        title=title[0] if title else "",
        subtitle=subtitle[0] if subtitle else "",
        bylines=tuple(texts[PassageKind.BYLINE]),
        paragraphs=tuple(texts[PassageKind.PARAGRAPH][:_FIRST]),
    )


_DESCRIBING = (PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.BYLINE, PassageKind.PARAGRAPH)
_FIRST = 12  # paragraphs that may give a page without a title one, as `ingest.page` has it
_ORDER = {Origin.HAND: 0, Origin.MARKUP: 2, Origin.ARCHIVE: 2, Origin.PAGE: 3, Origin.FILE_NAME: 4, Origin.RULE: 5}


def _ordered(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return proposals, the surest first; a date that the running text names is none of its publication."""
    kept = (each for each in found if each.field is not Field.DATE or each.origin is not Origin.RULE)
    return tuple(dict.fromkeys(sorted(kept, key=_rank)))


def _rank(each: Proposal) -> int:
    """Return how sure a proposal is: a title that readers see, and a language that they read, go before the mark-up."""
    seen = each.field is Field.TITLE and each.origin is Origin.PAGE
    read = each.field is Field.LANGUAGE and each.origin is Origin.RULE
    return 1 if seen or read else _ORDER[each.origin]


def _languages(language: str) -> Iterator[Proposal]:
    tag = language.partition("-")[0].lower()
    if tag.isalpha():
        yield Proposal(Field.LANGUAGE, tag, Origin.MARKUP, Message.of("mark-up: {name}", name="lang"))


def _from(source: Provenance) -> Iterator[Proposal]:
    """Yield what is known of where the page is from."""
    if source.url:
        yield Proposal(Field.SOURCE, source.url, source.url_origin, source.url_ground)
        if name := host(source.url):
            yield Proposal(Field.PUBLISHER, name, Origin.RULE, Message("host of the page’s address"))
    if source.captured_at:
        yield Proposal(Field.CAPTURED, source.captured_at[:10], Origin.ARCHIVE, source.captured_ground)


def _parts(article: ParsedArticle, pictures: Mapping[str, Image], item: Item) -> Iterator[ParsedCapture]:
    """Yield the pictures that the article shows and that came along, each once."""
    marks = (mark for mark in article.transcript.marks if mark.kind is MarkKind.IMAGE)
    for address in dict.fromkeys(mark.value.partition("\n")[0] for mark in marks):
        image = pictures.get(address)
        if image and (found := _found(image, item)):
            yield ParsedCapture(found.name, found.media_type, found.data, (), address)


def _found(image: Image, item: Item) -> Companion | None:
    """Return a picture that the page holds itself or that came along with it."""
    if image.held:
        return image.held
    found = (item.companion(address) for address in (*image.sources, image.address))
    return next((each for each in found if each and each.media_type.startswith("image/")), None)
