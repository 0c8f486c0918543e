"""A command that is killed while it writes: the next one finds all of it or none of it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from opleiding.store.inside import JOURNAL
from tests.cli.test_import import folder, needs
from tests.console import run

__all__ = ["folder"]
ROWS = 300
TOLD = "A command was cut off while it was writing. What it had begun is undone."
IMPORT = "opleiding --today 2026-11-20 -C repo needs import ../many.csv --by p-9xq2 --yes"


def killed(folder: Path, *, after: int) -> None:
    """Imports, and is killed once so many needs are there."""
    program = Path(sys.executable).with_name("opleiding")
    command = [str(program), *IMPORT.split()[1:]]
    child = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    place = folder / "repo/needs"
    while child.poll() is None and not (place.is_dir() and len(list(place.glob("*.yaml"))) > after):
        time.sleep(0.0005)
    child.kill()
    child.wait()


@pytest.mark.parametrize("after", [0, 50, ROWS - 10])
def test_an_import_that_is_killed_leaves_all_or_none(folder: Path, after: int) -> None:
    titles = "".join(f"Punt {number};p-7f3k\n" for number in range(ROWS))
    (folder / "many.csv").write_text(f"Titel;Naam\n{titles}")
    killed(folder, after=after)
    was_cut_off = (folder / "repo" / JOURNAL / "journal").exists()
    _, shown = run("opleiding -C repo needs list 2>&1 >/dev/null", folder)

    assert shown == (f"{TOLD}\nThere is nothing here yet.\n" if was_cut_off else "")
    assert len(needs(folder)) == (0 if was_cut_off else ROWS)
    assert len(list((folder / "repo").rglob("*"))) == (5 if was_cut_off else 8 + ROWS)

    run(IMPORT, folder)
    assert len(needs(folder)) == ROWS


def test_what_somebody_changed_meanwhile_is_named(folder: Path) -> None:
    (folder / "many.csv").write_text("Titel;Naam\n" + "".join(f"Punt {n};p-7f3k\n" for n in range(ROWS)))  # fmt: skip
    killed(folder, after=0)
    if not (folder / "repo" / JOURNAL / "journal").exists():
        pytest.skip("this machine was too fast to be cut off")
    mine = min((folder / "repo/needs").glob("*.yaml"))
    mine.write_text(mine.read_text() + "# gezien\n")
    _, shown = run("opleiding -C repo needs list 2>&1 >/dev/null", folder)

    assert shown.splitlines() == [
        TOLD,
        f"Changed by somebody since, so left as it is: needs/{mine.name}. Look at it, please.",
    ]
    assert list(needs(folder)) == [mine.name]


def test_two_imports_of_one_file_at_once_write_it_once(folder: Path) -> None:
    (folder / "many.csv").write_text("Titel;Naam\n" + "".join(f"Punt {n};p-7f3k\n" for n in range(ROWS)))  # fmt: skip
    program = Path(sys.executable).with_name("opleiding")
    both = [
        subprocess.Popen([program, *IMPORT.split()[1:]], cwd=folder, stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    codes = sorted(one.wait() for one in both)

    assert codes in ([0, 0], [0, 6])
    assert len(needs(folder)) == ROWS
    assert not (folder / "repo" / JOURNAL).exists()
