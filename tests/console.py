"""Console transcripts in Markdown that run: each `$` line is typed, the lines below are its answer."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = "…"


@dataclass
class Typed:
    """One command, and what should come back. A line `…` stands for any lines."""

    command: str
    line: int
    answer: list[str] = field(default_factory=list)


def typed_in(text: str) -> Iterator[Typed]:
    """The commands of every console block, in order."""
    for block in _BLOCK.finditer(text):
        current: Typed | None = None
        first = text.count("\n", 0, block.start(1)) + 1
        for number, line in enumerate(block[1].splitlines(), start=first):
            if line.startswith("$ "):
                if current is not None:
                    yield current
                current = Typed(line[2:], number)
            elif current is not None:
                current.answer.append(line)
        if current is not None:
            yield current


def run(command: str, folder: Path, **environment: str) -> tuple[int, str]:
    """Exit code, and everything that was printed, results and talk together."""
    bin_folder = str(Path(sys.executable).parent)
    ours = {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
        **environment,
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=ours,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode()


def agrees(answer: list[str], expected: list[str]) -> bool:
    """Whether the answer is as expected; `…` on a line of its own matches any lines."""
    if not expected:
        return not answer
    first, *rest = expected
    if first.strip() == ELSEWHERE:
        return any(agrees(answer[skip:], rest) for skip in range(len(answer) + 1))
    return bool(answer) and answer[0].rstrip() == first.rstrip() and agrees(answer[1:], rest)
