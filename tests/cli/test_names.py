"""Names live in the key file, outside the repo's history; they show where it is, and in reports when asked."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keyed") / "repo"
    copytree(NOORDZEE, folder)
    (folder / "people.key.csv").write_text("id;naam\np-7f3k;Ada *Lovelace*\n")
    return folder


def test_a_list_shows_the_name_beside_the_function(repo: Path) -> None:
    _, shown = run("opleiding people list | grep p-7f3k", repo)

    assert shown == "p-7f3k  Ada *Lovelace* · dossierbeheerder\n"


def test_a_person_may_be_named_by_name(repo: Path) -> None:
    command = "opleiding needs add Frans --raised-by 'ada *lovelace*' --by p-7f3k --dry-run -q"
    code, shown = run(command, repo)

    assert code == 0
    assert "+raised_by: p-7f3k" in shown.splitlines()


def test_a_report_shows_pseudonyms_and_names_only_when_asked(repo: Path) -> None:
    _, silent = run("opleiding report plan p-7f3k-2025 --language en", repo)
    _, named = run("opleiding report plan p-7f3k-2025 --language en --names", repo)

    assert "Lovelace" not in silent
    assert "\n| **Ada \\*Lovelace\\* (p-7f3k)** | " in named
