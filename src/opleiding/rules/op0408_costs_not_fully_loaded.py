"""A training of which the case leaves out what it takes to follow or to evaluate it.

Costs are fully loaded (Phillips' tenth principle): also the hours of everyone who
takes part, and what measuring afterwards takes. A case that leaves them out looks
better than it is, and the first who adds them doubts the rest as well.

Bad:   `trainings: [incoterms-basis]` with `costs: [{category: delivery, amount: 2400}]`
Good:  with `{category: participant_time, hours: 15, people: 9, wage_class: clerk}` and
       `{category: evaluation, amount: 350}` beside it; what takes nothing says `amount: 0`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState, Option
from opleiding.records.shared import CostCategory
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_LOADED = (CostCategory.PARTICIPANT_TIME, CostCategory.EVALUATION)


@rule(
    "OP0408",
    Severity.WARNING,
    says=N_("“{option}” has trainings, and its costs don't say {missing} yet."),
    mend=N_("Add a cost with that `category:`; where it takes nothing, with `amount: 0`."),
)
def costs_not_fully_loaded(policy: Policy) -> Iterator[Hit]:
    """Options with trainings and costs, without participants' time or evaluation.

    A case that was turned down is left as it is.
    """
    for case in policy.all(Case):
        if case.state is CaseState.REJECTED:
            continue
        for at, option in enumerate(case.options):
            missing = ", ".join(f"`{category.value}`" for category in _missing(option))
            if missing:
                yield Hit(case, "options", at, "costs", option=option.name, missing=missing)


def _missing(option: Option) -> Iterator[CostCategory]:
    if not (option.trainings and option.costs):
        return
    there = {cost.category for cost in option.costs}
    yield from (category for category in _LOADED if category not in there)
