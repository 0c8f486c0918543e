"""What management decided on in EUR, and whether the figures moved since, in the case or around it."""

from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.figures import option_figures
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseEntry

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Moved:
    """The first year of the proposed option in EUR, `then` as decided and `now` by the records."""

    cost_then: Traced
    cost_now: Traced
    benefit_then: Traced
    benefit_now: Traced


def figures_of(policy: Policy, case: Case) -> tuple[Traced, Traced] | None:
    """All costs and the benefits that count in EUR; None without an option or with a cost unknown."""
    figures = option_figures(policy, case, case.option) if case.option else None
    if figures is None or figures.costs.gross is None:
        return None
    return figures.costs.gross.likely, figures.benefit.likely


def moved_since(policy: Policy, case: Case, entry: CaseEntry) -> Moved | None:
    """How the figures differ from those that a decision names; None where they don't, or it names none.

    The fingerprint guards the case itself. These figures also move with what stands elsewhere: the
    value of an indicator's unit, the time that it counts over, a wage class. Asked of an earlier
    day there is nothing to compare with: what stands elsewhere is today's.
    """
    now = figures_of(policy, case) if policy.today >= policy.clock else None
    if now is None or entry.cost is None or entry.benefit is None:
        return None
    at = case.path_of(entry)
    cost = Traced(entry.cost, (case.at(*at, "cost"),))
    benefit = Traced(entry.benefit, (case.at(*at, "benefit"),))
    if _same(cost, now[0]) and _same(benefit, now[1]):
        return None
    return Moved(cost, now[0], benefit, now[1])


def _same(one: Traced, other: Traced) -> bool:
    return abs(one.value - other.value) < _CENT
