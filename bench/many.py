"""Makes the example company N times over, as one policy: `python bench/many.py N FOLDER`."""

import re
import shutil
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples/noordzee"
_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_PEOPLED = ("people", "plans", "sessions", "effects", "followups")
"""What there is more of with every 45 people."""
_WORKED = ("needs", "goals", "cases", "engagements")
"""What there is more of with every 225 people."""
_EVERY = 5


def make(times: int, root: Path) -> None:
    """45 people and two years of policy, `times` times; ids of the copies end in their number."""
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("*.csv", "reports"))
    for number in range(2, times + 1):
        _copy(root, number, _PEOPLED if number % _EVERY else (*_PEOPLED, *_WORKED))


def _copy(root: Path, number: int, folders: tuple[str, ...]) -> None:
    end = f"-{number}"
    files = [file for folder in folders for file in sorted((EXAMPLE / folder).glob("*.yaml"))]
    renamed = {file.stem: file.stem[: 64 - len(end)] + end for file in files}
    for file in files:
        text = _WORD.sub(lambda one: renamed.get(one[0], one[0]), file.read_text("utf-8"))
        (root / file.parent.name / f"{renamed[file.stem]}.yaml").write_text(text, "utf-8")


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
