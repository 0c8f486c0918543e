"""The budget of a year against what its sessions cost."""

from collections.abc import Iterable
from dataclasses import dataclass

from opleiding.facts.money.ranges import Range
from opleiding.facts.money.subsidies import subsidy_lines
from opleiding.facts.traced import Traced, total
from opleiding.facts.work import NOTHING, spent_on
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.records.shared import CostCategory, Subsidy
from opleiding.records.trainings import Training
from opleiding.records.years import Year


@dataclass(frozen=True, slots=True)
class YearBudget:
    """EUR of one calendar year: what held sessions cost, what those to come will, and subsidies.

    A session counts in the year of its last day. People's time is in it only where a session says so.
    A session to come that says no cost is foreseen at the price of its training.
    """

    year: Year
    budget: Traced | None
    spent: Traced
    foreseen: Traced
    subsidies: Traced

    @property
    def left(self) -> Traced | None:
        """Budget − spent − foreseen + subsidies; None without a budget."""
        if self.budget is None:
            return None
        return self.budget - self.spent - self.foreseen + self.subsidies


def budgets(policy: Policy) -> tuple[YearBudget, ...]:
    """Each year's plan whose id is a calendar year."""
    years = (year for year in policy.all(Year) if year.id.isascii() and year.id.isdigit())
    return tuple(_budget(policy, year) for year in years)


def _budget(policy: Policy, year: Year) -> YearBudget:
    sessions = [s for s in policy.all(Session) if s.last_day.year == int(year.id)]
    held = [s for s in sessions if s.state is SessionState.HELD]
    coming = [s for s in sessions if s.state in {SessionState.PLANNED, SessionState.CONFIRMED}]
    return YearBudget(
        year,
        budget=None if year.budget is None else Traced(year.budget, (year.at("budget"),)),
        spent=total(map(spent_on, held)),
        foreseen=total(foreseen_for(policy, session) for session in coming),
        subsidies=subsidies_of((*held, *coming)),
    )


def foreseen_for(policy: Policy, session: Session) -> Traced:
    """EUR that a session to come will cost: as it says, else the price of its training."""
    training = policy.find(Training, session.training)
    if session.costs or training is None or training.price is None:
        return spent_on(session)
    return Traced(training.price, (training.at("price"),))


def subsidies_of(sessions: Iterable[Session]) -> Traced:
    """EUR that others pay towards sessions."""
    lines = (line for session in sessions for line in subsidy_lines(*_costed(session)))
    return total(line.amount.likely for line in lines if line.amount is not None)


def _costed(session: Session) -> tuple[list[tuple[Subsidy, Where]], dict[CostCategory, Range]]:
    costs: dict[CostCategory, Traced] = {}
    for index, cost in enumerate(session.costs):
        figure = Traced(cost.amount, (session.at("costs", index, "amount"),))
        costs[cost.category] = costs.get(cost.category, NOTHING) + figure
    places = [(subsidy, session.at("subsidies", i)) for i, subsidy in enumerate(session.subsidies)]
    return places, {category: Range(cost, cost, cost) for category, cost in costs.items()}
