"""Each hour and each euro counts once, however goals, trainings and objectives are tied together."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from opleiding.facts.aligned.draft import departments, portions, year_plan
from opleiding.facts.aligned.effort import together
from opleiding.facts.aligned.flow import flow
from opleiding.facts.alignment import alignment
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from tests.conftest import policy_of

NEAR = Decimal("1e-15")
OBJECTIVES, GOALS, TRAININGS = "abcd", "pqrst", "xyz"


def several(names: str) -> Any:
    """Some of these, also twice, and one that isn't there."""
    return some.lists(some.sampled_from([*names, "nowhere"]), max_size=4)


def objective(draw: Any) -> str:
    above = draw(some.sampled_from([*OBJECTIVES, "nowhere", None]))
    supports = "" if above is None else f", supports: {above}"
    team = draw(some.sampled_from(["", ", department: zee", ", department: weg"]))
    return f"{{title: O, level: department, weight: {draw(some.integers(1, 5))}{supports}{team}}}"


def goal(draw: Any) -> str:
    after = draw(some.sampled_from(["", ", {date: 2026-01-03, did: withdrawn}"]))
    named = draw(several(OBJECTIVES))
    return f"{{title: G, objectives: [{', '.join(named)}], log: [{{date: 2026-01-02, did: set}}{after}]}}"


def session(draw: Any) -> str:
    people = ", ".join(
        f"{{person: p-{who}, hours: {draw(some.integers(0, 9))}}}"
        for who in range(draw(some.integers(1, 4)))
    )
    held = draw(some.booleans())
    month = "05" if held else "12"
    happened = f", {{date: 2026-{month}-04, did: held}}" if held else ""
    cost = draw(some.integers(0, 900))
    return (
        f"{{training: {draw(some.sampled_from([*TRAININGS, 'nowhere']))}, slots: [2026-{month}-04T09:00/2026-{month}-04T12:00],"
        f" participants: [{people}], costs: [{{category: delivery, amount: {cost}}}],"
        f" log: [{{date: 2026-01-05, did: planned}}{happened}]}}"
    )


@some.composite
def policies(draw: Any) -> Policy:
    """Objectives in any shape, also in a circle; goals for several or none; trainings likewise."""
    lines = ["opleiding: {departments: {zee: {name: Zee}, weg: {name: Weg}}}"]
    lines += [f"objectives/{name}: {objective(draw)}" for name in OBJECTIVES]
    lines += [f"goals/{name}: {goal(draw)}" for name in GOALS]
    for name in TRAININGS:
        goals = ", ".join(draw(several(GOALS)))
        lines.append(
            f"trainings/{name}: {{title: T, form: coaching, kind: informal, organised: internal, hours: 3,"
            f" goals: [{goals}], log: [{{date: 2026-01-01, did: proposed}}]}}"
        )
    for at in range(draw(some.integers(1, 4))):
        lines.append(f"sessions/s{at}: {session(draw)}")
    for who in range(draw(some.integers(0, 2))):
        hours = draw(some.integers(1, 9))
        training = draw(some.sampled_from(TRAININGS))
        lines.append(
            f"plans/p{who}: {{person: p-{who}, period: 2026-01-01/2026-12-31,"
            f" activities: [{{training: {training}, hours: {hours}, between: 2026-01-01/2026-12-31}}],"
            f" log: [{{date: 2026-01-02, did: drafted}}]}}"
        )
    return policy_of("\n".join(lines))


@settings(max_examples=150)
@given(policies())
def test_the_tree_and_what_it_doesn_t_hold_are_all_the_work_there_is(policy: Policy) -> None:
    found = alignment(policy)
    held = [one for one in policy.all(Session) if one.state is SessionState.HELD]
    spent = sum(cost.amount for one in held for cost in one.costs)
    hours = sum(person.hours or 0 for one in held for person in one.participants)

    assert abs(found.total.spent.value - spent) < NEAR
    assert abs(found.total.followed.value - hours) < NEAR


@settings(max_examples=150)
@given(policies())
def test_objectives_and_departments_add_up_to_the_plan_of_the_year(policy: Policy) -> None:
    plan = year_plan(policy, 2026)
    by_objective = together(one.effort for one in portions(plan))
    by_department = together(one.effort for one in departments(plan))
    cost = sum(cost.amount for one in policy.all(Session) for cost in one.costs)
    hours = plan.effort.hours.value if plan.effort.hours else Decimal(-1)

    for added in (by_objective, by_department, plan.effort):
        assert added.cost is not None
        assert abs(added.cost.value - cost) < NEAR
        assert added.hours is not None
        assert abs(added.hours.value - hours) < NEAR
    assert abs(plan.cost - cost) < NEAR


@settings(max_examples=80)
@given(policies())
def test_nobody_is_shown_in_a_group_below_the_minimum(policy: Policy) -> None:
    shown = [one for one in flow(policy) if one.people is not None]

    assert shown == []  # four people at most, and the minimum is five
