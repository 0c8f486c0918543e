"""The plan of a year: what is bound, what the rest of the budget goes to, and what waits."""

from decimal import Decimal

import pytest

from opleiding.facts.aligned.draft import year_plan
from opleiding.facts.aligned.year import YearPlan
from opleiding.policy import Policy
from opleiding.records.years import Year
from tests.conftest import policy_of

COMPANY = """
needs/wet: {title: W, source: {kind: legislation, date: 2026-02-01}, impact: 3, urgency: 3, deadline: 2027-06-30, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
needs/groot: {title: N, impact: 5, urgency: 5, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
needs/klein: {title: N, impact: 2, urgency: 2, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
needs/open: {title: N, impact: 1, urgency: 1, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
goals/wettig: {title: G, answers: [wet], log: [{date: 2026-02-05, did: set}]}
goals/groots: {title: G, answers: [groot], log: [{date: 2026-02-05, did: set}]}
goals/kleins: {title: G, answers: [klein], log: [{date: 2026-02-05, did: set}]}
goals/lopend: {title: G, answers: [klein], deadline: 2026-06-30, log: [{date: 2026-02-05, did: set}, {date: 2026-02-06, did: approved}]}
goals/besloten: {title: G, answers: [klein], log: [{date: 2026-02-05, did: set}]}
cases/groots: {goals: [groots], chosen: a, options: [{name: a, trainings: [t], costs: [{category: delivery, amount: 3000}, {category: participant_time, hours: 4, people: 6}]}], log: [{date: 2026-02-05, did: drafted}]}
cases/kleins: {goals: [kleins], chosen: a, options: [{name: a, trainings: [t], costs: [{category: delivery, amount: 2000}]}], log: [{date: 2026-02-05, did: drafted}]}
cases/besloten: {goals: [besloten], chosen: a, options: [{name: a, trainings: [u], costs: [{category: delivery, amount: 700}]}], log: [{date: 2026-02-05, did: submitted}, {date: 2026-02-06, did: approved}]}
trainings/r: {title: R, form: coaching, kind: informal, organised: internal, hours: 3, goals: [lopend], log: [{date: 2026-02-05, did: proposed}]}
sessions/s: {training: r, slots: [2027-03-01T09:00/2027-03-01T12:00], participants: [{person: p-1}, {person: p-2}], costs: [{category: delivery, amount: 500}], subsidies: [{scheme: x, amount: 200}], log: [{date: 2026-02-05, did: planned}]}
"""


def planned(budget: int | None, more: str = "", **fields: object) -> YearPlan:
    policy = policy_of(COMPANY + more)
    log = [{"date": "2026-11-01", "did": "drafted"}]
    money = {} if budget is None else {"budget": str(budget)}
    return year_plan(
        policy, 2027, Year.model_validate({"id": "2027", "log": log, **money, **fields})
    )


def taken(plan: YearPlan) -> dict[str, str]:
    return {one.goal.id: str(one.because) for one in plan.taken}


def waiting(plan: YearPlan) -> dict[str, tuple[str, Decimal | None, Decimal | None]]:
    return {one.record.id: (str(one.why), one.short, one.enters_at) for one in plan.waiting}


def test_what_is_bound_comes_off_first_then_the_best_set_within_the_rest() -> None:
    plan = planned(4500)

    assert taken(plan) == {
        "wettig": "legal",
        "groots": "chosen",
        "besloten": "decided",
        "lopend": "running",
    }
    assert [plan.bound, plan.chosen, plan.left] == [1000, 3000, 500]
    assert waiting(plan) == {
        "kleins": ("money", 1500, 6000),
        "open": ("no_goal", None, None),
    }


def test_the_day_of_the_law_comes_also_without_a_case_and_its_cost_is_not_invented() -> None:
    [legal, *_] = planned(4500).taken

    assert (legal.goal.id, legal.effort.cost, legal.effort.hours) == ("wettig", None, None)
    assert [one.goal.id for one in planned(4500).uncosted] == ["wettig"]


def test_a_legal_day_of_a_later_year_is_no_reason_yet() -> None:
    plan = planned(4500).taken
    policy = policy_of(COMPANY.replace("2027-06-30", "2029-06-30"))
    log = [{"date": "2026-11-01", "did": "drafted"}]
    later = year_plan(policy, 2027, Year.model_validate({"id": "2027", "budget": "9", "log": log}))

    assert plan[0].goal.id == "wettig"
    assert "wettig" not in taken(later)
    assert waiting(later)["wettig"][0] == "no_case"


def test_hours_and_money_come_from_sessions_and_cases() -> None:
    found = {one.goal.id: one.effort for one in planned(4500).taken}

    assert found["lopend"].hours is not None
    assert found["lopend"].hours.value == 6
    assert found["lopend"].cost is not None
    assert found["lopend"].cost.value == 300
    assert found["groots"].hours is not None
    assert found["groots"].hours.value == 24
    assert found["groots"].cost is not None
    assert found["groots"].cost.value == 3000


def test_a_goal_that_was_due_before_is_carried_over() -> None:
    assert [one.goal.id for one in planned(4500).taken if one.carried] == ["lopend"]


def test_a_plan_that_names_its_goals_is_shown_as_it_is() -> None:
    plan = planned(4500, goals=("kleins",))

    assert taken(plan) == {"kleins": "named", "besloten": "decided", "lopend": "running"}
    assert [plan.chosen, plan.left] == [2000, 1500]
    assert waiting(plan)["groots"][0] == "not_named"


@pytest.mark.parametrize("budget", [0, 400, 1000, 3000, 4500, 6000, 90000])
def test_a_draft_that_is_written_down_is_the_same_plan(budget: int) -> None:
    """A case that was left out, as others serve its goal, doesn't come in by their being named."""
    more = """
cases/nog-een: {goals: [besloten], chosen: a, options: [{name: a, costs: [{category: delivery, amount: 4000}]}], log: [{date: 2026-02-05, did: drafted}]}
"""
    draft = planned(budget, more)
    written = planned(budget, more, goals=tuple(one.goal.id for one in draft.taken))

    assert [one.goal.id for one in written.taken] == [one.goal.id for one in draft.taken]
    assert [written.bound, written.chosen] == [draft.bound, draft.chosen]
    assert written.effort == draft.effort


def test_a_budget_that_is_bound_to_the_last_euro_chooses_nothing() -> None:
    plan = planned(400)

    assert [plan.left, plan.chosen] == [-600, 0]
    assert taken(plan) == {"wettig": "legal", "besloten": "decided", "lopend": "running"}


def test_without_a_budget_nothing_new_is_weighed() -> None:
    plan = planned(None)

    assert taken(plan) == {"wettig": "legal", "besloten": "decided", "lopend": "running"}
    assert plan.left is None
    assert waiting(plan)["groots"][0] == "no_budget"


def test_a_year_that_is_over_is_what_was_done(policy: Policy) -> None:
    """
    goals/toen: {title: T, log: [{date: 2025-02-05, did: set}, {date: 2025-02-06, did: approved}, {date: 2025-11-06, did: achieved}]}
    goals/nu: {title: N, log: [{date: 2025-02-05, did: set}]}
    trainings/r: {title: R, form: coaching, kind: informal, organised: internal, hours: 3, goals: [toen], log: [{date: 2025-02-05, did: proposed}]}
    sessions/s: {training: r, slots: [2025-03-01T09:00/2025-03-01T12:00], participants: [{person: p-1}], costs: [{category: delivery, amount: 500}], log: [{date: 2025-02-05, did: planned}, {date: 2025-03-01, did: held}]}
    years/2025: {budget: 900, log: [{date: 2025-02-05, did: drafted}]}
    """
    plan = year_plan(policy, 2025)

    assert taken(plan) == {"toen": "running"}
    assert [plan.bound, plan.left, *plan.waiting] == [500, 400]
