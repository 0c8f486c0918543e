"""Times commands side by side, each a process of its own: `python bench/compare.py [--runs 5]`."""

import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from statistics import median

from policy import make

SIZES = (500, 5000)
COMMANDS = (
    "--version",
    "check",
    "cycle",
    "needs list",
    'needs add "Chauffeurs vergeten de ladingzekering" --raised-by p-0001 --by p-0002 --dry-run',
    "needs doubles",
    "goals rank",
    "goals group",
    "goals budget 20000",
    "report policy",
)


def timed(command: list[str]) -> tuple[float, float, int]:
    """Seconds on the clock, seconds of the processor, and the exit code of one run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    code = subprocess.run(command, capture_output=True, check=False).returncode
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


def program() -> str:
    """The command beside this Python."""
    found = shutil.which("opleiding", path=str(Path(sys.executable).parent))
    return found or sys.exit("opleiding isn't installed beside this Python.")


def main() -> None:
    """All commands once a round, so that a busy moment hits all of them alike; then medians."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        roots = {size: Path(folder) / str(size) for size in asked.sizes}
        for size, root in roots.items():
            make(size, root)
        lines = {
            (size, command): [program(), "-C", str(root), *shlex.split(command)]
            for command in COMMANDS
            for size, root in roots.items()
        }
        runs = [{key: timed(line) for key, line in lines.items()} for _ in range(asked.runs)]
    print("| command | needs | seconds | of the processor |\n|---|---|---|---|")
    for size, command in lines:
        wall, cpu = (median(run[size, command][part] for run in runs) for part in (0, 1))
        code = runs[0][size, command][2]
        said = f" (exit code {code})" if code else ""
        print(f"| `{command}`{said} | {size} | {wall:.2f} | {cpu:.2f} |")


if __name__ == "__main__":
    main()
