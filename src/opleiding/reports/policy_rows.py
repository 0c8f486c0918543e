"""The rows of the policy report, filled from facts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from opleiding.facts.alignment import Alignment
from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.change import latest
from opleiding.facts.effects.outcomes import last_conclusions
from opleiding.facts.effects.remedies import agreed, remedy_of
from opleiding.facts.effects.remedy_effect import remedy_effect
from opleiding.facts.money.actual import actual_of
from opleiding.facts.money.budget import budgets
from opleiding.facts.money.figures import against, option_figures
from opleiding.facts.money.ranges import range_total
from opleiding.facts.money.roi import Return
from opleiding.facts.priorities.quadrant import spots
from opleiding.facts.priorities.ranking import Ranked, ranking
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.goals import Goal, GoalState
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.needs import Need, NeedState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.records.years import YearState
from opleiding.reports.rows import (
    BudgetRow,
    CaseRow,
    Count,
    EffectRow,
    GoalRow,
    NextRow,
    ObjectiveRow,
    PriorityRow,
    Ranking,
    RedirectedRow,
    Totals,
)


def by_choice(choices: Iterable[StrEnum]) -> tuple[Count, ...]:
    """In the order in which the choices are listed."""
    counted = Counter(choices)
    kinds = {type(choice) for choice in counted}
    return tuple(Count(one, counted[one]) for kind in kinds for one in kind if counted[one])


def most_first(things: Iterable[StrEnum | str]) -> tuple[Count, ...]:
    """The most frequent first; equals by name."""
    counted = Counter(things).items()
    return tuple(Count(*pair) for pair in sorted(counted, key=lambda pair: (-pair[1], pair[0])))


def title_of(policy: Policy, record: Any) -> Words | str:
    """Its own; of an effect or a session the training's, of a remedy the need's; else the id."""
    if isinstance(record, Effect):
        record = policy.find(Session, record.session) or policy.find(Need, record.need) or record
    if isinstance(record, Session):
        record = policy.find(Training, record.training) or record
    title: Words | str = getattr(record, "title", None) or record.id
    return title


def priorities(policy: Policy) -> Ranking:
    """Open goals, and open needs that none of them answers, in the order of `goals rank`."""
    ranked = ranking(policy)
    taken = spots(ranked)
    letters = {place: spot.letter for spot in taken for place in spot.places}
    rows = (_priority(place, letters.get(place), row) for place, row in enumerate(ranked, start=1))
    return Ranking(tuple(rows), policy.organisation.priorities, taken)


def _priority(place: int, spot: str | None, row: Ranked) -> PriorityRow:
    record, priority = row.record, row.priority
    band, reasons = (priority.band, priority.reasons) if priority else (None, ())
    state = NeedState(record.state) if isinstance(record, Need) else GoalState(record.state)
    return PriorityRow(place, spot, record.title, row.points, band, reasons, state, record.at())


def redirected(policy: Policy, need: Need) -> Iterator[RedirectedRow]:
    """What was last agreed instead of a training, and what it brought."""
    entry = agreed(need)
    if entry is None:
        return
    found = remedy_effect(policy, need)
    change, shown = (found.change, found.shown) if found else (None, None)
    yield RedirectedRow(
        need.title,
        remedy_of(need),
        entry.action,
        entry.due,
        NeedState(need.state),
        since=found.since if found else None,
        unit=change.indicator.unit if change else None,
        before=change.before if change else None,
        now=change.now if change else None,
        outcome=shown.outcome if shown else None,
        hidden=found is not None and found.hidden,
        where=shown.where if shown else need.at(*need.path_of(entry)),
    )


def goal_rows(policy: Policy) -> tuple[GoalRow, ...]:
    """The goals by deadline."""
    by_deadline = sorted(policy.all(Goal), key=lambda goal: (goal.deadline or date.max, goal.id))
    return tuple(_goal(policy, goal) for goal in by_deadline)


def _goal(policy: Policy, goal: Goal) -> GoalRow:
    stated = goal.criterion
    indicator = policy.find(Indicator, stated.indicator if stated else None)
    return GoalRow(
        goal.title,
        GoalState(goal.state),
        goal.log[0].date,
        goal.deadline,
        measured=indicator.name if indicator else stated.measure if stated else None,
        unit=indicator.unit if indicator else None,
        baseline=stated.baseline if stated else None,
        now=latest(indicator, upto=policy.today) if indicator else None,
        target=stated.target if stated else None,
        where=goal.at(),
    )


def case_row(policy: Policy, case: Case) -> CaseRow:
    """A case: its option as planned, and what came of it."""
    figures = option_figures(policy, case, case.option) if case.option else None
    actual = actual_of(policy, case)
    last = case.history[-1].entry
    return CaseRow(
        case.title or case.id,
        CaseState(case.state),
        case.since,
        last.note,
        cost=figures.costs.gross if figures else None,
        benefit=figures.benefit if figures else None,
        on_gross=figures.on_gross if figures else None,
        actual_cost=actual.gross if actual else None,
        actual_benefit=actual.benefit if actual else None,
        actual_return=against(actual.benefit, actual.gross, actual.net)[0] if actual else None,
        where=case.at(*case.path_of(last)),
    )


def totals(policy: Policy) -> Totals:
    """The approved cases together, as planned."""
    approved = [case for case in policy.all(Case) if case.state is CaseState.APPROVED]
    figures = (option_figures(policy, case, case.option) for case in approved if case.option)
    known = [one.on_gross for one in figures if one.on_gross]
    return Totals(len(known), len(approved) - len(known), _together(known))


def realised(rows: Iterable[CaseRow]) -> Totals:
    """The cases with sessions together, as it turned out so far."""
    begun = [row for row in rows if row.actual_cost]
    known = [row.actual_return for row in begun if row.actual_return]
    return Totals(len(known), len(begun) - len(known), _together(known))


def _together(returns: Iterable[Return]) -> Return:
    returns = tuple(returns)
    return Return(range_total(r.benefit for r in returns), range_total(r.cost for r in returns))


def objective_rows(aligned: Alignment) -> Iterator[ObjectiveRow]:
    """The tree from above."""
    for line in aligned.lines:
        shares = line.weight_share, line.hours_share
        title, goals = line.objective.title, len(line.goals)
        yield ObjectiveRow(title, line.depth, goals, *shares, line.reached)


def budget_rows(policy: Policy) -> Iterator[BudgetRow]:
    """By year."""
    for one in budgets(policy):
        state, figures = YearState(one.year.state), (one.spent, one.foreseen, one.subsidies)
        yield BudgetRow(one.year.id, state, one.budget, *figures, one.left)


def effect_rows(policy: Policy) -> Iterator[EffectRow]:
    """The latest session first. What came of a small group stays with that group."""
    for session, last in last_conclusions(policy):
        people, title = len(attended(session)), title_of(policy, session)
        small = people < policy.organisation.privacy.minimum_group
        shown = last if last and not small else None
        said = (shown.outcome, shown.months, shown.evidence) if shown else (None, None, None)
        where = last.where if last else session.at()
        shown_people = None if small else people
        yield EffectRow(
            title, session.last_day, shown_people, last is not None, small, *said, where
        )


def next_rows(policy: Policy) -> Iterator[NextRow]:
    """Open next steps for teams and goals."""
    waiting = {FollowupState.PROPOSED, FollowupState.DECIDED}
    for step in policy.all(Followup):
        if step.person is None and step.state in waiting:
            yield NextRow(
                _about(policy, step),
                step.kind,
                step.because,
                step.due,
                FollowupState(step.state),
                step.at(),
            )


def _about(policy: Policy, step: Followup) -> Words | None:
    goal = policy.find(Goal, step.goal)
    if goal is not None:
        return goal.title
    team = policy.organisation.departments.get(step.team or "")
    return team.name if team else None
