"""Several people at once."""

import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-c", "from opleiding.cli.door import main; main()"]


def test_six_needs_of_one_title_become_six_records(tmp_path: Path) -> None:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: Klein\nlanguage: en\n")
    (tmp_path / "people").mkdir()
    (tmp_path / "people/p-7f3k.yaml").write_text(
        "department: x\nfunction: y\nentered: 2024-01-01\n"
    )
    typed = ["needs", "add", "Frans", "--raised-by", "p-7f3k", "--by", "p-7f3k"]
    writers = [
        subprocess.Popen([*COMMAND, *typed], cwd=tmp_path, stderr=subprocess.DEVNULL)
        for _ in range(6)
    ]

    assert [writer.wait(timeout=60) for writer in writers] == [0] * 6
    assert sorted(path.name for path in (tmp_path / "needs").iterdir()) == [
        "frans-2.yaml",
        "frans-3.yaml",
        "frans-4.yaml",
        "frans-5.yaml",
        "frans-6.yaml",
        "frans.yaml",
    ]
