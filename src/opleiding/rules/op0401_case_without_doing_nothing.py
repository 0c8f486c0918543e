"""A business case that isn't compared with doing nothing.

A director weighs against what happens anyway. The option without trainings,
procedure and costs is the measure for the others.

Bad:   one option: the course.
Good:  `options: [{name: niets doen}, {name: basisopleiding, trainings: […], costs: […]}]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, Option
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0401",
    Severity.WARNING,
    says=N_("This case isn't compared with doing nothing yet."),
    mend=N_("Add `- {{name: do nothing}}` to `options:`, and what waiting costs to `risks:`."),
)
def case_without_doing_nothing(policy: Policy) -> Iterator[Hit]:
    """Cases without an option that changes nothing."""
    for case in policy.all(Case):
        if not any(_is_nothing(option) for option in case.options):
            yield Hit(case, "options")


def _is_nothing(option: Option) -> bool:
    return not (option.trainings or option.procedure or option.costs)
