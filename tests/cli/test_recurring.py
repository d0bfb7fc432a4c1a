"""Lines that a site repeats, on the command line."""

from pathlib import Path

from tests.cli.conftest import Program

BAR = "Le carnet de Zoé paraît chaque jeudi, sauf en août ; on peut aussi le recevoir par la poste."


def test_lines_are_listed_and_set_aside_on_request(curator: Program, tmp_path: Path) -> None:
    for at, story in enumerate(("Le port", "La pluie", "Le train")):
        text = f"{story}\n\n{story} a fait parler tout le monde cette semaine-là.\n\n{BAR}\n\nOn verra bien {at}.\n"
        (tmp_path / f"zoe.fr_{at}.txt").write_text(text, encoding="utf-8")
    collection = tmp_path / "zoe.curator"
    assert curator("import", collection, *sorted(tmp_path.glob("*.txt"))).code == 0
    listed = curator("recurring", collection)
    assert [line.strip() for line in listed.lines] == [f"3 pages  {BAR}"]
    assert "--set-aside" in listed.err
    data = curator("recurring", collection, "A002", "--set-aside", "--json").data
    assert data["set_aside"]
    assert data["lines"][0]["articles"] == ["A001", "A002", "A003"]
    assert "No line recurs." in curator("recurring", collection).err
