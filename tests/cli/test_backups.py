"""curator backups: listing, making, going back."""


def test_a_copy_is_made_listed_and_gone_back_to(curator, collection):
    assert curator("backups", collection).out == b""
    assert curator("backups", collection, "--now").code == 0
    assert "already" in curator("backups", collection, "--now").err
    assert curator("describe", collection, "collection", "title=Autre").code == 0
    assert len(curator("backups", collection, "--json").data) == 1
    assert curator("backups", collection, "--restore", "1").code == 0
    assert curator("verify", collection).code == 0
    assert len(curator("backups", collection, "--json").data) == 2
    assert b"Autre" not in curator("describe", collection, "collection").out


def test_a_number_that_is_not_there_is_one_sentence(curator, collection):
    outcome = curator("backups", collection, "--restore", "1")
    assert outcome.code == 4
    assert outcome.err.startswith("curator: essai.curator has no safety copy 1")


def test_a_collection_that_does_not_open_is_kept_beside_what_takes_its_place(curator, collection):
    curator("backups", collection, "--now")
    collection.write_bytes(collection.read_bytes()[:5000])
    outcome = curator("backups", collection, "--restore", "1")
    assert outcome.code == 0
    assert ".before.curator" in outcome.err
    assert curator("verify", collection).code == 0
