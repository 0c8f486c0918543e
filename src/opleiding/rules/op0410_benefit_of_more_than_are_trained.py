"""A benefit that counts more people than follow the training.

Where there is no data there is no improvement (Phillips' sixth principle): who isn't
trained doesn't count. A utility analysis multiplies by people, so one too many is
money that nobody will find.

Bad:   `utility: {people: 12, …}` where `participant_time` has `people: 9`.
Good:  `utility: {people: 9, …}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, Option
from opleiding.records.shared import CostCategory
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0410",
    Severity.WARNING,
    says=N_("This benefit counts {people} people; the costs have {trained} who take part."),
    mend=N_("Count those who follow the training, or add the others to `participant_time`."),
)
def benefit_of_more_than_are_trained(policy: Policy) -> Iterator[Hit]:
    """Utility analyses over more people than all lines of participants' time have together."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            trained = _trained(option)
            for index, benefit in enumerate(option.benefits):
                people = benefit.utility.people if benefit.utility else 0
                if trained and people > trained:
                    path = ("options", at, "benefits", index, "utility", "people")
                    yield Hit(case, *path, people=people, trained=trained)


def _trained(option: Option) -> int:
    """At most so many: who follows two trainings stands in two lines. 0 where no line says it."""
    lines = (cost for cost in option.costs if cost.category is CostCategory.PARTICIPANT_TIME)
    return sum(cost.people or 0 for cost in lines)
