"""A newcomer who has no plan after a month.

From day one everybody may know that the company sets great store by learning. A
first plan, however short, says it best.

Bad:   entered on 1 September, and in November no plan.
Good:  `plans/p-7f3k-2026.yaml`, drafted in the first weeks.
"""

from collections.abc import Iterator

from opleiding.facts.calendar import after_months
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_FIRST_YEAR = 12


@rule(
    "OP1002",
    Severity.WARNING,
    says=N_("{id} came on {entered} and has no training plan yet."),
    mend=N_("opleiding plan create {id}"),
)
def newcomer_without_plan(policy: Policy) -> Iterator[Hit]:
    """People who came within the last year, a month ago or longer, without a plan."""
    planned = {plan.person for plan in policy.all(Plan) if plan.state is not PlanState.STOPPED}
    for person in policy.all(Person):
        new = policy.today <= after_months(person.entered, _FIRST_YEAR)
        settled = after_months(person.entered, 1) < policy.today
        if new and settled and person.works_on(policy.today) and person.id not in planned:
            yield Hit(person, "entered", entered=person.entered)
