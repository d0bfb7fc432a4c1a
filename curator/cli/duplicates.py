"""curator duplicates: repeated comments."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from curator.cli.arguments import FILE, is_collection, json_option, to_edit
from curator.cli.output import plural, progress, report, say, write, write_json
from curator.domain.duplicates import CommentText, DuplicateGroup, Likeness
from curator.domain.errors import NotFoundError, UnreadableCaptureError
from curator.services import deduplicating


@click.command("duplicates")
@click.argument("source", type=FILE, metavar="C.curator|FILE.jsonl")
@click.option("--fold", is_flag=True, help="Fold the groups that are certain, as one edit.")
@json_option
def command(source: Path, fold: bool, as_json: bool) -> None:
    """List repeated comments, and fold those that are certain.

    A FILE.jsonl has one comment a line: {"id": …, "text": …} and, where known, "author", "article", "parent" and
    "language". What was folded or set apart before is not listed again. With --fold the groups folded are listed.
    """
    if not is_collection(source):
        if fold:
            raise click.UsageError("only a collection can be folded, a list of comments cannot")
        with progress("Comparing") as compared:
            _list(deduplicating.find(list(_comments(source)), compared), as_json=as_json)
        return
    with to_edit(source) as opened:
        with progress("Comparing") as compared:
            groups = deduplicating.find(deduplicating.snapshot(opened), compared)
        if not opened.read_only:
            deduplicating.remember(opened, groups)
        groups = deduplicating.proposed(opened, groups)
        if fold:
            groups = deduplicating.certain(groups)
            changes = deduplicating.fold(opened, groups)
            report(changes)
    _list(groups, as_json=as_json)


def _list(groups: Sequence[DuplicateGroup], *, as_json: bool) -> None:
    if as_json:
        write_json({"groups": [_data(group) for group in groups]})
        return
    for group in groups:
        write(f"{group.kept} is kept{f': {group.reason}' if group.reason else ''}")
        for member in group.members:
            standing = "certain" if member.certain else "asked"
            write(f"  {member.id}  {member.kind}, {member.score:.2f}, {standing}: {member.reason}")
            for each in member.differences if not member.certain else ():
                write(f"      “{each.kept}” / “{each.other}”")
    say(plural(len(groups), "group"))


def _data(group: DuplicateGroup) -> dict[str, object]:
    return {"kept": group.kept, "reason": str(group.reason), "members": [_member(each) for each in group.members]}


def _member(member: Likeness) -> dict[str, object]:
    return {
        "id": member.id,
        "of": member.of,
        "class": member.kind,
        "score": member.score,
        "certain": member.certain,
        "reason": str(member.reason),
        "differences": [{"kind": each.kind, "kept": each.kept, "other": each.other} for each in member.differences],
    }


def _comments(path: Path) -> Iterator[CommentText]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except FileNotFoundError as error:
        raise NotFoundError("there is no file {path}: check its name", path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableCaptureError(
            "{path} cannot be read as UTF-8 text ({reason})", path=str(path), reason=str(error)
        ) from error
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                comment = _comment(json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise UnreadableCaptureError(
                    '{path}, line {number}, is no comment: each line is like {{"id": "1", "text": "…"}}',
                    path=str(path),
                    number=number,
                ) from error
            if comment.id in seen:
                raise UnreadableCaptureError(
                    "{path}, line {number}, has the id of another comment: {id}",
                    path=str(path),
                    number=number,
                    id=comment.id,
                )
            seen.add(comment.id)
            yield comment


def _comment(entry: dict[str, object]) -> CommentText:
    parent = entry.get("parent")
    parents: Iterable[object] = parent if isinstance(parent, list) else () if parent is None else (parent,)
    text = entry["text"]
    if not isinstance(text, str):
        raise TypeError("text is no string")
    return CommentText(
        id=str(entry["id"]),
        text=text,
        author=_text(entry.get("author")),
        article=_text(entry.get("article")),
        parents=tuple(map(str, parents)),
        language=_text(entry.get("language")) or "",
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
