"""The training plan of a year, without a budget.

Management frees people and means. A plan without an amount is a wish, and every
session is a fresh discussion.

Bad:   `years/2026.yaml` without `budget:`.
Good:  `budget: 18500`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.years import Year
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0703",
    Severity.WARNING,
    says=N_("The plan of {id} has no budget yet."),
    mend=N_("Add `budget:` with the EUR for the year."),
)
def year_without_budget(policy: Policy) -> Iterator[Hit]:
    """Years without a budget."""
    for year in policy.all(Year):
        if year.budget is None:
            yield Hit(year)
