"""The made-up policy of the benchmark is a policy, and the same one each time."""

import subprocess
import sys
from pathlib import Path

from tests.console import run

MAKER = Path(__file__).parents[1] / "bench" / "policy.py"


def made(folder: Path) -> dict[str, bytes]:
    subprocess.run([sys.executable, str(MAKER), "30", str(folder)], check=True)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_number_makes_the_same_policy_without_errors(tmp_path: Path) -> None:
    first, second = made(tmp_path / "one"), made(tmp_path / "two")
    code, _ = run("opleiding --language en check", tmp_path / "one")

    assert first == second
    assert sum(name.startswith("needs/") for name in first) == 30
    assert code == 0


def test_the_answers_of_the_benchmark_all_come_in() -> None:
    maker = MAKER.with_name("answers.py")
    options = ["--answers", "40", "--sessions", "1", "4"]
    done = subprocess.run([sys.executable, str(maker), *options], capture_output=True, check=True)

    lines = done.stdout.decode().splitlines()
    assert [line.split(" | ")[:2] for line in lines[2:]] == [
        [f"| {sessions}", f"`{command}`"]
        for sessions in (1, 4)
        for command in ("effect import", "report effect", "effect import")
    ]
