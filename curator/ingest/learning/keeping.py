"""What was learned of a page's comments as a page profile: the text of its file."""

import json
from collections.abc import Iterator, Sequence

from curator.ingest.profiles import ThreadPatterns, contract

_WEIGHT = 2.0  # what speaks for a profile at the least: taken where nothing that ships fits better


def as_profile(label: str, patterns: ThreadPatterns, base: ThreadPatterns) -> str:
    """Return a page profile that reads comments as `patterns` do; what is in `base` every profile has already."""
    lines = [
        label_line(label),
        'description = "Made from comments that were shown as examples."',
        "",
        "[thread]",
        f'layout = "{patterns.layout}"',
        f"weight = {_WEIGHT}",
        *(f"{name} = true" for name in ("trailing", "apart") if getattr(patterns, name)),
        *_lists(patterns, base),
    ]
    return "\n".join(lines) + "\n"


def label_line(label: str) -> str:
    """Return the first line of a profile's file, which says what a curator sees."""
    return f"label = {_text(label)}"


def _lists(patterns: ThreadPatterns, base: ThreadPatterns) -> Iterator[str]:
    for name in ("headers", "dates", "furniture", "finishes"):
        known = set(getattr(base, name).sources)
        own = [source for source in getattr(patterns, name).sources if source not in known]
        if own:
            yield _list(name, own)


def _list(name: str, sources: Sequence[str]) -> str:
    return "\n".join((f"{name} = [", *(f"  {_text(contract(source))}," for source in sources), "]"))


def _text(held: str) -> str:
    """Return a text as TOML has it: as it stands between single quotes where it can."""
    plain = held.isprintable()
    if plain and "'" not in held:
        return f"'{held}'"
    if plain and "'''" not in held and not held.endswith("'"):
        return f"'''{held}'''"
    return json.dumps(held, ensure_ascii=True)
