"""A report is set for reading on a terminal, and is its Markdown to the byte in a pipe."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def on_a_terminal(*typed: str) -> str:
    """What stands on the terminal."""
    ours, theirs = pty.openpty()
    command = [
        str(Path(sys.executable).with_name("opleiding")),
        "-C",
        str(NOORDZEE),
        "--language",
        "en",
        *typed,
    ]
    done = subprocess.Popen(command, stdout=theirs, env={**os.environ, "COLUMNS": "100"})
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:  # the program is done, and the terminal is gone
            break
        if not read:
            break
        shown += read
    done.wait()
    os.close(ours)
    return shown.decode()


def test_on_a_terminal_diagrams_are_bars_and_tables_are_drawn() -> None:
    shown = on_a_terminal("report", "policy")

    assert "Our training policy" in shown
    assert "█" in shown
    assert "mermaid" not in shown
    assert "|--" not in shown


def test_a_dash_gives_the_markdown_on_a_terminal_too() -> None:
    shown = on_a_terminal("report", "policy", "--out", "-")

    assert "# Our training policy" in shown
    assert "```mermaid" in shown


@pytest.mark.parametrize("typed", ["--out told.json", "--format json --out told.json"])
@pytest.mark.parametrize("report", ["forecast", "roi ics2-2025 --trace"])
def test_json_goes_into_the_file_that_was_named(tmp_path: Path, report: str, typed: str) -> None:
    told = tmp_path / "told.json"
    command = f"opleiding --language en report {report} "

    shown = run(command + "--json", NOORDZEE)
    assert run(command + typed.replace("told.json", str(told)), NOORDZEE) == (
        0,
        f"Written: {told}\n",
    )
    assert (0, told.read_text()) == shown
    assert run(command + "--format json --out -", NOORDZEE) == shown
