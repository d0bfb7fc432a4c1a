import pytest

from curator.domain.errors import InvalidValueError, NotFoundError
from curator.domain.metadata import COLLECTION, Field, Origin
from curator.services import describing
from curator.services.showing import as_data
from curator.store import articles
from curator.store.collection import Collection


def test_an_imported_value_is_proposed_until_someone_confirms_it(collection: Collection) -> None:
    title = articles.get(collection, "A001").metadata[Field.TITLE]
    assert (title.value, title.origin, title.confirmed) == ("Un titre", Origin.PAGE, False)
    describing.confirm(collection, ["A001"], [Field.TITLE])
    title = articles.get(collection, "A001").metadata[Field.TITLE]
    assert (title.origin, title.confirmed, title.imported) == (Origin.PAGE, True, "Un titre")


def test_a_typed_value_hides_the_imported_one_until_that_is_restored(collection: Collection) -> None:
    describing.update(collection, ["A001"], {Field.TITLE: "  Un  autre titre "})
    title = articles.get(collection, "A001").metadata[Field.TITLE]
    assert (title.value, title.origin, title.imported) == ("Un autre titre", Origin.HAND, "Un titre")
    describing.restore(collection, ["A001"], [Field.TITLE])
    assert articles.get(collection, "A001").value(Field.TITLE) == "Un titre"


def test_an_emptied_field_has_no_value(collection: Collection) -> None:
    describing.update(collection, ["A001"], {Field.TITLE: ""})
    assert articles.get(collection, "A001").value(Field.TITLE) is None


@pytest.mark.parametrize("date", ["2012", "2012-01", "2012-01-20", "2012?", "2012-01-20/2012-01-23", "201X"])
def test_partial_and_doubtful_dates_are_welcome(collection: Collection, date: str) -> None:
    describing.update(collection, ["A001"], {Field.DATE: date})
    assert articles.get(collection, "A001").value(Field.DATE) == date


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.DATE, "hier soir"),
        (Field.DATE, "2012-13"),
        (Field.LANGUAGE, "français"),
        (Field.SOURCE, "une page sans adresse"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing_at_all(collection: Collection, field: Field, value: str) -> None:
    before = as_data(collection)
    with pytest.raises(InvalidValueError) as caught:
        describing.update(collection, ["A001"], {Field.TITLE: "Nouveau", field: value})
    assert value in str(caught.value)
    assert as_data(collection) == before


def test_several_articles_and_the_collection_are_described_in_one_step(collection: Collection) -> None:
    describing.update(collection, [COLLECTION, "A001"], {Field.PUBLISHER: "Les Cahiers"})
    assert articles.get(collection, "A001").value(Field.PUBLISHER) == "Les Cahiers"
    assert as_data(collection)["collection"]["publisher"] == "Les Cahiers"
    collection.undo()
    assert as_data(collection)["collection"]["publisher"] is None


def test_the_name_of_an_edit_says_what_was_described(collection: Collection) -> None:
    describing.update(collection, [COLLECTION], {Field.TITLE: "Essais"})
    assert str(collection.undo_label) == "Describe the collection"
    describing.update(collection, ["A001"], {Field.TITLE: "Essais"})
    assert str(collection.undo_label) == "Describe A001"


def test_an_unknown_article_or_field_is_named(collection: Collection) -> None:
    with pytest.raises(NotFoundError, match="A099"):
        describing.update(collection, ["A099"], {Field.TITLE: "x"})
    with pytest.raises(InvalidValueError, match="couleur"):
        describing.field("couleur")
    assert describing.field("author") is Field.CREATOR


def test_different_values_of_several_articles_are_one_step(collection: Collection) -> None:
    describing.update_each(collection, {COLLECTION: {Field.TITLE: "Recueil"}, "A001": {Field.CREATOR: "Ada"}})
    assert articles.get(collection, "A001").value(Field.CREATOR) == "Ada"
    collection.undo()
    assert as_data(collection)["collection"]["title"] == "Essai"
    assert articles.get(collection, "A001").value(Field.CREATOR) is None


def test_only_the_fields_named_are_confirmed_and_restored(collection: Collection) -> None:
    describing.confirm_each(collection, {"A001": [Field.LANGUAGE]})
    found = articles.get(collection, "A001").metadata
    assert (found[Field.TITLE].confirmed, found[Field.LANGUAGE].confirmed) == (False, True)
    describing.restore_each(collection, {"A001": [Field.LANGUAGE]})
    assert not articles.get(collection, "A001").metadata[Field.LANGUAGE].confirmed
