"""Correction: decisions about suspects, free typing, certain repairs, search and replace, the word list."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from curator.domain.article import Passage
from curator.domain.changes import ChangeSet
from curator.domain.correction import Correction, Decision, PassageText, Suspect
from curator.domain.errors import NotFoundError, OverlapError
from curator.domain.messages import template
from curator.domain.progress import Progress, Steps, all_taken, portions, silent
from curator.domain.span import Span
from curator.services import checking
from curator.store import articles, corrections, own_words, passages, words
from curator.store import suspects as cache
from curator.store.collection import Collection
from curator.text import detection, matching
from curator.text.diff import corrections_for
from curator.text.overlay import clash

_LABELS = {
    Decision.ACCEPTED: template("Correct “{found}” | Make {count} corrections"),
    Decision.REJECTED: template("Leave “{found}” as it is | Leave {count} suspects as they are"),
    Decision.SIC: template("Mark “{found}” as sic | Mark {count} suspects as sic"),
    Decision.POSTPONED: template("Put “{found}” off | Put {count} suspects off"),
}
_CERTAIN = template("Make 1 certain correction | Make {count} certain corrections")
_MOST_ROUNDS = 8  # a repair may make another possible; on the sample and the captures one round did it all
_SHOWN = 60  # characters on either side: a line of the list


@dataclass(frozen=True, slots=True)
class Match:
    """A place that search found, and what is to stand there instead.

    `span` is in the reading text of the passage; `before` and `after` surround it.
    """

    article: str
    comment: str | None
    passage: int
    span: Span
    found: str
    before: str
    after: str
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A passage with all its certain repairs made: the state that was seen, and the decisions that it leads to."""

    seen: PassageText
    corrections: tuple[Correction, ...]

    @property
    def made(self) -> tuple[Correction, ...]:
        """The repairs themselves."""
        return tuple(item for item in self.corrections if item not in self.seen.corrections)


def decide(
    collection: Collection,
    suspects: Sequence[Suspect],
    decision: Decision,
    replacement: str | None = None,
    note: str = "",
) -> ChangeSet:
    """Decide about suspects, as one undo step.

    Args:
        collection: open for writing.
        suspects: what is decided about; each replaces earlier decisions within its span. Of two signs around a marked
            text (asterisks, the brackets of a link) the other is decided along.
        decision: accepted, rejected, sic or postponed.
        replacement: what the reading shall show, for all of them; None for the first suggestion of each.
        note: why, in the curator's words.

    Raises:
        OverlapError: an accepted correction covers part of a suspect's span, or it was changed meanwhile.
    """
    return all_taken(deciding(collection, suspects, decision, replacement, note))


def deciding(
    collection: Collection,
    suspects: Sequence[Suspect],
    decision: Decision,
    replacement: str | None = None,
    note: str = "",
) -> Steps[ChangeSet]:
    """Decide about suspects as `decide` does, in short steps."""
    found = suspects[0].found if suspects else ""
    groups = _by_passage(suspects)
    with collection.edit(_LABELS[decision], found=found, count=len(suspects)) as edit:
        for done, passages in portions(list(groups)):
            known = cache.cached(collection, passages)
            for passage in passages:
                row = articles.passage(collection, passage)
                decided = list(corrections.of_passage(collection, passage))
                for suspect in _with_partners(groups[passage], known, replacement):
                    _require_current(row, suspect)
                    decided = _with(decided, suspect.decided(decision, replacement, note))
                corrections.replace(collection, passage, decided)
            _carry_over(collection, known)
            yield done, len(groups)
        yield from edit.settle(len(groups))
    return edit.changes


def revoke(collection: Collection, ids: Iterable[int]) -> ChangeSet:
    """Take decisions back: the reading shows the original again, and what was doubted is doubted again.

    Of two signs around a marked text the other comes back along.

    Raises:
        NotFoundError: no correction bears one of the ids.
    """
    by_passage = _passages_of(collection, ids)
    with collection.edit("Take corrections back") as edit:
        for passage, gone in by_passage.items():
            decided = corrections.of_passage(collection, passage)
            pairs = {_pair(item) for item in decided if item.id in gone} - {None}
            kept = [item for item in decided if item.id not in gone and _pair(item) not in pairs]
            corrections.replace(collection, passage, kept)
    return edit.changes


def annotate(collection: Collection, id: int, note: str) -> ChangeSet:
    """Say why a decision was made.

    Raises:
        NotFoundError: no correction bears the id.
    """
    _passages_of(collection, [id])
    with collection.edit("Note on a correction") as edit:
        corrections.annotate(collection, id, note)
    return edit.changes


def type_text(collection: Collection, passage: int, typed: str) -> ChangeSet:
    """Make the reading text of a passage what was typed; what stays as it was keeps its rule.

    Raises:
        NotFoundError: no passage bears the id.
    """
    row = articles.passage(collection, passage)
    with collection.edit("Edit {where}", where=row.comment or row.article) as edit:
        _retype(collection, row, typed)
    return edit.changes


def certain(texts: Sequence[PassageText], progress: Progress = silent, *, confident: bool = False) -> list[Repaired]:
    """Make all certain repairs, and those that they make possible, in snapshots. Pure.

    With `confident`, also those of recognised text that are very likely right.

    Raises:
        CancelledError: `progress` stopped the work.
    """
    repaired = []
    for done, text in enumerate(texts):
        progress(done, len(texts))
        result = _repaired(text)
        if confident:
            result = _with_all(result, checking.confident(result))
        if result.corrections != text.corrections:
            repaired.append(Repaired(text, result.corrections))
    progress(len(texts), len(texts))
    return repaired


def apply_certain(collection: Collection, repaired: Sequence[Repaired]) -> ChangeSet:
    """Store certain repairs, as one undo step; passages that were changed since they were seen are left out."""
    return all_taken(applying_certain(collection, repaired))


def applying_certain(collection: Collection, repaired: Sequence[Repaired]) -> Steps[ChangeSet]:
    """Store certain repairs as `apply_certain` does, in short steps."""
    count = 0
    with collection.edit(_CERTAIN, count=len(repaired)) as edit:
        for done, items in portions(repaired):
            now = {text.passage: text for text in cache.named(collection, [item.seen.passage for item in items])}
            known = cache.cached(collection, now)
            for item in items:
                if now.get(item.seen.passage) == item.seen:
                    corrections.replace(collection, item.seen.passage, item.corrections)
                    count += len(item.made)
            _carry_over(collection, known)
            yield done, len(repaired)
        edit.name(_CERTAIN, count=count)
        yield from edit.settle(len(repaired))
    return edit.changes


def add_words(collection: Collection, added: Sequence[str]) -> ChangeSet:
    """Add words to the collection's word list: they are not doubted any more."""
    with collection.edit("Add “{word}” to the word list", word=", ".join(added)) as edit:
        words.add(collection, added)
    return edit.changes


def remove_words(collection: Collection, removed: Sequence[str]) -> ChangeSet:
    """Take words off the collection's word list."""
    with collection.edit("Take “{word}” off the word list", word=", ".join(removed)) as edit:
        words.remove(collection, removed)
    return edit.changes


def add_own_words(added: Sequence[str]) -> frozenset[str]:
    """Add words to the person's own dictionary: they are not doubted in any collection any more.

    It lies outside the collection, so it is no edit, and taken back by `remove_own_words`.

    Returns:
        All words that are in it then.

    Raises:
        CuratorError: one is no word, or the dictionary cannot be read or written.
    """
    return own_words.add(added)


def remove_own_words(removed: Sequence[str]) -> frozenset[str]:
    """Take words out of the person's own dictionary, and return all that are in it then.

    Raises:
        CuratorError: the dictionary cannot be read or written.
    """
    return own_words.remove(removed)


def find(
    collection: Collection,
    pattern: str,
    replacement: str = "",
    *,
    regex: bool = False,
    whole_word: bool = False,
    match_case: bool = False,
) -> list[Match]:
    r"""Return every place in the reading text where the pattern stands; furniture is not searched.

    Args:
        collection: open; it is only read.
        pattern: words, or a regular expression.
        replacement: what is to stand there instead; with `regex`, \1 and \g<name> stand for groups.
        regex: whether the pattern is a regular expression.
        whole_word: find it only where no word goes on before or after it.
        match_case: tell capitals from small letters.

    Raises:
        InvalidValueError: the pattern is no regular expression, or the replacement names a group that it lacks.
    """
    steps = finding(collection, pattern, replacement, regex=regex, whole_word=whole_word, match_case=match_case)
    return all_taken(steps)


def finding(
    collection: Collection,
    pattern: str,
    replacement: str = "",
    *,
    regex: bool = False,
    whole_word: bool = False,
    match_case: bool = False,
) -> Steps[list[Match]]:
    """Find places in the reading text as `find` does, in short steps; an edit in between makes what is found stale."""
    matches: list[Match] = []
    for done, some in portions(texts := list(passages.texts(collection))):
        for id, text in some:
            places = matching.substitutes(
                text, pattern, replacement, is_regex=regex, whole_word=whole_word, match_case=match_case
            )
            if places:
                row = articles.passage(collection, id)
                matches.extend(_match(row, span, instead) for span, instead in places)
        yield done, len(texts)
    return matches


def replace_matches(collection: Collection, matches: Sequence[Match]) -> ChangeSet:
    """Put what is to stand there where the matches are, as one undo step; those in changed text are left alone."""
    return all_taken(replacing_matches(collection, matches))


def replacing_matches(collection: Collection, matches: Sequence[Match]) -> Steps[ChangeSet]:
    """Replace what was found as `replace_matches` does, in short steps."""
    found, instead = (matches[0].found, matches[0].replacement) if matches else ("", "")
    groups = _matches_by_passage(matches)
    with collection.edit("Replace “{found}” by “{replacement}”", found=found, replacement=instead) as edit:
        for done, passages in portions(list(groups)):
            for passage in passages:
                with suppress(NotFoundError):
                    row = articles.passage(collection, passage)
                    _retype(collection, row, _replaced(row.text, groups[passage]))
            yield done, len(groups)
        yield from edit.settle(len(groups))
    return edit.changes


def _with_partners(group: Sequence[Suspect], known: cache.Found, replacement: str | None) -> list[Suspect]:
    """Return suspects of a passage and those that are the other sign around the same marked text.

    Where other words are chosen than those suggested, the sign was none, and there is no other to it.
    """
    pairs = {_pair(item) for item in group if replacement in (None, *item.suggestions[:1])} - {None}
    _, found = known.get(group[0].passage, ("", ()))
    return [*group, *(item for item in found if item not in group and _pair(item) in pairs)]


def _pair(item: Suspect | Correction) -> tuple[str, Span] | None:
    """Return what the two signs around a marked text have in common."""
    return (item.rule, item.mark.span) if item.mark else None


def _passages_of(collection: Collection, ids: Iterable[int]) -> dict[int, set[int]]:
    wanted = set(ids)
    found = corrections.passages_of(collection, wanted)
    if unknown := wanted.difference(*found.values()):
        raise NotFoundError("there is no correction {id}: “curator corrections” lists them", id=min(unknown))
    return found


def _carry_over(collection: Collection, known: cache.Found) -> None:
    """Keep the other suspects of passages just decided about: their spans are of the original, which never shifts."""
    left = {}
    for passage, (key, doubted) in known.items():
        accepted = [item.span for item in corrections.of_passage(collection, passage) if item.applies]
        left[passage] = key, [item for item in doubted if not any(clash(item.span, span) for span in accepted)]
    cache.remember(collection, left)


def _repaired(text: PassageText) -> PassageText:
    for _ in range(_MOST_ROUNDS):
        safe = [item for item in detection.detect(text, {}, frozenset()) if item.safe]
        if not safe:
            break
        text = _with_all(text, safe)
    return text


def _with_all(text: PassageText, suspects: Iterable[Suspect]) -> PassageText:
    decided = list(text.corrections)
    for suspect in suspects:
        decided = _with(decided, suspect.decided(Decision.ACCEPTED))
    return replace(text, corrections=tuple(decided))


def _with(decided: Sequence[Correction], new: Correction) -> list[Correction]:
    """Add a decision in place of those that lie within its span.

    Raises:
        OverlapError: an accepted one lies across its border.
    """
    kept = [item for item in decided if not _superseded(item, new)]
    if new.applies and any(item.applies and clash(item.span, new.span) for item in kept):
        raise OverlapError("a correction already covers part of “{found}”: take it back first", found=new.found)
    return sorted([*kept, new], key=lambda item: item.span)


def _superseded(old: Correction, new: Correction) -> bool:
    if not old.applies:
        return old.span.overlaps(new.span) or old.span == new.span
    return new.applies and new.span.contains(old.span) and clash(old.span, new.span)


def _require_current(row: Passage, suspect: Suspect) -> None:
    if suspect.span.of(row.original) != suspect.found:
        raise OverlapError("“{found}” is not there any more: check the text again", found=suspect.found)


def _retype(collection: Collection, row: Passage, typed: str) -> None:
    existing = corrections.of_passage(collection, row.id)
    corrections.replace(collection, row.id, corrections_for(row.original, typed, existing))


def _by_passage(suspects: Iterable[Suspect]) -> dict[int, list[Suspect]]:
    groups: dict[int, list[Suspect]] = {}
    for suspect in suspects:
        groups.setdefault(suspect.passage, []).append(suspect)
    return groups


def _matches_by_passage(matches: Iterable[Match]) -> Mapping[int, list[Match]]:
    groups: dict[int, list[Match]] = {}
    for match in matches:
        groups.setdefault(match.passage, []).append(match)
    return groups


def _match(row: Passage, span: Span, replacement: str) -> Match:
    before, after = row.text[max(0, span.start - _SHOWN) : span.start], row.text[span.end : span.end + _SHOWN]
    return Match(row.article, row.comment, row.id, span, span.of(row.text), before, after, replacement)


def _replaced(text: str, matches: Sequence[Match]) -> str:
    for match in sorted(matches, key=lambda match: match.span, reverse=True):
        if match.span.of(text) == match.found:
            text = text[: match.span.start] + match.replacement + text[match.span.end :]
    return text
