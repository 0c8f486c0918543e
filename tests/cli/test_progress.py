"""A bar on a terminal, for what takes long; nothing elsewhere."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from opleiding.cli.desk import Desk
from opleiding.cli.progress import watched

LONG = """
from pathlib import Path
from opleiding.cli.desk import Desk
from opleiding.cli.progress import watched
desk = Desk(Path(), quiet={quiet})
print(sum(watched(desk, range(5), patience={patience})))
"""


def on_a_terminal(*, patience: float, quiet: bool = False) -> tuple[str, str]:
    """What a small program says on its output, and draws on a terminal."""
    ours, theirs = pty.openpty()
    code = LONG.format(quiet=quiet, patience=patience)
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=theirs, text=True, check=True
    )
    os.close(theirs)
    try:
        drawn = os.read(ours, 65536).decode()
    except OSError:  # nothing was drawn, and the terminal is gone
        drawn = ""
    os.close(ours)
    return done.stdout, drawn


def test_what_takes_long_is_drawn_on_a_terminal_and_goes_through_whole() -> None:
    said, drawn = on_a_terminal(patience=0)

    assert said == "10\n"
    assert "100%" in drawn


def test_what_is_quick_or_quiet_draws_nothing() -> None:
    assert on_a_terminal(patience=60) == ("10\n", "")
    assert on_a_terminal(patience=0, quiet=True) == ("10\n", "")


def test_without_a_terminal_things_pass_as_they_are() -> None:
    assert list(watched(Desk(Path()), "abc", patience=0)) == ["a", "b", "c"]
