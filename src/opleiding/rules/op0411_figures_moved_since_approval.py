"""An approved case whose figures moved, though the case itself didn't change.

A case leans on what stands elsewhere: what a unit of an indicator is worth, the time
that it counts over, what an hour of a wage class costs. `case decide` writes down what
the case took and brought on that day, so that a later change of these shows.

Bad:   approved at a cost of 15,045 and a benefit of 16,343; the value of a unit was
       doubled since, and the page now says 32,686.
Good:  the value as it was, or a fresh decision on the new figures.
"""

from collections.abc import Iterator

from opleiding.facts.agreement import is_fingerprint_of
from opleiding.facts.money.decided import moved_since
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0411",
    Severity.NOTE,
    says=N_(
        "Approved at a cost of {cost_then} and a benefit of {benefit_then}; "
        "by what stands elsewhere it is now {cost_now} and {benefit_now}."
    ),
    mend=N_("opleiding case decide {id} approved"),
)
def figures_moved_since_approval(policy: Policy) -> Iterator[Hit]:
    """Approved cases with other figures than were decided on; a changed case is another rule's."""
    for case in policy.all(Case):
        if case.state is not CaseState.APPROVED:
            continue
        *_, last = case.entries(CaseState.APPROVED)
        moved = moved_since(policy, case, last)
        changed = last.of is not None and not is_fingerprint_of(last.of, case)
        if moved is None or changed:
            continue
        amounts = {
            name: round(getattr(moved, name).value, 2)
            for name in ("cost_then", "cost_now", "benefit_then", "benefit_now")
        }
        yield Hit(case, *case.path_of(last), **amounts)
