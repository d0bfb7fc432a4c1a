"""curator decide: a decision about one suspect."""

from pathlib import Path

import click

from curator.cli.arguments import NUMBER, collection_argument, json_option, page_span, to_edit
from curator.cli.output import progress, report
from curator.cli.suspects import pending
from curator.domain.correction import MANUAL, Decision, Suspect, SuspectKind
from curator.domain.errors import InvalidValueError
from curator.services import correcting
from curator.store import articles
from curator.store.collection import Collection

DECISIONS = {
    "accept": Decision.ACCEPTED,
    "reject": Decision.REJECTED,
    "sic": Decision.SIC,
    "postpone": Decision.POSTPONED,
}


@click.command("decide")
@collection_argument
@click.argument("decision", type=click.Choice(list(DECISIONS)))
@click.argument("passage", type=NUMBER)
@click.argument("start", type=click.IntRange(0))
@click.argument("end", type=click.IntRange(0))
@click.option("--replacement", metavar="TEXT", help="What the reading shall show; the first suggestion unless given.")
@click.option("--note", default="", metavar="TEXT", help="Why, in your words.")
@click.option("--same", is_flag=True, help="Decide the same about every suspect of the same wording and rule.")
@json_option
def command(
    collection: Path,
    decision: str,
    passage: int,
    start: int,
    end: int,
    replacement: str | None,
    note: str,
    same: bool,
    as_json: bool,
) -> None:
    """Accept, reject, postpone or leave as sic what stands from START to END.

    PASSAGE, START and END are those that “curator check” prints. A place that nobody suspects can be corrected too,
    with --replacement.

    \b
      curator decide dossier.curator accept 31 1208 1217 --replacement mafieuse --same
    """
    with to_edit(collection) as opened:
        with progress("Checking") as checked:
            waiting = pending(opened, checked)
        chosen = _suspect(opened, waiting, passage, start, end)
        if decision == "accept" and replacement is None and not chosen.suggestions:
            raise InvalidValueError("nothing is suggested for “{found}”: give --replacement", found=chosen.found)
        suspects = [chosen, *(other for other in waiting if same and _alike(other, chosen))]
        report(correcting.decide(opened, suspects, DECISIONS[decision], replacement, note), as_json=as_json)


def _suspect(collection: Collection, waiting: list[Suspect], id: int, start: int, end: int) -> Suspect:
    passage = articles.passage(collection, id)
    span = page_span(passage, start, end)
    for suspect in waiting:
        if suspect.passage == id and suspect.span == span:
            return suspect
    return Suspect(span, span.of(passage.original), (), MANUAL, SuspectKind.SPELLING, 1.0, passage=id)


def _alike(other: Suspect, chosen: Suspect) -> bool:
    return other != chosen and (other.found, other.rule) == (chosen.found, chosen.rule)
