"""The wheel works outside the checkout, and finds inside itself what ships with the program.

A fresh environment gets the wheel alone; its dependencies (some 300 MB) are borrowed from the environment that runs
the tests, by path. The checkout must not come along: its editable installation is a `.pth` file, and those are read in
an environment's own folder only, not in one that is borrowed.
"""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def curator(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the console script of an environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(scripts / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    packages = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    (Path(packages) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(scripts / "curator")


def test_the_wheel_holds_the_shipped_files_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("resources", "corpus"):
        shipped = [path for path in (CHECKOUT / folder).rglob("*") if path.is_file()]
        assert shipped
        for path in shipped:
            assert f"curator/_{path.relative_to(CHECKOUT).as_posix()}" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"curator"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_an_installed_curator_imports_and_exports_outside_the_checkout(curator, tmp_path):
    def run(*arguments: object) -> str:
        done = subprocess.run(
            [curator, *map(str, arguments)], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = "from curator import resources; print(resources.RESOURCES, resources.CORPUS, sep='\\n')"
    python = [curator.parent / "python", "-c", where]
    shipped = subprocess.run(python, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()
    assert all(Path(folder).is_relative_to(curator.parents[1]) for folder in shipped)

    run("import", "c.curator", *sorted(Path(shipped[1]).glob("*.txt")))
    run("export", "c.curator", "out.epub")
    run("export", "c.curator", "out.pdf")
    assert (tmp_path / "out.epub").read_bytes().startswith(b"PK")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
