"""A case whose proposal isn't among its options.

Management decides on an option by its name. A name that no option has leaves
open what was decided, and what it costs.

Bad:   `chosen: basiscursus` where the option is named `basisopleiding`.
Good:  `chosen: basisopleiding`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0403",
    Severity.ERROR,
    says=N_("`{chosen}` is none of the options: {options}."),
    mend=N_("Write one of the options' names as `chosen:`."),
)
def choice_of_no_option(policy: Policy) -> Iterator[Hit]:
    """Cases that propose an option that isn't there, or were submitted without a proposal."""
    for case in policy.all(Case):
        options = ", ".join(f"`{option.name}`" for option in case.options) or "–"
        if case.chosen is not None and case.option is None:
            yield Hit(case, "chosen", chosen=case.chosen, options=options)
        elif case.chosen is None and case.state in {CaseState.SUBMITTED, CaseState.APPROVED}:
            says = N_("This case is {state}, and proposes none of its options: {options}.")
            yield Hit(case, state=case.state, options=options).worded(says=says)
