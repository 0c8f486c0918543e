"""Net present value: what a horizon of more than a year is worth today."""

from decimal import ROUND_CEILING, Decimal

from opleiding.facts.money.benefit import benefit_lines, benefit_total
from opleiding.facts.money.cost import ONE_YEAR, outlay_of, upkeep_of
from opleiding.facts.traced import Traced, total
from opleiding.policy import Policy
from opleiding.records.cases import Case, Option


def npv_of(policy: Policy, case: Case, option: Option, *, years: Decimal) -> Traced | None:
    """Σ net_t ÷ (1 + i)^t − C in EUR, of the likely figures, on all costs.

    C is what is paid once, in full also where it is spread over years. A net is a year's benefit
    less what comes back that year, at the end of the year; a last part of a year counts for its part.
    None for a year or less, without a `discount_rate` in the settings, or with a cost without amount.
    """
    finance = policy.organisation.finance
    outlay, upkeep = outlay_of(policy, case, option).gross, upkeep_of(policy, case, option).gross
    if years <= ONE_YEAR or finance is None or outlay is None or upkeep is None:
        return None
    nets, before, gained = [], Decimal(0), Traced(Decimal(0))
    for year in range(1, int(years.to_integral_value(ROUND_CEILING)) + 1):
        until = min(Decimal(year), years)
        benefit = benefit_total(benefit_lines(policy, case, option, years=until)).likely
        net = benefit - gained - upkeep.likely.times(until - before)
        discount = 1 / (1 + finance.discount_rate) ** until
        nets.append(net.times(discount, policy.organisation.at("finance", "discount_rate")))
        before, gained = until, benefit
    return total(nets) - outlay.likely
