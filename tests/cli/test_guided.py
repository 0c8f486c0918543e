"""Questions on a real terminal."""

import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path

INTERRUPT = "Ctrl-C"
_HEEDED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""Who starts the tests in the background of a shell hands down that Ctrl-C is ignored."""
COMMAND = [sys.executable, "-c", f"{_HEEDED}; from opleiding.cli.door import main; main()"]


def talk(folder: Path, arguments: list[str], answers: list[str]) -> tuple[int, str]:
    """Types the answers, one at each question, and gives the exit code and all that was shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env={**os.environ, "TERM": "dumb", "NO_COLOR": "1", "LANG": "C.UTF-8"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown, waiting, breaking = "", list(answers), False
    for _ in range(200):  # a busy machine hands the text over in small pieces
        ready, _, _ = select.select([ours], [], [], 1)
        if not ready:
            if breaking:  # again: a signal just before the read had nothing to interrupt
                process.send_signal(signal.SIGINT)
            continue
        try:
            read = os.read(ours, 4096).decode()
        except OSError:
            break
        shown += read
        silent = not select.select([ours], [], [], 0.2)[0]
        if waiting and silent and shown.endswith(": "):
            answer = waiting.pop(0)
            breaking = answer == INTERRUPT
            if breaking:
                process.send_signal(signal.SIGINT)
            else:
                os.write(ours, f"{answer}\n".encode())
    os.close(ours)
    return process.wait(timeout=20), shown.replace("\r\n", "\n")


def repo(folder: Path) -> Path:
    (folder / "opleiding.yaml").write_text(
        "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-11-20\n"
    )
    (folder / "people").mkdir()
    for person in ("p-7f3k", "p-9xq2"):
        (folder / f"people/{person}.yaml").write_text(
            "department: x\nfunction: y\nentered: 2024-01-01\n"
        )
    return folder


def test_a_need_is_written_down_in_a_dialogue(tmp_path: Path) -> None:
    answers = ["Frans aan de telefoon", "1", "2", "Klanten haken af", "", "4", "", "4", ""]

    code, shown = talk(repo(tmp_path), ["needs", "add"], answers)

    assert code == 0, shown
    assert (tmp_path / "needs/frans-aan-de-telefoon.yaml").read_text() == (
        "title: Frans aan de telefoon\n"
        "problem: Klanten haken af\n"
        "source: {kind: daily_work}\n"
        "raised_by: p-7f3k\n"
        "impact: 4\n"
        "log:\n"
        "- {date: 2026-11-20, by: p-9xq2, did: raised}\n"
    )


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "needs", "add"],
        cwd=repo(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert (
        done.stderr
        == "TITLE is missing: The need, in one line.\nHelp: opleiding needs add --help\n"
    )


def test_no_input_asks_nothing_on_a_terminal_either(tmp_path: Path) -> None:
    code, shown = talk(repo(tmp_path), ["needs", "add", "Frans", "--no-input"], [])

    assert code == 2
    assert shown == (
        "--raised-by is missing: Who raised it: an id, or a name from the key file.\n"
        "Help: opleiding needs add --help\n"
    )


def test_breaking_off_writes_nothing(tmp_path: Path) -> None:
    code, shown = talk(repo(tmp_path), ["needs", "add"], [INTERRUPT])

    assert code == 130
    assert shown.endswith("Stopped. Nothing was written.\n")
    assert not (tmp_path / "needs").exists()


def test_a_table_is_drawn_on_a_terminal_and_markup_stays_text(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs").mkdir()
    (tmp_path / "needs/frans.yaml").write_text(
        "title: '[red]Frans[/nope] \\u200b | aan de balie'\n"
        "raised_by: p-7f3k\n"
        "log: [{date: 2026-11-02, by: p-7f3k, did: raised}]\n"
    )

    code, shown = talk(tmp_path, ["needs", "list"], [])

    assert code == 0
    lines = [line.split() for line in shown.splitlines() if line.strip()]
    assert lines[0] == ["id", "state", "since", "title"]
    assert lines[-1][:3] == ["frans", "raised", "2026-11-02"]
    assert "[red]Frans[/nope]" in lines[-1]


def test_triage_asks_one_question_after_the_other(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs").mkdir()
    need = tmp_path / "needs/frans.yaml"
    before = (
        "title: Frans\n"
        "raised_by: p-7f3k  # wie het zei\n"
        "log:\n"
        "- {date: 2026-11-02, by: p-7f3k, did: raised}\n"
    )
    need.write_text(before)

    code, shown = talk(
        tmp_path, ["needs", "triage", "frans", "--by", "p-9xq2"], ["yes", "misschien", "no", ""]
    )

    assert code == 0, shown
    assert "misschien is neither yes nor no." in shown
    assert "Remedy: clarify expectations." in shown
    assert need.read_text() == before.replace(
        "log:\n", "analysis: {worth_solving: yes, expectations_clear: no}\nlog:\n"
    ) + ("- {date: 2026-11-20, by: p-9xq2, did: analysed, remedy: clarify_expectations}\n")
