"""curator rules: by what rules the text is doubted, and what may be done with what each finds."""

import click

from curator.cli.arguments import json_option
from curator.cli.output import write, write_json
from curator.domain.rules import RULES, Rule


@click.command("rules")
@json_option
def command(as_json: bool) -> None:
    """List the rules by which words come into doubt, and what may be done with what each finds.

    “in one go”: “curator correct --safe” makes those that are certain. “one by one”: only ever proposed. “left”: the
    author's own voice. “done”: no doubt, but what a person or import did.
    """
    if as_json:
        write_json([_data(rule) for rule in RULES.values()])
        return
    for rule in RULES.values():
        write(f"{rule.id:<16}  {rule.kind:<10}  {rule.policy:<10}  {rule.name.english}: {rule.explanation.english}")


def _data(rule: Rule) -> dict[str, object]:
    return {
        "rule": rule.id,
        "kind": rule.kind,
        "policy": rule.policy,
        "name": {"en": rule.name.english, "fr": rule.name.french},
        "explanation": {"en": rule.explanation.english, "fr": rule.explanation.french},
    }
