"""What came of a case beside what it promised, and when that is known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from opleiding.facts.calendar import after_months
from opleiding.facts.money.actual import Actual, actual_of, costs_told
from opleiding.facts.money.benefit import Uncounted
from opleiding.facts.money.compared import (
    BenefitRow,
    Compared,
    CostRow,
    benefit_rows,
    cost_rows,
)
from opleiding.facts.money.cost import ONE_YEAR
from opleiding.facts.money.figures import OptionFigures, against, option_figures
from opleiding.facts.money.reads import FIRST_YEAR_MONTHS, SETTLED_MONTHS
from opleiding.facts.money.roi import Return
from opleiding.facts.money.uncertainty import Uncertainty, uncertainty
from opleiding.facts.money.waterfall import Waterfall, waterfall
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState

_OPEN = frozenset({Uncounted.NO_READING_AFTER, Uncounted.NO_RESULTS_ANSWER})
"""What time and an answer can still bring."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What really happened, beside what was planned, in EUR.

    `uncertainty` is that of the real ROI, where something in it still is an estimate of the case.
    """

    actual: Actual
    on_gross: Return | None
    on_net: Return | None
    costs: tuple[CostRow, ...]
    benefits: tuple[BenefitRow, ...]
    gross: Compared
    subsidised: Compared
    net: Compared
    benefit: Compared
    uncertainty: Uncertainty | None
    waterfall: Waterfall | None
    known_from: date
    closed: bool

    @property
    def known(self) -> bool:
        """All costs have an amount, and nothing that was promised still waits to be counted.

        After the first year nothing waits any more: what isn't there then counts as no improvement.
        """
        waits = any(line.why in _OPEN for line in self.actual.benefits)
        return self.on_gross is not None and (self.closed or not waits)

    @property
    def joined(self) -> bool:
        """So few took part that their time stands together with another cost."""
        return any(len(row.categories) > 1 for row in self.costs)

    @property
    def waits_for(self) -> tuple[Uncounted, ...]:
        """What is still missing, each reason once."""
        missing = (line.why for line in self.actual.benefits if line.why is not None)
        return tuple(dict.fromkeys(missing))


@lru_cache(1)
def known_outcomes(policy: Policy) -> tuple[tuple[Case, Outcome], ...]:
    """The approved cases whose first-year outcome is known, the last approved first."""
    cases = [case for case in policy.all(Case) if case.state is CaseState.APPROVED and case.option]
    latest = sorted(cases, key=lambda case: (case.since or date.min, case.id), reverse=True)
    found = (
        (case, outcome_of(policy, case, option_figures(policy, case, case.option)))
        for case in latest
        if case.option
    )
    return tuple((case, outcome) for case, outcome in found if outcome and outcome.known)


def outcome_of(
    policy: Policy,
    case: Case,
    figures: OptionFigures | None,
    *,
    years: Decimal = ONE_YEAR,
    drawn: bool = False,
) -> Outcome | None:
    """What came of an approved case; None before its first held session.

    Its uncertainty takes a moment: only where it is asked to be `drawn`.
    """
    actual = actual_of(policy, case, years=years)
    if actual is None or figures is None:
        return None
    on_gross, on_net = against(actual.benefit, actual.gross, actual.net)
    return Outcome(
        actual,
        on_gross,
        on_net,
        costs=cost_rows(figures.costs, actual),
        benefits=benefit_rows(figures.benefits, actual.benefits),
        gross=Compared(figures.costs.gross, actual.gross),
        subsidised=Compared(figures.costs.subsidised, actual.subsidised),
        net=Compared(figures.costs.net, actual.net),
        benefit=Compared(figures.benefit, actual.benefit),
        uncertainty=uncertainty(actual.benefits, costs_told(actual))
        if on_gross and drawn
        else None,
        waterfall=waterfall(actual.gross, actual.subsidised, actual.benefit),
        known_from=after_months(actual.last_day, SETTLED_MONTHS),
        closed=policy.today > after_months(actual.last_day, FIRST_YEAR_MONTHS),
    )
