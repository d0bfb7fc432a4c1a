"""Comments and pings: a nested thread, each post under the one it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curator.domain.book import Chapter, Post
from curator.export import telling
from curator.export.pdf.blocks import blocks
from curator.export.pdf.fonts import Face
from curator.export.pdf.lines import Line, Span
from curator.export.pdf.setting import Setting, at_right, follow, joined
from curator.export.threads import walk

_DEEPEST = 4  # levels set in: deeper ones leave too little of a line, by eye on A5
_RATIO = 0.9  # of the article’s size; this and the two below by eye on printed pages
_HEAD = 0.82
_ID = 0.68


def thread(setting: Setting, posts: Sequence[Post], chapter: Chapter, level: int) -> Iterator[Line]:
    """Yield the lines of posts and their replies, indented to a depth of four.

    Args:
        setting: what to set with.
        posts: the posts that answer nothing printed above them.
        chapter: whose posts they are.
        level: depth of the posts in the outline.
    """
    for deep, post, parent in walk(posts):
        depth = deep - 1
        unseen = parent if depth > _DEEPEST else None
        left = min(depth, _DEEPEST) * setting.sheet.step
        yield from _post(setting, post, _head(setting, post, unseen, left, level), left, chapter)


def _post(setting: Setting, post: Post, head: list[Line], left: float, chapter: Chapter) -> list[Line]:
    step = setting.sheet.step
    text = blocks(setting, post.blocks, chapter, ratio=_RATIO, left=left)
    if text:
        text[0] = replace(text[0], before=setting.sheet.leading * 0.12)
    lines = [*head, *follow(text), *joined(_repeats(setting, post, left))]
    bars = tuple(round((at + 0.35) * step, 2) for at in range(round(left / step)))
    return [replace(line, bars=(*bars, *line.bars)) for line in lines]


def _head(setting: Setting, post: Post, parent: Post | None, left: float, level: int) -> list[Line]:
    sheet, words = setting.sheet, setting.words
    mark = sheet.look(Face.SANS, _ID, muted=True)
    id = setting.type.fitted(post.id, mark, sheet.measure * 0.3)
    author = telling.author(post, words)
    style = sheet.style(_HEAD, before=0.75, left=left, right=setting.type.width(id, mark) + 12)
    name: Span = (author, sheet.look(Face.SANS_BOLD if post.author else Face.SANS, _HEAD + 0.04))
    told = " · ".join(_told(setting, post))
    spans = [name, (f" · {told}" if author and told else told, sheet.look(Face.SANS, _HEAD, muted=True))]
    named = setting.type.paragraph(spans, style, sheet.measure)
    lines = at_right(named, id, mark, setting) if named else setting.type.paragraph([(id, mark)], style, sheet.measure)
    lines += setting.type.paragraph(_answers(setting, post, parent), replace(style, before=0.0), sheet.measure)
    entry = f"{author} · {post.id}" if author else post.id
    return setting.marked([lines[0], *joined(lines[1:])], setting.anchors[post.id], (level, entry))


def _told(setting: Setting, post: Post) -> Iterator[str]:
    for what, told in telling.facts(post, setting.words):
        yield told.replace(" ", "\u00a0") if what == "date" else told


def _answers(setting: Setting, post: Post, parent: Post | None) -> Iterator[Span]:
    sheet, words = setting.sheet, setting.words
    for order, mention in enumerate(telling.answers(post, parent, words)):
        anchor = setting.anchors.get(mention.id) if mention.id else None
        known = mention.id is not None
        told = words.answer(mention.name) if known else words.lost_answer(mention.name)
        if order:
            yield words.semicolon, sheet.look(Face.SANS, _HEAD, muted=True)
        yield told, sheet.look(Face.SANS, _HEAD, muted=True, link=f"#{anchor}" if anchor else "")


def _repeats(setting: Setting, post: Post, left: float) -> list[Line]:
    if not post.repeats:
        return []
    words = setting.words
    text = words.labelled(words.posted(len(post.repeats) + 1), words.semicolon.join(map(words.repeat, post.repeats)))
    look = setting.sheet.look(Face.SANS, 0.76, muted=True)
    return setting.say(text, look, setting.sheet.style(0.78, before=0.2, left=left))
