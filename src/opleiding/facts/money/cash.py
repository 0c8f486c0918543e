"""What an option of a case asks of a budget: the invoices, without the time of people's own colleagues."""

from enum import StrEnum

from opleiding.facts.money.cost import (
    CostLine,
    Costs,
    costs_of,
    outlay_of,
    place_of,
    sums,
    upkeep_of,
)
from opleiding.facts.money.subsidies import subsidy_lines
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.cases import Case, Option
from opleiding.records.shared import CostCategory


class Basis(StrEnum):
    """What counts against a budget. `CASH` is what training officers mean by one."""

    CASH = "cash"
    NET = "net"
    GROSS = "gross"


def asked_of(policy: Policy, case: Case, option: Option, basis: Basis) -> Traced | None:
    """EUR of the first year, the likely figure; None where a cost that counts has no amount.

    `CASH`: see `cash_of`, after subsidies. `NET`: all costs after subsidies; `GROSS`: all costs, both
    as the case shows them, with what is written off counted by its share.
    """
    if basis is Basis.CASH:
        found = cash_of(policy, case, option).net
    else:
        costs = costs_of(policy, case, option)
        found = costs.net if basis is Basis.NET else costs.gross
    return None if found is None else found.likely


def cash_of(policy: Policy, case: Case, option: Option) -> Costs:
    """What is paid out in the first year: in full where it is written off, once where it comes back.

    Participants' time and hours of one's own people cost no cash. Subsidies count as far as they pay
    for what is left.
    """
    once, yearly = outlay_of(policy, case, option), upkeep_of(policy, case, option)
    lines = tuple(
        _together(first, again)
        for cost, first, again in zip(option.costs, once.lines, yearly.lines, strict=True)
        if cost.category is not CostCategory.PARTICIPANT_TIME and cost.hours is None
    )
    at = place_of(case, option)
    subsidies = [(one, case.at(*at, "subsidies", i)) for i, one in enumerate(option.subsidies)]
    return Costs(lines, subsidy_lines(subsidies, sums(lines)))


def _together(first: CostLine, again: CostLine) -> CostLine:
    if first.amount is None or again.amount is None:
        return first
    return CostLine(first.category, first.what, first.amount + again.amount, first.where)
