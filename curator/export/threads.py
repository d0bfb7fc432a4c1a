"""Walking threads of any depth in reading order."""

from collections.abc import Iterator, Sequence

from curator.domain.book import Chapter, Post


def walk(posts: Sequence[Post]) -> Iterator[tuple[int, Post, Post | None]]:
    """Yield each post with its level, from 1, and the post that it hangs under."""
    waiting: list[tuple[int, Post, Post | None]] = [(1, post, None) for post in reversed(posts)]
    while waiting:
        level, post, parent = waiting.pop()
        yield level, post, parent
        waiting.extend((level + 1, reply, post) for reply in reversed(post.replies))


def all_posts(chapter: Chapter) -> Iterator[Post]:
    """Yield every comment of a chapter in reading order, then its pings."""
    for thread in (chapter.thread, chapter.pings):
        yield from (post for _, post, _ in walk(thread))
