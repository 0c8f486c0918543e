"""Drafts the plan of a year, and adds it up by objective and by department."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.aligned.effort import Effort, together
from opleiding.facts.aligned.funds import Funds
from opleiding.facts.aligned.taken import taken
from opleiding.facts.aligned.year import Waiting, Waits, YearPlan
from opleiding.facts.priorities.affordable import LeftOut
from opleiding.facts.priorities.candidates import Aside
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.goals import Goal
from opleiding.records.objectives import Objective
from opleiding.records.years import Year


def year_plan(policy: Policy, year: int, record: Year | None = None) -> YearPlan:
    """The plan of a calendar year: of a record as it would be written, else of the one that is there.

    Bound already: the year's sessions, and approved cases that no session began yet. What is left of
    the budget goes to the best set of open cases (`affordable`). A goal that the law sets a day for,
    up to the end of the year, is in also where no case says what it costs. A plan that names its
    goals, or was consulted on, is shown as it is.
    """
    funds = Funds(policy, year, record or policy.find(Year, str(year)))
    found = taken(funds)
    inside = frozenset(one.goal.file for one in found)
    return YearPlan(
        year,
        funds.record,
        funds.budget,
        found,
        waiting=tuple(_waiting(funds, inside)) if funds.coming else (),
        aimless=funds.efforts.get(None, Effort()),
        bound=funds.bound,
        chosen=sum(funds.chosen.values(), Decimal(0)),
        proven=funds.answer.proven if funds.chooses else True,
    )


def _waiting(funds: Funds, inside: frozenset[str]) -> Iterator[Waiting]:
    """Open goals and needs that aren't in, in the order of the ranking."""
    left_out = {name: one for one in funds.answer.left_out for name in one.candidate.case.goals}
    aside = {name: one for one in funds.answer.aside for name in _about(one)}
    for row in funds.rows.values():
        if row.record.file in inside:
            continue
        legal = row.priority.legal if row.priority else None
        short, apart = left_out.get(row.record.id), aside.get(row.record.file)
        if funds.chooses and isinstance(row.record, Goal) and short is not None:
            yield _for_money(funds, row.record, short)
        elif apart is not None:
            case = apart.record if isinstance(apart.record, Case) else None
            yield Waiting(row.record, apart.why, legal, case)
        else:
            why = Waits.NO_BUDGET if funds.drafts else Waits.NOT_NAMED
            yield Waiting(row.record, why, legal, short.candidate.case if short else None)
    for one in funds.answer.left_out:
        case = one.candidate.case
        if case.id in funds.chosen or any(g.file not in inside for g in funds.open_goals(case)):
            continue
        yield _for_money(funds, case, one) if funds.chooses else _unnamed(funds, case)


def _unnamed(funds: Funds, case: Case) -> Waiting:
    return Waiting(case, Waits.NO_BUDGET if funds.drafts else Waits.NOT_NAMED, None, case)


def _about(one: Aside) -> Iterator[str]:
    """The files of the goals and needs that a record apart is about."""
    if isinstance(one.record, Case):
        yield from (f"{Goal.folder}/{name}.yaml" for name in one.record.goals)
    else:
        yield one.record.file


def _for_money(funds: Funds, record: Goal | Case, one: LeftOut) -> Waiting:
    row = funds.rows.get(record.file)
    legal = row.priority.legal if row and row.priority else None
    enters = None if one.enters_at is None else one.enters_at + funds.bound
    return Waiting(record, Waits.MONEY, legal, one.candidate.case, one.short, enters)


@dataclass(frozen=True, slots=True)
class Portion:
    """What a plan takes for one objective directly, and how many of its goals serve it.

    `objective` is None for goals that serve none, and trainings for no goal.
    """

    objective: Objective | None
    goals: int
    effort: Effort


@dataclass(frozen=True, slots=True)
class Department:
    """What a plan takes for the objectives of one department; None for those of the company."""

    department: str | None
    effort: Effort


def portions(plan: YearPlan) -> tuple[Portion, ...]:
    """By objective, the weightiest first; a goal that serves several counts in equal parts.

    Together they are all that the plan takes.
    """
    found: dict[str | None, list[Effort]] = {}
    known: dict[str, Objective] = {}
    for one in plan.taken:
        for objective in one.objectives or (None,):
            name = objective.id if objective else None
            known |= {objective.id: objective} if objective else {}
            found.setdefault(name, []).append(one.effort.over(max(len(one.objectives), 1)))
    parts = [
        Portion(known.get(name or ""), len(efforts), together(efforts))
        for name, efforts in found.items()
        if name is not None
    ]
    rest = found.get(None, [])
    if rest or plan.aimless != Effort():
        parts.append(Portion(None, len(rest), together((*rest, plan.aimless))))
    return tuple(sorted(parts, key=_weightiest))


def departments(plan: YearPlan) -> tuple[Department, ...]:
    """The same by the department whose objective it is for; together it is all again."""
    found: dict[str | None, list[Effort]] = {}
    for one in portions(plan):
        name = one.objective.department if one.objective else None
        found.setdefault(name, []).append(one.effort)
    order = sorted(found, key=lambda name: (name is not None, name or ""))
    return tuple(Department(name, together(found[name])) for name in order)


def _weightiest(one: Portion) -> tuple[bool, int, str]:
    if one.objective is None:
        return (True, 0, "")
    return (False, -one.objective.weight, one.objective.id)
