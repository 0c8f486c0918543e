"""What the work of one calendar year takes: hours and cash by goal, each counted once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.effects.attendance import hours_of
from opleiding.facts.money.budget import foreseen_for, subsidies_of
from opleiding.facts.money.cash import Basis, asked_of
from opleiding.facts.traced import Traced, total
from opleiding.facts.work import spent_on
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.goals import Goal, GoalState
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.shared import CostCategory
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Effort:
    """Hours of people, and EUR of cash after subsidies; None where no record says."""

    hours: Traced | None = None
    cost: Traced | None = None

    def over(self, parts: int) -> "Effort":
        """One of so many equal parts."""
        return Effort(_part(self.hours, parts), _part(self.cost, parts))


def together(efforts: Iterable[Effort]) -> Effort:
    """The sum of what is known."""
    efforts = tuple(efforts)
    hours = [one.hours for one in efforts if one.hours is not None]
    costs = [one.cost for one in efforts if one.cost is not None]
    return Effort(total(hours) if hours else None, total(costs) if costs else None)


def effort_on_goals(policy: Policy, year: int) -> dict[str | None, Effort]:
    """The effort of plans and sessions on each goal; under None that for no goal, or a withdrawn one.

    A training that is for several goals counts for each in equal parts. A session counts in the
    year of its last day, held or to come; an activity in the year in which it should end.
    """
    found: dict[str | None, list[Effort]] = {}
    efforts = _on_trainings(policy, year)
    for training, effort in efforts.items():
        record = policy.find(Training, training)
        goals = [g for name in (record.goals if record else ()) if (g := policy.find(Goal, name))]
        goals = list({goal.id: goal for goal in goals}.values())
        for goal in goals:
            key = None if goal.state is GoalState.WITHDRAWN else goal.id
            found.setdefault(key, []).append(effort.over(len(goals)))
        if not goals:
            found.setdefault(None, []).append(effort)
    return {goal: together(parts) for goal, parts in found.items()}


def effort_of_case(policy: Policy, case: Case, cost: Decimal | None = None) -> Effort:
    """The first year of the option that is proposed, in cash; a cost that is known already wins."""
    option = case.option
    if option is None:
        return Effort(None, None if cost is None else Traced(cost, (case.at("options"),)))
    at = case.options.index(option)
    hours = [
        Traced(one.hours * (one.people or 1), (case.at("options", at, "costs", index),))
        for index, one in enumerate(option.costs)
        if one.category is CostCategory.PARTICIPANT_TIME and one.hours is not None
    ]
    asked = asked_of(policy, case, option, Basis.CASH)
    if cost is not None:
        asked = Traced(cost, asked.sources if asked else (case.at("options", at),))
    return Effort(total(hours) if hours else None, asked)


def has_begun(policy: Policy, case: Case) -> bool:
    """Its option has a session, of any day, that wasn't cancelled."""
    trainings = case.option.trainings if case.option else ()
    live = (one for one in policy.all(Session) if one.state is not SessionState.CANCELLED)
    return any(session.training in trainings for session in live)


def cash_for(policy: Policy, session: Session) -> Traced:
    """EUR that a session costs, or will cost, after subsidies."""
    held = session.state is SessionState.HELD
    gross = spent_on(session) if held else foreseen_for(policy, session)
    return gross - subsidies_of((session,))


def _part(figure: Traced | None, parts: int) -> Traced | None:
    return None if figure is None else Traced(figure.value / parts, figure.sources)


def _on_trainings(policy: Policy, year: int) -> dict[str, Effort]:
    """By training; somebody's hours are those of the plan, else those of the session."""
    costs: dict[str, list[Traced]] = {}
    hours = dict(_planned(policy, year))
    for session in policy.all(Session):
        if session.state is SessionState.CANCELLED or session.last_day.year != year:
            continue
        costs.setdefault(session.training, []).append(cash_for(policy, session))
        for participant in session.participants:
            key = (session.training, participant.person)
            if key not in hours:
                hours[key] = hours_of(policy, session, participant)
    found: dict[str, list[Traced]] = {}
    for (training, _), figure in hours.items():
        found.setdefault(training, []).append(figure)
    return {
        training: Effort(_sum(found.get(training)), _sum(costs.get(training)))
        for training in dict.fromkeys((*found, *costs))
    }


def _planned(policy: Policy, year: int) -> Iterator[tuple[tuple[str, str], Traced]]:
    found: dict[tuple[str, str], list[Traced]] = {}
    for plan in policy.all(Plan):
        if plan.state is not PlanState.STOPPED:
            for index, activity in enumerate(plan.activities):
                if activity.between.last.year == year:
                    hours = Traced(activity.hours, (plan.at("activities", index, "hours"),))
                    found.setdefault((activity.training, plan.person), []).append(hours)
    return ((key, total(figures)) for key, figures in found.items())


def _sum(figures: Sequence[Traced] | None) -> Traced | None:
    return total(figures) if figures else None
