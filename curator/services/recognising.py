"""Who the comments of a new reading are: the stored ones, by their place and wording, and what is known of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from curator.domain.article import Comment
from curator.domain.capture import ParsedArticle, ParsedComment
from curator.services import handwork
from curator.services.handwork import Key, Page, Segmentation

_LEAST_LIKE = 0.6  # as in `text.differences`: three letters in five are the same comment in another encoding


def with_comments(
    page: Page, new: ParsedArticle, was: ParsedArticle | None, made: Segmentation
) -> tuple[list[Key], ParsedArticle]:
    """Return who the comments of a new segmentation are, in order, and the reading with all that is known of them."""
    known = _recognised(page, new, made)
    held = {known.get(key, key): indices for key, indices in made.held.items()}
    if was:
        held |= dict.fromkeys(_emptied(page), ())
    stored = [item.id for item in page.comments if item.id in held or item.id not in page.returning]
    keys: list[Key] = [*stored] if held.keys() == set(stored) else [*held]
    said = _Said(page, new, was, [known.get(key, key) for key in made.read_as])
    index = {key: at for at, key in enumerate(keys)}
    described = tuple(
        replace(
            said.of(key),
            passages=held[key],
            reply_to=tuple(index[target] for target in said.answered(key) if target in index),
        )
        for key in keys
    )
    return keys, replace(new, passages=made.passages, comments=described)


def _emptied(page: Page) -> list[str]:
    """Return the comments whose passages were all taken from them by hand."""
    owners = {row.comment for row in page.passages}
    return [item.id for item in page.comments if item.id not in owners]


class _Said:
    """What is known of comments: by hand where that differs from what import had read, else as the page is read now."""

    def __init__(self, page: Page, new: ParsedArticle, was: ParsedArticle | None, read_as: Sequence[Key]) -> None:
        self._giving_way = page.giving_way
        self._stored = {item.id: item for item in page.comments}
        self._new = dict(zip(read_as, new.comments, strict=True))
        self._read_as = read_as
        self._paired = handwork.counterparts(page, was) if was else {}
        self._was = {id: was.comments[at] for at, id in self._paired.items()} if was else None

    def of(self, key: Key) -> ParsedComment:
        """Return a comment's description, without passages and answers."""
        new, stored = self._new.get(key), self._known_by_hand(key)
        if stored is None:
            return replace(self._new[key], passages=(), reply_to=())
        return handwork.described(stored, new, self._was.get(stored.id) if self._was else None)

    def answered(self, key: Key) -> Sequence[Key]:
        """Return what a comment answers."""
        new, stored = self._new.get(key), self._known_by_hand(key)
        if stored and (new is None or self._answers_by_hand(stored)):
            return stored.reply_to
        return [self._read_as[at] for at in self._new[key].reply_to]

    def _known_by_hand(self, key: Key) -> Comment | None:
        if self._was is None or not isinstance(key, str) or (key in self._giving_way and key in self._new):
            return None
        return self._stored.get(key)

    def _answers_by_hand(self, stored: Comment) -> bool:
        was = self._was.get(stored.id) if self._was else None
        made = [self._paired[at] for at in was.reply_to if at in self._paired] if was else []
        return list(stored.reply_to) != made


def _recognised(page: Page, new: ParsedArticle, made: Segmentation) -> dict[Key, Key]:
    """Find the stored comments that new ones are by their wording, the same to the letter first."""
    left = {id: words for id, words in _wordings(page).items() if id not in made.held}
    unknown = {
        key: " ".join(new.passages[at].span.of(new.text) for at in new.comments[key].passages)
        for key in made.held
        if isinstance(key, int)
    }
    known = _Known(page, left)
    found: dict[Key, Key] = {}
    found |= {key: id for key, words in unknown.items() if (id := known.take_same(words, new.comments[key].author))}
    for key, words in unknown.items():
        if key not in found and (id := known.take_likest(words, new.comments[key].author)):
            found[key] = id
    return found


class _Known:
    """Stored comments that are looked for, by wording and author: nobody takes another's comment for one's own."""

    def __init__(self, page: Page, wordings: Mapping[str, str]) -> None:
        authors = {item.id: item.author for item in page.comments}
        self._left = dict(wordings)
        self._same: dict[bytes, dict[str, None]] = {}
        self._by_author: dict[bytes | None, dict[str, str]] = {}
        self._author = {id: _name(authors.get(id)) for id in wordings}
        for id, words in wordings.items():
            self._same.setdefault(_letters(words), {})[id] = None
            self._by_author.setdefault(self._author[id], {})[id] = words

    def take_same(self, words: str, author: str | None) -> str | None:
        """Take the first one of which the wording is the same in every decoding."""
        name, same = _name(author), self._same.get(_letters(words), {})
        return self._take(next((id for id in same if name is None or self._author[id] in (None, name)), None))

    def take_likest(self, words: str, author: str | None) -> str | None:
        """Take the one of which the wording is most alike, if that is much the same."""
        name = _name(author)
        own = {**self._by_author.get(name, {}), **self._by_author.get(None, {})}
        match = process.extractOne(
            words,
            self._left if name is None else own,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=_LEAST_LIKE,
        )
        return self._take(match[2] if match else None)

    def _take(self, id: str | None) -> str | None:
        if id is not None:
            del self._same[_letters(self._left.pop(id))][id]
            del self._by_author[self._author[id]][id]
        return id


def _name(author: str | None) -> bytes | None:
    """Return what is the same of a name in every decoding; None where nobody is named."""
    return None if author is None else _letters(author)


def _wordings(page: Page) -> dict[str, str]:
    words: dict[str, list[str]] = {}
    for passage in page.passages:
        if passage.comment:
            words.setdefault(passage.comment, []).append(passage.original)
    return {id: " ".join(parts) for id, parts in words.items()}


def _letters(words: str) -> bytes:
    """Return what is the same in every decoding."""
    return words.encode("ascii", errors="ignore")
