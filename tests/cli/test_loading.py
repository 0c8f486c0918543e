"""What each kind of command may load: start-up stays light."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("rich", "pydantic", "jinja2", "babel", "yaml", "typer", "asyncio")

WATCH = """
import sys
from opleiding.cli.door import main
try:
    main({arguments!r})
except SystemExit:
    pass
sys.stderr.write("LOADED " + " ".join(name for name in {heavy!r} if name in sys.modules))
"""


def loaded(arguments: list[str], folder: Path, **environment: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", WATCH.format(arguments=arguments, heavy=HEAVY)],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return set(done.stderr.rpartition("LOADED")[2].split())


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: Klein\nlanguage: en\n")
    (tmp_path / "people").mkdir()
    (tmp_path / "people/p-7f3k.yaml").write_text(
        "department: x\nfunction: y\nentered: 2024-01-01\n"
    )
    return tmp_path


def test_the_version_loads_nothing(repo: Path) -> None:
    assert loaded(["--version"], repo) == set()


def test_the_version_is_told_wherever_it_stands_before_a_command(repo: Path) -> None:
    assert loaded(["-C", "nowhere", "--version"], repo) == set()
    assert loaded(["needs", "--version"], repo) != set()


def test_completing_a_command_loads_neither_rich_nor_pydantic(repo: Path) -> None:
    shell = {
        "_OPLEIDING_COMPLETE": "complete_bash",
        "COMP_WORDS": "opleiding ne",
        "COMP_CWORD": "1",
    }

    assert loaded([], repo, **shell) == {"typer"}


def test_writing_a_need_loads_neither_templates_nor_locales(repo: Path) -> None:
    command = ["needs", "add", "Frans", "--raised-by", "p-7f3k", "--by", "p-7f3k"]

    assert loaded(command, repo) == {"typer", "pydantic", "yaml"}
    assert (repo / "needs/frans.yaml").is_file()


def test_a_list_in_a_pipe_draws_nothing(repo: Path) -> None:
    assert loaded(["needs", "list"], repo) == {"typer", "pydantic", "yaml"}


def test_a_report_loads_templates_and_locales_and_no_terminal_drawing(repo: Path) -> None:
    assert "rich" not in loaded(["report", "roi"], repo)
