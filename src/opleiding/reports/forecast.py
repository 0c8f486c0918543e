"""The forecast report: what cases promised, what came, and the next ones with that experience."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.money.experience import Experience, experience, with_experience
from opleiding.facts.money.figures import option_figures
from opleiding.facts.money.roi import Return
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.localised import Words

_TO_COME = frozenset({CaseState.DRAFTED, CaseState.SUBMITTED, CaseState.DEFERRED})


@dataclass(frozen=True, slots=True)
class Next:
    """A case to decide on: its first-year return as it says, and if it turns out as others did."""

    id: str
    title: Words | None
    state: CaseState
    estimated: Return | None
    as_before: Return | None
    where: Where


@dataclass(frozen=True, slots=True)
class ForecastReport:
    """What the known cases teach, and what it says of those that are still to decide on."""

    today: date
    experience: Experience
    next: tuple[Next, ...]


def forecast_report(policy: Policy) -> ForecastReport:
    """Over the first year of every case; nothing of a case itself is changed by it."""
    found = experience(policy)
    return ForecastReport(policy.today, found, tuple(_next(policy, found)))


def _next(policy: Policy, found: Experience) -> Iterator[Next]:
    for case in sorted(policy.all(Case), key=lambda one: one.id):
        if case.state in _TO_COME and case.option is not None:
            figures = option_figures(policy, case, case.option)
            yield Next(
                case.id,
                case.title,
                CaseState(case.state),
                figures.on_gross,
                with_experience(figures, found),
                case.at(),
            )
