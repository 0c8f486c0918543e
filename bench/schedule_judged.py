"""Tries out every timetable of tiny problems and compares; each clash must need all of its demands."""

import argparse
import sys
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.planning.instances import tiny
from tests.planning.judge import best, cost, objections
from tests.planning.test_clash import possible

from opleiding.planning.clash import clashes
from opleiding.planning.search import search

HAIR = 1e-6


def main() -> None:
    """Stops at the first problem that isn't solved as well as can be, or not explained."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--first", type=int, default=1000)
    asked.add_argument("--many", type=int, default=2000)
    given = asked.parse_args()
    begun, sets, reasons = monotonic(), 0, 0
    for seed in range(given.first, given.first + given.many):
        problem = tiny(seed)
        found = search(problem, seconds=60, seed=seed % 5)
        same = abs(found.price.total - best(problem)) < HAIR
        counted = abs(found.price.total - cost(problem, found.assignment)) < HAIR
        if objections(problem, found.assignment) or not same or not counted or found.gap:
            sys.exit(f"Problem {seed} isn't solved as well as can be.")
        if seed % 100 == 0:
            print(f"{seed - given.first} solved and explained", file=sys.stderr, flush=True)
        for clash in clashes(found, seconds=60):
            sets, reasons = sets + 1, reasons + len(clash)
            whole = set(clash)
            if possible(problem, whole) or not all(
                possible(problem, whole - {one}) for one in whole
            ):
                sys.exit(f"Problem {seed} isn't explained.")
    print(
        f"{given.many} problems, {sets} clashes of {reasons} demands, {monotonic() - begun:.0f} s"
    )


if __name__ == "__main__":
    main()
