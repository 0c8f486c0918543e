"""The goals that are in a year's plan, why, and what each takes."""

from collections.abc import Iterator, Sequence
from datetime import date

from opleiding.facts.aligned.effort import Effort, effort_of_case, effort_on_goals, together
from opleiding.facts.aligned.funds import Funds, is_open
from opleiding.facts.aligned.year import Taken, TakenFor
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.goals import Goal
from opleiding.records.objectives import Objective
from opleiding.records.years import Year


def taken(funds: Funds) -> tuple[Taken, ...]:
    """In the order of the ranking, then those that aren't open any more."""
    ranked = [row.record for row in funds.rows.values() if isinstance(row.record, Goal)]
    others = (goal for goal in funds.policy.all(Goal) if goal.file not in funds.rows)
    reasons = ((goal, _because(funds, goal)) for goal in (*ranked, *others))
    return tuple(_all_taken(funds, [(goal, why) for goal, why in reasons if why]))


def legal_day(funds: Funds, goal: Goal) -> date | None:
    """The day that the law sets for an open goal, up to the end of a year that is still to come."""
    row = funds.rows.get(goal.file)
    legal = row.priority.legal if row and row.priority else None
    return legal if legal and funds.coming and legal.year <= funds.year else None


def _all_taken(funds: Funds, reasons: Sequence[tuple[Goal, TakenFor]]) -> Iterator[Taken]:
    earlier = effort_on_goals(funds.policy, funds.year - 1)
    before = funds.policy.find(Year, str(funds.year - 1))
    known = {*earlier, *(before.goals if before else ())}
    efforts = _efforts(funds, [goal.id for goal, _ in reasons])
    for goal, because in reasons:
        due = goal.deadline is not None and goal.deadline.year < funds.year
        yield Taken(
            goal,
            because,
            carried=is_open(goal) and (due or goal.id in known),
            legal=legal_day(funds, goal),
            objectives=tuple(_objectives(funds.policy, goal)),
            cases=funds.cases.get(goal.id, ()),
            effort=together(efforts[goal.id]),
        )


def _because(funds: Funds, goal: Goal) -> TakenFor | None:
    """What the law asks comes first; it is in without a case too, as the day comes all the same."""
    cases = funds.cases.get(goal.id, ()) if is_open(goal) else ()
    for holds, because in (
        (any(case.state is CaseState.APPROVED for case in cases), TakenFor.DECIDED),
        (goal.id in funds.efforts, TakenFor.RUNNING),
        (goal.id in funds.named, TakenFor.NAMED),
        (bool(cases), TakenFor.CHOSEN),
        (funds.drafts and not _weighed_out(funds, goal), None),  # in by law only
    ):
        if holds:
            return TakenFor.LEGAL if legal_day(funds, goal) else because
    return None


def _weighed_out(funds: Funds, goal: Goal) -> bool:
    """Its case could be weighed, and the money went to others."""
    left_out = funds.answer.left_out if funds.chooses else ()
    return any(goal.id in one.candidate.case.goals for one in left_out)


def _efforts(funds: Funds, names: Sequence[str]) -> dict[str, list[Effort]]:
    """For each goal the parts of plans, sessions, and the cases that are to begin."""
    found = {name: [funds.efforts.get(name, Effort())] for name in names}
    chosen = (case for case in funds.policy.all(Case) if case.id in funds.chosen)
    for case in (*funds.to_begin, *chosen):
        effort = effort_of_case(funds.policy, case, funds.chosen.get(case.id))
        goals = [goal.id for goal in funds.open_goals(case) if goal.id in found]
        for name in goals:
            found[name].append(effort.over(len(goals)))
    return found


def _objectives(policy: Policy, goal: Goal) -> Iterator[Objective]:
    for name in dict.fromkeys(goal.objectives):
        objective = policy.find(Objective, name)
        if objective is not None:
            yield objective
