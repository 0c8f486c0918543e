"""Somebody is to be mentor, and hasn't agreed yet.

Guiding a colleague takes hours and patience, and can't be given to somebody. Whoever
is asked says yes first; then the hours are agreed, and the step is decided.

Bad:   `kind: mentor`, `person: p-7f3k`, decided, and nothing says that p-7f3k agreed.
Good:  `{date: 2026-03-02, by: p-7f3k, did: agreed}` before `decided`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupKind, FollowupState, FollowupVerb
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP1006",
    Severity.WARNING,
    says=N_("Nothing says yet that {person} agreed to be mentor."),
    mend=N_("Ask, then write it down: opleiding next agree {id} --by {person}"),
)
def mentor_without_agreement(policy: Policy) -> Iterator[Hit]:
    """Decided steps that make somebody mentor, without a line in which that person agreed."""
    for step in policy.all(Followup):
        asked = step.kind is FollowupKind.MENTOR and step.person is not None
        if asked and step.state is FollowupState.DECIDED and not step.agreed:
            entry = list(step.entries(FollowupVerb.DECIDED))[-1]
            yield Hit(step, *step.path_of(entry), person=step.person)
