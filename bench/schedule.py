"""Times the timetable: the planner alone, and the search, on companies by chance; every answer is judged."""

import argparse
import resource
import sys
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parent.parent))

from schedule_problem import problem
from tests.planning.judge import objections

from opleiding.planning.problem import Problem
from opleiding.planning.search import first, search
from opleiding.planning.timetable import Timetable

HEAD = "| people | wants | seed | planner: points, without a place | search: points, without a place | bound | gap | seconds | of the processor |"  # fmt: skip


def main() -> None:
    """One line a company, as a table in Markdown."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=50)
    asked.add_argument("--trainings", type=int, default=12)
    asked.add_argument("--weeks", type=int, default=26)
    asked.add_argument("--seconds", type=float, default=10)
    asked.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2, 3, 4])
    given = asked.parse_args()
    print(HEAD)
    print("|" + "---|" * HEAD.count(" |"))
    for seed in given.seeds:
        company = problem(given.people, given.trainings, given.weeks, seed=seed)
        _line(company, given.people, seed, given.seconds)


def _line(company: Problem, people: int, seed: int, seconds: float) -> None:
    planned = first(company)
    begun, used = monotonic(), _processor()
    found = search(company, seconds=seconds)
    took, worked = monotonic() - begun, _processor() - used
    for timetable in (planned, found):
        if objections(company, timetable.assignment):
            sys.exit("A timetable doesn't heed every demand.")
    if found.price.total > planned.price.total:
        sys.exit("The search is worse than the planner.")
    gap = "–" if found.gap is None else f"{100 * found.gap:.1f} %"
    print(
        f"| {people} | {len(company.wants)} | {seed} | {_points(planned)} | {_points(found)}"
        f" | {found.bound or 0:.0f} | {gap} | {took:.0f} | {worked:.0f} |",
        flush=True,
    )


def _points(found: Timetable) -> str:
    return f"{found.price.total - found.price.unplaced:.0f}, {len(found.unplaced)}"


def _processor() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
