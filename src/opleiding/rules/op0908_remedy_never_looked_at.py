"""A remedy that is in place, and whose effect nobody looked at.

A simpler form or a clear agreement may solve a bottleneck or not, just as a
training may. Two weeks after the first moment of `evaluation.after_months`
somebody has read the indicator, asked the people whom it affects, or concluded
from what is seen; also when the need was called met on the first day.

Bad:   `acted` on 1 February, `after_months: [3]`, and in June no reading and no answer.
Good:  a reading of the need's indicator in May, and `effects/<need>.yaml` with a conclusion.
"""

from collections.abc import Iterator

from opleiding.facts.effects.due import DueEffect, Standing, remedy_moments
from opleiding.facts.effects.remedies import in_place, measured
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_READ = N_("opleiding indicators read {indicator} --value …")
_LOOKED = frozenset({Standing.ANSWERED, Standing.CONCLUDED})


@rule(
    "OP0908",
    Severity.WARNING,
    says=N_("This remedy is in place since {since}; by {due} nobody looked at what it brought."),
    mend=N_("opleiding effect ask {id} --months {months}"),
)
def remedy_never_looked_at(policy: Policy) -> Iterator[Hit]:
    """Remedies in place past their first moment, without a reading, an answer or a conclusion."""
    for need in measured(policy):
        acted, moments = in_place(need), remedy_moments(policy, need)
        late = [moment for moment in moments if moment.state is Standing.OVERDUE]
        if acted is None or not late or any(map(_looked_at, moments)):
            continue
        values = {"since": acted.date, "due": late[0].due, "months": late[-1].months}
        hit = Hit(need, *need.path_of(acted), **values, indicator=need.indicator or "")
        yield hit.worded(mend=_READ) if late[-1].read else hit


def _looked_at(moment: DueEffect) -> bool:
    return moment.state in _LOOKED or any(form.received for form in moment.forms)
