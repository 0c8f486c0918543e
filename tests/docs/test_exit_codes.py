"""The two exit codes that need a second hand at the right moment: 6 and 130."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl")
pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc to look in")

NEED = "title: French on the phone\nraised_by: p-sofie\nlog:\n- {date: 2026-01-12, did: raised}\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    files = {
        "opleiding.yaml": "name: Scheldezicht\nlanguage: en\ndepartments: {export: {name: Export}}\n",
        "people/p-sofie.yaml": "department: export\nfunction: team lead\nentered: 2015-03-01\n",
        "needs/french.yaml": NEED,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@contextmanager
def a_move_that_waits_to_write(repo: Path) -> Iterator[subprocess.Popen[str]]:
    """Somebody else holds the repo: the command has read the record, and opens the folder to lock it."""
    held = os.open(repo, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    command = ["needs", "move", "french", "dropped", "--by", "p-sofie", "--today", "2026-01-13"]
    waits = subprocess.Popen(
        [str(Path(sys.executable).with_name("opleiding")), "-C", str(repo), *command],
        stderr=subprocess.PIPE,
        text=True,
    )
    while repo not in _opened(waits.pid) and waits.poll() is None:
        time.sleep(0.01)
    try:
        yield waits
    finally:
        os.close(held)


def _opened(pid: int) -> list[Path]:
    found = []
    for descriptor in Path(f"/proc/{pid}/fd").glob("*"):
        try:
            found.append(descriptor.readlink())
        except OSError:
            continue
    return found


def test_a_file_that_changed_meanwhile_is_left_alone(repo: Path) -> None:
    changed = NEED.replace("phone", "telephone")
    with a_move_that_waits_to_write(repo) as waits:
        (repo / "needs/french.yaml").write_text(changed)
    _, said = waits.communicate()

    assert (waits.returncode, (repo / "needs/french.yaml").read_text()) == (6, changed)
    assert said == (
        "needs/french.yaml changed since it was read: nothing was written."
        " Look at it, then try again.\n"
    )


def test_ctrl_c_leaves_the_repo_as_it_was(repo: Path) -> None:
    with a_move_that_waits_to_write(repo) as waits:
        waits.send_signal(signal.SIGINT)
        _, said = waits.communicate()

    assert (waits.returncode, said) == (130, "Stopped. Nothing was written.\n")
    assert (repo / "needs/french.yaml").read_text() == NEED
