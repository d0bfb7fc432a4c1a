"""What is said to be open in each stage, before and after it is done."""

import pytest

from curator.domain.correction import Decision
from curator.domain.metadata import Field
from curator.services import checking, correcting, deduplicating, describing, overview, segmenting
from curator.services.overview import StageCounts
from curator.store import articles
from curator.store.collection import Collection

LACKING = 4
"""Fields that an article is expected to have and that the small page says nothing of."""


@pytest.fixture
def checked(collection: Collection) -> Collection:
    """The small collection with one slip in it, all of it checked."""
    correcting.type_text(collection, 2, "Le premier paragraphe est dpeuis ici.")
    correcting.type_text(collection, 6, "@Chloé bonsoir.")
    checking.remember(collection, checking.check(checking.missing(collection), frozenset()))
    return collection


def said(collection: Collection) -> list[str]:
    return [str(point.message) for point in overview.checklist(collection)]


def test_all_that_is_open_is_listed_in_the_order_of_the_stages(checked: Collection) -> None:
    assert said(checked) == [
        "A001: 1 announced comment was not captured",
        "1 suspect waits for a decision",
        f"A001: {LACKING} fields have no value",
        "A001: 2 proposed values are not confirmed",
    ]
    assert [point.article for point in overview.checklist(checked)] == ["A001", None, "A001", "A001"]
    assert [point.count for point in overview.checklist(checked)] == [1, 1, LACKING, 2]
    assert overview.stages(checked) == StageCounts(sources=1, text=1, duplicates=0, description=1)


def test_what_is_not_checked_is_said_to_be_so(collection: Collection) -> None:
    assert "6 passages are not wholly checked yet" in said(collection)
    assert overview.stages(collection).text == 0


def test_a_suspect_that_is_put_off_stays_open_and_one_that_is_settled_does_not(checked: Collection) -> None:
    (suspect,) = checking.pending(checked)
    correcting.decide(checked, [suspect], Decision.POSTPONED)
    assert "1 suspect was put off" in said(checked)
    assert overview.stages(checked).text == 0
    checked.undo()
    correcting.decide(checked, [suspect], Decision.REJECTED)
    assert not [line for line in said(checked) if "suspects" in line]


def test_groups_of_repeats_are_open_until_they_are_folded(collection: Collection) -> None:
    for passage in (4, 6):
        correcting.type_text(collection, passage, "Il fallait bien que cela arrive un jour ou l’autre, et voilà.")
    groups = deduplicating.find(deduplicating.snapshot(collection))
    deduplicating.remember(collection, groups)
    assert overview.stages(collection).duplicates == len(groups) == 1
    assert "1 group of repeated comments waits for a decision" in said(collection)
    deduplicating.fold(collection, groups)
    assert overview.stages(collection).duplicates == 0


def test_a_description_is_open_until_all_proposals_are_confirmed_and_no_field_lacks(
    collection: Collection,
) -> None:
    lacking = describing.lacking(articles.all(collection)[0].metadata)
    assert len(lacking) == LACKING
    describing.confirm(collection, ["A001"], [Field.TITLE, Field.LANGUAGE])
    assert overview.is_open(articles.all(collection)[0].metadata)
    values = {Field.DATE: "2012-01", Field.SOURCE: "https://exemple.fr/a"}
    describing.update(collection, ["A001"], {field: values.get(field, "mot") for field in lacking})
    assert not overview.is_open(articles.all(collection)[0].metadata)
    assert not [line for line in said(collection) if "A001" in line and "announced" not in line]
    describing.restore(collection, ["A001"], [Field.TITLE])
    assert said(collection)[-1] == "A001: 1 proposed value is not confirmed"
    assert overview.is_open(articles.all(collection)[0].metadata)


def test_comments_that_are_marked_by_hand_count_as_captured(collection: Collection) -> None:
    segmenting.mark_comment(collection, 7)
    assert not [line for line in said(collection) if "announced" in line]
    segmenting.mark_comment(collection, 2)
    assert not [line for line in said(collection) if "announced" in line]
