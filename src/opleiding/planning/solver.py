"""HiGHS, called in one way: one thread, a seed, and as long as it may take."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from math import inf, isclose
from operator import mul
from typing import Any

from opleiding.planning.program import Program, Row

_GOAL = 1e-7
_HAIR = 1e-6


class Outcome(StrEnum):
    """`OPTIMAL` is proven; `FOUND` within the time; `IMPOSSIBLE` is proven; `UNKNOWN` is none of these."""

    OPTIMAL = "optimal"
    FOUND = "found"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Solved:
    """The values that were found, what they cost, and what nothing can cost less than.

    `rises` is, of a program in halves, what its best costs more for each column that leaves 0.
    """

    outcome: Outcome
    values: tuple[float, ...] = ()
    cost: float = inf
    bound: float = -inf
    rises: tuple[float, ...] = ()


def is_there() -> bool:
    """Whether the solver is installed."""
    return find_spec("highspy") is not None


def solve(  # noqa: PLR0913 - what a solver may be told
    program: Program, *, seconds: float, seed: int = 0, gap: float = 0,
    shut: Collection[int] = (), halves: bool = False, known: float = inf,
) -> Solved:  # fmt: skip
    """The cheapest solution. The same program and seed give the same answer, unless time runs out.

    Columns that are `shut` stay at 0; `halves` lets all of them take any value in between. What
    costs more than a solution that is `known` isn't looked at. It is never given a solution to start from: HiGHS 1.16 then took the wrong one for the best
    (docs/decisions/0020).
    """
    import highspy
    from highspy._core import _Highs  # `Highs` itself prints its name to standard output

    rows = [row for row in program.rows.values() if row.binds]
    if known < inf:
        priced = {column: cost for column, cost in enumerate(program.cost) if cost}
        rows.append(Row(-inf, known + _HAIR, terms=priced))
    if any(not row.terms for row in rows):
        return Solved(Outcome.IMPOSSIBLE)
    if not program.cost:
        return Solved(Outcome.OPTIMAL, (), 0, 0)
    highs: Any = _Highs()
    options = {
        "output_flag": False, "threads": 1, "parallel": "off", "random_seed": seed,
        "time_limit": max(0.05, seconds), "mip_rel_gap": gap, "mip_abs_gap": _GOAL,
    }  # fmt: skip
    for name, value in options.items():
        highs.setOptionValue(name, value)
    lp = _as_lp(highspy, program, rows)
    lp.col_upper_ = [0.0 if at in shut else most for at, most in enumerate(program.upper)]
    if halves:
        lp.integrality_ = []
    highs.passModel(lp)
    highs.run()
    return _read(highspy, highs, program)


def _as_lp(highspy: Any, program: Program, rows: list[Row]) -> Any:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(program.cost), len(rows)
    lp.col_cost_ = program.cost
    lp.col_lower_ = [0.0] * len(program.cost)
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if one else kinds.kContinuous for one in program.whole]
    bounds = [row.bounds for row in rows]
    lp.row_lower_, lp.row_upper_ = [low for low, _ in bounds], [high for _, high in bounds]
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row.terms))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = starts
    lp.a_matrix_.index_ = [column for row in rows for column in row.terms]
    lp.a_matrix_.value_ = [by for row in rows for by in row.terms.values()]
    return lp


def _read(highspy: Any, highs: Any, program: Program) -> Solved:
    status, info = highs.getModelStatus(), highs.getInfo()
    known = highspy.HighsModelStatus
    if status in {known.kInfeasible, known.kUnboundedOrInfeasible}:
        return Solved(Outcome.IMPOSSIBLE)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solved(Outcome.UNKNOWN, bound=info.mip_dual_bound)
    solution = highs.getSolution()
    values = tuple(solution.col_value)
    cost = float(sum(map(mul, program.cost, values)))
    if status == known.kOptimal and isclose(cost, info.objective_function_value, abs_tol=1e-4):
        return Solved(Outcome.OPTIMAL, values, cost, cost, tuple(solution.col_dual))
    return Solved(Outcome.FOUND, values, cost, info.mip_dual_bound)
